/** What differs between two reports of the same claims. */
import type { SavedClaim } from './saved-report.ts'

export interface ClaimDifference {
  readonly claim: string
  /** The outcome before and now. */
  readonly before: string
  readonly now: string
  /** Findings, and questions with a question mark, as `EDIT:LINE`. */
  readonly gone: readonly string[]
  readonly came: readonly string[]
}

/** Claims of which something else is said, in their order; the claims are the same, or some are on one side alone. */
export function differencesOf(before: readonly SavedClaim[], now: readonly SavedClaim[]): readonly ClaimDifference[] {
  const differences: ClaimDifference[] = []
  for (let index = 0; index < Math.max(before.length, now.length); index += 1) {
    const old = before[index]
    const fresh = now[index]
    if (old?.text === fresh?.text) continue
    const was = said(old)
    const is = said(fresh)
    differences.push({
      claim: old?.claim ?? fresh?.claim ?? '',
      before: old?.outcome ?? 'not there',
      now: fresh?.outcome ?? 'not there',
      gone: without(was, is),
      came: without(is, was),
    })
  }
  return differences
}

function said(claim: SavedClaim | undefined): readonly string[] {
  if (claim === undefined) return []
  return [...claim.findings, ...claim.undecided.map((each) => `${each}?`)]
}

function without(some: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others]
  return some.filter((each) => {
    const at = left.indexOf(each)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

/** One sentence, such as `found, and was clean: ADM001:1 came`. */
export function differenceInWords({ before, now, gone, came }: ClaimDifference): string {
  const outcome = before === now ? now : `${now}, and was ${before}`
  const parts = [
    ...(gone.length === 0 ? [] : [`${gone.join(', ')} gone`]),
    ...(came.length === 0 ? [] : [`${came.join(', ')} came`]),
  ]
  return `${outcome}: ${parts.length === 0 ? 'other words or values' : parts.join('; ')}`
}
