import { addMonths } from '@aliquot/engine/calendar-date'
import { encounterOf, testsOfCode } from '@aliquot/engine/scrub/chart-lines'
import { absent, type HistoryView } from '@aliquot/engine/scrub/claim-view'
import { defineEdit } from '@aliquot/engine/scrub/edit'
import { stands } from '@aliquot/engine/scrub/history-lines'

const again = 'with nothing new by the chart; the payer pays again after {years:count} years'

/** The same antigens tested again within the payer's years, without a reason that is new. */
export const repeatedTestsTooSoon = defineEdit({
  id: 'TST007',
  name: 'repeated-tests-too-soon',
  severity: 'deny',
  nature: 'payer-limit',
  direction: 'neither',
  title: 'The same antigens are tested again sooner than the payer pays for.',
  why:
    'The payer pays for tests of the same antigens again after some years, or for symptoms or exposure that are ' +
    'new.',
  rules: ['TST-05'],
  scope: 'line',
  at: 'code',
  params: { repeat: 'tests.repeat-years', codes: 'tests.codes' },
  trigger: (_facts, params) => ({ codes: params?.codes.byMethod.map((row) => row.code) ?? [] }),
  needs: [],
  messages: {
    within: {
      text: `Tests {code} of line {line} repeat those of {earlier:day}, ${again}.`,
      todo: 'Send records of what is new, in symptoms or exposure, if there is anything; else expect no payment.',
      remedy: 'needs-clinician',
      denies: true,
    },
    recorded: {
      text: `Tests {code} of line {line} repeat earlier ones, ${again}.`,
      todo:
        'Look up when the same antigens were tested. Within {years:count} years, send records of what is new or ' +
        'expect no payment.',
      remedy: 'needs-clinician',
    },
  },
  check(view, line, { repeat, codes }, out) {
    const { history } = view
    const code = view.codeOf(line)
    const day = view.dayOf(line)
    const years = repeat.years
    const last = history === undefined ? absent : lastBefore(history, code, addMonths(day, -12 * years), day)
    if (last === absent && history?.hasLines === true) return
    const earlier = last === absent ? undefined : last
    const encounter = encounterOf(view, line)
    if (encounter === undefined) {
      out.undecided(line, 'chart')
      return
    }
    const tests = testsOfCode(encounter, codes, code)
    if (tests.some((test) => test.retest === 'no-new-symptoms')) {
      if (earlier === undefined) out.found('recorded', line, { years })
      else out.found('within', line, { earlier, years })
    } else if (tests.length === 0 || tests.some((test) => test.retest === undefined)) {
      out.undecided(line, 'answer-in-chart', 'whether the same antigens were tested before, and what is new')
    }
  },
})

/** The last day after `from` and before `day` on which the code was billed; `absent` if there is none. */
function lastBefore(history: HistoryView, code: number, from: number, day: number): number {
  let last = absent
  for (let index = 0; index < history.lines; index += 1) {
    const on = history.day[index] ?? absent
    if (history.code[index] === code && on > from && on < day && stands(history, index)) last = Math.max(last, on)
  }
  return last
}
