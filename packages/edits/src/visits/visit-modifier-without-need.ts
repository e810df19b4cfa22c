import { packModifier } from '@aliquot/engine/code-number'
import type { ClaimView } from '@aliquot/engine/scrub/claim-view'
import { defineEdit } from '@aliquot/engine/scrub/edit'

/** The modifier of a separate visit on the only service of the day. */
export const visitModifierWithoutNeed = defineEdit({
  id: 'MOD011',
  name: 'visit-modifier-without-need',
  severity: 'info',
  nature: 'defect',
  direction: 'neither',
  title: 'A visit is marked as separate, and nothing else is billed for the day.',
  why: 'The modifier sets a visit apart from another service of the day; where there is none it draws audits.',
  rules: ['EM-01', 'EM-02'],
  scope: 'line',
  at: 'modifiers',
  params: { rule: 'visit.same-day' },
  trigger: (_facts, params) => ({ ranges: params?.rule.visits ?? [] }),
  concerns: (view, line) => !hasOther(view, line),
  needs: [],
  messages: {
    alone: {
      text: 'Visit {code} of {day:day} carries {modifier:modifier}, and the claim has nothing else for that day.',
      todo: 'Take {modifier:modifier} off, unless another claim bills what the visit is separate from.',
      remedy: 'needs-chart',
    },
  },
  check(view, line, { rule }, out) {
    const modifier = packModifier(rule.modifier)
    if (!view.hasModifier(line, modifier)) return
    const fix = { kind: 'drop-modifier', line, modifier: rule.modifier } as const
    out.found('alone', line, { day: view.dayOf(line), modifier }, fix)
  },
})

/** Whether another line is of the same day. */
function hasOther(view: ClaimView, line: number): boolean {
  for (let other = 0; other < view.lines; other += 1) {
    if (other !== line && view.dayOf(other) === view.dayOf(line)) return true
  }
  return false
}
