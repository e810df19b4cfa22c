/**
 * Segments in, claims out: keeps the levels, opens and closes claims, and hands on those that could be read.
 */
import { absent, type ClaimView } from '@aliquot/engine/scrub/claim-view'
import { unreadable } from './byte-values.ts'
import { BytesClaim, type ClaimContext } from './claim-context.ts'
import {
  completeClaim,
  readClaimSegment,
  readDiagnoses,
  readNameInClaim,
  readNote,
  readOtherPayer,
  readReference,
} from './claim-segments.ts'
import { Envelope } from './envelope.ts'
import { EnvelopeLog } from './envelope-summary.ts'
import type { IssueCode } from './issue-codes.ts'
import { type Kind, type KnownSegment, kind, knownSegment } from './known-segments.ts'
import { level } from './levels.ts'
import { readDate, readDrug, readInstitutionalService, readLineNumber, readService } from './line-segments.ts'
import { PayerResolutions } from './payer-resolutions.ts'
import type { ReadOptions, VisitClaim } from './read-claims.ts'
import type { Reading } from './reading.ts'

/** No segment of a claim file is as long, unless a terminator was lost. */
const usualLength = 512
/** Bytes of one subscriber that are kept at most, 64 MiB. */
const defaultMostRetained = 1 << 26

/** Follows a file as blocks of segments: what stands between the segments that begin and end something. */
export interface BlockListener {
  /** The segment at hand begins a block; what was open before it is closed. */
  begin(as: Kind): void
  /** First byte of the window that it still needs; the length of the window if none. */
  keepFrom(): number
  /** The file ends, and all that was open is closed. */
  end(): void
  /** The window is about to go on `dropped` bytes further. */
  shift(dropped: number): void
}

/** Looks at each segment of a claim transaction, and at each claim, for what is wrong with it. */
export interface SegmentCheck {
  beginTransaction(): void
  /** The segment at hand, before it is read: where it stands. */
  checkPlace(known: KnownSegment): void
  /** The segment at hand, once it was read: what it holds. */
  checkElements(known: KnownSegment): void
  /** The open claim, whole. */
  checkClaim(): void
  endTransaction(): void
}

/** Assembles the claims of one file. */
export class ClaimAssembly {
  readonly envelope: Envelope
  readonly log: EnvelopeLog | undefined
  claims = 0
  read = 0
  /** The claim that was closed last was handed on. */
  wasRead = false

  readonly #reading: Reading
  readonly #payers: PayerResolutions
  readonly #context: ClaimContext
  readonly #visit: VisitClaim
  readonly #mostRetained: number
  readonly #blocks: BlockListener | undefined
  readonly #check: SegmentCheck | undefined
  /** Kind of the segment before the one at hand. */
  #before: Kind = kind.unknown

  constructor(
    reading: Reading,
    options: ReadOptions,
    visit: VisitClaim,
    check: SegmentCheck | undefined,
    blocks: BlockListener | undefined,
  ) {
    this.#reading = reading
    this.log = options.validate === true ? new EnvelopeLog() : undefined
    this.envelope = new Envelope(reading, check, this.log)
    this.#payers = new PayerResolutions(options.resolvePayer)
    this.#context = new BytesClaim(reading)
    this.#visit = visit
    this.#mostRetained = options.mostRetained ?? defaultMostRetained
    this.#blocks = blocks
    this.#check = check
  }

  /** The file ends. */
  finish(): void {
    this.#cutOffClaim()
    this.envelope.closeInterchange()
    this.#blocks?.end()
  }

  /** Bytes that belong to no readable interchange, or to no segment. */
  passOver(): void {
    const { segments } = this.#reading
    if (segments.fault === 'segment-too-long') {
      this.#faultHere('segment-too-long', '')
      this.#blocks?.begin(kind.unknown)
      return
    }
    this.#cutOffClaim()
    this.envelope.closeInterchange()
    this.#reading.report(segments.fault, segments.fault === 'isa-missing' ? '' : 'ISA')
    this.#blocks?.begin(kind.unknown)
    segments.cutAtEmbedded()
  }

