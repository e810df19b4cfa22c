/** What the made-up practice charges, in cents a unit. No real fee schedule stands behind it. */
import type { Cents } from '@aliquot/engine/money'

const prices: Readonly<Record<string, Cents>> = {
  '90471': 3000,
  '94640': 4500,
  '95004': 900,
  '95010': 2000,
  '95017': 2500,
  '95018': 4500,
  '95024': 1500,
  '95027': 1200,
  '95028': 2500,
  '95044': 1000,
  '95052': 1200,
  '95060': 8000,
  '95065': 6000,
  '95070': 8000,
  '95076': 25_000,
  '95079': 17_000,
  '95115': 2200,
  '95117': 2700,
  '95125': 7500,
  '95144': 4000,
  '95145': 7000,
  '95146': 13_000,
  '95147': 12_500,
  '95148': 18_500,
  '95149': 24_500,
  '95165': 3500,
  '95170': 2500,
  '95180': 28_000,
  '95199': 12_000,
  '96365': 14_000,
  '96372': 3200,
  '96413': 27_500,
  '99204': 35_000,
  '99211': 5000,
  '99212': 12_000,
  '99213': 19_000,
  '99214': 27_000,
  J0165: 150,
  J2357: 6000,
  J7613: 100,
  J9271: 7500,
}

/** The charge for a line; a line that states no units is charged as one. */
export function chargeOf(code: string, units: number | undefined): Cents {
  const price = prices[code]
  if (price === undefined) throw new RangeError(`the price list has no ${code}`)
  return price * (units ?? 1)
}
