import { packCode } from '@aliquot/engine/code-number'
import {
  asCharted,
  billedUnits,
  chartedOfFamily,
  isExcluded,
  isOpen,
  openQuestion,
} from '@aliquot/engine/scrub/chart-lines'
import { defineEdit } from '@aliquot/engine/scrub/edit'
import { chartOfDay } from '../chart-of-day.ts'

/** Hours of rapid desensitization that are not those that the chart timed. */
export const desensitizationHoursDisagree = defineEdit({
  id: 'RDS002',
  name: 'desensitization-hours-disagree',
  severity: 'records',
  nature: 'defect',
  direction: 'over',
  title: 'The hours of rapid desensitization are not those in the chart.',
  why: 'The code counts hours, from start to stop; a begun hour counts once enough of it has passed.',
  rules: ['RDS-01'],
  scope: 'date',
  at: 'units',
  params: { codes: 'desensitization.codes' },
  trigger: (_facts, params) => ({ codes: params === undefined ? [] : [params.codes.code] }),
  needs: ['chart'],
  messages: {
    over: {
      text: '{billed:units} units of {code} are billed for {day:day}; {minutes:minutes} minutes make {timed:units}.',
      todo: 'Bill {timed:units}, or correct the recorded times.',
      remedy: 'needs-chart',
    },
    under: {
      text: '{billed:units} units of {code} are billed for {day:day}; {minutes:minutes} minutes make {timed:units}.',
      todo: 'Bill {timed:units}: the recorded times support it.',
      remedy: 'needs-chart',
      direction: 'under',
      severity: 'info',
    },
    tooShort: {
      text: '{billed:units} units of {code} are billed for {day:day}; {minutes:minutes} minutes make none.',
      todo: 'Take {code} off, or correct the recorded times.',
      remedy: 'needs-chart',
    },
  },
  check(view, line, { codes }, out, facts) {
    const day = view.dayOf(line)
    const chart = chartOfDay(view, line, out)
    if (chart === undefined) return
    const minutes = chart.encounter.rapidDesensitization?.minutes
    const [charted] = chartedOfFamily(chart, 'desensitization')
    const short = isExcluded(chart, '/rapidDesensitization', 'under-minimum-time')
    if (minutes === undefined || (charted === undefined && !short)) {
      const question = openQuestion(chart, 'desensitization') ?? 'how many minutes the desensitization took'
      if (isOpen(chart, 'desensitization') || chart.encounter.rapidDesensitization === undefined) {
        out.undecided(line, 'answer-in-chart', question)
      }
      return
    }
    const billed = billedUnits(view, packCode(codes.code), day)
    const timed = (charted?.units ?? 0) * 1000
    const fix = asCharted(view, facts, 'desensitization')
    if (short) out.found('tooShort', line, { billed, day, minutes }, fix)
    else if (billed !== timed) out.found(billed > timed ? 'over' : 'under', line, { billed, day, minutes, timed }, fix)
  },
})
