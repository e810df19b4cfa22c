import { packCode } from '@aliquot/engine/code-number'
import {
  chartedLines,
  chartedOfFamily,
  extractInjections,
  findFamily,
  isOpen,
  openQuestion,
} from '@aliquot/engine/scrub/chart-lines'
import { defineEdit } from '@aliquot/engine/scrub/edit'
import { chartOfDay } from '../chart-of-day.ts'

/** A code for injecting a drug, when what was injected is allergy extract. */
export const drugInjectionCodeForAllergyShot = defineEdit({
  id: 'ADM007',
  name: 'drug-injection-code-for-allergy-shot',
  severity: 'deny',
  nature: 'defect',
  direction: 'neither',
  title: 'A drug injection code is billed for an allergy shot.',
  why: 'Extract is given under the shot codes; the codes for injecting drugs are for another drug of the day.',
  rules: ['ADM-08'],
  scope: 'line',
  at: 'code',
  params: { shots: 'shots.codes' },
  trigger: (facts) => ({
    codes: (facts.value('drugs.administration') ?? [])
      .filter((row) => row.class === 'drug' || row.class === 'biologic')
      .flatMap((row) => row.routes.filter((route) => route.furtherHour === undefined).map((route) => route.first)),
  }),
  needs: ['chart'],
  messages: {
    instead: {
      text: 'Line {line} bills {code} for {day:day}; the chart shows allergy shots alone, {charted:code}.',
      todo: 'Bill {charted:code}, one unit.',
      remedy: 'needs-chart',
    },
  },
  check(view, line, _params, out, facts) {
    const day = view.dayOf(line)
    const chart = chartOfDay(view, line, out)
    if (chart === undefined) return
    if (chartedLines(chart, view.codeOf(line), day).length > 0) return
    const { drugs, injections, reactionTreatment } = chart.encounter
    const shots = extractInjections(chart).filter((injection) => injection.givenBy === 'practice')
    const otherDrug =
      (drugs ?? []).length > 0 ||
      reactionTreatment !== undefined ||
      (injections ?? []).some((each) => each.antigen !== undefined && !extractInjections(chart).includes(each))
    const charted = chartedOfFamily(chart, 'shots')[0]?.code
    if (otherDrug && !isOpen(chart, 'drugs') && !isOpen(chart, 'reaction')) return
    const shotBilled = findFamily(view, facts, 'shots', day) >= 0
    if (otherDrug || shots.length === 0 || charted === undefined || shotBilled) {
      const question = openQuestion(chart, 'drugs') ?? openQuestion(chart, 'shots')
      out.undecided(line, 'answer-in-chart', question ?? 'which drug was injected: the chart records none')
      return
    }
    const fix = { kind: 'code', line, code: charted, unitsThousandths: 1000 } as const
    out.found('instead', line, { day, charted: packCode(charted) }, fix)
  },
})
