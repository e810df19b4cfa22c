import { packCode } from '@aliquot/engine/code-number'
import type { ClaimView } from '@aliquot/engine/scrub/claim-view'
import { defineEdit } from '@aliquot/engine/scrub/edit'
import { countedInOtherDose } from './dose-of-cap.ts'
import { judgeWindow } from './window-judgement.ts'

const window = '{claimed:units} units of {code} on {day:day} follow {used:units} in the same window'

/** More units than the payer pays in a window of time, earlier claims included. */
export const windowCapExceeded = defineEdit({
  id: 'UNT006',
  name: 'window-cap-exceeded',
  severity: 'deny',
  nature: 'payer-limit',
  direction: 'neither',
  title: 'The units pass what the payer pays over months or a year.',
  why: 'The payer adds up the units of a member over a window of time and pays none beyond its limit without more.',
  rules: ['DOSE-20', 'DOSE-32', 'TST-05'],
  scope: 'date',
  params: { caps: 'limits.window' },
  applies: ({ caps }) => caps.length > 0,
  trigger: (facts, params) => {
    const unknown = facts.value('extract.codes')?.multiDose
    return { codes: params?.caps.map((cap) => cap.code) ?? (unknown === undefined ? [] : [unknown]) }
  },
  needs: [],
  messages: {
    over: {
      text: `${window}; the payer pays {limit:units} in it, so {allowed:units} of these.`,
      todo:
        'Bill what was done. Have the plan of treatment and the records ready: the units beyond are paid on ' +
        'appeal only.',
      remedy: 'needs-clinician',
    },
    unauthorized: {
      text: `${window}; without authorization the payer pays {limit:units} in it, so {allowed:units} of these.`,
      todo: 'Ask for prior authorization of the units beyond, or put its number on the claim. Do not lower the units.',
      remedy: 'needs-clinician',
    },
    beyondApproval: {
      text: `${window} of {limit:units}; with what is left of the authorization, {allowed:units} of these are paid.`,
      todo: 'Ask for a further authorization before or with the claim. Do not lower the units.',
      remedy: 'needs-clinician',
    },
  },
  check(view, first, { caps }, out, facts) {
    const day = view.dayOf(first)
    for (let line = first; line < view.lines; line += 1) {
      const code = view.codeOf(line)
      if (view.dayOf(line) !== day || hasEarlier(view, line)) continue
      const ofCode = caps.filter((cap) => packCode(cap.code) === code)
      if (ofCode.length === 0) continue
      const otherDose = countedInOtherDose(ofCode, facts)
      if (otherDose !== undefined) {
        out.undecided(line, 'answer-in-chart', otherDose)
        continue
      }
      const judged = judgeWindow(view, line, ofCode)
      if (judged === undefined) continue
      if ('missing' in judged) {
        out.undecided(line, judged.missing, judged.detail)
        continue
      }
      const { claimed, used, limit, message, confidence } = judged
      const allowed = Math.min(claimed, Math.max(0, limit - used, judged.approved))
      const slots = { claimed, day, used, limit, allowed }
      out.found(message, crossing(view, line, limit - used), slots, undefined, confidence)
    }
  },
})

function hasEarlier(view: ClaimView, line: number): boolean {
  for (let other = 0; other < line; other += 1) {
    if (view.codeOf(other) === view.codeOf(line) && view.dayOf(other) === view.dayOf(line)) return true
  }
  return false
}

/** The line of the date on which the units of its code pass what is left. */
function crossing(view: ClaimView, first: number, left: number): number {
  let sum = 0
  for (let line = first; line < view.lines; line += 1) {
    if (view.codeOf(line) !== view.codeOf(first) || view.dayOf(line) !== view.dayOf(first)) continue
    sum += Math.max(0, view.unitsOf(line))
    if (sum > left) return line
  }
  return first
}
