/** The command line: what can be asked, and how. */
import { parseDay } from '@aliquot/engine/calendar-date'
import { createAliquot } from 'aliquot'
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { runCode } from './commands/code.ts'
import { runDemo } from './commands/demo.ts'
import { runExplain } from './commands/explain.ts'
import { runRemit } from './commands/remit.ts'
import { runScrub } from './commands/scrub.ts'
import { runUnits } from './commands/units.ts'
import { exitCode, type FailReason, parseFailOn } from './exit-code.ts'
import { addLibraryCommands } from './library-commands.ts'
import { Page } from './print/page.ts'
import { type InputIssue, issuesInWords } from './read/input-issue.ts'
import { readPayerMap, readPolicies, unknownContractor, unknownPolicy } from './read/policy-files.ts'
import { PayerChoice } from './scrub/payer-choice.ts'
import type { Surroundings } from './surroundings.ts'

const examples = `
Examples:
  aliquot scrub claims.837                     what payers would stop, why, and what to do
  aliquot scrub claims.ndjson --json           the same for claims as JSON, for a program
  aliquot code encounter.json --explain        lines for a visit, with the proof of every unit
  aliquot units encounter.json                 the same vials under every payer's rules
  aliquot explain 95165                        a code, an edit, a payer or a rule in plain words
  cat encounters.ndjson | aliquot code -       from standard input

Exit codes:
  0  nothing found     1  something found (see --fail-on)     2  input that cannot be read, or wrong usage
`

/** Wrong usage that only shows when the values of options are looked at. */
class UsageError extends Error {}

/** The commands and what they ask of each other: the exit code of the last one is that of the run. */
interface Running {
  readonly surroundings: Surroundings
  readonly page: Page
  code: number
}

/** Runs the command with these arguments and gives its exit code. */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const running: Running = { surroundings, page: new Page(surroundings), code: exitCode.nothing }
  try {
    await programOf(running).parseAsync(args, { from: 'user' })
    return running.code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.nothing : exitCode.unreadable
    if (error instanceof UsageError) {
      surroundings.err(`${error.message}\n`)
      return exitCode.unreadable
    }
    throw error
  }
}

