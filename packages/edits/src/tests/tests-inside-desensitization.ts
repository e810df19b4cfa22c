import { packModifier } from '@aliquot/engine/code-number'
import { isCharted } from '@aliquot/engine/scrub/chart-lines'
import { defineEdit } from '@aliquot/engine/scrub/edit'
import { apartFromTherapy } from './allergens-apart.ts'

/** Tests on the day of rapid desensitization, which are part of its hours. */
export const testsInsideDesensitization = defineEdit({
  id: 'TST002',
  name: 'tests-inside-desensitization',
  severity: 'deny',
  nature: 'defect',
  direction: 'over',
  title: 'Tests are billed beside the rapid desensitization that they belong to.',
  why: 'Testing the patient for a rapid desensitization is part of its hourly code.',
  rules: ['RDS-03', 'TST-04'],
  scope: 'date',
  at: 'code',
  params: { pairs: 'same-day.pairs', distinct: 'same-day.distinct-service', codes: 'tests.codes' },
  applies: ({ pairs }) => pairs.length > 0,
  trigger: (facts) => {
    const code = facts.value('desensitization.codes')?.code
    return { codes: code === undefined ? [] : [code] }
  },
  concerns: (view, line, facts) => view.anyOnDay(line, facts.isTest),
  needs: [],
  messages: {
    earned: {
      text: 'Tests {code} are billed beside {hours:code} without {modifier:modifier}; they were of something else.',
      todo: 'Add {modifier:modifier} to {code}: the record supports it.',
      remedy: 'needs-chart',
      direction: 'under',
      denies: true,
    },
    part: {
      text: 'Tests {code} are billed beside {hours:code}; by the chart they were done for the desensitization.',
      todo: 'Take {code} off: testing is part of the hours, with a modifier or without.',
      remedy: 'needs-chart',
      denies: true,
    },
    open: {
      text: 'Tests {code} are billed beside {hours:code} without {modifier:modifier}.',
      todo:
        'Take {code} off if the tests were done for the desensitization; add {modifier:modifier} only if they ' +
        'were of something else.',
      remedy: 'needs-chart',
      denies: true,
    },
  },
  check(view, first, { distinct, codes }, out, facts) {
    const day = view.dayOf(first)
    const hours = view.codeOf(first)
    const modifier = packModifier(distinct.written)
    for (let line = 0; line < view.lines; line += 1) {
      const code = view.codeOf(line)
      if (view.dayOf(line) !== day || !facts.isTest(code)) continue
      if (facts.pairOf(code, hours) === undefined) continue
      const marked = view.hasAnyModifier(line, facts.distinctModifiers)
      const apart = apartFromTherapy(view, line, codes, distinct)
      if (apart === 'no') out.found('part', line, { hours }, { kind: 'remove', line })
      else if (apart === 'yes') {
        if (marked) continue
        out.found('earned', line, { hours, modifier }, { kind: 'modifier', line, modifier: distinct.written })
      } else if (!marked) out.found('open', line, { hours, modifier })
      else if (!isCharted(view, line)) out.undecided(line, 'chart')
      else out.undecided(line, 'answer-in-chart', 'whether the tests were done for the desensitization')
    }
  },
})
