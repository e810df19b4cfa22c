import { packCode } from '@aliquot/engine/code-number'
import { chartedOfFamily, extractInjections, isOpen, openQuestion } from '@aliquot/engine/scrub/chart-lines'
import { defineEdit } from '@aliquot/engine/scrub/edit'
import { chartOfDay } from '../chart-of-day.ts'

/** A shot code for injections that this practice did not give. */
export const shotCodeForSelfAdministered = defineEdit({
  id: 'ADM004',
  name: 'shot-code-for-self-administered',
  severity: 'records',
  nature: 'defect',
  direction: 'over',
  title: 'A shot code is billed for injections that others gave.',
  why: 'Giving is billed by who gives. The patient or a relative makes no charge; another practice makes its own.',
  rules: ['ADM-05', 'ADM-11'],
  scope: 'date',
  at: 'code',
  params: { codes: 'shots.codes' },
  trigger: (_facts, params) => ({ codes: params === undefined ? [] : [params.codes.one, params.codes.several] }),
  needs: ['chart'],
  messages: {
    atHome: {
      text: 'Line {line} bills {code} for {day:day}; by the chart the patient or a caregiver gave the injections.',
      todo: 'Take {code} off. The extract stays billable by who prepared it.',
      remedy: 'needs-chart',
    },
    elsewhere: {
      text: 'Line {line} bills {code} for {day:day}; the chart says that another practice gave the injections.',
      todo: 'Take {code} off: the practice that gave them bills them.',
      remedy: 'needs-chart',
    },
  },
  check(view, line, { codes }, out) {
    const day = view.dayOf(line)
    const chart = chartOfDay(view, line, out)
    if (chart === undefined) return
    const injections = extractInjections(chart)
    if (isOpen(chart, 'shots') || chart.encounter.injections === undefined) {
      const question = openQuestion(chart, 'shots') ?? 'who gave the injections: the chart records none'
      out.undecided(line, 'answer-in-chart', question)
      return
    }
    const othersOnly = injections.every((injection) => injection.givenBy !== 'practice')
    if (injections.length === 0 || !othersOnly || chartedOfFamily(chart, 'shots').length > 0) return
    const elsewhere = injections.some((injection) => injection.givenBy === 'other-practice')
    const one = packCode(codes.one)
    const several = packCode(codes.several)
    for (let each = line; each < view.lines; each += 1) {
      const code = view.codeOf(each)
      if (view.dayOf(each) !== day || (code !== one && code !== several)) continue
      out.found(elsewhere ? 'elsewhere' : 'atHome', each, { day }, { kind: 'remove', line: each })
    }
  },
})
