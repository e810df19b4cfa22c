/** Values that payers state, with dates, confidence and sources. */
import { type CitedSource, sourceInWords } from 'aliquot/explain/cited-source'
import type { AnswerGroup, DatedEntry, StatedValue } from 'aliquot/explain/stated-value'
import { nothingSaid } from 'aliquot/explain/value-in-words'
import { fromInWords, sourcesInWords } from './cited.ts'
import type { Page } from './page.ts'

/** All sources, each with its address. */
export function printSourceList(page: Page, cite: readonly CitedSource[], indent = 2): void {
  for (const each of cite) {
    page.item('source:', sourceInWords(each), { indent })
    if (each.url !== undefined) page.text(each.url, indent + 8)
    if (each.note !== undefined) page.text(each.note, indent + 8)
  }
}

export interface AnswersShape {
  /** Most statements that stand on a line each under one answer; the payers of the others are named together. */
  readonly most?: number
  /** Payers that nothing is known of are counted, not named. */
  readonly isBrief?: boolean
}

/** The answers to one question, each with the payers that give it. */
export function printAnswers(page: Page, answers: readonly AnswerGroup[], shape: AnswersShape = {}): void {
  const { most = 4, isBrief = false } = shape
  for (const { says, known, values } of answers) {
    if (!known) printUnknown(page, values, isBrief)
    else if (says === nothingSaid && isBrief) page.item('-', `${says}: ${namesOf(values)}`)
    else {
      page.item('-', page.style('bold', says))
      printPayers(page, values, most)
    }
  }
}

/** Payers that state an answer stand under it with its date and source, those that take it over are named together. */
function printPayers(page: Page, values: readonly StatedValue[], most: number): void {
  const own = values.filter(({ statedBy }) => statedBy === undefined)
  const statements = [...groupBy(own, ({ from, confidence, note, cite }) => [from, confidence, note, cite]).values()]
  for (const group of statements.slice(0, most)) {
    const [value] = group
    if (value === undefined) continue
    const dated = `${fromInWords(value.from ?? 'undated')}, confidence ${value.confidence}`
    page.item(`${namesOf(group)}:`, `${dated}; ${sourcesInWords(value.cite)}`, { indent: 4 })
    if (value.note !== undefined) page.text(value.note, 6)
  }
  const others = statements.slice(most).flat()
  if (others.length > 0) page.item('also', namesOf(others), { indent: 4 })
  const taken = values.filter(({ statedBy }) => statedBy !== undefined)
  for (const group of groupBy(taken, ({ statedBy }) => statedBy).values()) {
    page.item(`taken over from ${group[0]?.statedBy}:`, namesOf(group), { indent: 4 })
  }
}

/** Beyond this many, payers are counted where a short answer is wanted. */
const mostNamed = 8

function printUnknown(page: Page, values: readonly StatedValue[], isBrief: boolean): void {
  if (isBrief) {
    const [first] = values
    const many = `${values.length} payers; \`aliquot explain ${first?.parameter}\` names them`
    page.item('-', `not known, so undecided: ${values.length > mostNamed ? many : namesOf(values)}`)
    return
  }
  page.item('-', page.style('bold', 'not known, so undecided'))
  const silent = values.filter(({ reason }) => reason === 'not-stated')
  if (silent.length > 0) page.item('nothing published that is held:', namesOf(silent), { indent: 4 })
  const others = values.filter(({ reason }) => reason !== 'not-stated')
  for (const [, group] of groupBy(others, ({ says }) => says)) {
    page.item(`${namesOf(group)}:`, group[0]?.says ?? '', { indent: 4 })
  }
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => unknown): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = JSON.stringify(keyOf(item))
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}

/** `medicare (cgs, ngs), commercial`. */
function namesOf(values: readonly StatedValue[]): string {
  const names = [...groupBy(values, ({ payer }) => payer).values()].map((group) => {
    const contractors = group.flatMap(({ contractor }) => (contractor === undefined ? [] : [contractor]))
    const payer = group[0]?.payer ?? ''
    return contractors.length === 0 ? payer : `${payer} (${contractors.join(', ')})`
  })
  return names.join(', ')
}

/** What one policy says of a parameter, oldest first. */
export function printEntries(page: Page, entries: readonly DatedEntry[], indent: number): void {
  for (const { from, through, state, says, confidence, verifiedThrough, note, cite } of entries) {
    const start = from === 'undated' ? 'undated' : `from ${from}`
    const dated = through === undefined ? start : `${from === 'undated' ? '' : `${start} `}to ${through}`
    const marks = confidence === undefined ? '' : ` (confidence ${confidence}, checked through ${verifiedThrough})`
    const word = state === 'unknown' ? 'not known: ' : state === 'ended' ? 'ended: ' : ''
    page.item(`${dated}:`, `${word}${says}${marks}`, { indent })
    if (note !== undefined) page.text(note, indent + 2)
    for (const each of cite) page.item('source:', sourceInWords(each), { indent: indent + 2 })
  }
}
