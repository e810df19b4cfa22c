import { absent, pointersPerLine } from '@aliquot/engine/scrub/claim-view'
import { defineEdit } from '@aliquot/engine/scrub/edit'

/** A line that points to a diagnosis which the claim does not list. */
export const pointerToNoDiagnosis = defineEdit({
  id: 'CLM005',
  name: 'pointer-to-no-diagnosis',
  severity: 'deny',
  nature: 'defect',
  direction: 'neither',
  title: 'A line points to a diagnosis that is not on the claim.',
  why: 'Without its diagnosis nobody can tell why the service was done: the claim is sent back.',
  rules: ['CLM-01', 'COV-05'],
  scope: 'claim',
  params: {},
  trigger: () => ({ every: true }),
  concerns: (view) => view.diagnoses !== absent,
  needs: [],
  messages: {
    nothing: {
      text: 'Line {line} points to diagnosis {pointer:count}; the claim lists {listed:count}.',
      todo: 'Point to the diagnosis that the record gives for {code}, or list the one that is missing.',
      remedy: 'needs-chart',
      denies: true,
    },
  },
  check(view, _line, _params, out) {
    const listed = view.diagnoses
    for (let line = 0; line < view.lines; line += 1) {
      const pointers = view.pointers[line] ?? 0
      for (let index = 0; index < pointersPerLine; index += 1) {
        const pointer = (pointers >> (4 * index)) & 15
        if (pointer <= listed) continue
        out.found('nothing', line, { pointer, listed })
        break
      }
    }
  },
})