function programOf(running: Running): Command {
  const { surroundings } = running
  const program = new Command('aliquot')
    .description('Claims of allergy practices that are right the first time, with a proof for every unit.')
    .version(surroundings.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .addHelpText('after', examples)
    .exitOverride()
    .configureOutput({
      writeOut: surroundings.out,
      writeErr: surroundings.err,
      getOutHelpWidth: () => surroundings.columns,
      getErrHelpWidth: () => surroundings.columns,
    })
  addCode(program, running)
  addUnits(program, running)
  addScrub(program, running)
  addRemit(program, running)
  addExplain(program, running)
  addLibraryCommands(program, running)
  addDemo(program, running)
  return program
}

const jsonOption = () => new Option('--json', 'write JSON')

const policyOption = () =>
  new Option('--payer-file <file>', 'policies of your own, as JSON; may be given more than once')
    .argParser((value, before: readonly string[] = []) => [...before, value])
    .default([], 'those that ship')

const failOption = (usual: string) =>
  new Option(
    '--fail-on <reasons>',
    'exit with 1 on: found (a finding), undecided (also on open questions), stale (also on values past the day to ' +
      'which they were checked); two of them with a comma between',
  )
    .argParser(failReasonsOf)
    .default(new Set<FailReason>(['found']), usual)

function failReasonsOf(text: string): ReadonlySet<FailReason> {
  const reasons = parseFailOn(text)
  if (reasons === undefined) throw new InvalidArgumentError('Reasons are found, undecided and stale.')
  return reasons
}

function dateOf(text: string): string {
  if (parseDay(text) === undefined) throw new InvalidArgumentError('A date is written YYYY-MM-DD.')
  return text
}

/** The library with the user's own policies; wrong ones end the run, for all that followed would be in doubt. */
async function aliquotWith(files: readonly string[], surroundings: Surroundings) {
  const { policies, issues } = await readPolicies(files, surroundings)
  failOnIssues(issues)
  try {
    return createAliquot({ policies })
  } catch (error) {
    if (files.length === 0 || !(error instanceof Error)) throw error
    throw new UsageError(error.message)
  }
}

function failOnIssues(issues: readonly InputIssue[]): void {
  if (issues.length > 0) throw new UsageError(issuesInWords(issues).trimEnd())
}

/** A flag that was not given is absent. */
type Flag = true | undefined

function failOnWords(words: readonly (string | undefined)[]): void {
  const wrong = words.filter((each) => each !== undefined)
  if (wrong.length > 0) throw new UsageError(wrong.join('\n'))
}

interface EncounterOptions {
  readonly json?: Flag
  readonly payerFile: readonly string[]
  readonly failOn: ReadonlySet<FailReason>
}

function addCode(program: Command, running: Running): void {
  program
    .command('code')
    .description('code encounters: lines, units and modifiers, with what is open')
    .argument('<file>', 'encounter JSON (one, a list, or one a line); - for standard input')
    .option('--explain', 'print the proof of each line')
    .addOption(jsonOption())
    .addOption(policyOption())
    .addOption(failOption('neither: coding finds nothing'))
    .action(async (file: string, options: EncounterOptions & { readonly explain?: Flag }) => {
      const { surroundings, page } = running
      const aliquot = await aliquotWith(options.payerFile, surroundings)
      const { json = false, explain = false, failOn } = options
      running.code = await runCode(aliquot, file, { json, explain, failOn }, surroundings, page)
    })
}

function addUnits(program: Command, running: Running): void {
  program
    .command('units')
    .description('count the vials of an encounter under every policy, side by side')
    .argument('<file>', 'encounter JSON with vials; - for standard input')
    .addOption(jsonOption())
    .addOption(policyOption())
    .addOption(failOption('neither: coding finds nothing'))
    .action(async (file: string, options: EncounterOptions) => {
      const { surroundings, page } = running
      const aliquot = await aliquotWith(options.payerFile, surroundings)
      const { json = false, failOn } = options
      running.code = await runUnits(aliquot, file, { json, failOn }, surroundings, page)
    })
}

interface ScrubArguments extends EncounterOptions {
  readonly ndjson?: Flag
  readonly quiet?: Flag
  readonly undecided?: Flag
  readonly payers?: string
  readonly payer?: string
  readonly jurisdiction?: string
}

function addScrub(program: Command, running: Running): void {
  program
    .command('scrub')
    .description('scrub claims: what a payer would stop, why, and what to do')
    .argument('<files...>', '837P files, or claim JSON (one, a list, or one a line); - for standard input')
    .option('--quiet', 'print the summary alone')
    .option('--undecided', 'list what could not be decided, and what it waits for')
    .addOption(jsonOption().conflicts('ndjson'))
    .option('--ndjson', 'write the result of one claim a line')
    .option('--payers <file>', 'JSON that says which policy each payer id on a claim goes by')
    .option('--payer <id>', 'policy for claims whose payer is not known')
    .option('--jurisdiction <id>', 'Medicare contractor, where a claim names none')
    .addOption(policyOption())
    .addOption(failOption('found'))
    .action(async (files: readonly string[], options: ScrubArguments) => {
      const { surroundings } = running
      const { catalogue } = await aliquotWith(options.payerFile, surroundings)
      const { payers, issues } = await readPayerMap(options.payers, catalogue, surroundings)
      failOnIssues(issues)
      const { payer, jurisdiction, quiet = false, undecided = false, failOn } = options
      const wrong = [unknownPolicy(payer, catalogue), unknownContractor(jurisdiction, catalogue)]
      failOnWords(wrong)
      const choice = new PayerChoice(catalogue, payers, { payer, jurisdiction })
      const form = options.ndjson ? 'ndjson' : options.json ? 'json' : 'text'
      running.code = await runScrub(catalogue, choice, files, { form, quiet, undecided, failOn }, surroundings)
    })
}

interface RemitArguments {
  readonly claims: readonly string[]
  readonly fees?: string
  readonly json?: Flag
  readonly ndjson?: Flag
}

function addRemit(program: Command, running: Running): void {
  program
    .command('remit')
    .description('work remittances: what was paid and denied, why, what to do next, and what was underpaid')
    .argument('<files...>', '835 files; - for standard input')
    .addOption(
      new Option(
        '--claims <files...>',
        'claims that were sent, named after the 835 files: 837P, or claim JSON',
      ).default([], 'none'),
    )
    .option('--fees <file>', 'agreed fees as CSV: code and dollars a unit, such as 95117,12.36')
    .addOption(jsonOption().conflicts('ndjson'))
    .option('--ndjson', 'write one answered claim a line')
    .action(async (files: readonly string[], options: RemitArguments) => {
      const { claims, fees } = options
      const form = options.ndjson ? 'ndjson' : options.json ? 'json' : 'text'
      running.code = await runRemit(files, { form, claims, fees }, running.surroundings)
    })
}

function addExplain(program: Command, running: Running): void {
  program
    .command('explain')
    .description('explain an edit, a procedure code, a payer, a parameter or a checked statement')
    .argument('[id]', 'such as UNT003, 95165, medicare, extract.dose or X9; without it, a list')
    .addOption(jsonOption())
    .addOption(
      new Option('--on <date>', 'the day on which values are looked up').argParser(dateOf).default(undefined, 'today'),
    )
    .addOption(policyOption())
    .action(
      async (
        id: string | undefined,
        options: { readonly json?: Flag; readonly on?: string; readonly payerFile: readonly string[] },
      ) => {
        const { surroundings, page } = running
        const { catalogue } = await aliquotWith(options.payerFile, surroundings)
        const on = options.on ?? surroundings.today
        running.code = runExplain(catalogue, id, { json: options.json === true, on }, surroundings, page)
      },
    )
}

function addDemo(program: Command, running: Running): void {
  program
    .command('demo')
    .description('code and scrub a sample day')
    .addOption(jsonOption())
    .action(async (options: { readonly json?: Flag }) => {
      const { surroundings, page } = running
      running.code = await runDemo(createAliquot(), { json: options.json === true }, surroundings, page)
    })
}
