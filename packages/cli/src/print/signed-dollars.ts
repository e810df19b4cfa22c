/** Dollars that may be below zero, with their sign before them: `-$1.27`. */
import type { Cents } from '@aliquot/engine/money'
import { dollars } from './money.ts'

export function signedDollars(cents: Cents): string {
  return cents < 0 ? `-${dollars(-cents)}` : dollars(cents)
}
