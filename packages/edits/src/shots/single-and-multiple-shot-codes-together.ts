import { packCode } from '@aliquot/engine/code-number'
import { findLine } from '@aliquot/engine/scrub/chart-lines'
import { defineEdit } from '@aliquot/engine/scrub/edit'

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
  trigger: (_facts, params) => ({ codes: params === undefined ? [] : [params.codes.one] }),
  needs: [],
  messages: {
    both: {
      text: 'Line {line} bills {code} on {day:day}, when {several:code} is billed too: only {several:code} is paid.',
      todo: 'Take off {code}. If the injections were counted wrong, bill the one code that the shot log supports.',
      remedy: 'clerical',
      denies: true,
    },
  },
  check(view, line, { codes }, out) {
    const day = view.dayOf(line)
    const several = packCode(codes.several)
    if (findLine(view, several, day) < 0) return
    const single = findLine(view, packCode(codes.one), day)
    out.found('both', single, { day, several }, { kind: 'remove', line: single })
  },
})
