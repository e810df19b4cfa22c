/** Which facts a claim has and an edit needs, as bits: one comparison says whether any is lacking. */
import { absent, type ClaimView } from './claim-view.ts'
import { type Fact, factQuestions } from './edit.ts'

/** A set of facts. */
export type FactBits = number

/** A fact that an edit needs. */
export interface Need {
  readonly fact: Fact
  readonly bit: FactBits
}

const bits: ReadonlyMap<string, FactBits> = new Map(Object.keys(factQuestions).map((fact, index) => [fact, 1 << index]))

const bitOf = (fact: Fact): FactBits => bits.get(fact) ?? 0

export function needOf(fact: Fact): Need {
  return { fact, bit: bitOf(fact) }
}

export function bitsOf(facts: readonly Fact[]): FactBits {
  return facts.reduce((all, fact) => all | bitOf(fact), 0)
}

const chart = bitOf('chart')
const history = bitOf('history')
const historyLines = bitOf('history-lines')
const units = bitOf('units')
const place = bitOf('place-of-service')
const date = bitOf('date-of-service')

/** What each line has of its own. */
const ofLines = units | place | date
/** Facts that are looked at by the edits that ask for them: nothing here says that they are lacking. */
const elsewhere = ~(ofLines | chart | history | historyLines)

/** What the claim has as a whole, with the facts that are looked at elsewhere. */
export function factsOfClaim(view: ClaimView): FactBits {
  let has = elsewhere
  if (view.chart !== undefined) has |= chart
  if (view.history !== undefined) has |= history
  if (view.history?.hasLines === true) has |= historyLines
  return has
}

/** What is lacking on a line of what is needed; `ofClaim` is what the claim has as a whole. */
export function lackingOn(view: ClaimView, line: number, needed: FactBits, ofClaim: FactBits): FactBits {
  const lacking = needed & ~ofClaim
  return (lacking & ofLines) === 0 ? lacking : lacking & ~factsOfLine(view, line)
}

function factsOfLine(view: ClaimView, line: number): FactBits {
  let has = 0
  if (view.unitsOf(line) !== absent) has |= units
  if (view.placeOf(line) !== absent) has |= place
  if (view.dayOf(line) !== absent) has |= date
  return has
}
