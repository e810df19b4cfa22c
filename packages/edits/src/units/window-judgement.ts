/** Whether the units of a code on a day pass a payer's limit over a window, and what still stands open. */
import { type Day, dayOf, wholeYears } from '@aliquot/engine/calendar-date'
import type { Confidence, WindowCap } from '@aliquot/engine/policy/parameter'
import { encounterOf } from '@aliquot/engine/scrub/chart-lines'
import { absent, type ClaimView } from '@aliquot/engine/scrub/claim-view'
import type { Fact } from '@aliquot/engine/scrub/edit'
import { therapyStart, useBefore } from './window-use.ts'

export interface OverCap {
  readonly claimed: number
  readonly used: number
  readonly limit: number
  /** Units that an authorization still pays. */
  readonly approved: number
  readonly message: 'over' | 'unauthorized' | 'beyondApproval'
  readonly confidence: Confidence | undefined
}

export interface OpenCap {
  readonly missing: Fact
  readonly detail?: string
}

/** The worst of the caps that hold; where the year of therapy is not known, only what holds in any year. */
export function judgeWindow(view: ClaimView, line: number, caps: readonly WindowCap[]): OverCap | OpenCap | undefined {
  const day = view.dayOf(line)
  const year = yearOf(view, line, day)
  if (year !== undefined) return worst(view, line, caps, year)
  const early = worst(view, line, caps, 'first-year')
  const late = worst(view, line, caps, 'later-years')
  if (early === undefined && late === undefined) return undefined
  if (early === undefined || late === undefined) return { missing: 'therapy-start' }
  if ('missing' in early) return early
  if ('missing' in late) return late
  return early.limit >= late.limit ? early : late
}

function yearOf(view: ClaimView, line: number, day: Day): 'first-year' | 'later-years' | undefined {
  const charted = encounterOf(view, line)?.therapyYear
  if (charted !== undefined) return charted > 1 ? 'later-years' : 'first-year'
  const start = therapyStart(view, day)
  if (start === absent) return undefined
  return wholeYears(start, day) > 0 ? 'later-years' : 'first-year'
}

function worst(
  view: ClaimView,
  line: number,
  caps: readonly WindowCap[],
  year: 'first-year' | 'later-years',
): OverCap | OpenCap | undefined {
  let found: OverCap | undefined
  let unknown: OpenCap | undefined
  for (const cap of caps) {
    if (cap.phase !== 'any' && cap.phase !== year) continue
    const judged = judgeCap(view, line, cap)
    if (judged === undefined) continue
    if ('missing' in judged) unknown ??= judged
    else if (found === undefined || judged.limit - judged.used < found.limit - found.used) found = judged
  }
  return found ?? unknown
}

function judgeCap(view: ClaimView, line: number, cap: WindowCap): OverCap | OpenCap | undefined {
  const day = view.dayOf(line)
  const { units: claimed, unstated } = claimedOn(view, view.codeOf(line), day)
  const limit = cap.units * 1000
  const use = useBefore(view, cap, day)
  if (use.atLeast + claimed <= limit) {
    if (unstated) return { missing: 'units' }
    if (use.atMost + claimed <= limit) return undefined
    const { missing = 'history', detail } = use
    return detail === undefined ? { missing } : { missing, detail }
  }
  const over = { claimed, used: use.atLeast, limit, approved: 0, confidence: cap.confidence }
  if (cap.beyond === 'appeal') return { ...over, message: 'over' }
  const left = approvedUnits(view, line, cap)
  if (left === 'none') return { ...over, message: 'unauthorized' }
  if (left === 'enough' || (left !== 'unknown' && left >= claimed)) return undefined
  if (left === 'unknown') return { missing: 'answer-in-chart', detail: 'how many of the authorized units are used' }
  const within = Math.max(0, limit - use.atLeast)
  if (left < claimed - within) return { ...over, approved: left, message: 'beyondApproval' }
  const detail = 'whether the authorization is for all units of the window or for those beyond the limit'
  return { missing: 'answer-in-chart', detail }
}

/** What is left of an authorization for the code: units, or what is known of it. */
function approvedUnits(view: ClaimView, line: number, cap: WindowCap): number | 'enough' | 'none' | 'unknown' {
  const encounter = view.chart?.encounter
  const given = encounter?.authorization
  const day = view.dayOf(line)
  if (given !== undefined) {
    const { codes, from, to, unitsApproved, unitsUsed } = given
    const inTime = (from === undefined || dayOf(from) <= day) && (to === undefined || dayOf(to) >= day)
    if (inTime && (codes === undefined || codes.includes(cap.code))) {
      if (unitsApproved === undefined) return 'enough'
      return unitsUsed === undefined ? 'unknown' : Math.max(0, unitsApproved - unitsUsed) * 1000
    }
  }
  return view.hasPriorAuthorization || encounter?.course?.priorAuthorization === true ? 'enough' : 'none'
}

function claimedOn(view: ClaimView, code: number, day: Day) {
  let units = 0
  let unstated = false
  for (let line = 0; line < view.lines; line += 1) {
    if (view.codeOf(line) !== code || view.dayOf(line) !== day) continue
    const stated = view.unitsOf(line)
    if (stated === absent) unstated = true
    else units += stated
  }
  return { units, unstated }
}
