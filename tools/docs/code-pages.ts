/** The pages of codes: one a code, an index by category and specialty, the cheat sheet, and five questions. */
import { formatHundredths } from '@aliquot/engine/fee-schedule/price'
import { formatCents } from '@aliquot/engine/money'
import type { Catalogue } from '@aliquot/engine/policy/catalogue'
import { codePages, codesOfSpecialty } from '@aliquot/reference/code-pages/code-pages'
import { payerNotice, specialties, trademarkNotice } from '@aliquot/reference/code-pages/page-text'
import { codeEntry } from '@aliquot/reference/code-set'
import { categories, categoryOf } from '@aliquot/reference/fee-schedule/category'
import { shippedFees } from '@aliquot/reference/fee-schedule/shipped-fees'
import { createAliquot } from 'aliquot'
import { codesInWords, listed } from 'aliquot/explain/count-in-words'
import { billingChart, cheatSheet } from 'aliquot/library/cheat-sheet'
import { eventsInWords } from 'aliquot/library/code-history'
import { type CodePage, codePage } from 'aliquot/library/code-page'
import type { Standing } from 'aliquot/library/compare-code'
import { guideAnswers } from 'aliquot/library/guide-questions'
import { shareOfChange } from 'aliquot/library/page-questions'
import { page, pagesShow, table } from './markdown.ts'

const folder = 'docs/codes'

export function codeDocuments(catalogue: Catalogue): ReadonlyMap<string, string> {
  const context = { catalogue, library: shippedFees(), on: pagesShow }
  const pages = new Map<string, string>()
  for (const { code } of codePages) {
    const found = codePage(context, code)
    if (found !== undefined) pages.set(`${folder}/${code}.md`, codeDocument(found))
  }
  pages.set(`${folder}/README.md`, indexDocument())
  pages.set(`${folder}/cheat-sheet.md`, sheetDocument())
  pages.set(`${folder}/questions.md`, questionsDocument(catalogue))
  return pages
}

const linked = (code: string) => (codePages.some((each) => each.code === code) ? `[${code}](${code}.md)` : code)

const bullets = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join('\n')

const tenths = (share: number) => `${Math.floor(share / 10)}.${share % 10}%`

function codeDocument(code: CodePage): string {
  const { text, unit, provenance } = code
  return page(
    `${code.code} ${code.name}`,
    ...(text === undefined
      ? []
      : [
          `**Also known as:** ${text.alsoKnownAs.join(', ')}`,
          `**In plain language:** ${text.plainLanguage}`,
          `**Clinical context:** ${text.clinicalContext}`,
          `**Used by:** ${listed(text.usedBy)}. **One unit:** ${unit ?? ''}. ` +
            `**Category:** ${code.category.replaceAll('-', ' ')}.`,
          '## Billing and documentation',
          bullets(text.billing),
          'The record shows:',
          bullets(text.documentation),
          `Related: ${text.related.map(linked).join(', ')}`,
        ]),
    '## RVUs by year',
    values(code),
    ...(code.comparison === undefined ? [] : ['## How it compares', comparison(code.comparison)]),
    `## Units and limits by payer on ${pagesShow}`,
    payers(code),
    ...(code.addedTo.length === 0
      ? []
      : [`It is an addition to ${code.addedTo.map(linked).join(', ')} (NCCI add-on table, June 2024).`]),
    '## Pairs it fails with',
    pairs(code),
    '## Denials seen with it',
    table(
      ['denial', 'codes', 'why', 'next step'],
      code.denials.map((each) => [
        each.title,
        each.pairs
          .map(({ group, reason, remark }) =>
            [[group, reason].filter(Boolean).join('-'), remark].filter(Boolean).join(' '),
          )
          .join('; '),
        each.rootCause,
        each.nextStep,
      ]),
    ),
    '## Questions and answers',
    ...code.questions.map(({ question, answer }) => `**${question}** ${answer}`),
    '## About this page',
    `Text: ${provenance.author}, ${provenance.written}; ${provenance.reviewer}. ` +
      `Data: ${provenance.releases.join(', ') || 'none'}; pairs of 2024 Q3.`,
    `${provenance.trademark} ${provenance.confirm}`,
  )
}

function values({ history, schedule }: CodePage): string {
  if (history.values.length === 0)
    return 'It stands in no fee schedule that is held: it is priced elsewhere, or was deleted.'
  const rows = history.values.map((value, at) => {
    const before = history.values[at - 1]
    return [
      String(value.year),
      value.release,
      formatHundredths(value.row.work),
      formatHundredths(value.row.nonFacilityExpense),
      formatHundredths(value.row.malpractice),
      formatHundredths(value.nonFacility),
      formatHundredths(value.facility),
      `$${formatCents(value.nonFacilityCents)}`,
      `$${formatCents(value.facilityCents)}`,
      before === undefined || before.nonFacility === 0 ? '' : shareOfChange(before.nonFacility, value.nonFacility),
    ]
  })
  const head = [
    'year',
    'release',
    'work',
    'practice expense',
    'malpractice',
    'total',
    'total, facility',
    'national',
    'national, facility',
    'change of total',
  ]
  return `${table(head, rows)}\n\n${bullets([...eventsInWords(history.events), ...schedule])}`
}

