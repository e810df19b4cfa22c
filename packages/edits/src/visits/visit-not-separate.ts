import { packCode, packModifier } from '@aliquot/engine/code-number'
import { dayOfCharted, encounterOf } from '@aliquot/engine/scrub/chart-lines'
import type { ClaimView } from '@aliquot/engine/scrub/claim-view'
import { defineEdit } from '@aliquot/engine/scrub/edit'
import type { PolicyFacts } from '@aliquot/engine/scrub/policy-facts'

/** A visit that by the record was no more than the allergy service of the day. */
export const visitNotSeparate = defineEdit({
  id: 'MOD002',
  name: 'visit-not-separate',
  severity: 'deny',
  nature: 'defect',
  direction: 'over',
  title: 'A visit is billed that was part of the allergy service of the day.',
  why:
    'Questions before the shot, watching afterwards and reading tests are part of the service; only a visit of ' +
    'its own is billed beside it.',
  rules: ['EM-01', 'EM-02', 'ADM-09', 'TST-07'],
  scope: 'line',
  params: { rule: 'visit.same-day' },
  trigger: (_facts, params) => ({ ranges: params?.rule.visits ?? [] }),
  needs: [],
  messages: {
    part: {
      text: 'Visit {code} is billed beside {beside:code} on {day:day}; by the chart it was not separate from it.',
      todo: 'Take {code} off: no modifier makes it payable.',
      remedy: 'needs-chart',
      denies: true,
    },
    unrecorded: {
      text: 'Visit {code} is billed beside {beside:code} on {day:day}; the chart of that day records no visit.',
      todo: 'Take {code} off, unless a note of a visit is found: the contact for the service is part of it.',
      remedy: 'needs-chart',
      severity: 'records',
    },
  },
  check(view, line, { rule }, out, facts) {
    const encounter = encounterOf(view, line)
    const said = encounter?.evaluation?.separatelyIdentifiable
    if (said === true) return
    const modifier = packModifier(rule.modifier)
    const beside = serviceBeside(view, line, facts)
    if (beside < 0) return
    if (said === false) {
      out.found('part', line, { beside, day: view.dayOf(line) }, { kind: 'remove', line })
      return
    }
    if (encounter !== undefined && encounter.evaluation === undefined) {
      out.found('unrecorded', line, { beside, day: view.dayOf(line) })
      return
    }
    // Without the modifier the visit is already found, whatever the record says.
    if (!view.hasModifier(line, modifier)) return
    if (encounter === undefined) out.undecided(line, 'chart')
    else out.undecided(line, 'answer-in-chart', 'whether the visit was separate from the allergy service of the day')
  },
})

/** The code of an allergy service of the day, billed or charted; -1 if there is none. */
function serviceBeside(view: ClaimView, line: number, facts: PolicyFacts): number {
  const day = view.dayOf(line)
  for (let other = 0; other < view.lines; other += 1) {
    if (other !== line && view.dayOf(other) === day && facts.isBesideVisit(view.codeOf(other)))
      return view.codeOf(other)
  }
  const { chart } = view
  if (chart === undefined || encounterOf(view, line) === undefined) return -1
  for (const coded of chart.coding.lines) {
    const code = packCode(coded.code)
    if (dayOfCharted(chart, coded) === day && facts.isBesideVisit(code)) return code
  }
  return -1
}
