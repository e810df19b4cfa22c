/** Claim lines as people write them: `95165 × 6`, `99213-25`. */
import type { BillableLine } from '@aliquot/engine/document/claim'

export function lineInWords({ code, units, modifiers }: BillableLine): string {
  const name = [code, ...modifiers].join('-')
  return `${name} × ${unitsInWords(units)}`
}

/** A number that the record does not fix is a question mark. */
export function unitsInWords(units: number | null): string {
  return units === null ? '?' : String(units)
}
