/** `aliquot scrub`: claims of 837P files and of JSON through the edits. */
import type { Catalogue } from '@aliquot/engine/policy/catalogue'
import { exitCode, exitCodeOf, type FailReason } from '../exit-code.ts'
import { buffered } from '../print/buffered.ts'
import { Page } from '../print/page.ts'
import { Progress } from '../progress.ts'
import { issuesInWords } from '../read/input-issue.ts'
import { openInput } from '../read/open-input.ts'
import type { PayerChoice } from '../scrub/payer-choice.ts'
import { jsonReporter, ndjsonReporter } from '../scrub/report/json-report.ts'
import type { Reporter } from '../scrub/report/reporter.ts'
import { textReporter } from '../scrub/report/text-report.ts'
import { scrubInput, scrubSetup } from '../scrub/scrub-input.ts'
import { ScrubTally } from '../scrub/scrub-tally.ts'
import { ScrubbedFolder } from '../scrub/scrubbed-folder.ts'
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
  /** Make clerical corrections. */
  readonly fix?: boolean
  /** Hold claims with open questions too. */
  readonly holdUndecided?: boolean
}

export async function runScrub(
  catalogue: Catalogue,
  payers: PayerChoice,
  paths: readonly string[],
  options: ScrubOptions,
  surroundings: Surroundings,
): Promise<number> {
  const { folder } = options
  if (folder === undefined) return await scrubInto(catalogue, payers, paths, options, surroundings, undefined)
  let files: ScrubbedFolder | undefined
  try {
    const { fix = false, holdUndecided = false } = options
    files = new ScrubbedFolder(folder, { fix, holdUndecided }, surroundings)
    return await scrubInto(catalogue, payers, paths, options, surroundings, files)
  } catch (error) {
    files?.discard()
    if (!(error instanceof Error && 'syscall' in error && 'code' in error)) throw error
    surroundings.err(`${folder}: cannot be written (${String(error.code)}): choose a folder with room that is yours\n`)
    return exitCode.unreadable
  }
}

async function scrubInto(
  catalogue: Catalogue,
  payers: PayerChoice,
  paths: readonly string[],
  options: ScrubOptions,
  surroundings: Surroundings,
  folder: ScrubbedFolder | undefined,
): Promise<number> {
  const { write, flush } = buffered(surroundings.out)
  const reporters = [reporterOf(options, { ...surroundings, out: write }), ...(folder?.reporters ?? [])]
  const progress = new Progress(isProgressShown(options, surroundings) ? surroundings : {})
  const tally = new ScrubTally()
  const setup = scrubSetup(catalogue, payers, progress, folder?.sorter)
  for (const path of paths) progress.expect(await surroundings.size(path))
  for (const path of paths) {
    const input = await openInput(path, surroundings)
    const { file } = input
    for (const reporter of reporters) reporter.begin(file)
    const scrubbed = await scrubInput(input, setup, (claim) => {
      tally.addClaim(claim)
      for (const reporter of reporters) reporter.claim(file, claim)
    })
    tally.addFile(scrubbed)
    for (const reporter of reporters) reporter.end(scrubbed.issues)
    progress.end()
    surroundings.err(issuesInWords(scrubbed.issues, scrubbed.unlisted))
  }
  const summary = tally.summary()
  for (const reporter of reporters) reporter.finish(summary)
  if (folder !== undefined) {
    folder.finish()
    if (options.form === 'text') folder.report(new Page({ ...surroundings, out: write }), summary)
  }
  flush()
  const { isUnreadable, hasFindings, hasUndecided, isStale } = tally
  const seen = { unreadable: isUnreadable, found: hasFindings, undecided: hasUndecided, stale: isStale }
  return exitCodeOf(seen, options.failOn)
}

/** A line that moves must not stand among lines that stay. */
function isProgressShown({ quiet, folder }: ScrubOptions, { isOutTerminal }: Surroundings): boolean {
  return quiet || folder !== undefined || !isOutTerminal
}

function reporterOf({ form, quiet, undecided, folder }: ScrubOptions, surroundings: Surroundings): Reporter {
  if (form === 'json') return jsonReporter(surroundings.out)
  if (form === 'ndjson') return ndjsonReporter(surroundings.out)
  // The folder has the claims.
  return textReporter(surroundings, { quiet: quiet || folder !== undefined, undecided, withIssues: false })
}
