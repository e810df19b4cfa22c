import { packCode } from '@aliquot/engine/code-number'
import { encounterOf, vialsPrepared } from '@aliquot/engine/scrub/chart-lines'
import type { ClaimView } from '@aliquot/engine/scrub/claim-view'
import { defineEdit } from '@aliquot/engine/scrub/edit'
import type { PolicyFacts } from '@aliquot/engine/scrub/policy-facts'

/**
 * Words in the chart's own free text that say the opposite of what is billed: of a visit that it was the ordinary
 * contact of a shot or a test, and of vials that they were parted for the payer's sake. A word alone decides nothing,
 * so none of them is ever a denial; the text itself is not repeated.
 */
const routineWords = [
  /\b(routine|ordinary) (shot|injection|observation|visit)/i,
  /\bpre-?(shot|injection) (check|screen)/i,
  /\b(shot|injection) (only|visit)\b/i,
  /\bobserv(ed|ation) after (the )?(shot|injection)/i,
  /\bno (new |other )?(complaint|problem|concern)s?\b/i,
  /\btests? (read|results|interpretation) only\b/i,
]
const payerWords = [
  /\b(mue|(unit|daily|payer|insurance) limit)\b/i,
  /\b(under|below|within) the (limit|cap)\b/i,
  /\bfor (billing|payment|reimbursement)\b/i,
  /\bto (bill|(get|be) paid)\b/i,
]

const says = (words: readonly RegExp[], text: string): boolean => words.some((word) => word.test(text))

/** The chart's own words say something else than the claim. */
export const noteContradictsClaim = defineEdit({
  id: 'DOC005',
  name: 'note-contradicts-claim',
  severity: 'records',
  nature: 'defect',
  direction: 'over',
  title: 'Words in the chart say the opposite of what is billed.',
  why: 'Who reads the record reads its words: a reason that is none supports neither a visit nor a second vial.',
  rules: ['ADM-09', 'EM-01', 'DOSE-06', 'DOSE-08'],
  cite: [{ source: 'dossier', at: 'section 12, step 68' }],
  scope: 'date',
  at: 'code',
  params: { rule: 'visit.same-day', codes: 'extract.codes' },
  trigger: (facts) => ({ ranges: [...(facts.value('visit.same-day')?.visits ?? []), ...extractRange(facts)] }),
  concerns: (view, line) => notesOf(view, line).length > 0,
  chartOnly: true,
  needs: [],
  messages: {
    visit: {
      text: 'Visit {code} of {day:day} stands beside {beside:code}; its reason on record is the ordinary contact.',
      todo: 'Read the note. If there was no more, take the visit off; if there was, the record must say what.',
      remedy: 'needs-clinician',
    },
    vials: {
      text: '{code} of {day:day}: the reason on record for a further vial is one of payment, not of treatment.',
      todo: 'Read the note. Extract is prepared as treatment needs it, and billed on its one date.',
      remedy: 'needs-clinician',
    },
  },
  check(view, first, { codes }, out, facts) {
    const day = view.dayOf(first)
    const encounter = encounterOf(view, first)
    const reason = encounter?.evaluation?.reason ?? ''
    const splits = view.chart === undefined ? [] : vialsPrepared(view.chart, day).map((vial) => vial.splitReason ?? '')
    const multiDose = packCode(codes.multiDose)
    const billedForPayer = splits.some((text) => says(payerWords, text))
    for (let line = first; line < view.lines; line += 1) {
      if (view.dayOf(line) !== day) continue
      const code = view.codeOf(line)
      const beside = besideOf(view, line, facts)
      if (facts.isVisit(code) && beside >= 0 && says(routineWords, reason)) out.found('visit', line, { day, beside })
      if (billedForPayer && code === multiDose) out.found('vials', line, { day })
    }
  },
})

function extractRange(facts: PolicyFacts): readonly { readonly from: string; readonly to: string }[] {
  const code = facts.value('extract.codes')?.multiDose
  return code === undefined ? [] : [{ from: code, to: code }]
}

/** The code of an allergy service of the day beside a line; -1 if there is none. */
function besideOf(view: ClaimView, line: number, facts: PolicyFacts): number {
  for (let other = 0; other < view.lines; other += 1) {
    const code = view.codeOf(other)
    if (other !== line && view.dayOf(other) === view.dayOf(line) && facts.isBesideVisit(code)) return code
  }
  return -1
}

function notesOf(view: ClaimView, line: number): readonly string[] {
  const { chart } = view
  const splits = chart === undefined ? [] : vialsPrepared(chart, view.dayOf(line)).map((vial) => vial.splitReason ?? '')
  return [encounterOf(view, line)?.evaluation?.reason ?? '', ...splits].filter((text) => text !== '')
}
