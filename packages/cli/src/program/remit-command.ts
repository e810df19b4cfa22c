/** `aliquot remit`. */
import { type Command, Option } from 'commander'
import { runRemit } from '../commands/remit.ts'
import type { Running } from './running.ts'
import { type Flag, jsonOption } from './shared-options.ts'

interface RemitArguments {
  readonly claims: readonly string[]
  readonly fees?: string
  readonly json?: Flag
  readonly ndjson?: Flag
}

export function addRemit(program: Command, running: Running): void {
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
