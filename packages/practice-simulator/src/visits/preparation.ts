/** Mixing: what a preparation puts into which vials. */

import type { Day } from '@aliquot/engine/calendar-date'
import type { Vial } from '@aliquot/engine/document/encounter'
import { dilutionText, stepsAt } from '../patient/build-up-schedule.ts'
import { newestVial, type Patient, type Recipe, type VialInUse } from '../patient/patient.ts'
import { dayText } from '../practice/day-text.ts'

/** Millilitres of each strength at the start of a course: what the build-up draws, with a little to spare. */
const firstFill = [5, 3, 2, 2] as const

export interface Prepared {
  readonly vials: readonly Vial[]
  /** What shots will be drawn from. */
  readonly stock: readonly VialInUse[]
}

const reason = 'pollens, molds and mites are kept apart: enzymes of molds and mites spoil pollen extract'

function base(patient: Patient, day: Day) {
  const { recipes } = patient
  return {
    count: 1,
    container: 'multi-dose',
    contents: 'inhalant',
    preparedBy: 'staff',
    supervision: 'direct',
    physicianExaminedPatient: true,
    injectedBy: injectorOf(patient),
    beyondUseOn: dayText(day + 330),
    supplyMonths: 10,
    ...(recipes.length > 1 ? { splitReason: reason } : {}),
  } as const
}

function injectorOf({ kind }: Patient) {
  return kind === 'home' ? 'patient' : kind === 'for-other-practice' ? 'other-practice' : 'own'
}

function idOf(patient: Patient, letter: string, level: number): string {
  return `${patient.member}-${letter}${patient.vialsMade}-${level}`
}

/** The set of the build-up: concentrate, and the weaker strengths made of it one from the other. */
export function firstSet(patient: Patient, day: Day): Prepared {
  patient.vialsMade += 1
  const vials: Vial[] = []
  const stock: VialInUse[] = []
  for (const recipe of patient.recipes) {
    for (const level of [0, 1, 2, 3]) {
      const id = idOf(patient, recipe.letter, level)
      const filledMl = firstFill[level] ?? 5
      vials.push(
        level === 0 ? concentrate(patient, day, recipe, id, 5, 5, 10) : weaker(patient, day, recipe, id, level),
      )
      stock.push({ id, letter: recipe.letter, level, left: filledMl * 1000 })
    }
  }
  return { vials, stock }
}

function concentrate(
  patient: Patient,
  day: Day,
  recipe: Recipe,
  id: string,
  capacityMl: number,
  filledMl: number,
  plannedDoses: number,
): Vial {
  return {
    id,
    ...base(patient, day),
    antigens: recipe.antigens,
    capacityMl,
    filledMl,
    aliquotMl: 0.5,
    plannedDoses,
    purpose: 'maintenance',
    dilution: '1:1',
  }
}

function weaker(patient: Patient, day: Day, recipe: Recipe, id: string, level: number): Vial {
  return {
    id,
    ...base(patient, day),
    antigens: recipe.antigens,
    capacityMl: 5,
    filledMl: firstFill[level] ?? 2,
    plannedDoses: stepsAt(level),
    purpose: 'build-up',
    dilution: dilutionText(level),
    dilutedFrom: idOf(patient, recipe.letter, level - 1),
    parentMlUsed: 0.3,
  }
}

/** The next concentrate of each recipe: 10 mL where shots are frequent, 5 mL where they are not. */
export function refill(patient: Patient, day: Day): Prepared {
  patient.vialsMade += 1
  const isLarge = patient.maintenanceDays <= 14
  const volume = isLarge ? 10 : 5
  const vials: Vial[] = []
  const stock: VialInUse[] = []
  for (const recipe of patient.recipes) {
    const id = idOf(patient, recipe.letter, 0)
    vials.push(concentrate(patient, day, recipe, id, volume, volume, isLarge ? 20 : 10))
    stock.push({ id, letter: recipe.letter, level: 0, left: volume * 1000 })
  }
  return { vials, stock }
}

/** After a gap or a reaction: a tenth of the strength, made of the concentrate that is in the refrigerator. */
export function stepDownSet(patient: Patient, day: Day): Prepared {
  patient.vialsMade += 1
  const vials: Vial[] = []
  const stock: VialInUse[] = []
  for (const recipe of patient.recipes) {
    const parent = newestVial(patient.vials, recipe.letter, 0)
    const id = idOf(patient, recipe.letter, 1)
    vials.push({
      id,
      ...base(patient, day),
      antigens: recipe.antigens,
      capacityMl: 5,
      filledMl: 2,
      plannedDoses: 3,
      purpose: 'step-down',
      dilution: '1:10',
      dilutedFrom: parent?.id ?? 'maintenance',
      parentMlUsed: 0.2,
      parentBilled: true,
    })
    stock.push({ id, letter: recipe.letter, level: 1, left: 2000 })
  }
  return { vials, stock }
}

/** Single-dose vials for another practice: one for each planned shot. */
export function singleDoseSet(patient: Patient, day: Day, doses: number): Prepared {
  patient.vialsMade += 1
  const vials = patient.recipes.map(
    (recipe): Vial => ({
      id: idOf(patient, recipe.letter, 0),
      ...base(patient, day),
      container: 'single-dose',
      count: doses,
      antigens: recipe.antigens,
      capacityMl: 1,
      filledMl: 0.5,
      aliquotMl: 0.5,
      plannedDoses: 1,
      purpose: 'maintenance',
      dilution: '1:1',
    }),
  )
  return { vials, stock: [] }
}

/** All venoms of the regimen for ten doses, or one that ran out early for the doses that are short. */
export function venomSet(patient: Patient, day: Day, catchUp: boolean): Prepared {
  patient.vialsMade += 1
  const id = idOf(patient, 'V', 0)
  const { contents: _contents, ...common } = base(patient, day)
  const [venom = 'wasp'] = patient.venoms.filter((each) => each !== 'mixed-vespid')
  const vial: Vial = {
    id,
    ...common,
    contents: 'venom',
    venoms: catchUp ? [venom] : patient.venoms,
    capacityMl: 10,
    plannedDoses: catchUp ? 5 : 10,
    ...(catchUp ? { catchUpFor: { venom, shortfallDoses: 5 } } : {}),
  }
  return { vials: [vial], stock: catchUp ? [] : [{ id, letter: 'V', level: 0, left: 5000 }] }
}

/** Whole-body extract of fire ants, ten doses. */
export function fireAntSet(patient: Patient, day: Day): Prepared {
  patient.vialsMade += 1
  const id = idOf(patient, 'V', 0)
  const vial: Vial = {
    id,
    ...base(patient, day),
    contents: 'whole-body',
    antigens: [{ name: 'fire ant', group: 'insect' }],
    capacityMl: 5,
    filledMl: 5,
    aliquotMl: 0.5,
    plannedDoses: 10,
    purpose: 'maintenance',
    dilution: '1:1',
  }
  return { vials: [vial], stock: [{ id, letter: 'V', level: 0, left: 5000 }] }
}

/** Drops to take at home under the tongue: extract, and no shot. */
export function dropsSet(patient: Patient, day: Day): Prepared {
  patient.vialsMade += 1
  const vials = patient.recipes.map(
    (recipe): Vial => ({
      id: idOf(patient, recipe.letter, 0),
      ...base(patient, day),
      contents: 'sublingual',
      antigens: recipe.antigens,
      capacityMl: 10,
      filledMl: 10,
      plannedDoses: 90,
    }),
  )
  return { vials, stock: [] }
}
