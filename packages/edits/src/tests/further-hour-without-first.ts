import { packCode } from '@aliquot/engine/code-number'
import { asCharted, findLine } from '@aliquot/engine/scrub/chart-lines'
import { defineEdit } from '@aliquot/engine/scrub/edit'
import { findEarlier } from '@aliquot/engine/scrub/history-lines'

/** The code for a further hour of a challenge without the one for its first part. */
export const furtherHourWithoutFirst = defineEdit({
  id: 'TST009',
  name: 'further-hour-without-first',
  severity: 'deny',
  nature: 'defect',
  direction: 'over',
  title: 'A further hour of a challenge is billed without its first part.',
  why: 'The code for each further hour is an add-on: it is paid only beside the code for the first part.',
  rules: ['TST-08'],
  scope: 'date',
  at: 'code',
  params: { codes: 'challenge.codes' },
  trigger: (_facts, params) => ({ codes: params === undefined ? [] : [params.codes.further] }),
  needs: [],
  messages: {
    alone: {
      text: 'Line {line} bills {code} on {day:day} without {first:code}, which it adds to.',
      todo:
        'Bill the challenge by its minutes: {first:code} for the first part, {code} only for whole or begun hours ' +
        'beyond.',
      remedy: 'needs-chart',
      denies: true,
    },
  },
  check(view, line, { codes }, out, facts) {
    const day = view.dayOf(line)
    const first = packCode(codes.first)
    if (findLine(view, first, day) >= 0) return
    if (view.history !== undefined && findEarlier(view.history, first, day) >= 0) return
    out.found('alone', line, { day, first }, asCharted(view, facts, 'challenge'))
  },
})
