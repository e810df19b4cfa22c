/** A clause on the maintenance dose. */
import type { DoseRanges } from '../dose/dose-range.ts'
import { judgeDose } from '../dose/judge-dose.ts'
import { type Answer, factAt, type Judgement, ofFacts, type Sight } from './facts.ts'

/**
 * Far below the range is no; below it is open, because a reason may stand in the record; within and above it are yes.
 * A dose that is kept low on purpose, without end, is no whatever its number.
 */
export function judgeDoseClause(ranges: DoseRanges, sight: Sight): Judgement {
  const facts = ['extract', 'amount', 'unit', 'injectionMl'].map((name) =>
    factAt(sight, `course/maintenanceDose/${name}`),
  )
  const [extract, amount, unit, injection] = facts
  const injectionMl = typeof injection?.value === 'number' ? injection.value : undefined
  if (typeof extract?.value !== 'string' || typeof amount?.value !== 'number' || typeof unit?.value !== 'string') {
    return ofFacts('open', facts.slice(0, 3))
  }
  const dose = { extract: extract.value, amount: amount.value, unit: unit.value, injectionMl }
  const { decides, open } = judgeDose(dose, ranges)
  const used = facts.slice(0, open === 'injection-volume-missing' || injectionMl !== undefined ? 4 : 3)
  const answers = { within: 'yes', above: 'yes', below: 'open', 'far-below': 'no' } as const
  const answer: Answer = decides === undefined ? 'open' : answers[decides.place]
  return ofFacts(answer, used)
}
