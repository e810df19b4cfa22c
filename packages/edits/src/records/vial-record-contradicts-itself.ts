import { type Day, dayOf } from '@aliquot/engine/calendar-date'
import type { Vial } from '@aliquot/engine/document/encounter'
import { vialsPrepared } from '@aliquot/engine/scrub/chart-lines'
import type { ClaimView } from '@aliquot/engine/scrub/claim-view'
import { defineEdit } from '@aliquot/engine/scrub/edit'

/** The record of a vial that a claim rests on, and that cannot be right or is not whole. */
export const vialRecordContradictsItself = defineEdit({
  id: 'DOC003',
  name: 'vial-record-contradicts-itself',
  severity: 'records',
  nature: 'defect',
  direction: 'neither',
  title: 'The record of a vial contradicts itself, or has gaps.',
  why:
    'The units of extract rest on the record of the vial: what went in, how much, and until when it may be used. A ' +
    'record that cannot be right supports none of them.',
  rules: ['DOC-01', 'DOSE-06'],
  cite: [{ source: 'dossier', at: 'DOC-01' }],
  scope: 'date',
  at: 'units',
  params: { codes: 'extract.codes' },
  trigger: (_facts, params) => {
    if (params === undefined) return { codes: [] }
    const { multiDose, singleDose, wholeBody, venomByCount } = params.codes
    return { codes: [multiDose, singleDose, wholeBody, ...venomByCount] }
  },
  concerns: (view, line) => preparedOn(view, line).length > 0,
  chartOnly: true,
  needs: [],
  messages: {
    overfilled: {
      text: '{code} of {day:day}: a vial of {capacity:volume} mL is recorded as filled with {filled:volume} mL.',
      todo: 'Correct the size or the filling in the record before the units are counted from it.',
      remedy: 'needs-chart',
    },
    parts: {
      text: '{code} of {day:day}: the extracts of a vial are {parts:volume} mL, more than its {filled:volume} mL.',
      todo: 'Correct the recipe or the filling in the record before the units are counted from it.',
      remedy: 'needs-chart',
    },
    expired: {
      text: '{code} of {day:day}: an extract in a vial expired on {expired:day}, before it was mixed.',
      todo: 'Check the lot. If the record is right, the vial must not be given, and a clinician decides on it.',
      remedy: 'needs-clinician',
    },
    outlives: {
      text: '{code} of {day:day}: a vial may be used to {use:day}, and an extract in it expires on {expired:day}.',
      todo: 'The vial ends with the first of its extracts: correct the date on it.',
      remedy: 'needs-clinician',
    },
    lacking: {
      text: '{code} of {day:day}: of the extracts of a vial, {lacking:count} lack volume, lot or day of expiry.',
      todo: 'Complete the record from the mixing log: payers ask for it with the recipe.',
      remedy: 'needs-chart',
    },
  },
  check(view, line, _params, out) {
    const day = view.dayOf(line)
    for (const vial of preparedOn(view, line)) {
      const filled = thousandths(vial.filledMl)
      const capacity = thousandths(vial.capacityMl)
      if (capacity < filled && capacity > 0) out.found('overfilled', line, { day, capacity, filled })
      const { parts, expired, lacking } = recipeOf(vial)
      if (filled > 0 && parts > filled) out.found('parts', line, { day, parts, filled })
      if (expired !== undefined && expired < day) out.found('expired', line, { day, expired })
      else if (expired !== undefined && vial.beyondUseOn !== undefined && dayOf(vial.beyondUseOn) > expired) {
        out.found('outlives', line, { day, use: dayOf(vial.beyondUseOn), expired })
      }
      if (lacking > 0) out.found('lacking', line, { day, lacking })
    }
  },
})

function preparedOn(view: ClaimView, line: number): readonly Vial[] {
  const { chart } = view
  const vials = chart === undefined ? [] : vialsPrepared(chart, view.dayOf(line))
  return vials.filter((vial) => vial.ingredients !== undefined || vial.capacityMl !== undefined)
}

const thousandths = (millilitres: number | undefined): number => Math.round((millilitres ?? 0) * 1000)

interface Recipe {
  /** Volume of all extracts, in microlitres. */
  readonly parts: number
  /** The first day on which one of them expires. */
  readonly expired: Day | undefined
  /** Extracts whose entry has a gap. */
  readonly lacking: number
}

function recipeOf({ ingredients = [] }: Vial): Recipe {
  let parts = 0
  let expired: Day | undefined
  let lacking = 0
  for (const { volumeMl, lot, expiresOn } of ingredients) {
    parts += thousandths(volumeMl)
    if (volumeMl === undefined || (lot ?? '') === '' || expiresOn === undefined) lacking += 1
    if (expiresOn !== undefined && (expired === undefined || dayOf(expiresOn) < expired)) expired = dayOf(expiresOn)
  }
  return { parts, expired, lacking }
}
