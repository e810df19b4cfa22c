import { packCode } from '@aliquot/engine/code-number'
import { asCharted, billedUnits, findLine, vialsPrepared } from '@aliquot/engine/scrub/chart-lines'
import { defineEdit } from '@aliquot/engine/scrub/edit'

/** The code for single-dose vials beside a shot of the same practice, where the payer pays those as doses. */
export const singleDoseCodeWithInjection = defineEdit({
  id: 'UNT011',
  name: 'single-dose-code-with-injection',
  severity: 'deny',
  nature: 'defect',
  direction: 'over',
  title: 'The code for single-dose vials is billed by the practice that injects them.',
  why: 'Single-dose vials are for someone else to inject. Where the preparer injects, this payer pays them as doses.',
  rules: ['ADM-06'],
  scope: 'date',
  at: 'code',
  params: { codes: 'extract.codes', rule: 'extract.single-dose-injected-here', shots: 'shots.codes' },
  applies: ({ rule }) => rule.billedAs === 'multi-dose-doses',
  trigger: (facts, params) => {
    const single = params?.codes.singleDose ?? facts.value('extract.codes')?.singleDose
    return { codes: single === undefined ? [] : [single] }
  },
  concerns: (view, line) => {
    const prepared = view.chart === undefined ? [] : vialsPrepared(view.chart, view.dayOf(line))
    const singles = prepared.filter((vial) => vial.container === 'single-dose')
    return !(singles.length > 0 && singles.every((vial) => vial.injectedBy === 'other-practice'))
  },
  needs: [],
  messages: {
    here: {
      text: 'Line {line} bills {code} for {day:day}; this practice injects the vials itself: {doses:code}.',
      todo: 'Bill {doses:code}, one unit a dose.',
      remedy: 'needs-chart',
    },
    pair: {
      text: 'Line {line} bills {code} beside {shot:code} of {day:day}; this payer then pays {code} as {doses:code}.',
      todo: 'If the vials are for another practice, record that; if they are injected here, bill {doses:code}.',
      remedy: 'needs-chart',
      severity: 'records',
    },
  },
  check(view, line, { codes, shots }, out, facts) {
    const { chart } = view
    const day = view.dayOf(line)
    const doses = packCode(codes.multiDose)
    const single = findLine(view, packCode(codes.singleDose), day)
    const vials = chart === undefined ? [] : vialsPrepared(chart, day)
    const singles = vials.filter((vial) => vial.container === 'single-dose')
    // Vials of another kind are the matter of other edits.
    if (vials.length > 0 && singles.length === 0) return
    // Vials for others keep the code; what is billed beyond them is for the vials injected here.
    const forOthers = singles.filter((vial) => vial.injectedBy !== undefined && vial.injectedBy !== 'own')
    const kept = forOthers.reduce((sum, vial) => sum + (vial.count ?? 1) * 1000, 0)
    const here = singles.some((vial) => vial.injectedBy === 'own')
    if (here && billedUnits(view, packCode(codes.singleDose), day) > kept) {
      out.found('here', single, { day, doses }, asCharted(view, facts, 'extract'))
      return
    }
    if (singles.length > 0 && singles.every((vial) => vial.injectedBy !== undefined)) return
    const shot = Math.max(findLine(view, packCode(shots.one), day), findLine(view, packCode(shots.several), day))
    if (shot >= 0) out.found('pair', single, { shot: view.codeOf(shot), day, doses })
    else if (singles.length > 0)
      out.undecided(single, 'answer-in-chart', 'who injects the single-dose vials (injectedBy)')
    else out.undecided(single, 'chart')
  },
})
