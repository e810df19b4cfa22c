/**
 * Diagnoses by kind of service. No contractor’s list was found, so the general sets are a working set that decides
 * nothing by itself (confidence D); a payer’s own list stands under its policy.
 */
import type { DiagnosisLife, DiagnosisSet, DiagnosisTables } from '@aliquot/engine/diagnosis/judge-diagnoses'

/** The edition of ICD-10-CM of 2015-10-01 is the first that claims used. */
const firstEdition = '2015-10-01'
const edition2026 = '2025-10-01'
const endOf2025 = '2025-09-30'

const working = { from: firstEdition, cite: [{ source: 'dossier', at: 'COV-05' }], confidence: 'D' } as const

const shots = ['95115', '95117']

const notAllergic = ['J30.0', 'J30.5', 'Z91.01*', 'T78.0*', 'T78.1*', 'L50.*', 'T78.3*', 'L23.7']

const aeroallergens: DiagnosisSet = {
  ...working,
  id: 'aeroallergens',
  procedures: [...shots, '95144', '95165'],
  about: 'inhalant allergy',
  supports: [
    ...['H10.10', 'H10.11', 'H10.12', 'H10.13', 'H10.411', 'H10.412', 'H10.413', 'H10.419', 'H10.44', 'H10.45'],
    ...['J30.1', 'J30.2', 'J30.81', 'J30.89', 'J30.9', 'Z51.6'],
    ...['J45.2*', 'J45.3*', 'J45.4*', 'J45.5*', 'J45.901', 'J45.902', 'J45.909', 'J45.991', 'J45.998'],
  ],
  against: notAllergic,
  unspecified: ['J30.9', 'J45.909', 'J45.901', 'J45.902', 'H10.45'],
}

const venoms: DiagnosisSet = {
  ...working,
  id: 'venoms',
  procedures: ['95145', '95146', '95147', '95148', '95149', '95170'],
  about: 'allergy to insects',
  supports: ['T63.42*', 'T63.44*', 'T63.45*', 'T63.46*', 'T63.48*', 'Z91.030', 'Z91.038', 'T78.2XXA'],
  against: [...notAllergic, 'J30.*', 'J45.*', 'H10.*'],
  unspecified: ['Z91.038', 'T78.2XXA'],
}

const drugs: DiagnosisSet = {
  ...working,
  id: 'drugs',
  procedures: ['95180'],
  about: 'allergy to a drug',
  supports: ['Z88.*', 'T36.*', 'T37.*', 'T38.*', 'T39.*', 'T4*', 'T50.*'],
  against: [],
  unspecified: ['Z88.9'],
}

/** The list goes on beyond what was read, so it bars nothing. */
const harvardPilgrim: DiagnosisSet = {
  id: 'harvard-pilgrim-95180',
  policies: ['harvard-pilgrim'],
  procedures: ['95180'],
  about: 'venom or inhalant allergy, rhinitis, conjunctivitis or asthma',
  supports: [
    ...['H10.411', 'H10.412', 'H10.413', 'H10.45', 'J30.0', 'J30.1', 'J30.2', 'J30.5', 'J30.81', 'J30.89', 'J30.9'],
    ...['J45.20', 'J45.21', 'J45.22', 'J45.30', 'J45.31', 'J45.32', 'J45.40', 'J45.41', 'J45.42'],
    ...['J45.50', 'J45.51', 'J45.52'],
  ],
  against: [],
  unspecified: ['J30.9'],
  from: '2021-09-01',
  cite: [{ source: 'harvard-pilgrim-2021' }],
  confidence: 'B',
}

/** Shots are billed for venom too, so a venom diagnosis supports them where venom is what is treated. */
const venomShots: DiagnosisSet = { ...venoms, id: 'venom-shots', policies: ['venom'], procedures: shots }

const ended = (code: string, replacedBy: readonly string[]): DiagnosisLife => ({ code, through: endOf2025, replacedBy })
const begun = (code: string): DiagnosisLife => ({ code, from: edition2026 })

/** Codes of food allergy that were split on 2025-10-01 (order file of the fiscal year 2026). */
export const diagnosisLives: readonly DiagnosisLife[] = [
  ended('Z91.011', ['Z91.0110', 'Z91.0111', 'Z91.0112']),
  ended('Z91.012', ['Z91.0120', 'Z91.0121', 'Z91.0122']),
  ...['A', 'D', 'S'].map((letter) => ended(`T78.1XX${letter}`, ['T78.11*', 'T78.12*', `T78.19X${letter}`])),
  ...['Z91.0110', 'Z91.0111', 'Z91.0112', 'Z91.0120', 'Z91.0121', 'Z91.0122'].map(begun),
  ...['A', 'D', 'S'].map((letter) => begun(`T78.19X${letter}`)),
]

export const diagnosisTables: DiagnosisTables = {
  sets: [aeroallergens, venoms, drugs, harvardPilgrim, venomShots],
  lives: diagnosisLives,
}
