/** What remittances came to, in a few lines. */
import { isoOf, parseDay } from '@aliquot/engine/calendar-date'
import { providerAdjustmentInWords } from '@aliquot/reference/denials/provider-adjustments'
import { counted } from 'aliquot/explain/count-in-words'
import type { JudgedPayment } from '../remit/judge-claims.ts'
import type { RemitSummary } from '../remit/summary.ts'
import type { Page } from './page.ts'
import { signedDollars as dollars } from './signed-dollars.ts'

/** Most payments and codes that are listed. */
const mostListed = 12

export function printRemitSummary(
  page: Page,
  summary: RemitSummary,
  payments: readonly JudgedPayment[],
  today: string,
): void {
  const { claims } = summary
  const paymentCount = counted(summary.payments, 'payment')
  page.heading(`${counted(summary.files, 'file')}, ${paymentCount}, ${counted(claims.all, 'claim')} answered`)
  if (summary.payments === 0) return
  printPayments(page, payments)
  printClaims(page, summary)
  printDenied(page, summary, today)
  printUnderpaid(page, summary)
  printMatches(page, summary)
  const { codesNotHeld } = summary
  if (codesNotHeld.length > 0) {
    const more = codesNotHeld.length > mostListed ? ` and ${codesNotHeld.length - mostListed} more` : ''
    page.text(`Codes that are not held: ${codesNotHeld.slice(0, mostListed).join(', ')}${more}.`, 0)
  }
}

function printPayments(page: Page, payments: readonly JudgedPayment[]): void {
  page.table(
    [{}, { align: 'right' }, {}, {}],
    payments
      .slice(0, mostListed)
      .map(({ payment: { remittance }, balance }) => [
        remittance.payer.name === '' ? 'payer without a name' : remittance.payer.name,
        dollars(remittance.paymentCents),
        [remittance.method, remittance.paidOn ?? '', remittance.trace ?? ''].filter((part) => part !== '').join(' '),
        balanceInWords(balance),
      ]),
  )
  if (payments.length > mostListed) page.text(`and ${counted(payments.length - mostListed, 'other payment')}`)
  const apart = payments.flatMap(({ payment: { remittance } }) => remittance.providerAdjustments)
  for (const { reason, reference, cents } of apart.slice(0, mostListed)) {
    const which = reference === undefined ? '' : `, reference ${reference}`
    page.item('apart from claims:', `${dollars(-cents)}, ${reason}: ${providerAdjustmentInWords(reason)}${which}`)
  }
  if (apart.length > mostListed) page.text(`and ${apart.length - mostListed} more apart from claims`)
}

function balanceInWords({ differenceCents, claimsCents, providerCents, isWhole }: JudgedPayment['balance']): string {
  const apart = `${providerCents < 0 ? 'plus' : 'less'} ${dollars(Math.abs(providerCents))}`
  const sums = providerCents === 0 ? `claims ${dollars(claimsCents)}` : `claims ${dollars(claimsCents)} ${apart}`
  if (!isWhole) return 'not proven: not all claims could be read'
  if (differenceCents === 0) return `balances: ${sums}`
  return `does not balance: ${dollars(Math.abs(differenceCents))} ${differenceCents > 0 ? 'more' : 'less'} than ${sums}`
}

function printClaims(page: Page, { claims, billedCents, allowedCents, paidCents, patientCents }: RemitSummary): void {
  page.table(
    [{ align: 'right' }, {}],
    [
      [String(claims.paid), 'paid'],
      [String(claims.partlyDenied), 'paid in part, denied in part'],
      [String(claims.denied), 'denied'],
      ...countRow(claims.reversed, 'taken back by the payer'),
      ...countRow(claims.reversals, 'that take an answer back'),
      ...countRow(claims.corrections, 'of those that stand correct one that was taken back'),
      ...countRow(claims.undecided, 'forecasts, or claims of other payers'),
    ],
  )
  page.text(
    `billed ${dollars(billedCents)}, allowed ${dollars(allowedCents)}, paid ${dollars(paidCents)}, ` +
      `patients’ share ${dollars(patientCents)}`,
  )
}

function countRow(count: number, words: string): readonly (readonly string[])[] {
  return count === 0 ? [] : [[String(count), words]]
}

function printDenied(page: Page, { denied, appeals, firstAppealBy }: RemitSummary, today: string): void {
  if (denied.lines === 0) return
  page.line(`denied: ${counted(denied.lines, 'line')}, ${dollars(denied.cents)}`)
  const passed = firstAppealBy !== undefined && firstAppealBy < today ? ', which has passed' : ''
  const own = 'by the payer’s own time, which is not held'
  const until = firstAppealBy === undefined ? own : `the first by ${firstAppealBy}${passed}`
  const rows: readonly (readonly [keyof typeof appeals, string])[] = [
    ['yes', `can be appealed, ${until}`],
    ['after-correction', 'can be appealed as far as they are right'],
    ['limited', 'can seldom be appealed, or by the plan’s own rules'],
    ['no', 'are corrected or dropped, not appealed'],
    ['not-held', 'are not in the catalogue'],
  ]
  page.table(
    [{ align: 'right' }, { align: 'right' }, {}],
    rows
      .filter(([key]) => appeals[key].lines > 0)
      .map(([key, words]) => [String(appeals[key].lines), dollars(appeals[key].cents), words]),
  )
}

function printUnderpaid(page: Page, { underpaid, recoverableCents, appeals }: RemitSummary): void {
  if (underpaid.lines > 0) page.line(`underpaid: ${counted(underpaid.lines, 'line')}, ${dollars(underpaid.cents)}`)
  if (recoverableCents === 0) return
  const charges =
    appeals.yes.cents > 0 ? '; denied lines that can be appealed are counted at the fee given, else at the charge' : ''
  page.text(`could be recovered: ${dollars(recoverableCents)}${charges}`, 0)
}

function printMatches(page: Page, { matched, unmatched, unanswered }: RemitSummary): void {
  if (matched + unmatched + unanswered === 0) return
  page.text(
    `${counted(matched, 'answer')} matched with claims given, ${unmatched} with none, ` +
      `${counted(unanswered, 'claim')} without an answer`,
    0,
  )
}

/** Whole days from one date to another; `undefined` if one of them is not a date. */
export function daysUntil(on: string, today: string): number | undefined {
  const from = parseDay(today)
  const to = parseDay(on)
  return from === undefined || to === undefined || isoOf(to) !== on ? undefined : to - from
}
