import { codeText } from '@aliquot/engine/code-number'
import { inRanges } from '@aliquot/engine/derive/visit'
import type { ParameterValues, TestDayVisit } from '@aliquot/engine/policy/parameter'
import { encounterOf } from '@aliquot/engine/scrub/chart-lines'
import type { ClaimView } from '@aliquot/engine/scrub/claim-view'
import { defineEdit } from '@aliquot/engine/scrub/edit'
import type { PolicyFacts } from '@aliquot/engine/scrub/policy-facts'

/** A visit on a day of tests, where the payer pays none. */
export const visitOnTestDayRefused = defineEdit({
  id: 'MOD004',
  name: 'visit-on-test-day-refused',
  severity: 'deny',
  nature: 'payer-limit',
  direction: 'neither',
  title: 'A visit is billed on a day of tests, and the payer refuses it.',
  why: 'Some payers pay no visit on a day of allergy tests, or only that of a new patient or one of its own.',
  rules: ['EM-05', 'EM-02'],
  scope: 'line',
  at: 'code',
  params: { rule: 'visit.same-day', testDay: 'visit.test-day', patients: 'visit.patients' },
  trigger: (_facts, params) => ({ ranges: params?.rule.visits ?? [] }),
  needs: [],
  messages: {
    refused: {
      text: 'Visit {code} is billed beside tests {test:code} on {day:day}; the payer pays no such visit then.',
      todo:
        'Expect no payment, whatever the modifier. Plan visits and tests for this payer on different days where ' +
        'care allows.',
      remedy: 'needs-clinician',
      denies: true,
    },
    routine: {
      text: 'Routine visit {code} is billed beside tests {test:code} on {day:day}; the payer pays none such then.',
      todo: 'Take {code} off, or show in the record what was separate from the tests.',
      remedy: 'needs-chart',
      denies: true,
    },
  },
  check(view, line, { testDay, patients }, out, facts) {
    const test = testBeside(view, line, facts)
    if (test < 0) return
    const rule = forPatient(codeText(view.codeOf(line)), testDay, patients)
    if (rule === 'paid') return
    const encounter = encounterOf(view, line)
    const separate = encounter?.evaluation?.separatelyIdentifiable
    if (testDay.routineOnly && separate === true) return
    if (testDay.routineOnly && encounter === undefined) out.undecided(line, 'chart')
    else if (testDay.routineOnly && separate === undefined) {
      out.undecided(line, 'answer-in-chart', 'whether the visit was separate from the tests')
    } else if (rule === 'unknown') out.undecided(line, 'answer-in-chart', 'whether the patient is new to the practice')
    else out.found(testDay.routineOnly ? 'routine' : 'refused', line, { test, day: view.dayOf(line) })
  },
})

/** What the payer does with a visit; some codes, as those of consultations, do not tell whether the patient is new. */
function forPatient(code: string, rule: TestDayVisit, patients: ParameterValues['visit.patients']) {
  if (rule.newPatient === rule.establishedPatient) return rule.newPatient
  if (inRanges(code, patients.newPatient)) return rule.newPatient
  return inRanges(code, patients.established) ? rule.establishedPatient : 'unknown'
}

function testBeside(view: ClaimView, line: number, facts: PolicyFacts): number {
  for (let other = 0; other < view.lines; other += 1) {
    if (view.dayOf(other) === view.dayOf(line) && facts.isTest(view.codeOf(other))) return view.codeOf(other)
  }
  return -1
}
