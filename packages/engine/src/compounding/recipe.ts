/**
 * The arithmetic of a vial: from the ordered dose of each extract to the volume that is drawn. It works out what the
 * order says and nothing else; an order that does not fit is refused, never scaled.
 */
import { type DoseKind, doseKindOf } from '../dose/dose-unit.ts'
import { asNumber, isNegative, minus, over, plus, type Rational, rational, rounded, times, zero } from './rational.ts'

export interface OrderedExtract {
  readonly name: string
  /** Strength of the stock: units in a millilitre, or for `w/v` the millilitres in which 1 g is dissolved. */
  readonly stock: { readonly amount: number; readonly unit: string }
  /** One maintenance injection: units, or for `w/v` the dilution of which an injection is given. */
  readonly dose: { readonly amount: number; readonly unit: string }
  /** Percent of glycerin in the stock. */
  readonly glycerinPercent?: number | undefined
}

export interface RecipeOrder {
  /** Millilitres of the full vial. */
  readonly vialMl: number
  /** Millilitres of one maintenance injection. */
  readonly injectionMl: number
  readonly extracts: readonly OrderedExtract[]
  readonly diluentGlycerinPercent?: number | undefined
}

export interface DrawnExtract {
  readonly name: string
  readonly kind: DoseKind
  readonly exactMl: Rational
  /** To the hundredth of a millilitre, which is what a syringe shows. */
  readonly drawnMl: number
  /** What an injection holds after rounding: units, or for `w/v` the dilution. */
  readonly deliveredDose: number
}

export type Recipe =
  | {
      readonly ok: true
      readonly extracts: readonly DrawnExtract[]
      readonly extractsMl: Rational
      readonly diluentMl: Rational
      /** Percent of glycerin in the vial; unknown where a stock does not say. */
      readonly glycerinPercent: number | undefined
      readonly glycerinMlPerInjection: number | undefined
      /** More glycerin in an injection than 0.05 mL is often felt as pain. */
      readonly isGlycerinFelt: boolean | undefined
    }
  | { readonly ok: false; readonly fault: 'overfill'; readonly extractsMl: Rational; readonly overMl: Rational }
  | { readonly ok: false; readonly fault: 'unit-unknown' | 'units-differ' | 'not-positive'; readonly extract: string }

/** Millilitres of glycerin in one injection that are rarely painful (Van Metre 1996). */
const painlessGlycerinMl = 0.05

export function recipeOf(order: RecipeOrder): Recipe {
  if (!(order.vialMl > 0 && order.injectionMl > 0)) return { ok: false, fault: 'not-positive', extract: '' }
  const extracts: DrawnExtract[] = []
  for (const extract of order.extracts) {
    const drawn = drawnOf(extract, order)
    if ('fault' in drawn) return { ok: false, fault: drawn.fault, extract: extract.name }
    extracts.push(drawn)
  }
  const extractsMl = extracts.reduce((sum, each) => plus(sum, each.exactMl), zero)
  const diluentMl = minus(rational(order.vialMl), extractsMl)
  if (isNegative(diluentMl)) return { ok: false, fault: 'overfill', extractsMl, overMl: minus(zero, diluentMl) }
  const glycerinPercent = glycerinOf(order, extracts, diluentMl)
  const glycerinMlPerInjection = glycerinPercent === undefined ? undefined : (glycerinPercent * order.injectionMl) / 100
  const isGlycerinFelt = glycerinMlPerInjection === undefined ? undefined : glycerinMlPerInjection > painlessGlycerinMl
  return { ok: true, extracts, extractsMl, diluentMl, glycerinPercent, glycerinMlPerInjection, isGlycerinFelt }
}

type Drawn = DrawnExtract | { readonly fault: 'unit-unknown' | 'units-differ' | 'not-positive' }

function drawnOf({ name, stock, dose }: OrderedExtract, { vialMl, injectionMl }: RecipeOrder): Drawn {
  const kind = doseKindOf(stock.unit)
  const doseKind = doseKindOf(dose.unit)
  if (kind === undefined || doseKind === undefined) return { fault: 'unit-unknown' }
  if (kind !== doseKind) return { fault: 'units-differ' }
  if (!(stock.amount > 0 && dose.amount > 0)) return { fault: 'not-positive' }
  const [vial, injection, strength, wanted] = [vialMl, injectionMl, stock.amount, dose.amount].map(rational)
  if (!vial || !injection || !strength || !wanted) return { fault: 'not-positive' }
  const exactMl =
    kind === 'w/v' ? over(times(vial, strength), wanted) : over(times(wanted, vial), times(injection, strength))
  const drawn = rounded(exactMl, 100)
  const isNothing = drawn.numerator === 0n
  const delivered = kind === 'w/v' ? deliveredDilution() : over(times(times(drawn, strength), injection), vial)
  return { name, kind, exactMl, drawnMl: asNumber(drawn), deliveredDose: isNothing ? 0 : asNumber(delivered) }

  function deliveredDilution(): Rational {
    return isNothing || !vial || !strength ? zero : over(times(vial, strength), drawn)
  }
}

function glycerinOf(order: RecipeOrder, extracts: readonly DrawnExtract[], diluentMl: Rational): number | undefined {
  const parts = order.extracts.map((each, index) => ({ percent: each.glycerinPercent, ml: extracts[index]?.exactMl }))
  let sum = zero
  for (const { percent, ml } of [...parts, { percent: order.diluentGlycerinPercent, ml: diluentMl }]) {
    if (percent === undefined || ml === undefined) return undefined
    sum = plus(sum, times(rational(percent), ml))
  }
  return asNumber(over(sum, rational(order.vialMl)))
}
