/** All claims of one file through the edits, whatever its form. A claim file is never held as a whole. */
import type { Claim } from '@aliquot/engine/document/claim'
import type { Catalogue } from '@aliquot/engine/policy/catalogue'
import { fillFromClaim } from '@aliquot/engine/scrub/from-claim'
import { correctedDocument } from '../accept/corrected-document.ts'
import type { Progress } from '../progress.ts'
import { claimOf } from '../read/clinic-documents.ts'
import { documentBatches } from '../read/document-stream.ts'
import type { InputIssue } from '../read/input-issue.ts'
import { notTextInWords } from '../read/input-kind.ts'
import type { JsonDocument } from '../read/json-documents.ts'
import { eachPiece, type OpenInput } from '../read/open-input.ts'
import { unreadable } from '../read/read-bytes.ts'
import { ClaimFile, type ClaimFileSetup, judgedOr, type ScrubbedFile, type TakeClaim } from './claim-file.ts'
import { scrubbedClaim } from './scrubbed-claim.ts'

export interface ScrubSetup extends ClaimFileSetup {
  /** Takes claims of JSON files with the changes that were accepted, where these leave nothing that holds them. */
  readonly takeCorrected?: ((claim: Claim) => void) | undefined
  readonly catalogue: Catalogue
  readonly progress: Progress
}

/** Scrubs the claims of a file and hands each to `take`, in the order of the file. */
export async function scrubInput(input: OpenInput, setup: ScrubSetup, take: TakeClaim): Promise<ScrubbedFile> {
  const { file, kind, head } = input
  if (kind === 'x12') return await scrubX12(input, setup, take)
  if (kind === 'json') return await scrubJson(input, setup, take)
  const empty = 'the file is empty: an 837P file or claims as JSON are wanted'
  return failed({ file, message: kind === 'empty' ? empty : notTextInWords(head) })
}

/** A file of which nothing could be read. */
export function failed(issue: InputIssue): ScrubbedFile {
  return { broken: 0, issues: [issue], unlisted: 0, harmless: 0 }
}

async function scrubX12(input: OpenInput, setup: ScrubSetup, take: TakeClaim): Promise<ScrubbedFile> {
  const { progress } = setup
  const claims = new ClaimFile(input.file, setup, (claim) => {
    progress.claims(1)
    take(claim)
  })
  const stopped = await eachPiece(input, (piece) => {
    progress.read(piece.length)
    claims.push(piece)
  })
  return completed(claims.end(), input.file, stopped)
}

/** What the claims of a file gave, with what kept it from being read to its end, or that it holds none. */
export function completed(
  { claims, ...scrubbed }: ReturnType<ClaimFile['end']>,
  file: string,
  stopped: InputIssue | undefined,
): ScrubbedFile {
  const issues = stopped === undefined ? scrubbed.issues : [...scrubbed.issues, stopped]
  const isEmpty = claims === 0 && issues.length === 0
  return { ...scrubbed, issues: isEmpty ? [{ file, message: 'the file holds no claims' }] : issues }
}

/** Claims of a JSON file, one after the other. */
class JsonClaims {
  broken = 0
  readonly issues: InputIssue[] = []
  readonly #file: string
  readonly #setup: ScrubSetup
  readonly #take: TakeClaim

  constructor(file: string, setup: ScrubSetup, take: TakeClaim) {
    this.#file = file
    this.#setup = setup
    this.#take = take
  }

  scrub(document: JsonDocument): void {
    const { catalogue, judge, payers, view, progress } = this.#setup
    const read = claimOf(document, this.#file)
    if (!read.ok) {
      this.broken += 1
      this.issues.push(...read.issues)
      return
    }
    const { value, place } = read
    progress.claims(1)
    const judged = judgedOr(() => {
      fillFromClaim(view, payers.ofDocument(value), catalogue)
      return judge.judge(view)
    })
    if (!('fault' in judged)) {
      const claim = scrubbedClaim(view, judged, place, [], this.#setup.sorter)
      this.#take(claim)
      const corrected = claim.accepted === undefined ? undefined : correctedDocument(value, claim.accepted)
      if (corrected !== undefined) this.#setup.takeCorrected?.(corrected)
      return
    }
    const id = value.id === undefined ? {} : { id: value.id }
    this.broken += 1
    this.issues.push({ file: this.#file, ...place, ...id, message: judged.fault })
  }
}

async function scrubJson(input: OpenInput, setup: ScrubSetup, take: TakeClaim): Promise<ScrubbedFile> {
  const claims = new JsonClaims(input.file, setup, take)
  try {
    for await (const documents of documentBatches(input, input.file)) {
      for (const document of documents) claims.scrub(document)
    }
  } catch (error) {
    claims.issues.push(unreadable(input.file, error))
  }
  const { broken, issues } = claims
  return { broken, issues, unlisted: 0, harmless: 0 }
}
