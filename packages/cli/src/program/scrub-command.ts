/** `aliquot scrub`. */
import type { PairTable } from '@aliquot/engine/policy/pair-table'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { type Acceptance, readAcceptance } from '../accept/acceptance.ts'
import { runScrub } from '../commands/scrub.ts'
import { readPairTable } from '../read/pair-table-files.ts'
import { readPayerMap, unknownContractor, unknownPolicy } from '../read/policy-files.ts'
import type { Surroundings } from '../surroundings.ts'
import { failOnWords, type Running } from './running.ts'
import {
  aliquotWith,
  type EncounterOptions,
  type Flag,
  failOnIssues,
  failOption,
  jsonOption,
  policyOption,
} from './shared-options.ts'

interface ScrubArguments extends EncounterOptions {
  readonly ndjson?: Flag
  readonly quiet?: Flag
  readonly undecided?: Flag
  readonly payers?: string
  readonly payer?: string
  readonly jurisdiction?: string
  readonly out?: string
  readonly fix?: Flag
  readonly holdUndecided?: Flag
  readonly strictDates?: Flag
  readonly accept?: string
  readonly jobs?: number
  readonly history: readonly string[]
  readonly eachAlone?: Flag
  readonly ncci: readonly string[]
}

export function addScrub(program: Command, running: Running): void {
  program
    .command('scrub')
    .description('scrub claims: what a payer would stop, why, and what to do')
    .argument('<files...>', '837P files, or claim JSON (one, a list, or one a line); - for standard input')
    .option('--quiet', 'print the summary alone')
    .option('--undecided', 'list what could not be decided, and what it waits for')
    .addOption(jsonOption().conflicts('ndjson'))
    .option('--ndjson', 'write the result of one claim a line')
    .option('--out <folder>', 'write clean.837, held.837 and reports (txt, json, ndjson, csv) into a folder')
    .option('--fix', 'with --out: make clerical corrections, and write corrected.837')
    .option('--accept <file>', 'with --out: make the changes whose ids a person has listed, and prove what they do')
    .option('--hold-undecided', 'with --out: hold claims with open questions too')
    .option('--strict-dates', 'what rests on a value past the day to which it was checked is an open question')
    .addOption(new Option('--jobs <number>', 'threads that scrub large claim files').argParser(jobsOf).default(1))
    .addOption(
      new Option(
        '--history <files...>',
        'what was billed before, all of it: 837P, claim JSON, payments (835), or a vial ledger',
      ).default([], 'none'),
    )
    .option('--each-alone', 'judge each claim without the other claims of the run')
    .option('--payers <file>', 'JSON that says which policy each payer id on a claim goes by')
    .option('--payer <id>', 'policy for claims whose payer is not known')
    .option('--jurisdiction <id>', 'Medicare contractor, where a claim names none')
    .addOption(pairTableOption())
    .addOption(policyOption())
    .addOption(failOption('found'))
    .action(async (files: readonly string[], options: ScrubArguments) => {
      const { surroundings } = running
      const pairs = await readPairTable(options.ncci, surroundings)
      failOnIssues(pairs.issues)
      if (pairs.table !== undefined) surroundings.err(tableInWords(pairs.table))
      const { catalogue, own } = await aliquotWith(options.payerFile, surroundings, pairs.table)
      const { payers, issues } = await readPayerMap(options.payers, catalogue, surroundings)
      failOnIssues(issues)
      const { payer, jurisdiction, quiet = false, undecided = false, failOn, strictDates = false } = options
      const { out: folder, fix = false, holdUndecided = false } = options
      const { history, eachAlone = false } = options
      const wrong = [unknownPolicy(payer, catalogue), unknownContractor(jurisdiction, catalogue), ...misfits(options)]
      failOnWords(wrong)
      const policies = {
        catalogue,
        own,
        pairTable: pairs.table,
        payers,
        defaults: { payer, jurisdiction },
        strictDates,
        policyFiles: options.payerFile,
      }
      const form = options.ndjson ? 'ndjson' : options.json ? 'json' : 'text'
      const sort = { fix, holdUndecided, acceptance: await acceptanceOf(options.accept, surroundings) }
      const asked = {
        form,
        quiet,
        undecided,
        failOn,
        folder,
        sort,
        jobs: options.jobs,
        history,
        isEachAlone: eachAlone,
      } as const
      running.code = await runScrub(policies, files, asked, surroundings)
    })
}

/** Options that want others, or shut them out. */
function misfits({
  out,
  fix,
  holdUndecided,
  accept,
  history,
  eachAlone,
}: ScrubArguments): readonly (string | undefined)[] {
  const needsFolder = fix === true || holdUndecided === true || accept !== undefined
  return [
    needsFolder && out === undefined ? '--fix, --accept and --hold-undecided need --out FOLDER' : undefined,
    eachAlone === true && history.length > 0 ? '--each-alone leaves no place for --history' : undefined,
  ]
}

async function acceptanceOf(path: string | undefined, surroundings: Surroundings): Promise<Acceptance | undefined> {
  if (path === undefined) return undefined
  const read = await readAcceptance(path, surroundings)
  if (read.ok) return read.acceptance
  failOnIssues(read.issues)
  return undefined
}

const pairTableOption = () =>
  new Option('--ncci <file>', 'the pairs of all codes as CMS publishes them: txt, csv, gz or zip; once a part')
    .argParser((value, before: readonly string[] = []) => [...before, value])
    .default([], 'the pairs of allergy codes')

/** What was loaded, for standard error. */
function tableInWords({ size, origin }: PairTable): string {
  const { release, from, verifiedThrough } = origin
  const days = `for dates from ${from}, verified through ${verifiedThrough}`
  return `pairs: ${size.toLocaleString('en-US')} ${release}; ${days}\n`
}

function jobsOf(text: string): number {
  const jobs = Number(text)
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > mostJobs) {
    throw new InvalidArgumentError(`A number from 1 to ${mostJobs} is wanted.`)
  }
  return jobs
}

const mostJobs = 64
