/** `aliquot page` and `aliquot lookup`: the pages of the reference library, and the way to them. */

import { codePages, codesOfSpecialty, specialtyNamed } from '@aliquot/reference/code-pages/code-pages'
import { payerNotice, specialties, trademarkNotice } from '@aliquot/reference/code-pages/page-text'
import { codeEntry } from '@aliquot/reference/code-set'
import { categories, categoryOf } from '@aliquot/reference/fee-schedule/category'
import { newestSchedule, shippedFees } from '@aliquot/reference/fee-schedule/shipped-fees'
import { createAliquot } from 'aliquot'
import { counted } from 'aliquot/explain/count-in-words'
import { billingChart, cheatSheet } from 'aliquot/library/cheat-sheet'
import { codePage, type PageContext } from 'aliquot/library/code-page'
import { flashCards, lessons } from 'aliquot/library/flash-cards'
import { guideAnswers } from 'aliquot/library/guide-questions'
import { createSearch } from 'aliquot/library/search'
import { searchEntries } from 'aliquot/library/search-entries'
import { exitCode } from '../exit-code.ts'
import { printCodePage } from '../print/code-page.ts'
import type { Page } from '../print/page.ts'
import { issuesInWords } from '../read/input-issue.ts'
import { libraryOf, loadImported } from '../store/load-imported.ts'
import type { Surroundings } from '../surroundings.ts'

export interface PageOptions {
  readonly json: boolean
  readonly on: string | undefined
  readonly category: string | undefined
  readonly specialty: string | undefined
  readonly view: 'cheat-sheet' | 'questions' | 'cards' | 'lessons' | undefined
}

const pageKinds = ['fee-schedule', 'geographic-indices', 'code-descriptors', 'same-day-pairs', 'daily-limits'] as const

async function contextOf(surroundings: Surroundings, on: string | undefined): Promise<PageContext> {
  const { stored, issues } = await loadImported(surroundings, pageKinds)
  surroundings.err(issuesInWords(issues))
  const files = stored.map(({ file }) => file)
  const descriptors = new Map(
    files.flatMap((file) =>
      file.kind === 'code-descriptors' ? file.table.map(({ code, text }) => [code, text] as const) : [],
    ),
  )
  const pairs = files.flatMap((file) => (file.kind === 'same-day-pairs' ? [file] : [])).at(-1)
  const limits = files.flatMap((file) => (file.kind === 'daily-limits' ? [file] : [])).at(-1)
  return {
    catalogue: createAliquot().catalogue,
    library: libraryOf(files),
    on: on ?? surroundings.today,
    descriptors,
    ...(pairs === undefined ? {} : { pairs: { release: `NCCI ${pairs.release}, imported`, rows: pairs.table } }),
    ...(limits === undefined ? {} : { dailyLimits: { release: limits.release, rows: limits.table } }),
  }
}

export async function runPage(
  codes: readonly string[],
  options: PageOptions,
  surroundings: Surroundings,
  page: Page,
): Promise<number> {
  const context = await contextOf(surroundings, options.on)
  if (options.view !== undefined) return printView(context, options, page, surroundings)
  if (codes.length === 0) return printIndex(options, page, surroundings)
  const pages = codes.map((code) => ({ code, found: codePage(context, code) }))
  const missing = pages.filter(({ found }) => found === undefined)
  for (const { code } of missing) {
    surroundings.err(
      `${code}: no text and no fee schedule that is held has this code; \`aliquot lookup\` searches by words\n`,
    )
  }
  const found = pages.flatMap((each) => (each.found === undefined ? [] : [each.found]))
  if (options.json) page.json(found.length === 1 && codes.length === 1 ? found[0] : found)
  else for (const each of found) printCodePage(page, each)
  return missing.length > 0 ? exitCode.unreadable : exitCode.nothing
}

function printView(context: PageContext, options: PageOptions, page: Page, surroundings: Surroundings): number {
  const specialty = options.specialty === undefined ? undefined : specialtyNamed(options.specialty)
  if (options.specialty !== undefined && specialty === undefined)
    return unknownSpecialty(options.specialty, surroundings)
  if (options.view === 'cheat-sheet') printCheatSheet(context, options.json, page)
  else if (options.view === 'questions') printQuestions(context, options.json, page)
  else if (options.view === 'cards') {
    const cards = flashCards(context, specialty)
    if (options.json) page.json(cards)
    else for (const { front, back } of cards) page.item(front, `→ ${back}`)
  } else {
    const all = lessons(context)
    if (options.json) page.json(all)
    for (const { title, lines, cards } of options.json ? [] : all) {
      page.heading(title)
      for (const line of lines) page.text(line)
      page.text(`${counted(cards.length, 'card')} to practise: aliquot page --cards`)
      page.blank()
    }
  }
  return exitCode.nothing
}

