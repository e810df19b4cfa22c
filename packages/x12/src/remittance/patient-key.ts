/** A key for the patient of a remitted claim: that of the member's claims in an 837 file, if both name one payer. */
import { Levels, level } from '../levels.ts'
import { memberKeyOf } from '../member-key.ts'

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0) & 0xff)
}

/** The key of a payer's member; `undefined` without a member id. */
export function patientKeyOf(payerId: string, memberId: string): string | undefined {
  const bytes = bytesOf(payerId + memberId)
  const levels = new Levels()
  levels.level = level.subscriber
  levels.payerId.take(bytes, 0, payerId.length)
  levels.memberId.take(bytes, payerId.length, bytes.length)
  const key = memberKeyOf(bytes, levels)
  return key === '' ? undefined : key
}
