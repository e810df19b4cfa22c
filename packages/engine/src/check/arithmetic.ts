/** The arithmetic of the checker, on whole numbers, apart from that of deriving. */
import { valueAt } from '../document/json-pointer.ts'

/** A number with at most three decimals in thousandths, read off its digits; not a number if it has more. */
export function thousandths(amount: unknown): number {
  const [whole = '', fraction = ''] = String(amount).split('.')
  return Number(fraction.length > 3 ? '-' : whole + fraction.padEnd(3, '0'))
}

/** Whole parts of a whole number, and one more once the rest has reached `enough`. */
export function parts(amount: number, part: number, enough: number = part): number {
  const rest = amount % part
  return (amount - rest) / part + (rest >= enough ? 1 : 0)
}

/** Whether a vial counts: undiluted always, a dilution by the rule; `undefined` if its facts do not say. */
export function counts(rule: unknown, fact: (name: string) => unknown): boolean | undefined {
  const [from, dilution, purpose] = [fact('dilutedFrom'), fact('dilution'), fact('purpose')]
  const isDiluted = from !== undefined || String(dilution ?? '1:1').replace(/\s/g, '') !== '1:1'
  if (rule === 'all' || (!isDiluted && (dilution !== undefined || purpose === 'maintenance'))) return true
  if ((!isDiluted && purpose !== 'step-down') || (rule !== 'none' && purpose === undefined)) return undefined
  return rule === 'build-up' && purpose === 'build-up'
}

/** Distinct venoms of lists, mixes taken apart. */
export function venoms(lists: readonly unknown[], mixes: unknown): number {
  const single = (venom: unknown) => valueAt(mixes, `/${venom}`) ?? venom
  return new Set(lists.flatMap((list) => (Array.isArray(list) ? list.flatMap(single) : []))).size
}
