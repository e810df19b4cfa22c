/**
 * The practice over time: day by day, each patient's happenings, the claims that are sent, and what payers answer.
 * Memory does not grow with the days: a patient remembers what rules look back to, a claim is forgotten once answered.
 */

import { type Day, dayOf, type IsoDate } from '@aliquot/engine/calendar-date'
import type { Claim } from '@aliquot/engine/document/claim'
import type { Catalogue } from '@aliquot/engine/policy/catalogue'
import { claimFor } from './billing/claim-for.ts'
import { historyOf, remember } from './patient/billing-memory.ts'
import { makePatient } from './patient/make-patient.ts'
import { type EarlierLine, never, type Patient, payerOn } from './patient/patient.ts'
import { adjudicate } from './payer/adjudicate.ts'
import type { PayerAnswer } from './payer/payer-answer.ts'
import { type ReceivedClaim, receivedLines } from './payer/received-claim.ts'
import { chargeOfClaim } from './planting/changed-claim.ts'
import type { Fact } from './planting/error-kind.ts'
import { type Planted, Planter } from './planting/planter.ts'
import type { TruthRecord } from './planting/truth-record.ts'
import { dayText } from './practice/day-text.ts'
import { PolicyValues } from './practice/policy-values.ts'
import { type SimulatedPayer, simulatedPayers } from './practice/simulated-payer.ts'
import { Randomness } from './random/randomness.ts'
import type { AnsweredClaim, ClaimToSend, SentClaim } from './sent-claim.ts'
import { type SimulationSettings, settingsFaults } from './simulation-settings.ts'
import { DayOfPatient, nextDay } from './visits/days-of-patient.ts'
import type { Happening } from './visits/happening.ts'

export interface SimulatedDay {
  readonly day: Day
  readonly happenings: readonly Happening[]
  /** Claims that are sent on the day, in order. */
  readonly sent: readonly SentClaim[]
  /** Errors that were planted on the day. */
  readonly truth: readonly TruthRecord[]
  /** Claims that payers answer on the day. */
  readonly answered: readonly AnsweredClaim[]
}

/** Runs the practice. Throws a `RangeError` naming what is wrong if the settings cannot be run. */
export function* simulate(settings: SimulationSettings, catalogue: Catalogue): Generator<SimulatedDay> {
  const faults = settingsFaults(settings)
  if (faults.length > 0) throw new RangeError(faults.join('; '))
  const run = new Run(settings, catalogue)
  const first = dayOf(settings.from)
  for (let day = first; day < first + settings.days; day += 1) yield run.day(day)
  yield* run.after(first + settings.days)
}

/** Things that are put off, by the day on which they are due. */
class Calendar<T> {
  readonly #days = new Map<Day, T[]>()

  add(day: Day, item: T): void {
    const list = this.#days.get(day)
    if (list === undefined) this.#days.set(day, [item])
    else list.push(item)
  }

  take(day: Day): readonly T[] {
    const list = this.#days.get(day) ?? []
    this.#days.delete(day)
    return list
  }

  /** The first day that has anything; `undefined` if none has. */
  first(): Day | undefined {
    let first: Day | undefined
    for (const day of this.#days.keys()) if (first === undefined || day < first) first = day
    return first
  }
}

const givenBoth: readonly Fact[] = ['chart', 'history']

class Run {
  readonly #settings: SimulationSettings
  readonly #values: PolicyValues
  readonly #patients: readonly Patient[]
  readonly #planter: Planter
  readonly #chance: Randomness
  readonly #due = new Calendar<Patient>()
  readonly #held = new Calendar<ClaimToSend>()
  readonly #answers = new Calendar<AnsweredClaim>()
  #encounters = 0

  constructor(settings: SimulationSettings, catalogue: Catalogue) {
    const { seed, patients, from, days } = settings
    this.#settings = settings
    this.#values = new PolicyValues(catalogue)
    this.#planter = new Planter(settings.errorsPerThousand)
    this.#chance = new Randomness(seed, 0, 1)
    const span = { from: dayOf(from), days }
    this.#patients = Array.from({ length: patients }, (_, number) => makePatient(seed, number, span))
    for (const patient of this.#patients) this.#plan(patient, span.from)
  }

  #plan(patient: Patient, earliest: Day): void {
    const next = nextDay(patient)
    if (next !== never) this.#due.add(Math.max(next, earliest), patient)
  }

