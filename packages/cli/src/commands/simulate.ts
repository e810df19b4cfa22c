/** `aliquot simulate`: a make-believe allergy practice, written into a folder. */
import { isoOf } from '@aliquot/engine/calendar-date'
import { errorKinds } from '@aliquot/practice-simulator/planting/error-kinds'
import { payerTable } from '@aliquot/practice-simulator/practice/simulated-payer'
import { type SimulatedDay, simulate } from '@aliquot/practice-simulator/simulate'
import { type SimulationSettings, settingsFaults, usualSettings } from '@aliquot/practice-simulator/simulation-settings'
import { type FileKind, fileKinds, PracticeFiles } from '@aliquot/practice-simulator/writing/practice-files'
import { defaultCatalogue } from '@aliquot/reference/policies'
import { validate } from '@aliquot/x12/validate'
import { write999 } from '@aliquot/x12/write-acknowledgement'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { exitCode } from '../exit-code.ts'
import { Page } from '../print/page.ts'
import { OutputFolder } from '../simulate/output-folder.ts'
import type { Surroundings } from '../surroundings.ts'

/** What is written beside the files of the simulator: answers to the syntax of the claim files. */
type Kind = FileKind | '999'

const kinds: readonly Kind[] = [...fileKinds, '999']

interface SimulateOptions {
  readonly out: string
  readonly seed: number
  readonly patients: number
  readonly from: string
  readonly days: number
  readonly errors: number
  readonly given: SimulationSettings['given']
  readonly files: readonly Kind[]
  readonly json?: true
}

/** Where commands find the world, and leave their exit code. */
export interface RunningCommand {
  readonly surroundings: Surroundings
  code: number
}

export function addSimulate(program: Command, running: RunningCommand): void {
  program
    .command('simulate')
    .description('write a make-believe allergy practice: charts, claims, remittances, planted errors and the truth')
    .argument('<folder>', 'a new folder for the files')
    .addOption(new Option('--seed <number>', 'the same seed gives the same bytes').argParser(wholeNumber).default(1))
    .addOption(new Option('--patients <number>', '1 to 100000').argParser(wholeNumber).default(usualSettings.patients))
    .option('--from <date>', 'first day', usualSettings.from)
    .addOption(new Option('--days <number>', '1 to 3660').argParser(wholeNumber).default(usualSettings.days))
    .addOption(new Option('--errors <percent>', 'claims of 100 that go wrong, 0 to 50').argParser(percent).default(8))
    .addOption(
      new Option('--given <what>', 'what stands beside each claim: chart and history')
        .choices(['mixed', 'everything', 'nothing'])
        .default(usualSettings.given),
    )
    .addOption(
      new Option('--files <kinds>', `some of ${kinds.join(', ')}; with commas between`)
        .argParser(kindsOf)
        .default(kinds, 'all'),
    )
    .option('--json', 'write the counts as JSON')
    .action((folder: string, options: SimulateOptions) => {
      running.code = runSimulate({ ...options, out: folder }, running.surroundings)
    })
}

function wholeNumber(text: string): number {
  if (!/^\d{1,10}$/.test(text)) throw new InvalidArgumentError('A whole number is wanted.')
  return Number(text)
}

function percent(text: string): number {
  if (!/^\d{1,2}(\.\d)?$/.test(text)) throw new InvalidArgumentError('A number such as 8 or 7.5 is wanted.')
  return Number(text)
}

function kindsOf(text: string): readonly Kind[] {
  const named = text.split(',').map((each) => each.trim())
  const found = kinds.filter((kind) => named.includes(kind))
  if (found.length < new Set(named).size) throw new InvalidArgumentError(`Kinds are ${kinds.join(', ')}.`)
  return found
}

interface Counts {
  encounters: number
  claims: number
  errors: number
  answered: number
  lastDay: string
}

function runSimulate(options: SimulateOptions, surroundings: Surroundings): number {
  const settings: SimulationSettings = {
    seed: options.seed,
    patients: options.patients,
    from: options.from,
    days: options.days,
    errorsPerThousand: Math.round(options.errors * 10),
    given: options.given,
  }
  const faults = settingsFaults(settings)
  if (faults.length > 0) {
    surroundings.err(faults.map((fault) => `${fault}\n`).join(''))
    return exitCode.unreadable
  }
  let folder: OutputFolder
  try {
    folder = new OutputFolder(options.out)
  } catch (error) {
    surroundings.err(`${options.out}: ${error instanceof Error ? error.message : 'it cannot be written'}\n`)
    return exitCode.unreadable
  }
  const counts = write(settings, new Set(options.files), folder)
  report(settings, counts, folder, options, surroundings)
  return exitCode.nothing
}

function write(settings: SimulationSettings, wanted: ReadonlySet<Kind>, folder: OutputFolder): Counts {
  const catalogue = defaultCatalogue()
  const files = new PracticeFiles(new Set(fileKinds.filter((kind) => wanted.has(kind))))
  const counts: Counts = { encounters: 0, claims: 0, errors: 0, answered: 0, lastDay: settings.from }
  for (const { path, text } of files.opening()) folder.append(path, text)
  let control = 1
  for (const day of simulate(settings, catalogue)) {
    add(counts, day)
    for (const { path, text } of files.day(day)) {
      if (!path.includes('/')) folder.append(path, text)
      else {
        folder.write(path, text)
        if (path.startsWith('837/') && wanted.has('999')) {
          folder.write(path.replace('837/', '999/').replace(/837$/, '999'), syntaxAnswer(text, day, control))
          control += 1
        }
      }
    }
  }
  const kindsPlanted = errorKinds.map(({ plant: _plant, features: _features, ...kind }) => kind)
  folder.write('error-kinds.json', `${JSON.stringify(kindsPlanted, null, 2)}\n`)
  folder.write('payers.json', `${JSON.stringify(payerTable(), null, 2)}\n`)
  folder.write('settings.json', `${JSON.stringify(settings, null, 2)}\n`)
  folder.close()
  return counts
}

function syntaxAnswer(text: string, { day }: SimulatedDay, control: number): string {
  const report = validate(new TextEncoder().encode(text))
  return write999(report, {
    date: isoOf(day).replaceAll('-', ''),
    time: '2000',
    interchangeControl: control,
    groupControl: control,
  })
}

function add(counts: Counts, { day, happenings, sent, truth, answered }: SimulatedDay): void {
  counts.encounters += happenings.length
  counts.claims += sent.length
  counts.errors += truth.length
  counts.answered += answered.length
  counts.lastDay = isoOf(day)
}

function report(
  settings: SimulationSettings,
  counts: Counts,
  { files, characters }: OutputFolder,
  options: SimulateOptions,
  surroundings: Surroundings,
): void {
  const page = new Page(surroundings)
  if (options.json === true) {
    page.json({ settings, ...counts, files, characters })
    return
  }
  const { encounters, claims, errors, answered, lastDay } = counts
  page.line(`${settings.patients} patients, ${settings.days} days from ${settings.from}, seed ${settings.seed}`)
  page.line(`${encounters} encounters, ${claims} claims, ${answered} of them answered by ${lastDay}`)
  page.line(`${errors} errors planted, named in truth.ndjson`)
  page.line(`${files} files in ${options.out}`)
}
