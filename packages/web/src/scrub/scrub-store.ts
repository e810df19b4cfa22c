/** What the page knows of the scrubbing at hand. It outlives going to another page, and ends with the page. */
import type { Encounter } from '@aliquot/engine/document/encounter'
import { fileNames } from './file-names.ts'
import type {
  ClaimRow,
  Counts,
  Decided,
  ExportKind,
  FileIssue,
  FromWorker,
  ListView,
  OpenedClaim,
  PayerDefaults,
} from './messages.ts'
import { startWorker, type WorkerClient } from './worker-client.ts'

export interface ScrubState {
  readonly phase: 'empty' | 'working' | 'done' | 'stopped'
  readonly files: readonly File[]
  readonly defaults: PayerDefaults
  /** By index: those that are in sight, and some that were. The others stay with the worker. */
  readonly rows: ReadonlyMap<number, ClaimRow>
  readonly counts: Counts
  readonly bytes: number
  readonly of: number
  readonly milliseconds: number
  readonly issues: readonly FileIssue[]
  readonly unlisted: number
  readonly order: Uint32Array
  readonly opened: OpenedClaim | undefined
  readonly decided: ReadonlyMap<number, Decided>
  readonly facts: ReadonlyMap<number, Encounter>
  /** What was done last, said once. */
  readonly said: string
  readonly failure: string | undefined
  readonly isExporting: boolean
  /** Requests of the worker to anywhere. */
  readonly outside: number
  readonly tried: string | undefined
}

const noCounts: Counts = {
  claims: 0,
  found: 0,
  undecided: 0,
  clean: 0,
  broken: 0,
  deny: 0,
  records: 0,
  info: 0,
  form: 0,
  cents: 0,
}

const empty: ScrubState = {
  phase: 'empty',
  files: [],
  defaults: { payer: undefined, contractor: undefined },
  rows: new Map(),
  counts: noCounts,
  bytes: 0,
  of: 0,
  milliseconds: 0,
  issues: [],
  unlisted: 0,
  order: new Uint32Array(),
  opened: undefined,
  decided: new Map(),
  facts: new Map(),
  said: '',
  failure: undefined,
  isExporting: false,
  outside: 0,
  tried: undefined,
}

/** While the worker works, the page is drawn so often, in milliseconds. */
const drawnEvery = 200

/** Beyond so many, rows out of sight are let go. */
const mostHeld = 500

type Undo = { readonly index: number; readonly before: Decided | undefined }

export class ScrubStore {
  #state = empty
  #shown = empty
  #worker: WorkerClient | undefined
  #run = 0
  readonly #wanted = new Set<number>()
  #inSight: readonly number[] = []
  #view: ListView | undefined
  #ordered = 0
  #isOrdering = false
  #timer: ReturnType<typeof setTimeout> | undefined
  readonly #undo: Undo[] = []
  readonly #listeners = new Set<() => void>()

  /** The state as it was last drawn. */
  readonly shown = (): ScrubState => this.#shown

  /** The state at this moment, for what happens outside of drawing. */
  get now(): ScrubState {
    return this.#state
  }

  readonly subscribe = (hear: () => void) => {
    this.#listeners.add(hear)
    return () => this.#listeners.delete(hear)
  }

  scrub(files: readonly File[], defaults: PayerDefaults = this.#state.defaults): void {
    this.#run += 1
    this.#wanted.clear()
    this.#ordered = 0
    this.#isOrdering = false
    this.#undo.length = 0
    const { outside, tried } = this.#state
    this.#state = { ...empty, phase: 'working', files, defaults, outside, tried }
    this.#draw()
    this.#send({ kind: 'scrub', run: this.#run, files, defaults })
  }

  /** What is done goes on to be shown. */
  cancel(): void {
    this.#send({ kind: 'cancel' })
  }

  /** Forgets everything: files, claims and decisions. */
  clear(): void {
    this.#worker?.end()
    this.#worker = undefined
    this.#run += 1
    this.#undo.length = 0
    this.#change({ ...empty, outside: this.#state.outside })
  }

