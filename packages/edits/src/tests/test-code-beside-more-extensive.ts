import { packModifier } from '@aliquot/engine/code-number'
import { encounterOf, testsOfCode } from '@aliquot/engine/scrub/chart-lines'
import type { ClaimView } from '@aliquot/engine/scrub/claim-view'
import { defineEdit } from '@aliquot/engine/scrub/edit'
import type { PolicyFacts } from '@aliquot/engine/scrub/policy-facts'
import { apartByName, deniedCodes, namesTested } from './allergens-apart.ts'

/** A test beside a more extensive one of the day, without the sign that other allergens were tested. */
export const testCodeBesideMoreExtensive = defineEdit({
  id: 'TST006',
  name: 'test-code-beside-more-extensive',
  severity: 'deny',
  nature: 'defect',
  direction: 'over',
  title: 'A test code is billed beside another that takes its place for the same allergens.',
  why: 'Of some kinds of test the payer pays one a day for an allergen; the other is paid for other allergens only.',
  rules: ['TST-02', 'MOD-01'],
  scope: 'line',
  at: 'code',
  params: { pairs: 'same-day.pairs', distinct: 'same-day.distinct-service', codes: 'tests.codes' },
  applies: ({ pairs }) => pairs.length > 0,
  trigger: (facts, params) => {
    if (params === undefined) {
      const rows = facts.value('tests.codes')?.byMethod ?? []
      return {
        codes: rows
          .filter(({ method }) => method === 'intradermal' || method === 'intradermal-delayed')
          .map((row) => row.code),
      }
    }
    return { codes: deniedCodes(params.pairs, (paid, denied) => facts.isTest(paid) && facts.isTest(denied)) }
  },
  concerns: (view, line, facts) => view.anyOnDay(line, facts.isTest),
  needs: [],
  messages: {
    earned: {
      text: '{code} is billed beside {beside:code} without {modifier:modifier}; the chart names other allergens.',
      todo: 'Add {modifier:modifier} to {code}: the record supports it.',
      remedy: 'needs-chart',
      direction: 'under',
      denies: true,
    },
    same: {
      text: 'Line {line} bills {code} beside {beside:code}; the chart names the same allergens for both.',
      todo: 'Bill {code} only for allergens or dilutions that {beside:code} does not hold already.',
      remedy: 'needs-chart',
      denies: true,
    },
    open: {
      text: 'Line {line} bills {code} beside {beside:code} without {modifier:modifier}.',
      todo:
        'Add {modifier:modifier} only if the record names other allergens for {code}; else only {beside:code} is ' +
        'paid.',
      remedy: 'needs-chart',
      denies: true,
    },
  },
  check(view, line, { distinct, codes }, out, facts) {
    const beside = testBeside(view, line, facts)
    if (beside < 0) return
    const modifier = packModifier(distinct.written)
    const marked = view.hasAnyModifier(line, facts.distinctModifiers)
    const encounter = encounterOf(view, line)
    const own = encounter && namesTested(testsOfCode(encounter, codes, view.codeOf(line)))
    const others = encounter && namesTested(testsOfCode(encounter, codes, beside))
    const apart = apartByName(own, others)
    if (apart === 'no') {
      const inside = own !== undefined && [...own].every((name) => others?.has(name) === true)
      out.found('same', line, { beside }, inside ? { kind: 'remove', line } : undefined)
    } else if (apart === 'yes') {
      if (marked) return
      out.found('earned', line, { beside, modifier }, { kind: 'modifier', line, modifier: distinct.written })
    } else if (!marked) out.found('open', line, { beside, modifier })
    else if (encounter === undefined) out.undecided(line, 'chart')
    else out.undecided(line, 'answer-in-chart', 'the names of what was tested by each method')
  },
})

/** The code of another test of the day beside which the line is denied; -1 if there is none. */
function testBeside(view: ClaimView, line: number, facts: PolicyFacts): number {
  const test = view.codeOf(line)
  for (let other = 0; other < view.lines; other += 1) {
    const code = view.codeOf(other)
    if (other === line || view.dayOf(other) !== view.dayOf(line) || !facts.isTest(code)) continue
    if (facts.pairOf(test, code) !== undefined) return code
  }
  return -1
}
