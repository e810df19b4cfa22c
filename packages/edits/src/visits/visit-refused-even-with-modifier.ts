import { packModifier } from '@aliquot/engine/code-number'
import { findFamily } from '@aliquot/engine/scrub/chart-lines'
import { defineEdit } from '@aliquot/engine/scrub/edit'

/** A visit that the payer refuses on shot days, however it is marked. */
export const visitRefusedEvenWithModifier = defineEdit({
  id: 'MOD005',
  name: 'visit-refused-even-with-modifier',
  severity: 'deny',
  nature: 'payer-limit',
  direction: 'neither',
  title: 'The payer refuses this visit on a shot day, modifier or not.',
  why: 'Some payers hold small visits on shot days to be part of the shot and refuse them in spite of the modifier.',
  rules: ['EM-04'],
  scope: 'line',
  at: 'code',
  params: { refused: 'visit.refused-with-modifier', rule: 'visit.same-day' },
  applies: ({ refused }) => refused.codes.length > 0,
  trigger: (_facts, params) => ({ codes: params?.refused.codes ?? [] }),
  needs: [],
  messages: {
    refused: {
      text: 'Visit {code} with {modifier:modifier} is billed beside shot {shot:code}; the payer refuses it anyway.',
      todo: 'Bill it if the record supports it, expect a denial, and appeal with the note.',
      remedy: 'needs-clinician',
      denies: true,
    },
  },
  check(view, line, { rule }, out, facts) {
    const modifier = packModifier(rule.modifier)
    const shot = findFamily(view, facts, 'shots', view.dayOf(line))
    if (shot < 0 || !view.hasModifier(line, modifier)) return
    out.found('refused', line, { modifier, shot: view.codeOf(shot) })
  },
})
