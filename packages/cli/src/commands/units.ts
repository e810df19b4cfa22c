/** `aliquot units`: the vials of an encounter under every policy, side by side. */
import type { Encounter } from '@aliquot/engine/document/encounter'
import type { WindowCap } from '@aliquot/engine/policy/parameter'
import { parameters } from '@aliquot/reference/parameters'
import type { Aliquot } from 'aliquot'
import { type CitedSource, citedSources, sourceInWords } from 'aliquot/explain/cited-source'
import { listed } from 'aliquot/explain/count-in-words'
import { windowInWords } from 'aliquot/explain/limits-in-words'
import { isParameterId } from 'aliquot/explain/value-in-words'
import type { UnitsLine, UnitsRow } from 'aliquot/units-by-payer'
import { exitCodeOf, type FailReason } from '../exit-code.ts'
import type { Page } from '../print/page.ts'
import { programFault } from '../program-fault.ts'
import type { ClinicDocument } from '../read/clinic-documents.ts'
import { readEncounters } from '../read/encounter-input.ts'
import { type InputIssue, issuesInWords } from '../read/input-issue.ts'
import type { Surroundings } from '../surroundings.ts'

export interface UnitsOptions {
  readonly json: boolean
  readonly failOn: ReadonlySet<FailReason>
}

interface Counted {
  readonly encounter: Encounter
  readonly rows: readonly UnitsRow[]
}

type Outcome = Counted | { readonly issues: readonly InputIssue[] }

/** Stands in where an encounter names no payer: each policy takes its turn anyhow. */
const anyPayer = 'commercial'

export async function runUnits(
  aliquot: Aliquot,
  path: string,
  options: UnitsOptions,
  surroundings: Surroundings,
  page: Page,
): Promise<number> {
  const { file, shape, encounters } = await readEncounters(path, surroundings, anyPayer)
  const outcomes = encounters.map((each) => outcomeOf(aliquot, each, file))
  const issues = outcomes.flatMap((each) => ('issues' in each ? each.issues : []))
  const counted = outcomes.filter((each): each is Counted => 'rows' in each)
  if (options.json) {
    const documents = outcomes.map((each) => ('rows' in each ? each.rows : each))
    page.json(documents.length === 1 && shape !== 'list' ? documents[0] : documents)
  } else for (const each of counted) printUnits(page, each)
  surroundings.err(issuesInWords(issues))
  const rows = counted.flatMap((each) => each.rows)
  return exitCodeOf(
    {
      unreadable: issues.length > 0,
      found: false,
      undecided: rows.some(({ undecided }) => undecided.length > 0),
      stale: rows.some(({ lines }) => lines.some(({ stale }) => stale)),
    },
    options.failOn,
  )
}

function outcomeOf(aliquot: Aliquot, document: ClinicDocument<Encounter>, file: string): Outcome {
  if (!document.ok) return { issues: document.issues }
  const { value: encounter, place } = document
  const at = { file, ...place, ...(encounter.id === undefined ? {} : { id: encounter.id }) }
  if ((encounter.vials ?? []).length === 0) {
    return { issues: [{ ...at, message: 'no vials are recorded, so there is nothing to count' }] }
  }
  try {
    return { encounter, rows: aliquot.units(encounter) }
  } catch (error) {
    return { issues: [{ ...at, message: programFault(error) }] }
  }
}

function printUnits(page: Page, { encounter, rows }: Counted): void {
  page.heading([encounter.id ?? 'encounter', encounter.dateOfService, 'the same vials, payer by payer'].join('  '))
  page.blank()
  const sources: CitedSource[] = []
  const codes = [...new Set(rows.flatMap(({ lines }) => lines.map(({ code }) => code)))]
  const title = codes.length === 1 ? codes[0] : undefined
  for (const [dose, group] of byDose(rows)) {
    page.heading(
      dose === 'unknown' ? 'no published dose: each answer that is possible' : `one dose is ${article(dose)}`,
    )
    page.table(
      [
        { title: 'payer' },
        { title: title === undefined ? 'code' : '' },
        { title: title ?? 'units' },
        { title: 'a day' },
        { title: 'denied or open', style: (cell) => page.style('red', cell) },
        { title: 'clause, since' },
        { title: 'limit over a longer time' },
      ],
      group.flatMap((row) => rowsOf(row, title === undefined, sources)),
    )
    page.blank()
  }
  const stale = rows.filter(({ lines }) => lines.some((line) => line.stale)).map(({ payer }) => payer)
  if (stale.length > 0) page.item('past the day to which values were checked:', stale.join(', '), { indent: 0 })
  printQuestions(page, rows)
  printSources(page, sources)
}

