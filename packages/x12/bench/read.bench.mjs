// How fast 837P files are read on this machine: `node packages/x12/bench/read.bench.mjs [MEGABYTES] [RUNS]`, after a
// build. The file is made in memory; each run goes over the same bytes. Beside the reader stands the tokeniser alone,
// and a bare loop over the bytes, so that figures from different machines can be compared as ratios.
import process from 'node:process'
import { readClaims } from '../dist/read-claims.js'
import { found, Segments } from '../dist/segments.js'
import { writeClaims } from '../dist/write-claims.js'

const megabytes = Number(process.argv[2] ?? 20)
const runs = Number(process.argv[3] ?? 5)

/** A seeded generator of whole numbers below a limit (mulberry32). */
function below(seed) {
  let state = seed
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit
  }
}

const address = { street: '234 SEAWAY ST', city: 'MIAMI', state: 'FL', zip: '331110001' }
const billing = { name: 'MAKE BELIEVE ALLERGY', npi: '1234567893', address, taxId: '587654321' }
const rendering = [{ npi: '1912301953', name: { last: 'LEE', first: 'ANN' } }]
const payers = Array.from({ length: 20 }, (_, index) => ({
  name: `MAKE BELIEVE PAYER ${index}`,
  id: String(60000 + index),
  filingIndicator: index % 3 === 0 ? 'MB' : 'CI',
}))
const codes = ['95117', '95115', '95165', '99213', '95004', '95024', '94010', '95012']
const diagnoses = ['J30.1', 'J30.81', 'J30.89', 'J45.40', 'H10.45']

function claimOf(index, next) {
  const lines = Array.from({ length: 2 + next(3) }, (_, line) => ({
    n: line + 1,
    code: codes[next(codes.length)],
    units: 1 + next(12),
    modifiers: next(4) === 0 ? ['25'] : [],
    dateOfService: `2026-${String(1 + next(12)).padStart(2, '0')}-${String(1 + next(28)).padStart(2, '0')}`,
    diagnosisPointers: next(2) === 0 ? [1] : [1, 2],
    chargeCents: 1000 + next(50000),
    rendering: '1912301953',
  }))
  const first = next(diagnoses.length - 1)
  return {
    claim: {
      id: `CLAIM${index}`,
      placeOfService: '11',
      frequency: '1',
      diagnoses: diagnoses.slice(first, first + 2),
      lines,
    },
    billing,
    subscriber: {
      name: { last: `NAME${next(5000)}`, first: 'MAKE' },
      memberId: `W${100000000 + index}`,
      address,
      birthDate: '1980-05-17',
      sex: 'F',
    },
    payer: payers[next(payers.length)],
    rendering,
  }
}

function makeFile() {
  const next = below(837)
  const claims = Array.from({ length: Math.ceil(megabytes * 2300) }, (_, index) => claimOf(index, next))
  const text = writeClaims(claims, {
    sender: { id: 'SENDER', name: 'SENDER', contact: 'CONTACT', phone: '3055551234' },
    receiver: { id: 'RECEIVER', name: 'RECEIVER' },
    date: '2026-03-02',
    time: '1200',
    interchangeControl: 1,
    groupControl: 1,
    lineBreak: '',
  })
  return new TextEncoder().encode(text)
}

/** Best and median seconds of several runs. */
function timed(run) {
  const seconds = Array.from({ length: runs + 1 }, () => {
    const start = process.hrtime.bigint()
    run()
    return Number(process.hrtime.bigint() - start) / 1e9
  })
  // The first run warms up.
  const sorted = seconds.slice(1).sort((a, b) => a - b)
  return { best: sorted[0], median: sorted[sorted.length >> 1] }
}

function show(name, { best, median }, bytes, claims) {
  const speed = (seconds) => `${(bytes / 1e6 / seconds).toFixed(0)} MB/s`
  const rate = claims === 0 ? '' : `, ${Math.round(claims / median / 1000)} k claims/s`
  console.log(`${name.padEnd(28)} median ${speed(median)}${rate}, best ${speed(best)}`)
}

const bytes = makeFile()
let claims = 0
let sum = 0
const policy = { policy: 'some-payer' }
const options = { resolvePayer: () => policy }

console.log(`${(bytes.length / 1e6).toFixed(1)} MB, ${runs} runs`)
const loop = () => {
  let delimiters = 0
  for (let at = 0; at < bytes.length; at += 1) if (bytes[at] === 42 || bytes[at] === 126) delimiters += 1
  sum += delimiters
}
const tokens = () => {
  const segments = new Segments(bytes)
  while (segments.next() !== found.end) sum += segments.count
}
const read = () => {
  claims = readClaims(bytes, options, (view) => {
    sum += view.lines
  }).read
}
show('bare loop over the bytes', timed(loop), bytes.length, 0)
show('tokeniser alone', timed(tokens), bytes.length, 0)
show('reader, every claim visited', timed(read), bytes.length, claims)
const documents = () => readClaims(bytes, options, (_, context) => (sum += context.toClaim().lines.length))
show('reader, every claim as document', timed(documents), bytes.length, claims)
console.log(`(${claims} claims; checksum ${sum})`)
