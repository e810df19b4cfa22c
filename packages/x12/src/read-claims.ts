/**
 * Reading 837P files: bytes in, one claim view after the other out.
 *
 * A claim of which something cannot be read is reported and not handed on; all others are. What a claim does not state
 * is `absent` in the view. The reader never throws, whatever the bytes.
 */
import { absent, ClaimView } from '@aliquot/engine/scrub/claim-view'
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
import { type Issue, type IssueCode, IssueList } from './issue.ts'
import { type Kind, type KnownSegment, kind, knownSegment } from './known-segments.ts'
import { level } from './levels.ts'
import { readDate, readDrug, readLineNumber, readService } from './line-segments.ts'
import { PayerResolutions, type ResolvePayer } from './payer-resolutions.ts'
import { Reading } from './reading.ts'
import { found, Segments } from './segments.ts'

/** How a file is to be read. */
export interface ReadOptions {
  /** Finds the policy that a payer of the file goes by. */
  readonly resolvePayer: ResolvePayer
  /** The view to fill, used again for each claim; a new one if none is given. */
  readonly view?: ClaimView | undefined
  /** Name of the file, for the places of findings; it should not hold patient data. */
  readonly fileName?: string | undefined
  /** Most issues that are listed, 10,000 if not given; the others are counted. */
  readonly mostIssues?: number | undefined
}

/** Takes one claim. View and context are used again: they hold the claim only until the function returns. */
export type VisitClaim = (view: ClaimView, context: ClaimContext) => void

/** What was in a file, and what is wrong with it. */
export interface ReadReport {
  readonly interchanges: number
  readonly transactions: number
  /** Claims that the file holds, in professional transactions or outside any. */
  readonly claims: number
  /** Claims that were handed on. Each of the others has at least one issue. */
  readonly read: number
  /** What is wrong, in the order of the file. */
  readonly issues: readonly Issue[]
  /** Issues beyond the most that are listed. */
  readonly unlistedIssues: number
  /** Transactions that hold no professional claims; their contents were passed over. */
  readonly skipped: number
}

const defaultMostIssues = 10000
/** No segment of a claim file is as long, unless a terminator was lost. */
const usualLength = 512

/**
 * Reads all professional claims of a file, in its order, and hands each to `visit`.
 *
 * `bytes` are the whole file, in ASCII or UTF-8. Throws only what `visit` or `resolvePayer` throw.
 */
export function readClaims(bytes: Uint8Array, options: ReadOptions, visit: VisitClaim): ReadReport {
  return new ClaimReader(bytes, options, visit).run()
}

class ClaimReader {
  readonly #segments: Segments
  readonly #reading: Reading
  readonly #envelope: Envelope
  readonly #payers: PayerResolutions
  readonly #context: BytesClaim
  readonly #visit: VisitClaim
  /** Kind of the segment before the one at hand. */
  #before: Kind = kind.unknown
  #claims = 0
  #read = 0

  constructor(bytes: Uint8Array, options: ReadOptions, visit: VisitClaim) {
    const view = options.view ?? new ClaimView()
    const issues = new IssueList(options.mostIssues ?? defaultMostIssues)
    this.#segments = new Segments(bytes)
    this.#reading = new Reading(this.#segments, view, issues)
    this.#envelope = new Envelope(this.#reading)
    this.#payers = new PayerResolutions(options.resolvePayer)
    this.#context = new BytesClaim(this.#reading, options.fileName ?? '')
    this.#visit = visit
  }

  run(): ReadReport {
    const segments = this.#segments
    for (let next = segments.next(); next !== found.end; next = segments.next()) {
      if (next === found.fault) this.#passOver()
      else this.#readSegment()
    }
    this.#cutOffClaim()
    this.#envelope.closeInterchange()
    const { interchanges, transactions, skipped } = this.#envelope
    const { issues, unlisted } = this.#reading.issues
    return {
      interchanges,
      transactions,
      claims: this.#claims,
      read: this.#read,
      issues,
      unlistedIssues: unlisted,
      skipped,
    }
  }

