/** The claims of a file one after the other, each in a view, or as a document that has yet to be put there. */
import type { Claim } from '@aliquot/engine/document/claim'
import type { ClaimView } from '@aliquot/engine/scrub/claim-view'
import { ClaimReader } from '@aliquot/x12/read-claims'
import { claimOf } from '../read/clinic-documents.ts'
import { documentBatches } from '../read/document-stream.ts'
import { type InputIssue, issueOfX12 } from '../read/input-issue.ts'
import { notTextInWords } from '../read/input-kind.ts'
import { eachPiece, type OpenInput, openInput } from '../read/open-input.ts'
import { unreadable } from '../read/read-bytes.ts'
import type { PayerChoice } from '../scrub/payer-choice.ts'
import type { Surroundings } from '../surroundings.ts'

export interface TakeClaims {
  /** A claim of a claim file stands in the view. */
  view(): void
  document(claim: Claim): void
}

/** Hands on the claims of a file, with the policies of their payers. Says what could not be read. */
export async function eachClaim(
  path: string,
  view: ClaimView,
  payers: PayerChoice,
  surroundings: Surroundings,
  take: TakeClaims,
): Promise<readonly InputIssue[]> {
  const { input, issue } = await openInput(path, surroundings)
  if (issue !== undefined) return [issue]
  const { file, kind, head } = input
  if (kind === 'x12') return await eachOfFile(input, view, payers, take)
  if (kind === 'json') return await eachDocument(input, payers, take)
  const empty = 'the file is empty: an 837P file or claims as JSON are wanted'
  return [{ file, message: kind === 'empty' ? empty : notTextInWords(head) }]
}

async function eachOfFile(input: OpenInput, view: ClaimView, payers: PayerChoice, take: TakeClaims) {
  const { file } = input
  const reader = new ClaimReader({ view, resolvePayer: payers.ofFile.bind(payers) }, () => take.view())
  const stopped = await eachPiece(input, (piece) => reader.push(piece))
  const { issues } = reader.end()
  return [...issues.map((each) => issueOfX12(each, file)), ...(stopped === undefined ? [] : [stopped])]
}

async function eachDocument(input: OpenInput, payers: PayerChoice, take: TakeClaims) {
  const issues: InputIssue[] = []
  try {
    for await (const documents of documentBatches(input, input.file)) {
      for (const document of documents) {
        const read = claimOf(document, input.file)
        if (read.ok) take.document(payers.ofDocument(read.value))
        else issues.push(...read.issues)
      }
    }
  } catch (error) {
    issues.push(unreadable(input.file, error))
  }
  return issues
}
