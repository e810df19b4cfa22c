import { codeText, packModifier } from '@aliquot/engine/code-number'
import { inRanges } from '@aliquot/engine/derive/visit'
import { defineEdit } from '@aliquot/engine/scrub/edit'

/** The add-on for the complexity of a visit, beside a visit whose modifier rules it out. */
export const addOnVisitCodeWith25 = defineEdit({
  id: 'MOD008',
  name: 'add-on-visit-code-with-25',
  severity: 'deny',
  nature: 'defect',
  direction: 'over',
  title: 'The add-on for the complexity of a visit is billed beside a visit with modifier 25.',
  why:
    'The payer does not pay the add-on where the visit that it adds to is marked as separate from another service ' +
    'of the day.',
  rules: ['EM-07'],
  scope: 'line',
  params: { addOn: 'visit.complexity-add-on' },
  trigger: (_facts, params) => ({ codes: params === undefined ? [] : [params.addOn.code] }),
  needs: [],
  messages: {
    ruledOut: {
      text: 'Line {line} bills {code} beside visit {visit:code} with {modifier:modifier}, which rules it out.',
      todo: 'Take {code} off: shots, extract and tests are not among the services beside which it is paid.',
      remedy: 'needs-chart',
      denies: true,
    },
  },
  check(view, line, { addOn }, out, facts) {
    const modifier = packModifier(addOn.notWith)
    const day = view.dayOf(line)
    let visit = -1
    for (let other = 0; other < view.lines; other += 1) {
      const code = view.codeOf(other)
      if (other === line || view.dayOf(other) !== day) continue
      if (inRanges(codeText(code), addOn.unlessBeside)) return
      if (facts.isVisit(code) && view.hasModifier(other, modifier)) visit = code
    }
    if (visit >= 0) out.found('ruledOut', line, { visit, modifier }, { kind: 'remove', line })
  },
})
