/** Changing claims: lines by number, charges following units and codes. */
import type { Claim, ClaimLine } from '@aliquot/engine/document/claim'
import { chargeOf } from '../practice/price-list.ts'

export type LineChange = Partial<
  Pick<ClaimLine, 'code' | 'units' | 'modifiers' | 'dateOfService' | 'note' | 'rendering'>
> & {
  readonly diagnosisPointers?: readonly number[]
}

/** The first line with one of the codes. */
export function lineWith({ lines }: Claim, isIt: (code: string) => boolean): ClaimLine | undefined {
  return lines.find(({ code }) => isIt(code))
}

export function changeLine(claim: Claim, line: ClaimLine, change: LineChange): Claim {
  return { ...claim, lines: claim.lines.map((each) => (each === line ? priced({ ...each, ...change }) : each)) }
}

/** A further line like the first one, under another code. */
export function addLine(claim: Claim, code: string, units: number, modifiers: readonly string[] = []): Claim {
  const [first] = claim.lines
  if (first === undefined) return claim
  const { note: _note, ...like } = first
  const added = priced({ ...like, n: claim.lines.length + 1, code, units, modifiers })
  return { ...claim, lines: [...claim.lines, added] }
}

/** Without a line; the others are numbered anew. */
export function dropLine(claim: Claim, line: ClaimLine): Claim {
  const left = claim.lines.filter((each) => each !== line)
  return { ...claim, lines: left.map((each, index) => ({ ...each, n: index + 1 })) }
}

function priced(line: ClaimLine): ClaimLine {
  return { ...line, chargeCents: chargeOf(line.code, line.units) }
}

/** What the lines of a claim come to, in cents. */
export function chargeOfClaim({ lines }: Claim): number {
  return lines.reduce((sum, { chargeCents = 0 }) => sum + chargeCents, 0)
}

export function isShot(code: string): boolean {
  return code === '95115' || code === '95117'
}

export function isVenom(code: string): boolean {
  return code >= '95145' && code <= '95149'
}

export function isOfficeVisit(code: string): boolean {
  return code >= '99202' && code <= '99215'
}

export function isSkinTest(code: string): boolean {
  return code >= '95004' && code <= '95028'
}
