/** A thread that scrubs parts of claim files, one after the other, as they are sent to it. */
import { parentPort, workerData } from 'node:worker_threads'
import { PairTable, type PairTableState } from '@aliquot/engine/policy/pair-table'
import type { Policy } from '@aliquot/engine/policy/policy'
import type { FilePart } from '@aliquot/x12/parts/file-splitter'
import { createAliquot } from 'aliquot'
import { PartScrubber, type PartSetup } from './scrub-part.ts'

/** What a worker is started with. */
export interface WorkerSetup extends PartSetup {
  readonly policies: readonly Policy[]
  /** A table of code pairs that was imported. */
  readonly pairs: PairTableState | undefined
}

/** A part of a file, to be scrubbed. */
export interface PartTask {
  readonly file: string
  readonly part: FilePart
}

const setup: WorkerSetup = workerData
const pairTable = setup.pairs === undefined ? undefined : new PairTable(setup.pairs.origin, setup.pairs)
const scrubber = new PartScrubber(createAliquot({ policies: setup.policies, pairTable }), setup)

parentPort?.on('message', ({ file, part }: PartTask) => {
  parentPort?.postMessage(scrubber.scrub(file, part))
})
