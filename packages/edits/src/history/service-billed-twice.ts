import { codeText, packModifier } from '@aliquot/engine/code-number'
import { absent, type ClaimView, type HistoryView, historyProvider } from '@aliquot/engine/scrub/claim-view'
import { defineEdit } from '@aliquot/engine/scrub/edit'
import { isBefore, replacesEarlier } from '@aliquot/engine/scrub/history-lines'

/** Modifiers of the code set for a service repeated on one day: by the same one, by another, a laboratory test. */
const repeats = ['76', '77', '91'].map(packModifier)

/** The same service of one day sent again on another claim: visits, tests, challenges, drugs. */
export const serviceBilledTwice = defineEdit({
  id: 'HIS001',
  name: 'service-billed-twice',
  severity: 'deny',
  nature: 'defect',
  direction: 'over',
  title: 'A service is billed that an earlier claim has already.',
  why:
    'A line with the code, day, units and provider of an earlier one is denied as a duplicate, unless a modifier ' +
    'says that it is another service.',
  rules: ['ADM-11'],
  scope: 'line',
  at: 'code',
  params: { visits: 'visit.same-day', modifiers: 'same-day.distinct-service' },
  trigger: (facts, params) => {
    // Extract and shots have edits of their own.
    const codes = facts.codes.filter((code) => !['extract', 'shots'].includes(facts.familyOf(code) ?? ''))
    const single = codes.map(codeText).map((code) => ({ from: code, to: code }))
    return { ranges: [...single, ...(params?.visits.visits ?? [])] }
  },
  concerns: (view) => view.history !== undefined && !replacesEarlier(view),
  needs: [],
  messages: {
    again: {
      text: 'Line {line} bills {units:units} of {code} for {day:day}; an earlier claim of the practice has the same.',
      todo: 'If it is the same service, take the line off; to change the first claim, replace it (frequency 7).',
      remedy: 'needs-chart',
      denies: true,
    },
  },
  check(view, line, { modifiers }, out) {
    const { history } = view
    if (history === undefined) return
    if (view.hasAnyModifier(line, repeats) || view.hasAnyModifier(line, modifiers.accepted.map(packModifier))) return
    const day = view.dayOf(line)
    const units = view.unitsOf(line)
    if (findSame(view, history, line, historyProvider.same) >= 0) {
      if (units === absent) out.undecided(line, 'units')
      else out.found('again', line, { units, day })
    } else if (findSame(view, history, line, historyProvider.unknown) >= 0) {
      out.undecided(line, 'history-lines', `who billed ${codeText(view.codeOf(line))} for the same day before`)
    }
  },
})

/** An earlier line of the code, day and provider whose units are the same, as far as both are stated. */
function findSame(view: ClaimView, history: HistoryView, line: number, provider: number): number {
  const day = view.dayOf(line)
  const units = view.unitsOf(line)
  for (let index = 0; index < history.lines; index += 1) {
    if (history.code[index] !== view.codeOf(line) || history.day[index] !== day) continue
    if (history.provider[index] !== provider || !isBefore(history, index, day)) continue
    const earlier = history.unitsThousandths[index] ?? absent
    if (earlier === units || earlier === absent || units === absent) return index
  }
  return -1
}
