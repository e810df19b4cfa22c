import type { Vial } from '@aliquot/engine/document/encounter'
import type { ParameterValues } from '@aliquot/engine/policy/parameter'
import { asCharted, billedUnits, chartedUnits, isExcluded, vialsPrepared } from '@aliquot/engine/scrub/chart-lines'
import { absent, type Chart, type ClaimView, role } from '@aliquot/engine/scrub/claim-view'
import { defineEdit } from '@aliquot/engine/scrub/edit'
import type { PolicyFacts } from '@aliquot/engine/scrub/policy-facts'

const vials = '{vials:count} of the {all:count} vials behind {code} of {day:day}'

/** Extract prepared by somebody who may not do so alone, with no physician over it. */
export const extractPreparedUnsupervised = defineEdit({
  id: 'SUP002',
  name: 'extract-prepared-unsupervised',
  severity: 'records',
  nature: 'defect',
  direction: 'over',
  title: 'Extract is billed that was prepared without a physician over it.',
  why:
    'The benefit is for extract that a physician prepares, or that is prepared under the physician’s supervision ' +
    'as the payer asks for it.',
  rules: ['SUP-01'],
  scope: 'date',
  at: 'rendering-provider',
  params: { codes: 'extract.codes', preparer: 'extract.preparer' },
  trigger: (_facts, params) => {
    if (params === undefined) return { codes: [] }
    const { multiDose, treatmentBoard, singleDose, wholeBody, venomByCount } = params.codes
    return { codes: [multiDose, treatmentBoard, singleDose, wholeBody, ...venomByCount] }
  },
  needs: ['chart'],
  messages: {
    staff: {
      text: `By the chart staff prepared ${vials}, with no physician over it.`,
      todo:
        'Put right who was there if the record is wrong. If nobody was, bill only what was prepared under ' +
        'supervision.',
      remedy: 'needs-clinician',
    },
    notPhysician: {
      text: `By the chart a nurse practitioner alone prepared ${vials}.`,
      todo:
        'Put right who prepared or supervised if the record is wrong. If no physician did, bill only what a ' +
        'physician stood behind.',
      remedy: 'needs-clinician',
    },
  },
  check(view, line, { preparer }, out, facts) {
    const { chart } = view
    const day = view.dayOf(line)
    const vials = chart === undefined ? [] : vialsPrepared(chart, day)
    const byPractitioner = view.renderingRole[line] === role.nursePractitioner
    const judged = vials.map((vial) => judge(vial, preparer, byPractitioner))
    const wrong = vials.filter((_vial, index) => judged[index] === 'wrong')
    const [first] = wrong
    // What only the number on the claim shows to be wrong, the coding does not leave out.
    const leftOut = wrong.every((vial) => isLeftOut(chart, vial))
    if (first === undefined || (leftOut && billsOnlyTheRest(view, chart, facts, day))) {
      if (judged.length === 0 || judged.includes('unknown')) {
        out.undecided(line, 'answer-in-chart', 'who prepared the extract, and under whom')
      }
      return
    }
    const slots = { day, vials: countOf(wrong), all: countOf(vials) }
    const fix = leftOut ? asCharted(view, facts, 'extract') : undefined
    out.found(first.preparedBy === 'nurse-practitioner' ? 'notPhysician' : 'staff', line, slots, fix)
  },
})

function judge(vial: Vial, rule: ParameterValues['extract.preparer'], byPractitioner: boolean) {
  const { preparedBy, supervision } = vial
  // Extract from outside is another edit's.
  if (preparedBy === 'outside-compounder') return 'fine'
  if (preparedBy === undefined) return 'unknown'
  if (rule.unsupervised.includes(preparedBy)) return 'fine'
  if (supervision !== undefined) return rule.supervision.includes(supervision) ? 'fine' : 'wrong'
  // Under the practitioner's own number nobody else stands behind it.
  return preparedBy === 'nurse-practitioner' && byPractitioner ? 'wrong' : 'unknown'
}

/** The claim bills no more than the coding gives without the vials that nobody supervised. */
function billsOnlyTheRest(view: ClaimView, chart: Chart | undefined, facts: PolicyFacts, day: number): boolean {
  if (chart === undefined) return false
  for (let line = 0; line < view.lines; line += 1) {
    const code = view.codeOf(line)
    if (view.dayOf(line) !== day || facts.familyOf(code) !== 'extract') continue
    const charted = chartedUnits(chart, code, day)
    if (charted === undefined || billedUnits(view, code, day) > charted || view.unitsOf(line) === absent) return false
  }
  return true
}

function isLeftOut(chart: Chart | undefined, vial: Vial): boolean {
  const index = chart?.encounter.vials?.indexOf(vial) ?? -1
  return chart !== undefined && isExcluded(chart, `/vials/${index}`, 'preparation-unsupervised')
}

function countOf(vials: readonly Vial[]): number {
  return vials.reduce((sum, vial) => sum + (vial.count ?? 1), 0)
}
