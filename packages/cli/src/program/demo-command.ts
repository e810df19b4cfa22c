/** `aliquot demo`. */
import { createAliquot } from 'aliquot'
import type { Command } from 'commander'
import { runDemo } from '../commands/demo.ts'
import type { Running } from './running.ts'
import { type Flag, jsonOption } from './shared-options.ts'

export function addDemo(program: Command, running: Running): void {
  program
    .command('demo')
    .description('code and scrub a sample day')
    .addOption(jsonOption())
    .action(async (options: { readonly json?: Flag }) => {
      const { surroundings, page } = running
      running.code = await runDemo(createAliquot(), { json: options.json === true }, surroundings, page)
    })
}
