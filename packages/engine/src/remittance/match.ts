/**
 * Which claim an answer is the answer to: by the claim's own number, else by the payer's number, else by the patient
 * with dates, codes and charges. Nothing is guessed: where two claims fit, none is taken.
 */
import type { Claim, ClaimLine } from '../document/claim.ts'
import type { RemittedClaim, RemittedLine } from './remittance.ts'

/** A number that more claims bear than these tells none of them. */
const mostOfOneNumber = 200

/** What an answer was matched by. */
export type MatchedBy = 'claim-number' | 'payer-number' | 'patient'

export interface ClaimMatch {
  /** Index of the claim. */
  readonly claim: number
  readonly by: MatchedBy
}

export interface ClaimMatches {
  /** By index of the answer; `undefined` where no claim fits, or more than one. */
  readonly answers: readonly (ClaimMatch | undefined)[]
  /** Indices of claims that have no answer. */
  readonly unanswered: readonly number[]
}

/** Claims by a number of theirs. */
type Index = ReadonlyMap<string, readonly number[]>

function indexOf(claims: readonly Claim[], keyOf: (claim: Claim) => string | undefined): Index {
  const index = new Map<string, number[]>()
  for (const [number, claim] of claims.entries()) {
    const key = plain(keyOf(claim))
    if (key === '') continue
    const known = index.get(key)
    if (known === undefined) index.set(key, [number])
    else known.push(number)
  }
  return index
}

function plain(text: string | undefined): string {
  return (text ?? '').trim().toUpperCase()
}

/** Matches answers with claims. Several answers may go with one claim: a reversal, a correction, a second payer. */
export function matchClaims(answers: readonly RemittedClaim[], claims: readonly Claim[]): ClaimMatches {
  const byNumber = indexOf(claims, ({ id }) => id)
  const byPayerNumber = indexOf(claims, ({ originalControlNumber }) => originalControlNumber)
  const byPatient = indexOf(claims, ({ member }) => member)
  const matched = answers.map((answer): ClaimMatch | undefined => {
    const numbered = only(answer, byNumber.get(plain(answer.id)) ?? [], claims)
    if (numbered !== undefined) return { claim: numbered, by: 'claim-number' }
    const known = only(answer, byPayerNumber.get(plain(answer.payerControl)) ?? [], claims)
    if (known !== undefined) return { claim: known, by: 'payer-number' }
    const ofPatient = (byPatient.get(plain(answer.patientKey)) ?? []).slice(0, mostOfOneNumber)
    const [fitting, another] = ofPatient.filter((number) => fits(answer, claims[number]))
    return fitting !== undefined && another === undefined ? { claim: fitting, by: 'patient' } : undefined
  })
  const answered = new Set(matched.flatMap((match) => (match === undefined ? [] : [match.claim])))
  return { answers: matched, unanswered: claims.flatMap((_, number) => (answered.has(number) ? [] : [number])) }
}

/** The one claim among several of the same number: the one whose lines fit, if it is one. */
function only(answer: RemittedClaim, numbers: readonly number[], claims: readonly Claim[]): number | undefined {
  if (numbers.length <= 1) return numbers[0]
  if (numbers.length > mostOfOneNumber) return undefined
  const fitting = numbers.filter((number) => fits(answer, claims[number]))
  return fitting.length === 1 ? fitting[0] : undefined
}

/** Whether each line of an answer, and there is one, has a line of the claim with its date, code and charge. */
function fits(answer: RemittedClaim, claim: Claim | undefined): boolean {
  if (claim === undefined || answer.lines.length === 0) return false
  const matched = matchLines(answer, claim.lines, [isSame])
  return matched.every((line) => line !== undefined)
}

type LineTest = (line: RemittedLine, billed: ClaimLine, claim: RemittedClaim) => boolean

const codeOf = ({ billedAs, code }: RemittedLine): string => billedAs?.code ?? code

const hasCode: LineTest = (line, { code }) => codeOf(line) === code.toUpperCase()

const hasDate: LineTest = (line, { dateOfService }, claim) => {
  const date = line.dateOfService ?? claim.dateOfService
  return date === undefined || dateOfService === undefined || date === dateOfService
}

/** A reversal states the charge below zero. */
const hasCharge: LineTest = ({ chargeCents }, billed) =>
  billed.chargeCents !== undefined && Math.abs(chargeCents) === billed.chargeCents

const hasModifiers: LineTest = ({ billedAs, modifiers }, billed) => {
  const said = [...(billedAs?.modifiers ?? modifiers)].sort().join(' ')
  return said === [...(billed.modifiers ?? [])].sort().join(' ')
}

const hasNumber: LineTest = ({ control }, { n }) =>
  n !== undefined && control !== undefined && /^\d{1,9}$/.test(control) && Number(control) === n

const all =
  (...tests: readonly LineTest[]): LineTest =>
  (line, billed, claim) =>
    tests.every((test) => test(line, billed, claim))

const isSame = all(hasCode, hasDate, hasCharge)

/** From what is surest to what is least sure. A lost modifier or a changed charge does not lose the line. */
const lineTests: readonly LineTest[] = [
  all(hasNumber, hasCode),
  all(isSame, hasModifiers),
  isSame,
  all(hasCode, hasDate),
  hasCode,
]

/** For each line of an answer, the index of the claim's line that it answers; each is taken once. */
export function matchLines(
  answer: RemittedClaim,
  lines: readonly ClaimLine[],
  tests: readonly LineTest[] = lineTests,
): readonly (number | undefined)[] {
  const taken = new Set<number>()
  const matched: (number | undefined)[] = answer.lines.map(() => undefined)
  for (const test of tests) {
    for (const [index, line] of answer.lines.entries()) {
      if (matched[index] !== undefined) continue
      const fitting = lines.findIndex((billed, number) => !taken.has(number) && test(line, billed, answer))
      if (fitting < 0) continue
      matched[index] = fitting
      taken.add(fitting)
    }
  }
  return matched
}
