import { absent, type ClaimView, type HistoryView } from '@aliquot/engine/scrub/claim-view'
import { defineEdit } from '@aliquot/engine/scrub/edit'

/** Practices charge some times what is paid, and not ten times: so much is a digit too many. */
const tooManyTimes = 10

/** A charge that is many times what was paid for the same code before. */
export const chargeFarAbovePayment = defineEdit({
  id: 'CLM006',
  name: 'charge-far-above-payment',
  severity: 'info',
  nature: 'defect',
  direction: 'over',
  title: 'The charge is more than ten times what was paid for the code before.',
  why: 'A mistyped charge is nobody’s denial, but it spoils the accounts, and what the patient may be asked for.',
  rules: ['CLM-01'],
  scope: 'claim',
  params: {},
  trigger: () => ({ every: true }),
  concerns: (view) => view.history !== undefined,
  needs: [],
  messages: {
    times: {
      text: 'Line {line} charges for a unit of {code} {times:count} times the most that was paid for one before.',
      todo: 'Compare the charge with the price list: a digit may be too many.',
      remedy: 'needs-chart',
    },
  },
  check(view, _line, _params, out) {
    const { history } = view
    if (history === undefined) return
    for (let line = 0; line < view.lines; line += 1) {
      const charge = chargeOfUnit(view, line)
      const paid = charge === 0 ? 0 : mostPaid(history, view.codeOf(line))
      if (paid > 0 && charge > paid * tooManyTimes) out.found('times', line, { times: Math.floor(charge / paid) })
    }
  },
})

/** Cents for a unit; 0 where charge or units are not stated. */
function chargeOfUnit(view: ClaimView, line: number): number {
  const charge = view.lineChargeCents[line] ?? absent
  const units = view.unitsOf(line)
  return charge === absent || units <= 0 ? 0 : (charge * 1000) / units
}

/** The most cents that were paid for a unit of a code; 0 if none is known. */
function mostPaid(history: HistoryView, code: number): number {
  let most = 0
  for (let index = 0; index < history.lines; index += 1) {
    const cents = history.paidCents[index] ?? absent
    if (history.code[index] !== code || cents <= 0) continue
    const paid = history.paidThousandths[index] ?? absent
    const units = paid === absent ? (history.unitsThousandths[index] ?? absent) : paid
    if (units > 0) most = Math.max(most, (cents * 1000) / units)
  }
  return most
}
