import { packModifier } from '@aliquot/engine/code-number'
import { encounterOf, findFamily } from '@aliquot/engine/scrub/chart-lines'
import { defineEdit } from '@aliquot/engine/scrub/edit'

/** The visit that needs no physician, marked as separate on the day of a shot. */
export const nurseVisitForShot = defineEdit({
  id: 'MOD003',
  name: 'nurse-visit-for-shot',
  severity: 'records',
  nature: 'defect',
  direction: 'over',
  title: 'A nurse visit is billed beside a shot.',
  why:
    'The nurse’s contact for a shot is part of the shot; a nurse visit beside it needs another complaint and work ' +
    'of its own.',
  rules: ['EM-04', 'ADM-09'],
  scope: 'line',
  params: { rule: 'visit.same-day' },
  trigger: (_facts, params) => ({ codes: params === undefined ? [] : [params.rule.nurseVisit] }),
  needs: [],
  messages: {
    unproven: {
      text: 'Nurse visit {code} with {modifier:modifier} is billed beside shot {shot:code}; it is rarely separate.',
      todo: 'Keep it only if the note shows another complaint and work beyond the shot; else take {code} off.',
      remedy: 'needs-chart',
    },
  },
  check(view, line, { rule }, out, facts) {
    const modifier = packModifier(rule.modifier)
    const shot = findFamily(view, facts, 'shots', view.dayOf(line))
    // Without the modifier it is a visit without modifier like any other.
    if (shot < 0 || !view.hasModifier(line, modifier)) return
    const encounter = encounterOf(view, line)
    if (encounter?.evaluation?.separatelyIdentifiable !== undefined) return
    if (encounter?.evaluation === undefined) out.found('unproven', line, { modifier, shot: view.codeOf(shot) })
    else out.undecided(line, 'answer-in-chart', 'what the nurse did beside the shot')
  },
})
