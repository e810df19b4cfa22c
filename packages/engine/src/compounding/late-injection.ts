/**
 * A late injection under the practice’s signed protocol. Nothing is worked out that the protocol does not contain: past
 * its last band, and without a signature, the answer is to ask the prescriber.
 */
import { dayOf, type IsoDate } from '../calendar-date.ts'
import { asNumber, rational, roundedDown, times } from './rational.ts'

export interface LateBand {
  /** Days after the day that the injection was due, both ends included. */
  readonly from: number
  readonly through: number
  readonly action: 'as-scheduled' | 'repeat' | 'reduce'
  /** For `reduce`: the part of the last dose that is left, such as 0.75. */
  readonly part?: number | undefined
}

export interface LateProtocol {
  readonly signedBy?: string | undefined
  readonly signedOn?: IsoDate | undefined
  readonly bands: readonly LateBand[]
}

export interface DueInjection {
  readonly dueOn: IsoDate
  readonly arrivedOn: IsoDate
  /** Millilitres last given, and those of the step that is due by the order. */
  readonly lastMl: number
  readonly dueMl: number
}

export type LateAnswer =
  | {
      readonly action: LateBand['action']
      readonly daysLate: number
      /** What the protocol says, to the hundredth of a millilitre below. */
      readonly volumeMl: number
      /** The same before rounding. */
      readonly exactMl: number
      readonly because: string
    }
  | { readonly action: 'ask-prescriber'; readonly daysLate: number; readonly because: string }

/** Where two bands meet on a day the more cautious one holds. */
export function lateInjection(protocol: LateProtocol, { dueOn, arrivedOn, lastMl, dueMl }: DueInjection): LateAnswer {
  const daysLate = dayOf(arrivedOn) - dayOf(dueOn)
  const ask = (because: string): LateAnswer => ({ action: 'ask-prescriber', daysLate, because })
  if (protocol.signedBy === undefined || protocol.signedOn === undefined) {
    return ask('the protocol is not signed by the prescriber')
  }
  const bands = protocol.bands.filter(({ from, through }) => daysLate >= from && daysLate <= through)
  if (bands.length === 0) return ask(`the protocol has no band for ${daysLate} days`)
  const answers = bands.map((band): LateAnswer & { readonly volumeMl: number } => {
    const whole = band.action === 'as-scheduled' ? dueMl : lastMl
    const exact = times(rational(whole), rational(band.action === 'reduce' ? (band.part ?? 1) : 1))
    const because = `${daysLate} days late: the band of ${band.from} to ${band.through} days`
    const volumeMl = asNumber(roundedDown(exact, 100))
    return { action: band.action, daysLate, volumeMl, exactMl: asNumber(exact), because }
  })
  return answers.reduce((cautious, each) => (each.volumeMl < cautious.volumeMl ? each : cautious))
}
