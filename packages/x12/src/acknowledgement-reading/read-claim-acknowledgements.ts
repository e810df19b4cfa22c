/**
 * Reading 277CA files (005010X214), and the 277 answers to questions about claims (005010X212), which are built alike:
 * which claims were taken on, and which were sent back. The reader never throws, whatever the bytes.
 */
import { AnswerEnvelope, type TransactionReader } from '../remittance/answer-envelope.ts'
import type { AnswerIssue } from '../remittance/answer-issue.ts'
import type { AnswerSegment } from '../remittance/answer-segment.ts'
import type { ClaimAcknowledgement, ClaimStatusCode } from './acknowledgement.ts'
import { categoryMeaning } from './acknowledgement-words.ts'
import { OpenAcknowledgedClaim, OpenAcknowledgedLine, OpenAcknowledgement, OpenBatch } from './open-acknowledgement.ts'

/** What was in a file, and what is wrong with it. */
export interface AcknowledgementReport {
  readonly interchanges: number
  readonly transactions: number
  readonly skipped: number
  /** Claims that are named. */
  readonly claims: number
  /** Claims that were handed on. */
  readonly read: number
  readonly issues: readonly AnswerIssue[]
  readonly unlistedIssues: number
}

const defaultMostIssues = 10000
const known: ReadonlySet<string> = new Set('BHT HL NM1 N3 N4 PER TRN STC REF DTP QTY AMT SVC SVD DMG'.split(' '))

/** Reads each 277 transaction of a file and hands it to `visit`. */
export function readClaimAcknowledgements(
  bytes: Uint8Array,
  visit: (acknowledgement: ClaimAcknowledgement) => void,
  options: { readonly mostIssues?: number | undefined } = {},
): AcknowledgementReport {
  const envelope = new AnswerEnvelope(bytes, options.mostIssues ?? defaultMostIssues)
  const reader = new AcknowledgementReader(envelope.at, visit)
  const counts = envelope.run(reader)
  const { issues, unlisted } = envelope.at.log
  return { ...counts, claims: reader.claims, read: reader.read, issues, unlistedIssues: unlisted }
}

class AcknowledgementReader implements TransactionReader {
  readonly kinds = ['277']
  claims = 0
  read = 0
  readonly #at: AnswerSegment
  readonly #visit: (acknowledgement: ClaimAcknowledgement) => void
  #open = new OpenAcknowledgement()
  #level = ''
  #batch: OpenBatch | undefined
  #claim: OpenAcknowledgedClaim | undefined

  constructor(at: AnswerSegment, visit: (acknowledgement: ClaimAcknowledgement) => void) {
    this.#at = at
    this.#visit = visit
  }

  begin(): void {
    this.#open = new OpenAcknowledgement()
    this.#level = ''
    this.#batch = undefined
    this.#claim = undefined
  }

