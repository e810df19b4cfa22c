// `npm run bench`: encounters coded, and claims scrubbed, per second on one core; and what a general rule engine does
// of it in the same run. With a table of code pairs (`npm run bench -- FILE`) its loading and look-ups are measured.
// A benchmark, never a test.
import { readFileSync } from 'node:fs'
import process from 'node:process'
import { ClaimView } from '@aliquot/engine/scrub/claim-view'
import { fillFromClaim } from '@aliquot/engine/scrub/from-claim'
import { createAliquot, readEncounter } from 'aliquot'
import { ClaimScrubber } from 'aliquot/scrub-claim'
import { Bench } from 'tinybench'
import { measurePairs } from './pairs.mjs'
import { ruleEngineOver } from './rule-engine.mjs'

const wanted = 10_000

/** Encounters of every kind that the published cases have, varied in volume, count, payer and date. */
function encounters() {
  const file = new URL('../../fixtures/golden/dev.jsonl', import.meta.url)
  const cases = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
    .flatMap((each) => (each.kind === 'code' ? [each.encounter] : (each.claim?.encounter ?? [])))
  const payers = ['medicare', 'commercial', 'highmark', 'bridgespan', 'cigna', 'texas-medicaid']
  const made = []
  for (let index = 0; made.length < wanted; index += 1) {
    const encounter = structuredClone(cases[index % cases.length])
    encounter.payer = payers[index % payers.length]
    encounter.jurisdiction = 'palmetto'
    for (const vial of encounter.vials ?? []) {
      if (vial.filledMl !== undefined) vial.filledMl = 1 + ((index * 7) % 100) / 10
      if (vial.plannedDoses !== undefined) vial.plannedDoses = 1 + (index % 20)
    }
    const read = readEncounter(encounter)
    if (read.ok) made.push(read.value)
  }
  return made
}

const aliquot = createAliquot()
const all = encounters()
const claims = all.map((encounter, index) => ({
  id: `c${index}`,
  payer: encounter.payer,
  placeOfService: '11',
  encounter,
  lines: aliquot
    .code(encounter)
    .lines.flatMap((line, at) =>
      line.code === 'EM' || line.units === null
        ? []
        : [{ n: at + 1, ...line, units: line.units, dateOfService: line.dateOfService ?? encounter.dateOfService }],
    ),
}))
const billed = claims.filter((claim) => claim.lines.length > 0)
const alone = billed.map(({ encounter: _chart, ...claim }) => claim)

/** Claims as a reader hands them on: each in a view of its own, so that reading is not measured. */
const scrubber = new ClaimScrubber(aliquot.catalogue)
const views = alone.map((claim) => {
  const view = new ClaimView()
  fillFromClaim(view, claim, aliquot.catalogue)
  return view
})
const fewer = alone.slice(0, 500)
const ruleEngine = ruleEngineOver(aliquot.catalogue, fewer)

const bench = new Bench({ time: 1500, warmupTime: 500, iterations: 5 })
bench
  .add(`code ${all.length} encounters`, () => {
    for (const encounter of all) aliquot.code(encounter)
  })
  .add(`scrub ${billed.length} claims with their charts`, () => {
    for (const claim of billed) aliquot.scrub(claim)
  })
  .add(`scrub ${alone.length} claims alone`, () => {
    for (const claim of alone) aliquot.scrub(claim)
  })
  .add(`judge ${views.length} claims alone, all edits, no words`, () => {
    for (const view of views) scrubber.judge(view)
  })
  .add(`peer: json-rules-engine, ${fewer.length} claims, 40 rules`, ruleEngine)
await bench.run()
/** @type {number[]} */
const rates = []
for (const task of bench.tasks) {
  const { result } = task
  const seconds = ('latency' in result ? result.latency.p50 : Number.NaN) / 1000
  const each = Number(/\d+/.exec(task.name)?.[0])
  rates.push(each / seconds)
  console.log(`${task.name.padEnd(52)} median ${seconds.toFixed(3)} s   ${Math.round(each / seconds)} a second`)
}
const [judged = 0, peer = 0] = rates.slice(-2)
console.log(`judging claims is ${Math.round(judged / peer)} times as fast as the rule engine`)

await measurePairs(process.argv[2])
