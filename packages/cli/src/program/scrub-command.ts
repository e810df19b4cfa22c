/** `aliquot scrub`. */
import { type Command, InvalidArgumentError, Option } from 'commander'
import { type Acceptance, readAcceptance } from '../accept/acceptance.ts'
import { runScrub } from '../commands/scrub.ts'
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
    .option('--payers <file>', 'JSON that says which policy each payer id on a claim goes by')
    .option('--payer <id>', 'policy for claims whose payer is not known')
    .option('--jurisdiction <id>', 'Medicare contractor, where a claim names none')
    .addOption(policyOption())
    .addOption(failOption('found'))
    .action(async (files: readonly string[], options: ScrubArguments) => {
      const { surroundings } = running
      const { catalogue, own } = await aliquotWith(options.payerFile, surroundings)
      const { payers, issues } = await readPayerMap(options.payers, catalogue, surroundings)
      failOnIssues(issues)
      const { payer, jurisdiction, quiet = false, undecided = false, failOn, strictDates = false } = options
      const { out: folder, fix = false, holdUndecided = false } = options
      const alone =
        fix || holdUndecided || options.accept !== undefined
          ? '--fix, --accept and --hold-undecided need --out FOLDER'
          : undefined
      const needed = folder === undefined ? alone : undefined
      const wrong = [unknownPolicy(payer, catalogue), unknownContractor(jurisdiction, catalogue), needed]
      failOnWords(wrong)
      const policies = {
        catalogue,
        own,
        payers,
        defaults: { payer, jurisdiction },
        strictDates,
        policyFiles: options.payerFile,
      }
      const form = options.ndjson ? 'ndjson' : options.json ? 'json' : 'text'
      const sort = { fix, holdUndecided, acceptance: await acceptanceOf(options.accept, surroundings) }
      const asked = { form, quiet, undecided, failOn, folder, sort, jobs: options.jobs } as const
      running.code = await runScrub(policies, files, asked, surroundings)
    })
}

async function acceptanceOf(path: string | undefined, surroundings: Surroundings): Promise<Acceptance | undefined> {
  if (path === undefined) return undefined
  const read = await readAcceptance(path, surroundings)
  if (read.ok) return read.acceptance
  failOnIssues(read.issues)
  return undefined
}

function jobsOf(text: string): number {
  const jobs = Number(text)
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > mostJobs) {
    throw new InvalidArgumentError(`A number from 1 to ${mostJobs} is wanted.`)
  }
  return jobs
}

const mostJobs = 64
