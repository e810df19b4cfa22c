/** One run of scrubbing over several files: what is counted, reported and written, on one thread or several. */
import { endWith } from '@aliquot/x12/parts/file-frame'
import type { FileFrame } from '@aliquot/x12/parts/file-splitter'
import type { Progress } from '../progress.ts'
import { type OpenInput, openInput } from '../read/open-input.ts'
import type { RunRecord } from '../replay/run-record.ts'
import type { Surroundings } from '../surroundings.ts'
import type { ScrubbedClaim, ScrubbedFile } from './claim-file.ts'
import type { PartPool } from './parts/part-pool.ts'
import { scrubInParts } from './parts/scrub-in-parts.ts'
import type { ScrubbedPart } from './parts/scrub-part.ts'
import { type ClaimText, claimTextOf } from './report/claim-text.ts'
import type { Reporter } from './report/reporter.ts'
import { failed, type ScrubSetup, scrubInput } from './scrub-input.ts'
import { ScrubTally } from './scrub-tally.ts'
import type { ScrubbedFolder } from './scrubbed-folder.ts'
import { type Sorted, sorted } from './sort-claims.ts'

export class ScrubRun {
  readonly tally = new ScrubTally()
  readonly #setup: ScrubSetup
  readonly #reporters: readonly Reporter[]
  readonly #texts: readonly ClaimText[]
  readonly #folder: ScrubbedFolder | undefined
  readonly #pool: PartPool | undefined
  readonly #progress: Progress

  /** Claim files are scrubbed by the threads of `pool`, if there is one. */
  constructor(
    setup: ScrubSetup,
    reporters: readonly Reporter[],
    folder: ScrubbedFolder | undefined,
    pool: PartPool | undefined,
  ) {
    this.#setup = setup
    this.#reporters = reporters
    this.#texts = reporters.map(({ form }) => claimTextOf(form))
    this.#folder = folder
    this.#pool = pool
    this.#progress = setup.progress
  }

  /** Scrubs one file; `-` is standard input. Says what could not be read. */
  async scrub(path: string, surroundings: Surroundings): Promise<ScrubbedFile> {
    const { input, issue } = await openInput(path, surroundings)
    for (const reporter of this.#reporters) reporter.begin(input.file)
    const scrubbed = issue === undefined ? await this.#scrubbed(input, path, surroundings) : failed(issue)
    this.tally.addFile(scrubbed)
    for (const reporter of this.#reporters) reporter.end(scrubbed.issues)
    return scrubbed
  }

  /** No file follows. `record` is what the reports say of the run. */
  finish(record: RunRecord | undefined): void {
    const summary = this.tally.summary(this.#setup.sorter?.options.acceptance)
    for (const reporter of this.#reporters) reporter.finish(summary, record)
  }

  async #scrubbed(input: OpenInput, path: string, surroundings: Surroundings): Promise<ScrubbedFile> {
    // Standard input cannot be read again, as an irregular file must be.
    if (this.#pool === undefined || input.kind !== 'x12' || path === '-') return await this.#onOneThread(input, 0)
    const mark = this.#folder?.mark()
    const parts = new PartsOfFile(this.#reporters, this.#folder)
    const scrubbed = await scrubInParts(input, this.#pool, this.#progress, parts)
    if (scrubbed !== undefined) {
      parts.count(this.tally)
      return scrubbed
    }
    // Reports of parts are right as far as they go; files of claims are not.
    if (mark !== undefined) this.#folder?.cut(mark)
    const again = await openInput(path, surroundings)
    return await this.#onOneThread(again.input, parts.lastSegment)
  }

  /** Claims up to a segment are in the reports already. */
  async #onOneThread(input: OpenInput, lastReported: number): Promise<ScrubbedFile> {
    return await scrubInput(input, this.#setup, (claim) => {
      this.tally.addClaim(claim)
      if ((claim.place.segment ?? Number.POSITIVE_INFINITY) > lastReported) this.#report(input.file, claim)
    })
  }

  #report(file: string, claim: ScrubbedClaim): void {
    for (let index = 0; index < this.#reporters.length; index += 1) {
      const text = this.#texts[index]?.(file, claim) ?? ''
      if (text !== '') this.#reporters[index]?.take(text)
    }
  }
}

/** The parts of one file, as they come. */
class PartsOfFile {
  lastSegment = 0
  readonly #reporters: readonly Reporter[]
  readonly #folder: ScrubbedFolder | undefined
  readonly #tally = new ScrubTally()
  readonly #counts: Record<Sorted, number> = { clean: 0, held: 0, corrected: 0 }
  readonly #transactions: Record<Sorted, number> = { clean: 0, held: 0, corrected: 0 }
  #open = 0

  constructor(reporters: readonly Reporter[], folder: ScrubbedFolder | undefined) {
    this.#reporters = reporters
    this.#folder = folder
  }

  part({ texts, tally, kept, counts, open, lastSegment }: ScrubbedPart, head: Uint8Array): void {
    this.lastSegment = Math.max(this.lastSegment, lastSegment)
    this.#tally.merge(tally)
    this.#open += open
    for (const [index, reporter] of this.#reporters.entries()) {
      const text = texts[index] ?? ''
      if (text !== '') reporter.take(text)
    }
    for (const [index, file] of sorted.entries()) {
      const { bytes = head, transactions = 0 } = kept[index] ?? {}
      this.#counts[file] += counts[file]
      if (transactions === 0) continue
      if (this.#transactions[file] === 0) this.#folder?.write(file, head)
      this.#folder?.write(file, bytes)
      this.#transactions[file] += transactions
    }
  }

  end(frame: FileFrame): void {
    for (const file of sorted) {
      const transactions = this.#transactions[file]
      if (transactions > 0) this.#folder?.write(file, endWith(frame, transactions))
    }
  }

  /** Adds all of it to what was counted so far. */
  count(tally: ScrubTally): void {
    tally.merge(this.#tally.state)
    this.#folder?.sorter.add(this.#counts, this.#open)
  }
}
