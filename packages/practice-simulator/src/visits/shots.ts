/** Giving shots: what is drawn from which vial, where it goes, what the patient feels. */

import type { Day } from '@aliquot/engine/calendar-date'
import type { Injection, ReactionTreatment, Shot } from '@aliquot/engine/document/encounter'
import { buildUpSteps, maintenanceMicrolitres } from '../patient/build-up-schedule.ts'
import { newestVial, type Patient, type VialInUse } from '../patient/patient.ts'
import { dayText } from '../practice/day-text.ts'
import type { Randomness } from '../random/randomness.ts'
import type { VialEvent } from './happening.ts'

export interface Given {
  readonly injection: Injection
  readonly vialEvents: readonly VialEvent[]
  /** A reaction of the whole body, treated on the spot. */
  readonly treatment: ReactionTreatment | undefined
}

const sites = ['left arm', 'right arm'] as const

/** The shots of a visit. `rounds`: times that each vial is drawn from, more than one in cluster treatment. */
export function giveShots(patient: Patient, day: Day, encounter: string, rounds: number): Given {
  const { random } = patient
  const shots: Shot[] = []
  const vialEvents: VialEvent[] = []
  const minute = random.between(8 * 60, 16 * 60)
  const severe = random.chance(1, 2500)
  for (let round = 0; round < rounds; round += 1) {
    const { level, microlitres } = stepOf(patient, round)
    for (const [index, vial] of vialsAt(patient, level).entries()) {
      const drawn = Math.min(microlitres, vial.left)
      vial.left -= drawn
      const at = minute + round * 30
      const shot = shotOf(vial.id, drawn, at, index, severe && index === 0 ? 'hives' : reactionOf(random))
      shots.push(shot)
      vialEvents.push({
        event: 'drawn',
        vial: vial.id,
        member: patient.member,
        on: dayText(day),
        encounter,
        ml: drawn / 1000,
      })
    }
  }
  const injection: Injection = {
    count: shots.length,
    antigen: 'inhalant',
    source: 'own',
    givenBy: 'practice',
    performedBy: 'staff',
    supervision: 'direct',
    vials: [...new Set(shots.map(({ vial }) => vial ?? ''))],
    shots,
    ...(rounds > 1 ? { intervalMinutes: 30 } : {}),
  }
  const treatment: ReactionTreatment | undefined = severe
    ? { drug: 'epinephrine', mg: 0.3, route: 'intramuscular', physicianCare: true }
    : undefined
  return { injection, vialEvents, treatment }
}

function stepOf(patient: Patient, round: number) {
  if (patient.stepDown > 0) return { level: 1, microlitres: [500, 250, 100][patient.stepDown - 1] ?? 100 }
  return buildUpSteps[patient.step + round] ?? { level: 0, microlitres: maintenanceMicrolitres }
}

/** The newest vial of the strength for each recipe. */
function vialsAt(patient: Patient, level: number): readonly VialInUse[] {
  const vials: VialInUse[] = []
  for (const { letter } of patient.recipes) {
    const vial = newestVial(patient.vials, letter, level)
    if (vial !== undefined) vials.push(vial)
  }
  return vials
}

function shotOf(vial: string, microlitres: number, minute: number, index: number, reaction: string): Shot {
  return {
    vial,
    volumeMl: microlitres / 1000,
    givenAt: clockText(minute),
    observedUntil: clockText(minute + 30 + (minute % 7)),
    site: sites[index % 2] ?? 'left arm',
    reaction,
  }
}

function clockText(minute: number): string {
  const two = (part: number) => (part < 10 ? `0${part}` : String(part))
  return `${two(Math.floor(minute / 60) % 24)}:${two(minute % 60)}`
}

function reactionOf(random: Randomness): string {
  return random.chance(4, 100) ? `${random.between(8, 25)} mm` : 'none'
}

/** Shots of venom or of whole-body extract, or of extract from elsewhere: each product is one shot. */
export function givePlainShots(
  antigen: 'venom' | 'whole-body' | 'inhalant',
  count: number,
  venoms: readonly string[],
  source: 'own' | 'outside',
): Injection {
  return {
    count,
    antigen,
    ...(venoms.length > 0 ? { venoms } : {}),
    source,
    givenBy: 'practice',
    performedBy: 'staff',
    supervision: 'direct',
  }
}
