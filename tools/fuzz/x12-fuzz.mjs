// `npm run fuzz [-- MUTATIONS [SEED]]`: damages sample files at random, and reads, validates, answers and writes each.
// What must hold: nothing throws, nothing takes longer than a second, memory does not grow, chunks do not matter, and
// what nobody changes comes out byte for byte. The same seed damages in the same way.
import { readdirSync, readFileSync } from 'node:fs'
import process from 'node:process'
import { ClaimReader } from '@aliquot/x12/read-claims'
import { rewriteClaims, roundTrip } from '@aliquot/x12/rewriting/rewrite-claims'
import { validate } from '@aliquot/x12/validate'
import { write999, writeTa1 } from '@aliquot/x12/write-acknowledgement'
import { mutations, seeded } from './mutations.mjs'

const wanted = Number(process.argv[2] ?? 200000)
const seed = Number(process.argv[3] ?? 837)
const longest = 20000
const slowMilliseconds = 1000
const answer = { date: '20260304', time: '0900', interchangeControl: 1, groupControl: 1 }
const resolvePayer = () => undefined

const folder = new URL('../../fixtures/x12/samples/', import.meta.url)
const samples = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !entry.name.endsWith('.csv'))
  .map((entry) => new Uint8Array(readFileSync(`${entry.parentPath}/${entry.name}`)))
  .filter((bytes) => bytes.length <= longest)

/** What a reader says of the bytes in chunks of one size. */
function inChunks(/** @type {Uint8Array} */ bytes, /** @type {number} */ size) {
  const reader = new ClaimReader({ resolvePayer, validate: true }, (_, context) => void context.toClaim())
  for (let at = 0; at < bytes.length; at += size) reader.push(bytes.subarray(at, at + size))
  return JSON.stringify(reader.end())
}

/** Everything that is done with one file. Says what does not hold; nothing if all does. */
function faultOf(/** @type {Uint8Array} */ bytes, /** @type {(limit: number) => number} */ below) {
  const report = validate(bytes)
  write999(report, answer)
  writeTa1(report, answer)
  if (!roundTrip(bytes).same) return 'comes out other than it went in'
  const keep = below(3)
  const { bytes: out } = rewriteClaims(bytes, { resolvePayer }, (view, context) => {
    context.toClaim()
    if (keep === 0) return below(2) === 0 ? 'keep' : 'drop'
    if (keep === 1) return 'drop'
    return { lines: [{ code: '95165', units: 1 + below(20), modifiers: ['JW'] }].slice(0, view.lines) }
  })
  validate(out)
  if (bytes.length > longest) return undefined
  return inChunks(bytes, 1 + below(300)) === JSON.stringify(report) ? undefined : 'depends on the chunks'
}

const below = seeded(seed)
const names = Object.keys(mutations)
/** @type {Record<string, number>} */
const counts = {}
/** @type {string[]} */
const faults = []
let slowest = 0
let claims = 0
/** Bytes in use at one tenth of the run and at its end. */
let early = 0
const start = performance.now()

function tryOne(/** @type {number} */ number) {
  const sample = samples[below(samples.length)] ?? new Uint8Array(0)
  const name = names[below(names.length)] ?? ''
  const damaged = (mutations[name] ?? ((bytes) => bytes))(sample, below)
  counts[name] = (counts[name] ?? 0) + 1
  const from = performance.now()
  try {
    const fault = faultOf(damaged, below)
    if (fault !== undefined) faults.push(`mutation ${number} (${name}) ${fault}`)
    claims += 1
  } catch (error) {
    faults.push(`mutation ${number} (${name}) threw: ${error instanceof Error ? error.stack : error}`)
  }
  const took = performance.now() - from
  slowest = Math.max(slowest, took)
  if (took > slowMilliseconds) faults.push(`mutation ${number} (${name}) took ${took.toFixed(0)} ms`)
}

for (let number = 1; number <= wanted && faults.length < 20; number += 1) {
  tryOne(number)
  if (number === Math.ceil(wanted / 10)) early = process.memoryUsage().rss
}

const megabytes = (/** @type {number} */ bytes) => `${(bytes / 1e6).toFixed(0)} MB`
const late = process.memoryUsage().rss
if (late - early > 200e6) faults.push(`memory grew from ${megabytes(early)} to ${megabytes(late)}`)
console.log(`${samples.length} samples, seed ${seed}, ${((performance.now() - start) / 1000).toFixed(0)} s`)
for (const name of names) console.log(`${name.padEnd(18)} ${counts[name] ?? 0}`)
console.log(`mutations read     ${claims}, slowest ${slowest.toFixed(0)} ms`)
console.log(`memory             ${megabytes(early)} after a tenth, ${megabytes(late)} at the end`)
console.log(`faults             ${faults.length}`)
for (const fault of faults) console.log(`  ${fault}`)
if (faults.length > 0) process.exitCode = 1
