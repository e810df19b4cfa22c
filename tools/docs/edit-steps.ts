/**
 * The ordered list of what a scrubber of allergy claims checks, and what carries each step out. Edits are found by the
 * rules that they name; `edits` names those that a step has beside them or in place of them.
 */
import type { AnyEdit } from '@aliquot/engine/scrub/edit'
import { page, table } from './markdown.ts'

/** Parts of the system that carry a step out without an edit of its own. */
const parts = {
  runner:
    'the runner: an edit whose value is not known for the payer, the contractor or the day is undecided, and the ' +
    'claim is never called clean',
  coverage: 'coverage, which is a part of its own',
  remittance: 'remittances and prices, which are parts of their own',
} as const

export interface Step {
  readonly group: string
  readonly what: string
  /** Ids of rules; the edits that name one of them belong to the step. */
  readonly rules?: readonly string[]
  /** Edits that belong to it besides. */
  readonly edits?: readonly string[]
  readonly part?: keyof typeof parts
}

const step = (group: string) => (what: string, by: Omit<Step, 'group' | 'what'>) => ({ group, what, ...by })

const context = step('Routing and context')
const line = step('The line by itself')
const derived = step('Billed against derived')
const pair = step('Pairs of one day')
const units = step('Units and frequency')
const people = step('Place and people')
const coverage = step('Coverage')
const record = step('Record and money')

/** In order: the number of a step is its place, from 1. */
export const steps: readonly Step[] = [
  context('drug or extract', { rules: ['RTE-01'] }),
  context('codes for giving drugs', { rules: ['RTE-02', 'RTE-03'] }),
  context('payer known, and what it calls a dose', { part: 'runner', edits: ['UNT003', 'UNT004'] }),
  context('values for the date of service held', { part: 'runner', edits: ['PTP001', 'UNT002'] }),
  context('Medicare contractor known', { part: 'runner', edits: ['UNT005'] }),
  line('complete-service codes', { rules: ['ADM-07'] }),
  line('code valid on the day', { edits: ['COD001'] }),
  line('one unit of a shot code', { rules: ['ADM-01'] }),
  line('absolute daily limits', { edits: ['UNT002', 'ADM002'] }),
  line('units missing or zero', { edits: ['UNT001'] }),
  line('unlisted service described', { rules: ['UNL-01'] }),
  line('sublingual drops as extract', { rules: ['DOSE-18'] }),
  derived('injections counted', { rules: ['ADM-02'] }),
  derived('volume arithmetic', { rules: ['DOSE-01', 'DOSE-02', 'DOSE-03'] }),
  derived('dilutions', { rules: ['DOSE-05'] }),
  derived('parts of a millilitre', { edits: ['UNT003', 'UNT004'] }),
  derived('extracts that cannot be mixed', { rules: ['DOSE-07'] }),
  derived('planned doses', { rules: ['DOSE-17'] }),
  derived('number of venoms', { rules: ['VEN-01'] }),
  derived('venom caught up', { rules: ['VEN-03'] }),
  derived('whole-body extract', { rules: ['VEN-06'] }),
  derived('no millilitres for venom', { rules: ['VEN-07'] }),
  derived('hours of desensitization', { rules: ['RDS-01'] }),
  derived('injections that the patient gives', { rules: ['ADM-05'] }),
  derived('who prepared and who injected', { rules: ['ADM-11'] }),
  pair('both shot codes', { rules: ['ADM-03'] }),
  pair('single-dose beside multi-dose extract', { rules: ['DOSE-15'] }),
  pair('lower beside higher venom code', { rules: ['VEN-04'] }),
  pair('visit beside immunotherapy', { rules: ['EM-01'] }),
  pair('visit beside tests', { rules: ['EM-02'] }),
  pair('tests beside immunotherapy', { rules: ['DOSE-16', 'TST-04'] }),
  pair('injections and infusions of drugs', { rules: ['ADM-08'] }),
  pair('tests beside tests', { rules: ['TST-02'] }),
  pair('tests inside desensitization', { rules: ['RDS-03'] }),
  pair('single-dose extract that is injected here', { rules: ['ADM-06'] }),
  pair('nurse visit for a shot', { rules: ['EM-04'] }),
  pair('add-on for complexity beside 25', { rules: ['EM-07'] }),
  pair('modifiers of distinct, repeated and other services', { rules: ['MOD-01', 'MOD-02', 'MOD-03'] }),
  units('30 units of extract a date', { rules: ['DOSE-08'] }),
  units('10 units of venom a date', { rules: ['VEN-05'] }),
  units('daily limits of tests', { edits: ['UNT002'] }),
  units('6 hours of desensitization a date', { edits: ['UNT002', 'RDS002'] }),
  units('twelve months of supply', { rules: ['DOSE-13'] }),
  units('caps over a window of time', { rules: ['DOSE-32'] }),
  units('date of preparing, and no billing again', { rules: ['DOSE-09', 'DOSE-10'] }),
  units('one preparation split over dates', { rules: ['DOSE-22'] }),
  units('payers’ caps on tests', { rules: ['TST-05'] }),
  units('duplicates', { edits: ['UNT016', 'ADM001'] }),
  people('place of service', { rules: ['ADM-10', 'SUP-05'] }),
  people('treatment at home', { rules: ['SUP-04'] }),
  people('who may prepare', { rules: ['SUP-01'] }),
  people('who must be there for the shot', { rules: ['SUP-02'] }),
  people('supervision of tests', { rules: ['TST-06'] }),
  coverage('diagnosis of the line', { part: 'coverage' }),
  coverage('diagnosis of venom', { part: 'coverage' }),
  coverage('criteria of the coverage policy', { part: 'coverage' }),
  coverage('what is not covered', { part: 'coverage' }),
  coverage('review after six to twelve months', { part: 'coverage' }),
  coverage('benefit after two years, or one', { part: 'coverage' }),
  coverage('interval of maintenance', { part: 'coverage' }),
  coverage('strength of the maintenance dose', { part: 'coverage' }),
  coverage('authorization', { part: 'coverage' }),
  coverage('notice to the patient', { part: 'coverage' }),
  record('the record is whole', { rules: ['DOC-01'] }),
  record('expected against paid', { part: 'remittance' }),
  record('rate of the place', { part: 'remittance' }),
  record('denials understood', { part: 'remittance' }),
  record('the words agree with the claim', { edits: ['DOC005'] }),
]

