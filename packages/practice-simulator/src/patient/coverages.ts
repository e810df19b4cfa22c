/** Who covers a patient, and since when. */
import { type Day, type IsoDate, isoOf } from '@aliquot/engine/calendar-date'
import type { Coverage } from '@aliquot/engine/document/encounter'
import type { SimulatedPayer } from '../practice/simulated-payer.ts'

/** The coverages of a patient as charts list them: the present one, and the one before. */
export function coveragesOf(
  payer: SimulatedPayer,
  earlierPayer: SimulatedPayer | undefined,
  coveredFrom: Day,
): readonly Coverage[] {
  const now = coverage(payer, isoOf(coveredFrom), undefined)
  if (earlierPayer === undefined) return [now]
  return [now, coverage(earlierPayer, isoOf(coveredFrom - 730), isoOf(coveredFrom - 1))]
}

function coverage(payer: SimulatedPayer, from: IsoDate, to: IsoDate | undefined): Coverage {
  return {
    order: 1,
    payer: payer.policy,
    lineOfBusiness: payer.lineOfBusiness,
    from,
    ...(to === undefined ? {} : { to }),
    benefitYearStart: '01-01',
  }
}
