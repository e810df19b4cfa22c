/** The frame of an encounter: who, when, for which payer, with which coverages and course. */

import { type Day, wholeYears } from '@aliquot/engine/calendar-date'
import type { Course } from '@aliquot/engine/document/course'
import type { Encounter } from '@aliquot/engine/document/encounter'
import { never, type Patient, payerOn } from '../patient/patient.ts'
import { dayText } from '../practice/day-text.ts'
import type { Sections } from './happening.ts'

/** The chart of a day. `withCourse`: the plan of treatment stands in it, as when extract is mixed. */
export function chartOf(
  patient: Patient,
  day: Day,
  id: string,
  sections: Sections,
  role: Encounter['role'],
  withCourse: boolean,
): Encounter {
  const payer = payerOn(patient, day)
  const started = patient.startedOn
  const isTreated = started !== never && started <= day
  return {
    id,
    practice: 'p1',
    member: patient.member,
    dateOfService: dayText(day),
    payer: payer.policy,
    ...(payer.contractor === undefined ? {} : { jurisdiction: payer.contractor }),
    ...(isTreated ? { therapyYear: wholeYears(started, day) + 1 } : {}),
    placeOfService: '11',
    diagnoses: patient.diagnoses,
    ...(role === undefined ? {} : { role }),
    coverages: patient.coverages,
    ...sections,
    ...(withCourse && isTreated ? { course: courseOf(patient, day) } : {}),
  }
}

export function courseOf(patient: Patient, day: Day): Course {
  const { kind, startedOn, maintenanceOn } = patient
  const isVenom = kind === 'venom' || kind === 'fire-ant'
  const inMaintenance = maintenanceOn <= day
  return {
    indication: isVenom ? 'stinging-insect' : 'allergic-rhinitis',
    route: kind === 'drops' ? 'sublingual' : 'subcutaneous',
    technique: patient.technique,
    product: kind === 'fire-ant' ? 'fire-ant-whole-body' : 'extract',
    phase: inMaintenance ? 'maintenance' : 'build-up',
    specificIgE: 'positive',
    startedOn: dayText(startedOn),
    ...(inMaintenance ? { maintenanceReachedOn: dayText(maintenanceOn) } : {}),
    setting: kind === 'home' ? 'home' : kind === 'for-other-practice' ? 'other-clinic' : 'office',
    observationMinutes: 30,
  }
}
