import { absent, type HistoryView } from '@aliquot/engine/scrub/claim-view'
import { defineEdit } from '@aliquot/engine/scrub/edit'

/** A digit too many makes ten times; and practices charge some times what is paid, and not ten times. */
const tooManyTimes = 10

/** A charge that is ten times and more what the same code was charged or paid before. */
export const chargeFarAboveUsual = defineEdit({
  id: 'CLM006',
  name: 'charge-far-above-usual',
  severity: 'info',
  nature: 'defect',
  direction: 'over',
  title: 'The charge is ten times that of the same code before, or more than ten times what was paid for it.',
  why: 'A mistyped charge is nobody’s denial, but it spoils the accounts, and what the patient may be asked for.',
  rules: ['CLM-01'],
  scope: 'claim',
  params: {},
  trigger: () => ({ every: true }),
  concerns: (view) => view.history !== undefined,
  needs: [],
  messages: {
    charged: {
      text: 'Line {line} charges for a unit of {code} {times:count} times the most that was charged for one before.',
      todo: 'Compare the charge with the price list: a digit may be too many.',
      remedy: 'needs-chart',
    },
    paid: {
      text: 'Line {line} charges for a unit of {code} {times:count} times the most that was paid for one before.',
      todo: 'Compare the charge with the price list: a digit may be too many.',
      remedy: 'needs-chart',
    },
  },
  check(view, _line, _params, out) {
    const { history } = view
    if (history === undefined) return
    for (let line = 0; line < view.lines; line += 1) {
      const charge = ofUnit(view.lineChargeCents[line] ?? absent, view.unitsOf(line))
      if (charge === 0) continue
      const code = view.codeOf(line)
      const charged = mostCharged(history, code)
      const paid = charged > 0 ? 0 : mostPaid(history, code)
      if (charged > 0 && charge >= charged * tooManyTimes) {
        out.found('charged', line, { times: Math.floor(charge / charged) })
      } else if (paid > 0 && charge > paid * tooManyTimes) out.found('paid', line, { times: Math.floor(charge / paid) })
    }
  },
})

/** Cents for a unit; 0 where an amount or the units are not stated. */
function ofUnit(cents: number, unitsThousandths: number): number {
  return cents <= 0 || unitsThousandths <= 0 ? 0 : (cents * 1000) / unitsThousandths
}

/** The most cents that were charged for a unit of a code; 0 if that is not known. */
function mostCharged({ lines, code: codes, chargeCents, unitsThousandths }: HistoryView, code: number): number {
  let most = 0
  for (let index = 0; index < lines; index += 1) {
    if (codes[index] !== code) continue
    most = Math.max(most, ofUnit(chargeCents[index] ?? absent, unitsThousandths[index] ?? absent))
  }
  return most
}

/** The most cents that were paid for a unit of a code; 0 if that is not known. */
function mostPaid(history: HistoryView, code: number): number {
  let most = 0
  for (let index = 0; index < history.lines; index += 1) {
    if (history.code[index] !== code) continue
    const paid = history.paidThousandths[index] ?? absent
    const units = paid === absent ? (history.unitsThousandths[index] ?? absent) : paid
    most = Math.max(most, ofUnit(history.paidCents[index] ?? absent, units))
  }
  return most
}
