/** The worksheet of overpaid and unbilled units, as text and as a table for spreadsheets. */
import { isoOf } from '@aliquot/engine/calendar-date'
import type { Worksheet } from '@aliquot/engine/ledger/worksheet'
import { formatCents } from '@aliquot/engine/money'
import { formatThousandths } from '@aliquot/engine/quantity'
import { dollars } from './money.ts'
import type { Page } from './page.ts'
import { signedDollars } from './signed-dollars.ts'

export const worksheetHeading = 'Units paid beyond those allowed, and units not billed: a worksheet, not legal advice'

const units = (thousandths: number | undefined): string =>
  thousandths === undefined ? 'not known' : formatThousandths(thousandths)
const money = (cents: number | undefined): string => (cents === undefined ? 'not known' : signedDollars(cents))
const right = (title: string) => ({ title, align: 'right' }) as const

export function printWorksheet(page: Page, sheet: Worksheet): void {
  page.heading(worksheetHeading)
  page.blank()
  printExcess(page, sheet)
  printUnbilled(page, sheet)
  for (const { payer, excess, excessCents, unbilled, unbilledCents } of sheet.totals) {
    page.text(
      `${payer}: ${units(excess)} units in excess, ${money(excessCents)} paid for them; ` +
        `${units(unbilled)} not billed, ${money(unbilledCents)} at what was paid`,
      0,
    )
  }
  page.heading(`in all: ${money(sheet.excessCents)} paid for excess units; ${dollars(sheet.unbilledCents)} not billed`)
  if (sheet.unpriced > 0) {
    const named = `rows without a known payment: ${sheet.unpriced}`
    page.text(`${named}. Their dollars are in no total; name the 835 files too.`, 0)
  }
  if (sheet.undecided > 0) {
    page.text(`accounts that could not be judged: ${sheet.undecided}. The ledger without --worksheet says why.`, 0)
  }
}

const titled = (...titles: readonly string[]) => titles.map((title) => ({ title }))

function printExcess(page: Page, { excess }: Worksheet): void {
  if (excess.length === 0) return
  page.heading('Units beyond those allowed')
  const counted = ['allowed', 'billed', 'paid', 'excess', 'paid amount', 'of the excess'].map(right)
  page.table(
    [...titled('vials', 'prepared', 'code', 'claim'), ...counted, { title: 'payer' }],
    excess.map((row) => [
      row.vials.join(' '),
      isoOf(row.preparedOn),
      row.code,
      `${row.claim} line ${row.line}`,
      units(row.allowed),
      units(row.billed),
      units(row.paidUnits),
      units(row.excess),
      money(row.paidCents),
      money(row.excessCents),
      row.payer,
    ]),
  )
  page.blank()
}

function printUnbilled(page: Page, { unbilled }: Worksheet): void {
  if (unbilled.length === 0) return
  page.heading('Units not billed')
  const counted = ['allowed', 'billed', 'unbilled', 'at what was paid'].map(right)
  page.table(
    [...titled('vials', 'prepared', 'code', 'claims'), ...counted, { title: 'payer' }],
    unbilled.map((row) => [
      row.vials.join(' '),
      isoOf(row.preparedOn),
      row.code,
      row.claims.join(' '),
      units(row.allowed),
      units(row.billed),
      units(row.unbilled),
      money(row.worthCents),
      row.payer,
    ]),
  )
  page.blank()
}

const columns = [
  'kind',
  'vials',
  'prepared',
  'code',
  'claims',
  'line',
  'payer',
  'units allowed',
  'units billed',
  'units paid',
  'units in excess',
  'units not billed',
  'dollars paid',
  'dollars of the excess',
  'dollars not billed',
]

/** Rows as CSV. The heading comes first, and totals come last; money is in dollars, such as `125.50`. */
export function worksheetCsv(sheet: Worksheet): string {
  const known = (thousandths: number | undefined) => (thousandths === undefined ? '' : formatThousandths(thousandths))
  const cents = (amount: number | undefined) => (amount === undefined ? '' : formatCents(amount))
  const rows: (readonly string[])[] = [[worksheetHeading], columns]
  for (const row of sheet.excess) {
    const { vials, code, claim, line, payer, allowed, billed, paidUnits, excess, paidCents, excessCents } = row
    const named = ['excess', vials.join(' '), isoOf(row.preparedOn), code, claim, String(line), payer]
    const counted = [known(allowed), known(billed), known(paidUnits), known(excess), '']
    rows.push([...named, ...counted, cents(paidCents), cents(excessCents), ''])
  }
  for (const { vials, preparedOn, code, claims, payer, allowed, billed, unbilled, worthCents } of sheet.unbilled) {
    const named = ['unbilled', vials.join(' '), isoOf(preparedOn), code, claims.join(' '), '', payer]
    rows.push([...named, known(allowed), known(billed), '', '', known(unbilled), '', '', cents(worthCents)])
  }
  for (const { payer, excess, excessCents, unbilled, unbilledCents } of sheet.totals) {
    const counted = ['', '', '', known(excess), known(unbilled), '', cents(excessCents), cents(unbilledCents)]
    rows.push(['total', '', '', '', '', '', payer, ...counted])
  }
  const all = [...Array.from({ length: 12 }, () => ''), '', cents(sheet.excessCents), cents(sheet.unbilledCents)]
  rows.push(['total', ...all.slice(1)])
  return rows.map((row) => `${row.map(cell).join(',')}\n`).join('')
}

/** A cell that a spreadsheet would take for a formula is given as text. */
function cell(text: string): string {
  const safe = /^[=+@\t\r]/.test(text) || /^-[^\d]/.test(text) ? `'${text}` : text
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
