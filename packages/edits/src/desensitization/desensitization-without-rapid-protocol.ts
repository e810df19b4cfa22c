import {
  asCharted,
  chartedOfFamily,
  extractInjections,
  isExcluded,
  isOpen,
  openQuestion,
} from '@aliquot/engine/scrub/chart-lines'
import type { Chart } from '@aliquot/engine/scrub/claim-view'
import { defineEdit } from '@aliquot/engine/scrub/edit'
import { chartOfDay } from '../chart-of-day.ts'

/** Hours of rapid desensitization where the chart shows another treatment. */
export const desensitizationWithoutRapidProtocol = defineEdit({
  id: 'RDS001',
  name: 'desensitization-without-rapid-protocol',
  severity: 'records',
  nature: 'defect',
  direction: 'over',
  title: 'Rapid desensitization is billed for another treatment.',
  why:
    'The hourly code is for getting past an allergy within hours. Ordinary build-up is shots; food by mouth is a ' +
    'challenge or a visit.',
  rules: ['RDS-01', 'RDS-02'],
  cite: [{ source: 'supercoder-venom-start' }, { source: 'acaai-oral-food' }, { source: 'acaai-rush' }],
  scope: 'date',
  at: 'code',
  params: { codes: 'desensitization.codes', agents: 'desensitization.agents' },
  trigger: (_facts, params) => ({ codes: params === undefined ? [] : [params.codes.code] }),
  needs: ['chart'],
  messages: {
    agent: {
      text: 'Line {line} bills {code} for {day:day}; the payer does not take it for what the chart shows.',
      todo: 'Bill what was done by its own codes: shots, extract, a challenge or a visit.',
      remedy: 'needs-chart',
    },
    byMouth: {
      text: 'Line {line} bills {code} for {day:day}; the chart shows treatment by mouth.',
      todo: 'Bill the first day as a challenge and later ones as visits, as the record supports.',
      remedy: 'needs-chart',
    },
    conventional: {
      text: 'Line {line} bills {code} for {day:day}; the chart shows ordinary injections and no rapid protocol.',
      todo: 'Bill the shots by one shot code, and the extract if it was prepared that day.',
      remedy: 'needs-chart',
    },
  },
  check(view, line, _params, out, facts) {
    const day = view.dayOf(line)
    const chart = chartOfDay(view, line, out)
    if (chart === undefined || chartedOfFamily(chart, 'desensitization').length > 0) return
    if (isOpen(chart, 'desensitization')) {
      out.undecided(line, 'answer-in-chart', openQuestion(chart, 'desensitization'))
      return
    }
    const refused = isExcluded(chart, '/rapidDesensitization', 'agent-not-accepted')
    const shown = refused ? 'agent' : otherTreatment(chart)
    if (shown !== undefined) out.found(shown, line, { day }, asCharted(view, facts, 'desensitization'))
    // Too short a time is an edit of its own.
    else if (chart.encounter.rapidDesensitization === undefined) {
      out.undecided(
        line,
        'answer-in-chart',
        'to what the patient was desensitized, and for how long: the chart records none',
      )
    }
  },
})

/** What the chart shows in place of a rapid protocol, where it records none. */
function otherTreatment(chart: Chart): 'byMouth' | 'conventional' | undefined {
  const { course, rapidDesensitization, challenge } = chart.encounter
  if (rapidDesensitization !== undefined) return undefined
  if (course?.route === 'oral' || course?.route === 'sublingual' || challenge !== undefined) return 'byMouth'
  if (course?.technique === 'rush' || course?.technique === 'cluster') return undefined
  const given = extractInjections(chart).some((injection) => injection.givenBy === 'practice')
  return given || course?.technique !== undefined ? 'conventional' : undefined
}
