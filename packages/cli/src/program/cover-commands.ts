/** The options of `aliquot cover` and `aliquot packet`. */
import { createAliquot } from 'aliquot'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { runCover } from '../commands/cover.ts'
import { runMix } from '../commands/mix.ts'
import { runPacket } from '../commands/packet.ts'
import { type FailReason, parseFailOn } from '../exit-code.ts'
import type { Running } from './running.ts'
import { dateOf } from './shared-options.ts'

interface CoverArguments {
  readonly asOf?: string
  readonly jurisdiction?: string
  readonly payer?: string
  readonly policy?: string
  readonly all?: true
  readonly json?: true
  readonly failOn: ReadonlySet<FailReason>
}

export function addCover(program: Command, running: Running): void {
  program
    .command('cover')
    .description('hold a course against coverage policies: each clause, what shows it, and what they come to')
    .argument('<file>', 'encounter or course JSON (one, a list, or one a line); - for standard input')
    .addOption(new Option('--as-of <date>', 'the day to judge on, in place of the date of service').argParser(dateOf))
    .option('--jurisdiction <id>', 'Medicare contractor')
    .option('--payer <id>', 'payer of a course that names none')
    .option('--policy <id>', 'the document to judge by, such as L36240')
    .option('--all', 'list every clause, with the documents that show it')
    .option('--json', 'write JSON')
    .addOption(
      new Option('--fail-on <reasons>', 'exit with 1 on: found (not covered), undecided; both with a comma between')
        .argParser(failReasonsOf)
        .default(new Set<FailReason>(['found']), 'found'),
    )
    .action(async (file: string, options: CoverArguments) => {
      const { surroundings, page } = running
      const { all = false, json = false, failOn, payer, policy, jurisdiction, asOf } = options
      const asked = { all, json, failOn, defaults: { payer, policy, jurisdiction, on: asOf } }
      running.code = await runCover(createAliquot(), file, asked, surroundings, page)
    })
}

interface PacketArguments {
  readonly out?: string
  readonly asOf?: string
  readonly json?: true
  readonly failOn: ReadonlySet<FailReason>
}

export function addPacket(program: Command, running: Running): void {
  program
    .command('packet')
    .description('make the answer to a request for records, and letters of appeal, from an encounter history')
    .argument('<file>', 'history JSON: payer, day, course, encounters, denials; - for standard input')
    .option('--out <folder>', 'write packet.pdf, packet.json and a letter for each denial into a folder')
    .addOption(new Option('--as-of <date>', 'the day of the packet, in place of the history’s').argParser(dateOf))
    .option('--json', 'write JSON')
    .addOption(
      new Option('--fail-on <reasons>', 'exit with 1 on: found (a gap), undecided; both with a comma between')
        .argParser(failReasonsOf)
        .default(new Set<FailReason>(), 'neither'),
    )
    .action(async (file: string, options: PacketArguments) => {
      const { surroundings, page } = running
      const { json = false, out: folder, asOf, failOn } = options
      running.code = await runPacket(createAliquot(), file, { json, folder, asOf, failOn }, surroundings, page)
    })
}

export function addMix(program: Command, running: Running): void {
  program
    .command('mix')
    .description('work a signed order for a vial: volumes, beyond-use date, what the record and the label lack')
    .argument('<file>', 'preparation JSON: order, record, label; - for standard input')
    .option('--json', 'write JSON')
    .action(async (file: string, options: { readonly json?: true }) => {
      running.code = await runMix(file, options.json === true, running.surroundings, running.page)
    })
}

function failReasonsOf(text: string): ReadonlySet<FailReason> {
  const reasons = parseFailOn(text)
  if (reasons === undefined) throw new InvalidArgumentError('Reasons are found and undecided.')
  return reasons
}
