/** What is sent back before it is judged: claims that cannot be processed as they are. */
import { isValidNpi } from '@aliquot/engine/provider-number'
import type { Rejection } from './payer-answer.ts'
import type { ReceivedClaim } from './received-claim.ts'

// Claim status codes: 187 dates of service, 464 the payer’s own number of the claim, 476 units, 477 pointers to
// diagnoses, 562 the provider’s number; entity 82 is who rendered the service.
export function rejectionsOf({ claim, lines, receivedOn }: ReceivedClaim): readonly Rejection[] {
  const found: Rejection[] = []
  const diagnoses = claim.diagnoses?.length ?? 0
  if (claim.lines.some(({ rendering }) => rendering !== undefined && !isValidNpi(rendering))) {
    found.push({ code: '562', entity: '82' })
  }
  if (lines.some(({ day }) => day > receivedOn)) found.push({ code: '187' })
  if (lines.some(({ units }) => units <= 0)) found.push({ code: '476' })
  if (claim.lines.some(({ diagnosisPointers = [] }) => diagnosisPointers.some((pointer) => pointer > diagnoses))) {
    found.push({ code: '477' })
  }
  const replaces = claim.frequency === '7' || claim.frequency === '8'
  if (replaces && (claim.originalControlNumber ?? '') === '') found.push({ code: '464' })
  return found
}
