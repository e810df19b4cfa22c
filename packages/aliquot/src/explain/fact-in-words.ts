/** Sections and facts of an encounter in words: `/vials/0/filledMl` of 6 is "6 mL filled", in "vial A". */
import type { Encounter } from '@aliquot/engine/document/encounter'
import type { Json } from '@aliquot/engine/proof'
import { counted, listed } from './count-in-words.ts'

const listSection = /^\/(vials|injections|skinTests|drugs)\/(\d+)/

const singleSections: Readonly<Record<string, string>> = {
  challenge: 'the challenge',
  rapidDesensitization: 'the rapid desensitization',
  evaluation: 'the visit',
  reactionTreatment: 'the treatment of the reaction',
  unlistedService: 'the service described in words',
  role: "this practice's part",
  payer: 'the payer',
  jurisdiction: 'the contractor',
  drugs: 'the drugs',
}

/** The section that a pointer leads into, such as "vial A". */
export function sectionInWords(encounter: Encounter, pointer: string): string {
  const [, list, number] = listSection.exec(pointer) ?? []
  if (list === undefined) {
    const name = pointer.split('/')[1] ?? ''
    return singleSections[name] ?? name
  }
  const index = Number(number)
  switch (list) {
    case 'vials':
      return `vial ${encounter.vials?.[index]?.id ?? index + 1}`
    case 'injections':
      return numbered('the injections', encounter.injections, index)
    case 'skinTests':
      return numbered(`${encounter.skinTests?.[index]?.method ?? 'skin'} tests`, encounter.skinTests, index)
    default:
      return encounter.drugs?.[index]?.name ?? `drug ${index + 1}`
  }
}

function numbered(name: string, list: readonly unknown[] | undefined, index: number): string {
  return (list?.length ?? 0) > 1 ? `${name} (entry ${index + 1})` : name
}

type FactWords = (value: string, isOne: boolean) => string

const plainFacts: Readonly<Record<string, FactWords>> = {
  filledMl: (value) => `${value} mL filled`,
  aliquotMl: (value) => `${value} mL an injection`,
  plannedDoses: (value, isOne) => `${value} ${isOne ? 'dose' : 'doses'} planned`,
  shortfallDoses: (value, isOne) => `${value} ${isOne ? 'dose' : 'doses'} short`,
  minutes: (value) => `${value} minutes`,
  infusionMinutes: (value) => `an infusion of ${value} minutes`,
  mg: (value) => `${value} mg given`,
  wastedMg: (value) => `${value} mg thrown away`,
  injections: (value, isOne) => `${value} ${isOne ? 'injection' : 'injections'}`,
  dilution: (value) => `dilution ${value}`,
  dilutedFrom: (value) => (value === 'maintenance' ? 'diluted from maintenance' : `diluted from vial ${value}`),
  purpose: (value) => `made for ${value}`,
  preparedBy: (value) => `prepared by ${article(value)}`,
  injectedBy: (value) => (value === 'own' ? 'injected here' : `injected by ${article(value)}`),
  givenBy: (value) => `given by ${article(value)}`,
  supervision: (value) => `supervision ${value}`,
  source: (value) => (value === 'own' || value === 'practice' ? 'from this practice' : `from ${article(value)}`),
  suspected: (value) => `to diagnose ${value}`,
  role: (value) => `this practice ${value.replaceAll('-', ' ')}`,
}

const yesAndNo: Readonly<Record<string, readonly [yes: string, no: string]>> = {
  separatelyIdentifiable: ['the visit was separately identifiable', 'the visit was not separately identifiable'],
  antigensDifferFromTherapy: ['other allergens than those treated', 'the same allergens as those treated'],
  essential: ['the patient must have it', 'the patient can do without it'],
  physicianCare: ['a physician managed the reaction', 'no physician managed the reaction'],
}

const countedThings: Readonly<Record<string, readonly [one: string, several: string]>> = {
  vials: ['vial', 'vials'],
  injections: ['injection given', 'injections given'],
  skinTests: ['test read', 'tests read'],
}

function article(value: string): string {
  return /^(physician|nurse-practitioner|patient|caregiver|practice|outside-compounder|specialty-pharmacy)$/.test(value)
    ? `the ${value.replaceAll('-', ' ')}`
    : value.replaceAll('-', ' ')
}

/** A fact in words. Free text and whole records are named, never repeated. */
export function factInWords(pointer: string, value: Json): string {
  const parts = pointer.split('/')
  const field = parts.at(-1) ?? ''
  if (field === 'unlistedService') return 'the service described in words'
  if (field === 'count' && typeof value === 'number') {
    const [one, several] = countedThings[parts[1] ?? ''] ?? ['', '']
    return counted(value, one, several)
  }
  if (typeof value === 'boolean') return yesAndNo[field]?.[value ? 0 : 1] ?? `${field}: ${value ? 'yes' : 'no'}`
  if (typeof value === 'number' || typeof value === 'string') {
    const text = String(value)
    return plainFacts[field]?.(text, value === 1) ?? text
  }
  if (field === 'shots' && Array.isArray(value)) return counted(value.length, 'syringe recorded', 'syringes recorded')
  if (Array.isArray(value) && value.every((each) => typeof each === 'string')) return listed(value.map(String))
  return 'as recorded'
}
