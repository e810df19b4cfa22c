/** `aliquot ledger`. */
import { type Command, Option } from 'commander'
import { runLedger } from '../commands/ledger.ts'
import { readPayerMap, unknownContractor, unknownPolicy } from '../read/policy-files.ts'
import { failOnWords, type Running } from './running.ts'
import {
  aliquotWith,
  type EncounterOptions,
  type Flag,
  failOnIssues,
  failOption,
  jsonOption,
  policyOption,
} from './shared-options.ts'

interface LedgerArguments extends EncounterOptions {
  readonly worksheet?: Flag
  readonly csv?: Flag
  readonly payers?: string
  readonly payer?: string
  readonly jurisdiction?: string
}

export function addLedger(program: Command, running: Running): void {
  program
    .command('ledger')
    .description('account for every millilitre and unit of vials, and name the first claim that bills too many')
    .argument(
      '<files...>',
      'vial records, charts and claims as JSON, claims as 837P, payments as 835; - for standard input',
    )
    .option('--worksheet', 'what was paid for units beyond those allowed, and what was not billed; not legal advice')
    .addOption(jsonOption().conflicts('csv'))
    .addOption(new Option('--csv', 'with --worksheet: write CSV'))
    .option('--payers <file>', 'JSON that says which policy each payer id on a claim goes by')
    .option('--payer <id>', 'policy for claims whose payer is not known')
    .option('--jurisdiction <id>', 'Medicare contractor, where a claim names none')
    .addOption(policyOption())
    .addOption(failOption('found'))
    .action(async (files: readonly string[], options: LedgerArguments) => {
      const { surroundings } = running
      const { catalogue } = await aliquotWith(options.payerFile, surroundings)
      const { payers, issues } = await readPayerMap(options.payers, catalogue, surroundings)
      failOnIssues(issues)
      const { payer, jurisdiction, worksheet = false, csv = false, failOn } = options
      const needed = csv && !worksheet ? '--csv needs --worksheet' : undefined
      failOnWords([unknownPolicy(payer, catalogue), unknownContractor(jurisdiction, catalogue), needed])
      const form = csv ? 'csv' : options.json ? 'json' : 'text'
      const policies = { catalogue, payers, defaults: { payer, jurisdiction } }
      running.code = await runLedger(policies, files, { form, worksheet, failOn }, surroundings)
    })
}
