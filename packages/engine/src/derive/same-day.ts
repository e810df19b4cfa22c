/**
 * Services of one day beside each other: which need a modifier, which are part of another, which nobody can tell yet.
 *
 * A modifier is written only where the record earns it. A service that the payer holds to be part of another is left
 * out with its reason; one of which the record does not say is a question with both answers.
 */

import type { Known } from '../policy/catalogue.ts'
import type { DistinctServiceModifiers, PairOpening, SameDayPair } from '../policy/parameter.ts'
import type { Warning } from './coding.ts'
import {
  ask,
  type Contribution,
  type Deriving,
  type Distinct,
  type DraftLine,
  type DraftQuestion,
  exclude,
} from './draft.ts'

import type { Steps } from './steps.ts'
import { sharedNames } from './tests.ts'

interface Conflict {
  readonly pair: SameDayPair
  readonly beside: DraftLine
  /** Whether the other line is billed at all is not known yet. */
  readonly waits?: boolean
}

export function settleSameDay(deriving: Deriving, drafted: Contribution): Contribution {
  const pairs = deriving.ask('same-day.pairs')
  const modifiers = deriving.ask('same-day.distinct-service')
  if (!pairs.known) return { ...drafted, warnings: [...drafted.warnings, ...unheldRule(drafted.lines, pairs.note)] }
  if (pairs.value.length === 0 || !modifiers.known) return drafted
  const out: Contribution = {
    ...drafted,
    lines: [],
    excluded: [...drafted.excluded],
    questions: [...drafted.questions],
  }
  const removed = new Set<DraftLine>()
  const standing = new Map<DraftLine, Settled>()
  for (const line of drafted.lines) {
    const conflicts = openConflicts(line, drafted.lines, pairs.value, standing)
    const settled = standing.get(line) ?? verdictOf(line, conflicts)
    if (settled.distinct === 'yes') {
      if (settled.denied !== undefined) out.warnings.push(deniedBeside(line, settled.denied))
      else if (conflicts.length > 0) earn(deriving, line, conflicts, pairs, modifiers)
      out.lines.push(line)
      continue
    }
    removed.add(line)
    if (settled.distinct === 'no') leaveOut(deriving, line, settled.by, conflicts, pairs, out)
    else out.questions.push(...questions(line, settled.by, modifiers.value.written))
  }
  return { ...out, questions: out.questions.map((each) => withoutRemoved(each, removed)) }
}

type Settled =
  /** The line stands; `denied` if the payer will not pay it whatever the modifier. */
  | { readonly distinct: 'yes'; readonly denied?: Conflict }
  | { readonly distinct: 'no' | 'unknown'; readonly by: Conflict }

/**
 * Conflicts with lines that stand: a service that is left out itself leaves out no other, and one that waits for an
 * answer can only make another wait.
 */
function openConflicts(
  line: DraftLine,
  all: readonly DraftLine[],
  pairs: readonly SameDayPair[],
  standing: Map<DraftLine, Settled>,
): readonly Conflict[] {
  // Pairs that run in a circle end here: the line stands while it is looked at.
  if (!standing.has(line)) standing.set(line, { distinct: 'yes' })
  const open = conflictsOf(line, all, pairs).flatMap((conflict): readonly Conflict[] => {
    if (!standing.has(conflict.beside)) openConflicts(conflict.beside, all, pairs, standing)
    const beside = standing.get(conflict.beside)?.distinct
    if (beside !== 'unknown') return beside === 'no' ? [] : [conflict]
    return distinctness(line, conflict) === 'yes' ? [] : [{ ...conflict, waits: true }]
  })
  standing.set(line, verdictOf(line, open))
  return open
}

/** One service that the line is part of is enough to leave it out; one that nobody can tell of leaves it open. */
function verdictOf(line: DraftLine, conflicts: readonly Conflict[]): Settled {
  const denied = conflicts.find((each) => each.pair.indicator === 0)
  if (denied !== undefined) return { distinct: 'yes', denied }
  for (const verdict of ['no', 'unknown'] as const) {
    const by = conflicts.find((each) => distinctness(line, each) === verdict)
    if (by !== undefined) return { distinct: verdict, by }
  }
  return { distinct: 'yes' }
}

/** What was done stands on the claim; that the payer will not pay it beside the other, with any modifier, is said. */
function deniedBeside(line: DraftLine, conflict: Conflict): Warning {
  const text = `this payer denies ${line.code} beside ${conflict.beside.code} of the day; no modifier separates them`
  return { at: line.sections[0] ?? '', id: 'denied-beside-another', text }
}

const therapy: ReadonlySet<string> = new Set(['shots', 'extract', 'desensitization'])
const besideTherapy: ReadonlySet<string> = new Set(['tests', 'challenge', 'drugs', 'reaction'])

/** Whether the payer pays both is not held: the lines stand, and it is said. */
function unheldRule(lines: readonly DraftLine[], note: string): readonly Warning[] {
  const treated = lines.find((line) => therapy.has(line.family))
  const other = lines.find((line) => besideTherapy.has(line.family))
  if (treated === undefined || other === undefined) return []
  const text = `whether this payer pays ${other.code} beside ${treated.code} on one day is not known: ${note}`
  return [{ at: other.sections[0] ?? '', id: 'same-day-rule-not-held', text }]
}

