/** `aliquot diff`. */
import type { Command } from 'commander'
import { runDiff } from '../commands/diff.ts'
import { readPayerMap, unknownContractor, unknownPolicy } from '../read/policy-files.ts'
import { failOnWords, type Running } from './running.ts'
import { aliquotWith, dateOf, type Flag, failOnIssues, jsonOption, policyOption } from './shared-options.ts'

interface DiffArguments {
  readonly from: string
  readonly to: string
  readonly payers?: string
  readonly payer?: string
  readonly jurisdiction?: string
  readonly payerFile: readonly string[]
  readonly json?: Flag
}

export function addDiff(program: Command, running: Running): void {
  program
    .command('diff')
    .description('what payers, tables and edits say otherwise on one date of service than on another')
    .argument('[files...]', '837P files or claim JSON, of which the lines are shown whose verdict flips')
    .requiredOption('--from <date>', 'the one date of service', dateOf)
    .requiredOption('--to <date>', 'the other', dateOf)
    .option('--payer <id>', 'only what is said of this policy, and the policy for claims whose payer is not known')
    .option('--payers <file>', 'JSON that says which policy each payer id on a claim goes by')
    .option('--jurisdiction <id>', 'Medicare contractor, where a claim names none')
    .addOption(policyOption())
    .addOption(jsonOption())
    .action(async (files: readonly string[], options: DiffArguments) => {
      const { surroundings, page } = running
      const { catalogue } = await aliquotWith(options.payerFile, surroundings)
      const { payers, issues } = await readPayerMap(options.payers, catalogue, surroundings)
      failOnIssues(issues)
      const { from, to, payer, jurisdiction, json = false } = options
      const same = from === to ? 'the two dates are the same, and nothing can differ between them' : undefined
      failOnWords([unknownPolicy(payer, catalogue), unknownContractor(jurisdiction, catalogue), same])
      const policies = { catalogue, payers, defaults: { payer, jurisdiction } }
      running.code = await runDiff(policies, files, { from, to, payer, json }, surroundings, page)
    })
}
