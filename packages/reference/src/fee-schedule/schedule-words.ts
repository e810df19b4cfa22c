/** What the letters and digits of the physician fee schedule mean, in our words. Source: CMS, files of RVU26C. */

export interface StatusWords {
  readonly words: string
  /** Whether relative value units of the row are what is paid. */
  readonly isPricedByUnits: boolean
}

const unpriced = (words: string): StatusWords => ({ words, isPricedByUnits: false })
const priced = (words: string): StatusWords => ({ words, isPricedByUnits: true })

const statuses: Readonly<Record<string, StatusWords>> = {
  A: priced('paid by its relative value units'),
  B: unpriced('always part of another payment, never paid apart'),
  C: unpriced('priced by the contractor, case by case'),
  E: unpriced('left out of the fee schedule by regulation'),
  I: unpriced('not valid for Medicare, which wants another code'),
  J: unpriced('anesthesia, priced by time and base units'),
  M: unpriced('for measurement only, never paid'),
  N: unpriced('not covered by Medicare; units, where given, are for other payers'),
  P: unpriced('bundled, or left out by law'),
  R: priced('covered under conditions, paid by its relative value units'),
  T: priced('paid only where nothing else is paid that day'),
  X: unpriced('outside of the physician fee schedule, such as laboratory tests'),
}

export function statusWords(status: string): StatusWords {
  return statuses[status] ?? unpriced(`status ${status}, which is not known here`)
}

const parts: Readonly<Record<string, string>> = {
  '0': 'a physician service without a technical part',
  '1': 'a diagnostic test with a professional and a technical part',
  '2': 'the professional part alone',
  '3': 'the technical part alone',
  '4': 'a test as a whole',
  '5': 'staff service under a physician, not paid to a practice in a hospital or a skilled nursing facility',
  '6': 'laboratory interpretation by a physician',
  '7': 'therapy that is not paid to a practice in a facility',
  '8': 'interpretation for an inpatient',
  '9': 'a service to which parts do not apply',
}

export function partWords(indicator: string): string | undefined {
  return parts[indicator]
}

const supervisions: Readonly<Record<string, string>> = {
  '01': 'general supervision',
  '02': 'direct supervision',
  '03': 'personal supervision',
  '04': 'supervision does not apply to psychologists who do the test',
  '05': 'no supervision of audiologists',
  '06': 'a physician or a physical therapist with certification',
}

/** Level of supervision of a diagnostic test, where the schedule states one. */
export function supervisionWords(indicator: string): string | undefined {
  return supervisions[indicator]
}
