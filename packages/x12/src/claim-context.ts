/** What a claim says besides the columns of its view: text, made only when somebody asks. */
import { packCategoryBytes } from '@aliquot/engine/code-number'
import { absent, type ClaimSource } from '@aliquot/engine/scrub/claim-view'
import { claimDocument, type ReadClaim } from './claim-document.ts'
import { diagnosisText } from './diagnosis-text.ts'
import { memberKeyOf } from './member-key.ts'
import { basis } from './open-claim.ts'
import type { Reading } from './reading.ts'

/** Another payer of the claim. */
export interface OtherPayer {
  readonly id: string
  /** Its place in the order of payment, as the claim writes it (`P`, `S`, `T` …). */
  readonly order: string
}

/**
 * The text of the claim that is being visited. All of it is copied out of the file when asked for, and `''` where the
 * claim states nothing. It holds until the visit ends. Lines are counted from 0.
 */
export interface ClaimContext extends ClaimSource {
  /** The claim's own number (CLM01). */
  claimId(): string
  /** Number of the CLM segment in the file, counted from 1. */
  claimSegment(): number
  /** Offset of the CLM segment from the first byte of the file. */
  claimByte(): number
  /** Number of the line's SV1 segment in the file. */
  lineSegment(line: number): number
  /** Control number of the transaction. */
  transaction(): string
  payerName(): string
  payerId(): string
  /** What kind of id the payer's is (NM108). */
  payerIdQualifier(): string
  /** The payer's place in the order of payment (SBR01). */
  payerOrder(): string
  /** Claim filing indicator (SBR09). */
  filingIndicator(): string
  otherPayers(): readonly OtherPayer[]
  /** National provider identifier of the billing provider. */
  billingProvider(): string
  /** National provider identifier of who rendered the line: its own, else the claim's. */
  rendering(line: number): string
  priorAuthorization(): string
  originalControlNumber(): string
  claimNote(): string
  /** Description and note of a line. */
  lineText(line: number): string
  /** National drug code of a line. */
  ndc(line: number): string
  /** Whether the claim follows the institutional guide (837I). */
  isInstitutional(): boolean
  /** Type of bill of an institutional claim: two characters of facility and one of frequency, such as `131`. */
  typeOfBill(): string
  /** Revenue code of an institutional line, four digits. */
  revenueCode(line: number): string
  /** Minutes in thousandths, where the line counts minutes instead of units; else `undefined`. */
  minutesThousandths(line: number): number | undefined
  /**
   * A key that is the same for the same member of the same payer, for history; `''` if the claim names none. It is
   * made from the member id (and, for a dependent, name and birth date), which cannot be read from it; still, treat it
   * like patient data: whoever knows a member id can make its key.
   */
  memberKey(): string
  /** The claim as a document. Its `member` is the member key. */
  toClaim(): ReadClaim
}

/** The context of the claim that a reader has open. */
export class BytesClaim implements ClaimContext {
  readonly #reading: Reading

  constructor(reading: Reading) {
    this.#reading = reading
  }

  claimId(): string {
    return this.#reading.claim.id.text(this.#bytes)
  }

  claimSegment(): number {
    return this.#reading.claim.segment
  }

  claimByte(): number {
    return this.#reading.claim.byte
  }

  lineSegment(line: number): number {
    return this.#reading.claim.lineSegment[line] ?? 0
  }

  lineNumber(line: number): number {
    return this.#reading.claim.lineNumbers[line] ?? 0
  }

  place(): string {
    const { claim, fileName } = this.#reading
    const segment = `segment ${claim.segment}`
    return fileName === '' ? segment : `${fileName}, ${segment}`
  }

  diagnoses(): readonly string[] {
    const { claim } = this.#reading
    return claim.diagnosis
      .slice(0, claim.diagnoses)
      .map((code, index) => diagnosisText(code.text(this.#bytes), claim.isNinth[index] === 1))
  }

  diagnosisCategory(index: number): number {
    const { claim } = this.#reading
    const code = claim.diagnosis[index]
    // The categories of the ninth revision are others.
    if (code === undefined || index >= claim.diagnoses || claim.isNinth[index] === 1) return -1
    return packCategoryBytes(this.#bytes, code.start)
  }

  transaction(): string {
    return this.#reading.transactionText() ?? ''
  }

  payerName(): string {
    return this.#reading.levels.payerName.text(this.#bytes)
  }

  payerId(): string {
    return this.#reading.levels.payerId.text(this.#bytes)
  }

  payerIdQualifier(): string {
    return this.#reading.levels.payerIdQualifier.text(this.#bytes)
  }

  payerOrder(): string {
    return this.#reading.levels.payerOrder.text(this.#bytes)
  }

  filingIndicator(): string {
    return this.#reading.levels.filingIndicator.text(this.#bytes)
  }

  otherPayers(): readonly OtherPayer[] {
    const { claim } = this.#reading
    return claim.otherPayer.slice(0, claim.otherPayers).map((id, index) => ({
      id: id.text(this.#bytes),
      order: claim.otherPayerOrder[index]?.text(this.#bytes) ?? '',
    }))
  }

  billingProvider(): string {
    return this.#reading.levels.billingProvider.text()
  }

  rendering(line: number): string {
    const { claim } = this.#reading
    return claim.lineRendering.text(this.#bytes, line) || claim.rendering.text(this.#bytes)
  }

  priorAuthorization(): string {
    return this.#reading.claim.priorAuthorization.text(this.#bytes)
  }

  originalControlNumber(): string {
    return this.#reading.claim.originalControlNumber.text(this.#bytes)
  }

  claimNote(): string {
    return this.#reading.claim.note.text(this.#bytes)
  }

  lineText(line: number): string {
    const { claim } = this.#reading
    const texts = [claim.lineDescription, claim.lineNote].map((spans) => spans.text(this.#bytes, line))
    return texts.filter((text) => text !== '').join('; ')
  }

  ndc(line: number): string {
    return this.#reading.claim.lineNdc.text(this.#bytes, line)
  }

  isInstitutional(): boolean {
    return this.#reading.claim.isInstitutional
  }

  typeOfBill(): string {
    const { claim, view } = this.#reading
    if (!claim.isInstitutional || claim.facility.isEmpty) return ''
    return claim.facility.text(this.#bytes) + (view.frequency === absent ? '' : String(view.frequency))
  }

  revenueCode(line: number): string {
    const { claim } = this.#reading
    const code = claim.isInstitutional ? (claim.revenueCode[line] ?? 0) : 0
    return code === 0 ? '' : String(code).padStart(4, '0')
  }

  minutesThousandths(line: number): number | undefined {
    const { claim } = this.#reading
    return claim.lineBasis[line] === basis.minutes ? claim.lineMinutes[line] : undefined
  }

  memberKey(): string {
    return memberKeyOf(this.#bytes, this.#reading.levels)
  }

  toClaim(): ReadClaim {
    return claimDocument(this.#reading.view, this, this.#reading.createdOn.text())
  }

  get #bytes(): Uint8Array {
    return this.#reading.segments.bytes
  }
}
