/**
 * Claims as an 837P file. All are written and read again first: one that cannot be read again is not written, and what
 * a validator finds in the others is told. Claims of one payer stand together in a transaction, as far as they were
 * given close together.
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
import { type WritableOf, writableOf } from './writable-of.ts'

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

  take(claims: readonly StreamedClaim[]): readonly Taken[] {
    const [first] = claims
    if (first === undefined) return []
    const envelope = this.#envelope ?? envelopeOf(first, this.#file)
    if (Array.isArray(envelope)) return [{ ok: false, isFinal: true, faults: envelope }]
    this.#envelope = envelope
    const found = claims.map((streamed) => writableIn(streamed, this.#file.practice))
    const tries = triedAll(
      found.flatMap((each) => (each.ok ? [each.writable] : [])),
      envelope,
    )
    let next = 0
    return found.map((each, index) => {
      if (!each.ok) return { ok: false, faults: each.messages.map((message) => ({ message })) }
      const { isReadable, faults } = tries[next++] ?? { isReadable: false, faults: [] }
      if (!isReadable) return { ok: false, faults }
      this.#hold(each.writable, envelope)
      return { ok: true, left: leftOf(claims[index] ?? first, envelope), doubts: faults }
    })
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

function writableIn({ claim, people = {} }: StreamedClaim, practice: Practice): WritableOf {
  if (!('typeOfBill' in claim)) return writableOf(claim, people, practice)
  return { ok: false, messages: ['this is an institutional claim (837I): it does not fit into an 837P'] }
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
  { claim, people }: StreamedClaim,
  { practice, date, today, control }: FileOf837,
): WritableEnvelope | ClaimFault[] {
  const sender = { ...people?.sender, ...practice.sender }
  const receiver = { ...people?.receiver, ...practice.receiver }
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
  const envelope: WritableEnvelope = {
    sender: { id, name, contact, phone },
    receiver: { id: receiver.id ?? '', name: receiver.name ?? '' },
    date: date ?? claim.submittedOn ?? today,
    // No clock is read: the same claims give the same file.
    time: '0000',
    interchangeControl: control,
    groupControl: control,
    usage: practice.usage ?? 'T',
  }
  const fault = refusal(() => writeClaims([], envelope))
  return fault === undefined ? envelope : [{ message: `an 837P cannot be sent so: ${fault}` }]
}

/** Why the writer refuses something; `undefined` if it does not. */
function refusal(work: () => void): string | undefined {
  try {
    work()
    return undefined
  } catch (error) {
    if (error instanceof RangeError) return error.message
    throw error
  }
}

interface Tried {
  readonly isReadable: boolean
  readonly faults: readonly ClaimFault[]
}

/** Writes the claims, and says of each what a reader and validator finds in it. Nearly always that is nothing. */
function triedAll(claims: readonly WritableClaim[], envelope: WritableEnvelope): readonly Tried[] {
  if (claims.length === 0) return []
  let text = ''
  const fault = refusal(() => {
    text = writeClaims(claims, envelope)
  })
  if (fault === undefined) {
    const { read, issues } = validate(new TextEncoder().encode(text))
    const isReadable = read === claims.length
    if (isReadable && issues.length === 0) return claims.map(() => ({ isReadable, faults: [] }))
    if (claims.length === 1)
      return [{ isReadable, faults: issues.map(({ element, message }) => ({ element, message })) }]
  } else if (claims.length === 1) {
    return [{ isReadable: false, faults: [{ message: `an 837P cannot hold it: ${fault}` }] }]
  }
  const half = Math.ceil(claims.length / 2)
  return [...triedAll(claims.slice(0, half), envelope), ...triedAll(claims.slice(half), envelope)]
}

function leftOf({ claim, people }: StreamedClaim, { date, sender, receiver }: WritableEnvelope): readonly string[] {
  const ofClaim = otherFields(claim, claimFields)
  const ofLines = claim.lines.flatMap((line) => otherFields(line, lineFields).map((field) => `${field} of a line`))
  const isOther = people?.sender !== undefined && people.sender.id !== sender.id
  const isToOther = people?.receiver !== undefined && people.receiver.id !== receiver.id
  return [
    ...ofClaim,
    ...ofLines,
    ...((claim.submittedOn ?? date) === date ? [] : ['submittedOn (--date gives the day of the file)']),
    ...leftByWriter(claim, people),
    ...(isOther || isToOther ? ['sender and receiver of the file it came from'] : []),
  ]
}

/** What the writer leaves out, because the format has no place for it or says it elsewhere. */
function leftByWriter({ lines, billingProvider }: Claim, { subscriber, patient, billing }: ClaimPeople = {}) {
  const npi = billingProvider ?? billing?.npi
  const isOwn = npi !== undefined && lines.some(({ rendering }) => rendering === npi)
  const { address, birthDate, sex } = subscriber ?? {}
  const isStated = address !== undefined || birthDate !== undefined || sex !== undefined
  return [
    ...(isOwn ? ['rendering provider that is the billing provider'] : []),
    ...(patient !== undefined && isStated
      ? ['address, birth date and sex of a subscriber who is not the patient']
      : []),
  ]
}
