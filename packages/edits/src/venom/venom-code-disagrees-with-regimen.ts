import { packCode } from '@aliquot/engine/code-number'
import type { CodedLine } from '@aliquot/engine/derive/coding'
import {
  asCharted,
  billedUnits,
  chartedOfFamily,
  dayOfCharted,
  findLine,
  isOpen,
  openQuestion,
  vialsBehind,
} from '@aliquot/engine/scrub/chart-lines'
import type { Chart, ClaimView } from '@aliquot/engine/scrub/claim-view'
import { defineEdit } from '@aliquot/engine/scrub/edit'
import { vialsOfDay } from '../chart-of-day.ts'

/** How the messages begin. */
const begin = '{billed:units} units of {code} are billed for {day:day}'

/** A venom code or its units that are not what the venoms and doses in the chart make. */
export const venomCodeDisagreesWithRegimen = defineEdit({
  id: 'VEN002',
  name: 'venom-code-disagrees-with-regimen',
  severity: 'records',
  nature: 'defect',
  direction: 'neither',
  title: 'The venom code or its units are not those of the regimen in the chart.',
  why:
    'The code is the number of distinct venoms in each dose, and the units are doses: not vials, venoms or ' +
    'millilitres.',
  rules: ['VEN-01', 'VEN-02', 'VEN-03', 'VEN-07', 'VEN-08'],
  scope: 'date',
  at: 'code',
  params: { codes: 'extract.codes' },
  trigger: (_facts, params) => ({ codes: params?.codes.venomByCount ?? [] }),
  needs: ['chart'],
  messages: {
    unbundled: {
      text: `${begin}, venom by venom; the regimen is {doses:units} doses of {charted:code}.`,
      todo: 'Bill {charted:code}, {doses:units} units: one code for all venoms of a dose.',
      remedy: 'needs-chart',
      direction: 'over',
    },
    otherCode: {
      text: `${begin}; the chart has {doses:units} doses of {charted:code}.`,
      todo: 'Bill {charted:code}, {doses:units} units, as the chart has it.',
      remedy: 'needs-chart',
    },
    moreUnits: {
      text: `${begin}; the chart has {doses:units} doses.`,
      todo: 'Bill {doses:units}: units are doses, however many vials or venoms.',
      remedy: 'needs-chart',
      direction: 'over',
    },
    fewerUnits: {
      text: `${begin}; the chart has {doses:units} doses.`,
      todo: 'Bill {doses:units}: units are doses, not vials.',
      remedy: 'needs-chart',
      direction: 'under',
      severity: 'info',
    },
  },
  check(view, line, { codes }, out, facts) {
    const { chart } = view
    const day = view.dayOf(line)
    const vials = vialsOfDay(view, line, out)
    if (chart === undefined || vials === undefined || vials.length === 0) return
    const extract = chartedOfFamily(chart, 'extract').filter((each) => dayOfCharted(chart, each) === day)
    const regimen = extract.find((each) => isRegimen(chart, each)) ?? extract[0]
    if (regimen === undefined || regimen.units === null) {
      if (isOpen(chart, 'extract')) out.undecided(line, 'answer-in-chart', openQuestion(chart, 'extract'))
      return
    }
    const fix = asCharted(view, facts, 'extract')
    const inRegimen = (codes.venomByCount.indexOf(regimen.code) + 1) * regimen.units * 1000
    for (const text of codes.venomByCount) {
      const code = packCode(text)
      const each = findLine(view, code, day)
      if (each < 0) continue
      const charted = extract.find((known) => known.code === text)
      const billed = billedUnits(view, code, day)
      const doses = ((charted ?? regimen).units ?? 0) * 1000
      const slots = { billed, day, doses }
      if (charted === undefined) {
        const unbundled =
          codes.venomByCount.includes(regimen.code) && venomsBilled(view, codes.venomByCount, day) === inRegimen
        out.found(unbundled ? 'unbundled' : 'otherCode', each, { ...slots, charted: packCode(regimen.code) }, fix)
      } else if (charted.units === null) out.undecided(each, 'answer-in-chart', openQuestion(chart, 'extract'))
      else if (billed > doses && isRegimen(chart, charted)) out.found('moreUnits', each, slots, fix)
      else if (billedUnits(view, code) < doses) out.found('fewerUnits', each, slots, fix)
    }
  },
})

/** A line of the regimen itself; doses that catch up one venom have an edit of their own. */
function isRegimen(chart: Chart, line: CodedLine): boolean {
  const vials = vialsBehind(chart, line)
  return vials.some((vial) => vial.contents === 'venom' && vial.catchUpFor === undefined)
}

/** Units (thousandths) of all venom codes of a day, each times its venoms. */
function venomsBilled(view: ClaimView, codes: readonly string[], day: number): number {
  return codes.reduce((sum, text, index) => sum + billedUnits(view, packCode(text), day) * (index + 1), 0)
}
