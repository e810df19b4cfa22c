import type { Vial } from '@aliquot/engine/document/encounter'
import { vialsPrepared } from '@aliquot/engine/scrub/chart-lines'
import type { ClaimView } from '@aliquot/engine/scrub/claim-view'
import { defineEdit } from '@aliquot/engine/scrub/edit'

/** Molds and pollens in one vial, which the manual itself names as extracts that are kept apart. */
export const moldsAndPollensInOneVial = defineEdit({
  id: 'DOC002',
  name: 'molds-and-pollens-in-one-vial',
  severity: 'info',
  nature: 'defect',
  direction: 'neither',
  title: 'One vial holds molds and pollens.',
  why:
    'Extract of molds weakens that of pollens. Where they are kept apart, that is the reason for a second vial; ' +
    'where they are in one, the record should say that it was meant.',
  rules: ['DOSE-07'],
  cite: [{ source: 'manual-dose', at: 's.200.B.7' }, { source: 'palmetto-samples' }],
  scope: 'date',
  at: 'units',
  params: { codes: 'extract.codes' },
  trigger: (_facts, params) => ({
    codes: params === undefined ? [] : [params.codes.multiDose, params.codes.singleDose],
  }),
  concerns: (view, line) => recipesOfDay(view, line).length > 0,
  chartOnly: true,
  needs: [],
  messages: {
    mixed: {
      text: '{code} of {day:day}: {vials:count} vial(s) hold molds and pollens together.',
      todo: 'Check the recipe. If it was meant, the record says why; the units are what they are.',
      remedy: 'needs-clinician',
    },
  },
  check(view, line, _params, out) {
    const vials = recipesOfDay(view, line)
    const mixed = vials.filter((vial) => holds(vial, 'mold') && holds(vial, 'pollen')).length
    if (mixed > 0) out.found('mixed', line, { day: view.dayOf(line), vials: mixed })
    else if (vials.some((vial) => vial.antigens?.some((antigen) => antigen.group === undefined) === true)) {
      out.undecided(line, 'answer-in-chart', 'to which group each allergen of a vial belongs (antigens)')
    }
  },
})

/** The vials of the day of which it is recorded what is in them. */
function recipesOfDay(view: ClaimView, line: number): readonly Vial[] {
  const vials = view.chart === undefined ? [] : vialsPrepared(view.chart, view.dayOf(line))
  return vials.filter((vial) => vial.antigens !== undefined)
}

function holds(vial: Vial, group: 'mold' | 'pollen'): boolean {
  return vial.antigens?.some((antigen) => antigen.group === group) === true
}
