// A claim file over several threads, in parts: what splitting costs and what it brings.
import { closeSync, openSync, readSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { endWith } from '@aliquot/x12/parts/file-frame'
import { FileSplitter } from '@aliquot/x12/parts/file-splitter'

const pieceSize = 1 << 18
const partSize = 1 << 19

/** @typedef {{ claims: number, transactions: number, written: Uint8Array, listed: Uint8Array }} Done */
/** @typedef {import('@aliquot/x12/parts/file-splitter').FilePart} FilePart */

/** Hands each part to the thread that is free first, and gives the results in the order of the parts. */
class Threads {
  #workers
  /** @type {Worker[]} */
  #idle
  /** @type {((worker: Worker) => void)[]} */
  #waiting = []

  constructor(/** @type {number} */ count, /** @type {boolean} */ hasOutput) {
    const options = { workerData: { hasOutput }, resourceLimits: { maxYoungGenerationSizeMb: 8 } }
    this.#workers = Array.from({ length: count }, () => {
      return new Worker(new URL('./x12-part-worker.mjs', import.meta.url), options)
    })
    this.#idle = [...this.#workers]
  }

  /** @type {(part: FilePart) => Promise<Done>} */
  async scrub(part) {
    const worker = this.#idle.shift() ?? (await this.#free())
    const done = new Promise((/** @type {(done: Done) => void} */ resolve) => worker.once('message', resolve))
    worker.postMessage(part, [part.bytes.buffer])
    const result = await done
    const next = this.#waiting.shift()
    if (next === undefined) this.#idle.push(worker)
    else next(worker)
    return result
  }

  /** @type {() => Promise<Worker>} */
  #free() {
    return new Promise((resolve) => this.#waiting.push(resolve))
  }

  async close() {
    await Promise.all(this.#workers.map((worker) => worker.terminate()))
  }
}

/** @type {(path: string, folder: string, count: number, hasOutput: boolean) => Promise<number>} */
export async function threaded(path, folder, count, hasOutput) {
  const threads = new Threads(count, hasOutput)
  const out = openSync(join(folder, 'out.837'), 'w')
  const listed = openSync(join(folder, 'out.ndjson'), 'w')
  /** @type {FilePart[]} */
  const parts = []
  /** @type {Promise<Done>[]} */
  const underWay = []
  let [claims, transactions] = [0, 0]
  const settle = async () => {
    const done = await underWay.shift()
    if (done === undefined) return
    claims += done.claims
    transactions += done.transactions
    if (done.written.length > 0) writeSync(out, done.written)
    if (done.listed.length > 0) writeSync(listed, done.listed)
  }
  const splitter = new FileSplitter(partSize, (part) => parts.push(part))
  const file = openSync(path, 'r')
  const buffer = new Uint8Array(pieceSize)
  const send = async () => {
    for (let part = parts.shift(); part !== undefined; part = parts.shift()) {
      if (underWay.length === 0 && hasOutput && claims === 0) writeSync(out, part.bytes.subarray(0, part.headBytes))
      underWay.push(threads.scrub(part))
      while (underWay.length > count + 1) await settle()
    }
  }
  for (let read = readSync(file, buffer); read > 0; read = readSync(file, buffer)) {
    splitter.push(buffer.subarray(0, read))
    await send()
  }
  const frame = splitter.end()
  await send()
  while (underWay.length > 0) await settle()
  if (frame !== undefined && hasOutput) writeSync(out, endWith(frame, transactions))
  for (const each of [file, out, listed]) closeSync(each)
  await threads.close()
  return claims
}