function comparison({ category, release, priced, listed: all }: NonNullable<CodePage['comparison']>): string {
  const row = (name: string, { of, withoutWork, withoutWorkTenths, work, total }: Standing) => [
    name,
    String(of),
    `above ${work.below}, same ${work.same} (${tenths(work.percentileTenths)})`,
    `above ${total.below}, same ${total.same} (${tenths(total.percentileTenths)})`,
    `${withoutWork} (${tenths(withoutWorkTenths)})`,
  ]
  const head = [
    `codes in ${category.replaceAll('-', ' ')}, ${release}`,
    'how many',
    'work RVU',
    'total RVU',
    'without work RVU',
  ]
  return table(head, [...(priced === undefined ? [] : [row('paid by units', priced)]), row('listed at all', all)])
}

function payers({ payers: explained }: CodePage): string {
  const rows = (explained?.values ?? []).flatMap(({ title, answers }) =>
    answers.map(({ says, known, values: stated }) => [
      title,
      known ? says : 'not known',
      codesInWords(
        stated.map(({ payer, contractor }) => (contractor === undefined ? payer : `${payer} (${contractor})`)),
        12,
      ),
    ]),
  )
  return table(['about', 'what is said', 'by'], rows)
}

function pairs({ code, pairs: all }: CodePage): string {
  const others = (column: 'column1' | 'column2', indicator: string) =>
    all.flatMap((pair) =>
      pair[column] === code && pair.indicator === indicator ? [column === 'column1' ? pair.column2 : pair.column1] : [],
    )
  const rows = [
    ['never beside it', [...others('column1', '0'), ...others('column2', '0')]],
    ['denied beside it, unless a modifier is earned', others('column1', '1')],
    ['it is denied beside these, unless a modifier is earned', others('column2', '1')],
  ] as const
  return table(
    ['how', 'codes'],
    rows.flatMap(([how, codes]) => (codes.length === 0 ? [] : [[how, codes.map(linked).join(', ')]])),
  )
}

function indexDocument(): string {
  const list = (codes: readonly string[]) =>
    table(
      ['code', 'name'],
      codes.map((code) => [linked(code), codeEntry(code)?.name ?? '']),
    )
  const sections = categories.flatMap((category) => {
    const codes = codePages.flatMap(({ code }) => (categoryOf(code) === category ? [code] : []))
    return codes.length === 0 ? [] : [`## ${category.replaceAll('-', ' ')}`, list(codes)]
  })
  const bySpecialty = specialties.map((each) => [each, codesOfSpecialty(each).map(linked).join(', ')])
  return page(
    'Codes of an allergy practice',
    'The [cheat sheet](cheat-sheet.md) has them on one page, and ' +
      '[five questions](questions.md) are answered from the rules. `aliquot ' +
      'page CODE` shows a page, `aliquot lookup WORDS` finds it.',
    ...sections,
    '## By specialty',
    table(['specialty', 'codes'], bySpecialty),
    `${trademarkNotice} ${payerNotice}`,
  )
}

function sheetDocument(): string {
  const { release, rows } = cheatSheet(shippedFees())
  const chart = billingChart(createAliquot())
  return page(
    'Allergy codes on a page',
    `Values of ${release}, national and outside a facility; most units a day by the table of 2024 Q3.`,
    table(
      ['code', 'what it is', 'one unit', 'a day', 'work', 'total', 'national', 'what is missed most'],
      rows.map(({ code, name, unit, daily, work, total, price, watch }) => [
        linked(code),
        name,
        unit,
        daily,
        work,
        total,
        price,
        watch,
      ]),
    ),
    '## Billing chart',
    'Worked out by the library from the facts, for Medicare and for a payer that counts planned injections.',
    table(
      ['situation', ...(chart[0]?.answers.map(({ payer }) => payer) ?? [])],
      chart.map(({ situation, answers }) => [situation, ...answers.map(({ lines }) => lines)]),
    ),
    `${trademarkNotice} ${payerNotice}`,
  )
}

function questionsDocument(catalogue: Catalogue): string {
  return page(
    'Five questions of billers',
    ...guideAnswers(catalogue, pagesShow).flatMap(({ question, answer, sources }) => [
      `## ${question}`,
      ...answer,
      `Sources: ${sources.join('; ')}.`,
    ]),
    payerNotice,
  )
}
