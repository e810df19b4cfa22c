import { packCode } from '@aliquot/engine/code-number'
import { injectionCount } from '@aliquot/engine/derive/shots'
import { chartedOfFamily, extractInjections, findLine, isOpen, openQuestion } from '@aliquot/engine/scrub/chart-lines'
import { defineEdit } from '@aliquot/engine/scrub/edit'
import { chartOfDay } from '../chart-of-day.ts'

/** The code for one shot and the code for several follow from the injections that the chart counts. */
export const shotCodeDisagreesWithInjections = defineEdit({
  id: 'ADM003',
  name: 'shot-code-disagrees-with-injections',
  severity: 'records',
  nature: 'defect',
  direction: 'over',
  title: 'The shot code is not the one that the injections in the chart make.',
  why: 'Separate injections of the day count, not antigens, vials or syringes filled.',
  rules: ['ADM-01', 'ADM-02'],
  scope: 'date',
  params: { codes: 'shots.codes' },
  trigger: (_facts, params) => ({ codes: params === undefined ? [] : [params.codes.one, params.codes.several] }),
  needs: ['chart'],
  messages: {
    over: {
      text: 'Line {line} bills {code} for {day:day}; the chart counts {given:count} injection: {charted:code}.',
      todo: 'Bill {charted:code}, or complete the shot log if a further injection was given.',
      remedy: 'needs-chart',
    },
    under: {
      text: 'Line {line} bills {code} for {day:day}; the chart counts {given:count} injections: {charted:code}.',
      todo: 'Bill {charted:code}, one unit: the shot log supports it.',
      remedy: 'needs-chart',
      direction: 'under',
    },
  },
  check(view, line, { codes }, out) {
    const day = view.dayOf(line)
    const chart = chartOfDay(view, line, out)
    if (chart === undefined) return
    // A chart that records no injection is an edit of its own.
    if (chart.encounter.injections === undefined) return
    const one = findLine(view, packCode(codes.one), day)
    const several = findLine(view, packCode(codes.several), day)
    const charted = chartedOfFamily(chart, 'shots')[0]?.code
    if (charted === undefined) {
      if (isOpen(chart, 'shots')) out.undecided(line, 'answer-in-chart', openQuestion(chart, 'shots'))
      return
    }
    const given = extractInjections(chart)
      .filter((injection) => injection.givenBy === 'practice')
      .reduce((sum, injection) => sum + (injectionCount(injection) ?? 1), 0)
    const slots = { day, given, charted: packCode(charted) }
    const to = { kind: 'code', code: charted, unitsThousandths: 1000 } as const
    if (several >= 0 && charted === codes.one) out.found('over', several, slots, { ...to, line: several })
    // Beside the code for several, the code for one comes off by an edit of its own.
    if (one >= 0 && several < 0 && charted === codes.several) out.found('under', one, slots, { ...to, line: one })
  },
})
