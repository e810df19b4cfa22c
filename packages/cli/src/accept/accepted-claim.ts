/** What becomes of a claim for which changes were accepted: tried first, and made only if they do what they say. */

import { codeText } from '@aliquot/engine/code-number'
import type { Trial } from '@aliquot/engine/scrub/change'
import { absent, type ClaimView } from '@aliquot/engine/scrub/claim-view'
import type { ChangedLine } from '@aliquot/engine/scrub/correct'
import type { Fix } from '@aliquot/engine/scrub/fix'
import { shareOfCents } from '@aliquot/x12/rewriting/claim-correction'
import type { CorrectedLine } from '@aliquot/x12/rewriting/decision'
import type { FormIssue } from '../scrub/claim-file.ts'
import type { JudgedClaim } from '../scrub/claim-judge.ts'
import type { Acceptance } from './acceptance.ts'
import { type OfferedChange, totalCode } from './offered-change.ts'

export interface AcceptedClaim {
  readonly by: string
  readonly on: string
  /** Ids that were listed and are changes of the claim. */
  readonly ids: readonly string[]
  /** Why nothing was changed; absent if it was. */
  readonly refused?: string
  /** What was changed, in words. */
  readonly changes: readonly string[]
  /** Findings that are gone, as `EDIT:LINE`; none came. */
  readonly gone: readonly string[]
  /** Findings and faults that stay and hold the claim. */
  readonly heldBy: readonly string[]
  /** The claim's lines afterwards. */
  readonly lines?: readonly CorrectedLine[]
  /** For each of them the index of the line that it was, or of the one that it is like. */
  readonly origins?: readonly number[]
}

export interface AcceptableClaim extends Pick<JudgedClaim, 'tryChanges' | 'changedLines'> {
  readonly form: readonly FormIssue[]
  readonly offered: readonly OfferedChange[]
  /** Whether the claim's charge is set right anyway. */
  readonly fixesTotal: boolean
}

/** The claim with the changes accepted for it; `undefined` if none of them is of this claim. */
export function acceptedClaim(
  acceptance: Acceptance,
  view: ClaimView,
  claim: AcceptableClaim,
): AcceptedClaim | undefined {
  const number = view.source.claimId()
  const listed = acceptance.byClaim.get(number)
  if (listed === undefined) return undefined
  const chosen = new Set<OfferedChange>()
  const ids = listed.filter((id) => {
    const change = claim.offered.find((each) => isNamed(each, id, number))
    if (change !== undefined) chosen.add(change)
    return change !== undefined
  })
  if (ids.length === 0) return undefined
  const { by, on } = acceptance
  const changes = [...chosen].map(({ text }) => text)
  const made = tried(acceptance, view, claim, [...chosen])
  if (typeof made === 'string') return { by, on, ids, changes, refused: made, gone: [], heldBy: [] }
  return { by, on, ids, changes, ...made }
}

/** A change has its own id, and those of the findings that propose it. */
function isNamed(change: OfferedChange, id: string, claim: string): boolean {
  return change.id === id || change.proposedBy.some((finding) => `${claim}:${finding}` === id)
}

/** What the changes make of the claim, or why they are not made. */
function tried(
  acceptance: Acceptance,
  view: ClaimView,
  claim: AcceptableClaim,
  chosen: readonly OfferedChange[],
): Pick<AcceptedClaim, 'gone' | 'heldBy' | 'lines' | 'origins'> | string {
  const fixes = chosen.flatMap(({ fix }) => (fix === undefined ? [] : [fix]))
  const balances = chosen.some(({ fix }) => fix === undefined)
  const isUnbalanced = claim.form.some(({ code }) => code === totalCode)
  if (isUnbalanced && !balances && !claim.fixesTotal) {
    const id = `${view.source.claimId()}:${totalCode}:0`
    return `the claim's charge is not the sum of its lines, and would be set right too: accept ${id}, or give --fix`
  }
  const trial = claim.tryChanges(fixes)
  const wrong = whatIsWrong(trial, chosen)
  if (wrong !== undefined) return wrong
  const changed = claim.changedLines(fixes)
  const lines = withCharges(acceptance, view, fixes, changed)
  if (typeof lines === 'string') return lines
  const faults = claim.form.filter(({ code }) => code !== totalCode).map(({ code }) => code)
  const held = trial.left.filter(({ isHolding }) => isHolding).map(({ finding }) => finding)
  const gone = balances ? [...trial.gone, `${totalCode}:0`] : trial.gone
  return { gone, heldBy: [...faults, ...held], lines, origins: changed.map(({ like }) => like) }
}

function whatIsWrong({ came, gone }: Trial, chosen: readonly OfferedChange[]): string | undefined {
  if (came.length > 0) return `together they would bring: ${came.join(', ')}`
  const expected = chosen.flatMap(({ fix, proposedBy, removes }) =>
    fix === undefined ? [] : [...proposedBy, ...removes],
  )
  const stays = expected.find((finding) => !gone.includes(finding))
  return stays === undefined ? undefined : `${stays} would still be found: the changes undo one another`
}

/** The lines with the charges of those that bill another code than before; or the code whose charge nobody says. */
function withCharges(
  { unitChargesCents, file }: Acceptance,
  view: ClaimView,
  fixes: readonly Fix[],
  lines: readonly ChangedLine[],
): readonly CorrectedLine[] | string {
  const recoded = new Set(fixes.flatMap((fix) => (fix.kind === 'code' ? [fix.line] : [])))
  const charged: CorrectedLine[] = []
  for (const { of, like: _like, ...line } of lines) {
    if (of !== undefined && !recoded.has(of)) {
      charged.push({ ...line, chargeCents: chargeWithUnits(view, of, line.units) })
      continue
    }
    if (line.units === null) return `how many units of ${line.code} are to be billed is not known`
    const chargeCents = chargeOf(unitChargesCents, view, line.code, line.units)
    if (chargeCents === undefined) {
      return `what a unit of ${line.code} is charged is not known: say it in ${file}, under "unitChargesCents"`
    }
    charged.push({ ...line, chargeCents })
  }
  return charged
}

/** As much a unit as before; `undefined` where the line's charge stays as it is. Cents. */
function chargeWithUnits(view: ClaimView, line: number, units: number | null): number | undefined {
  const before = view.lineChargeCents[line] ?? absent
  const billed = view.unitsOf(line)
  if (units === null || before === absent || billed <= 0 || units * 1000 === billed) return undefined
  return shareOfCents(before, Math.round(units * 1000), billed)
}

/** The practice's own price; else as much a unit as another line of the claim charges for the code. Cents. */
function chargeOf(prices: ReadonlyMap<string, number>, view: ClaimView, code: string, units: number) {
  const price = prices.get(code)
  if (price !== undefined) return Math.round(price * units)
  for (let line = 0; line < view.lines; line += 1) {
    const charge = view.lineChargeCents[line] ?? absent
    const billed = view.unitsOf(line)
    const isSame = codeText(view.codeOf(line)) === code
    if (isSame && charge !== absent && billed > 0) return shareOfCents(charge, Math.round(units * 1000), billed)
  }
  return undefined
}
