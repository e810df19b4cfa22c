/** Options that several commands have. */
import { parseDay } from '@aliquot/engine/calendar-date'
import type { PairTable } from '@aliquot/engine/policy/pair-table'
import { createAliquot } from 'aliquot'
import { InvalidArgumentError, Option } from 'commander'
import { type FailReason, parseFailOn } from '../exit-code.ts'
import { type InputIssue, issuesInWords } from '../read/input-issue.ts'
import { readPolicies } from '../read/policy-files.ts'
import type { Surroundings } from '../surroundings.ts'
import { UsageError } from './running.ts'

/** A flag that was not given is absent. */
export type Flag = true | undefined

export const jsonOption = () => new Option('--json', 'write JSON')

export const policyOption = () =>
  new Option('--payer-file <file>', 'policies of your own, as JSON; may be given more than once')
    .argParser((value, before: readonly string[] = []) => [...before, value])
    .default([], 'those that ship')

export const failOption = (usual: string) =>
  new Option(
    '--fail-on <reasons>',
    'exit with 1 on: found (a finding), undecided (also on open questions), stale (also on values past the day to ' +
      'which they were checked); two of them with a comma between',
  )
    .argParser(failReasonsOf)
    .default(new Set<FailReason>(['found']), usual)

function failReasonsOf(text: string): ReadonlySet<FailReason> {
  const reasons = parseFailOn(text)
  if (reasons === undefined) throw new InvalidArgumentError('Reasons are found, undecided and stale.')
  return reasons
}

export function dateOf(text: string): string {
  if (parseDay(text) === undefined) throw new InvalidArgumentError('A date is written YYYY-MM-DD.')
  return text
}

/** The library with the user's own policies; wrong ones end the run, for all that followed would be in doubt. */
export async function aliquotWith(files: readonly string[], surroundings: Surroundings, pairTable?: PairTable) {
  const { policies, issues } = await readPolicies(files, surroundings)
  failOnIssues(issues)
  try {
    return { ...createAliquot({ policies, pairTable }), own: policies }
  } catch (error) {
    if (files.length === 0 || !(error instanceof Error)) throw error
    throw new UsageError(error.message)
  }
}

export function failOnIssues(issues: readonly InputIssue[]): void {
  if (issues.length > 0) throw new UsageError(issuesInWords(issues).trimEnd())
}

export interface EncounterOptions {
  readonly json?: Flag
  readonly payerFile: readonly string[]
  readonly failOn: ReadonlySet<FailReason>
}
