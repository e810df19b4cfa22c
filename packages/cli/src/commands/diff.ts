/** `aliquot diff`: what payers, tables and edits say otherwise on one date of service than on another. */
import { dayOf, type IsoDate } from '@aliquot/engine/calendar-date'
import type { Catalogue } from '@aliquot/engine/policy/catalogue'
import { ClaimView } from '@aliquot/engine/scrub/claim-view'
import { type EditDifference, editDifferences } from 'aliquot/difference/edit-differences'
import { type ValueDifference, valueDifferences } from 'aliquot/difference/value-differences'
import { eachClaim } from '../diff/claims-of.ts'
import { type LineFlip, LineFlips } from '../diff/line-flips.ts'
import { printDifference } from '../diff/print-difference.ts'
import { exitCode } from '../exit-code.ts'
import type { Page } from '../print/page.ts'
import { type InputIssue, issuesInWords } from '../read/input-issue.ts'
import type { MappedPayer } from '../read/policy-files.ts'
import { PayerChoice, type PayerDefaults } from '../scrub/payer-choice.ts'
import type { Surroundings } from '../surroundings.ts'

export interface DiffOptions {
  readonly from: IsoDate
  readonly to: IsoDate
  /** Only what is said of this policy, where one is named. */
  readonly payer: string | undefined
  readonly json: boolean
}

export interface DiffPolicies {
  readonly catalogue: Catalogue
  readonly payers: ReadonlyMap<string, MappedPayer>
  readonly defaults: PayerDefaults
}

export interface RulesDifference {
  readonly from: IsoDate
  readonly to: IsoDate
  readonly values: readonly ValueDifference[]
  readonly edits: readonly EditDifference[]
  /** Absent where no claims were given. */
  readonly claims?: { readonly read: number; readonly lines: readonly (LineFlip & { readonly file: string })[] }
}

export async function runDiff(
  policies: DiffPolicies,
  paths: readonly string[],
  { from, to, payer, json }: DiffOptions,
  surroundings: Surroundings,
  page: Page,
): Promise<number> {
  const { catalogue } = policies
  const isAsked = (policy: string) => payer === undefined || policy === payer
  const values = valueDifferences(catalogue, dayOf(from), dayOf(to)).filter(
    ({ policy, takenOverBy }) => isAsked(policy) || takenOverBy.some(isAsked),
  )
  const edits = editDifferences(catalogue, dayOf(from), dayOf(to)).filter(({ policies: all }) =>
    all.some((each) => isAsked(each.split(', ')[0] ?? '')),
  )
  const flipped = paths.length === 0 ? undefined : await flipsOf(policies, paths, from, to, surroundings)
  const claims = flipped === undefined ? {} : { claims: { read: flipped.read, lines: flipped.lines } }
  const difference: RulesDifference = { from, to, values, edits, ...claims }
  if (json) page.json(difference)
  else printDifference(page, difference)
  if (flipped === undefined) return exitCode.nothing
  surroundings.err(issuesInWords(flipped.issues))
  if (flipped.issues.length > 0) return exitCode.unreadable
  return flipped.lines.length > 0 ? exitCode.found : exitCode.nothing
}

async function flipsOf(
  { catalogue, payers, defaults }: DiffPolicies,
  paths: readonly string[],
  from: IsoDate,
  to: IsoDate,
  surroundings: Surroundings,
) {
  const choice = new PayerChoice(catalogue, payers, defaults)
  const flips = new LineFlips(catalogue, from, to)
  const view = new ClaimView()
  const lines: (LineFlip & { readonly file: string })[] = []
  const issues: InputIssue[] = []
  let read = 0
  for (const path of paths) {
    const take = (found: readonly LineFlip[]) => {
      read += 1
      for (const each of found) lines.push({ file: path, ...each })
    }
    const unread = await eachClaim(path, view, choice, surroundings, {
      view: () => take(flips.ofView(view)),
      document: (claim) => take(flips.ofDocument(view, claim)),
    })
    issues.push(...unread)
    if (read === 0 && unread.length === 0) issues.push({ file: path, message: 'the file holds no claims' })
  }
  return { read, lines, issues }
}
