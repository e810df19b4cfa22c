/** `aliquot units`. */
import type { Command } from 'commander'
import { runUnits } from '../commands/units.ts'
import type { Running } from './running.ts'
import { aliquotWith, type EncounterOptions, failOption, jsonOption, policyOption } from './shared-options.ts'

export function addUnits(program: Command, running: Running): void {
  program
    .command('units')
    .description('count the vials of an encounter under every policy, side by side')
    .argument('<file>', 'encounter JSON with vials; - for standard input')
    .addOption(jsonOption())
    .addOption(policyOption())
    .addOption(failOption('neither: coding finds nothing'))
    .action(async (file: string, options: EncounterOptions) => {
      const { surroundings, page } = running
      const aliquot = await aliquotWith(options.payerFile, surroundings)
      const { json = false, failOn } = options
      running.code = await runUnits(aliquot, file, { json, failOn }, surroundings, page)
    })
}
