import { packCode } from '@aliquot/engine/code-number'
import { findLine } from '@aliquot/engine/scrub/chart-lines'
import { historyProvider } from '@aliquot/engine/scrub/claim-view'
import { defineEdit } from '@aliquot/engine/scrub/edit'
import { findEarlier, replacesEarlier } from '@aliquot/engine/scrub/history-lines'

/** The code for one shot and the code for several are alternatives for a date. */
export const singleAndMultipleShotCodesTogether = defineEdit({
  id: 'ADM001',
  name: 'single-and-multiple-shot-codes-together',
  severity: 'deny',
  nature: 'defect',
  direction: 'over',
  title: 'The code for one shot is billed beside the code for several.',
  why: 'They are alternatives for a date: one shot, or two and more. No modifier separates them.',
  rules: ['ADM-03'],
  scope: 'date',
  params: { codes: 'shots.codes', exclusive: 'shots.exclusive' },
  trigger: (_facts, params) => ({ codes: params === undefined ? [] : [params.codes.one, params.codes.several] }),
  needs: [],
  messages: {
    both: {
      text: 'Line {line} bills {code} on {day:day}, when {several:code} is billed too: only {several:code} is paid.',
      todo: 'Take off {code}. If the injections were counted wrong, bill the one code that the shot log supports.',
      remedy: 'needs-chart',
      denies: true,
    },
    earlier: {
      text: 'Line {line} bills {code} on {day:day}; an earlier claim has {several:code}, and only it is paid.',
      todo: 'Compare the two claims with the shot log, and take off {code} unless the earlier claim is corrected.',
      remedy: 'needs-chart',
      denies: true,
    },
    replaced: {
      text: 'Line {line} bills {code} on {day:day}; an earlier claim has {one:code}, which is not paid beside it.',
      todo: 'Compare the claims with the shot log; a claim of the practice is replaced, not added to.',
      remedy: 'needs-chart',
      severity: 'info',
    },
  },
  check(view, line, { codes, exclusive }, out) {
    const { history } = view
    const day = view.dayOf(line)
    const one = packCode(codes.one)
    const several = packCode(codes.several)
    const multiple = findLine(view, several, day)
    for (let each = multiple < 0 ? view.lines : line; each < view.lines; each += 1) {
      if (view.codeOf(each) !== one || view.dayOf(each) !== day) continue
      out.found('both', each, { day, several }, { kind: 'remove', line: each })
    }
    if (history === undefined || replacesEarlier(view)) return
    const provider = exclusive.anyProvider ? undefined : historyProvider.same
    const other = multiple < 0 ? several : one
    if (findEarlier(history, other, day, provider) >= 0) {
      if (multiple < 0) out.found('earlier', line, { day, several })
      else out.found('replaced', multiple, { day, one })
    } else if (findEarlier(history, other, day, historyProvider.unknown) >= 0) {
      out.undecided(line, 'history-lines', 'who billed the other shot code for the same day before')
    }
  },
})
