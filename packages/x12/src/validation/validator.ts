/**
 * Looks at each segment of a claim transaction for what does not keep it from being read: loops and their segments,
 * lengths, characters and codes of elements, identifiers, shapes of codes, balances.
 */
import { absent } from '@aliquot/engine/scrub/claim-view'
import type { SegmentCheck } from '../claim-assembly.ts'
import { type KnownSegment, kind, segmentCount } from '../known-segments.ts'
import { loopNames, openers } from '../loop-tracker.ts'
import type { Reading } from '../reading.ts'
import { ElementCheck } from './element-check.ts'
import { type GuideLoops, institutionalGuide, professionalGuide } from './guide-loops.ts'

/** Checks the transactions of one file. */
export class Validator implements SegmentCheck {
  readonly #reading: Reading
  readonly #elements: ElementCheck
  #guide: GuideLoops = professionalGuide
  /** By loop: how often it came under the loop above it. */
  readonly #counts = new Uint16Array(loopNames.length)
  /** No loop with a higher number was counted. */
  #highest = 0
  /** Places, in the order of the loop at hand, of the segments that were seen in it. */
  #seen = 0
  #rank = -1
  /** The loop at hand is none that is known: nothing is said of its segments. */
  #isLost = false
  /** The loop at hand ended with its claim. */
  #isLeft = false

  constructor(reading: Reading) {
    this.#reading = reading
    this.#elements = new ElementCheck(reading)
  }

  beginTransaction(): void {
    const { isInstitutional } = this.#reading.claim
    this.#guide = isInstitutional ? institutionalGuide : professionalGuide
    this.#elements.isOld = this.#reading.isOld
    this.#counts.fill(0)
    this.#enter()
  }

  /** Called before the loops forget the transaction. */
  endTransaction(): void {
    const { loop, parent } = this.#reading.loops
    this.#leave(loop)
    this.#leaveParent(parent)
  }

  checkPlace(known: KnownSegment): void {
    const { loops, segments } = this.#reading
    if (known.kind >= kind.nm1) {
      const { loop, parent } = loops
      if (loops.take(known.kind, segments)) this.#open(loop, parent)
      else if (known.kind === kind.nm1) {
        if (!this.#reading.isOld) this.#reading.report('element-code', 'NM101', 1)
        this.#isLost = true
      }
    }
    if (!this.#isLost) this.#place(known)
  }

  checkElements(known: KnownSegment): void {
    this.#elements.check(known)
  }

  checkClaim(): void {
    const { claim, view, loops } = this.#reading
    this.#leave(loops.loop)
    this.#isLeft = true
    if (claim.isBroken) return
    let sum = 0
    for (let line = 0; line < view.lines; line += 1) {
      const charge = view.lineChargeCents[line] ?? absent
      if (charge === absent) return
      sum += charge
      if (view.day[line] === absent && !claim.isInstitutional) this.#reading.reportOfLine('date-missing', 'DTP', line)
    }
    if (view.chargeCents !== absent && sum !== view.chargeCents) {
      this.#reading.reportOfClaim('charges-unbalanced', 'CLM02', view.chargeCents, sum)
    }
  }

  /** Where the segment at hand stands in its loop. */
  #place(known: KnownSegment): void {
    const { loop } = this.#reading.loops
    const rank = this.#guide.ranks[loop * segmentCount + known.index] ?? -1
    if (rank < 0) {
      this.#report('segment-not-used', known.name)
      return
    }
    const bit = 1 << rank
    const isRepeated = (this.#seen & bit) !== 0
    this.#seen |= bit
    if (rank < this.#rank) this.#report('segment-order', known.name)
    else if (isRepeated && ((this.#guide.repeated[loop] ?? 0) & bit) === 0) this.#report('segment-repeated', known.name)
    else this.#rank = rank
  }

  #report(code: 'segment-not-used' | 'segment-order' | 'segment-repeated', element: string): void {
    const { issues, segments } = this.#reading
    if (!issues.has(segments.ordinal, element)) this.#reading.report(code, element)
  }

  /** A loop was opened by the segment at hand, after another one. */
  #open(before: number, parentBefore: number): void {
    const { loop, parent } = this.#reading.loops
    this.#leave(before)
    if (loop === parent) {
      this.#leaveParent(parentBefore)
      this.#forgetUnder(parent)
    }
    const count = (this.#counts[loop] ?? 0) + 1
    this.#counts[loop] = count
    if (loop > this.#highest) this.#highest = loop
    if (count > (this.#guide.most[loop] ?? 1)) this.#reading.report('loop-repeated', tagOf(loop))
    this.#enter()
  }

  #enter(): void {
    this.#seen = 0
    this.#rank = -1
    this.#isLost = false
    this.#isLeft = false
  }

  /** Says which segments a loop lacks. */
  #leave(loop: number): void {
    const missing = this.#isLost || this.#isLeft ? 0 : (this.#guide.required[loop] ?? 0) & ~this.#seen
    if (missing === 0) return
    for (const [rank, tag] of (this.#guide.tags[loop] ?? []).entries()) {
      if ((missing & (1 << rank)) === 0 || this.#isForgiven(loop, tag)) continue
      this.#reading.reportIn(loopNames[loop] ?? '', 'segment-missing', tag)
    }
  }

  /** Says which loops a loop that holds others lacks. */
  #leaveParent(parent: number): void {
    for (const needed of this.#guide.needs[parent] ?? []) {
      if ((this.#counts[needed] ?? 0) > 0) continue
      this.#reading.reportIn(loopNames[needed] ?? '', 'loop-missing', tagOf(needed))
    }
  }

  /** Forgets how often the loops under another one came. */
  #forgetUnder(parent: number): void {
    const last = lastUnder[parent] ?? 0
    const until = last < this.#highest ? last : this.#highest
    for (let loop = parent + 1; loop <= until; loop += 1) this.#counts[loop] = 0
    if (parent === openers.claim) this.#counts[openers.line] = 0
    else if (parent === openers.line) this.#highest = parent
  }

  /** Version 004010 does without some segments. */
  #isForgiven(loop: number, tag: string): boolean {
    if (!this.#reading.isOld) return false
    return tag === 'HI' || tag === 'REF' || tag === 'CTP' || (loop === openers.line && tag === 'DTP')
  }
}

/** By loop that holds others: the last of those, in the order of the loops. */
const lastUnder = new Uint8Array(loopNames.length).fill(loopNames.length - 1)
lastUnder[openers.header] = openers.billing - 1
lastUnder[openers.billing] = openers.subscriber - 1
lastUnder[openers.subscriber] = openers.patient - 1
lastUnder[openers.patient] = openers.claim - 1
lastUnder[openers.claim] = openers.otherPayer
lastUnder[openers.otherPayer] = openers.line - 1

/** The tag of the segment that begins a loop. */
function tagOf(loop: number): string {
  switch (loop) {
    case openers.billing:
    case openers.subscriber:
    case openers.patient:
      return 'HL'
    case openers.claim:
      return 'CLM'
    case openers.otherPayer:
      return 'SBR'
    case openers.line:
      return 'LX'
    case openers.drug:
      return 'LIN'
    case openers.adjudication:
      return 'SVD'
    case openers.form:
      return 'LQ'
    default:
      return 'NM1'
  }
}
