import { packCode } from '@aliquot/engine/code-number'
import { findLine } from '@aliquot/engine/scrub/chart-lines'
import { historyProvider } from '@aliquot/engine/scrub/claim-view'
import { defineEdit } from '@aliquot/engine/scrub/edit'
import { findEarlier } from '@aliquot/engine/scrub/history-lines'

/** Single-dose vials by one practice and multi-dose vials by another, for one member and day. */
export const extractBilledByTwoProviders = defineEdit({
  id: 'HIS004',
  name: 'extract-billed-by-two-providers',
  severity: 'records',
  nature: 'defect',
  direction: 'over',
  title: 'Two providers bill extract of one day, one as single-dose vials and one as multi-dose vials.',
  why: 'Extract is billed once, by who prepared it. The practice that injects what another sent bills the shot alone.',
  rules: ['ADM-06', 'ADM-11', 'DOSE-15'],
  scope: 'date',
  at: 'code',
  params: { codes: 'extract.codes' },
  trigger: (_facts, params) => ({
    codes: params === undefined ? [] : [params.codes.multiDose, params.codes.singleDose],
  }),
  needs: ['history'],
  messages: {
    both: {
      text: 'Line {line} bills {code} for {day:day}; another provider has billed {other:code} for the patient and day.',
      todo: 'Find out who prepared the extract: only the preparer bills it, and who injects bills the shot.',
      remedy: 'needs-chart',
    },
  },
  check(view, first, { codes }, out) {
    const { history } = view
    const day = view.dayOf(first)
    if (history === undefined) return
    for (const [text, otherText] of [
      [codes.multiDose, codes.singleDose],
      [codes.singleDose, codes.multiDose],
    ] as const) {
      const line = findLine(view, packCode(text), day)
      const other = packCode(otherText)
      if (line < 0) continue
      if (findEarlier(history, other, day, historyProvider.other) >= 0) out.found('both', line, { day, other })
      else if (findEarlier(history, other, day, historyProvider.unknown) >= 0) {
        out.undecided(line, 'history-lines', `who billed ${otherText} for the same day before`)
      } else if (!history.hasLines) out.undecided(line, 'history-lines')
    }
  },
})
