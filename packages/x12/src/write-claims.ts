/**
 * Writing 837P files (005010X222A1), for samples and tests: one interchange, one functional group, one transaction for
 * each payer. The same arguments give the same file.
 */
import { SegmentWriter, usualDelimiters } from './segment-writer.ts'
import type {
  Address,
  BillingProvider,
  Demographics,
  Dependent,
  PersonName,
  WritableClaim,
  WritableEnvelope,
} from './writable-claim.ts'
import { dateText, writeClaim } from './write-claim.ts'

const guide = '005010X222A1'

/**
 * The text of a file that holds the claims: by payer, billing provider, subscriber and patient, each in the order in
 * which it comes first. Throws a `RangeError` for what the format cannot hold; its message quotes no value.
 */
export function writeClaims(claims: readonly WritableClaim[], envelope: WritableEnvelope): string {
  const parts: string[] = []
  const writer = new ClaimFileWriter(envelope, (text) => parts.push(text))
  writer.add(claims)
  writer.end()
  return parts.join('')
}

/**
 * Writes a file of more claims than one wants to hold: `add` them in batches, then `end` once. Each batch has
 * transactions of its own, one for each payer.
 */
export class ClaimFileWriter {
  readonly #envelope: WritableEnvelope
  readonly #write: (text: string) => void
  #transactions = 0

  /** Writes what stands before the first transaction. Throws a `RangeError` if the format cannot hold it. */
  constructor(envelope: WritableEnvelope, write: (text: string) => void) {
    this.#envelope = envelope
    this.#write = write
    const { sender, receiver, time, date, groupControl } = envelope
    const made = dateText(date)
    this.#part((writer) => {
      writeInterchange(writer, envelope, made)
      writer.write('GS', 'HC', sender.id, receiver.id, made, time, String(groupControl), 'X', guide)
    })
  }

  /** Writes claims. Throws a `RangeError` for what the format cannot hold; then nothing of the batch is written. */
  add(claims: readonly WritableClaim[]): void {
    const byPayer = grouped(claims, ({ payer }) => payer.id)
    this.#part((writer) => {
      for (const [index, ofPayer] of byPayer.entries()) {
        writeTransaction(writer, ofPayer, this.#envelope, this.#transactions + index)
      }
    })
    this.#transactions += byPayer.length
  }

  /** Writes what stands behind the last transaction. */
  end(): void {
    const { groupControl, interchangeControl } = this.#envelope
    this.#part((writer) => {
      writer.write('GE', String(this.#transactions), String(groupControl))
      writer.write('IEA', '1', fixedNumber(interchangeControl, 9))
    })
  }

  #part(fill: (writer: SegmentWriter) => void): void {
    const { delimiters = usualDelimiters, lineBreak = '\n' } = this.#envelope
    const writer = new SegmentWriter(delimiters, lineBreak)
    fill(writer)
    this.#write(writer.text())
  }
}

function writeInterchange(writer: SegmentWriter, envelope: WritableEnvelope, date: string): void {
  const { sender, receiver, time, usage = 'T', interchangeControl } = envelope
  const blank = ' '.repeat(10)
  const { component, repetition } = writer.delimiters
  const parties = ['ZZ', padded(sender.id, 15), 'ZZ', padded(receiver.id, 15)]
  const control = fixedNumber(interchangeControl, 9)
  const rest = [date.slice(2), time, repetition, '00501', control, '0', usage, component]
  writer.writePlain('ISA', ['00', blank, '00', blank, ...parties, ...rest])
}

function padded(text: string, width: number): string {
  if (text.length > width) throw new RangeError(`an id of the envelope is longer than ${width} characters`)
  return text.padEnd(width)
}

function fixedNumber(value: number, width: number): string {
  const text = String(value).padStart(width, '0')
  if (text.length > width || !/^\d+$/.test(text)) throw new RangeError(`a control number has more than ${width} digits`)
  return text
}

