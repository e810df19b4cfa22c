/** `aliquot code`: encounters to lines, with what is open and, when asked, the proof. */
import type { Coding } from '@aliquot/engine/derive/coding'
import type { Encounter } from '@aliquot/engine/document/encounter'
import { codeEntry } from '@aliquot/reference/code-set'
import type { Aliquot } from 'aliquot'
import { codingCheckedThrough } from 'aliquot/explain/verified-day'
import { exitCodeOf, type FailReason } from '../exit-code.ts'
import { lineInWords, unitsInWords } from '../print/lines.ts'
import type { Page } from '../print/page.ts'
import { printProof } from '../print/proof.ts'
import { programFault } from '../program-fault.ts'
import type { ClinicDocument } from '../read/clinic-documents.ts'
import { readEncounters } from '../read/encounter-input.ts'
import { type InputIssue, issuesInWords } from '../read/input-issue.ts'
import type { Surroundings } from '../surroundings.ts'

export interface CodeOptions {
  readonly json: boolean
  readonly explain: boolean
  readonly failOn: ReadonlySet<FailReason>
}

export interface Coded {
  readonly encounter: Encounter
  readonly coding: Coding
  /** For each line that rests on a stale value, the day to which it was checked. */
  readonly checkedThrough: readonly (string | undefined)[]
}

export type Outcome = Coded | { readonly issues: readonly InputIssue[] }

export function codeEncounter(aliquot: Aliquot, encounter: Encounter): Coded {
  const coding = aliquot.code(encounter)
  const checkedThrough = codingCheckedThrough(aliquot.catalogue, coding, encounter.jurisdiction)
  return { encounter, coding, checkedThrough }
}

export async function runCode(
  aliquot: Aliquot,
  path: string,
  options: CodeOptions,
  surroundings: Surroundings,
  page: Page,
): Promise<number> {
  const { file, shape, encounters } = await readEncounters(path, surroundings)
  const outcomes = encounters.map((each) => outcomeOf(aliquot, each, file))
  const issues = outcomes.flatMap((each) => ('issues' in each ? each.issues : []))
  const coded = outcomes.filter((each): each is Coded => 'coding' in each)
  if (options.json) {
    const documents = outcomes.map(documentOf)
    const [only] = documents
    const isOne = documents.length === 1 && shape !== 'list'
    page.json(isOne ? only : documents)
  } else {
    for (const each of coded) printCoded(page, each, options.explain)
  }
  surroundings.err(issuesInWords(issues))
  return exitCodeOf(
    {
      unreadable: issues.length > 0,
      found: false,
      undecided: coded.some(({ coding }) => coding.undecided.length > 0),
      stale: coded.some(({ coding }) => coding.lines.some(({ stale }) => stale)),
    },
    options.failOn,
  )
}

export function outcomeOf(aliquot: Aliquot, document: ClinicDocument<Encounter>, file: string): Outcome {
  if (!document.ok) return { issues: document.issues }
  const { value, place } = document
  try {
    return codeEncounter(aliquot, value)
  } catch (error) {
    const id = value.id === undefined ? {} : { id: value.id }
    return { issues: [{ file, ...place, ...id, message: programFault(error) }] }
  }
}

function documentOf(outcome: Outcome): unknown {
  if ('issues' in outcome) return outcome
  const { encounter, coding, checkedThrough } = outcome
  const days = checkedThrough.filter((day) => day !== undefined).sort()
  return {
    ...(encounter.id === undefined ? {} : { id: encounter.id }),
    dateOfService: coding.dateOfService,
    payer: coding.payer,
    lines: coding.lines.map(({ code, units, modifiers, dateOfService }) => ({
      code,
      units,
      modifiers,
      ...(dateOfService === undefined ? {} : { dateOfService }),
    })),
    proof: coding.proof,
    undecided: coding.undecided,
    warnings: coding.warnings,
    ...(days[0] === undefined ? {} : { checkedThrough: days[0] }),
    issues: [],
  }
}

export function printCoded(page: Page, coded: Coded, explain: boolean): void {
  const { encounter, coding } = coded
  const payer = encounter.jurisdiction === undefined ? coding.payer : `${coding.payer} (${encounter.jurisdiction})`
  page.heading([encounter.id ?? 'encounter', coding.dateOfService, payer].join('  '))
  printLines(page, coded)
  if (coding.undecided.length > 0) printQuestions(page, coding)
  for (const { text } of coding.warnings) page.item('note:', text)
  if (explain) printProof(page, coding, encounter)
  page.blank()
}

function printLines(page: Page, { coding, checkedThrough }: Coded): void {
  if (coding.lines.length === 0) {
    page.line(
      coding.undecided.length > 0 ? '  no line yet: see the questions' : '  no line: nothing to bill was recorded',
    )
    return
  }
  page.table(
    [
      { title: 'code' },
      { title: 'units', align: 'right' },
      { title: 'mod' },
      { title: 'date' },
      { title: 'what it is' },
    ],
    coding.lines.map(({ code, units, modifiers, dateOfService }, index) => {
      const name = codeEntry(code)?.name ?? (code === 'EM' ? 'A visit: the code that the record supports' : '')
      const through = checkedThrough[index]
      const asOf = through === undefined ? '' : ` (by values checked through ${through})`
      return [code, unitsInWords(units), modifiers.join(' '), dateOfService ?? '', `${name}${asOf}`]
    }),
  )
}

function printQuestions(page: Page, { undecided, lines }: Coding): void {
  page.line('  open questions')
  for (const { question, fact, answers, line } of undecided) {
    const about = line === undefined ? '' : `${lines[line]?.code ?? ''}: `
    page.item('  ?', `${about}${question} (${fact})`)
    for (const answer of answers ?? []) {
      const then =
        answer.code === null ? 'no line' : lineInWords({ code: answer.code, units: answer.units, modifiers: [] })
      page.item('      if', `${answer.if}: ${then}`)
    }
  }
}
