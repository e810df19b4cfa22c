/** Seeing the patient: first visits with tests, follow-up visits, challenges, desensitization, drugs. */
import type { Challenge, Drug, Evaluation, SkinTest } from '@aliquot/engine/document/encounter'
import type { Patient } from '../patient/patient.ts'
import type { Sections } from './happening.ts'

const airborne = [
  'timothy',
  'orchard grass',
  'bermuda grass',
  'short ragweed',
  'pigweed',
  'lambs quarters',
  'oak',
  'birch',
  'maple',
  'cedar',
  'Alternaria',
  'Cladosporium',
  'Aspergillus',
  'house dust mites',
  'cat',
  'dog',
  'cockroach',
] as const

const foods = ['peanut', 'egg', 'milk', 'wheat', 'soy', 'walnut', 'cashew', 'shrimp'] as const

const tested = {
  retest: 'none',
  performedBy: 'staff',
  supervision: 'direct',
} as const

/** A first visit: the story, then tests of what it points to. */
export function firstVisit(patient: Patient): Sections {
  const { random, kind } = patient
  const evaluation: Evaluation = {
    code: random.pick(['99203', '99203', '99204']),
    separatelyIdentifiable: true,
    reason: 'first visit: history, examination and plan',
  }
  return { evaluation, skinTests: firstTests(patient, kind === 'food') }
}

function firstTests(patient: Patient, isFood: boolean): readonly SkinTest[] {
  const { random, kind } = patient
  if (kind === 'venom' || kind === 'fire-ant') {
    return [
      {
        method: 'percutaneous-intradermal-venom',
        antigen: 'venom',
        count: random.between(10, 24),
        names: ['honey bee', 'wasp', 'yellow jacket'],
        result: 'positive',
        ...tested,
      },
    ]
  }
  if (kind === 'drug-allergy') return [penicillinTests(random.between(5, 9), false)]
  const names = isFood ? foods : airborne
  const first: SkinTest = {
    method: 'percutaneous',
    antigen: isFood ? 'food' : 'airborne',
    count: isFood ? names.length : random.between(30, 62),
    names,
    result: 'positive',
    ...tested,
  }
  if (isFood || random.chance(1, 2)) return [first]
  const intradermal: SkinTest = {
    method: 'intradermal',
    antigen: 'airborne',
    count: random.between(6, 24),
    names: ['elm', 'plantain', 'sage'],
    result: 'mixed',
    ...tested,
  }
  return [first, intradermal]
}

function penicillinTests(count: number, besideTherapy: boolean): SkinTest {
  return {
    method: 'percutaneous-intradermal-drug',
    antigen: 'drug',
    count,
    names: ['penicillin', 'amoxicillin'],
    result: 'negative',
    ...tested,
    ...(besideTherapy ? { antigensDifferFromTherapy: true } : {}),
  }
}

/** Tests of a drug on a day of shots: allergens that are not treated. */
export function testsBesideShots(patient: Patient): Sections {
  return { skinTests: [penicillinTests(patient.random.between(5, 9), true)] }
}

const reasons = [
  'asthma reviewed, inhaler changed',
  'new rash worked up',
  'sinus infection treated',
  'yearly review of treatment: symptoms, medicines, plan',
] as const

/** A visit of somebody who is known: separate from the shot, if there is one that day. */
export function followUp(patient: Patient): Sections {
  const { random } = patient
  const code = random.pick(['99212', '99213', '99213', '99214', '99214'])
  return { evaluation: { code, separatelyIdentifiable: true, reason: random.pick(reasons) } }
}

/** Eating what is suspected, step by step. */
export function foodChallenge(patient: Patient): Sections {
  const minutes = 70 + 10 * patient.random.below(17)
  const challenge: Challenge = { kind: 'ingestion', minutes, suspected: 'food-allergy' }
  return { challenge }
}

/** A drug that the patient cannot do without, in rising amounts. */
export function drugDesensitization(patient: Patient): Sections {
  return { rapidDesensitization: { agent: 'drug', essential: true, minutes: 120 + 15 * patient.random.below(16) } }
}

/** The patient’s biologic, from the practice’s stock or from the pharmacy that sent it. */
export function biologicGiven(patient: Patient): readonly Drug[] {
  const { biologic } = patient
  if (biologic === undefined) return []
  const { name, mg, wastedMg, injections, source } = biologic
  return [{ name, route: 'subcutaneous', mg, wastedMg, injections, source }]
}