  look(view: ListView): void {
    this.#view = view
    if (this.#state.phase !== 'empty') this.#askOrder()
  }

  /** Rows that come into sight; those that are not held are asked for, once. */
  want(indices: readonly number[]): void {
    this.#inSight = indices
    const missing = indices.filter((index) => !this.#state.rows.has(index) && !this.#wanted.has(index))
    if (missing.length === 0) return
    for (const index of missing) this.#wanted.add(index)
    this.#send({ kind: 'rows', run: this.#run, indices: missing })
  }

  open(index: number): void {
    this.#send({ kind: 'open', run: this.#run, index, facts: this.#state.facts.get(index) })
  }

  close(): void {
    this.#change({ ...this.#state, opened: undefined })
  }

  /** What the user says of the chart behind a claim; it is scrubbed again at once. */
  tell(index: number, facts: Encounter | undefined): void {
    const all = new Map(this.#state.facts)
    if (facts === undefined) all.delete(index)
    else all.set(index, facts)
    this.#state = { ...this.#state, facts: all }
    this.open(index)
  }

  decide(index: number, decided: Decided | undefined, said: string): void {
    this.#undo.push({ index, before: this.#state.decided.get(index) })
    this.#set(index, decided, said)
  }

  undo(): void {
    const last = this.#undo.pop()
    if (last === undefined) this.#change({ ...this.#state, said: 'There is nothing to undo.' })
    else this.#set(last.index, last.before, 'Undone.')
  }

  export(what: ExportKind): void {
    this.#change({ ...this.#state, isExporting: true, said: 'Writing the file …' })
    this.#send({ kind: 'export', run: this.#run, what, decided: this.#state.decided })
  }

  trySending(address: string): void {
    this.#send({ kind: 'try-sending', address })
  }

  say(said: string): void {
    this.#change({ ...this.#state, said })
  }

  #set(index: number, decided: Decided | undefined, said: string): void {
    const all = new Map(this.#state.decided)
    if (decided === undefined) all.delete(index)
    else all.set(index, decided)
    this.#change({ ...this.#state, decided: all, said })
  }

  #send(message: Parameters<WorkerClient['send']>[0]): void {
    this.#worker ??= startWorker((answer) => this.#hear(answer))
    this.#worker.send(message)
  }

  #hear(message: FromWorker): void {
    if ('run' in message && message.run !== this.#run && message.run !== 0) return
    const state = this.#state
    switch (message.kind) {
      case 'progress':
        this.#later({ ...state, bytes: message.bytes, of: message.of })
        return
      case 'counts':
        this.#later({ ...state, counts: message.counts })
        // Ordering again and again what has hardly grown would take longer than the work itself.
        if (message.counts.claims > this.#ordered * 1.5 && !this.#isOrdering) this.#askOrder()
        return
      case 'rows':
        this.#hold(message.rows)
        return
      case 'issues':
        this.#later({
          ...state,
          issues: [...state.issues, ...message.issues],
          unlisted: state.unlisted + message.unlisted,
        })
        return
      case 'done':
        this.#change({
          ...state,
          phase: message.cancelled ? 'stopped' : 'done',
          milliseconds: message.milliseconds,
          said: message.cancelled ? 'Stopped. What was worked so far is shown.' : 'All claims are worked.',
        })
        this.#askOrder()
        return
      case 'order':
        this.#isOrdering = false
        this.#later({ ...state, order: message.order })
        return
      case 'opened':
        this.#change({ ...state, opened: message.opened, failure: undefined })
        return
      case 'exported':
        this.#change({ ...state, isExporting: false, said: savedWords(message.claims, message.what) })
        if (message.claims > 0) save(message.file, fileNames[message.what])
        return
      case 'failed':
        this.#change({ ...state, failure: message.message, isExporting: false })
        return
      case 'requests':
        this.#change({ ...state, outside: message.outside })
        return
      case 'tried':
        this.#change({ ...state, tried: message.outcome })
        return
      case 'ready':
        return
    }
  }

  #hold(more: readonly ClaimRow[]): void {
    const held = this.#state.rows
    const seen = new Set(this.#inSight)
    const kept = held.size > mostHeld ? [...held].filter(([index]) => seen.has(index)) : held
    const rows = new Map(kept)
    for (const row of more) {
      rows.set(row.index, row)
      this.#wanted.delete(row.index)
    }
    this.#change({ ...this.#state, rows })
  }

  #askOrder(): void {
    if (this.#view === undefined) return
    this.#isOrdering = true
    this.#ordered = this.#state.counts.claims
    this.#send({ kind: 'order', run: this.#run, view: this.#view })
  }

  #later(state: ScrubState): void {
    this.#state = state
    this.#timer ??= setTimeout(() => this.#draw(), drawnEvery)
  }

  #change(state: ScrubState): void {
    this.#state = state
    this.#draw()
  }

  #draw(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#shown = this.#state
    for (const hear of this.#listeners) hear()
  }
}

function savedWords(claims: number, what: ExportKind): string {
  if (claims === 0) return `No claim goes into ${fileNames[what]}, so no file was made.`
  return `${fileNames[what]} was saved with ${claims} ${claims === 1 ? 'claim' : 'claims'}.`
}

function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
