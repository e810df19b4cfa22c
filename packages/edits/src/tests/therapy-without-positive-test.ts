import type { Encounter } from '@aliquot/engine/document/encounter'
import { encounterOf } from '@aliquot/engine/scrub/chart-lines'
import { defineEdit } from '@aliquot/engine/scrub/edit'

/** Extract for a patient whose record has no test that found the allergy. */
export const therapyWithoutPositiveTest = defineEdit({
  id: 'TST011',
  name: 'therapy-without-positive-test',
  severity: 'records',
  nature: 'defect',
  direction: 'over',
  title: 'Extract is billed, and the record has no positive test behind it.',
  why: 'Immunotherapy is for an allergy that a skin or blood test has shown; without one the extract is not needed.',
  rules: ['DOC-01', 'COV-02', 'COV-03'],
  cite: [{ source: 'dossier', at: 'COV-02, COV-03' }],
  scope: 'date',
  at: 'code',
  params: { codes: 'extract.codes' },
  trigger: (_facts, params) => {
    if (params === undefined) return { codes: [] }
    const { multiDose, treatmentBoard, singleDose, wholeBody, venomByCount } = params.codes
    return { codes: [multiDose, treatmentBoard, singleDose, wholeBody, ...venomByCount] }
  },
  concerns: (view, line) => {
    const encounter = encounterOf(view, line)
    return encounter?.course !== undefined || (encounter?.skinTests ?? []).length > 0
  },
  chartOnly: true,
  needs: [],
  messages: {
    negative: {
      text: 'Line {line} bills {code} of {day:day}; by the record the test for the allergy was negative.',
      todo: 'Find the positive test that the treatment rests on. Without one the extract is not supported.',
      remedy: 'needs-clinician',
    },
    untested: {
      text: 'Line {line} bills {code} of {day:day}; by the record no test for the allergy was done.',
      todo: 'Find the test that the treatment rests on. Without one the extract is not supported.',
      remedy: 'needs-clinician',
    },
  },
  check(view, line, _params, out) {
    const encounter = encounterOf(view, line)
    if (encounter === undefined) return
    const said = encounter.course?.specificIgE ?? testedOnDay(encounter)
    const day = view.dayOf(line)
    if (said === 'negative') out.found('negative', line, { day })
    else if (said === 'not-done') out.found('untested', line, { day })
    else if (said === undefined) {
      out.undecided(line, 'answer-in-chart', 'whether a test has shown the allergy (course, specificIgE)')
    }
  },
})

/** What the tests of the day say; nothing where they may be of other allergens than the treatment. */
function testedOnDay({ skinTests = [] }: Encounter): 'positive' | 'negative' | undefined {
  if (skinTests.some((test) => test.result === 'positive' && test.antigensDifferFromTherapy === false))
    return 'positive'
  const same = skinTests.filter((test) => test.antigensDifferFromTherapy === false)
  return same.length > 0 && same.every((test) => test.result === 'negative') ? 'negative' : undefined
}
