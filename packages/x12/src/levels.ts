/**
 * The levels above a claim: billing provider, subscriber and patient, each opened by an HL segment.
 *
 * A claim belongs to whoever stands above it, so a lost HL segment would silently give it to another subscriber and
 * payer. Therefore each level must name the one above it as its parent; where it does not, or where a subscriber's
 * segments stand outside a subscriber's level, the level is broken and its claims are not read.
 */
import { isValidNpiBytes } from '@aliquot/engine/provider-number'
import { packed, wholeAt } from './byte-values.ts'
import { KeptText } from './kept-text.ts'
import type { ResolvedPayer } from './payer-resolutions.ts'
import { KeptSegments } from './segment-texts.ts'
import type { Segments } from './segments.ts'
import { Span } from './span.ts'

/** The level that the last HL segment entered. */
export const level = { none: 0, billing: 1, subscriber: 2, patient: 3 } as const
/** One of the numbers in `level`. */
export type Level = (typeof level)[keyof typeof level]

const billingCode = packed('20')
const subscriberCode = packed('22')
const patientCode = packed('23')
const npiQualifier = packed('XX')
const noParent = -1
const outside = -1

/** Who stands above the claims of the transaction at hand, as places in the bytes. */
export class Levels {
  level: Level = level.none
  /** It cannot be told who stands above a claim at this level. */
  isBroken = false
  /** The subscriber's level has its SBR segment. */
  hasSubscriber = false
  /** National provider identifier of the billing provider. */
  readonly billingProvider = new KeptText()
  /** The number of the billing provider is one that cannot exist. */
  isBillingNumberWrong = false
  /** Segments of the transaction before its first level: who sends it, and to whom. */
  readonly headSegments = new KeptSegments()
  /** Segments of the billing provider's level. */
  readonly billingSegments = new KeptSegments()
  /** Place of the payer in the order of payment, as the claim writes it (`P`, `S`, `T` …). */
  readonly payerOrder = new Span()
  readonly filingIndicator = new Span()
  readonly payerName = new Span()
  readonly payerIdQualifier = new Span()
  readonly payerId = new Span()
  readonly memberId = new Span()
  readonly patientName = new Span()
  readonly patientBirth = new Span()
  /** First byte of the subscriber's HL segment in the window; -1 outside a subscriber's level. */
  start = outside
  /** Levels of which something is wrong, one bit each; the lowest is for what stands above all levels. */
  faults = 0
  /** The payer, once it was asked for. */
  payer: ResolvedPayer | undefined = undefined

  #billing = noParent
  #subscriber = noParent
  #isSubscriberBroken = false

  /** Forgets everything, for the next transaction. */
  reset(): void {
    this.level = level.none
    this.faults = 0
    this.start = outside
    this.isBroken = false
    this.#billing = noParent
    this.#subscriber = noParent
    this.#isSubscriberBroken = false
    this.billingProvider.clear()
    this.isBillingNumberWrong = false
    this.headSegments.clear()
    this.billingSegments.clear()
    this.#clearSubscriber()
  }

  /** Keeps a segment that stands above all subscribers. */
  keep({ bytes, start, end, element }: Segments): void {
    if (this.level === level.none) this.headSegments.take(bytes, start, end, element)
    else if (this.level === level.billing) this.billingSegments.take(bytes, start, end, element)
  }

  /** Enters the level of an HL segment. Says whether it can be told what stands above it. */
  enter(segments: Segments): boolean {
    const { bytes } = segments
    const id = wholeAt(bytes, segments.startOf(1), segments.endOf(1), 12)
    const parent = wholeAt(bytes, segments.startOf(2), segments.endOf(2), 12)
    const code = segments.packed(3)
    this.isBroken = id < 0
    if (code === billingCode) this.#enterBilling(id)
    else if (code === subscriberCode) {
      this.#enterSubscriber(id, parent)
      this.start = segments.start
    } else if (code === patientCode) this.#enterPatient(parent)
    else this.breakLevel()
    // What was wrong with the levels that were left is no fault of this one.
    this.faults &= (1 << this.level) - 1
    return !this.isBroken
  }

  /** Something is wrong with what stands above the claims that follow. */
  noteFault(): void {
    this.faults |= 1 << this.level
  }

  /** Marks the level as one whose segments were not understood. */
  breakLevel(): void {
    this.isBroken = true
    if (this.level !== level.patient) this.#isSubscriberBroken = true
  }

