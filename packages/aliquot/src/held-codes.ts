/** Codes of which something is held. On a line with any other code nothing was checked, so it is never called clean. */
import { packCode } from '@aliquot/engine/code-number'
import { absent, type ClaimView } from '@aliquot/engine/scrub/claim-view'
import type { Scrubber } from '@aliquot/engine/scrub/scrubber'
import { codeSet } from '@aliquot/reference/code-set'

/** Codes of the code set, packed: what nearly every line is. */
const inCodeSet: ReadonlySet<number> = new Set(codeSet.map(({ code }) => packCode(code)))

/** Whether something is held of the code of a line: it is in the code set, or in tables of the payer for the day. */
export function isCodeHeld(view: ClaimView, line: number, scrubber: Scrubber): boolean {
  const code = view.codeOf(line)
  if (inCodeSet.has(code)) return true
  const day = view.dayOf(line)
  if (view.policy === absent || day === absent) return false
  return scrubber.planFor(view.payer, view.contractor, day).facts.isLimited(code)
}
