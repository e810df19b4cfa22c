/** All claims of one file through the edits, whatever its form. */
import type { Catalogue } from '@aliquot/engine/policy/catalogue'
import { ClaimView } from '@aliquot/engine/scrub/claim-view'
import { fillFromClaim } from '@aliquot/engine/scrub/from-claim'
import type { Issue } from '@aliquot/x12/issue'
import { readClaims } from '@aliquot/x12/read-claims'
import { programFault } from '../program-fault.ts'
import { claimOf } from '../read/clinic-documents.ts'
import type { InputIssue } from '../read/input-issue.ts'
import { inputKind, notTextInWords } from '../read/input-kind.ts'
import { jsonDocuments } from '../read/json-documents.ts'
import { ClaimJudge, type JudgedClaim } from './claim-judge.ts'
import type { PayerChoice } from './payer-choice.ts'

/** Where a claim stands in its file. */
export interface ClaimPlace {
  readonly segment?: number
  readonly line?: number
  readonly pointer?: string
}

export interface ScrubbedClaim extends JudgedClaim {
  readonly place: ClaimPlace
}

export interface ScrubbedFile {
  /** Claims that could not be read. */
  readonly broken: number
  readonly issues: readonly InputIssue[]
  /** Issues beyond those that are listed. */
  readonly unlisted: number
}

export interface ScrubSetup {
  readonly catalogue: Catalogue
  readonly judge: ClaimJudge
  readonly payers: PayerChoice
  readonly view: ClaimView
}

export type TakeClaim = (claim: ScrubbedClaim) => void

export function scrubSetup(catalogue: Catalogue, payers: PayerChoice): ScrubSetup {
  return { catalogue, judge: new ClaimJudge(catalogue), payers, view: new ClaimView() }
}

/** Scrubs the claims in the bytes of a file and hands each to `take`, in the order of the file. */
export function scrubBytes(bytes: Uint8Array, file: string, setup: ScrubSetup, take: TakeClaim): ScrubbedFile {
  const failed = (message: string): ScrubbedFile => ({ broken: 0, issues: [{ file, message }], unlisted: 0 })
  switch (inputKind(bytes)) {
    case 'empty':
      return failed('the file is empty: an 837P file or claims as JSON are wanted')
    case 'not-text':
      return failed(notTextInWords(bytes))
    case 'x12':
      return scrubX12(bytes, file, setup, take)
    case 'json':
      return scrubJson(bytes, file, setup, take)
  }
}

function scrubX12(bytes: Uint8Array, file: string, setup: ScrubSetup, take: TakeClaim): ScrubbedFile {
  const { judge, payers, view } = setup
  const faults: InputIssue[] = []
  const options = { view, resolvePayer: payers.ofFile.bind(payers) }
  const report = readClaims(bytes, options, (claim, context) => {
    const place = { segment: context.claimSegment() }
    const judged = judgedOr(() => judge.judge(claim))
    if ('fault' in judged) faults.push({ file, ...place, id: context.claimId(), message: judged.fault })
    else take({ ...judged, place })
  })
  const issues = [...report.issues.map((issue) => fromX12(issue, file)), ...faults]
  if (report.claims === 0 && issues.length === 0) issues.push({ file, message: 'the file holds no claims' })
  return { broken: report.claims - report.read + faults.length, issues, unlisted: report.unlistedIssues }
}

/** The judgement, or what broke: a fault of this program on one claim does not lose the others. */
function judgedOr(judge: () => JudgedClaim): JudgedClaim | { readonly fault: string } {
  try {
    return judge()
  } catch (error) {
    return { fault: programFault(error) }
  }
}

function fromX12({ segment, claim, element, message }: Issue, file: string): InputIssue {
  return {
    file,
    segment,
    ...(claim === null ? {} : { id: claim }),
    ...(element === '' ? {} : { element }),
    message,
  }
}

function scrubJson(bytes: Uint8Array, file: string, setup: ScrubSetup, take: TakeClaim): ScrubbedFile {
  const { catalogue, judge, payers, view } = setup
  const issues: InputIssue[] = []
  let broken = 0
  for (const document of jsonDocuments(bytes, file).documents) {
    const read = claimOf(document, file)
    if (!read.ok) {
      broken += 1
      issues.push(...read.issues)
      continue
    }
    const { value, place } = read
    const judged = judgedOr(() => {
      fillFromClaim(view, payers.ofDocument(value), catalogue)
      return judge.judge(view)
    })
    if ('fault' in judged) {
      broken += 1
      issues.push({ file, ...place, ...(value.id === undefined ? {} : { id: value.id }), message: judged.fault })
    } else take({ ...judged, place })
  }
  return { broken, issues, unlisted: 0 }
}
