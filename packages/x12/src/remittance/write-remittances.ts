/**
 * Writing 835 files (005010X221A1), for samples, tests and simulators: one transaction for each payment. What is
 * written reads back as it was.
 */
import type { Adjustment, Remittance, RemittedClaim, RemittedLine } from '@aliquot/engine/remittance/remittance'
import type { SegmentWriter } from '../segment-writer.ts'
import type { Address, PersonName, WritableEnvelope } from '../writable-claim.ts'
import { type AnswerKind, signedAmount, statedAmount, statedDate, statedUnits, writeAnswers } from './answer-writer.ts'

const kind: AnswerKind = { group: 'HP', transaction: '835', guide: '005010X221A1' }
const adjustmentsPerSegment = 6
const mostClaimRemarks = 5

/** The patient of a claim, who stands in the file and not in what is read of it. */
export interface WritablePatient {
  readonly name: PersonName
  readonly memberId: string
}

/** A payment and its people. `unreadClaims` and patient keys are not written. */
export interface WritableRemittance {
  readonly remittance: Remittance
  readonly payerAddress: Address
  readonly payeeAddress: Address
  /** Whom to ask, and the telephone number. */
  readonly contact: { readonly name: string; readonly phone: string }
  readonly patientOf: (claim: RemittedClaim) => WritablePatient | undefined
}

/** The text of a file. Throws a `RangeError` for what the format cannot hold; its message quotes no value. */
export function writeRemittances(remittances: readonly WritableRemittance[], envelope: WritableEnvelope): string {
  const transactions = remittances.map((each) => (writer: SegmentWriter) => writePayment(writer, each))
  return writeAnswers(kind, envelope, transactions)
}

function writePayment(writer: SegmentWriter, writable: WritableRemittance): void {
  const { remittance, patientOf } = writable
  writeHead(writer, writable)
  if (remittance.claims.length > 0) writer.write('LX', '1')
  for (const claim of remittance.claims) writeClaim(writer, claim, patientOf(claim))
  for (const { provider, fiscalYearEnd, reason, reference, cents } of remittance.providerAdjustments) {
    writer.write('PLB', provider, statedDate(fiscalYearEnd), [reason, reference], signedAmount(cents))
  }
}

function writeHead(
  writer: SegmentWriter,
  { remittance, payerAddress, payeeAddress, contact }: WritableRemittance,
): void {
  const { payer, payee, handling, paymentCents, method, paidOn, trace, producedOn } = remittance
  const direction = paymentCents < 0 ? 'D' : 'C'
  const between = Array.from({ length: 11 }, () => '')
  writer.write('BPR', handling, signedAmount(Math.abs(paymentCents)), direction, method, ...between, statedDate(paidOn))
  if (trace !== undefined) writer.write('TRN', '1', trace, payer.taxId)
  if (producedOn !== undefined) writer.write('DTM', '405', statedDate(producedOn))
  writer.write('N1', 'PR', payer.name, payer.id === undefined ? '' : 'XV', payer.id)
  writeAddress(writer, payerAddress)
  writer.write('PER', 'BL', contact.name, 'TE', contact.phone)
  const isNumbered = payee.npi !== undefined
  if (isNumbered) writer.write('N1', 'PE', payee.name, 'XX', payee.npi)
  else writer.write('N1', 'PE', payee.name, payee.taxId === undefined ? '' : 'FI', payee.taxId)
  writeAddress(writer, payeeAddress)
  if (isNumbered && payee.taxId !== undefined) writer.write('REF', 'TJ', payee.taxId)
}

function writeAddress(writer: SegmentWriter, { street, city, state, zip }: Address): void {
  writer.write('N3', street)
  writer.write('N4', city, state, zip)
}

function writeClaim(writer: SegmentWriter, claim: RemittedClaim, patient: WritablePatient | undefined): void {
  const { remarks, dateOfService, dateTo, receivedOn } = claim
  if (remarks.length > mostClaimRemarks) throw new RangeError(`a claim has more than ${mostClaimRemarks} remarks`)
  const sums = [signedAmount(claim.chargeCents), signedAmount(claim.paidCents), statedAmount(claim.patientCents)]
  const rest = [claim.filing, claim.payerControl, claim.placeOfService, claim.frequency]
  writer.write('CLP', claim.id, claim.status, ...sums, ...rest)
  writeAdjustments(writer, claim.adjustments)
  if (patient !== undefined) {
    const { last, first, middle, suffix } = patient.name
    writer.write('NM1', 'QC', '1', last, first, middle, '', suffix, 'MI', patient.memberId)
  }
  if (remarks.length > 0) writer.write('MOA', '', '', ...remarks)
  if (dateOfService !== undefined) writer.write('DTM', '232', statedDate(dateOfService))
  if (dateTo !== undefined) writer.write('DTM', '233', statedDate(dateTo))
  if (receivedOn !== undefined) writer.write('DTM', '050', statedDate(receivedOn))
  for (const line of claim.lines) writeLine(writer, line)
}

function writeLine(writer: SegmentWriter, line: RemittedLine): void {
  const { codeKind, code, modifiers, billedAs, dateOfService, dateTo, control, allowedCents, remarks } = line
  const billed = billedAs === undefined ? '' : [codeKind, billedAs.code, ...billedAs.modifiers]
  const sums = [signedAmount(line.chargeCents), signedAmount(line.paidCents)]
  const units = [line.revenueCode, statedUnits(line.unitsPaid), billed, statedUnits(line.unitsBilled)]
  writer.write('SVC', [codeKind, code, ...modifiers], ...sums, ...units)
  if (dateTo !== undefined) {
    writer.write('DTM', '150', statedDate(dateOfService))
    writer.write('DTM', '151', statedDate(dateTo))
  } else if (dateOfService !== undefined) writer.write('DTM', '472', statedDate(dateOfService))
  writeAdjustments(writer, line.adjustments)
  if (control !== undefined) writer.write('REF', '6R', control)
  if (allowedCents !== undefined) writer.write('AMT', 'B6', signedAmount(allowedCents))
  for (const remark of remarks) writer.write('LQ', 'HE', remark)
}

/** Adjustments of one group that follow each other share a segment, six at most. */
function writeAdjustments(writer: SegmentWriter, adjustments: readonly Adjustment[]): void {
  for (let at = 0; at < adjustments.length; ) {
    const group = adjustments[at]?.group
    let end = at
    while (end < adjustments.length && end - at < adjustmentsPerSegment && adjustments[end]?.group === group) end += 1
    const triples = adjustments
      .slice(at, end)
      .map((each) => [each.reason, signedAmount(each.cents), statedUnits(each.units)])
    writer.write('CAS', group, ...triples.flat())
    at = end
  }
}