  /** The segment at hand. */
  readSegment(): void {
    const { segments, levels } = this.#reading
    const known = knownSegment(segments.tag)
    const as = known.kind
    const before = this.#before
    this.#before = as
    if (as === kind.bht && before !== kind.st) {
      // BHT stands behind ST and nowhere else. What is open belongs to a transaction whose end was lost.
      this.#cutOffClaim()
      this.envelope.openImpliedTransaction()
      this.#blocks?.begin(kind.st)
    }
    if (levels.start >= 0 && segments.end - levels.start > this.#mostRetained) this.#forgetSubscriber()
    const isOdd = as === kind.unknown || segments.count > known.elements
    if ((isOdd || segments.end - segments.start > usualLength) && this.#doubt(known)) return
    if (isEnvelope(as)) this.#readEnvelope(known)
    else if (this.envelope.isClaims) this.#readContents(known)
    else if (!this.envelope.isInTransaction) this.#readStray(as)
  }

  #forgetSubscriber(): void {
    const { claim, levels } = this.#reading
    this.#reading.report('subscriber-too-long', claim.isOpen ? 'CLM' : '')
    claim.isBroken = true
    claim.forget()
    levels.forgetSubscriber()
  }

  /** Looks at a segment that is unknown, long, or has too many elements. Says whether it was dealt with. */
  #doubt(known: KnownSegment): boolean {
    const { segments } = this.#reading
    const { isInTransaction, isClaims } = this.envelope
    if (segments.cutAtEmbedded()) {
      this.#faultHere('segment-cut', known.name)
      return true
    }
    if (!isClaims) return isInTransaction && known.kind === kind.unknown
    if (known.kind === kind.unknown) {
      this.#faultHere('segment-unknown', '')
      return true
    }
    let last = segments.count
    while (last > known.elements && segments.startOf(last) === segments.endOf(last)) last -= 1
    if (last <= known.elements) return false
    if (isEnvelope(known.kind)) {
      this.#reading.report('too-many-elements', known.name)
      return false
    }
    this.#faultHere('too-many-elements', known.name)
    return true
  }

