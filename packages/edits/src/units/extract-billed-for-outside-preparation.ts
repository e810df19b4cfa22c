import { chartDay, extractInjections, vialsPrepared } from '@aliquot/engine/scrub/chart-lines'
import type { Chart } from '@aliquot/engine/scrub/claim-view'
import { defineEdit } from '@aliquot/engine/scrub/edit'

/** Preparation billed by a practice that did not prepare. */
export const extractBilledForOutsidePreparation = defineEdit({
  id: 'UNT012',
  name: 'extract-billed-for-outside-preparation',
  severity: 'records',
  nature: 'defect',
  direction: 'over',
  title: 'Preparation is billed for extract that others prepared.',
  why: 'Who prepares bills the extract; who injects bills the shot. Extract that the patient brings is billed already.',
  rules: ['ADM-11', 'ADM-12', 'SUP-01'],
  cite: [{ source: 'palmetto-samples' }, { source: 'cfr-410-68' }, { source: 'forum-compounder' }],
  scope: 'date',
  at: 'code',
  params: { codes: 'extract.codes' },
  trigger: (_facts, params) => {
    if (params === undefined) return { codes: [] }
    const { multiDose, treatmentBoard, singleDose, wholeBody, venomByCount } = params.codes
    return { codes: [multiDose, treatmentBoard, singleDose, wholeBody, ...venomByCount] }
  },
  needs: ['chart'],
  messages: {
    outside: {
      text: 'Line {line} bills {units:units} units of {code} for {day:day}; the extract came from elsewhere.',
      todo: 'Take {code} off, and bill the shots alone.',
      remedy: 'needs-chart',
    },
    notPrepared: {
      text: 'Line {line} bills {units:units} units of {code} for {day:day}; the practice only injected that day.',
      todo: 'Take {code} off: extract is billed once, on the day it was prepared, by who prepared it.',
      remedy: 'needs-chart',
    },
    compounder: {
      text: 'Line {line} bills {units:units} units of {code} for {day:day}; an outside compounder mixed the vials.',
      todo:
        'Bill it only if a physician of this practice prepared the vials or directly supervised. No authority was ' +
        'found that lets the practice bill it otherwise; the shots stay billable.',
      remedy: 'needs-chart',
      severity: 'info',
    },
  },
  check(view, line, _params, out, facts) {
    const { chart } = view
    const day = view.dayOf(line)
    if (chart === undefined) return
    const who = preparer(chart, day)
    if (who === 'own') return
    if (who === 'unknown') {
      const here = chartDay(chart) === day
      out.undecided(line, here ? 'answer-in-chart' : 'chart', here ? 'who prepared the extract' : undefined)
      return
    }
    for (let each = line; each < view.lines; each += 1) {
      if (view.dayOf(each) !== day || facts.familyOf(view.codeOf(each)) !== 'extract') continue
      const fix = who === 'compounder' ? undefined : ({ kind: 'remove', line: each } as const)
      out.found(who, each, { units: Math.max(0, view.unitsOf(each)), day }, fix)
    }
  },
})

function preparer(chart: Chart, day: number): 'own' | 'outside' | 'notPrepared' | 'compounder' | 'unknown' {
  const vials = vialsPrepared(chart, day)
  if (chartDay(chart) !== day && vials.length === 0) return 'unknown'
  const sources = extractInjections(chart).map((injection) => injection.source)
  const brought = sources.length > 0 && sources.every((source) => source === 'outside')
  if (chart.encounter.role === 'injects-only') return brought ? 'outside' : 'notPrepared'
  if (vials.length === 0) return brought ? 'outside' : 'unknown'
  const compounded = vials.filter((vial) => vial.preparedBy === 'outside-compounder')
  if (compounded.length === 0) return 'own'
  const unsupervised = compounded.every((vial) => vial.supervision !== 'direct' && vial.supervision !== 'personal')
  return compounded.length === vials.length && unsupervised ? 'compounder' : 'unknown'
}