  segment(): void {
    const at = this.#at
    if (!known.has(at.tag)) {
      if (this.#claim === undefined) at.report('segment-unknown')
      else at.fault('segment-unknown')
      return
    }
    if (at.tag === 'HL') this.#enter()
    else if (at.tag === 'BHT') this.#open.reference = at.stated(3)
    else if (at.tag === 'TRN' && this.#isPatient) this.#openClaim()
    else if (this.#claim !== undefined) this.#readInClaim(this.#claim)
    else if (this.#batch !== undefined) this.#readInBatch(this.#batch)
    else if (!this.#isPatient) this.#readSource()
  }

  end(isWhole: boolean): void {
    if (!isWhole && this.#claim !== undefined) this.#at.faultAs('claim-cut-off', 'TRN')
    this.#close()
    this.#visit(this.#open.done())
  }

  get #isPatient(): boolean {
    return this.#level === 'PT' || this.#level === '22' || this.#level === '23'
  }

  #enter(): void {
    this.#close()
    this.#level = this.#at.text(3).toUpperCase()
    if (this.#level === '21') this.#batch = new OpenBatch('receiver')
    else if (this.#level === '19') this.#batch = new OpenBatch('provider')
  }

  #close(): void {
    this.#closeClaim()
    if (this.#batch !== undefined) this.#open.batches.push(this.#batch.done())
    this.#batch = undefined
  }

  #openClaim(): void {
    const at = this.#at
    this.#closeClaim()
    this.claims += 1
    at.faults = 0
    at.claim = at.number(2)
    this.#claim = new OpenAcknowledgedClaim()
    this.#claim.id = at.claim ?? ''
    if (this.#claim.id === '') at.fault('claim-id-missing', 2)
  }

  #closeClaim(): void {
    const at = this.#at
    const claim = this.#claim
    if (claim === undefined) return
    this.#claim = undefined
    const done = claim.done()
    if (done.statuses.length === 0 && done.lines.length === 0) at.fault('claim-without-status')
    if (at.faults === 0) {
      this.read += 1
      this.#open.claims.push(done)
    }
    at.claim = null
    at.faults = 0
  }

  #readSource(): void {
    const at = this.#at
    if (at.tag === 'NM1' && at.text(1) === 'PR') {
      this.#open.sourceName = at.text(3)
      this.#open.sourceId = at.stated(9)
    } else if (at.tag === 'DTP' && at.text(1) === '050') this.#open.receivedOn = at.date(3)
    else if (at.tag === 'DTP' && at.text(1) === '009') this.#open.producedOn = at.date(3)
  }

  #readInBatch(batch: OpenBatch): void {
    const at = this.#at
    switch (at.tag) {
      case 'NM1':
        // A person’s name is left out: an organization’s is known to all.
        if (at.text(2) === '2') batch.name = at.text(3)
        batch.id = at.stated(9)
        break
      case 'TRN':
        batch.trace = at.stated(2)
        break
      case 'STC':
        batch.statuses.push(...statusesAt(at))
        break
      case 'QTY':
        if (at.text(1) === '90' || at.text(1) === 'QA') batch.acceptedClaims = at.units(2)
        else if (at.text(1) === 'AA' || at.text(1) === 'QC') batch.rejectedClaims = at.units(2)
        break
      case 'AMT':
        if (at.text(1) === 'YU') batch.acceptedCents = at.amount(2)
        else if (at.text(1) === 'YY') batch.rejectedCents = at.amount(2)
        break
    }
  }

  #readInClaim(claim: OpenAcknowledgedClaim): void {
    const at = this.#at
    switch (at.tag) {
      case 'STC':
        if (claim.line !== undefined) claim.line.statuses.push(...statusesAt(at))
        else {
          claim.statuses.push(...statusesAt(at))
          claim.on ??= at.date(2)
          claim.action = at.stated(3) ?? claim.action
          claim.chargeCents ??= at.amount(4)
        }
        break
      case 'REF':
        if (at.text(1) === '1K') claim.payerControl = at.number(2) ?? undefined
        break
      case 'DTP':
        if (at.text(1) === '472' && claim.line === undefined) {
          claim.dateOfService = at.date(3)
          if (at.text(2) === 'RD8') claim.dateTo = at.date(3, 1)
        }
        break
      case 'SVC': {
        claim.closeLine()
        const [, code = '', ...modifiers] = at.parts(1)
        claim.line = new OpenAcknowledgedLine()
        claim.line.code = code.toUpperCase()
        claim.line.modifiers = modifiers.filter((modifier) => modifier !== '')
        claim.line.chargeCents = at.amount(2)
        break
      }
    }
  }
}

/** The statuses of an STC segment: up to three. */
function statusesAt(at: AnswerSegment): readonly ClaimStatusCode[] {
  const statuses: ClaimStatusCode[] = []
  for (const element of [1, 10, 11]) {
    const [category = '', code = '', entity = ''] = at.parts(element)
    if (category === '') {
      if (element === 1) at.report('status-missing', element)
      continue
    }
    const { state, says } = categoryMeaning(category.toUpperCase())
    const stated = (text: string) => (text === '' ? undefined : text)
    statuses.push({ category: category.toUpperCase(), code: stated(code), entity: stated(entity), state, says })
  }
  return statuses
}
