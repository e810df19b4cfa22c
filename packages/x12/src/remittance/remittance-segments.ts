/** Segments of an 835 transaction, each read into the payment, the claim or the line that is open. */
import type { Adjustment, BilledAs } from '@aliquot/engine/remittance/remittance'
import type { AnswerSegment } from './answer-segment.ts'
import type { OpenLine, OpenRemittance, OpenRemittedClaim } from './open-remittance.ts'
import { patientKeyOf } from './patient-key.ts'

const mostAdjustments = 6

/** BPR: what is paid, how and when. */
export function readPayment(at: AnswerSegment, remittance: OpenRemittance): void {
  if (remittance.hasPayment) {
    at.report('payment-twice')
    return
  }
  remittance.hasPayment = true
  remittance.handling = at.text(1)
  const amount = at.amountOrZero(2)
  remittance.paymentCents = at.text(3) === 'D' && amount !== 0 ? -amount : amount
  remittance.method = at.text(4)
  remittance.paidOn = at.date(16)
}

/** N1 of payer and payee. */
export function readParty(at: AnswerSegment, remittance: OpenRemittance): void {
  const id = at.stated(4)
  if (at.text(1) === 'PR') {
    remittance.payerName = at.text(2)
    remittance.payerId = id
  } else if (at.text(1) === 'PE') {
    remittance.payeeName = at.text(2)
    if (at.text(3) === 'XX') remittance.payeeNpi = id
    else if (at.text(3) === 'FI') remittance.payeeTaxId = id
  }
}

/** REF before the first claim: further numbers of payer and payee. */
export function readPartyReference(at: AnswerSegment, remittance: OpenRemittance): void {
  if (at.text(1) === '2U') remittance.payerId ??= at.stated(2)
  else if (at.text(1) === 'TJ') remittance.payeeTaxId ??= at.stated(2)
}

/** CLP: the claim, its status and its sums. */
export function readClaim(at: AnswerSegment, claim: OpenRemittedClaim): void {
  claim.id = at.number(1) ?? ''
  if (claim.id === '') at.fault('claim-id-missing', 1)
  claim.status = at.text(2)
  if (claim.status === '') at.fault('claim-status-missing', 2)
  claim.chargeCents = at.amountOrZero(3)
  claim.paidCents = at.amountOrZero(4)
  claim.patientCents = at.amount(5)
  claim.filing = at.stated(6)
  claim.payerControl = at.number(7) ?? undefined
  claim.placeOfService = at.stated(8)
  claim.frequency = at.stated(9)
}

/** CAS: a group, and up to six reasons with their amounts. */
export function readAdjustments(at: AnswerSegment, into: Adjustment[]): void {
  const group = at.text(1).toUpperCase()
  if (!/^[A-Z]{2}$/.test(group)) at.fault('group-unreadable', 1)
  for (let number = 0; number < mostAdjustments; number += 1) {
    const first = 2 + number * 3
    const reason = at.text(first).toUpperCase()
    const amount = at.text(first + 1)
    if (reason === '' && amount === '') continue
    if (reason === '' || amount === '') at.fault('reason-missing', first)
    const cents = at.amount(first + 1) ?? 0
    into.push({ group, reason, cents, units: at.units(first + 2) })
  }
}

/** NM1 in a claim: only the number of the member is taken, and only as a key. */
export function readPerson(at: AnswerSegment, claim: OpenRemittedClaim, payerId: string): void {
  const role = at.text(1)
  if (role !== 'QC' && role !== 'IL') return
  // Where both stand there, the insured is the one whose number the claim gave.
  if (role === 'QC' && claim.patientKey !== undefined) return
  claim.patientKey = patientKeyOf(payerId, at.text(9)) ?? claim.patientKey
}

/** MIA and MOA: remarks on the whole claim. */
export function readClaimRemarks(at: AnswerSegment, claim: OpenRemittedClaim): void {
  const elements = at.tag === 'MOA' ? [3, 4, 5, 6, 7] : [5, 20, 21, 22, 23]
  for (const element of elements) {
    const remark = at.text(element).toUpperCase()
    if (remark !== '') claim.remarks.push(remark)
  }
}

/** DTM of a claim or of a line. */
export function readDate(at: AnswerSegment, claim: OpenRemittedClaim): void {
  const target = claim.line ?? claim
  const date = at.date(2)
  switch (at.text(1)) {
    case '472':
    case '150':
    case '232':
      target.dateOfService ??= date
      break
    case '151':
    case '233':
      target.dateTo ??= date
      break
    case '050':
      if (claim.line === undefined) claim.receivedOn = date
      break
  }
}

/** A composite of kind, code and modifiers. */
function serviceAt(at: AnswerSegment, index: number): BilledAs & { readonly kind: string } {
  const [kind = '', code = '', ...others] = at.parts(index)
  const modifiers = others.slice(0, 4).filter((modifier) => modifier !== '')
  return { kind, code: code.toUpperCase(), modifiers: modifiers.map((modifier) => modifier.toUpperCase()) }
}

/** SVC: a line, its sums and its units. */
export function readLine(at: AnswerSegment, line: OpenLine): void {
  const { kind, code, modifiers } = serviceAt(at, 1)
  if (code === '') at.fault(/[^\w\s]/.test(kind) ? 'component-separator' : 'procedure-missing', 1)
  line.codeKind = kind
  line.code = code
  line.modifiers = modifiers
  line.chargeCents = at.amountOrZero(2)
  // Some payers leave out a sum of zero.
  line.paidCents = at.amount(3) ?? 0
  line.revenueCode = at.stated(4)
  line.unitsPaid = at.units(5)
  const billed = serviceAt(at, 6)
  if (billed.code !== '') line.billedAs = { code: billed.code, modifiers: billed.modifiers }
  line.unitsBilled = at.units(7)
}

/** PLB: a provider, a fiscal year, and up to six sums apart from claims. */
export function readProviderAdjustments(at: AnswerSegment, remittance: OpenRemittance): void {
  const provider = at.text(1)
  const fiscalYearEnd = at.date(2)
  for (let number = 0; number < mostAdjustments; number += 1) {
    const first = 3 + number * 2
    const [reason = '', reference = ''] = at.parts(first)
    const amount = at.text(first + 1)
    if (reason === '' && amount === '') continue
    if (reason === '' || amount === '') at.report('reason-missing', first)
    const cents = at.amount(first + 1) ?? 0
    const stated = reference === '' ? undefined : reference
    remittance.providerAdjustments.push({ provider, fiscalYearEnd, reason, reference: stated, cents })
  }
}