function byDose(rows: readonly UnitsRow[]): readonly (readonly [string, readonly UnitsRow[]])[] {
  const groups = new Map<string, UnitsRow[]>()
  for (const row of rows) groups.set(row.dose, [...(groups.get(row.dose) ?? []), row])
  return [...groups].sort(([a], [b]) => Number(a === 'unknown') - Number(b === 'unknown'))
}

const article = (dose: string) => (/^\d/.test(dose) ? dose : `one ${dose}`)

/** A row for each code of a payer; a row without one where its units are a question. */
function rowsOf(row: UnitsRow, withCodes: boolean, sources: CitedSource[]): readonly (readonly string[])[] {
  const { lines } = row
  const [cite] = citedSources(row.cite)
  const since = row.from === 'undated' ? '' : ` ${row.from ?? ''}`
  const clause = cite === undefined ? '' : `[${numberOf(cite, sources)}] ${row.confidence ?? ''}${since}`
  if (lines.length === 0) return [[row.payer, '', '', '', verdictOf(row), clause, '']]
  return lines.map((line, index) => [
    index === 0 ? row.payer : '',
    withCodes ? line.code : '',
    possibleUnits(line, row),
    line.dailyLimit === undefined ? '' : String(line.dailyLimit.units),
    verdictOf(row, line),
    index === 0 ? clause : '',
    line.windowCaps.map(capInWords).join(', '),
  ])
}

function capInWords({ units, window, phase }: WindowCap): string {
  const when = phase === 'any' ? '' : phase === 'first-year' ? ' (first year)' : ' (later years)'
  return `${units} ${windowInWords(window)}${when}`
}

function possibleUnits(line: UnitsLine, row: UnitsRow): string {
  if (line.units !== null) return String(line.units)
  const answers = row.undecided.flatMap(({ answers: possible }) => possible ?? [])
  const units = new Set(answers.flatMap((answer) => (answer.code === line.code ? [answer.units ?? Number.NaN] : [])))
  const sorted = [...units].sort((a, b) => a - b).map((each) => (Number.isNaN(each) ? '?' : String(each)))
  return sorted.length === 0 ? '?' : listed(sorted, 'or')
}

/** What the payer would not pay of these vials by themselves, and what nobody can tell. */
function verdictOf({ lines, undecided }: UnitsRow, line?: UnitsLine): string {
  const parts: string[] = []
  if (line?.overDaily !== undefined) parts.push(`${line.overDaily} over the day`)
  const over = Math.max(0, ...(line?.windowCaps ?? []).map((cap) => (line?.units ?? 0) - cap.units))
  if (over > 0) parts.push(`${over} over the longer time`)
  const number = line === undefined ? -1 : lines.indexOf(line)
  const isOpen = undecided.some((question) => question.line === undefined || question.line === number)
  if (line?.units === null || (isOpen && line === lines[0])) parts.push('open')
  return parts.join(', ')
}

function numberOf(cite: CitedSource, sources: CitedSource[]): number {
  const held = sources.findIndex((each) => each.source === cite.source && each.at === cite.at)
  return held >= 0 ? held + 1 : sources.push(cite)
}

function printQuestions(page: Page, rows: readonly UnitsRow[]): void {
  const payersOf = new Map<string, string[]>()
  for (const { payer, undecided } of rows) {
    for (const { question, fact } of undecided) {
      // A payer's silence is the same question for each, only with its name or another note in it.
      const asked = /^What does this payer say of ([\w.-]+)\?/.exec(question)?.[1]
      const text =
        asked === undefined
          ? question.replaceAll(`"${payer}"`, 'the payer')
          : `${isParameterId(asked) ? parameters[asked].question : asked} No answer of the payer is held.`
      const key = `${text} (${fact})`
      payersOf.set(key, [...(payersOf.get(key) ?? []), payer])
    }
  }
  if (payersOf.size === 0) return
  page.heading('open')
  for (const [question, payers] of payersOf) page.item('?', `${question}: ${[...new Set(payers)].join(', ')}`)
  page.blank()
}

function printSources(page: Page, sources: readonly CitedSource[]): void {
  if (sources.length === 0) return
  page.heading('clauses of the dose, and how sure they are')
  page.text('A a CMS file, B the text of the payer, C a second source, D unconfirmed')
  for (const [index, cite] of sources.entries()) page.item(`[${index + 1}]`, sourceInWords(cite))
  page.blank()
}
