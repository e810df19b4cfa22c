/**
 * Exact quantities: volumes as whole microlitres, service units as whole thousandths.
 *
 * JSON carries millilitres with at most three decimals; a number with more is refused by the readers, so the
 * conversion here is exact.
 */
export type Microlitres = number

/** Service units in thousandths: 10 units are 10000. */
export type Thousandths = number

/** A JSON number with at most three decimals as a whole number of thousandths; `undefined` if it has more. */
export function exactThousandths(value: number): number | undefined {
  const scaled = value * 1000
  const whole = Math.round(scaled)
  if (!Number.isSafeInteger(whole)) return undefined
  // The nearest double to whole/1000 must be the very number that was written.
  return whole / 1000 === value ? whole : undefined
}

/** Millilitres (at most three decimals) as microlitres. Throws a `RangeError` on more: a broken invariant. */
export function microlitres(millilitres: number): Microlitres {
  const value = exactThousandths(millilitres)
  if (value === undefined) throw new RangeError(`${millilitres} mL has more than three decimals`)
  return value
}

/** Whole times that `divisor` (> 0) goes into `dividend` (>= 0): the one place where an aliquot count is rounded. */
export function divFloor(dividend: number, divisor: number): number {
  if (!(divisor > 0) || dividend < 0) throw new RangeError(`cannot divide ${dividend} by ${divisor} into whole parts`)
  return Math.floor(dividend / divisor)
}

/** Thousandths as a decimal without trailing zeros: 2750 is `2.75`. */
export function formatThousandths(value: number): string {
  const magnitude = Math.abs(value)
  const fraction = String(magnitude % 1000)
    .padStart(3, '0')
    .replace(/0+$/, '')
  return `${value < 0 ? '-' : ''}${Math.floor(magnitude / 1000)}${fraction === '' ? '' : `.${fraction}`}`
}
