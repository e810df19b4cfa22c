/**
 * What the payers of the example day answer and pay: one payment a payer, and a second one in which an answer is taken
 * back and corrected. The same claims give the same bytes.
 */
import type { Claim, ClaimLine } from '@aliquot/engine/document/claim'
import type { Cents } from '@aliquot/engine/money'
import {
  type Adjustment,
  type ProviderAdjustment,
  type Remittance,
  type RemittedClaim,
  type RemittedLine,
  reversalStatus,
} from '@aliquot/engine/remittance/remittance'
import { type WritableRemittance, writeRemittances } from '@aliquot/x12/remittance/write-remittances'
import type { Payer } from '@aliquot/x12/writable-claim'
import { feeOf } from './agreed-fees.ts'
import { corrected, denied, type PayerAnswer, unansweredPayer, underpaid } from './payer-answers.ts'
import { envelope, payerOf, practice, subscriberOf } from './people.ts'

const firstPayment = '2026-03-24'
const secondPayment = '2026-04-07'

/** The text of the file. */
export function buildRemittances(claims: readonly Claim[]): string {
  const answered = claims.filter(({ payer }) => payer !== unansweredPayer)
  const payers = new Map<string, Claim[]>()
  for (const claim of answered) {
    const { id } = payerIn(claim)
    payers.set(id, [...(payers.get(id) ?? []), claim])
  }
  const payments = [...payers.values()].map((ofPayer, index) => paymentOf(ofPayer, index + 1))
  const again = answered.filter(({ id }) => id === corrected.claim).map(correction)
  const members = new Map(answered.map((claim) => [claim.id ?? '', claim.member ?? '']))
  const writable = [...payments, ...again].map((remittance): WritableRemittance => {
    return {
      remittance,
      payerAddress: practice.address,
      payeeAddress: practice.address,
      contact: { name: 'NOBODY', phone: '5555550199' },
      patientOf: ({ id }) => subscriberOf(members.get(id) ?? ''),
    }
  })
  const { sender, receiver } = envelope
  const back = { ...envelope, sender: { ...sender, ...receiver }, receiver: sender, date: firstPayment }
  return writeRemittances(writable, back)
}

function payerIn({ payer = '', jurisdiction }: Claim): Payer {
  return payerOf(payer, jurisdiction)
}

function paymentOf(claims: readonly Claim[], number: number): Remittance {
  const [first] = claims
  if (first === undefined) throw new RangeError('a payment has no claim')
  const payer = payerIn(first)
  const answers = claims.map((claim) => answerTo(claim, claim.id === corrected.claim))
  return remittance(payer, answers, firstPayment, number, payer.id === 'DEMOBRIDGESPAN' ? apart : [])
}

/** An old overpayment that is taken back, and interest on a late payment. */
const apart: readonly ProviderAdjustment[] = [
  { provider: practice.npi, fiscalYearEnd: '2026-12-31', reason: 'WO', reference: 'OLD1', cents: 2500 },
  { provider: practice.npi, fiscalYearEnd: '2026-12-31', reason: 'L6', reference: 'LATE1', cents: -127 },
]

function correction(claim: Claim): Remittance {
  const wrong = answerTo(claim, true)
  const control = `${wrong.payerControl}`
  const right = { ...answerTo(claim, false), payerControl: `${control}A` }
  return remittance(payerIn(claim), [reversalOf(wrong), right], secondPayment, 90, [])
}

function remittance(
  { name, id }: Payer,
  claims: readonly RemittedClaim[],
  paidOn: string,
  number: number,
  providerAdjustments: readonly ProviderAdjustment[],
): Remittance {
  const paid = claims.reduce((sum, { paidCents }) => sum + paidCents, 0)
  const taken = providerAdjustments.reduce((sum, { cents }) => sum + cents, 0)
  const paymentCents = paid - taken
  return {
    payer: { name, id, taxId: '1000000000' },
    payee: { name: practice.name, npi: practice.npi, taxId: practice.taxId },
    handling: paymentCents === 0 ? 'H' : 'I',
    paymentCents,
    method: paymentCents === 0 ? 'NON' : 'ACH',
    paidOn,
    trace: `DEMO${String(number).padStart(4, '0')}`,
    producedOn: paidOn,
    claims,
    unreadClaims: 0,
    providerAdjustments,
  }
}