  /** What the segment at hand says is lost: doubts the open claim, or else the claims of the subscriber at hand. */
  #faultHere(code: IssueCode, element: string): void {
    const { claim, levels } = this.#reading
    this.#reading.report(code, element)
    if (claim.isOpen) claim.isBroken = true
    else if (levels.level === level.subscriber || levels.level === level.patient) levels.breakLevel()
  }

  #readEnvelope(known: KnownSegment): void {
    const as = known.kind
    const envelope = this.envelope
    if (as === kind.isa) this.#cutOffClaim()
    else this.#closeClaim()
    if (as === kind.isa) envelope.openInterchange()
    else if (as === kind.iea) envelope.endInterchange()
    else if (as === kind.gs) envelope.openGroup()
    else if (as === kind.ge) envelope.endGroup()
    else if (as === kind.st) envelope.openTransaction()
    else envelope.endTransaction()
    if (as === kind.gs || as === kind.st) this.#check?.checkElements(known)
    this.#blocks?.begin(as)
  }

  #readStray(as: Kind): void {
    this.envelope.stray()
    if (as !== kind.clm) return
    this.claims += 1
    this.#reading.report('claim-outside-transaction', 'CLM')
  }

  #readContents(known: KnownSegment): void {
    const as = known.kind
    const { levels, claim, segments } = this.#reading
    if (as === kind.clm || as === kind.hl) {
      this.#closeClaim()
      this.#blocks?.begin(as)
    }
    const check = this.#check
    if (check === undefined) this.#reading.loops.note(as, segments)
    else check.checkPlace(known)
    this.#reading.isPlain = false
    if (as === kind.clm) this.#openClaim()
    else if (as === kind.hl) {
      if (!levels.enter(segments)) this.#reading.report('hierarchy-broken', 'HL')
    } else if (claim.isOpen) this.#readInClaim(as)
    else this.#readAtLevel(as)
    if (check !== undefined && !this.#reading.isPlain) check.checkElements(known)
  }

  /** The most frequent kinds come first, here and below: they are compared one after the other. */
  #readAtLevel(as: Kind): void {
    const { levels, segments } = this.#reading
    levels.keep(segments)
    switch (as) {
      case kind.nm1:
        if (!levels.takeName(segments)) this.#reading.faultOfLevel('hierarchy-broken', 'NM1')
        break
      case kind.sbr:
        if (!levels.takeSubscriber(segments)) this.#reading.faultOfLevel('hierarchy-broken', 'SBR')
        break
      case kind.dmg:
        levels.takeBirth(segments)
        break
      case kind.bht:
        this.#takeCreation()
        break
      case kind.sv1:
      case kind.sv2:
        this.#reading.report('service-outside-claim', as === kind.sv1 ? 'SV1' : 'SV2')
        break
    }
  }

  #takeCreation(): void {
    const reading = this.#reading
    const { createdOn, days } = reading
    createdOn.takeElement(reading.segments, 4)
    const day = days.dayAt(createdOn.bytes, 0, createdOn.length)
    reading.createdDay = day === unreadable ? absent : day
  }

  #readInClaim(as: Kind): void {
    const reading = this.#reading
    switch (as) {
      case kind.dtp:
        readDate(reading)
        break
      case kind.lx:
        readLineNumber(reading)
        break
      case kind.sv1:
        if (reading.claim.isInstitutional) reading.fault('segment-misplaced', 'SV1')
        else readService(reading)
        break
      case kind.sv2:
        if (reading.claim.isInstitutional) readInstitutionalService(reading)
        else reading.fault('segment-misplaced', 'SV2')
        break
      case kind.nm1:
        readNameInClaim(reading)
        break
      case kind.hi:
        readDiagnoses(reading)
        break
      case kind.ref:
        readReference(reading)
        break
      case kind.sbr:
        readOtherPayer(reading)
        break
      case kind.nte:
        readNote(reading)
        break
      case kind.lin:
        readDrug(reading)
        break
    }
  }

  #openClaim(): void {
    const { claim, levels, view, segments } = this.#reading
    this.claims += 1
    claim.open(segments.ordinal, segments.base + segments.start, segments.start)
    view.reset()
    view.source = this.#context
    view.submittedOn = this.#reading.createdDay
    view.isBillingNumberWrong = levels.isBillingNumberWrong
    readClaimSegment(this.#reading)
    if (levels.isBroken) this.#reading.fault('hierarchy-broken', 'CLM')
    else if (levels.level !== level.subscriber && levels.level !== level.patient) {
      this.#reading.fault('claim-outside-subscriber', 'CLM')
    } else this.#setPayer()
  }

  #setPayer(): void {
    const { levels, view, segments } = this.#reading
    const { payerId, payerName, filingIndicator } = levels
    const payer = levels.payer ?? this.#payers.find(segments, payerId, payerName, filingIndicator)
    levels.payer = payer
    view.payer = payer.policy?.policy ?? payer.identity.id
    view.policy = payer.policy?.index ?? absent
    view.contractor = payer.policy?.contractor
  }

  /** The claim is whole: hands it on, unless something in it could not be read. */
  #closeClaim(): void {
    const { claim, view } = this.#reading
    if (!claim.isOpen) return
    completeClaim(this.#reading)
    this.#check?.checkClaim()
    claim.isOpen = false
    this.wasRead = !claim.isBroken
    if (claim.isBroken) return
    completeDays(view)
    this.read += 1
    this.#visit(view, this.#context)
  }

  /** The file or the interchange ends before the claim does. */
  #cutOffClaim(): void {
    const { claim } = this.#reading
    if (!claim.isOpen) return
    this.#reading.faultOfClaim('claim-cut-off')
    claim.isOpen = false
    this.wasRead = false
  }
}

/** Nearly all claims have one day: these need no sorting. */
function completeDays(view: ClaimView): void {
  const { lines, day } = view
  const first = day[0] ?? absent
  for (let line = 1; line < lines; line += 1) {
    if (day[line] === first) continue
    view.complete()
    return
  }
  if (lines > 0) view.days.push(first)
}

function isEnvelope(as: Kind): boolean {
  return as >= kind.isa && as <= kind.se
}
