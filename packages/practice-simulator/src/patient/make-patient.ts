/** Making patients: who they are, what ails them, what they are treated with, and where in treatment they stand. */
import type { Day } from '@aliquot/engine/calendar-date'
import { memberId, physicians, subscriberOf } from '../practice/practice-people.ts'
import { payerByChance, type SimulatedPayer } from '../practice/simulated-payer.ts'
import { Randomness } from '../random/randomness.ts'
import { buildUpSteps } from './build-up-schedule.ts'
import { coveragesOf } from './coverages.ts'
import { type Biologic, never, type Patient, type PatientKind, type Recipe } from './patient.ts'

const kindShares: readonly (readonly [PatientKind, number])[] = [
  ['inhalant', 520],
  ['venom', 75],
  ['fire-ant', 20],
  ['biologic', 80],
  ['seen', 120],
  ['outside-extract', 45],
  ['for-other-practice', 35],
  ['home', 25],
  ['food', 40],
  ['drug-allergy', 25],
  ['drops', 15],
]

const pollens = ['timothy', 'orchard grass', 'short ragweed', 'oak', 'birch', 'pigweed', 'bermuda grass'] as const
const molds = ['Alternaria', 'Cladosporium', 'Aspergillus'] as const

const venomRegimens: readonly (readonly string[])[] = [
  ['honey-bee'],
  ['wasp'],
  ['mixed-vespid'],
  ['mixed-vespid', 'wasp'],
  ['honey-bee', 'wasp'],
  ['mixed-vespid', 'wasp', 'honey-bee'],
]

const biologics: readonly Biologic[] = [
  { name: 'omalizumab', mg: 150, wastedMg: 0, injections: 1, everyDays: 28, source: 'practice' },
  { name: 'omalizumab', mg: 300, wastedMg: 0, injections: 2, everyDays: 28, source: 'practice' },
  { name: 'omalizumab', mg: 375, wastedMg: 75, injections: 3, everyDays: 14, source: 'practice' },
  { name: 'omalizumab', mg: 300, wastedMg: 0, injections: 2, everyDays: 28, source: 'specialty-pharmacy' },
  { name: 'mepolizumab', mg: 100, wastedMg: 0, injections: 1, everyDays: 28, source: 'practice' },
  { name: 'benralizumab', mg: 30, wastedMg: 0, injections: 1, everyDays: 56, source: 'specialty-pharmacy' },
  { name: 'tezepelumab', mg: 210, wastedMg: 0, injections: 1, everyDays: 28, source: 'practice' },
]

/** Where the run stands in time. */
export interface Span {
  readonly from: Day
  readonly days: number
}

/** The patient of a number: the same for the same seed, whoever else there is. */
export function makePatient(seed: number, number: number, span: Span): Patient {
  const random = new Randomness(seed, number)
  const kind = kindByChance(random)
  const payer = payerFor(random, kind)
  const isKnown = random.chance(7, 10)
  const isAged = payer.lineOfBusiness === 'medicare-ffs'
  const patient: Patient = {
    number,
    member: memberId(number),
    random,
    kind,
    subscriber: subscriberOf(
      number,
      span.from - random.between(isAged ? 65 * 365 : 6 * 365, isAged ? 90 * 365 : 64 * 365),
    ),
    payer,
    ...coverageFor(random, kind, payer, span),
    physician: random.below(physicians.length),
    ...treatmentFor(random, kind),
    maintenanceDays: random.pick([7, 14, 14, 21, 28, 28]),
    isNew: !isKnown,
    startedOn: never,
    maintenanceOn: never,
    step: 0,
    stepDown: 0,
    lastShotOn: never,
    vials: [],
    vialsMade: 0,
    dueVisit: never,
    duePreparation: never,
    dueShots: never,
    dueBiologic: never,
    preparing: 'first',
    billed: [],
    paid: [],
  }
  if (isKnown) placeInTreatment(patient, span.from)
  else patient.dueVisit = span.from + random.below(Math.max(30, Math.min(span.days, 720)))
  return patient
}

function kindByChance(random: Randomness): PatientKind {
  let left = random.below(1000)
  for (const [kind, share] of kindShares) {
    left -= share
    if (left < 0) return kind
  }
  throw new RangeError('the shares of the kinds of patients do not add up')
}

/** Plans that do not cover treatment at home are told so before a kit is mixed. */
function payerFor(random: Randomness, kind: PatientKind): SimulatedPayer {
  for (;;) {
    const payer = payerByChance(random)
    if (kind !== 'home' || payer.policy !== 'uhc-commercial') return payer
  }
}

function coverageFor(random: Randomness, kind: PatientKind, payer: SimulatedPayer, span: Span) {
  if (!random.chance(12, 100)) return covered(payer, undefined, span.from - random.between(400, 2000))
  const other = payerFor(random, kind)
  const coveredFrom = span.from - 120 + random.below(Math.max(1, Math.min(span.days, 720)) + 120)
  // Nobody changes to the payer that they have: such a patient was covered all along.
  return other.id === payer.id ? covered(payer, undefined, span.from - 730) : covered(payer, other, coveredFrom)
}

