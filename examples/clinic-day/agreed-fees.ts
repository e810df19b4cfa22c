/** What the made-up payers agreed to pay, in cents a unit. No real fee schedule stands behind it. */
import { type Cents, formatCents } from '@aliquot/engine/money'
import { chargeOf } from './price-list.ts'

/** Codes that the day bills and that a payer would pay. */
const paidCodes = [
  '90471 94640 95004 95010 95017 95018 95024 95027 95028 95044 95052 95060 95065 95070 95076 95079 95115 95117 95144',
  '95145 95146 95147 95148 95149 95165 95170 95180 95199 96365 96372 96413 99204 99211 99212 99213 99214',
  'J0165 J2357 J7613 J9271',
].flatMap((row) => row.split(' '))

/** The agreed fee of a code: 62 percent of the price list, to the cent. */
export function feeOf(code: string): Cents {
  return Math.round(chargeOf(code, 1) * 0.62)
}

/** The fees as a file for `aliquot remit --fees`. */
export function feesText(): string {
  return ['code,fee', ...paidCodes.map((code) => `${code},${formatCents(feeOf(code))}`)]
    .map((row) => `${row}\n`)
    .join('')
}