  /** The window of bytes goes on `dropped` bytes further. */
  shift(dropped: number): void {
    if (this.start >= 0) this.start -= dropped
    for (const span of this.#spans()) span.shift(dropped)
  }

  /** Forgets the subscriber, whose claims are too many to keep, and reads no more of them. */
  forgetSubscriber(): void {
    this.start = outside
    this.breakLevel()
    this.#clearSubscriber()
  }

  /** Takes a name segment that stands at a level and not in a claim. Says whether it belongs there. */
  takeName(segments: Segments): boolean {
    switch (segments.packed(1)) {
      case names.billingProvider:
        if (this.level !== level.billing) return false
        takeNpi(segments, this.billingProvider)
        this.isBillingNumberWrong = isWrong(this.billingProvider)
        return true
      case names.subscriber:
        if (this.level !== level.subscriber) return false
        this.memberId.takeElement(segments, 9)
        return true
      case names.payer:
        if (this.level !== level.subscriber) return false
        this.payerName.takeElement(segments, 3)
        this.payerIdQualifier.takeElement(segments, 8)
        this.payerId.takeElement(segments, 9)
        this.payer = undefined
        return true
      case names.patient:
        if (this.level !== level.patient) return false
        this.patientName.take(segments.bytes, segments.startOf(3), segments.endOf(7))
        return true
      default:
        return true
    }
  }

  /** Takes an SBR segment that stands at a level. Says whether it belongs there: once, at the subscriber's. */
  takeSubscriber(segments: Segments): boolean {
    if (this.level !== level.subscriber || this.hasSubscriber) return false
    this.hasSubscriber = true
    this.payerOrder.takeElement(segments, 1)
    this.filingIndicator.takeElement(segments, 9)
    return true
  }

  /** Takes a DMG segment that stands at a level. */
  takeBirth(segments: Segments): void {
    if (this.level === level.patient) this.patientBirth.takeElement(segments, 2)
  }

  #enterBilling(id: number): void {
    this.level = level.billing
    this.start = outside
    this.#billing = id
    this.#subscriber = noParent
    this.#isSubscriberBroken = false
    this.billingProvider.clear()
    this.isBillingNumberWrong = false
    this.billingSegments.clear()
    this.#clearSubscriber()
  }

  #enterSubscriber(id: number, parent: number): void {
    this.level = level.subscriber
    this.#subscriber = id
    if (parent !== this.#billing) this.isBroken = true
    this.#isSubscriberBroken = this.isBroken
    this.#clearSubscriber()
  }

  #enterPatient(parent: number): void {
    this.level = level.patient
    if (parent !== this.#subscriber || this.#isSubscriberBroken) this.isBroken = true
    this.patientName.clear()
    this.patientBirth.clear()
  }

  #spans(): readonly Span[] {
    const { payerOrder, filingIndicator, payerName, payerIdQualifier, payerId } = this
    return [
      payerOrder,
      filingIndicator,
      payerName,
      payerIdQualifier,
      payerId,
      this.memberId,
      this.patientName,
      this.patientBirth,
    ]
  }

  #clearSubscriber(): void {
    this.hasSubscriber = false
    this.payerOrder.clear()
    this.filingIndicator.clear()
    this.payerName.clear()
    this.payerIdQualifier.clear()
    this.payerId.clear()
    this.memberId.clear()
    this.patientName.clear()
    this.patientBirth.clear()
    this.payer = undefined
  }
}

/** Who a name segment names, as NM101 writes it. */
export const names = {
  billingProvider: packed('85'),
  subscriber: packed('IL'),
  payer: packed('PR'),
  patient: packed('QC'),
  rendering: packed('82'),
} as const

/** Whether a name stands at a level, and never in a claim other than for another payer. */
export function isAboveClaims(name: number): boolean {
  switch (name) {
    case names.billingProvider:
    case names.subscriber:
    case names.payer:
    case names.patient:
      return true
    default:
      return false
  }
}

/** Whether NM109 is said to be a national provider identifier. */
export function isNpi(segments: Segments): boolean {
  return segments.packed(8) === npiQualifier
}

/** Takes NM109 where NM108 says that it is a national provider identifier. */
export function takeNpi(segments: Segments, into: Span | KeptText): void {
  if (isNpi(segments)) into.takeElement(segments, 9)
  else into.clear()
}

function isWrong({ bytes, length }: KeptText): boolean {
  return length > 0 && !isValidNpiBytes(bytes, 0, length)
}
