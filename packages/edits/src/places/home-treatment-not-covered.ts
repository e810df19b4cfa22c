import type { Encounter } from '@aliquot/engine/document/encounter'
import { encounterOf } from '@aliquot/engine/scrub/chart-lines'
import { absent } from '@aliquot/engine/scrub/claim-view'
import { defineEdit } from '@aliquot/engine/scrub/edit'

/** The place-of-service code of the patient's home. */
const home = 12

/** Shots or extract for treatment at home, where the payer covers none. */
export const homeTreatmentNotCovered = defineEdit({
  id: 'SUP005',
  name: 'home-treatment-not-covered',
  severity: 'deny',
  nature: 'payer-limit',
  direction: 'neither',
  title: 'Immunotherapy at home is billed to a payer that does not cover it.',
  why: 'The payer covers immunotherapy that is given where trained people can treat a reaction, and none at home.',
  rules: ['SUP-04'],
  scope: 'line',
  at: 'place-of-service',
  params: { rule: 'home.treatment', extract: 'extract.codes', shots: 'shots.codes' },
  applies: ({ rule }) => !rule.covered,
  trigger: (facts, params) => {
    if (params === undefined) return { codes: [] }
    const { multiDose, treatmentBoard, singleDose, wholeBody, venomByCount } = params.extract
    const extract = [multiDose, treatmentBoard, singleDose, wholeBody, ...venomByCount]
    const unlisted = facts.value('unlisted.code')?.code
    const others = unlisted === undefined ? [] : [unlisted]
    return { codes: [...extract, params.shots.one, params.shots.several, ...others] }
  },
  needs: [],
  messages: {
    place: {
      text: 'Line {line} bills {code} for the home ({place:place}); the payer covers no immunotherapy there.',
      todo:
        'Correct the place if it is wrong. Else tell the patient that it is not covered, and plan treatment in ' +
        'the office.',
      remedy: 'needs-chart',
      denies: true,
    },
    charted: {
      text: 'By the chart {code} of {day:day} is for treatment at home, which the payer does not cover.',
      todo: 'Tell the patient that it is not covered, and plan treatment in the office.',
      remedy: 'needs-clinician',
      denies: true,
    },
  },
  check(view, line, _params, out, facts) {
    if (view.placeOf(line) === home) {
      out.found('place', line, { place: home })
      return
    }
    // A shot was given where its place of service says.
    if (view.placeOf(line) !== absent && facts.familyOf(view.codeOf(line)) === 'shots') return
    const encounter = encounterOf(view, line)
    const atHome = encounter && isAtHome(encounter)
    if (atHome === true) out.found('charted', line, { day: view.dayOf(line) })
    else if (encounter === undefined) out.undecided(line, 'chart', 'where the treatment is given')
    else if (atHome === undefined) out.undecided(line, 'answer-in-chart', 'where the treatment is given, and by whom')
  },
})

/** Whether the treatment is given at home; `undefined` where nothing in the chart says where. */
function isAtHome(encounter: Encounter): boolean | undefined {
  const { course, injections = [], vials = [] } = encounter
  if (course?.setting === 'home') return true
  if (injections.some(({ givenBy }) => givenBy === 'patient' || givenBy === 'caregiver')) return true
  if (vials.some((vial) => vial.injectedBy === 'patient')) return true
  if (course?.setting !== undefined) return false
  const inOffice = [...injections.map((each) => each.givenBy), ...vials.map((each) => each.injectedBy)]
  return inOffice.length > 0 && !inOffice.includes(undefined) ? false : undefined
}
