// What the benchmark of claim files measures: each job goes over one file, and says how long it took.
import { closeSync, createReadStream, openSync, readFileSync, readSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { ClaimReader } from '@aliquot/x12/read-claims'
import { ClaimRewriter } from '@aliquot/x12/rewriting/rewrite-claims'
import { createAliquot } from 'aliquot'
import { FindingsNdjson } from 'aliquot/findings-ndjson'
import { ClaimScrubber } from 'aliquot/scrub-claim'
import { payersOf } from './bench-payers.mjs'
import { threaded } from './x12-threads.mjs'

const chunkSize = 1 << 20

/** @type {(path: string, take: (chunk: Uint8Array) => void) => void} */
function eachChunk(path, take) {
  const file = openSync(path, 'r')
  const buffer = new Uint8Array(chunkSize)
  for (let read = readSync(file, buffer); read > 0; read = readSync(file, buffer)) take(buffer.subarray(0, read))
  closeSync(file)
}

/** @type {(work: () => number | Promise<number>) => Promise<{ seconds: number, claims: number, rss: number }>} */
async function timed(work) {
  const start = process.hrtime.bigint()
  const claims = await work()
  const seconds = Number(process.hrtime.bigint() - start) / 1e9
  return { seconds, claims, rss: process.resourceUsage().maxRSS * 1024 }
}

/** Where every element of a chunk begins. */
function elementOffsets(/** @type {Uint8Array} */ bytes, /** @type {Int32Array} */ offsets) {
  let count = 0
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at]
    if (byte === 42 || byte === 126) {
      offsets[count] = at
      count += 1
    }
  }
  return count
}

function floor(/** @type {string} */ path) {
  const offsets = new Int32Array(chunkSize)
  let sum = 0
  eachChunk(path, (chunk) => {
    sum += elementOffsets(chunk, offsets)
  })
  return sum > 0 ? 0 : -1
}

function read(/** @type {string} */ path, /** @type {boolean} */ validate) {
  let sum = 0
  const policy = { policy: 'some-payer' }
  const reader = new ClaimReader({ resolvePayer: () => policy, validate }, (view) => {
    sum += view.lines
  })
  eachChunk(path, (chunk) => reader.push(chunk))
  const { read: claims, issues } = reader.end()
  if (issues.length > 0 || sum === 0) throw new Error(`the file is not sound: ${JSON.stringify(issues[0])}`)
  return claims
}

/** Collects what is written, and writes it in large pieces. */
class Output {
  #file
  #buffer = new Uint8Array(chunkSize)
  #filled = 0

  constructor(/** @type {string} */ path) {
    this.#file = openSync(path, 'w')
  }

  write(/** @type {Uint8Array} */ bytes) {
    if (this.#filled + bytes.length > chunkSize) this.flush()
    if (bytes.length > chunkSize) {
      writeSync(this.#file, bytes)
      return
    }
    this.#buffer.set(bytes, this.#filled)
    this.#filled += bytes.length
  }

  flush() {
    if (this.#filled > 0) writeSync(this.#file, this.#buffer, 0, this.#filled)
    this.#filled = 0
  }

  close() {
    this.flush()
    closeSync(this.#file)
  }
}

function copied(/** @type {string} */ path, /** @type {string} */ folder) {
  const output = new Output(join(folder, 'out.837'))
  const policy = { policy: 'some-payer' }
  const options = { resolvePayer: () => policy }
  const rewriter = new ClaimRewriter(
    options,
    () => 'keep',
    (bytes) => output.write(bytes),
  )
  eachChunk(path, (chunk) => rewriter.push(chunk))
  const { read: claims } = rewriter.end()
  output.close()
  return claims
}

function scrubbed(/** @type {string} */ path) {
  const aliquot = createAliquot()
  const scrubber = new ClaimScrubber(aliquot.catalogue)
  let found = 0
  const reader = new ClaimReader({ resolvePayer: payersOf(aliquot) }, (view) => {
    if (scrubber.judge(view) === 'found') found += 1
  })
  eachChunk(path, (chunk) => reader.push(chunk))
  const { read: claims } = reader.end()
  return found >= 0 ? claims : 0
}

/** Edits, validation, findings as NDJSON, and the corrected file. */
function everything(/** @type {string} */ path, /** @type {string} */ folder) {
  const aliquot = createAliquot()
  const scrubber = new ClaimScrubber(aliquot.catalogue)
  const output = new Output(join(folder, 'out.837'))
  const listed = new Output(join(folder, 'out.ndjson'))
  const findings = new FindingsNdjson((bytes) => listed.write(bytes))
  const options = { resolvePayer: payersOf(aliquot), validate: true }
  const rewriter = new ClaimRewriter(
    options,
    (view) => {
      if (scrubber.judge(view) !== 'found') return 'keep'
      findings.add(view, scrubber)
      const lines = scrubber.corrected(view)
      return lines === undefined ? 'keep' : { lines }
    },
    (bytes) => output.write(bytes),
  )
  eachChunk(path, (chunk) => rewriter.push(chunk))
  const { read: claims } = rewriter.end()
  findings.flush()
  output.close()
  listed.close()
  return claims
}

/** What a reader of strings cannot be faster than. */
function split(/** @type {string} */ path) {
  let claims = 0
  for (const segment of readFileSync(path, 'latin1').split('~')) {
    if (segment.split('*')[0] === 'CLM') claims += 1
  }
  return claims
}

async function nodeX12(/** @type {string} */ path) {
  const { X12Parser } = await import('node-x12')
  let claims = 0
  for await (const segment of createReadStream(path).pipe(new X12Parser())) if (segment.tag === 'CLM') claims += 1
  return claims
}

async function x12Parser(/** @type {string} */ path) {
  const { X12parser } = await import('x12-parser')
  let claims = 0
  for await (const segment of createReadStream(path).pipe(new X12parser())) if (segment.name === 'CLM') claims += 1
  return claims
}

/** @typedef {{ seconds: number, claims: number, rss: number }} Measured */

/** @type {Readonly<Record<string, (path: string, folder: string) => Promise<Measured>>>} */
export const jobs = {
  'floor: where every element begins': (path) => timed(() => floor(path)),
  'read, every claim view filled': (path) => timed(() => read(path, false)),
  'read and validated': (path) => timed(() => read(path, true)),
  'read and written again': (path, folder) => timed(() => copied(path, folder)),
  'read and scrubbed, no words': (path) => timed(() => scrubbed(path)),
  'all: validated, scrubbed, findings, corrected': (path, folder) => timed(() => everything(path, folder)),
  'one thread: read and scrubbed': (path, folder) => timed(() => threaded(path, folder, 1, false)),
  'two threads: read and scrubbed': (path, folder) => timed(() => threaded(path, folder, 2, false)),
  'one thread: all': (path, folder) => timed(() => threaded(path, folder, 1, true)),
  'two threads: all': (path, folder) => timed(() => threaded(path, folder, 2, true)),
  'peer: split into strings, whole file': (path) => timed(() => split(path)),
  'peer: node-x12, stream': (path) => timed(() => nodeX12(path)),
  'peer: x12-parser, stream': (path) => timed(() => x12Parser(path)),
}
