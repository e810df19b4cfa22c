import { codeText } from '@aliquot/engine/code-number'
import { defineEdit } from '@aliquot/engine/scrub/edit'

/** A code that the payer does not pay at all. */
export const codeNotABenefit = defineEdit({
  id: 'UNT015',
  name: 'code-not-a-benefit',
  severity: 'deny',
  nature: 'payer-limit',
  direction: 'neither',
  title: 'A code is billed that is no benefit of the payer.',
  why: 'The payer lists the code among those it never pays, however right it is.',
  rules: ['DOSE-20', 'DOSE-32'],
  scope: 'line',
  at: 'code',
  params: { listed: 'codes.not-a-benefit' },
  applies: ({ listed }) => listed.codes.length > 0,
  trigger: (facts, params) => ({ codes: [...(params?.listed.codes ?? []), ...facts.codes.map(codeText)] }),
  needs: [],
  messages: {
    listed: {
      text: 'Line {line} bills {code}, which is no benefit of this payer.',
      todo: 'Ask before the service what the plan pays instead, and whether the patient may be billed.',
      remedy: 'needs-clinician',
      denies: true,
    },
  },
  check(view, line, { listed }, out) {
    if (listed.codes.includes(codeText(view.codeOf(line)))) out.found('listed', line, {})
  },
})
