/** A maintenance dose against the range of its extract and that of its unit. */
import type { DoseRange, DoseRanges } from './dose-range.ts'
import { type DoseKind, doseKindOf } from './dose-unit.ts'

/** One maintenance injection of one extract. */
export interface Dose {
  readonly extract: string
  /** Units of the kind; for `w/v` the millilitres in which 1 g is dissolved. */
  readonly amount: number
  readonly unit: string
  /** Millilitres of the injection; needed for `w/v` alone. */
  readonly injectionMl?: number | undefined
}

export type DosePlace = 'within' | 'above' | 'below' | 'far-below'

export interface RangeJudgement {
  readonly range: DoseRange
  readonly place: DosePlace
  /** The dose as a part of the lower end. */
  readonly ofMinimum: number
}

export interface DoseJudgement {
  readonly kind: DoseKind | undefined
  /** What is compared: units, micrograms, or milligrams of source material. */
  readonly compared: number | undefined
  readonly perExtract: RangeJudgement | undefined
  readonly generic: RangeJudgement | undefined
  /** The range of the extract where there is one, else that of the unit. */
  readonly decides: RangeJudgement | undefined
  /** Why nothing decides. */
  readonly open: 'unknown-unit' | 'injection-volume-missing' | 'no-range' | 'no-established-dose' | undefined
}

/** Below half of the lower end a dose is not only low; the policy's "significant" has no other measure. */
const farBelow = 0.5

export function judgeDose(dose: Dose, ranges: DoseRanges): DoseJudgement {
  const kind = doseKindOf(dose.unit)
  const none = { kind, compared: undefined, perExtract: undefined, generic: undefined, decides: undefined }
  if (kind === undefined) return { ...none, open: 'unknown-unit' }
  const compared = comparedAmount(dose, kind)
  if (compared === undefined) return { ...none, open: 'injection-volume-missing' }
  const name = dose.extract.trim().toLowerCase()
  const inRange = (range: DoseRange | undefined) => range && placed(compared, range)
  const perExtract = inRange(ranges.perExtract.find((each) => isOf(each, name, kind)))
  const generic = inRange(ranges.generic.find((each) => isOf(each, name, kind)))
  if (ranges.withoutRange.includes(name)) {
    return { kind, compared, perExtract, generic, decides: undefined, open: 'no-established-dose' }
  }
  const decides = perExtract ?? generic
  return { kind, compared, perExtract, generic, decides, open: decides === undefined ? 'no-range' : undefined }
}

/** The unit that says most of the effect comes first: the major allergen, standard units, protein nitrogen, weight. */
const precedence: readonly DoseKind[] = ['micrograms', 'AU', 'BAU', 'Amb a 1 U', 'PNU', 'w/v']

/** One injection stated in several units: each is judged, and the best stated one that has a range decides. */
export function judgeDoses(doses: readonly Dose[], ranges: DoseRanges): readonly DoseJudgement[] {
  const rank = ({ kind }: DoseJudgement) => (kind === undefined ? precedence.length : precedence.indexOf(kind))
  const isOpen = ({ decides }: DoseJudgement) => (decides === undefined ? 1 : 0)
  return doses.map((dose) => judgeDose(dose, ranges)).toSorted((a, b) => isOpen(a) - isOpen(b) || rank(a) - rank(b))
}

function comparedAmount({ amount, injectionMl }: Dose, kind: DoseKind): number | undefined {
  if (kind !== 'w/v') return amount
  return injectionMl === undefined || amount <= 0 ? undefined : (1000 * injectionMl) / amount
}

function isOf(range: DoseRange, name: string, kind: DoseKind): boolean {
  if (range.kind !== kind || range.except?.includes(name) === true) return false
  return range.extracts === undefined || range.extracts.includes(name)
}

function placed(amount: number, range: DoseRange): RangeJudgement {
  const ofMinimum = amount / range.from
  const place = amount > range.to ? 'above' : ofMinimum >= 1 ? 'within' : ofMinimum < farBelow ? 'far-below' : 'below'
  return { range, place, ofMinimum }
}
