import { packModifier } from '@aliquot/engine/code-number'
import { pairAnswer } from '@aliquot/engine/policy/pair-table'
import { chartedLines, isCharted } from '@aliquot/engine/scrub/chart-lines'
import type { ClaimView } from '@aliquot/engine/scrub/claim-view'
import { defineEdit } from '@aliquot/engine/scrub/edit'

/** Column 2 of a pair of the national table beside its column 1, of whatever specialty the two are. */
export const codeDeniedBesideAnother = defineEdit({
  id: 'PTP001',
  name: 'code-denied-beside-another',
  severity: 'deny',
  nature: 'defect',
  direction: 'over',
  title: 'A code is billed beside another with which the national pairs bundle it.',
  why:
    'Of two codes of a pair only the first is paid on one day. Where the pair opens, a modifier says that the ' +
    'services were apart, and the record must show it.',
  rules: ['DOSE-15', 'ADM-08', 'MOD-01', 'MOD-04'],
  scope: 'line',
  at: 'code',
  params: { national: 'same-day.national-pairs' },
  trigger: (facts) => ({ codes: facts.nationallyDenied }),
  concerns: (view, line, facts) => facts.isPairedOnDay(view, line),
  needs: [],
  messages: {
    closed: {
      text: 'Line {line} bills {code} beside {beside:code} on {day:day}; no modifier separates the two.',
      todo: 'Bill the one of the two that the record supports; an appeal with a modifier does not help.',
      remedy: 'needs-chart',
      denies: true,
    },
    open: {
      text: 'Line {line} bills {code} beside {beside:code} on {day:day} without a modifier that separates the two.',
      todo: 'If the record shows services apart, add the modifier that says how; else take {code} off.',
      remedy: 'needs-chart',
      denies: true,
    },
  },
  check(view, line, _params, out, facts) {
    const day = view.dayOf(line)
    const denied = view.codeOf(line)
    const opening = facts.pairModifiers
    let marked = -1
    let open = -1
    for (let other = 0; other < view.lines; other += 1) {
      const paid = view.codeOf(other)
      if (other === line || view.dayOf(other) !== day || facts.hasOwnEdit(denied, paid)) continue
      const answer = facts.nationalPair(denied, paid, day)
      if (answer === pairAnswer.closed) {
        out.found('closed', line, { beside: paid, day })
        return
      }
      if (answer === pairAnswer.unsure) {
        out.undecided(line, 'answer-in-chart', 'whether the pair is still in force: a later table says otherwise')
      } else if (answer === pairAnswer.opens) {
        if (view.hasAnyModifier(line, opening) || view.hasAnyModifier(other, opening)) marked = other
        else if (open < 0) open = other
      }
    }
    if (open >= 0 && isCodedSo(view, line, open)) out.undecided(line, 'answer-in-chart', unmarked)
    else if (open >= 0) out.found('open', line, { beside: view.codeOf(open), day })
    else if (marked >= 0 && !isMarkedByChart(view, line, marked)) {
      if (isCharted(view, line)) out.undecided(line, 'answer-in-chart', 'whether the two services were apart')
      else out.undecided(line, 'chart')
    }
  },
})

const unmarked = 'whether the two services were apart: what the chart says of them marks neither'

/** The coding of the chart has both codes, as they are billed: the chart was never asked whether they were apart. */
function isCodedSo(view: ClaimView, line: number, other: number): boolean {
  const { chart } = view
  if (chart === undefined || !isCharted(view, line)) return false
  return [line, other].every((each) => chartedLines(chart, view.codeOf(each), view.dayOf(each)).length > 0)
}

/** The coding of the chart itself marks one of the two lines. */
function isMarkedByChart(view: ClaimView, line: number, other: number): boolean {
  const { chart } = view
  if (chart === undefined) return false
  const marks = (each: number) =>
    chartedLines(chart, view.codeOf(each), view.dayOf(each)).some(({ modifiers }) =>
      modifiers.some((modifier) => view.hasModifier(each, packModifier(modifier))),
    )
  return marks(line) || marks(other)
}
