/** Commands of the reference library: prices, imports, look-up, code pages, the log. Each is loaded when it is run. */
import { parseDay } from '@aliquot/engine/calendar-date'
import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Page } from '../print/page.ts'
import type { Surroundings } from '../surroundings.ts'
import { addLog } from './log-commands.ts'

/** What a command of the library needs of the run, and where its exit code goes. */
export interface LibraryRun {
  readonly surroundings: Surroundings
  readonly page: Page
  code: number
}

const jsonOption = () => new Option('--json', 'write JSON')

function wholeNumber(text: string): number {
  if (!/^\d{1,6}$/.test(text)) throw new InvalidArgumentError('A whole number is wanted.')
  return Number(text)
}

const examples = `
The reference library:
  aliquot page 95117                           a code in plain words, its value, limits, pairs and questions
  aliquot lookup bee venom 3                   the code for plain words, typing errors forgiven
  aliquot price 95165 --units 10 --locality Manhattan
  aliquot import RVU26D.zip                    a new release of CMS, checked before it is taken
  aliquot log show --by month                  work RVUs, total RVUs and dollars of what was logged
`

export function addLibraryCommands(program: Command, running: LibraryRun): void {
  program.addHelpText('after', examples)
  addPrice(program, running)
  addImport(program, running)
  addLookup(program, running)
  addPage(program, running)
  addLog(program, running)
}

interface PriceArguments {
  readonly units?: number
  readonly year?: number
  readonly release?: string
  readonly locality?: string
  readonly modifier?: string
  readonly facility?: true
  readonly nonFacility?: true
  readonly apm?: 'qualifying' | 'non-qualifying'
  readonly check?: readonly string[]
  readonly with: readonly string[]
  readonly json?: true
}

function addPrice(program: Command, running: LibraryRun): void {
  program
    .command('price')
    .description('price codes by the physician fee schedule, or check a file of payment amounts')
    .argument('[codes...]', 'such as 95165')
    .option('--units <number>', 'units of service', wholeNumber)
    .option('--year <year>', 'year of the schedule; the newest one held if not given', wholeNumber)
    .option('--release <release>', 'release of the schedule, such as RVU25D')
    .option('--locality <place>', 'name, number, county or state, such as Manhattan or 13202-01; national if not given')
    .option('--modifier <modifier>', '26, TC or 53')
    .option('--facility', 'show the facility price alone')
    .option('--non-facility', 'show the non-facility price alone')
    .addOption(
      new Option('--apm <track>', 'show one conversion factor of 2026').choices(['qualifying', 'non-qualifying']),
    )
    .option('--check <files...>', 'compare files of payment amounts (PFREV, PFALL) with our own arithmetic')
    .addOption(new Option('--with <files...>', 'RVU and GPCI files used for this run alone').default([], 'none'))
    .addOption(jsonOption())
    .action(async (codes: readonly string[], options: PriceArguments) => {
      const { surroundings, page } = running
      const { runPrice, runPriceCheck } = await import('../commands/price.ts')
      const { units, year, release, locality, modifier, check, json = false, with: tables } = options
      if (check !== undefined) {
        running.code = await runPriceCheck(check, { json, year, with: tables }, surroundings, page)
        return
      }
      if (codes.length === 0) program.error('error: name a code, such as 95165, or a file with --check')
      const setting =
        options.facility === options.nonFacility ? undefined : options.facility ? 'facility' : 'non-facility'
      const asked = {
        units,
        year,
        release,
        locality,
        modifier,
        setting,
        track: options.apm,
        json,
        with: tables,
      } as const
      running.code = await runPrice(codes, asked, surroundings, page)
    })
}

function addImport(program: Command, running: LibraryRun): void {
  program
    .command('import')
    .description('import tables of CMS or of your own licence into the data folder; without a file, list what is there')
    .argument('[files...]', 'CSV, TXT, gzip or zip as published; the kind is found by the content')
    .option('--year <year>', 'refuse files of another year', wholeNumber)
    .option('--dry-run', 'say what would be imported, and write nothing')
    .addOption(jsonOption())
    .action(
      async (
        files: readonly string[],
        options: { readonly year?: number; readonly dryRun?: true; readonly json?: true },
      ) => {
        const { surroundings, page } = running
        const { runImport } = await import('../commands/import.ts')
        const { json = false, dryRun = false, year } = options
        running.code = await runImport(files, { json, dryRun, year }, surroundings, page)
      },
    )
}

function addLookup(program: Command, running: LibraryRun): void {
  program
    .command('lookup')
    .description('find a code by synonym or plain words, typing errors forgiven')
    .argument('<words...>', 'such as bee venom 3')
    .option('--most <number>', 'show so many', wholeNumber, 10)
    .addOption(jsonOption())
    .action(async (words: readonly string[], options: { readonly most: number; readonly json?: true }) => {
      const { surroundings, page } = running
      const { runLookup } = await import('../commands/page.ts')
      const { most, json = false } = options
      running.code = await runLookup(words, { json, most }, surroundings, page)
    })
}

interface PageArguments {
  readonly category?: string
  readonly specialty?: string
  readonly cheatSheet?: true
  readonly questions?: true
  readonly cards?: true
  readonly lessons?: true
  readonly on?: string
  readonly json?: true
}

function dateOf(text: string): string {
  if (parseDay(text) === undefined) throw new InvalidArgumentError('A date is written YYYY-MM-DD.')
  return text
}

function addPage(program: Command, running: LibraryRun): void {
  program
    .command('page')
    .description('the page of a code: plain words, value, comparison, payers, pairs, denials, questions; or a list')
    .argument('[codes...]', 'such as 95117; without one, a list of pages')
    .option('--category <category>', 'pages of a category, such as medicine')
    .option('--specialty <specialty>', 'pages that a specialty uses, such as allergy')
    .option('--cheat-sheet', 'the codes of an allergy practice on one page, with a billing chart')
    .option('--questions', 'five questions of billers, answered from the rules')
    .option('--cards', 'flash cards for a learner; --specialty chooses')
    .option('--lessons', 'short lessons for a student')
    .addOption(
      new Option('--on <date>', 'the day on which values are looked up').argParser(dateOf).default(undefined, 'today'),
    )
    .addOption(jsonOption())
    .action(async (codes: readonly string[], options: PageArguments) => {
      const { surroundings, page } = running
      const { runPage } = await import('../commands/page.ts')
      const { category, specialty, on, json = false } = options
      running.code = await runPage(codes, { category, specialty, on, json, view: viewOf(options) }, surroundings, page)
    })
}

function viewOf({ cheatSheet, questions, cards, lessons }: PageArguments) {
  if (cheatSheet) return 'cheat-sheet'
  if (questions) return 'questions'
  if (cards) return 'cards'
  return lessons ? 'lessons' : undefined
}
