/** `aliquot myths`. */
import { createAliquot } from 'aliquot'
import type { Command } from 'commander'
import { runMyths } from '../commands/myths.ts'
import type { Running } from './running.ts'
import { type Flag, jsonOption } from './shared-options.ts'

export function addMyths(program: Command, running: Running): void {
  program
    .command('myths')
    .description('common advice that is wrong or out of date: what holds, since when, and what shows it')
    .argument('[id]', 'such as ten-a-vial or X9; without it, a list')
    .addOption(jsonOption())
    .action(async (id: string | undefined, options: { readonly json?: Flag }) => {
      const { surroundings, page } = running
      running.code = runMyths(createAliquot().catalogue, id, options.json === true, surroundings, page)
    })
}