function answerTo(claim: Claim, isWrong: boolean): RemittedClaim {
  const { filingIndicator, id: payerId } = payerIn(claim)
  const lines = claim.lines.map((line, index) => lineAnswer(claim, line, index + 1, filingIndicator === 'MB', isWrong))
  const isDenied = lines.every(({ paidCents }) => paidCents === 0)
  const sum = (centsOf: (line: RemittedLine) => Cents) => lines.reduce((total, line) => total + centsOf(line), 0)
  return {
    id: claim.id ?? '',
    status: isDenied ? '4' : '1',
    chargeCents: sum(({ chargeCents }) => chargeCents),
    paidCents: sum(({ paidCents }) => paidCents),
    patientCents: sum(({ adjustments }) => shareOf(adjustments)),
    filing: filingIndicator,
    payerControl: `${payerId.slice(4, 8)}${claim.id?.slice(1).padStart(6, '0')}`,
    placeOfService: claim.placeOfService,
    frequency: '1',
    dateOfService: claim.lines[0]?.dateOfService,
    adjustments: [],
    remarks: [],
    lines,
  }
}

function shareOf(adjustments: readonly Adjustment[]): Cents {
  return adjustments.reduce((sum, { group, cents }) => sum + (group === 'PR' ? cents : 0), 0)
}

function lineAnswer(
  claim: Claim,
  line: ClaimLine,
  number: number,
  isMedicare: boolean,
  isWrong: boolean,
): RemittedLine {
  const { code, units = 1, modifiers = [], chargeCents = 0, dateOfService } = line
  const answer = denied.find((each) => each.claim === claim.id && each.line === number)
  const isHalf = isWrong && claim.id === corrected.claim && number === corrected.line
  const unitsPaid = isHalf ? corrected.unitsPaidAtFirst : answer === undefined ? units : (answer.unitsPaid ?? 0)
  const isLow = claim.id === underpaid.claim && number === underpaid.line
  const allowedCents = feeOf(isLow ? underpaid.asCode : code) * unitsPaid
  const refused = answer === undefined ? 0 : Math.round((chargeCents * (units - unitsPaid)) / units)
  const share = isMedicare ? Math.round(allowedCents / 5) : code.startsWith('99') && allowedCents > 0 ? 2500 : 0
  const cut = isMedicare ? Math.round((allowedCents - share) / 50) : 0
  const adjustments = adjustmentsOf(answer, {
    refused,
    reduced: chargeCents - refused - allowedCents,
    cut,
    share,
    isMedicare,
  })
  return {
    code,
    modifiers,
    codeKind: 'HC',
    chargeCents,
    paidCents: allowedCents - share - cut,
    unitsPaid,
    unitsBilled: unitsPaid === units ? undefined : units,
    dateOfService,
    control: String(line.n ?? number),
    allowedCents,
    adjustments,
    remarks: answer?.remarks ?? [],
  }
}

interface Taken {
  readonly refused: Cents
  readonly reduced: Cents
  readonly cut: Cents
  readonly share: Cents
  readonly isMedicare: boolean
}

function adjustmentsOf(answer: PayerAnswer | undefined, taken: Taken): readonly Adjustment[] {
  const { refused, reduced, cut, share, isMedicare } = taken
  const all: readonly Adjustment[] = [
    { group: 'CO', reason: answer?.reason ?? '', cents: refused },
    { group: 'CO', reason: '45', cents: reduced },
    { group: 'CO', reason: '253', cents: cut },
    { group: 'PR', reason: isMedicare ? '2' : '3', cents: share },
  ]
  return all.filter(({ cents }) => cents !== 0)
}

/** All sums with the other sign. */
function reversalOf(claim: RemittedClaim): RemittedClaim {
  const turned = (adjustments: readonly Adjustment[]) => adjustments.map((each) => ({ ...each, cents: -each.cents }))
  return {
    ...claim,
    status: reversalStatus,
    chargeCents: -claim.chargeCents,
    paidCents: -claim.paidCents,
    patientCents: undefined,
    adjustments: turned(claim.adjustments),
    lines: claim.lines.map((line) => ({
      ...line,
      chargeCents: -line.chargeCents,
      paidCents: -line.paidCents,
      allowedCents: undefined,
      adjustments: turned(line.adjustments),
    })),
  }
}
