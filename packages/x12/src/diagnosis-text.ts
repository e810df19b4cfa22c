/** Diagnosis codes as people write them, with the point that transactions leave out. */

/** Sets the point: after the third character, and after the fourth in the E codes of ICD-9-CM. */
export function diagnosisText(code: string, isNinthRevision: boolean): string {
  const plain = plainDiagnosis(code)
  const place = isNinthRevision && plain.startsWith('E') ? 4 : 3
  return plain.length > place ? `${plain.slice(0, place)}.${plain.slice(place)}` : plain
}

/** The code without its point and in upper case, as transactions write it. */
export function plainDiagnosis(code: string): string {
  return code.replace('.', '').toUpperCase()
}
