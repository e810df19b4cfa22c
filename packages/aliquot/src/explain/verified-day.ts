/** Up to which day the values behind an answer were checked, where the answer lies past that day. */
import { type Day, dayOf, type IsoDate, isoOf } from '@aliquot/engine/calendar-date'
import type { Coding } from '@aliquot/engine/derive/coding'
import type { Catalogue } from '@aliquot/engine/policy/catalogue'
import type { ParameterId } from '@aliquot/engine/policy/parameter'

/** The earliest day to which any of these parameters was checked, if it lies before one of the days; else nothing. */
export function checkedThrough(
  catalogue: Catalogue,
  payer: string,
  contractor: string | undefined,
  parameters: Iterable<ParameterId>,
  days: readonly Day[],
): Day | undefined {
  let earliest: Day | undefined
  for (const parameter of parameters) {
    for (const day of days) {
      const answer = catalogue.resolve(payer, contractor, parameter, day)
      if (!answer.known || day <= answer.verifiedThrough) continue
      if (earliest === undefined || answer.verifiedThrough < earliest) earliest = answer.verifiedThrough
    }
  }
  return earliest
}

/** The same for the lines of a coding: a day for each line that rests on a stale value. */
export function codingCheckedThrough(
  catalogue: Catalogue,
  coding: Coding,
  contractor: string | undefined,
): readonly (IsoDate | undefined)[] {
  return coding.lines.map((line, index) => {
    if (!line.stale) return undefined
    const steps = coding.proof.lines[index]?.steps ?? []
    const used = steps.flatMap((step) => (step.op === 'parameter' ? [step.parameter] : []))
    const day = dayOf(line.dateOfService ?? coding.dateOfService)
    const through = checkedThrough(catalogue, coding.payer, contractor, new Set(used), [day])
    return through === undefined ? undefined : isoOf(through)
  })
}
