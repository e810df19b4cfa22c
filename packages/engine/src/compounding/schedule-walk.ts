/**
 * A signed schedule walked through the vials that were made for it: how many of its injections the volume yields, and
 * how many of these before the beyond-use date. It counts what the order contains and adds no step of its own.
 */
import { dayOf, type IsoDate, isoOf } from '../calendar-date.ts'
import { asNumber, isNegative, minus, plus, type Rational, rational, zero } from './rational.ts'

export interface ScheduledVial {
  readonly vial: string
  /** Millilitres left for injections, after the next vial was made from it. */
  readonly netMl: number
  /** Millilitres of each step, in order. */
  readonly stepsMl: readonly number[]
  /** The last step is repeated until the vial is empty: maintenance. */
  readonly repeatsLast?: boolean | undefined
}

export interface ScheduledInterval {
  /** Days between injections of the build-up, and once the last step was reached. */
  readonly buildUpDays: number
  readonly maintenanceDays: number
}

export interface WalkedInjection {
  readonly vial: string
  readonly volumeMl: number
  readonly on: IsoDate
}

export interface Walk {
  /** Injections that the volume yields. */
  readonly byVolume: readonly WalkedInjection[]
  /** Those that come no later than the beyond-use date. */
  readonly usable: readonly WalkedInjection[]
  /** Millilitres that are left in each vial. */
  readonly leftMl: Readonly<Record<string, number>>
}

/** Walks vials from the weakest on. `firstOn` is the day of the first injection. */
export function walkSchedule(
  vials: readonly ScheduledVial[],
  interval: ScheduledInterval,
  firstOn: IsoDate,
  beyondUseOn: IsoDate,
): Walk {
  const byVolume: WalkedInjection[] = []
  const leftMl: Record<string, number> = {}
  let day = dayOf(firstOn)
  for (const vial of vials) {
    let left: Rational = rational(vial.netMl)
    const steps = [...vial.stepsMl]
    const maintenance = vial.repeatsLast === true ? steps.at(-1) : undefined
    for (let step = steps.shift(); step !== undefined; step = steps.shift() ?? maintenance) {
      const rest = minus(left, rational(step))
      if (isNegative(rest)) break
      left = rest
      byVolume.push({ vial: vial.vial, volumeMl: step, on: isoOf(day) })
      const isMaintenance = maintenance !== undefined && steps.length === 0
      day += isMaintenance ? interval.maintenanceDays : interval.buildUpDays
    }
    leftMl[vial.vial] = asNumber(left)
  }
  return { byVolume, usable: byVolume.filter(({ on }) => on <= beyondUseOn), leftMl }
}

export interface RefillUse {
  readonly injections: number
  readonly lastOn: IsoDate | undefined
  readonly usedMl: number
  readonly wasteMl: number
  /** The least whole millilitres that hold what is used. */
  readonly enoughMl: number
}

/** A maintenance vial until its beyond-use date: what is used of it, and what is thrown away. */
export function refillUse(order: {
  readonly firstOn: IsoDate
  readonly beyondUseOn: IsoDate
  readonly everyDays: number
  readonly filledMl: number
  /** The first injection from a new vial, where the protocol lowers it. */
  readonly firstMl: number
  readonly injectionMl: number
}): RefillUse {
  const end = dayOf(order.beyondUseOn)
  let used = zero
  let injections = 0
  let lastOn: IsoDate | undefined
  for (let day = dayOf(order.firstOn); day <= end; day += order.everyDays) {
    const next = plus(used, rational(injections === 0 ? order.firstMl : order.injectionMl))
    if (isNegative(minus(rational(order.filledMl), next))) break
    used = next
    injections += 1
    lastOn = isoOf(day)
  }
  const usedMl = asNumber(used)
  return {
    injections,
    lastOn,
    usedMl,
    wasteMl: asNumber(minus(rational(order.filledMl), used)),
    enoughMl: Math.ceil(usedMl),
  }
}
