import { defineEdit } from '@aliquot/engine/scrub/edit'

/** A number of a provider that no provider can have. */
export const providerNumberImpossible = defineEdit({
  id: 'CLM004',
  name: 'provider-number-impossible',
  severity: 'deny',
  nature: 'defect',
  direction: 'neither',
  title: 'The number of a provider is not a national provider identifier.',
  why: 'The number has ten digits, and the last follows from the others: what does not fit is mistyped.',
  rules: ['CLM-01'],
  cite: [{ source: 'npi-check-digit' }],
  scope: 'claim',
  params: {},
  trigger: () => ({ every: true }),
  needs: [],
  messages: {
    billing: {
      text: 'The number of the billing provider is not a national provider identifier: the last digit does not fit.',
      todo: 'Look the number up and correct it: a digit is mistyped, left out or added.',
      remedy: 'needs-chart',
      denies: true,
    },
    rendering: {
      text: 'Line {line} names who rendered {code} by a number that is no national provider identifier.',
      todo: 'Look the number up and correct it: a digit is mistyped, left out or added.',
      remedy: 'needs-chart',
      denies: true,
    },
  },
  check(view, line, _params, out) {
    if (view.isBillingNumberWrong) out.found('billing', line, {})
    for (let each = 0; each < view.lines; each += 1) {
      if (view.isRenderingNumberWrong[each] === 1) out.found('rendering', each, {})
    }
  },
})
