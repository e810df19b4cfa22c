/** From a chart to the claim that the practice sends. */

import type { Day } from '@aliquot/engine/calendar-date'
import type { Claim, ClaimLine } from '@aliquot/engine/document/claim'
import type { Encounter } from '@aliquot/engine/document/encounter'
import type { Patient } from '../patient/patient.ts'
import { dayText } from '../practice/day-text.ts'
import type { ValuesOfDay } from '../practice/policy-values.ts'
import { billingProvider, physicians } from '../practice/practice-people.ts'
import { chargeOf } from '../practice/price-list.ts'
import { billEncounter } from './bill-encounter.ts'

/** The claim for a chart, without chart and history; `undefined` where there is nothing to bill. */
export function claimFor(encounter: Encounter, patient: Patient, day: Day, values: ValuesOfDay): Claim | undefined {
  const billed = billEncounter(encounter, values)
  if (billed.length === 0) return undefined
  const diagnoses = patient.diagnoses
  const pointers = diagnoses.map((_, index) => index + 1)
  const rendering = physicians[patient.physician]?.npi ?? billingProvider.npi
  const lines = billed.map(
    ({ code, units, modifiers, note }, index): ClaimLine => ({
      n: index + 1,
      code,
      units,
      modifiers,
      dateOfService: encounter.dateOfService,
      diagnosisPointers: pointers,
      chargeCents: chargeOf(code, units),
      rendering,
      renderingRole: 'physician',
      ...(note === undefined ? {} : { note }),
    }),
  )
  return {
    id: `c${encounter.id?.slice(1)}`,
    payer: encounter.payer,
    ...(encounter.jurisdiction === undefined ? {} : { jurisdiction: encounter.jurisdiction }),
    placeOfService: '11',
    frequency: '1',
    diagnoses,
    lines,
    member: patient.member,
    ...(encounter.practice === undefined ? {} : { practice: encounter.practice }),
    billingProvider: billingProvider.npi,
    submittedOn: dayText(day),
  }
}
