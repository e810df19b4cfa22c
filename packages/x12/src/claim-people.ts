/** Who is who in a claim that was read: names, numbers and addresses, for whoever has to write the claim again. */
import { isoOf, parseDay } from '@aliquot/engine/calendar-date'
import { level } from './levels.ts'
import type { Reading } from './reading.ts'
import { type SegmentTexts, segmentsBetween } from './segment-texts.ts'

/** Somebody's name; what the file does not state of somebody or something is absent, here and below. */
export interface StatedName {
  readonly last?: string | undefined
  readonly first?: string | undefined
  readonly middle?: string | undefined
  readonly suffix?: string | undefined
}

export interface StatedAddress {
  readonly street?: string | undefined
  readonly city?: string | undefined
  readonly state?: string | undefined
  readonly zip?: string | undefined
}

export interface StatedPerson {
  readonly name?: StatedName | undefined
  readonly address?: StatedAddress | undefined
  /** `YYYY-MM-DD`. */
  readonly birthDate?: string | undefined
  readonly sex?: string | undefined
}

export interface StatedMember extends StatedPerson {
  readonly memberId?: string | undefined
}

export interface StatedDependent extends StatedPerson {
  readonly relationship?: string | undefined
}

export interface StatedBilling {
  readonly name?: string | undefined
  readonly npi?: string | undefined
  readonly address?: StatedAddress | undefined
  readonly taxId?: string | undefined
  readonly taxonomy?: string | undefined
}

export interface StatedPayer {
  readonly name?: string | undefined
  readonly id?: string | undefined
  readonly filingIndicator?: string | undefined
  /** Place in the order of payment; absent for the first. */
  readonly order?: string | undefined
}

export interface StatedRendering {
  readonly npi?: string | undefined
  readonly name?: StatedName | undefined
}

export interface StatedSender {
  readonly id?: string | undefined
  readonly name?: string | undefined
  readonly contact?: string | undefined
  readonly phone?: string | undefined
}

export interface StatedReceiver {
  readonly id?: string | undefined
  readonly name?: string | undefined
}

/** The people and organizations of a claim. */
export interface ClaimPeople {
  /** Who sends the file. */
  readonly sender?: StatedSender | undefined
  /** To whom the file is sent. */
  readonly receiver?: StatedReceiver | undefined
  readonly billing?: StatedBilling | undefined
  readonly subscriber?: StatedMember | undefined
  /** The patient, where it is not the subscriber. */
  readonly patient?: StatedDependent | undefined
  readonly payer?: StatedPayer | undefined
  /** Who rendered the claim or one of its lines, where the file names them. */
  readonly rendering?: readonly StatedRendering[] | undefined
}

/** The segments that a claim was read from, each with its tag and elements. */
export interface ClaimSegments {
  /** Before the first level. */
  readonly head: readonly SegmentTexts[]
  readonly billing: readonly SegmentTexts[]
  readonly subscriber: readonly SegmentTexts[]
  /** Empty where the patient is the subscriber. */
  readonly patient: readonly SegmentTexts[]
  /** From CLM on. */
  readonly claim: readonly SegmentTexts[]
}

/** Follows a reading from claim to claim, and gives the segments that belong to the claim that is being visited. */
export class ClaimSegmentsReader {
  readonly #reading: Reading
  #subscriberStart = -1
  #scannedTo = 0
  #subscriber: SegmentTexts[] = []
  #patient: SegmentTexts[] = []
  #isAbove = false

  constructor(reading: Reading) {
    this.#reading = reading
  }

