import { packCode } from '@aliquot/engine/code-number'
import { chartedOfFamily, isExcluded, isOpen } from '@aliquot/engine/scrub/chart-lines'
import { defineEdit } from '@aliquot/engine/scrub/edit'
import { chartOfDay } from '../chart-of-day.ts'

/** A shot code where the chart has no shot to bill: none given, or all of them within rapid desensitization. */
export const shotsBilledWithoutInjectionsCharted = defineEdit({
  id: 'ADM010',
  name: 'shots-billed-without-injections-charted',
  severity: 'records',
  nature: 'defect',
  direction: 'over',
  title: 'A shot code is billed where the chart has no shot to bill.',
  why: 'No injection, no shot code; and shots of a rapid desensitization are within its hours.',
  rules: ['ADM-01', 'RDS-02'],
  scope: 'date',
  params: { codes: 'shots.codes' },
  trigger: (_facts, params) => ({ codes: params === undefined ? [] : [params.codes.one, params.codes.several] }),
  needs: ['chart'],
  messages: {
    unrecorded: {
      text: 'Line {line} bills {code} for {day:day}; the chart of that day records no injection.',
      todo: 'Take {code} off if the patient got no shot; else complete the shot log before the claim goes out.',
      remedy: 'needs-chart',
    },
    none: {
      text: 'Line {line} bills {code} for {day:day}; the chart says that no injection was given.',
      todo: 'Take {code} off, or complete the shot log.',
      remedy: 'needs-chart',
    },
    included: {
      text: 'Line {line} bills {code} for {day:day}; the injections were part of a rapid desensitization.',
      todo: 'Take {code} off: the code by the hour stands in its place.',
      remedy: 'needs-chart',
    },
  },
  check(view, line, { codes }, out) {
    const day = view.dayOf(line)
    const chart = chartOfDay(view, line, out)
    if (chart === undefined) return
    if (chartedOfFamily(chart, 'shots').length > 0 || isOpen(chart, 'shots')) return
    const included = isExcluded(chart, '/injections', 'part-of-desensitization')
    const isUnrecorded = chart.encounter.injections === undefined
    if (!included && !isUnrecorded && !isExcluded(chart, '/injections', 'nothing-given')) return
    // Injections that others gave are an edit of their own.
    if (isExcluded(chart, '/injections', 'not-given-by-practice')) return
    const one = packCode(codes.one)
    const several = packCode(codes.several)
    for (let each = line; each < view.lines; each += 1) {
      const code = view.codeOf(each)
      if (view.dayOf(each) !== day || (code !== one && code !== several)) continue
      const message = included ? 'included' : isUnrecorded ? 'unrecorded' : 'none'
      // What is missing from a chart may have been done: nothing is taken off for it.
      out.found(message, each, { day }, isUnrecorded ? undefined : { kind: 'remove', line: each })
    }
  },
})
