/** A patient as carried from day to day: what is planned, what is in the refrigerator, what was billed. */
import type { Day } from '@aliquot/engine/calendar-date'
import type { HistoryLine } from '@aliquot/engine/document/claim'
import type { Coverage } from '@aliquot/engine/document/encounter'
import type { Cents } from '@aliquot/engine/money'
import type { Subscriber } from '@aliquot/x12/writable-claim'
import type { SimulatedPayer } from '../practice/simulated-payer.ts'
import type { Randomness } from '../random/randomness.ts'

export type PatientKind =
  /** Inhalant extract, mixed and injected here. */
  | 'inhalant'
  | 'venom'
  | 'fire-ant'
  /** A drug for asthma or hives, without immunotherapy. */
  | 'biologic'
  /** Visits and tests alone. */
  | 'seen'
  /** Extract that another practice mixed is injected here. */
  | 'outside-extract'
  /** Extract is mixed here and injected by another practice. */
  | 'for-other-practice'
  /** Extract is mixed here and injected at home. */
  | 'home'
  | 'food'
  | 'drug-allergy'
  | 'drops'

/** What goes into one vial because it can be mixed. */
export interface Recipe {
  readonly letter: string
  readonly antigens: readonly { readonly name: string; readonly group: 'mold' | 'pollen' | 'mite' | 'animal' }[]
}

export interface Biologic {
  readonly name: 'omalizumab' | 'mepolizumab' | 'benralizumab' | 'tezepelumab'
  readonly mg: number
  readonly wastedMg: number
  readonly injections: number
  readonly everyDays: number
  readonly source: 'practice' | 'specialty-pharmacy'
}

/** A vial that shots are drawn from. Volumes in microlitres. */
export interface VialInUse {
  readonly id: string
  /** Letter of the recipe. */
  readonly letter: string
  /** Tenfold dilutions below concentrate: 0 is concentrate. */
  readonly level: number
  left: number
}

/** A line as the practice and the payer remember it. */
export interface EarlierLine {
  readonly code: string
  readonly units: number | undefined
  readonly day: Day
  readonly claim: string
  /** Id of the policy, and of the payer. */
  readonly payer: string
  readonly payerId: string
  readonly modifiers: readonly string[]
  readonly chargeCents: Cents | undefined
  /** The day on which the payer answers. */
  readonly answeredOn: Day
  readonly paidUnits: number
  readonly paidCents: number
  /** What a reader was told of the line last. */
  told: HistoryLine | undefined
}

export interface Patient {
  readonly number: number
  readonly member: string
  readonly random: Randomness
  readonly kind: PatientKind
  /** As payers know the patient. */
  readonly subscriber: Subscriber
  readonly payer: SimulatedPayer
  /** Who paid until the day before `payer` began, where the coverage changed. */
  readonly earlierPayer: SimulatedPayer | undefined
  /** First day of `payer`. */
  readonly coveredFrom: Day
  /** Both as the chart lists them. */
  readonly coverages: readonly Coverage[]
  readonly physician: number
  readonly diagnoses: readonly string[]
  readonly recipes: readonly Recipe[]
  readonly venoms: readonly string[]
  readonly biologic: Biologic | undefined
  readonly technique: 'conventional' | 'cluster' | 'rush'
  /** Days between shots once maintenance is reached. */
  readonly maintenanceDays: number
  isNew: boolean
  startedOn: Day
  maintenanceOn: Day
  /** Step of the build-up; past the last one, maintenance. */
  step: number
  /** Shots still to be given from a step-down vial. */
  stepDown: number
  lastShotOn: Day
  vials: VialInUse[]
  vialsMade: number
  /** Days on which something is due; `never` if nothing is. */
  dueVisit: Day
  duePreparation: Day
  dueShots: Day
  dueBiologic: Day
  preparing: 'first' | 'refill' | 'step-down' | 'catch-up'
  /** Lines billed lately, oldest first. */
  billed: EarlierLine[]
  /** What the payers remember of lines that they paid, oldest first. */
  paid: EarlierLine[]
}

export const never: Day = 0x3fffffff

/** The payer on a day. */
export function payerOn(patient: Patient, day: Day): SimulatedPayer {
  return patient.earlierPayer !== undefined && day < patient.coveredFrom ? patient.earlierPayer : patient.payer
}

/** The vial of a recipe and strength that was mixed last; loops, since it is asked for at every shot. */
export function newestVial(vials: readonly VialInUse[], letter: string, level: number): VialInUse | undefined {
  for (let index = vials.length - 1; index >= 0; index -= 1) {
    const vial = vials[index]
    if (vial?.level === level && vial.letter === letter) return vial
  }
  return undefined
}