function printCheatSheet(context: PageContext, json: boolean, page: Page): void {
  const sheet = cheatSheet(context.library)
  const chart = billingChart(createAliquot())
  if (json) {
    page.json({ ...sheet, chart, trademark: trademarkNotice, confirm: payerNotice })
    return
  }
  page.heading(`Allergy codes on a page (${sheet.release})`)
  page.table(
    [
      { title: 'code' },
      { title: 'work', align: 'right' },
      { title: 'total', align: 'right' },
      { title: 'national' },
      { title: 'a day' },
      { title: 'what it is; one unit; what is missed most' },
    ],
    sheet.rows.map(({ code, work, total, price, daily, name, unit, watch }) => [
      code,
      work,
      total,
      price.startsWith('$') ? price : '',
      daily,
      `${name}; ${unit}. ${watch}`,
    ]),
  )
  page.blank()
  page.heading('Billing chart: the same facts under two rules')
  for (const { situation, answers } of chart) {
    page.item(`${situation}:`, answers.map(({ payer, lines }) => `${payer} ${lines}`).join('; '))
  }
  page.text(trademarkNotice)
  page.text(payerNotice)
}

function printQuestions({ catalogue, on }: PageContext, json: boolean, page: Page): void {
  const answers = guideAnswers(catalogue, on)
  if (json) {
    page.json(answers)
    return
  }
  for (const { question, answer, sources } of answers) {
    page.heading(question)
    for (const each of answer) page.text(each)
    page.item('sources:', sources.join('; '))
    page.blank()
  }
}

function unknownSpecialty(wanted: string, surroundings: Surroundings): number {
  surroundings.err(`No specialty is called "${wanted}". There are: ${specialties.join('; ')}.\n`)
  return exitCode.unreadable
}

/** Codes of a category that have the data part of a page alone. */
function othersIn(category: string): number {
  const paged = new Set(codePages.map(({ code }) => code))
  const rows = newestSchedule(shippedFees())?.rows.values() ?? []
  return [...rows].filter(({ code, modifier }) => modifier === '' && categoryOf(code) === category && !paged.has(code))
    .length
}

/** Pages by category or specialty. */
function printIndex({ category, specialty, json }: PageOptions, page: Page, surroundings: Surroundings): number {
  const named = specialty === undefined ? undefined : specialtyNamed(specialty)
  if (specialty !== undefined && named === undefined) return unknownSpecialty(specialty, surroundings)
  if (category !== undefined && !categories.some((each) => each === category)) {
    surroundings.err(`No category is called "${category}". There are: ${categories.join(', ')}.\n`)
    return exitCode.unreadable
  }
  const ofSpecialty = named === undefined ? undefined : new Set(codesOfSpecialty(named))
  const shown = codePages.filter(
    ({ code }) => (ofSpecialty?.has(code) ?? true) && (category === undefined || categoryOf(code) === category),
  )
  const rows = shown.map(({ code }) => ({
    code,
    name: codeEntry(code)?.name ?? '',
    category: categoryOf(code),
    address: `codes/${code}`,
  }))
  if (json) page.json(rows)
  else {
    page.heading(`${counted(rows.length, 'page')}${named === undefined ? '' : ` for ${named}`}`)
    page.table(
      [{}, {}, {}],
      rows.map((row) => [row.code, row.category.replaceAll('-', ' '), row.name]),
    )
    const others = category === undefined ? 0 : othersIn(category)
    if (others > 0) page.text(`${others} further codes of this category are in the newest schedule that ships.`)
    page.text('Every other code of the fee schedule has a page of its data: aliquot page CODE.')
  }
  return exitCode.nothing
}

export async function runLookup(
  words: readonly string[],
  { json, most }: { readonly json: boolean; readonly most: number },
  surroundings: Surroundings,
  page: Page,
): Promise<number> {
  const { library, descriptors } = await contextOf(surroundings, undefined)
  const search = createSearch(searchEntries(newestSchedule(library), descriptors))
  const hits = search(words.join(' '), most)
  if (json) page.json(hits)
  else if (hits.length === 0) surroundings.err(`Nothing is found for "${words.join(' ')}".\n`)
  else {
    page.table(
      [{ style: (cell) => page.style('bold', cell) }, {}, {}],
      hits.map(({ code, name, by }) => [code, name, by === name || by === code ? '' : `as “${by}”`]),
    )
  }
  return hits.length === 0 ? exitCode.found : exitCode.nothing
}
