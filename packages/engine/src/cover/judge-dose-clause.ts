/** A clause on the maintenance dose. */
import type { DoseRanges } from '../dose/dose-range.ts'
import { judgeDose } from '../dose/judge-dose.ts'
import { type Answer, factAt, type Judgement, judged, ofFacts, type Sight } from './facts.ts'

/**
 * Far below the range is no; below it is open, because a reason may stand in the record; within and above it are yes.
 * Of an injection that is stated in several units any that is in range will do, so that leaving one out never helps.
 */
export function judgeDoseClause(ranges: DoseRanges, sight: Sight): Judgement {
  const path = 'course/maintenanceDose'
  const others = factAt(sight, `${path}/alsoAs`).value
  const paths = Array.isArray(others) ? [path, ...others.map((_, index) => `${path}/alsoAs/${index}`)] : [path]
  const parts = paths.map((each) => judgeOne(each, ranges, sight))
  const best = (['yes', 'open', 'no'] as const).find((answer) => parts.some((part) => part.answer === answer)) ?? 'open'
  return judged(
    best,
    parts.filter((part) => part.answer === best),
  )
}

function judgeOne(path: string, ranges: DoseRanges, sight: Sight): Judgement {
  const [extract, injection] = ['extract', 'injectionMl'].map((name) => factAt(sight, `course/maintenanceDose/${name}`))
  const [amount, unit] = ['amount', 'unit'].map((name) => factAt(sight, `course/${path.slice(7)}/${name}`))
  const facts = [extract, amount, unit].filter((fact) => fact !== undefined)
  const injectionMl = typeof injection?.value === 'number' ? injection.value : undefined
  if (typeof extract?.value !== 'string' || typeof amount?.value !== 'number' || typeof unit?.value !== 'string') {
    return ofFacts('open', facts)
  }
  const dose = { extract: extract.value, amount: amount.value, unit: unit.value, injectionMl }
  const { decides, open } = judgeDose(dose, ranges)
  const isVolumeRead = open === 'injection-volume-missing' || injectionMl !== undefined
  const used = isVolumeRead && injection !== undefined ? [...facts, injection] : facts
  const answers = { within: 'yes', above: 'yes', below: 'open', 'far-below': 'no' } as const
  const answer: Answer = decides === undefined ? 'open' : answers[decides.place]
  return ofFacts(answer, used)
}
