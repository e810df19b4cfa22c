// fast-check with more cases of each law: stands in its place where `npm run test:laws` asks for that.
import { appendFileSync } from 'node:fs'
import process from 'node:process'
// The real one by its path: by its name it would be this one.
import * as real from '../node_modules/fast-check/lib/fast-check.js'

const factor = Number(process.env.LAW_FACTOR ?? 1)
const usualRuns = 100

/** Checks a law on `LAW_FACTOR` times as many cases, and writes down how many, so that they can be added up. */
export function assert(/** @type {any} */ property, /** @type {any} */ parameters = {}) {
  const numRuns = (parameters.numRuns ?? usualRuns) * factor
  const counts = process.env.LAW_COUNTS
  if (counts !== undefined) appendFileSync(counts, `${numRuns}\n`)
  // A seed that is fixed finds what it found before.
  const { seed: _, ...others } = parameters
  return real.assert(property, { ...others, numRuns })
}

export * from '../node_modules/fast-check/lib/fast-check.js'
// biome-ignore lint/style/noDefaultExport: fast-check has one, and tests import it
export default { ...real, assert }
