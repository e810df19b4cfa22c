/**
 * What a patient does on a day that something is due: comes for shots, a biologic, a visit or tests, several at once
 * where they fall together; misses; has extract mixed. Each day sets the next days.
 */

import type { Day } from '@aliquot/engine/calendar-date'
import type { Encounter } from '@aliquot/engine/document/encounter'
import { buildUpSteps } from '../patient/build-up-schedule.ts'
import { never, newestVial, type Patient, payerOn } from '../patient/patient.ts'
import { dayText } from '../practice/day-text.ts'
import type { PolicyValues } from '../practice/policy-values.ts'
import { chartOf, courseOf } from './chart.ts'
import {
  biologicGiven,
  drugDesensitization,
  firstVisit,
  followUp,
  foodChallenge,
  testsBesideShots,
} from './consultation.ts'
import type { CourseRecord, Happening, Sections, VialEvent } from './happening.ts'
import {
  dropsSet,
  fireAntSet,
  firstSet,
  type Prepared,
  refill,
  singleDoseSet,
  stepDownSet,
  venomSet,
} from './preparation.ts'
import { givePlainShots, giveShots } from './shots.ts'
import { workingDay } from './working-day.ts'

/** Hands out the ids of encounters, in the order in which they come. */
export interface EncounterNumbers {
  next(): number
}

/** First day on which something is due. */
export function nextDay(patient: Patient): Day {
  const due = Math.min(patient.dueVisit, patient.duePreparation, patient.dueShots, patient.dueBiologic)
  return due === never ? never : workingDay(due)
}

export class DayOfPatient {
  readonly #patient: Patient
  readonly #day: Day
  readonly #values: PolicyValues
  readonly #events: VialEvent[] = []
  readonly #id: string
  #sections: Sections = {}

  constructor(patient: Patient, day: Day, values: PolicyValues, numbers: EncounterNumbers) {
    this.#patient = patient
    this.#day = day
    this.#values = values
    this.#id = `e${numbers.next()}`
  }

  /** What happens on the day is one chart, whatever was done. */
  happenings(): readonly Happening[] {
    const patient = this.#patient
    const day = this.#day
    if (patient.isNew && patient.dueVisit <= day) this.#comesFirst()
    else {
      if (patient.duePreparation <= day) this.#prepares()
      if (patient.dueShots <= day) this.#comesForShots()
      else if (patient.dueBiologic <= day || patient.dueVisit <= day) this.#comesOtherwise()
    }
    return Object.keys(this.#sections).length === 0 ? [] : [this.#happening()]
  }

  #happening(): Happening {
    const patient = this.#patient
    const day = this.#day
    const sections = this.#sections
    const withCourse = sections.vials !== undefined
    const encounter = chartOf(patient, day, this.#id, sections, this.#role(), withCourse)
    const { member } = patient
    const course: CourseRecord | undefined = withCourse
      ? { member, payer: encounter.payer, on: encounter.dateOfService, course: courseOf(patient, day) }
      : undefined
    return { encounter, day, vialEvents: this.#events, course }
  }

  #role(): Encounter['role'] {
    const { vials, injections } = this.#sections
    if (vials === undefined && injections === undefined) return undefined
    const { kind } = this.#patient
    if (kind === 'outside-extract') return 'injects-only'
    return kind === 'home' || kind === 'for-other-practice' ? 'prepares-only' : 'prepares-and-injects'
  }

  #comesFirst(): void {
    const patient = this.#patient
    const { random, kind } = patient
    const day = this.#day
    this.#sections = firstVisit(patient)
    patient.isNew = false
    patient.dueVisit = day + random.between(90, 200)
    if (kind === 'food') patient.dueVisit = day + random.between(10, 40)
    if (patient.biologic !== undefined) patient.dueBiologic = day + random.between(14, 30)
    const isTreated = patient.recipes.length > 0 || kind === 'venom' || kind === 'fire-ant'
    if (!isTreated) return
    patient.startedOn = day + random.between(7, 21)
    patient.preparing = 'first'
    if (kind === 'outside-extract') patient.dueShots = patient.startedOn + 5
    else patient.duePreparation = patient.startedOn
  }

