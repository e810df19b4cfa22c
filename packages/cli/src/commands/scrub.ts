/** `aliquot scrub`: claims of 837P files and of JSON through the edits. */
import type { Catalogue } from '@aliquot/engine/policy/catalogue'
import type { Policy } from '@aliquot/engine/policy/policy'
import { ClaimView } from '@aliquot/engine/scrub/claim-view'
import { versionsOf } from 'aliquot/versions'
import { exitCode, exitCodeOf, type FailReason } from '../exit-code.ts'
import { buffered } from '../print/buffered.ts'
import { Page } from '../print/page.ts'
import { Progress } from '../progress.ts'
import { issuesInWords } from '../read/input-issue.ts'
import type { MappedPayer } from '../read/policy-files.ts'
import { HashedInputs } from '../replay/hashed-inputs.ts'
import { minuteOf, type RunRecord, recordedSort } from '../replay/run-record.ts'
import { ClaimJudge } from '../scrub/claim-judge.ts'
import { PartPool } from '../scrub/parts/part-pool.ts'
import { PayerChoice, type PayerDefaults } from '../scrub/payer-choice.ts'
import { jsonReporter, ndjsonReporter, type Out, type Reporter, textReporter } from '../scrub/report/reporter.ts'
import { ScrubRun } from '../scrub/scrub-run.ts'
import type { ScrubSummary, ScrubTally } from '../scrub/scrub-tally.ts'
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
  /** Policies by the payer's id on the claim. */
  readonly payers: ReadonlyMap<string, MappedPayer>
  readonly defaults: PayerDefaults
  /** What rests on a value past the day to which it was checked is an open question. */
  readonly strictDates?: boolean | undefined
  /** Files of the policies that do not ship. */
  readonly policyFiles?: readonly string[] | undefined
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
  const pool = poolOf(policies, options, reporters, surroundings.today)
  const isRecorded = reporters.some(({ form }) => form.form === 'json')
  const inputs = new HashedInputs(surroundings)
  const progress = new Progress(isProgressShown(options, surroundings) ? surroundings : {})
  const { catalogue, payers, defaults, strictDates } = policies
  const setup = {
    catalogue,
    judge: new ClaimJudge(catalogue, { strictDates, on: surroundings.today }),
    payers: new PayerChoice(catalogue, payers, defaults),
    view: new ClaimView(),
    progress,
    sorter: folder?.sorter,
    takeCorrected: folder?.takeCorrected,
  }
  const run = new ScrubRun(setup, reporters, folder, pool)
  try {
    for (const path of paths) progress.expect(await surroundings.size(path))
    for (const path of paths) {
      const { issues, unlisted } = await run.scrub(path, isRecorded ? inputs.surroundings : surroundings)
      progress.end()
      surroundings.err(issuesInWords(issues, unlisted))
    }
  } finally {
    await pool?.close()
  }
  run.finish(isRecorded ? recordOf(policies, paths, options, inputs) : undefined)
  folder?.finish()
  const acceptance = options.sort?.acceptance
  const summary = run.tally.summary(acceptance)
  if (options.form === 'text') folder?.report(new Page({ ...surroundings, out: write }), summary)
  flush()
  surroundings.err(wrongIdsInWords(summary))
  return run.tally.hasWrongIds(acceptance) ? exitCode.unreadable : codeOf(run.tally, options)
}

/** What the report says of the run, so that it can be made again. */
function recordOf(
  { catalogue, payers, defaults, strictDates = false, policyFiles = [] }: ScrubPolicies,
  paths: readonly string[],
  { folder, sort }: ScrubOptions,
  { digestOf, surroundings }: HashedInputs,
): RunRecord {
  const { payer, jurisdiction } = defaults
  const { today, time } = surroundings
  return {
    judgedBy: { ...versionsOf(catalogue), on: today },
    at: minuteOf(today, time),
    inputs: paths.map((path) => ({ path, sha256: digestOf(path) ?? null })),
    settings: {
      ...(payer === undefined ? {} : { payer }),
      ...(jurisdiction === undefined ? {} : { jurisdiction }),
      strictDates,
      payers: Object.fromEntries(payers),
      policyFiles,
      ...(folder === undefined || sort === undefined ? {} : { sort: recordedSort(sort) }),
    },
  }
}

/** Accepted ids that are not one change of one claim, each on a line. */
function wrongIdsInWords({ accepted }: ScrubSummary): string {
  if (accepted === undefined) return ''
  const { file, unmatched, repeated } = accepted
  const none = unmatched.map((id) => `${file}: ${id} is no change of any claim that was read; the reports list them\n`)
  const several = repeated.map((id) => `${file}: ${id} is a change of several claims, and was made on each\n`)
  return [...none, ...several].join('')
}

function codeOf({ isUnreadable, hasFindings, hasUndecided, isStale }: ScrubTally, { failOn }: ScrubOptions): number {
  return exitCodeOf({ unreadable: isUnreadable, found: hasFindings, undecided: hasUndecided, stale: isStale }, failOn)
}

function poolOf(
  { own, payers, defaults, strictDates }: ScrubPolicies,
  { jobs = 1, folder, sort }: ScrubOptions,
  reporters: readonly Reporter[],
  on: string,
): PartPool | undefined {
  if (jobs < 2) return undefined
  const forms = reporters.map(({ form }) => form)
  const into = folder === undefined ? undefined : sort
  return new PartPool(jobs, { policies: own, payers, defaults, strictDates, on, forms, sort: into })
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
