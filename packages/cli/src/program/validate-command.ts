/** `aliquot validate`. */
import { type Command, Option } from 'commander'
import { runValidate } from '../commands/validate.ts'
import type { Running } from './running.ts'
import type { Flag } from './shared-options.ts'

interface ValidateArguments {
  readonly json?: Flag
  readonly roundtrip?: Flag
  readonly '999'?: Flag
  readonly ta1?: Flag
}

export function addValidate(program: Command, running: Running): void {
  program
    .command('validate')
    .description('validate X12 files: envelope, counts, segments, elements, codes and balances')
    .argument('<files...>', '837P, 837I, 835, 277CA, 999 or TA1 files; - for standard input')
    .option('--roundtrip', 'say whether a file, written again, comes out byte for byte the same')
    .option('--999', 'write the 999 acknowledgement to standard output, and the issues to standard error')
    .option('--ta1', 'the same for the TA1 acknowledgement of each interchange')
    .addOption(new Option('--json', 'write one JSON object a file, each on a line'))
    .action(async (files: readonly string[], options: ValidateArguments) => {
      const { json = false, roundtrip: roundTrip = false, 999: acknowledge = false, ta1 = false } = options
      const asked = { json, roundTrip, acknowledge, acknowledgeInterchange: ta1 }
      running.code = await runValidate(files, asked, running.surroundings)
    })
}