  #prepares(): void {
    const patient = this.#patient
    const day = this.#day
    const { vials, stock } = this.#prepared()
    const isStart = patient.preparing === 'first'
    if (isStart) patient.startedOn = day
    // What is left of the strengths that are over is thrown away.
    const gone =
      stock.some(({ level }) => level === 0) && !isStart ? patient.vials.filter(({ left }) => left < 500) : []
    const mixed = vials.map(
      (vial): VialEvent => ({
        event: 'mixed',
        vial: vial.id ?? '',
        member: patient.member,
        on: dayText(day),
        encounter: this.#id,
        capacityMl: vial.capacityMl,
        filledMl: vial.filledMl,
        plannedDoses: vial.plannedDoses,
        dilution: vial.dilution,
        dilutedFrom: vial.dilutedFrom,
      }),
    )
    this.#events.push(...mixed)
    for (const vial of gone) {
      const common = { vial: vial.id, member: patient.member, on: dayText(day), encounter: this.#id }
      this.#events.push({ event: 'discarded', ...common, ml: vial.left / 1000 })
    }
    patient.vials = [...patient.vials.filter((vial) => !gone.includes(vial)), ...stock].slice(-24)
    const isDrops = patient.kind === 'drops'
    this.#sections = isDrops ? { vials, unlistedService: 'extract for drops under the tongue' } : { vials }
    this.#planAfterPreparing(isStart)
  }

