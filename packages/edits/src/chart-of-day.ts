/** The chart behind a line, or the question for it: what every edit that compares claim and chart starts with. */
import type { Vial } from '@aliquot/engine/document/encounter'
import { chartDay, vialsPrepared } from '@aliquot/engine/scrub/chart-lines'
import type { Chart, ClaimView } from '@aliquot/engine/scrub/claim-view'
import type { Fact } from '@aliquot/engine/scrub/edit'

interface Questions {
  undecided(line: number, fact: Fact, detail?: string): void
}

/** The chart of the line's own day; where there is only another, the edit is undecided. */
export function chartOfDay(view: ClaimView, line: number, out: Questions): Chart | undefined {
  const { chart } = view
  if (chart !== undefined && chartDay(chart) === view.dayOf(line)) return chart
  out.undecided(line, 'chart')
  return undefined
}

/** The vials that were prepared on the line's day; none where the chart of the day has no section of them. */
export function vialsOfDay(view: ClaimView, line: number, out: Questions): readonly Vial[] | undefined {
  const { chart } = view
  const day = view.dayOf(line)
  const vials = chart === undefined ? [] : vialsPrepared(chart, day)
  if (vials.length > 0) return vials
  if (chart !== undefined && chartDay(chart) === day) return vials
  out.undecided(line, 'chart')
  return undefined
}
