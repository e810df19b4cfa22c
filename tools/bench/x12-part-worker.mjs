// A thread of the benchmark: scrubs the parts of a claim file that are sent to it, with or without output.
import { parentPort, workerData } from 'node:worker_threads'
import { keptOf } from '@aliquot/x12/parts/file-frame'
import { ClaimReader } from '@aliquot/x12/read-claims'
import { joined } from '@aliquot/x12/rewriting/output-file'
import { ClaimRewriter } from '@aliquot/x12/rewriting/rewrite-claims'
import { createAliquot } from 'aliquot'
import { FindingsNdjson } from 'aliquot/findings-ndjson'
import { ClaimScrubber } from 'aliquot/scrub-claim'
import { payersOf } from './bench-payers.mjs'

const aliquot = createAliquot()
const scrubber = new ClaimScrubber(aliquot.catalogue)
const resolvePayer = payersOf(aliquot)

/** @typedef {import('@aliquot/x12/parts/file-splitter').FilePart} FilePart */

function judged(/** @type {FilePart} */ part) {
  const reader = new ClaimReader({ resolvePayer }, (view) => {
    scrubber.judge(view)
  })
  return { claims: reader.end(part.bytes).read, transactions: 0, written: new Uint8Array(0), listed: new Uint8Array(0) }
}

function everything(/** @type {FilePart} */ part) {
  /** @type {Uint8Array[]} */
  const written = []
  /** @type {Uint8Array[]} */
  const listed = []
  const findings = new FindingsNdjson((bytes) => listed.push(bytes.slice()))
  const rewriter = new ClaimRewriter(
    { resolvePayer, validate: true },
    (view) => {
      if (scrubber.judge(view) !== 'found') return 'keep'
      findings.add(view, scrubber)
      const lines = scrubber.corrected(view)
      return lines === undefined ? 'keep' : { lines }
    },
    (bytes) => written.push(bytes.slice()),
  )
  const { read: claims } = rewriter.end(part.bytes)
  findings.flush()
  const { bytes, transactions } = keptOf(part, joined(written))
  return { claims, transactions, written: bytes.slice(), listed: joined(listed) }
}

const work = workerData.hasOutput ? everything : judged

parentPort?.on('message', (/** @type {FilePart} */ part) => {
  parentPort?.postMessage(work(part))
})