function covered(payer: SimulatedPayer, earlierPayer: SimulatedPayer | undefined, coveredFrom: Day) {
  return { earlierPayer, coveredFrom, coverages: coveragesOf(payer, earlierPayer, coveredFrom) }
}

function treatmentFor(random: Randomness, kind: PatientKind) {
  const hasExtract = kind === 'inhalant' || kind === 'outside-extract' || kind === 'for-other-practice'
  const recipes = hasExtract || kind === 'home' || kind === 'drops' ? recipesFor(random) : []
  const takesBiologic = kind === 'biologic' || (kind === 'inhalant' && random.chance(7, 100))
  const technique = kind !== 'inhalant' ? 'conventional' : random.pick(techniques)
  return {
    recipes,
    venoms: kind === 'venom' ? random.pick(venomRegimens) : [],
    biologic: takesBiologic ? random.pick(biologics) : undefined,
    technique,
    diagnoses: diagnosesFor(random, kind, recipes, takesBiologic),
  } as const
}

const techniques = [...Array.from({ length: 17 }, () => 'conventional' as const), 'cluster', 'cluster', 'rush'] as const

/** Pollens, mites and animals together; moulds apart, whose enzymes spoil pollens; mites apart where there are many. */
function recipesFor(random: Randomness): readonly Recipe[] {
  const first = random.below(pollens.length)
  const grass = [0, 1, 2].map((offset) => pollens[(first + offset) % pollens.length] ?? pollens[0])
  const recipes: Recipe[] = [{ letter: 'A', antigens: grass.map((name) => ({ name, group: 'pollen' })) }]
  if (random.chance(55, 100)) {
    const spores = molds.slice(0, random.between(1, 3)).map((name) => ({ name, group: 'mold' }) as const)
    recipes.push({ letter: 'B', antigens: spores })
  }
  if (random.chance(25, 100)) {
    const dust: Recipe['antigens'] = [
      { name: 'house dust mites', group: 'mite' },
      { name: 'cat', group: 'animal' },
    ]
    recipes.push({ letter: 'C', antigens: dust })
  }
  return recipes
}

function diagnosesFor(
  random: Randomness,
  kind: PatientKind,
  recipes: readonly Recipe[],
  takesBiologic: boolean,
): readonly string[] {
  switch (kind) {
    case 'venom':
      return ['Z91.030']
    case 'fire-ant':
      return ['Z91.038']
    case 'food':
      return ['Z91.018']
    case 'drug-allergy':
      return ['Z88.0']
    case 'biologic':
      return random.chance(1, 2) ? ['J45.50'] : ['L50.1']
    case 'seen':
      return ['J30.9']
    default: {
      const found = ['J30.1']
      if (recipes.some(({ letter }) => letter === 'B')) found.push('J30.89')
      if (recipes.some(({ letter }) => letter === 'C')) found.push('J30.81')
      if (takesBiologic) found.push('J45.50')
      return found
    }
  }
}

/** Somebody who was treated before the run begins. */
function placeInTreatment(patient: Patient, from: Day): void {
  const { random, kind } = patient
  patient.dueVisit = from + random.below(180)
  if (patient.biologic !== undefined) patient.dueBiologic = from + random.below(patient.biologic.everyDays)
  if (kind === 'seen' || kind === 'biologic' || kind === 'food' || kind === 'drug-allergy') return
  patient.startedOn = from - random.between(20, 1400)
  const age = from - patient.startedOn
  const isVenom = kind === 'venom' || kind === 'fire-ant'
  patient.step = isVenom || age > 230 ? buildUpSteps.length : Math.min(buildUpSteps.length, Math.floor(age / 8))
  if (patient.step >= buildUpSteps.length) patient.maintenanceOn = patient.startedOn + 220
  if (kind === 'for-other-practice' || kind === 'home' || kind === 'drops') {
    patient.duePreparation = from + random.below(240)
    patient.preparing = 'refill'
    return
  }
  patient.dueShots = from + random.below(patient.step < buildUpSteps.length ? 7 : patient.maintenanceDays)
  patient.lastShotOn = patient.dueShots - 7
  if (kind !== 'outside-extract') stockRefrigerator(patient)
}

function stockRefrigerator(patient: Patient): void {
  const { random, recipes, kind } = patient
  const letters = kind === 'inhalant' ? recipes.map(({ letter }) => letter) : ['V']
  patient.vialsMade = 1
  for (const letter of letters) {
    const left = 500 * random.between(1, 9)
    patient.vials.push({
      id: `${patient.member}-${letter}1-0`,
      letter,
      level: 0,
      left: kind === 'inhalant' ? left + 2500 : left,
    })
    if (kind !== 'inhalant') continue
    for (const level of [1, 2, 3])
      patient.vials.push({ id: `${patient.member}-${letter}1-${level}`, letter, level, left: 3000 })
  }
}