  /** Bytes that belong to no readable interchange. */
  #passOver(): void {
    this.#cutOffClaim()
    this.#envelope.closeInterchange()
    this.#reading.report(this.#segments.fault, this.#segments.fault === 'isa-missing' ? '' : 'ISA')
    this.#segments.cutAtEmbedded()
  }

  #readSegment(): void {
    const segments = this.#segments
    const known = knownSegment(segments.tag)
    const before = this.#before
    this.#before = known.kind
    if (known.kind === kind.bht && before !== kind.st) {
      // BHT stands behind ST and nowhere else. What is open belongs to a transaction whose end was lost.
      this.#cutOffClaim()
      this.#envelope.openImpliedTransaction()
    }
    const isOdd = known.kind === kind.unknown || segments.count > known.elements
    if ((isOdd || segments.end - segments.start > usualLength) && this.#doubt(known)) return
    if (this.#readEnvelope(known.kind)) return
    if (this.#envelope.isProfessional) this.#readContents(known.kind)
    else if (!this.#envelope.isInTransaction) this.#readStray(known.kind)
  }

  /** Looks at a segment that is unknown, long, or has too many elements. Says whether it was dealt with. */
  #doubt(known: KnownSegment): boolean {
    const segments = this.#segments
    const { isInTransaction, isProfessional } = this.#envelope
    if (segments.cutAtEmbedded()) {
      this.#faultHere('segment-cut', known.name)
      return true
    }
    if (!isProfessional) return isInTransaction && known.kind === kind.unknown
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

  #readEnvelope(as: Kind): boolean {
    if (!isEnvelope(as)) return false
    const envelope = this.#envelope
    if (as === kind.isa) this.#cutOffClaim()
    else this.#closeClaim()
    if (as === kind.isa) envelope.openInterchange()
    else if (as === kind.iea) envelope.endInterchange()
    else if (as === kind.gs) envelope.openGroup()
    else if (as === kind.ge) envelope.endGroup()
    else if (as === kind.st) envelope.openTransaction()
    else envelope.endTransaction()
    return true
  }

  #readStray(as: Kind): void {
    this.#envelope.stray()
    if (as !== kind.clm) return
    this.#claims += 1
    this.#reading.report('claim-outside-transaction', 'CLM')
  }

  #readContents(as: Kind): void {
    const { levels, claim } = this.#reading
    if (as === kind.clm) {
      this.#closeClaim()
      this.#openClaim()
    } else if (as === kind.hl) {
      this.#closeClaim()
      if (!levels.enter(this.#segments)) this.#reading.report('hierarchy-broken', 'HL')
    } else if (claim.isOpen) this.#readInClaim(as)
    else this.#readAtLevel(as)
  }

  #readAtLevel(as: Kind): void {
    const { levels, createdOn } = this.#reading
    const segments = this.#segments
    switch (as) {
      case kind.bht:
        createdOn.takeElement(segments, 4)
        break
      case kind.sbr:
        if (!levels.takeSubscriber(segments)) this.#reading.faultOfLevel('hierarchy-broken', 'SBR')
        break
      case kind.nm1:
        if (!levels.takeName(segments)) this.#reading.faultOfLevel('hierarchy-broken', 'NM1')
        break
      case kind.dmg:
        levels.takeBirth(segments)
        break
      case kind.sv1:
        this.#reading.report('service-outside-claim', 'SV1')
        break
    }
  }

  #readInClaim(as: Kind): void {
    const reading = this.#reading
    switch (as) {
      case kind.hi:
        readDiagnoses(reading)
        break
      case kind.ref:
        readReference(reading)
        break
      case kind.nte:
        readNote(reading)
        break
      case kind.nm1:
        readNameInClaim(reading)
        break
      case kind.sbr:
        readOtherPayer(reading)
        break
      case kind.lx:
        readLineNumber(reading)
        break
      case kind.sv1:
        readService(reading)
        break
      case kind.dtp:
        readDate(reading)
        break
      case kind.lin:
        readDrug(reading)
        break
    }
  }

  #openClaim(): void {
    const { claim, levels, view } = this.#reading
    this.#claims += 1
    claim.open(this.#segments.ordinal, this.#segments.start)
    view.reset()
    view.source = this.#context
    readClaimSegment(this.#reading)
    if (levels.isBroken) this.#reading.fault('hierarchy-broken', 'CLM')
    else if (levels.level !== level.subscriber && levels.level !== level.patient) {
      this.#reading.fault('claim-outside-subscriber', 'CLM')
    } else this.#setPayer()
  }

  #setPayer(): void {
    const { levels, view } = this.#reading
    const { bytes } = this.#segments
    const payer = levels.payer ?? this.#payers.find(bytes, levels.payerId, levels.payerName, levels.filingIndicator)
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
    claim.isOpen = false
    if (claim.isBroken) return
    view.complete()
    this.#read += 1
    this.#visit(view, this.#context)
  }

  /** The file or the interchange ends before the claim does. */
  #cutOffClaim(): void {
    const { claim } = this.#reading
    if (!claim.isOpen) return
    this.#reading.faultOfClaim('claim-cut-off')
    claim.isOpen = false
  }
}

function isEnvelope(as: Kind): boolean {
  return as >= kind.isa && as <= kind.se
}
