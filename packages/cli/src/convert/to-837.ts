/**
 * Claims as an 837P file. Each is written and read by itself first: one that cannot be read again is not written, and
 * what a validator finds in the others is told. Claims of one payer stand together in a transaction, as far as they were given close together.
 */
import type { IsoDate } from '@aliquot/engine/calendar-date'
import type { Claim } from '@aliquot/engine/document/claim'
import type { ClaimPeople } from '@aliquot/x12/claim-people'
import { validate } from '@aliquot/x12/validate'
import type { WritableClaim, WritableEnvelope } from '@aliquot/x12/writable-claim'
import { ClaimFileWriter, writeClaims } from '@aliquot/x12/write-claims'
import type { Practice } from 'aliquot/documents/people-schema'
import { otherFields } from './nested-fields.ts'
import type { ClaimFault, ClaimSink, StreamedClaim, Taken } from './streamed-claim.ts'
import { writableOf } from './writable-of.ts'

export interface FileOf837 {
  readonly practice: Practice
  /** The day on which the file is made; that of the first claim's submission, else today, if not given. */
  readonly date: IsoDate | undefined
  readonly today: IsoDate
  /** Number of the interchange and of its group. */
  readonly control: number
}

/** Claims that are held and then written together; more than the guide wants in one transaction would be too many. */
const batchLength = 5000

const claimFields: ReadonlySet<string> = new Set([
  ...['id', 'payer', 'member', 'placeOfService', 'frequency', 'diagnoses', 'lines', 'billingProvider'],
  ...['originalControlNumber', 'priorAuthorization', 'submittedOn'],
])

const lineFields: ReadonlySet<string> = new Set([
  ...['n', 'code', 'units', 'modifiers', 'dateOfService', 'dateTo', 'diagnosisPointers', 'chargeCents', 'rendering'],
  ...['note', 'placeOfService', 'ndc'],
])

export function to837(write: (text: string) => void, file: FileOf837): ClaimSink {
  return new Sink(write, file)
}

class Sink implements ClaimSink {
  readonly #write: (text: string) => void
  readonly #file: FileOf837
  #envelope: WritableEnvelope | undefined
  #writer: ClaimFileWriter | undefined
  #held: WritableClaim[] = []
  /** What the claims that are held say of whom they share levels with. */
  readonly #said = new Map<string, string>()

  constructor(write: (text: string) => void, file: FileOf837) {
    this.#write = write
    this.#file = file
  }

  take({ claim, people = {} }: StreamedClaim): Taken {
    const envelope = this.#envelope ?? envelopeOf(claim, people, this.#file)
    if (Array.isArray(envelope)) return { ok: false, isFinal: true, faults: envelope }
    this.#envelope = envelope
    if ('typeOfBill' in claim) {
      return { ok: false, faults: [{ message: 'this is an institutional claim (837I): it does not fit into an 837P' }] }
    }
    const found = writableOf(claim, people, this.#file.practice)
    if (!found.ok) return { ok: false, faults: found.messages.map((message) => ({ message })) }
    const { isReadable, faults } = tried(found.writable, envelope)
    if (!isReadable) return { ok: false, faults }
    this.#hold(found.writable, envelope)
    return { ok: true, left: leftOf({ claim, people }, envelope), doubts: faults }
  }

  end(): void {
    this.#flush()
    this.#writer?.end()
  }

  #hold(claim: WritableClaim, envelope: WritableEnvelope): void {
    const said = sharedBy(claim)
    const agrees = said.every(([key, value]) => (this.#said.get(key) ?? value) === value)
    this.#writer ??= new ClaimFileWriter(envelope, this.#write)
    if (!agrees || this.#held.length === batchLength) this.#flush()
    for (const [key, value] of said) this.#said.set(key, value)
    this.#held.push(claim)
  }

  #flush(): void {
    if (this.#held.length > 0) this.#writer?.add(this.#held)
    this.#held = []
    this.#said.clear()
  }
}

/** The writer puts claims under one level by these keys: what stands at the level must then be the same for all. */
function sharedBy({ billing, subscriber, payer, patient }: WritableClaim): readonly (readonly [string, string])[] {
  const member = [billing.npi, payer.id, subscriber.memberId, payer.order, payer.filingIndicator, patient === undefined]
  const dependent = [...member, patient?.name, patient?.birthDate]
  return [
    [`billing ${billing.npi}`, JSON.stringify(billing)],
    [`member ${JSON.stringify(member)}`, JSON.stringify([subscriber, payer])],
    [`patient ${JSON.stringify(dependent)}`, JSON.stringify(patient ?? '')],
  ]
}

/** What stands around the claims, or what of it is not known. */
function envelopeOf(
  { submittedOn }: Claim,
  people: ClaimPeople,
  { practice, date, today, control }: FileOf837,
): WritableEnvelope | ClaimFault[] {
  const sender = { ...people.sender, ...practice.sender }
  const receiver = { ...people.receiver, ...practice.receiver }
  const wanted: Readonly<Record<string, string | undefined>> = {
    'sender.id': sender.id,
    'sender.name': sender.name,
    'sender.contact': sender.contact,
    'sender.phone': sender.phone,
    'receiver.id': receiver.id,
    'receiver.name': receiver.name,
  }
  const missing = Object.keys(wanted).filter((name) => (wanted[name] ?? '') === '')
  if (missing.length > 0) {
    return [{ message: `an 837P names who sends it and to whom; say in --practice FILE: ${missing.join(', ')}` }]
  }
  const { id = '', name = '', contact = '', phone = '' } = sender
  return {
    sender: { id, name, contact, phone },
    receiver: { id: receiver.id ?? '', name: receiver.name ?? '' },
    date: date ?? submittedOn ?? today,
    // No clock is read: the same claims give the same file.
    time: '0000',
    interchangeControl: control,
    groupControl: control,
    usage: practice.usage ?? 'T',
  }
}

interface Tried {
  readonly isReadable: boolean
  readonly faults: readonly ClaimFault[]
}

/** Writes the claim by itself, and says what a reader and validator finds in it. */
function tried(claim: WritableClaim, envelope: WritableEnvelope): Tried {
  try {
    const { read, issues } = validate(new TextEncoder().encode(writeClaims([claim], envelope)))
    return { isReadable: read === 1, faults: issues.map(({ element, message }) => ({ element, message })) }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return { isReadable: false, faults: [{ message: `an 837P cannot hold it: ${error.message}` }] }
  }
}

function leftOf(
  { claim, people }: Pick<StreamedClaim, 'claim' | 'people'>,
  { date, sender, receiver }: WritableEnvelope,
): readonly string[] {
  const ofClaim = otherFields(claim, claimFields)
  const ofLines = claim.lines.flatMap((line) => otherFields(line, lineFields).map((field) => `${field} of a line`))
  const isOther = people?.sender !== undefined && people.sender.id !== sender.id
  const isToOther = people?.receiver !== undefined && people.receiver.id !== receiver.id
  return [
    ...ofClaim,
    ...ofLines,
    ...((claim.submittedOn ?? date) === date ? [] : ['submittedOn (--date gives the day of the file)']),
    ...(isOther || isToOther ? ['sender and receiver of the file it came from'] : []),
  ]
}
