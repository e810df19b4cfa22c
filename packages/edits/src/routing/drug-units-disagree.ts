import { codeText, packModifier } from '@aliquot/engine/code-number'
import {
  asCharted,
  chartDay,
  chartedLines,
  encounterOf,
  findLine,
  isOpen,
  openQuestion,
} from '@aliquot/engine/scrub/chart-lines'
import { absent, type Chart, type ClaimView } from '@aliquot/engine/scrub/claim-view'
import { defineEdit } from '@aliquot/engine/scrub/edit'

/** Modifier of HCPCS for what was thrown away: it stands on a line of its own, beside what was given. */
const wasted = 'JW'

/** Units of a drug that are not those which the dose in the chart makes. */
export const drugUnitsDisagree = defineEdit({
  id: 'RTE004',
  name: 'drug-units-disagree',
  severity: 'records',
  nature: 'defect',
  direction: 'over',
  title: 'The units of a drug are not those that the dose in the chart makes.',
  why: 'Each drug code has a unit of its own, so many milligrams: the dose is divided by it, not billed as it is.',
  rules: ['RTE-03'],
  scope: 'date',
  params: { known: 'drugs.known' },
  trigger: (_facts, params) => ({ codes: params?.known.flatMap(({ code }) => code ?? []) ?? [] }),
  needs: ['chart'],
  messages: {
    milligrams: {
      text: '{billed:units} units of {code} are billed for {day:day}, one a milligram; they make {given:units}.',
      todo: 'Bill {given:units}: a unit of the code is more than a milligram.',
      remedy: 'needs-chart',
    },
    over: {
      text: '{billed:units} units of {code} are billed for {day:day}; what was given makes {given:units}.',
      todo: 'Bill {given:units}, or correct the dose on record.',
      remedy: 'needs-chart',
    },
    under: {
      text: '{billed:units} units of {code} are billed; what was given on {day:day} makes {given:units}.',
      todo: 'Bill {given:units}: the dose on record supports it.',
      remedy: 'needs-chart',
      direction: 'under',
      severity: 'info',
    },
    unrecorded: {
      text: 'Line {line} bills drug {code} for {day:day}; the chart of that day does not have it.',
      todo: 'Take {code} off, or record the drug, its dose and who bought it.',
      remedy: 'needs-chart',
    },
  },
  check(view, first, { known }, out, facts) {
    const { chart } = view
    const encounter = encounterOf(view, first)
    if (chart === undefined || encounter === undefined) {
      out.undecided(first, 'chart')
      return
    }
    const day = view.dayOf(first)
    const fix = asCharted(view, facts, 'drugs')
    for (let line = first; line < view.lines; line += 1) {
      const code = view.codeOf(line)
      const names = known.filter((drug) => drug.code === codeText(code)).map(({ name }) => name)
      if (names.length === 0 || view.dayOf(line) !== day || findLine(view, code, day) < line) continue
      const drugs = (encounter.drugs ?? []).filter(({ name }) => names.includes(name?.trim().toLowerCase() ?? ''))
      if (drugs.length === 0) {
        if (isOpen(chart, 'drugs')) out.undecided(line, 'answer-in-chart', openQuestion(chart, 'drugs'))
        else out.found('unrecorded', line, { day })
        continue
      }
      // A drug that the practice did not buy is an edit of its own.
      if (drugs.every(({ source }) => source !== 'practice')) continue
      const given = unitsGiven(chart, code)
      const billed = unitsBilled(view, code, day)
      if (given === undefined) out.undecided(line, 'answer-in-chart', openQuestion(chart, 'drugs'))
      else if (billed === undefined) out.undecided(line, 'units')
      else if (billed > given) {
        const milligrams = drugs.reduce((sum, { mg = 0 }) => sum + mg * 1000, 0)
        out.found(billed === milligrams ? 'milligrams' : 'over', line, { billed, day, given }, fix)
      } else if (billed < given) out.found('under', line, { billed, day, given }, fix)
    }
  },
})

/** Units (thousandths) of a drug that was given, by the chart; `undefined` where its dose is open. */
function unitsGiven(chart: Chart, code: number): number | undefined {
  const lines = chartedLines(chart, code, chartDay(chart)).filter(({ modifiers }) => !modifiers.includes(wasted))
  if (lines.length === 0 || lines.some(({ units }) => units === null)) return undefined
  return lines.reduce((sum, { units }) => sum + (units ?? 0) * 1000, 0)
}

/** Units (thousandths) billed as given on a day; `undefined` where a line states none. */
function unitsBilled(view: ClaimView, code: number, day: number): number | undefined {
  let sum = 0
  for (let line = 0; line < view.lines; line += 1) {
    if (view.codeOf(line) !== code || view.dayOf(line) !== day || view.hasModifier(line, packModifier(wasted))) continue
    if (view.unitsOf(line) === absent) return undefined
    sum += view.unitsOf(line)
  }
  return sum
}
