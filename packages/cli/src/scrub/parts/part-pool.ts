/** Threads that scrub parts. Each part goes to the thread that has waited longest. */
import { Worker } from 'node:worker_threads'
import type { PartTask, WorkerSetup } from './part-worker.ts'
import type { ScrubbedPart } from './scrub-part.ts'

interface Waiting {
  readonly task: PartTask
  readonly resolve: (scrubbed: ScrubbedPart) => void
  readonly reject: (error: unknown) => void
}

export class PartPool {
  readonly size: number
  readonly #workers: readonly Worker[]
  readonly #idle: Worker[]
  readonly #busy = new Map<Worker, Waiting>()
  readonly #queue: Waiting[] = []

  constructor(size: number, setup: WorkerSetup) {
    this.size = size
    this.#workers = Array.from({ length: size }, () => this.#start(setup))
    this.#idle = [...this.#workers]
  }

  /** Scrubs a part. The bytes of the part go with it. */
  scrub(task: PartTask): Promise<ScrubbedPart> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ task, resolve, reject })
      this.#next()
    })
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()))
  }

  #start(setup: WorkerSetup): Worker {
    const worker = new Worker(new URL(`./part-worker${ending}`, import.meta.url), { workerData: setup, resourceLimits })
    worker.on('message', (scrubbed: ScrubbedPart) => {
      const waiting = this.#busy.get(worker)
      this.#busy.delete(worker)
      this.#idle.push(worker)
      waiting?.resolve(scrubbed)
      this.#next()
    })
    worker.on('error', (error) => {
      this.#busy.get(worker)?.reject(error)
      for (const { reject } of this.#queue.splice(0)) reject(error)
    })
    return worker
  }

  #next(): void {
    const [worker] = this.#idle
    const [waiting] = this.#queue
    if (worker === undefined || waiting === undefined) return
    this.#idle.shift()
    this.#queue.shift()
    this.#busy.set(worker, waiting)
    worker.postMessage(waiting.task, [waiting.task.part.bytes.buffer])
  }
}

/** What a claim leaves behind is small: a thread needs no more room for it. */
const resourceLimits = { maxYoungGenerationSizeMb: 16 }

/** The worker beside this module: as source, or built. */
const ending = import.meta.url.endsWith('.ts') ? '.ts' : '.js'
