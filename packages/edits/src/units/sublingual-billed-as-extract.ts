import { packCode } from '@aliquot/engine/code-number'
import { chartDay, findLine, vialsPrepared } from '@aliquot/engine/scrub/chart-lines'
import type { Chart } from '@aliquot/engine/scrub/claim-view'
import { defineEdit } from '@aliquot/engine/scrub/edit'

const sublingual = /sub-?lingual|under the tongue|\bdrops\b/i

/** How the message begins. */
const begin = 'Line {line} bills {units:units} units of {code} for {day:day}'

/** Drops under the tongue billed as extract for injection. */
export const sublingualBilledAsExtract = defineEdit({
  id: 'UNT013',
  name: 'sublingual-billed-as-extract',
  severity: 'deny',
  nature: 'defect',
  direction: 'over',
  title: 'Sublingual drops are billed as extract for injection.',
  why: 'The extract codes are for extract that is injected. Drops have no code of their own.',
  rules: ['DOSE-18', 'COV-06', 'UNL-01'],
  scope: 'date',
  at: 'code',
  params: { codes: 'extract.codes', unlisted: 'unlisted.code' },
  trigger: (_facts, params) => ({
    codes: params === undefined ? [] : [params.codes.multiDose, params.codes.singleDose],
  }),
  needs: ['chart'],
  messages: {
    drops: {
      text: `${begin}; the chart shows drops under the tongue, which are {unlisted:code}.`,
      todo: 'Bill {unlisted:code} once, with a description, if anything: many payers do not cover drops.',
      remedy: 'needs-chart',
    },
  },
  check(view, line, { codes, unlisted }, out) {
    const { chart } = view
    const day = view.dayOf(line)
    if (chart === undefined) return
    const drops = areDrops(chart, day)
    if (drops === 'no') return
    if (drops === 'unknown') {
      const here = chartDay(chart) === day
      out.undecided(
        line,
        here ? 'answer-in-chart' : 'chart',
        here ? 'whether the extract is injected or taken as drops' : undefined,
      )
      return
    }
    const code = packCode(unlisted.code)
    let billed = findLine(view, code, day) >= 0
    for (const text of [codes.multiDose, codes.singleDose]) {
      for (let each = line; each < view.lines; each += 1) {
        if (view.dayOf(each) !== day || view.codeOf(each) !== packCode(text)) continue
        const slots = { units: Math.max(0, view.unitsOf(each)), day, unlisted: code }
        const once = { kind: 'code', line: each, code: unlisted.code, unitsThousandths: 1000 } as const
        out.found('drops', each, slots, billed ? { kind: 'remove', line: each } : once)
        billed = true
      }
    }
  },
})

/** Drops if all vials of the day hold them, or if there is no vial and the course or the service is sublingual. */
function areDrops(chart: Chart, day: number): 'yes' | 'no' | 'unknown' {
  const { course, unlistedService } = chart.encounter
  const vials = vialsPrepared(chart, day)
  if (vials.length === 0 && chartDay(chart) !== day) return 'unknown'
  const described = course?.route === 'sublingual' || sublingual.test(unlistedService ?? '')
  if (vials.length === 0) {
    if (described) return 'yes'
    return course?.route === undefined ? 'unknown' : 'no'
  }
  if (vials.every((vial) => vial.contents === 'sublingual')) return 'yes'
  // Both kinds, or a course that says drops and vials that do not: what the vials hold must be asked.
  return described || vials.some((vial) => vial.contents === undefined) ? 'unknown' : 'no'
}
