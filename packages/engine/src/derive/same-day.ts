/**
 * Services of one day beside each other: which need a modifier, which are part of another, which nobody can tell yet.
 *
 * A modifier is written only where the record earns it. A service that the payer holds to be part of another is left
 * out with its reason; one of which the record does not say is a question with both answers.
 */

import type { Known } from '../policy/catalogue.ts'
import type { DistinctServiceModifiers, PairOpening, SameDayPair } from '../policy/parameter.ts'
import {
  ask,
  type Contribution,
  type Deriving,
  type Distinct,
  type DraftLine,
  type DraftQuestion,
  exclude,
} from './draft.ts'

interface Conflict {
  readonly pair: SameDayPair
  readonly beside: DraftLine
}

export function settleSameDay(deriving: Deriving, drafted: Contribution): Contribution {
  const pairs = deriving.ask('same-day.pairs')
  const modifiers = deriving.ask('same-day.distinct-service')
  if (!pairs.known || pairs.value.length === 0 || !modifiers.known) return drafted
  const out: Contribution = {
    ...drafted,
    lines: [],
    excluded: [...drafted.excluded],
    questions: [...drafted.questions],
  }
  const removed = new Set<DraftLine>()
  for (const line of drafted.lines) {
    const conflict = conflictOf(line, drafted.lines, pairs.value)
    if (conflict === undefined) {
      out.lines.push(line)
      continue
    }
    const distinct = distinctness(line, conflict)
    if (distinct === 'yes') {
      earn(deriving, line, pairs, modifiers)
      out.lines.push(line)
      continue
    }
    removed.add(line)
    if (distinct === 'no') leaveOut(deriving, line, conflict, pairs, out)
    else out.questions.push(question(line, conflict, modifiers.value.written))
  }
  return { ...out, questions: out.questions.map((each) => withoutRemoved(each, removed)) }
}

function withoutRemoved(question: DraftQuestion, removed: ReadonlySet<DraftLine>): DraftQuestion {
  if (question.about === undefined || !removed.has(question.about)) return question
  const { about: _about, ...rest } = question
  return rest
}

function conflictOf(line: DraftLine, all: readonly DraftLine[], pairs: readonly SameDayPair[]): Conflict | undefined {
  const found: Conflict[] = []
  for (const pair of pairs) {
    if (pair.opensFor === 'never' || !pair.column2.includes(line.code)) continue
    for (const other of all) {
      if (other !== line && other.day === line.day && other.code !== line.code && pair.column1.includes(other.code)) {
        found.push({ pair, beside: other })
      }
    }
  }
  // Therapy of the day weighs more than another test: it decides whether the test is billed at all.
  return found.find((each) => each.beside.family !== line.family) ?? found[0]
}

function distinctness(line: DraftLine, conflict: Conflict): Distinct {
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
  const own = line.names
  const others = beside.names
  if (own === undefined || others === undefined) return 'unknown'
  const taken = new Set(others.map((name) => name.toLowerCase()))
  return own.some((name) => taken.has(name.toLowerCase())) ? 'no' : 'yes'
}

function earn(
  deriving: Deriving,
  line: DraftLine,
  pairs: Known<readonly SameDayPair[]>,
  modifiers: Known<DistinctServiceModifiers>,
): void {
  const { steps } = line
  const of = [
    steps.parameter('same-day.distinct-service', modifiers, deriving.day),
    steps.parameter('same-day.pairs', pairs, deriving.day),
    ...line.distinctFacts.map((fact) => steps.fact(fact.at, fact.value)),
  ]
  line.modifiers.push(modifiers.value.written)
  line.modifierSteps.push(steps.apply('modifier', of, modifiers.value.written))
}

function leaveOut(
  deriving: Deriving,
  line: DraftLine,
  conflict: Conflict,
  pairs: Known<readonly SameDayPair[]>,
  out: Contribution,
): void {
  const reason = conflict.beside.family === 'tests' ? 'part-of-other-test' : 'part-of-therapy'
  for (const section of line.sections) {
    const facts = line.distinctFacts.filter((fact) => fact.at.startsWith(`${section}/`))
    out.excluded.push(
      exclude(
        section,
        reason,
        facts.map((fact) => [fact.at, fact.value] as const),
        (steps) => {
          steps.parameter('same-day.pairs', pairs, deriving.day)
        },
      ),
    )
  }
}

function question(line: DraftLine, conflict: Conflict, modifier: string): DraftQuestion {
  const section = line.sections[0] ?? ''
  const tests = conflict.beside.family === 'tests'
  const fact = tests ? `${section}/names` : `${section}/antigensDifferFromTherapy`
  const text = tests
    ? `Were other allergens tested under ${line.code} than under ${conflict.beside.code} on this day (names)?`
    : `Were the allergens of ${line.code} other ones than those treated today with ${conflict.beside.code}?`
  const answers = [
    { if: `yes (with modifier ${modifier})`, code: line.code, units: line.units },
    { if: 'no: it is part of the other service', code: null, units: null },
  ]
  return ask(line.family, fact, text, { answers })
}
