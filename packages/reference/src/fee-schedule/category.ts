/**
 * Parts of the code book that a code is compared within. The ranges are those of the code book; the names are plain.
 */

export const categories = [
  'anesthesia',
  'surgery',
  'radiology',
  'laboratory',
  'medicine',
  'visits',
  'quality-measures',
  'new-technology',
  'hcpcs-level-two',
] as const

export type Category = (typeof categories)[number]

/** The category of a code of five letters and digits. */
export function categoryOf(code: string): Category {
  if (/^[A-Z]/.test(code)) return 'hcpcs-level-two'
  if (/^\d{4}F$/.test(code)) return 'quality-measures'
  if (/^\d{4}[UM]$/.test(code)) return 'laboratory'
  if (/^\d{4}[A-Z]$/.test(code)) return code.endsWith('A') ? 'medicine' : 'new-technology'
  const number = Number(code)
  if (number < 2000) return 'anesthesia'
  if (number < 70000) return 'surgery'
  if (number < 80000) return 'radiology'
  if (number < 90000) return 'laboratory'
  return number >= 99202 && number <= 99499 ? 'visits' : 'medicine'
}
