/** The commands below `aliquot log`. */
import { parseDay } from '@aliquot/engine/calendar-date'
import { parseFixed } from '@aliquot/engine/fee-schedule/price'
import { type Period, periods } from '@aliquot/engine/log/summarize-log'
import { type Command, InvalidArgumentError, Option } from 'commander'
import type { LibraryRun } from './library-commands.ts'

const jsonOption = () => new Option('--json', 'write JSON')

function dateOf(text: string): string {
  if (parseDay(text) === undefined) throw new InvalidArgumentError('A date is written YYYY-MM-DD.')
  return text
}

function unitsOf(text: string): number {
  const value = parseFixed(text, 2)
  if (value === undefined || value <= 0)
    throw new InvalidArgumentError('A number above 0 with at most two decimals is wanted.')
  return value
}

export function addLog(program: Command, running: LibraryRun): void {
  const log = program
    .command('log')
    .description('log procedures; see work RVUs, total RVUs, dollars, goals, contract pay and benchmarks')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
  addWriting(log, running)
  addShow(log, running)
  addFigures(log, running)
}

function addWriting(log: Command, running: LibraryRun): void {
  const { surroundings, page } = running
  log
    .command('add')
    .description('log one procedure')
    .argument('<code>', 'such as 95117')
    .option('--units <number>', 'units of service', '1')
    .option('--date <date>', 'day of service; today if not given', dateOf)
    .option('--modifiers <modifiers>', 'such as 25 or 26,59', '')
    .option('--place <place>', 'place of service, such as 11', '')
    .action(
      async (
        code: string,
        options: { readonly units: string; readonly date?: string; readonly modifiers: string; readonly place: string },
      ) => {
        const { runLogAdd } = await import('../commands/log.ts')
        running.code = await runLogAdd(
          { code, ...options, date: options.date ?? surroundings.today },
          surroundings,
          page,
        )
      },
    )
  log
    .command('import')
    .description('log the lines of CSV files, or of claims (837P or JSON)')
    .argument('<files...>', 'CSV with the columns date, code, and where wanted units, modifiers, place; or claims')
    .option('--clean-only', 'of claims, take those in which scrubbing finds nothing')
    .addOption(jsonOption())
    .action(async (files: readonly string[], options: { readonly cleanOnly?: true; readonly json?: true }) => {
      const { runLogImport } = await import('../commands/log.ts')
      const { cleanOnly = false, json = false } = options
      running.code = await runLogImport(files, { cleanOnly, json }, surroundings, page)
    })
  log
    .command('remove')
    .description('take an entry out of the log')
    .argument('<id>', 'as `aliquot log show --json` gives it')
    .action(async (id: string) => {
      const { runLogRemove } = await import('../commands/log.ts')
      running.code = await runLogRemove(id, surroundings, page)
    })
  log
    .command('goal')
    .description('set a goal for some days')
    .argument('<units>', 'RVUs to reach, such as 4800', unitsOf)
    .requiredOption('--from <date>', 'first day', dateOf)
    .requiredOption('--to <date>', 'last day', dateOf)
    .option('--total', 'count total RVUs instead of work RVUs')
    .action(async (target: number, options: { readonly from: string; readonly to: string; readonly total?: true }) => {
      const { runLogGoal } = await import('../commands/log.ts')
      const { from, to, total = false } = options
      running.code = await runLogGoal({ target, measure: total ? 'total' : 'work', from, to }, surroundings, page)
    })
}

interface QuestionArguments {
  readonly from?: string
  readonly to?: string
  readonly release: readonly string[]
  readonly locality?: string
  readonly qualifying?: true
  readonly json?: true
}

const withQuestion = (command: Command): Command =>
  command
    .option('--from <date>', 'first day', dateOf)
    .option('--to <date>', 'last day', dateOf)
    .addOption(
      new Option('--release <releases...>', 'releases or years to value by; two are compared').default(
        [],
        'the newest',
      ),
    )
    .option('--locality <place>', 'name, number, county or state; national if not given')
    .option('--qualifying', 'use the factor of qualifying APM participants')
    .addOption(jsonOption())

const questionOf = ({ from, to, release, locality, qualifying, json }: QuestionArguments) => ({
  from,
  to,
  releases: release,
  locality,
  isQualifying: qualifying === true,
  json: json === true,
})

function addShow(log: Command, running: LibraryRun): void {
  const show = log
    .command('show', { isDefault: true })
    .description('work RVUs, total RVUs and dollars by period and by code, and how goals stand')
    .addOption(new Option('--by <period>', 'period').choices(periods).default('month'))
    .addOption(
      new Option('--stage <stage>', 'show what a career stage needs').choices(['student', 'resident', 'attending']),
    )
  withQuestion(show).action(
    async (
      options: QuestionArguments & { readonly by: Period; readonly stage?: 'student' | 'resident' | 'attending' },
    ) => {
      const { surroundings, page } = running
      const { by, stage } = options
      if (stage === 'student') {
        const { runPage } = await import('../commands/page.ts')
        const view = { category: undefined, specialty: undefined, on: undefined, view: 'lessons' } as const
        running.code = await runPage([], { ...view, json: options.json === true }, surroundings, page)
        return
      }
      const { runLogShow } = await import('../commands/log-show.ts')
      running.code = await runLogShow({ ...questionOf(options), by, stage }, surroundings, page)
    },
  )
}

function addFigures(log: Command, running: LibraryRun): void {
  const { surroundings, page } = running
  const pay = log.command('pay').description('what a contract pays, with a reason for every adjusted line')
  withQuestion(pay.requiredOption('--contract <file>', 'contract as JSON')).action(
    async (options: QuestionArguments & { readonly contract: string }) => {
      const { runLogPay } = await import('../commands/log-show.ts')
      running.code = await runLogPay(options.contract, questionOf(options), surroundings, page)
    },
  )
  const benchmark = log
    .command('benchmark')
    .description('where the log stands in an imported table of survey percentiles')
  withQuestion(benchmark.requiredOption('--specialty <specialty>', 'as the table names it')).action(
    async (options: QuestionArguments & { readonly specialty: string }) => {
      const { runLogBenchmark } = await import('../commands/log-show.ts')
      running.code = await runLogBenchmark(options.specialty, questionOf(options), surroundings, page)
    },
  )
  const reconcile = log.command('reconcile').description('compare the log with an employer’s report, line by line')
  withQuestion(reconcile.argument('<file>', 'CSV with the columns date, code, units, modifiers, work RVUs')).action(
    async (file: string, options: QuestionArguments) => {
      const { runLogReconcile } = await import('../commands/log-show.ts')
      running.code = await runLogReconcile(file, questionOf(options), surroundings, page)
    },
  )
}
