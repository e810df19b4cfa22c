import { defineEdit } from '@aliquot/engine/scrub/edit'

/** The code for a service without a code of its own, with no word of what was done. */
export const unlistedWithoutDescription = defineEdit({
  id: 'DOC001',
  name: 'unlisted-without-description',
  severity: 'deny',
  nature: 'defect',
  direction: 'neither',
  title: 'The unlisted code is billed without a description.',
  why: 'The code says nothing of the service, so the claim must: without a note it is sent back.',
  rules: ['UNL-01'],
  scope: 'line',
  at: 'line-note',
  params: { unlisted: 'unlisted.code' },
  trigger: (_facts, params) => ({ codes: params === undefined ? [] : [params.unlisted.code] }),
  needs: [],
  messages: {
    bare: {
      text: 'Line {line} bills {code} without a note that says what was done.',
      todo: 'Write into the note of the line what was done, with time and effort and a service that compares.',
      remedy: 'needs-chart',
      denies: true,
    },
  },
  check(view, line, _params, out) {
    if (view.noted[line] !== 1) out.found('bare', line, {})
  },
})
