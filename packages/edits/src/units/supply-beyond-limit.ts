import { findFamily } from '@aliquot/engine/scrub/chart-lines'
import { defineEdit } from '@aliquot/engine/scrub/edit'
import { vialsOfDay } from '../chart-of-day.ts'

/** Extract made at one time for longer than the payer allows. */
export const supplyBeyondLimit = defineEdit({
  id: 'UNT014',
  name: 'supply-beyond-limit',
  severity: 'records',
  nature: 'defect',
  direction: 'over',
  title: 'More months of extract are prepared at one time than the payer allows.',
  why: 'A supply made at one time is paid for a limited number of months from its preparation.',
  rules: ['DOSE-13'],
  scope: 'date',
  at: 'units',
  params: { codes: 'extract.codes', supply: 'extract.supply-months' },
  trigger: (_facts, params) => {
    if (params === undefined) return { codes: [] }
    const { multiDose, treatmentBoard, singleDose, wholeBody, venomByCount } = params.codes
    return { codes: [multiDose, treatmentBoard, singleDose, wholeBody, ...venomByCount] }
  },
  needs: ['chart'],
  messages: {
    beyond: {
      text: 'The extract of {day:day} is to last {months:count} months; the payer pays for {most:count} at one time.',
      todo: 'Prepare and bill no more than {most:count} months at one time; the rest when it is due.',
      remedy: 'needs-clinician',
    },
  },
  check(view, line, { supply }, out, facts) {
    const day = view.dayOf(line)
    const vials = vialsOfDay(view, line, out)
    if (vials === undefined || vials.length === 0) return
    let months = 0
    for (const vial of vials) months = Math.max(months, vial.supplyMonths ?? 0)
    if (months > supply.months) {
      out.found('beyond', findFamily(view, facts, 'extract', day), { day, months, most: supply.months })
    } else if (vials.some((vial) => vial.supplyMonths === undefined)) {
      out.undecided(line, 'answer-in-chart', 'how many months the vials are to last (supplyMonths)')
    }
  },
})
