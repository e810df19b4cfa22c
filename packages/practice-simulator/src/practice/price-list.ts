/** What the made-up practice charges and is paid, in cents a unit. No real fee schedule stands behind it. */
import type { Cents } from '@aliquot/engine/money'

const prices: Readonly<Record<string, Cents>> = {
  '94640': 4500,
  '95004': 900,
  '95010': 2000,
  '95015': 2000,
  '95017': 2500,
  '95018': 4500,
  '95024': 1500,
  '95027': 1200,
  '95028': 2500,
  '95076': 25_000,
  '95079': 17_000,
  '95115': 2200,
  '95117': 2700,
  '95120': 5500,
  '95125': 7500,
  '95130': 9000,
  '95144': 4000,
  '95145': 7000,
  '95146': 13_000,
  '95147': 12_500,
  '95148': 18_500,
  '95149': 24_500,
  '95165': 2500,
  '95170': 4000,
  '95180': 26_000,
  '95199': 15_000,
  '96365': 14_000,
  '96372': 3500,
  '99202': 13_000,
  '99203': 18_000,
  '99204': 26_000,
  '99205': 34_000,
  '99211': 4000,
  '99212': 9000,
  '99213': 14_000,
  '99214': 20_000,
  '99215': 28_000,
  G2211: 2500,
  J0165: 800,
  J0517: 22_000,
  J2182: 4500,
  J2356: 2600,
  J2357: 6000,
}

/** The charge of a line. Throws a `RangeError` if the list has no price for the code. */
export function chargeOf(code: string, units: number | undefined): Cents {
  const price = prices[code]
  if (price === undefined) throw new RangeError(`the practice has no price for ${code}`)
  return price * (units ?? 1)
}

/** What a payer has agreed to pay for `units`: two thirds of the charge, rounded down to cents. */
export function agreedFee(code: string, units: number): Cents {
  return Math.floor(((prices[code] ?? 0) * 2) / 3) * units
}
