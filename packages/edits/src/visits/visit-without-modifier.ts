import { packModifier } from '@aliquot/engine/code-number'
import { encounterOf } from '@aliquot/engine/scrub/chart-lines'
import { defineEdit } from '@aliquot/engine/scrub/edit'

/** A visit beside an allergy service without the modifier that says it stands apart. */
export const visitWithoutModifier = defineEdit({
  id: 'MOD001',
  name: 'visit-without-modifier',
  severity: 'deny',
  nature: 'defect',
  direction: 'under',
  title: 'A visit is billed beside an allergy service without modifier 25.',
  why:
    'The ordinary contact of the day is part of the shot, the preparation or the test; only a separate visit is ' +
    'paid.',
  rules: ['EM-01', 'EM-02'],
  scope: 'line',
  at: 'modifiers',
  params: { rule: 'visit.same-day' },
  trigger: (facts, params) => ({ ranges: params?.rule.visits ?? facts.value('visit.same-day')?.visits ?? [] }),
  needs: [],
  messages: {
    earned: {
      text: 'Visit {code} is billed beside {beside:code} without {modifier:modifier}; by the chart it was separate.',
      todo: 'Add {modifier:modifier} to {code}: the record supports it.',
      remedy: 'needs-chart',
      denies: true,
    },
    open: {
      text: 'Line {line} bills visit {code} beside {beside:code} without {modifier:modifier}.',
      todo:
        'Add {modifier:modifier} only if the record shows a problem, examination and decision of its own; else ' +
        'take {code} off.',
      remedy: 'needs-chart',
      denies: true,
    },
  },
  check(view, line, { rule }, out, facts) {
    const modifier = packModifier(rule.modifier)
    if (view.hasModifier(line, modifier)) return
    const said = encounterOf(view, line)?.evaluation?.separatelyIdentifiable
    // A visit that the record says was not separate is another edit's: no modifier helps it.
    if (said === false) return
    const day = view.dayOf(line)
    for (let other = 0; other < view.lines; other += 1) {
      const beside = view.codeOf(other)
      if (other === line || view.dayOf(other) !== day || !facts.isBesideVisit(beside)) continue
      if (said === true)
        out.found('earned', line, { beside, modifier }, { kind: 'modifier', line, modifier: rule.modifier })
      else out.found('open', line, { beside, modifier })
      return
    }
  },
})
