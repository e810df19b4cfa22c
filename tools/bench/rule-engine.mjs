// A general rule engine on the same claims, to compare with: forty conditions on a line, each of them one that an edit
// of ours looks at too (more units of a code than the payer's daily limit), as json-rules-engine wants them. It is
// given every advantage: one engine for all claims, and facts that are plain values worked out before the clock runs.
import { Engine } from 'json-rules-engine'

const wanted = 40

/** @typedef {import('@aliquot/engine/document/claim').Claim} Claim */
/** @typedef {{ code: string, units: number }} LineFacts */

/** Codes and limits of Medicare in 2026: the conditions. */
function limitsOf(/** @type {import('@aliquot/engine/policy/catalogue').Catalogue} */ catalogue) {
  const answer = catalogue.resolve('medicare', undefined, 'limits.daily', 20500)
  if (!answer.known) throw new Error(`the daily limits are not known: ${answer.note}`)
  const limits = Object.entries(answer.value).slice(0, wanted)
  if (limits.length < wanted) throw new Error(`there are ${limits.length} daily limits; ${wanted} are wanted`)
  return limits
}

/** Lines of each claim as facts. */
function factsOf(/** @type {readonly Claim[]} */ claims) {
  return claims.map(({ lines }) => lines.map(({ code, units }) => ({ code, units: units ?? 0 })))
}

/** A function that runs the rules over all claims, and says how many conditions held. Throws if it finds other ones. */
export function ruleEngineOver(
  /** @type {import('@aliquot/engine/policy/catalogue').Catalogue} */ catalogue,
  /** @type {readonly Claim[]} */ claims,
) {
  const limits = limitsOf(catalogue)
  const engine = new Engine()
  for (const [code, { units }] of limits) {
    const all = [
      { fact: 'code', operator: 'equal', value: code },
      { fact: 'units', operator: 'greaterThan', value: units },
    ]
    engine.addRule({ conditions: { all }, event: { type: code } })
  }
  const facts = factsOf(claims)
  const expected = facts.flat().filter((line) => isOver(line, limits)).length
  return async () => {
    let held = 0
    for (const claim of facts) {
      for (const line of claim) held += (await engine.run(line)).events.length
    }
    if (held !== expected) throw new Error(`the rule engine found ${held} lines; there are ${expected}`)
  }
}

/** @type {(line: LineFacts, limits: readonly [string, { readonly units: number }][]) => boolean} */
function isOver({ code, units }, limits) {
  return limits.some(([limited, limit]) => limited === code && units > limit.units)
}
