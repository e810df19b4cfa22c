/** Exit codes: 2 for input that cannot be read or wrong usage, else 1 for what was asked to fail on, else 0. */
export const exitCode = { nothing: 0, found: 1, unreadable: 2 } as const

export const failReasons = ['found', 'undecided', 'stale'] as const

export type FailReason = (typeof failReasons)[number]

/** What a command saw. */
export interface Seen {
  readonly unreadable: boolean
  readonly found: boolean
  readonly undecided: boolean
  readonly stale: boolean
}

export function exitCodeOf(seen: Seen, failOn: ReadonlySet<FailReason>): number {
  if (seen.unreadable) return exitCode.unreadable
  return failReasons.some((reason) => failOn.has(reason) && seen[reason]) ? exitCode.found : exitCode.nothing
}

/**
 * What to fail on beside findings: `undecided,stale` as a set, with `found` always in it; `undefined` if a part of the
 * text is not a reason.
 */
export function parseFailOn(text: string): ReadonlySet<FailReason> | undefined {
  const parts = text.split(',').map((part) => part.trim())
  const reasons = failReasons.filter((reason) => reason === 'found' || parts.includes(reason))
  return parts.every((part) => reasons.some((reason) => reason === part)) ? new Set(reasons) : undefined
}
