/** All claims of one file through the edits, whatever its form. A claim file is never held as a whole. */
import type { Catalogue } from '@aliquot/engine/policy/catalogue'
import { fillFromClaim } from '@aliquot/engine/scrub/from-claim'
import type { Progress } from '../progress.ts'
import { claimOf } from '../read/clinic-documents.ts'
import { eachDocument } from '../read/document-stream.ts'
import type { InputIssue } from '../read/input-issue.ts'
import { notTextInWords } from '../read/input-kind.ts'
import type { OpenInput } from '../read/open-input.ts'
import { ClaimFile, type ClaimFileSetup, judgedOr, type ScrubbedFile, type TakeClaim } from './claim-file.ts'

export interface ScrubSetup extends ClaimFileSetup {
  readonly catalogue: Catalogue
  readonly progress: Progress
}

/** Scrubs the claims of a file and hands each to `take`, in the order of the file. */
export async function scrubInput(input: OpenInput, setup: ScrubSetup, take: TakeClaim): Promise<ScrubbedFile> {
  const { file, kind, head } = input
  if (kind === 'x12') return await scrubX12(input, setup, take)
  if (kind === 'json') return await scrubJson(input, setup, take)
  const issue = await input.each(() => {})
  if (issue !== undefined) return failed(file, issue.message)
  const empty = 'the file is empty: an 837P file or claims as JSON are wanted'
  return failed(file, kind === 'empty' ? empty : notTextInWords(head))
}

function failed(file: string, message: string): ScrubbedFile {
  return { broken: 0, issues: [{ file, message }], unlisted: 0, harmless: 0 }
}

async function scrubX12(input: OpenInput, setup: ScrubSetup, take: TakeClaim): Promise<ScrubbedFile> {
  const { progress } = setup
  const claims = new ClaimFile(input.file, setup, (claim) => {
    progress.claims(1)
    take(claim)
  })
  const stopped = await input.each((piece) => {
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

async function scrubJson(input: OpenInput, setup: ScrubSetup, take: TakeClaim): Promise<ScrubbedFile> {
  const { file } = input
  const { catalogue, judge, payers, view, progress } = setup
  const issues: InputIssue[] = []
  let broken = 0
  const stopped = await eachDocument(input, (document) => {
    const read = claimOf(document, file)
    if (!read.ok) {
      broken += 1
      issues.push(...read.issues)
      return
    }
    const { value, place } = read
    progress.claims(1)
    const judged = judgedOr(() => {
      fillFromClaim(view, payers.ofDocument(value), catalogue)
      return judge.judge(view)
    })
    if ('fault' in judged) {
      broken += 1
      issues.push({ file, ...place, ...(value.id === undefined ? {} : { id: value.id }), message: judged.fault })
    } else take({ ...judged, place, form: [] })
  })
  if (stopped !== undefined) issues.push(stopped)
  return { broken, issues, unlisted: 0, harmless: 0 }
}
