/** Conversion factors of the physician fee schedule, as CMS publishes them for a year. */
import type { ConversionFactor } from '@aliquot/engine/fee-schedule/fee-row'

/** Since 2026 there are two: one for qualifying participants of an advanced alternative payment model. */
export type Track = 'all' | 'non-qualifying' | 'qualifying'

export interface DatedFactor {
  readonly from: string
  readonly through: string
  readonly factor: ConversionFactor
  readonly track: Track
}

/** CMS: the final rules of 2024 to 2026; the change of 2024-03-09 is by act of Congress. */
export const conversionFactors: readonly DatedFactor[] = [
  { from: '2024-01-01', through: '2024-03-08', factor: 327442, track: 'all' },
  { from: '2024-03-09', through: '2024-12-31', factor: 332875, track: 'all' },
  { from: '2025-01-01', through: '2025-12-31', factor: 323465, track: 'all' },
  { from: '2026-01-01', through: '2026-12-31', factor: 334009, track: 'non-qualifying' },
  { from: '2026-01-01', through: '2026-12-31', factor: 335675, track: 'qualifying' },
]

/** The factors in force on some day of a year. */
export function factorsOf(year: number): readonly DatedFactor[] {
  return conversionFactors.filter(({ from }) => from.startsWith(`${year}-`))
}

/** Ends the name of a release whose file carries the factor of qualifying participants. */
export const qualifyingMark = '-QPP'
