/** A claim that was judged, with its place, the faults of its form, and what becomes of changes accepted for it. */
import type { ClaimView } from '@aliquot/engine/scrub/claim-view'
import { acceptedClaim } from '../accept/accepted-claim.ts'
import { type OfferedChange, totalChange } from '../accept/offered-change.ts'
import type { ClaimPlace, FormIssue, ScrubbedClaim } from './claim-file.ts'
import type { JudgedClaim } from './claim-judge.ts'
import type { ClaimSorter } from './sort-claims.ts'

const none: readonly string[] = []

const clericalOf = (offered: readonly OfferedChange[]) =>
  offered.flatMap((change) => (change.class === 'clerical' ? [change.id] : []))

/** The claim must still stand in the view. */
export function scrubbedClaim(
  view: ClaimView,
  judged: JudgedClaim,
  place: ClaimPlace,
  form: readonly FormIssue[],
  sorter: ClaimSorter | undefined,
): ScrubbedClaim {
  let offered: readonly OfferedChange[] | undefined
  const offer = () => {
    offered ??= [...totalChange(view, form), ...judged.changes()]
    return offered
  }
  const claim = { ...judged, place, form, offered: offer, accepted: accepted(), fixed: none }
  return sorter?.isFixed(claim) === true ? { ...claim, fixed: clericalOf(offer()) } : claim

  function accepted() {
    const { acceptance, fix = false } = sorter?.options ?? {}
    if (acceptance === undefined || !acceptance.byClaim.has(view.source.claimId())) return undefined
    const { tryChanges, changedLines } = judged
    return acceptedClaim(acceptance, view, { tryChanges, changedLines, form, offered: offer(), fixesTotal: fix })
  }
}