  #prepared(): Prepared {
    const patient = this.#patient
    const day = this.#day
    switch (patient.kind) {
      case 'venom':
        return venomSet(patient, day, patient.preparing === 'catch-up')
      case 'fire-ant':
        return fireAntSet(patient, day)
      case 'drops':
        return dropsSet(patient, day)
      case 'for-other-practice':
        return patient.number % 2 === 0 ? singleDoseSet(patient, day, 8) : refill(patient, day)
      case 'home':
        return refill(patient, day)
      default:
        if (patient.preparing === 'first') return firstSet(patient, day)
        return patient.preparing === 'step-down' ? stepDownSet(patient, day) : refill(patient, day)
    }
  }

  #planAfterPreparing(isStart: boolean): void {
    const patient = this.#patient
    const { random, kind } = patient
    const day = this.#day
    patient.duePreparation = never
    if (kind === 'drops') patient.duePreparation = day + random.between(85, 100)
    else if (kind === 'home' || kind === 'for-other-practice') patient.duePreparation = day + random.between(200, 280)
    else if (isStart || patient.dueShots === never) patient.dueShots = day + random.between(3, 10)
    else patient.dueShots = Math.max(patient.dueShots, day + (random.chance(1, 5) ? 0 : random.between(1, 4)))
  }

  #comesForShots(): void {
    const patient = this.#patient
    const { random, kind } = patient
    const day = this.#day
    if (random.chance(9, 100)) {
      this.#missesShots()
      return
    }
    const given = kind === 'inhalant' ? giveShots(patient, day, this.#id, this.#rounds()) : undefined
    const injection = given?.injection ?? this.#plainShots()
    let sections: Sections = { ...this.#sections, injections: [injection] }
    if (this.#isRush()) sections = { ...sections, rapidDesensitization: rush(random.between(3, 6)) }
    if (given?.treatment !== undefined && this.#reactionCodesAreHeld()) {
      sections = {
        ...sections,
        reactionTreatment: given.treatment,
        evaluation: { code: '99214', separatelyIdentifiable: true, reason: 'reaction to a shot managed' },
      }
    } else if (patient.dueVisit <= day + 10) {
      sections = { ...sections, ...followUp(patient) }
      patient.dueVisit = day + random.between(150, 240)
    } else if (random.chance(6, 1000)) sections = { ...sections, ...testsBesideShots(patient) }
    if (patient.dueBiologic <= day + 3) {
      sections = { ...sections, drugs: biologicGiven(patient) }
      patient.dueBiologic = day + (patient.biologic?.everyDays ?? 28)
    }
    this.#sections = sections
    this.#events.push(...(given?.vialEvents ?? []))
    patient.lastShotOn = day
    this.#planAfterShots()
  }

  #plainShots() {
    const { kind, venoms, recipes } = this.#patient
    if (kind === 'venom') return givePlainShots('venom', venoms.length, venoms, 'own')
    if (kind === 'fire-ant') return givePlainShots('whole-body', 1, [], 'own')
    return givePlainShots('inhalant', recipes.length, [], 'outside')
  }

  /** Cluster treatment gives more than one amount in a visit of the build-up. */
  #rounds(): number {
    const { technique, step, stepDown } = this.#patient
    const isBuildUp = step < buildUpSteps.length && stepDown === 0
    if (technique === 'rush' && step === 0) return 4
    return technique === 'cluster' && isBuildUp ? 2 : 1
  }

  /** The first day of rush treatment, billed by the hour where the payer takes that for inhalants. */
  #isRush(): boolean {
    const patient = this.#patient
    if (patient.technique !== 'rush' || patient.step !== 0 || patient.stepDown > 0) return false
    const agents = this.#values.of(payerOn(patient, this.#day), this.#day).value('desensitization.agents')
    return agents?.accepted.includes('inhalant') === true && !agents.essentialOnly
  }

  #reactionCodesAreHeld(): boolean {
    return this.#values.of(payerOn(this.#patient, this.#day), this.#day).value('reaction.codes') !== undefined
  }

  #missesShots(): void {
    const patient = this.#patient
    const { random } = patient
    const late = random.chance(1, 6) ? random.between(20, 50) : random.between(2, 14)
    patient.dueShots = this.#day + late
    if (patient.kind === 'inhalant' && patient.step >= buildUpSteps.length && late > 28) {
      patient.duePreparation = patient.dueShots - 2
      patient.preparing = 'step-down'
      patient.stepDown = 3
    } else if (late > 14 && patient.step < buildUpSteps.length) patient.step = Math.max(0, patient.step - 1)
  }

  #planAfterShots(): void {
    const patient = this.#patient
    const { random, kind } = patient
    const day = this.#day
    const wasBuildUp = patient.step < buildUpSteps.length
    if (patient.stepDown > 0) patient.stepDown -= 1
    else patient.step += this.#rounds()
    if (wasBuildUp && patient.step >= buildUpSteps.length) patient.maintenanceOn = day
    const isWeekly = wasBuildUp || patient.stepDown > 0
    patient.dueShots = day + (isWeekly ? 7 : patient.maintenanceDays) + random.between(-1, 2)
    if (kind === 'outside-extract') return
    const isLow = kind === 'inhalant' ? this.#isLow() : this.#isVenomLow()
    if (!isLow || patient.duePreparation !== never) return
    patient.preparing = 'refill'
    if (kind === 'venom' && patient.venoms.length > 1 && random.chance(1, 6)) patient.preparing = 'catch-up'
    patient.duePreparation = Math.max(day + 1, patient.dueShots - random.between(1, 4))
  }

  /** Concentrate for less than two shots is left. */
  #isLow(): boolean {
    const { vials, recipes, step } = this.#patient
    if (step < buildUpSteps.length - 3) return false
    return recipes.some(({ letter }) => {
      const vial = newestVial(vials, letter, 0)
      return vial === undefined || vial.left < 1000
    })
  }

  #isVenomLow(): boolean {
    const vial = this.#patient.vials.at(-1)
    if (vial === undefined) return true
    vial.left -= 500
    return vial.left <= 500
  }

  #comesOtherwise(): void {
    const patient = this.#patient
    const { random } = patient
    const day = this.#day
    let sections: Sections = this.#sections
    if (patient.dueVisit <= day + 3) {
      sections = { ...sections, ...this.#visitKind() }
      patient.dueVisit = day + random.between(120, 260)
    }
    if (patient.dueBiologic <= day + 3) {
      sections = { ...sections, drugs: biologicGiven(patient) }
      patient.dueBiologic = day + (patient.biologic?.everyDays ?? 28)
    }
    this.#sections = sections
  }

  #visitKind(): Sections {
    const patient = this.#patient
    if (patient.kind === 'food' && patient.random.chance(3, 5)) return foodChallenge(patient)
    if (patient.kind === 'drug-allergy' && patient.random.chance(2, 5)) return drugDesensitization(patient)
    return followUp(patient)
  }
}

function rush(hours: number) {
  return { agent: 'inhalant', essential: false, minutes: hours * 60 } as const
}
