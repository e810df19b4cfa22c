// `npm run bench`: encounters coded, and claims scrubbed, per second on one core. A benchmark, never a test.
import { readFileSync } from 'node:fs'
import { createAliquot, readEncounter } from 'aliquot'
import { Bench } from 'tinybench'

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

const bench = new Bench({ time: 3000, warmupTime: 500, iterations: 5 })
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
await bench.run()
for (const task of bench.tasks) {
  const { result } = task
  const seconds = ('latency' in result ? result.latency.p50 : Number.NaN) / 1000
  const each = Number(/\d+/.exec(task.name)?.[0])
  console.log(`${task.name.padEnd(42)} median ${seconds.toFixed(3)} s   ${Math.round(each / seconds)} a second`)
}
