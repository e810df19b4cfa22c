import { packCategory } from '@aliquot/engine/code-number'
import type { CodeRange } from '@aliquot/engine/policy/parameter'
import { absent, type ClaimView, pointersPerLine } from '@aliquot/engine/scrub/claim-view'
import { defineEdit } from '@aliquot/engine/scrub/edit'

/** Immunotherapy or allergy tests billed for nothing but diagnoses that have no part in allergy. */
export const diagnosisOfNoAllergy = defineEdit({
  id: 'DIA001',
  name: 'diagnosis-of-no-allergy',
  severity: 'records',
  nature: 'defect',
  direction: 'neither',
  title: 'No diagnosis of the line has to do with allergy.',
  why: 'The diagnosis says why a test or treatment was done; one of something else is a slip, or the wrong pointer.',
  rules: ['COV-05'],
  scope: 'line',
  params: { diagnoses: 'diagnoses.allergy' },
  trigger: (facts) => {
    const shots = facts.value('shots.codes')
    const tests = facts.value('visit.same-day')?.beside ?? []
    return { ranges: [...tests, ...(shots === undefined ? [] : [{ from: shots.one, to: shots.several }])] }
  },
  concerns: (view) => view.diagnoses !== absent && view.diagnoses > 0,
  needs: [],
  messages: {
    unrelated: {
      text: 'Line {line} bills {code}; none of its diagnoses is one for which allergy is tested or treated.',
      todo: 'Point to the diagnosis that the record gives. Never choose one for the sake of payment.',
      remedy: 'needs-chart',
    },
  },
  check(view, line, { diagnoses }, out) {
    if (!hasRelated(view, line, diagnoses.categories)) out.found('unrelated', line, {})
  },
})

/** Whether a diagnosis of the line is in the categories, or is one that cannot be told. */
function hasRelated(view: ClaimView, line: number, categories: readonly CodeRange[]): boolean {
  const pointers = view.pointers[line] ?? 0
  for (let index = 0; index < pointersPerLine; index += 1) {
    const pointer = (pointers >> (4 * index)) & 15
    if (pointer > 0 && isRelated(view.source.diagnosisCategory(pointer - 1), categories)) return true
  }
  if (pointers !== 0) return false
  // A line that points to none is for any of the claim's.
  for (let index = 0; index < view.diagnoses; index += 1) {
    if (isRelated(view.source.diagnosisCategory(index), categories)) return true
  }
  return false
}

function isRelated(category: number, categories: readonly CodeRange[]): boolean {
  return (
    category < 0 || categories.some(({ from, to }) => packCategory(from) <= category && category <= packCategory(to))
  )
}
