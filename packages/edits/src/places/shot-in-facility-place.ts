import { encounterOf } from '@aliquot/engine/scrub/chart-lines'
import { defineEdit } from '@aliquot/engine/scrub/edit'

/** A shot billed by the practitioner for a place where the facility bills it. */
export const shotInFacilityPlace = defineEdit({
  id: 'SUP001',
  name: 'shot-in-facility-place',
  severity: 'deny',
  nature: 'defect',
  direction: 'over',
  title: 'A shot is billed for a place where the payer pays the facility only.',
  why: 'In a hospital the shot is the hospital’s service; the practitioner is paid nothing for it there.',
  rules: ['ADM-10', 'SUP-05'],
  scope: 'line',
  params: { unpaid: 'place.not-paid' },
  applies: ({ unpaid }) => unpaid.codes.length > 0,
  trigger: (_facts, params) => ({ codes: params?.unpaid.codes ?? [] }),
  needs: ['place-of-service'],
  messages: {
    facility: {
      text: 'Line {line} bills {code} with place of service {place:place}, where only the facility is paid for it.',
      todo:
        'Take {code} off if the shot was given there: the facility bills it. If it was given in the office, ' +
        'correct the place.',
      remedy: 'needs-chart',
      denies: true,
    },
    miskeyed: {
      text: 'Line {line} bills {code} with place of service {place:place}; the chart says {charted:place}.',
      todo: 'Correct the place of service to {charted:place}.',
      remedy: 'needs-chart',
      denies: true,
    },
  },
  check(view, line, { unpaid }, out) {
    const place = view.placeOf(line)
    if (!isAmong(unpaid.places, place)) return
    const charted = Number(encounterOf(view, line)?.placeOfService ?? place)
    if (charted === place || isAmong(unpaid.places, charted)) out.found('facility', line, { place })
    else out.found('miskeyed', line, { place, charted })
  },
})

function isAmong(places: readonly string[], place: number): boolean {
  for (const text of places) if (Number(text) === place) return true
  return false
}
