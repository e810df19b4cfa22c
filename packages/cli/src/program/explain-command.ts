/** `aliquot explain`. */
import { type Command, Option } from 'commander'
import { runExplain } from '../commands/explain.ts'
import type { Running } from './running.ts'
import { aliquotWith, dateOf, type Flag, jsonOption, policyOption } from './shared-options.ts'

export function addExplain(program: Command, running: Running): void {
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
