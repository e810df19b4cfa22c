import { codeText, packModifier } from '@aliquot/engine/code-number'
import type { ClaimView } from '@aliquot/engine/scrub/claim-view'
import { defineEdit } from '@aliquot/engine/scrub/edit'
import type { PolicyFacts } from '@aliquot/engine/scrub/policy-facts'

/** The modifier of a separate visit on the shot, the extract or the test. */
export const visitModifierOnProcedure = defineEdit({
  id: 'MOD010',
  name: 'visit-modifier-on-procedure',
  severity: 'deny',
  nature: 'defect',
  direction: 'neither',
  title: 'The modifier of a separate visit stands on a service that is no visit.',
  why: 'It says of a visit that it stands apart from the service of the day; on the service itself it says nothing.',
  rules: ['EM-01', 'MOD-01'],
  scope: 'line',
  at: 'modifiers',
  params: { rule: 'visit.same-day' },
  trigger: (facts, params) => ({
    codes: params === undefined ? [] : facts.codes.filter(facts.isBesideVisit).map(codeText),
  }),
  needs: [],
  messages: {
    misplaced: {
      text: 'Line {line} bills {code} with {modifier:modifier}; visit {visit:code} of the day is without it.',
      todo: 'Take {modifier:modifier} off {code}. It goes on {visit:code} only if the record shows a separate visit.',
      remedy: 'needs-chart',
    },
    alone: {
      text: 'Line {line} bills {code} with {modifier:modifier}, which only visits carry.',
      todo: 'Take {modifier:modifier} off {code}.',
      remedy: 'needs-chart',
    },
  },
  check(view, line, { rule }, out, facts) {
    const modifier = packModifier(rule.modifier)
    if (!view.hasModifier(line, modifier)) return
    const fix = { kind: 'drop-modifier', line, modifier: rule.modifier } as const
    const visit = visitWithout(view, line, modifier, facts)
    if (visit < 0) out.found('alone', line, { modifier }, fix)
    else out.found('misplaced', line, { modifier, visit }, fix)
  },
})

/** The code of a visit of the day without the modifier; -1 if there is none. */
function visitWithout(view: ClaimView, line: number, modifier: number, facts: PolicyFacts): number {
  for (let other = 0; other < view.lines; other += 1) {
    if (view.dayOf(other) !== view.dayOf(line) || !facts.isVisit(view.codeOf(other))) continue
    if (!view.hasModifier(other, modifier)) return view.codeOf(other)
  }
  return -1
}
