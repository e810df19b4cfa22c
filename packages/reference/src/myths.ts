/**
 * What is often said and does not hold, or not any more: for each statement that was checked and not supported, since
 * when what holds holds, and what shows it. The words of both stand in `statements.ts`.
 */

import type { IsoDate } from '@aliquot/engine/calendar-date'
import type { ParameterId } from '@aliquot/engine/policy/parameter'
import type { ValueStart } from '@aliquot/engine/policy/policy'
import { type Statement, statements } from './statements.ts'

export type MythProof =
  /** A case of an edit, by its name, and what the edit makes of it. */
  | { readonly edit: string; readonly case: string; readonly state: 'found' | 'clean' }
  /** What an authority says on a day. */
  | {
      readonly payer: string
      readonly contractor?: string
      readonly parameter: ParameterId
      readonly on: IsoDate
      /** Codes that the statement is about. */
      readonly codes?: readonly string[]
    }
  /** Why no edit shows it: it rests on the sources alone. */
  | { readonly reading: string }

export interface Myth {
  /** Id of the statement. */
  readonly statement: string
  /** Who says it, where that is none of the documents that the statements are gathered from. */
  readonly saidBy?: string
  /** First day on which what holds holds; `undated` where its sources state a standing rule. */
  readonly since: ValueStart
  readonly proofs: readonly MythProof[]
}

const today = '2026-03-02'

const found = (edit: string, name: string): MythProof => ({ edit, case: name, state: 'found' })
const clean = (edit: string, name: string): MythProof => ({ edit, case: name, state: 'clean' })

const coverage = 'it is about what is covered, and courses of treatment are not judged by the edits of claims'
const treatment = 'it is about treatment, which is for the clinician; no claim is judged by it'

const shots: readonly Myth[] = [
  {
    statement: 'first-and-later-shots',
    since: 'undated',
    proofs: [found('ADM003', 'several billed, one given'), found('ADM003', 'one billed, two given')],
  },
  {
    statement: 'range-of-shot-codes',
    since: 'undated',
    proofs: [{ payer: 'medicare', parameter: 'shots.codes', on: today }],
  },
  {
    statement: 'no-work-no-price',
    since: '2024-01-01',
    proofs: [{ reading: 'it is about prices, and the fee schedule is not among the values that edits use' }],
  },
  { statement: 'shots-and-build-up', since: 'undated', proofs: [clean('ADM003', 'several billed, two given')] },
  {
    statement: 'shots-have-work',
    since: '1995-01-01',
    proofs: [found('MOD001', 'a separate visit without the modifier'), clean('MOD001', 'with the modifier')],
  },
  {
    statement: 'shot-code-for-brought-extract-only',
    since: 'undated',
    proofs: [found('UNT018', 'the shot billed, the vial not'), clean('UNT018', 'both billed')],
  },
  {
    statement: 'both-shot-codes-denied',
    since: 'undated',
    proofs: [found('ADM001', 'both codes on a date'), found('ADM002', 'three units for three shots')],
  },
  { statement: 'maintenance-interval', since: 'undated', proofs: [{ reading: treatment }] },
  { statement: 'build-up-length', since: 'undated', proofs: [{ reading: treatment }] },
  {
    statement: 'next-dose-by-extrapolation',
    saidBy: 'a site that answers questions by machine',
    since: 'undated',
    proofs: [{ reading: treatment }],
  },
  {
    statement: 'global-days',
    saidBy: 'the Medicare claims processing manual, chapter 12',
    since: '2024-01-01',
    proofs: [found('MOD001', 'a separate visit without the modifier')],
  },
]

