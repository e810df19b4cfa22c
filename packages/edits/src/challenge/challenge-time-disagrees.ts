import { packCode } from '@aliquot/engine/code-number'
import {
  asCharted,
  billedUnits,
  chartedUnits,
  findFamily,
  findLine,
  isOpen,
  openQuestion,
} from '@aliquot/engine/scrub/chart-lines'
import { defineEdit } from '@aliquot/engine/scrub/edit'
import { chartOfDay } from '../chart-of-day.ts'

/** Units of an ingestion challenge that are not those which its minutes make. */
export const challengeTimeDisagrees = defineEdit({
  id: 'CHA001',
  name: 'challenge-time-disagrees',
  severity: 'records',
  nature: 'defect',
  direction: 'over',
  title: 'The units of an ingestion challenge are not those that its time makes.',
  why: 'The codes count the time of testing; too short a challenge is none, and a further hour counts from its half.',
  rules: ['TST-08'],
  scope: 'date',
  params: { codes: 'challenge.codes' },
  trigger: (_facts, params) => ({ codes: params === undefined ? [] : [params.codes.first, params.codes.further] }),
  needs: ['chart'],
  messages: {
    over: {
      text: '{billed:units} units of {code} are billed for {day:day}; {minutes:minutes} minutes make {timed:units}.',
      todo: 'Bill {timed:units}, or correct the recorded times.',
      remedy: 'needs-chart',
    },
    under: {
      text: '{billed:units} units of {missing:code} on {day:day} are few; {minutes:minutes} minutes are {timed:units}.',
      todo: 'Bill {timed:units} of {missing:code}: the recorded times support it.',
      remedy: 'needs-chart',
      direction: 'under',
      severity: 'info',
    },
    unrecorded: {
      text: 'Line {line} bills {code} for {day:day}; the chart of that day records no challenge.',
      todo: 'Take {code} off, or complete the record of the challenge with its times.',
      remedy: 'needs-chart',
    },
  },
  check(view, first, { codes }, out, facts) {
    const day = view.dayOf(first)
    const chart = chartOfDay(view, first, out)
    if (chart === undefined) return
    const { challenge } = chart.encounter
    const line = findFamily(view, facts, 'challenge', day)
    if (challenge === undefined) {
      out.found('unrecorded', line, { day })
      return
    }
    const { minutes } = challenge
    if (isOpen(chart, 'challenge') || minutes === undefined) {
      out.undecided(first, 'answer-in-chart', openQuestion(chart, 'challenge'))
      return
    }
    const fix = asCharted(view, facts, 'challenge')
    for (const text of [codes.first, codes.further]) {
      const code = packCode(text)
      const billed = billedUnits(view, code, day)
      const timed = chartedUnits(chart, code, day) ?? 0
      const each = findLine(view, code, day)
      if (billed > timed) out.found('over', each, { billed, day, minutes, timed }, fix)
      else if (billed < timed) {
        out.found('under', each < 0 ? line : each, { billed, day, minutes, timed, missing: code }, fix)
      }
    }
  },
})
