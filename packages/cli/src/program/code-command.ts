/** `aliquot code`. */
import type { Command } from 'commander'
import { runCode } from '../commands/code.ts'
import type { Running } from './running.ts'
import {
  aliquotWith,
  type EncounterOptions,
  type Flag,
  failOption,
  jsonOption,
  policyOption,
} from './shared-options.ts'

export function addCode(program: Command, running: Running): void {
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
