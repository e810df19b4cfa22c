/** Goes through the claims of one file, in its order, and hands each to a visitor in a view that is used again. */
import type { Claim } from '@aliquot/engine/document/claim'
import type { Catalogue } from '@aliquot/engine/policy/catalogue'
import { ClaimView } from '@aliquot/engine/scrub/claim-view'
import { fillFromClaim } from '@aliquot/engine/scrub/from-claim'
import type { ClaimContext } from '@aliquot/x12/claim-context'
import type { Issue } from '@aliquot/x12/issue'
import { ClaimReader, type ReadOptions } from '@aliquot/x12/read-claims'
import type { Reading } from '@aliquot/x12/reading'
import { fileKind, headLength } from './file-kind.ts'
import { jsonClaims } from './json-claims.ts'
import type { FileIssue } from './messages.ts'
import type { PayerChoice } from './payer-choice.ts'

/** What is wrong with the form of a claim: a clearinghouse would send it back. */
export interface FormFault {
  readonly code: string
  readonly segment: number
  readonly element: string
  readonly reply: string
  readonly message: string
}

/** A claim in the view. It holds until the visit ends. */
export interface WalkedClaim {
  readonly view: ClaimView
  readonly ordinal: number
  readonly form: readonly FormFault[]
  /** Offset of its first segment in an 837 file. */
  readonly byte: number | undefined
  document(): Claim
}

export interface WalkSetup {
  readonly catalogue: Catalogue
  readonly payers: PayerChoice
  /** Takes what is wrong with the file that is not about a claim which can be read. */
  readonly note: (issue: FileIssue) => void
  /** Is told how many more bytes were worked, between pieces; `false` stops. */
  readonly goOn: (bytes: number) => boolean
}

export interface WalkReport {
  /** Claims that could not be read. */
  readonly broken: number
}

/** Bytes that are read at once: large enough to be quick, small enough that stopping takes no time. */
const pieceLength = 1 << 18

/** Worked in steps of a piece, so that messages are heard in between. Never throws for what a file holds. */
export async function walkClaims(
  file: File,
  setup: WalkSetup,
  visit: (claim: WalkedClaim) => void,
): Promise<WalkReport> {
  const kind = fileKind(new Uint8Array(await file.slice(0, headLength).arrayBuffer()))
  if (kind.kind === 'refused') {
    setup.note({ file: file.name, place: '', message: kind.why })
    return { broken: 0 }
  }
  if (kind.kind === 'json') return walkJson(file, setup, visit)
  const x12 = new ClaimFileWalk(file.name, setup, visit)
  const stopped = await eachPiece(file, setup, (bytes) => x12.reader.push(bytes))
  return stopped ? { broken: 0 } : x12.end()
}

/** Reads a file piece by piece; `true` if it was stopped. */
export async function eachPiece(file: File, setup: WalkSetup, push: (bytes: Uint8Array) => void): Promise<boolean> {
  for (let from = 0; from < file.size; from += pieceLength) {
    const bytes = new Uint8Array(await file.slice(from, from + pieceLength).arrayBuffer())
    push(bytes)
    if (!setup.goOn(bytes.length)) return true
  }
  return false
}

async function walkJson(file: File, setup: WalkSetup, visit: (claim: WalkedClaim) => void): Promise<WalkReport> {
  const view = new ClaimView()
  let ordinal = 0
  let broken = 0
  for await (const read of jsonClaims(file, setup.goOn)) {
    if (!read.ok) {
      broken += read.isClaim ? 1 : 0
      setup.note({ file: file.name, place: read.place, message: read.message })
      continue
    }
    const claim = setup.payers.ofDocument(read.claim)
    fillFromClaim(view, claim, setup.catalogue)
    visit({ view, ordinal, form: noFaults, byte: undefined, document: () => claim })
    ordinal += 1
  }
  if (ordinal + broken === 0) setup.note({ file: file.name, place: '', message: 'The file holds no claims.' })
  return { broken }
}

const noFaults: readonly FormFault[] = []

const faultAbove = {
  code: 'fault-above',
  element: '',
  reply: '',
  message: 'Something above the claim is wrong (provider, subscriber, payer, or head of the transaction).',
}

/** An 837 file. The rewriter of the library can stand in the reader's place, to write the file again. */
export class ClaimFileWalk {
  readonly reader: ClaimReader
  readonly view = new ClaimView()
  readonly #name: string
  readonly #setup: WalkSetup
  #ordinal = 0

  constructor(name: string, setup: WalkSetup, visit: (claim: WalkedClaim) => void) {
    this.#name = name
    this.#setup = setup
    this.reader = new ClaimReader(this.options, (_, context) => visit(this.claimOf(context, this.reader.reading)))
  }

  get options(): ReadOptions {
    return { view: this.view, resolvePayer: this.#setup.payers.ofFile, validate: true }
  }

  end(): WalkReport {
    const { claims, read, unlistedIssues } = this.reader.end()
    for (const issue of this.reader.reading.issues.drain()) this.#note(issue)
    const name = this.#name
    if (claims === 0) this.#setup.note({ file: name, place: '', message: 'The file holds no claims.' })
    if (unlistedIssues > 0) {
      this.#setup.note({ file: name, place: '', message: `And ${unlistedIssues} more faults like these.` })
    }
    return { broken: claims - read }
  }

  /** The claim that a reader has come to. */
  claimOf(context: ClaimContext, { issues, levels }: Reading): WalkedClaim {
    const form = this.#formOf(issues.drain(), context)
    if (levels.faults > 0) form.push({ ...faultAbove, segment: context.claimSegment() })
    const ordinal = this.#ordinal
    this.#ordinal += 1
    const byte = context.claimByte()
    return { view: this.view, ordinal, form, byte, document: () => context.toClaim() }
  }

  #formOf(issues: readonly Issue[], context: ClaimContext): FormFault[] {
    const form: FormFault[] = []
    for (const issue of issues) {
      const { code, segment, element, reply, message } = issue
      const isOwn = issue.claim === context.claimId() && issue.byte >= context.claimByte()
      if (isOwn) form.push({ code, segment, element, reply, message })
      else this.#note(issue)
    }
    return form
  }

  #note({ segment, element, claim, message }: Issue): void {
    const about = [claim === null ? '' : `claim ${claim}`, element].filter((part) => part !== '').join(', ')
    const place = `segment ${segment}${about === '' ? '' : ` (${about})`}`
    this.#setup.note({ file: this.#name, place, message })
  }
}
