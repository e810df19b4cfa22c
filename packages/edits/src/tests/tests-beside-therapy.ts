import { packModifier } from '@aliquot/engine/code-number'
import { isCharted } from '@aliquot/engine/scrub/chart-lines'
import type { ClaimView } from '@aliquot/engine/scrub/claim-view'
import { defineEdit } from '@aliquot/engine/scrub/edit'
import type { PolicyFacts } from '@aliquot/engine/scrub/policy-facts'
import { apartFromTherapy, deniedCodes } from './allergens-apart.ts'

/** Tests on the day of a shot or of preparing extract, which are part of it unless they were of other allergens. */
export const testsBesideTherapy = defineEdit({
  id: 'TST001',
  name: 'tests-beside-therapy',
  severity: 'deny',
  nature: 'defect',
  direction: 'over',
  title: 'Tests are billed on a day of immunotherapy as if they stood alone.',
  why: 'Tests on the day of a shot or of preparing extract are part of it, unless other allergens were tested.',
  rules: ['DOSE-16', 'TST-04', 'MOD-01'],
  scope: 'line',
  at: 'code',
  params: { pairs: 'same-day.pairs', distinct: 'same-day.distinct-service', codes: 'tests.codes' },
  applies: ({ pairs }) => pairs.length > 0,
  trigger: (facts, params) => {
    if (params === undefined) return { codes: facts.value('tests.codes')?.byMethod.map((row) => row.code) ?? [] }
    return { codes: deniedCodes(params.pairs, (paid, denied) => facts.isTherapy(paid) && facts.isTest(denied)) }
  },
  concerns: (view, line, facts) => view.anyOnDay(line, facts.isTherapy),
  needs: [],
  messages: {
    earned: {
      text: 'Tests {code} are billed beside {beside:code} without {modifier:modifier}; they were of other allergens.',
      todo: 'Add {modifier:modifier} to {code}: the record supports it.',
      remedy: 'needs-chart',
      direction: 'under',
      denies: true,
    },
    part: {
      text: 'Tests {code} are billed beside {beside:code}; by the chart they were of the allergens treated that day.',
      todo: 'Take {code} off: these tests are part of the treatment, with a modifier or without.',
      remedy: 'needs-chart',
      denies: true,
    },
    open: {
      text: 'Tests {code} are billed beside {beside:code} without {modifier:modifier}.',
      todo: 'Add {modifier:modifier} only if the record shows that other allergens were tested; else take {code} off.',
      remedy: 'needs-chart',
      denies: true,
    },
  },
  check(view, line, { distinct, codes }, out, facts) {
    const beside = therapyBeside(view, line, facts)
    if (beside < 0) return
    const modifier = packModifier(distinct.written)
    const marked = view.hasAnyModifier(line, facts.distinctModifiers)
    const apart = apartFromTherapy(view, line, codes, distinct)
    if (apart === 'no') out.found('part', line, { beside }, { kind: 'remove', line })
    else if (apart === 'yes') {
      if (marked) return
      out.found('earned', line, { beside, modifier }, { kind: 'modifier', line, modifier: distinct.written })
    } else if (!marked) out.found('open', line, { beside, modifier })
    else if (!isCharted(view, line)) out.undecided(line, 'chart')
    else out.undecided(line, 'answer-in-chart', 'whether other allergens were tested than those treated that day')
  },
})

/** The code of a treatment of the day beside which a test is denied; -1 if there is none, or if 95180 is among them. */
function therapyBeside(view: ClaimView, line: number, facts: PolicyFacts): number {
  const test = view.codeOf(line)
  let beside = -1
  for (let other = 0; other < view.lines; other += 1) {
    const code = view.codeOf(other)
    if (other === line || view.dayOf(other) !== view.dayOf(line) || !facts.isTherapy(code)) continue
    if (facts.pairOf(test, code) === undefined) continue
    // Beside rapid desensitization the tests are another edit's.
    if (facts.familyOf(code) === 'desensitization') return -1
    if (beside < 0) beside = code
  }
  return beside
}