function withoutRemoved(question: DraftQuestion, removed: ReadonlySet<DraftLine>): DraftQuestion {
  if (question.about === undefined || !removed.has(question.about)) return question
  const { about: _about, ...rest } = question
  return rest
}

/** The lines of the day that the payer holds this one to be part of, therapy before other tests. */
function conflictsOf(line: DraftLine, all: readonly DraftLine[], pairs: readonly SameDayPair[]): readonly Conflict[] {
  const found: Conflict[] = []
  for (const pair of pairs) {
    if (pair.opensFor === 'never' || !pair.column2.includes(line.code)) continue
    for (const other of all) {
      if (other !== line && other.day === line.day && other.code !== line.code && pair.column1.includes(other.code)) {
        found.push({ pair, beside: other })
      }
    }
  }
  const byTherapy = (each: Conflict) => (each.beside.family === line.family ? 1 : 0)
  return found.sort((a, b) => byTherapy(a) - byTherapy(b))
}

function distinctness(line: DraftLine, conflict: Conflict): Distinct {
  if (conflict.waits === true) return 'unknown'
  const byOpening: Record<PairOpening, () => Distinct> = {
    'other-allergens': () => (conflict.beside.family === 'tests' ? namesApart(line, conflict.beside) : line.distinct),
    'other-drug': () => line.distinct,
    'other-vials': () => 'yes',
    'catch-up': () => line.distinct,
    never: () => 'no',
  }
  return byOpening[conflict.pair.opensFor]()
}

/** Two kinds of test on one day: the antigens tested must differ by name. */
function namesApart(line: DraftLine, beside: DraftLine): Distinct {
  const shared = sharedNames(line.names, beside.names)
  if (shared === undefined) return 'unknown'
  return shared ? 'no' : 'yes'
}

function earn(
  deriving: Deriving,
  line: DraftLine,
  conflicts: readonly Conflict[],
  pairs: Known<readonly SameDayPair[]>,
  modifiers: Known<DistinctServiceModifiers>,
): void {
  const { steps } = line
  const of = [
    steps.parameter('same-day.distinct-service', modifiers, deriving.day),
    steps.parameter('same-day.pairs', pairs, deriving.day),
    ...line.distinctFacts.map((fact) => steps.fact(fact.at, fact.value)),
    ...sectionsToName(line, conflicts).map((section) => namesFact(deriving, steps, section)),
  ]
  line.modifiers.push(modifiers.value.written)
  line.modifierSteps.push(steps.apply('modifier', of, modifiers.value.written))
}

/** Tests beside other tests are told apart by what was tested: the sections of all of them, each once. */
function sectionsToName(line: DraftLine, conflicts: readonly Conflict[]): readonly string[] {
  const tests = conflicts.filter((each) => each.beside.family === 'tests').flatMap((each) => each.beside.sections)
  return tests.length === 0 ? [] : [...new Set([...line.sections, ...tests])]
}

function isNamed(deriving: Deriving, section: string): boolean {
  return deriving.encounter.skinTests?.[Number(section.slice('/skinTests/'.length))]?.names !== undefined
}

function namesFact(deriving: Deriving, steps: Steps, section: string): number {
  const index = Number(section.slice('/skinTests/'.length))
  return steps.fact(`${section}/names`, deriving.encounter.skinTests?.[index]?.names)
}

function leaveOut(
  deriving: Deriving,
  line: DraftLine,
  conflict: Conflict,
  conflicts: readonly Conflict[],
  pairs: Known<readonly SameDayPair[]>,
  out: Contribution,
): void {
  const reason = conflict.beside.family === 'tests' ? 'part-of-other-test' : 'part-of-therapy'
  const named = conflict.beside.family === 'tests' ? sectionsToName(line, conflicts) : []
  for (const section of line.sections) {
    const facts = line.distinctFacts.filter((fact) => fact.at.startsWith(`${section}/`))
    out.excluded.push(
      exclude(
        section,
        reason,
        facts.map((fact) => [fact.at, fact.value] as const),
        (steps) => {
          steps.parameter('same-day.pairs', pairs, deriving.day)
          for (const each of named) {
            if (isNamed(deriving, each)) namesFact(deriving, steps, each)
          }
        },
      ),
    )
  }
}

function questions(line: DraftLine, conflict: Conflict, modifier: string): readonly DraftQuestion[] {
  const tests = conflict.beside.family === 'tests'
  const text = tests
    ? `Were other allergens tested under ${line.code} than under ${conflict.beside.code} on this day (names)?`
    : `Were the allergens of ${line.code} other ones than those treated today with ${conflict.beside.code}?`
  const answers = [
    { if: `yes (with modifier ${modifier})`, code: line.code, units: line.units },
    { if: 'no: it is part of the other service', code: null, units: null },
  ]
  const field = tests ? 'names' : 'antigensDifferFromTherapy'
  return line.sections.map((section) => ask(line.family, `${section}/${field}`, text, { answers }))
}