const extract: readonly Myth[] = [
  {
    statement: 'ten-a-vial',
    since: '2001-01-01',
    proofs: [
      found('UNT003', 'one more than the millilitres'),
      { payer: 'medicare', parameter: 'extract.dose', on: today },
    ],
  },
  {
    statement: 'diluted-vials-capped',
    since: '2001-01-01',
    proofs: [
      found('UNT005', 'a concentrate and its dilution'),
      clean('UNT005', 'a build-up vial, where the contractor counts it'),
      found('UNT005', 'a dilution after missed shots, where the contractor counts build-up vials'),
    ],
  },
  {
    statement: 'over-thirty-needs-reason',
    since: '2024-07-01',
    proofs: [
      found('UNT002', 'two lines of one date are added up'),
      found('UNT007', 'half on the next day, under a daily limit'),
    ],
  },
  {
    statement: 'single-dose-vials',
    since: '1995-01-01',
    proofs: [found('UNT011', 'vials that the practice injects itself'), found('UNT009', 'for a multi-dose vial')],
  },
  { statement: 'one-code-a-vial', since: 'undated', proofs: [found('UNT004', 'one a vial')] },
  {
    statement: 'first-dose-billed-apart',
    since: '1995-01-01',
    proofs: [
      found('UNT011', 'vials that the practice injects itself'),
      {
        payer: 'medicare',
        contractor: 'palmetto',
        parameter: 'extract.single-dose-injected-here',
        on: today,
      },
    ],
  },
  {
    statement: 'per-allergen-or-vial',
    saidBy: 'clinIQ, a page on allergy billing',
    since: 'undated',
    proofs: [found('UNT004', 'one a vial'), { payer: 'commercial', parameter: 'extract.dose', on: today }],
  },
  {
    statement: 'one-dose-for-all-payers',
    saidBy: 'answers in a coding forum',
    since: '2001-01-01',
    proofs: [
      found('UNT003', 'the planned injections, where the payer counts millilitres'),
      found('UNT004', 'the injections drawn, where the payer counts millilitres'),
      { payer: 'medicare', parameter: 'extract.dose', on: today },
      { payer: 'commercial', parameter: 'extract.dose', on: today },
    ],
  },
  {
    statement: 'caps-compared',
    saidBy: 'lists of yearly limits that leave out what each payer counts',
    since: '2024-04-29',
    proofs: [
      { payer: 'highmark', parameter: 'limits.window', on: today },
      { payer: 'bridgespan', parameter: 'limits.window', on: today },
    ],
  },
  {
    statement: 'date-of-the-one-millilitre-dose',
    saidBy: 'the AAOA, a page on antigen preparation',
    since: '2001-01-01',
    proofs: [{ payer: 'medicare', parameter: 'extract.dose', on: '2020-12-31' }],
  },
  {
    statement: 'practitioners-and-antigen',
    since: 'undated',
    proofs: [found('SUP002', 'a nurse practitioner alone'), found('SUP004', 'not examined')],
  },
]

const others: readonly Myth[] = [
  {
    statement: 'checkpoint-inhibitor-infusion',
    since: 'undated',
    proofs: [found('RTE002', 'an ordinary infusion code for a checkpoint inhibitor')],
  },
  {
    statement: 'checkpoint-inhibitor-injection',
    since: 'undated',
    proofs: [found('RTE002', 'an injection of a checkpoint inhibitor')],
  },
  {
    statement: 'presence-in-the-suite',
    since: '2026-01-01',
    proofs: [
      clean('SUP003', 'by video, from the day on which it counts'),
      clean('SUP002', 'by video, from the day on which it counts'),
    ],
  },
  {
    statement: 'older-limits',
    saidBy: 'the ACAAI, in an older list of units that are unlikely',
    since: '2024-07-01',
    proofs: [{ payer: 'medicare', parameter: 'limits.daily', on: today, codes: ['95004', '95044'] }],
  },
  {
    statement: 'absolute-limits-and-appeal',
    saidBy: 'First Coast, a Medicare contractor, in 2020 and later',
    since: '2024-07-01',
    proofs: [found('UNT002', 'a limit that no record lifts')],
  },
  {
    statement: 'kinds-of-intradermal-tests',
    saidBy: 'VeriMedix, its page on allergy and immunology billing',
    since: 'undated',
    proofs: [
      found('TST003', 'sequential tests of foods'),
      { payer: 'commercial', parameter: 'tests.codes', on: today, codes: ['95024', '95027', '95028'] },
    ],
  },
  { statement: 'time-to-benefit', since: 'undated', proofs: [{ reading: coverage }] },
  { statement: 'atopic-dermatitis', since: '2025-10-26', proofs: [{ reading: coverage }] },
  { statement: 'older-determination', since: '2025-10-26', proofs: [{ reading: coverage }] },
  {
    statement: 'bill-types',
    since: 'undated',
    proofs: [{ reading: 'the lists are hints of a determination that no longer holds, and no edit may rest on them' }],
  },
]

/** One for each statement that is contradicted, superseded or incomplete, in the order of the statements. */
export const myths: readonly Myth[] = inOrder([...shots, ...extract, ...others])

function inOrder(list: readonly Myth[]): readonly Myth[] {
  const byStatement = new Map(list.map((myth) => [myth.statement, myth]))
  return statements.flatMap(({ id }) => byStatement.get(id) ?? [])
}

/** The statement of a myth. Throws a `RangeError` if there is none: the list is wrong. */
export function statementOf(myth: Myth): Statement {
  const statement = statements.find(({ id }) => id === myth.statement)
  if (statement === undefined) throw new RangeError(`no statement "${myth.statement}" is held`)
  return statement
}
