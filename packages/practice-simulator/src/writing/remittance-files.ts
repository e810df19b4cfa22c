/** The 835 files of a day: what each payer pays on it, and what it denies. */
import { type Day, isoOf } from '@aliquot/engine/calendar-date'
import type { Remittance, RemittedClaim, RemittedLine } from '@aliquot/engine/remittance/remittance'
import { type WritableRemittance, writeRemittances } from '@aliquot/x12/remittance/write-remittances'
import type { Address } from '@aliquot/x12/writable-claim'
import type { LineAnswer } from '../payer/payer-answer.ts'
import { billingProvider } from '../practice/practice-people.ts'
import type { SimulatedPayer } from '../practice/simulated-payer.ts'
import type { AnsweredClaim } from '../sent-claim.ts'
import { byPayer, practiceParty, type TextFile } from './claim-files.ts'

const payerAddress: Address = { street: '1 EXAMPLE PLAZA', city: 'MOCKBURG', state: 'NC', zip: '00000' }

/** The files of what is answered on a day. `firstControl` numbers the interchanges and the payments. */
export function remittanceFiles(
  answered: readonly AnsweredClaim[],
  day: Day,
  firstControl: number,
): readonly TextFile[] {
  return [...byPayer(answered)].map(([payer, claims], index) => ({
    name: `${isoOf(day)}-${payer.id}.835`,
    text: remittanceText(payer, claims, day, firstControl + index),
  }))
}

function remittanceText(payer: SimulatedPayer, claims: readonly AnsweredClaim[], day: Day, control: number): string {
  const byId = new Map(claims.map((sent) => [sent.claim.id ?? '', sent]))
  const writable: WritableRemittance = {
    remittance: paymentOf(payer, claims, day, control),
    payerAddress,
    payeeAddress: billingProvider.address,
    contact: { name: 'NOBODY', phone: '5555550199' },
    patientOf: ({ id }) => {
      const sent = byId.get(id)
      if (sent === undefined) return undefined
      return sent.member.subscriber
    },
  }
  return writeRemittances([writable], {
    sender: { id: payer.id, name: payer.name, contact: 'NOBODY', phone: '5555550199' },
    receiver: { id: practiceParty.id, name: practiceParty.name },
    date: isoOf(day),
    time: '0600',
    interchangeControl: control,
    groupControl: control,
  })
}

function paymentOf(payer: SimulatedPayer, claims: readonly AnsweredClaim[], day: Day, control: number): Remittance {
  const remitted = claims.map(remittedClaim)
  const paymentCents = remitted.reduce((sum, { paidCents }) => sum + paidCents, 0)
  return {
    payer: { name: payer.name, id: payer.id, taxId: '1000000000' },
    payee: { name: billingProvider.name, npi: billingProvider.npi, taxId: billingProvider.taxId },
    handling: paymentCents === 0 ? 'H' : 'I',
    paymentCents,
    method: paymentCents === 0 ? 'NON' : 'ACH',
    paidOn: isoOf(day),
    trace: `DEMO${String(control).padStart(7, '0')}`,
    producedOn: isoOf(day),
    claims: remitted,
    unreadClaims: 0,
    providerAdjustments: [],
  }
}

function remittedClaim({ claim, payer, answer, sentOn }: AnsweredClaim): RemittedClaim {
  const answers = answer.state === 'judged' ? answer.lines : []
  const lines = answers.map((each, index) => remittedLine(claim, each, index))
  const sum = (centsOf: (line: RemittedLine) => number) => lines.reduce((total, line) => total + centsOf(line), 0)
  const share = (line: RemittedLine) =>
    line.adjustments.reduce((total, { group, cents }) => total + (group === 'PR' ? cents : 0), 0)
  return {
    id: claim.id ?? '',
    status: lines.every(({ unitsPaid }) => unitsPaid === 0) ? '4' : '1',
    chargeCents: sum(({ chargeCents }) => chargeCents),
    paidCents: sum(({ paidCents }) => paidCents),
    patientCents: sum(share),
    filing: payer.filingIndicator,
    payerControl: `${payer.id.slice(4, 8)}${claim.id?.slice(1)}`,
    placeOfService: claim.placeOfService,
    frequency: claim.frequency,
    dateOfService: claim.lines[0]?.dateOfService,
    receivedOn: isoOf(sentOn),
    adjustments: [],
    remarks: [],
    lines,
  }
}

function remittedLine({ lines }: AnsweredClaim['claim'], answer: LineAnswer, index: number): RemittedLine {
  const line = lines[index]
  const { code = '', modifiers = [], units = 1, chargeCents = 0, dateOfService, n } = line ?? {}
  const isRecoded = answer.paidAs !== code
  return {
    code: answer.paidAs,
    modifiers,
    codeKind: 'HC',
    chargeCents,
    paidCents: answer.paidCents,
    unitsPaid: answer.unitsPaid,
    ...(answer.unitsPaid === units ? {} : { unitsBilled: units }),
    ...(isRecoded ? { billedAs: { code, modifiers } } : {}),
    dateOfService,
    control: String(n ?? index + 1),
    allowedCents: answer.allowedCents,
    adjustments: answer.adjustments,
    remarks: isRecoded ? ['N22'] : (answer.refusal?.remarks ?? []),
  }
}
