import { defineEdit } from '@aliquot/engine/scrub/edit'
import { replacesEarlier } from '@aliquot/engine/scrub/history-lines'

/** A claim that replaces or voids another and does not say which. */
export const replacementWithoutOriginalNumber = defineEdit({
  id: 'CLM001',
  name: 'replacement-without-original-number',
  severity: 'deny',
  nature: 'defect',
  direction: 'neither',
  title: 'A claim replaces or voids an earlier one and does not name it.',
  why: 'The payer finds the earlier claim by its own number; without it, the new one is sent back or is a duplicate.',
  rules: ['CLM-01'],
  cite: [{ source: 'claim-form-box-22' }],
  scope: 'claim',
  params: {},
  trigger: () => ({ every: true }),
  concerns: (view) => replacesEarlier(view),
  needs: [],
  messages: {
    unnamed: {
      text: 'The claim has frequency {frequency:count} and no number of the claim that it replaces or voids.',
      todo: 'Put the number that the payer gave the first claim on it; send it as a first claim if there was none.',
      remedy: 'needs-chart',
      denies: true,
    },
  },
  check(view, line, _params, out) {
    if (!view.hasOriginalControlNumber) out.found('unnamed', line, { frequency: view.frequency })
  },
})