function writeTransaction(
  writer: SegmentWriter,
  claims: readonly WritableClaim[],
  envelope: WritableEnvelope,
  index: number,
): void {
  const { sender, receiver, time, interchangeControl, firstTransactionControl = 1 } = envelope
  const first = writer.count
  const control = String(firstTransactionControl + index).padStart(4, '0')
  writer.write('ST', '837', control, guide)
  writer.write('BHT', '0019', '00', `${interchangeControl}-${control}`, dateText(envelope.date), time, 'CH')
  writer.write('NM1', '41', '2', sender.name, '', '', '', '', '46', sender.id)
  writer.write('PER', 'IC', sender.contact, 'TE', sender.phone)
  writer.write('NM1', '40', '2', receiver.name, '', '', '', '', '46', receiver.id)
  const levels = new LevelNumbers()
  for (const ofProvider of grouped(claims, ({ billing }) => billing.npi)) writeProvider(writer, ofProvider, levels)
  writer.write('SE', String(writer.count - first + 1), control)
}

/** Numbers HL segments within a transaction. */
class LevelNumbers {
  #last = 0

  next(): string {
    this.#last += 1
    return String(this.#last)
  }
}

function writeProvider(writer: SegmentWriter, claims: readonly WritableClaim[], levels: LevelNumbers): void {
  const billing = claims[0]?.billing
  if (billing === undefined) return
  const number = levels.next()
  writer.write('HL', number, '', '20', '1')
  writeBillingProvider(writer, billing)
  // A subscriber's own claims and those of dependents stand under levels of their own.
  const keyOf = ({ subscriber, payer, patient }: WritableClaim) =>
    [subscriber.memberId, payer.order ?? 'P', payer.filingIndicator, patient === undefined].join('|')
  for (const ofSubscriber of grouped(claims, keyOf)) writeSubscriber(writer, ofSubscriber, levels, number)
}

function writeBillingProvider(writer: SegmentWriter, { name, npi, address, taxId, taxonomy }: BillingProvider): void {
  if (taxonomy !== undefined) writer.write('PRV', 'BI', 'PXC', taxonomy)
  writer.write('NM1', '85', '2', name, '', '', '', '', 'XX', npi)
  writeAddress(writer, address)
  writer.write('REF', 'EI', taxId)
}

function writeSubscriber(
  writer: SegmentWriter,
  claims: readonly WritableClaim[],
  levels: LevelNumbers,
  parent: string,
): void {
  const head = claims[0]
  if (head === undefined) return
  const { subscriber, payer, patient } = head
  const isPatient = patient === undefined
  const number = levels.next()
  const filing = payer.filingIndicator
  writer.write('HL', number, parent, '22', isPatient ? '0' : '1')
  writer.write('SBR', payer.order ?? 'P', isPatient ? '18' : '', '', '', '', '', '', '', filing)
  writePerson(writer, 'IL', subscriber.name, 'MI', subscriber.memberId)
  if (isPatient) writeDemographics(writer, subscriber)
  writer.write('NM1', 'PR', '2', payer.name, '', '', '', '', 'PI', payer.id)
  if (isPatient) {
    for (const claim of claims) writeClaim(writer, claim)
    return
  }
  const keyOf = (claim: WritableClaim) => JSON.stringify([claim.patient?.name, claim.patient?.birthDate])
  for (const ofPatient of grouped(claims, keyOf)) writePatient(writer, ofPatient, levels.next(), number)
}

function writePatient(writer: SegmentWriter, claims: readonly WritableClaim[], number: string, parent: string): void {
  const patient: Dependent | undefined = claims[0]?.patient
  if (patient === undefined) return
  writer.write('HL', number, parent, '23', '0')
  writer.write('PAT', patient.relationship)
  writePerson(writer, 'QC', patient.name)
  writeDemographics(writer, patient)
  for (const claim of claims) writeClaim(writer, claim)
}

function writePerson(writer: SegmentWriter, entity: string, name: PersonName, qualifier?: string, id?: string): void {
  writer.write('NM1', entity, '1', name.last, name.first, name.middle, '', name.suffix, qualifier, id)
}

function writeDemographics(writer: SegmentWriter, { address, birthDate, sex }: Demographics): void {
  if (address === undefined || birthDate === undefined || sex === undefined) {
    throw new RangeError('a patient has no address, birth date or sex')
  }
  writeAddress(writer, address)
  writer.write('DMG', 'D8', dateText(birthDate), sex)
}

function writeAddress(writer: SegmentWriter, { street, city, state, zip }: Address): void {
  writer.write('N3', street)
  writer.write('N4', city, state, zip)
}

/** Items by key, each group and the items in it in the order in which they come. */
function grouped<T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return [...groups.values()]
}
