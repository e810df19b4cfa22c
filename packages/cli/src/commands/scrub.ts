/** `aliquot scrub`: claims of 837P files and of JSON through the edits. */
import type { Catalogue } from '@aliquot/engine/policy/catalogue'
import type { PairTable, PairTableState } from '@aliquot/engine/policy/pair-table'
import type { Policy } from '@aliquot/engine/policy/policy'
import { ClaimView } from '@aliquot/engine/scrub/claim-view'
import { exitCode, exitCodeOf, type FailReason } from '../exit-code.ts'
import { buffered } from '../print/buffered.ts'
import { Page } from '../print/page.ts'
import { Progress } from '../progress.ts'
import { issuesInWords } from '../read/input-issue.ts'
import type { MappedPayer } from '../read/policy-files.ts'
import { ClaimJudge } from '../scrub/claim-judge.ts'
import { PartPool } from '../scrub/parts/part-pool.ts'
import { PayerChoice, type PayerDefaults } from '../scrub/payer-choice.ts'
import { jsonReporter, ndjsonReporter, type Out, type Reporter, textReporter } from '../scrub/report/reporter.ts'
import { ScrubRun } from '../scrub/scrub-run.ts'
import type { ScrubTally } from '../scrub/scrub-tally.ts'
import { ScrubbedFolder } from '../scrub/scrubbed-folder.ts'
import type { SortOptions } from '../scrub/sort-claims.ts'
import type { Surroundings } from '../surroundings.ts'

export interface ScrubOptions {
  readonly form: 'text' | 'json' | 'ndjson'
  /** Only the summary. */
  readonly quiet: boolean
  /** Lists undecided edits. */
  readonly undecided: boolean
  readonly failOn: ReadonlySet<FailReason>
  /** Folder for the sorted claims and the reports. */
  readonly folder?: string | undefined
  /** How claims are sorted into the files of the folder. */
  readonly sort?: SortOptions | undefined
  /** Threads that scrub; one if not given. */
  readonly jobs?: number | undefined
}

/** By which policies claims are scrubbed. */
export interface ScrubPolicies {
  readonly catalogue: Catalogue
  /** Those of the catalogue that do not ship. */
  readonly own: readonly Policy[]
  /** A table of code pairs that was imported. */
  readonly pairTable?: PairTable | undefined
  /** Policies by the payer's id on the claim. */
  readonly payers: ReadonlyMap<string, MappedPayer>
  readonly defaults: PayerDefaults
}

export async function runScrub(
  policies: ScrubPolicies,
  paths: readonly string[],
  options: ScrubOptions,
  surroundings: Surroundings,
): Promise<number> {
  const { folder, sort = { fix: false, holdUndecided: false } } = options
  if (folder === undefined) return await scrubInto(policies, paths, options, surroundings, undefined)
  let files: ScrubbedFolder | undefined
  try {
    files = new ScrubbedFolder(folder, sort)
    return await scrubInto(policies, paths, { ...options, sort }, surroundings, files)
  } catch (error) {
    files?.discard()
    if (!(error instanceof Error && 'syscall' in error && 'code' in error)) throw error
    surroundings.err(`${folder}: cannot be written (${String(error.code)}): choose a folder with room that is yours\n`)
    return exitCode.unreadable
  }
}

async function scrubInto(
  policies: ScrubPolicies,
  paths: readonly string[],
  options: ScrubOptions,
  surroundings: Surroundings,
  folder: ScrubbedFolder | undefined,
): Promise<number> {
  const { write, flush } = buffered(surroundings.out)
  const reporters = [reporterOf(options, surroundings, write), ...(folder?.reporters ?? [])]
  const pool = poolOf(policies, options, reporters)
  const progress = new Progress(isProgressShown(options, surroundings) ? surroundings : {})
  const { catalogue, payers, defaults } = policies
  const setup = {
    catalogue,
    judge: new ClaimJudge(catalogue),
    payers: new PayerChoice(catalogue, payers, defaults),
    view: new ClaimView(),
    progress,
    sorter: folder?.sorter,
  }
  const run = new ScrubRun(setup, reporters, folder, pool)
  try {
    for (const path of paths) progress.expect(await surroundings.size(path))
    for (const path of paths) {
      const { issues, unlisted } = await run.scrub(path, surroundings)
      progress.end()
      surroundings.err(issuesInWords(issues, unlisted))
    }
  } finally {
    await pool?.close()
  }
  run.finish()
  folder?.finish()
  if (options.form === 'text') folder?.report(new Page({ ...surroundings, out: write }), run.tally.summary())
  flush()
  return codeOf(run.tally, options)
}

function codeOf({ isUnreadable, hasFindings, hasUndecided, isStale }: ScrubTally, { failOn }: ScrubOptions): number {
  return exitCodeOf({ unreadable: isUnreadable, found: hasFindings, undecided: hasUndecided, stale: isStale }, failOn)
}

function poolOf(
  { own, pairTable, payers, defaults }: ScrubPolicies,
  { jobs = 1, folder, sort }: ScrubOptions,
  reporters: readonly Reporter[],
): PartPool | undefined {
  if (jobs < 2) return undefined
  const forms = reporters.map(({ form }) => form)
  const pairs = pairTable === undefined ? undefined : sharedState(pairTable)
  return new PartPool(jobs, {
    policies: own,
    pairs,
    payers,
    defaults,
    forms,
    sort: folder === undefined ? undefined : sort,
  })
}

/** The table in memory that all threads read, so that each has no copy of its own. */
function sharedState(table: PairTable): PairTableState {
  const { pairs, ...rest } = table.state
  const shared = <Column extends Int32Array | Uint16Array>(from: Column, into: Column): Column => {
    into.set(from)
    return into
  }
  return {
    ...rest,
    pairs: {
      ...pairs,
      keys: shared(pairs.keys, new Int32Array(new SharedArrayBuffer(pairs.keys.byteLength))),
      numbers: shared(pairs.numbers, new Uint16Array(new SharedArrayBuffer(pairs.numbers.byteLength))),
    },
  }
}

/** A line that moves must not stand among lines that stay. */
function isProgressShown({ quiet, folder }: ScrubOptions, { isOutTerminal }: Surroundings): boolean {
  return quiet || folder !== undefined || !isOutTerminal
}

function reporterOf(options: ScrubOptions, { colour, columns }: Surroundings, out: Out): Reporter {
  const { form, quiet, undecided, folder } = options
  if (form === 'json') return jsonReporter(out)
  if (form === 'ndjson') return ndjsonReporter(out)
  // The folder has the claims.
  return textReporter(out, { quiet: quiet || folder !== undefined, undecided, withIssues: false, colour, columns })
}
