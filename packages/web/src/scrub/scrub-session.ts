/** The worker's side: one run over the dropped files, and what the page asks about it afterwards. */
import type { Encounter } from '@aliquot/engine/document/encounter'
import type { Catalogue } from '@aliquot/engine/policy/catalogue'
import { ClaimView } from '@aliquot/engine/scrub/claim-view'
import { fillFromClaim } from '@aliquot/engine/scrub/from-claim'
import { defaultCatalogue } from '@aliquot/reference/policies'
import { type ExportSetup, writeClaims, writeFindings } from './export-claims.ts'
import { ClaimDesk } from './judge-claim.ts'
import type {
  ClaimRow,
  Counts,
  Decided,
  ExportKind,
  FileIssue,
  FromWorker,
  ListView,
  PayerDefaults,
} from './messages.ts'
import { PayerChoice } from './payer-choice.ts'
import { segmentsOfClaim } from './segments-of-claim.ts'
import { type WalkedClaim, type WalkSetup, walkClaims } from './walk-claims.ts'
import { workOrder } from './work-order.ts'

/** Issues of files that are listed; the others are counted. */
const mostIssues = 200

const zero = { claims: 0, found: 0, undecided: 0, clean: 0, broken: 0, deny: 0, records: 0, info: 0, form: 0, cents: 0 }

export class ScrubSession {
  readonly #run: number
  readonly #files: readonly File[]
  readonly #post: (message: FromWorker) => void
  readonly #catalogue: Catalogue = defaultCatalogue()
  readonly #desk = new ClaimDesk(this.#catalogue)
  readonly #payers: PayerChoice
  readonly #rows: ClaimRow[] = []
  readonly #firsts: number[] = []
  readonly #counts: { -readonly [K in keyof Counts]: number } = { ...zero }
  #issues: FileIssue[] = []
  #listed = 0
  #unlisted = 0
  #isStopped = false

  constructor(run: number, files: readonly File[], defaults: PayerDefaults, post: (message: FromWorker) => void) {
    this.#run = run
    this.#files = files
    this.#post = post
    this.#payers = new PayerChoice(this.#catalogue, defaults)
  }

  stop(): void {
    this.#isStopped = true
  }

  async scrub(now: () => number): Promise<void> {
    const start = now()
    const of = this.#files.reduce((sum, { size }) => sum + size, 0)
    let bytes = 0
    const setup = this.#setup((more) => {
      bytes += more
      this.#flush()
      this.#post({ kind: 'progress', run: this.#run, bytes, of })
      return !this.#isStopped
    })
    for (const [at, file] of this.#files.entries()) {
      this.#firsts.push(this.#rows.length)
      if (this.#isStopped) break
      const { broken } = await walkClaims(file, setup, (claim) => this.#take(claim, at))
      this.#counts.broken += broken
    }
    this.#flush()
    this.#post({ kind: 'done', run: this.#run, cancelled: this.#isStopped, milliseconds: now() - start })
  }

  order(view: ListView): void {
    this.#post({ kind: 'order', run: this.#run, order: workOrder(this.#rows, view) })
  }

  rows(indices: readonly number[]): void {
    const rows = indices.flatMap((index) => this.#rows[index] ?? [])
    this.#post({ kind: 'rows', run: this.#run, rows })
  }

  /** Reads the file again up to the claim: nothing of a claim is held but its row. */
  async open(index: number, facts: Encounter | undefined): Promise<void> {
    const row = this.#rows[index]
    const file = this.#files[row?.file ?? -1]
    if (row === undefined || file === undefined) return
    let isFound = false
    let byte: number | undefined
    const setup = { ...this.#setup(() => !isFound), note: () => {} }
    let found: { opened: ReturnType<ClaimDesk['open']> } | undefined
    await walkClaims(file, setup, (claim) => {
      if (claim.ordinal !== row.ordinal) return
      isFound = true
      byte = claim.byte
      found = { opened: this.#desk.open(facts === undefined ? claim : this.#withChart(claim, facts), index, []) }
    })
    if (found === undefined) throw new Error(`The claim is no longer in ${file.name}: the file was changed meanwhile.`)
    const segments = byte === undefined ? [] : await segmentsOfClaim(file, byte)
    this.#post({ kind: 'opened', run: this.#run, opened: { ...found.opened, segments } })
  }

  /** The claim with what the user says of its chart. */
  #withChart(claim: WalkedClaim, facts: Encounter): WalkedClaim {
    const document = { ...claim.document(), encounter: { ...facts, payer: claim.view.payer } }
    const view = new ClaimView()
    fillFromClaim(view, document, this.#catalogue)
    return { ...claim, view, document: () => document }
  }

  async export(what: ExportKind, decided: ReadonlyMap<number, Decided>): Promise<void> {
    const walk = { ...this.#setup(() => true), note: () => {} }
    const setup: ExportSetup = { desk: this.#desk, files: this.#files, decided, firsts: this.#firsts, walk }
    const isTable = what === 'csv' || what === 'json'
    const { file, claims } = isTable ? await writeFindings(setup, what) : await writeClaims(setup, what)
    this.#post({ kind: 'exported', run: this.#run, what, file, claims })
  }

  #setup(goOn: (bytes: number) => boolean): WalkSetup {
    const note = (issue: FileIssue) => {
      this.#listed += 1
      if (this.#listed > mostIssues) this.#unlisted += 1
      else this.#issues.push(issue)
    }
    return { catalogue: this.#catalogue, payers: this.#payers, note, goOn }
  }

  #take(claim: WalkedClaim, file: number): void {
    const row = this.#desk.row(claim, this.#rows.length, file)
    this.#rows.push(row)
    const counts = this.#counts
    counts.claims += 1
    counts[row.outcome] += 1
    for (const key of ['deny', 'records', 'info', 'form', 'cents'] as const) counts[key] += row[key]
  }

  #flush(): void {
    this.#post({ kind: 'counts', run: this.#run, counts: { ...this.#counts } })
    if (this.#issues.length === 0 && this.#unlisted === 0) return
    this.#post({ kind: 'issues', run: this.#run, issues: this.#issues, unlisted: this.#unlisted })
    this.#issues = []
    this.#unlisted = 0
  }
}
