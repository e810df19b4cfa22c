import { packModifier } from '@aliquot/engine/code-number'
import { type ClaimView, historyProvider } from '@aliquot/engine/scrub/claim-view'
import { defineEdit } from '@aliquot/engine/scrub/edit'
import { replacesEarlier, stands } from '@aliquot/engine/scrub/history-lines'
import type { PolicyFacts } from '@aliquot/engine/scrub/policy-facts'

/** A visit on a claim of its own, without the modifier, beside an allergy service that an earlier claim has. */
export const visitApartFromServiceOfDay = defineEdit({
  id: 'VIS003',
  name: 'visit-apart-from-service-of-day',
  severity: 'deny',
  nature: 'defect',
  direction: 'neither',
  title: 'A visit without modifier 25 stands beside an allergy service of an earlier claim for the day.',
  why: 'Payers look at the day, not at the claim: sent apart, a visit is as much a part of the service as beside it.',
  rules: ['EM-01', 'EM-02'],
  scope: 'line',
  params: { rule: 'visit.same-day' },
  trigger: (facts, params) => ({ ranges: params?.rule.visits ?? facts.value('visit.same-day')?.visits ?? [] }),
  // A visit gives no cause for it until earlier lines are known; beside a service of its claim, other edits look at it.
  concerns: (view, line, facts) =>
    view.history?.hasLines === true && !replacesEarlier(view) && !view.anyOnDay(line, facts.isBesideVisit),
  needs: [],
  messages: {
    apart: {
      text: 'Visit {code} for {day:day} lacks {modifier:modifier}; an earlier claim for that day has {beside:code}.',
      todo: 'Add {modifier:modifier} only if the record shows a visit of its own; else take {code} off.',
      remedy: 'needs-chart',
      denies: true,
    },
  },
  check(view, line, { rule }, out, facts) {
    const modifier = packModifier(rule.modifier)
    if (view.hasModifier(line, modifier)) return
    const beside = serviceBefore(view, line, facts)
    if (beside >= 0) out.found('apart', line, { day: view.dayOf(line), modifier, beside })
  },
})

/** The code of an allergy service of the day that the practice billed before; -1 if there is none. */
function serviceBefore(view: ClaimView, line: number, facts: PolicyFacts): number {
  const { history } = view
  if (history === undefined) return -1
  const day = view.dayOf(line)
  for (let index = 0; index < history.lines; index += 1) {
    const code = history.code[index] ?? -1
    if (history.day[index] !== day || history.provider[index] !== historyProvider.same) continue
    if (facts.isBesideVisit(code) && stands(history, index)) return code
  }
  return -1
}
