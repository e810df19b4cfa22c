/** What was billed before: earlier lines that stand, by code and day. */
import { absent, type ClaimView, type HistoryView, historyStatus } from './claim-view.ts'

/** A replacement or a void takes the place of an earlier claim, whose lines may be in the history. */
export function replacesEarlier(view: ClaimView): boolean {
  return view.frequency === 7 || view.frequency === 8
}

/** Whether an earlier line still counts: neither denied nor void. */
export function stands(history: HistoryView, index: number): boolean {
  const status = history.status[index]
  return status !== historyStatus.denied && status !== historyStatus.void
}

/** Whether an earlier line stands and comes before the claim's own lines of a day. */
export function isBefore(history: HistoryView, index: number, day: number): boolean {
  const on = history.day[index] ?? absent
  return (on < day || (on === day && history.precedes[index] === 1)) && stands(history, index)
}

/** The first earlier line of a code on a day that stands, of one provider or of any; -1 if there is none. */
export function findEarlier(history: HistoryView, code: number, day: number, provider?: number): number {
  for (let index = 0; index < history.lines; index += 1) {
    if (history.code[index] !== code || history.day[index] !== day) continue
    if (!isBefore(history, index, day)) continue
    if (provider === undefined || history.provider[index] === provider) return index
  }
  return -1
}

/** Units (thousandths) of earlier lines of a code on a day that stand, of one provider; without units, none. */
export function earlierUnits(history: HistoryView, code: number, day: number, provider: number): number {
  let total = 0
  for (let index = 0; index < history.lines; index += 1) {
    const units = history.unitsThousandths[index] ?? absent
    if (history.code[index] !== code || history.day[index] !== day || units === absent) continue
    if (history.provider[index] === provider && isBefore(history, index, day)) total += units
  }
  return total
}
