/** Codes of remarks on lines and claims, in short words of our own; the official wording is not here. */
export interface RemarkCode {
  readonly code: string
  /** In our words. */
  readonly says: string
}

const remark = (code: string, says: string): RemarkCode => ({ code, says })

/** Every remark that is held, each once. All meanings were read in a copy of the official list. */
export const remarkCodes: readonly RemarkCode[] = [
  remark('M15', 'services billed apart are one service to this payer'),
  remark('M20', 'the procedure code is missing or is not one'),
  remark('M24', 'the number of doses in the vial is missing or wrong'),
  remark('M51', 'the procedure code is missing or wrong'),
  remark('M53', 'the units are missing or wrong'),
  remark('M76', 'the diagnosis is missing or wrong'),
  remark('M77', 'the place of service is missing or wrong'),
  remark('M80', 'not paid in the same session as another service that was paid'),
  remark('M86', 'a like service by somebody else was paid within the time'),
  remark('M97', 'in this place the facility is paid, not the practitioner'),
  remark('M123', 'the name, strength or dose of the drug is missing or wrong'),
  remark('MA01', 'the decision can be appealed'),
  remark('MA130', 'the claim could not be processed: send it anew, there is nothing to appeal'),
  remark('N19', 'part of the main service of the day'),
  remark('N20', 'not paid beside another service of the same date'),
  remark('N22', 'the payer changed the code to the one it found right'),
  remark('N56', 'the code is wrong for the service or for the date'),
  remark('N95', 'this kind of provider may not bill it'),
  remark('N115', 'decided by a local coverage policy'),
  remark('N130', 'the plan’s own documents say what it does not cover'),
  remark('N216', 'the patient has no such benefit'),
  remark('N350', 'an unlisted code came without a description'),
  remark('N362', 'over the number of units that can be paid'),
  remark('N386', 'decided by a national coverage policy'),
  remark('N390', 'cannot be billed apart'),
  remark('N426', 'not covered where the patients give it to themselves'),
  remark('N428', 'not covered in this place of service'),
  remark('N430', 'the code and the units do not go together'),
  remark('N432', 'changed after a recovery audit'),
  remark('N435', 'over the number or frequency allowed in a span of time, without a paper that supports it'),
  remark('N519', 'the modifiers do not go together'),
  remark('N640', 'over the number or frequency allowed in a span of time'),
  remark('N657', 'a code exists that fits the service better'),
  remark('N706', 'papers are missing'),
  remark('N822', 'a modifier is missing'),
  remark('N823', 'a modifier is incomplete or wrong'),
]

const byCode: ReadonlyMap<string, RemarkCode> = new Map(remarkCodes.map((each) => [each.code, each]))

/** The remark with this code; `undefined` if it is not held. */
export function remarkCode(code: string): RemarkCode | undefined {
  return byCode.get(code)
}
