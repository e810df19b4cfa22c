/** Claims out of an 837P file, one subscriber in memory at a time. */
import { payerOf } from '@aliquot/reference/payer-identifiers'
import type { ClaimContext } from '@aliquot/x12/claim-context'
import { type ClaimPeople, ClaimSegmentsReader, peopleOf } from '@aliquot/x12/claim-people'
import { ClaimReader } from '@aliquot/x12/read-claims'
import { programFault } from '../program-fault.ts'
import { issueOfX12 } from '../read/input-issue.ts'
import type { PeekedInput } from '../read/peeked-input.ts'
import { leftSegments } from './segments-left.ts'
import type { Streamed } from './streamed-claim.ts'

/** Said of a claim whose people are not carried along. */
export const peopleLeft = 'names, member numbers, birth dates and addresses of its people (--people carries them)'

export async function* from837(
  { chunks }: PeekedInput,
  file: string,
  withPeople: boolean,
): AsyncGenerator<readonly Streamed[]> {
  let batch: Streamed[] = []
  const take = (context: ClaimContext) => {
    const segments = follower.read()
    const place = { segment: context.claimSegment() }
    const left = leftSegments(segments, withPeople)
    const people = withPeople ? besideClaim(peopleOf(segments)) : undefined
    batch.push({ claim: context.toClaim(), people, place, left: withPeople ? left : [peopleLeft, ...left] })
  }
  const reader = new ClaimReader({ resolvePayer: policyOf }, (_view, context) => {
    const fault = faultOf(() => take(context))
    if (fault === undefined) return
    const issue = { file, segment: context.claimSegment(), id: context.claimId(), message: fault }
    batch.push({ broken: 1, issues: [issue] })
  })
  const follower = new ClaimSegmentsReader(reader.reading)
  for await (const chunk of chunks) {
    reader.push(chunk)
    if (batch.length > 0) yield batch
    batch = []
  }
  const { claims, read, issues, unlistedIssues } = reader.end()
  const found = issues.map((issue) => issueOfX12(issue, file))
  if (claims === 0 && found.length === 0) found.push({ file, message: 'the file holds no claims' })
  batch.push({ broken: claims - read, issues: found, unlisted: unlistedIssues })
  yield batch
}

/** The number of the billing provider stands in the claim document. */
function besideClaim({ billing, ...people }: ClaimPeople): ClaimPeople {
  const { npi: _npi, ...rest } = billing ?? {}
  return { ...people, ...(Object.keys(rest).length === 0 ? {} : { billing: rest }) }
}

/** What broke, if something did: a fault of this program on one claim does not lose the others. */
function faultOf(work: () => void): string | undefined {
  try {
    work()
    return undefined
  } catch (error) {
    return programFault(error)
  }
}

/** As scrubbing does: the policy of a known payer stands for it, with its contractor. */
function policyOf({ id, filingIndicator }: { readonly id: string; readonly filingIndicator: string }) {
  return payerOf({ payerId: id, filingIndicator })
}