  day(day: Day): SimulatedDay {
    const happenings: Happening[] = []
    const truth: TruthRecord[] = []
    const toSend: ClaimToSend[] = [...this.#held.take(day)]
    const numbers = { next: () => (this.#encounters += 1) }
    for (const patient of this.#due.take(day)) {
      for (const happening of new DayOfPatient(patient, day, this.#values, numbers).happenings()) {
        happenings.push(happening)
        const record = this.#bill(happening, patient, day, toSend)
        if (record !== undefined) truth.push(record)
      }
      this.#plan(patient, day + 1)
    }
    const sent = toSend.map((each) => this.#send(each, day))
    return { day, happenings, sent, truth, answered: this.#answers.take(day) }
  }

  /** The days after the last one: claims that were held, and answers. */
  *after(from: Day): Generator<SimulatedDay> {
    for (;;) {
      const next = Math.min(this.#held.first() ?? never, this.#answers.first() ?? never)
      if (next === never) return
      const day = Math.max(next, from)
      const sent = this.#held.take(next).map((each) => this.#send(each, day))
      yield { day, happenings: [], sent, truth: [], answered: this.#answers.take(next) }
    }
  }

  #bill(happening: Happening, patient: Patient, day: Day, toSend: ClaimToSend[]): TruthRecord | undefined {
    const { encounter } = happening
    const values = this.#values.of(payerOn(patient, day), day)
    const claim = claimFor(encounter, patient, day, values)
    if (claim === undefined) return undefined
    const given = this.#given()
    const random = this.#chance
    const planted = this.#planter.plant({ claim, encounter, patient, day, values, random })
    if (planted === undefined) {
      toSend.push({ claim, encounter, patient, given })
      return undefined
    }
    const { wrong } = planted
    const chart = wrong.encounter ?? encounter
    const first: ClaimToSend = { claim: wrong.claim, encounter: chart, patient, given }
    if (wrong.heldDays === undefined) toSend.push(first)
    else this.#held.add(day + wrong.heldDays, first)
    if (wrong.second !== undefined) {
      this.#held.add(day + wrong.second.afterDays, { ...first, claim: wrong.second.claim })
    }
    return truthOf(planted, claim.id ?? '', chargeOfClaim(claim), given)
  }

  #given(): readonly Fact[] {
    switch (this.#settings.given) {
      case 'everything':
        return givenBoth
      case 'nothing':
        return []
      case 'mixed': {
        const drawn = this.#chance.below(100)
        if (drawn < 45) return givenBoth
        return drawn < 60 ? ['chart'] : drawn < 80 ? ['history'] : []
      }
    }
  }

  #send(toSend: ClaimToSend, day: Day): SentClaim {
    const { encounter, patient, given } = toSend
    const claim = sentOn(toSend.claim, dayText(day))
    const member = this.#memberOf(claim.member ?? '') ?? patient
    const payer = payerNamed(claim.payer ?? '', claim.jurisdiction)
    const history = given.includes('history') ? historyOf(member, day) : undefined
    const received: ReceivedClaim = {
      claim,
      lines: receivedLines(claim),
      receivedOn: day,
      valuesOn: (on) => this.#values.of(payer, on),
      paidBefore: paidBy(member, payer),
      isCovered: (on) => payerOn(member, on).id === payer.id,
      therapyStartedOn: member.startedOn === never ? undefined : member.startedOn,
      isMedicare: payer.lineOfBusiness === 'medicare-ffs',
    }
    const answer = adjudicate(received)
    this.#remember(received, member, payer, answer)
    if (answer.state === 'judged')
      this.#answers.add(day + payer.daysToPay, { claim, patient, member, payer, sentOn: day, answer })
    return { claim, encounter, patient, member, given, payer, sentOn: day, history, answer }
  }

  #memberOf(id: string): Patient | undefined {
    return this.#patients[Number(id.slice(1))]
  }

  #remember(received: ReceivedClaim, member: Patient, payer: SimulatedPayer, answer: PayerAnswer): void {
    const { claim, lines, receivedOn } = received
    const answeredOn = receivedOn + payer.daysToPay
    const added = lines.map(({ code, units, modifiers, day, index }): EarlierLine => {
      const judged = answer.state === 'judged' ? answer.lines[index] : undefined
      return {
        code,
        units: claim.lines[index]?.units === undefined ? undefined : units,
        day,
        claim: claim.id ?? '',
        payer: payer.policy,
        payerId: payer.id,
        modifiers,
        chargeCents: claim.lines[index]?.chargeCents,
        answeredOn,
        paidUnits: judged?.unitsPaid ?? 0,
        paidCents: judged?.paidCents ?? 0,
        told: undefined,
      }
    })
    member.billed = remember(member.billed, added, receivedOn)
    const paid = added.filter(({ paidUnits }) => paidUnits > 0)
    if (paid.length > 0) member.paid = remember(member.paid, paid, receivedOn)
  }
}

/** The claim with the day on which it is sent. */
function sentOn(claim: Claim, on: IsoDate): Claim {
  return claim.submittedOn === on ? claim : { ...claim, submittedOn: on }
}

function paidBy(member: Patient, payer: SimulatedPayer): readonly EarlierLine[] {
  const hasOthers = member.earlierPayer !== undefined
  return hasOthers ? member.paid.filter(({ payerId }) => payerId === payer.id) : member.paid
}

const payersByName: ReadonlyMap<string, SimulatedPayer> = new Map(
  simulatedPayers.map((payer) => [`${payer.policy} ${payer.contractor ?? ''}`, payer]),
)

function payerNamed(policy: string, contractor: string = ''): SimulatedPayer {
  const payer = payersByName.get(`${policy} ${contractor}`)
  if (payer === undefined) throw new RangeError(`the practice has no payer "${policy}"`)
  return payer
}

function truthOf({ kind, wrong }: Planted, rightId: string, rightCents: number, given: readonly Fact[]): TruthRecord {
  const { second } = wrong
  const isSecond = second?.isWrongOne === true
  const claim = isSecond ? second.claim : wrong.claim
  const asked = chargeOfClaim(wrong.claim) + (second === undefined ? 0 : chargeOfClaim(second.claim))
  const line = claim.lines.find(({ n }) => n === wrong.line)
  const ofLine = line?.chargeCents ?? chargeOfClaim(claim)
  const related = isSecond ? rightId : second?.claim.id
  return {
    claim: claim.id ?? '',
    line: wrong.line,
    kind: kind.id,
    needs: kind.needs,
    given,
    visible: kind.needs.every((fact) => given.includes(fact)),
    payer: claim.payer ?? '',
    severity: kind.severity,
    direction: kind.direction,
    cents: asked === rightCents ? ofLine : Math.abs(asked - rightCents),
    dateOfService: claim.lines[0]?.dateOfService ?? '',
    ...(kind.rule === undefined ? {} : { rule: kind.rule }),
    ...(related === undefined || isSecond ? {} : { related }),
  }
}
