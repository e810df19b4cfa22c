import { packCode } from '@aliquot/engine/code-number'
import { findLine } from '@aliquot/engine/scrub/chart-lines'
import { historyProvider } from '@aliquot/engine/scrub/claim-view'
import { defineEdit } from '@aliquot/engine/scrub/edit'
import { findEarlier, replacesEarlier } from '@aliquot/engine/scrub/history-lines'

/** The preparation of a day billed again: by the same practice, or by two. */
export const preparationBilledTwice = defineEdit({
  id: 'UNT016',
  name: 'preparation-billed-twice',
  severity: 'deny',
  nature: 'defect',
  direction: 'over',
  title: 'Extract of a day is billed that an earlier claim has already.',
  why:
    'A preparation is billed once, by who prepared it. The same code for the same day again is denied as a ' +
    'duplicate.',
  rules: ['ADM-11', 'DOSE-09', 'DOSE-10'],
  scope: 'date',
  at: 'date-of-service',
  params: { codes: 'extract.codes' },
  trigger: (_facts, params) => {
    if (params === undefined) return { codes: [] }
    const { multiDose, treatmentBoard, singleDose, wholeBody, venomByCount } = params.codes
    return { codes: [multiDose, treatmentBoard, singleDose, wholeBody, ...venomByCount] }
  },
  needs: ['history'],
  messages: {
    same: {
      text: 'Line {line} bills {code} for {day:day}; an earlier claim of the practice has {code} for that day already.',
      todo: 'If it is the same preparation, take the line off; to change the first claim, replace it (frequency 7).',
      remedy: 'needs-chart',
      denies: true,
    },
    other: {
      text: 'Line {line} bills {code} for {day:day}; another provider has billed {code} for the patient and that day.',
      todo: 'Find out who prepared the extract: only the preparer bills it.',
      remedy: 'needs-chart',
      severity: 'records',
    },
  },
  check(view, line, { codes }, out) {
    const { history } = view
    if (history === undefined || replacesEarlier(view)) return
    const day = view.dayOf(line)
    const { multiDose, treatmentBoard, singleDose, wholeBody, venomByCount } = codes
    for (const text of new Set([multiDose, treatmentBoard, singleDose, wholeBody, ...venomByCount])) {
      const code = packCode(text)
      const each = findLine(view, code, day)
      if (each < 0) continue
      if (findEarlier(history, code, day, historyProvider.same) >= 0) out.found('same', each, { day })
      else if (findEarlier(history, code, day, historyProvider.other) >= 0) out.found('other', each, { day })
      else if (findEarlier(history, code, day) >= 0) {
        out.undecided(each, 'history-lines', `who billed ${text} for the same day before`)
      } else if (!history.hasLines) out.undecided(each, 'history-lines')
    }
  },
})