/** The edits of a step, in the order of their ids. */
export function editsOf({ rules = [], edits = [] }: Step, all: readonly AnyEdit[]): readonly AnyEdit[] {
  return all.filter((edit) => edits.includes(edit.id) || edit.rules.some((rule) => rules.includes(rule)))
}

/** Edits that no step of the list asks for. */
function besideTheList(all: readonly AnyEdit[]): readonly string[] {
  const listed = new Set(steps.flatMap((each) => editsOf(each, all)))
  const others = all.filter((edit) => !listed.has(edit))
  if (others.length === 0) return []
  return [
    '## Beside the list',
    table(
      ['edit', 'what is wrong'],
      others.map(({ id, title }) => [`[${id}](${id}.md)`, title]),
    ),
  ]
}

export function stepsPage(all: readonly AnyEdit[]): string {
  const rows = steps.map((each, index) => {
    const links = editsOf(each, all).map(({ id }) => `[${id}](${id}.md)`)
    const by = [...links, ...(each.part === undefined ? [] : [parts[each.part]])]
    return [String(index + 1), each.group, each.what, by.join(', ')]
  })
  return page(
    'The list of checks',
    `${steps.length} checks in the order in which payers make them, and what carries each out. All edits that apply ` +
      'are reported: none hides another, whatever the order.',
    table(['', 'group', 'check', 'carried out by'], rows),
    ...besideTheList(all),
  )
}