  /** To be asked once for each claim, while it is visited. */
  read(): ClaimSegments {
    const { segments, levels, claim } = this.#reading
    const { bytes, base } = segments
    if (this.#subscriberStart !== base + levels.start) {
      this.#subscriberStart = base + levels.start
      this.#scannedTo = this.#subscriberStart
      this.#subscriber = []
      this.#patient = []
    }
    for (const each of segmentsBetween(bytes, this.#scannedTo - base, claim.start, segments)) this.#take(each)
    const end = segments.start
    this.#scannedTo = base + end
    this.#isAbove = false
    return {
      head: levels.headSegments.texts(),
      billing: levels.billingSegments.texts(),
      subscriber: this.#subscriber,
      patient: levels.level === level.patient ? this.#patient : [],
      claim: segmentsBetween(bytes, claim.start, end, segments),
    }
  }

  /** A segment between two claims: an HL segment enters a level, a CLM segment begins a claim that was not read. */
  #take(segment: SegmentTexts): void {
    const [tag, , , code] = segment
    if (tag === 'CLM') this.#isAbove = false
    else if (tag === 'HL') {
      this.#isAbove = true
      if (code === '23') this.#patient = [segment]
      else this.#subscriber.push(segment)
    } else if (this.#isAbove) (this.#patient.length > 0 ? this.#patient : this.#subscriber).push(segment)
  }
}

/** The people of a claim, from its segments. */
export function peopleOf(segments: ClaimSegments): ClaimPeople {
  const { head, billing, subscriber, patient, claim } = segments
  const payer = names(subscriber, 'PR')[0]
  const coverage = subscriber.find(([tag]) => tag === 'SBR')
  const order = coverage?.[1] === 'P' ? undefined : coverage?.[1]
  const rendering = names(claim, '82')
  const byNpi = new Map(rendering.map((name) => [name[9], { npi: name[9], name: nameOf(name) }]))
  return pruned({
    sender: { ...party(head, '41'), contact: contact(head)?.[2], phone: phoneOf(contact(head)) },
    receiver: party(head, '40'),
    billing: {
      name: names(billing, '85')[0]?.[3],
      npi: names(billing, '85')[0]?.[9],
      address: addressBehind(billing, '85'),
      taxId: billing.find(([tag, qualifier]) => tag === 'REF' && qualifier === 'EI')?.[2],
      taxonomy: billing.find(([tag, role]) => tag === 'PRV' && role === 'BI')?.[3],
    },
    subscriber: { ...personOf(subscriber, 'IL'), memberId: names(subscriber, 'IL')[0]?.[9] },
    patient: { ...personOf(patient, 'QC'), relationship: patient.find(([tag]) => tag === 'PAT')?.[1] },
    payer: { name: payer?.[3], id: payer?.[9], filingIndicator: coverage?.[9], order },
    rendering: [...byNpi.values()],
  })
}

function names(segments: readonly SegmentTexts[], entity: string): readonly SegmentTexts[] {
  return segments.filter(([tag, of]) => tag === 'NM1' && of === entity)
}

function party(head: readonly SegmentTexts[], entity: string) {
  const name = names(head, entity)[0]
  return { id: name?.[9], name: name?.[3] }
}

function contact(head: readonly SegmentTexts[]): SegmentTexts | undefined {
  return head.find(([tag, role]) => tag === 'PER' && role === 'IC')
}

function phoneOf(segment: SegmentTexts | undefined): string | undefined {
  const at = segment?.findIndex((text, index) => index > 2 && index % 2 === 1 && text === 'TE') ?? -1
  return at < 0 ? undefined : segment?.[at + 1]
}

function nameOf(segment: SegmentTexts | undefined) {
  return {
    last: segment?.[3],
    first: segment?.[4],
    middle: segment?.[5],
    suffix: segment?.[7],
  }
}

function personOf(segments: readonly SegmentTexts[], entity: string) {
  const birth = segments.find(([tag]) => tag === 'DMG')
  return {
    name: nameOf(names(segments, entity)[0]),
    address: addressBehind(segments, entity),
    birthDate: dateOf(birth?.[2]),
    sex: birth?.[3],
  }
}

/** The address of a name: what stands behind it, before the next name. */
function addressBehind(segments: readonly SegmentTexts[], entity: string) {
  const from = segments.findIndex(([tag, of]) => tag === 'NM1' && of === entity)
  if (from < 0) return undefined
  const next = segments.findIndex(([tag], index) => index > from && tag === 'NM1')
  const own = segments.slice(from, next < 0 ? undefined : next)
  const place = own.find(([tag]) => tag === 'N4')
  return { street: own.find(([tag]) => tag === 'N3')?.[1], city: place?.[1], state: place?.[2], zip: place?.[3] }
}

function dateOf(written: string | undefined): string | undefined {
  const date = (written ?? '').replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3')
  return parseDay(date) === undefined ? undefined : isoOf(parseDay(date) ?? 0)
}

/** Without empty texts, and without what then has nothing in it. */
function pruned(people: ClaimPeople): ClaimPeople {
  return prunedFields(people) ?? {}
}

function prunedFields<T extends object>(fields: T): T | undefined {
  const kept = Object.entries(fields).flatMap(([key, value]) => {
    const left = Array.isArray(value)
      ? value.flatMap((each) => prunedFields(each) ?? [])
      : typeof value === 'object' && value !== null
        ? prunedFields(value)
        : value
    const isEmpty = left === undefined || left === '' || (Array.isArray(left) && left.length === 0)
    return isEmpty ? [] : [[key, left] as const]
  })
  // cast: the same fields as before, but for those that may be absent
  return kept.length === 0 ? undefined : (Object.fromEntries(kept) as T)
}
