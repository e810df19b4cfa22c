/**
 * A row of a fee schedule built on relative value units, as whole numbers: units in hundredths, indices in thousandths,
 * conversion factors in ten-thousandths of a dollar. All arithmetic on them is exact.
 */

/** Relative value units in hundredths: 0.37 is 37. */
export type Hundredths = number

/** Dollars for one relative value unit, in ten-thousandths: 33.4009 is 334009. */
export type ConversionFactor = number

export interface FeeRow {
  readonly code: string
  /** `26` professional part, `TC` technical part, `53` stopped; empty for the whole service. */
  readonly modifier: string
  /** How the schedule treats the code, by the letter of its publisher. */
  readonly status: string
  readonly isAddOn: boolean
  readonly work: Hundredths
  /** Practice expense where the practice bears it all. */
  readonly nonFacilityExpense: Hundredths
  /** Practice expense where a facility bears part of it. */
  readonly facilityExpense: Hundredths
  readonly malpractice: Hundredths
  /** The service is seldom or never done in that setting; the number beside it then stands for the other setting. */
  readonly isRareOutsideFacility: boolean
  readonly isRareInFacility: boolean
  /** Whether the service splits into a professional and a technical part. */
  readonly partIndicator: string
  readonly globalDays: string
  readonly multipleProcedures: string
  /** Level of supervision of a diagnostic test. */
  readonly supervision: string
  /**
   * Units of an amount that the fee may not exceed, where there is one: hospitals are paid no more for the same image.
   */
  readonly cap?: FeeCap
}

/** Takes the place of practice expense and malpractice in the amount that caps a fee; work is the row's own. */
export interface FeeCap {
  readonly nonFacilityExpense: Hundredths
  readonly facilityExpense: Hundredths
  readonly malpractice: Hundredths
}

export type Setting = 'facility' | 'non-facility'

/** Work, practice expense and malpractice together, in hundredths. */
export function totalUnits(row: FeeRow, setting: Setting): Hundredths {
  return row.work + expenseIn(row, setting) + row.malpractice
}

export function expenseIn(row: FeeRow, setting: Setting): Hundredths {
  return setting === 'facility' ? row.facilityExpense : row.nonFacilityExpense
}

/** Geographic indices of one area, in thousandths: 1.064 is 1064. */
export interface GeographicIndices {
  readonly work: number
  readonly expense: number
  readonly malpractice: number
}

/** Every index 1: what the same service is worth before geography. */
export const nationalIndices: GeographicIndices = { work: 1000, expense: 1000, malpractice: 1000 }

/** A release of a fee schedule. */
export interface FeeSchedule {
  /** Short name of the publisher, such as `RVU26C`. */
  readonly release: string
  readonly year: number
  /** Day of release, `YYYY-MM-DD`; empty if the file says none. */
  readonly released: string
  readonly conversionFactor: ConversionFactor
  /** By `feeKey`. */
  readonly rows: ReadonlyMap<string, FeeRow>
}

/** The key of a row: the code, and its modifier behind a hyphen. */
export function feeKey(code: string, modifier = ''): string {
  return modifier === '' ? code : `${code}-${modifier}`
}
