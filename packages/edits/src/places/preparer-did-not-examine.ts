import { vialsPrepared } from '@aliquot/engine/scrub/chart-lines'
import { defineEdit } from '@aliquot/engine/scrub/edit'

/** Extract planned by a physician who has not examined the patient. */
export const preparerDidNotExamine = defineEdit({
  id: 'SUP004',
  name: 'preparer-did-not-examine',
  severity: 'records',
  nature: 'defect',
  direction: 'over',
  title: 'Extract is billed by a physician who did not examine the patient.',
  why: 'The physician behind the extract must have examined the patient and set plan and dosage.',
  rules: ['SUP-01'],
  scope: 'date',
  at: 'rendering-provider',
  params: { codes: 'extract.codes', preparer: 'extract.preparer' },
  applies: ({ preparer }) => preparer.examinationRequired,
  trigger: (_facts, params) => {
    if (params === undefined) return { codes: [] }
    const { multiDose, treatmentBoard, singleDose, wholeBody, venomByCount } = params.codes
    return { codes: [multiDose, treatmentBoard, singleDose, wholeBody, ...venomByCount] }
  },
  needs: ['chart'],
  messages: {
    unexamined: {
      text: 'Line {line} bills extract {code} of {day:day}; by the chart its physician had not examined the patient.',
      todo: 'Show the examination and the plan if there are any; else the extract is not this physician’s to bill.',
      remedy: 'needs-clinician',
    },
  },
  check(view, line, _params, out) {
    const { chart } = view
    const day = view.dayOf(line)
    const vials = chart === undefined ? [] : vialsPrepared(chart, day)
    if (vials.some((vial) => vial.physicianExaminedPatient === false)) out.found('unexamined', line, { day })
    else if (vials.length === 0 || vials.some((vial) => vial.physicianExaminedPatient === undefined)) {
      out.undecided(line, 'answer-in-chart', 'whether the physician behind the extract examined the patient')
    }
  },
})
