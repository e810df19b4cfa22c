/** Writing 277CA files (005010X214), for samples, tests and simulators. What is written reads back as it was. */
import { type AnswerKind, statedAmount, statedDate, statedUnits, writeAnswers } from '../remittance/answer-writer.ts'
import type { SegmentWriter } from '../segment-writer.ts'
import type { PersonName, WritableEnvelope } from '../writable-claim.ts'
import { dateText } from '../write-claim.ts'
import type { AcknowledgedBatch, AcknowledgedClaim, ClaimAcknowledgement, ClaimStatusCode } from './acknowledgement.ts'

const kind: AnswerKind = { group: 'HN', transaction: '277', guide: '005010X214' }

/** An acknowledgement and its people. The last batch is the one that the claims stand under. */
export interface WritableAcknowledgement {
  readonly acknowledgement: ClaimAcknowledgement
  readonly patientOf: (claim: AcknowledgedClaim) => { readonly name: PersonName; readonly memberId: string }
}

/** The text of a file. Throws a `RangeError` for what the format cannot hold; its message quotes no value. */
export function writeClaimAcknowledgements(
  acknowledgements: readonly WritableAcknowledgement[],
  envelope: WritableEnvelope,
): string {
  const transactions = acknowledgements.map((each) => (writer: SegmentWriter, control: string) => {
    writeTransaction(writer, each, envelope, control)
  })
  return writeAnswers(kind, envelope, transactions)
}

function writeTransaction(
  writer: SegmentWriter,
  { acknowledgement, patientOf }: WritableAcknowledgement,
  { date, time }: WritableEnvelope,
  control: string,
): void {
  const { source, reference, producedOn, receivedOn, batches, claims } = acknowledgement
  writer.write('BHT', '0085', '08', reference ?? control, dateText(date), time, 'TH')
  writer.write('HL', '1', '', '20', '1')
  writer.write('NM1', 'PR', '2', source.name, '', '', '', '', source.id === undefined ? '' : 'PI', source.id)
  writer.write('TRN', '1', reference ?? control)
  if (receivedOn !== undefined) writer.write('DTP', '050', 'D8', statedDate(receivedOn))
  if (producedOn !== undefined) writer.write('DTP', '009', 'D8', statedDate(producedOn))
  let level = 1
  for (const batch of batches) {
    level += 1
    writeBatch(writer, batch, level)
  }
  const parent = String(level)
  for (const claim of claims) {
    level += 1
    writer.write('HL', String(level), parent, 'PT')
    const { name, memberId } = patientOf(claim)
    writer.write('NM1', 'QC', '1', name.last, name.first, name.middle, '', name.suffix, 'MI', memberId)
    writeClaim(writer, claim)
  }
}

function writeBatch(writer: SegmentWriter, batch: AcknowledgedBatch, level: number): void {
  const isReceiver = batch.level === 'receiver'
  writer.write('HL', String(level), String(level - 1), isReceiver ? '21' : '19', '1')
  const qualifier = batch.id === undefined ? '' : isReceiver ? '46' : 'XX'
  writer.write('NM1', isReceiver ? '41' : '85', '2', batch.name, '', '', '', '', qualifier, batch.id)
  if (batch.trace !== undefined) writer.write('TRN', '2', batch.trace)
  for (const status of batch.statuses) writer.write('STC', statusOf(status))
  const [taken, refused] = isReceiver ? ['90', 'AA'] : ['QA', 'QC']
  if (batch.acceptedClaims !== undefined) writer.write('QTY', taken, statedUnits(batch.acceptedClaims))
  if (batch.rejectedClaims !== undefined) writer.write('QTY', refused, statedUnits(batch.rejectedClaims))
  if (batch.acceptedCents !== undefined) writer.write('AMT', 'YU', statedAmount(batch.acceptedCents))
  if (batch.rejectedCents !== undefined) writer.write('AMT', 'YY', statedAmount(batch.rejectedCents))
}

function writeClaim(writer: SegmentWriter, claim: AcknowledgedClaim): void {
  writer.write('TRN', '2', claim.id)
  const action = claim.state === 'rejected' ? 'U' : 'WQ'
  for (const status of claim.statuses) {
    writer.write('STC', statusOf(status), statedDate(claim.on), action, statedAmount(claim.chargeCents))
  }
  if (claim.payerControl !== undefined) writer.write('REF', '1K', claim.payerControl)
  if (claim.dateOfService !== undefined) {
    const from = statedDate(claim.dateOfService)
    if (claim.dateTo === undefined) writer.write('DTP', '472', 'D8', from)
    else writer.write('DTP', '472', 'RD8', `${from}-${statedDate(claim.dateTo)}`)
  }
  for (const { code, modifiers, chargeCents, statuses } of claim.lines) {
    writer.write('SVC', ['HC', code, ...modifiers], statedAmount(chargeCents))
    for (const status of statuses) writer.write('STC', statusOf(status), statedDate(claim.on), action)
  }
}

function statusOf({ category, code, entity }: ClaimStatusCode): readonly (string | undefined)[] {
  return [category, code, entity]
}
