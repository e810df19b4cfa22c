import { codeText, packCode } from '@aliquot/engine/code-number'
import { encounterOf } from '@aliquot/engine/scrub/chart-lines'
import { defineEdit } from '@aliquot/engine/scrub/edit'

/** Office visits; the last digit is the level. */
const office = { new: '9920', established: '9921' } as const

/** A visit billed by another code than the one on record. */
export const visitLevelDisagrees = defineEdit({
  id: 'VIS001',
  name: 'visit-level-disagrees',
  severity: 'records',
  nature: 'defect',
  direction: 'over',
  title: 'The visit is billed by another code than the one on record.',
  why: 'The level is what the clinician wrote for the visit; whoever bills neither raises nor lowers it.',
  rules: ['EM-05'],
  scope: 'line',
  params: {},
  trigger: () => ({
    ranges: [
      { from: '99202', to: '99205' },
      { from: '99211', to: '99215' },
    ],
  }),
  needs: ['chart'],
  messages: {
    over: {
      text: 'Line {line} bills visit {code} for {day:day}; the record has {charted:code}, a lower level.',
      todo: 'Bill {charted:code}; only the clinician can change the level, by the note.',
      remedy: 'needs-chart',
    },
    under: {
      text: 'Line {line} bills visit {code} for {day:day}; the record has {charted:code}, a higher level.',
      todo: 'Bill {charted:code}: the record supports it.',
      remedy: 'needs-chart',
      direction: 'under',
      severity: 'info',
    },
    otherKind: {
      text: 'Line {line} bills visit {code} for {day:day}; the record has {charted:code}, for another kind of visit.',
      todo: 'Find out whether the patient is new to the practice, and bill the code that the record then gives.',
      remedy: 'needs-chart',
      direction: 'neither',
    },
    unrecorded: {
      text: 'Line {line} bills visit {code} for {day:day}; the chart of that day records no visit.',
      todo: 'Take {code} off, or find the note of the visit.',
      remedy: 'needs-chart',
    },
  },
  check(view, line, _params, out) {
    const encounter = encounterOf(view, line)
    if (encounter === undefined) {
      out.undecided(line, 'chart')
      return
    }
    const day = view.dayOf(line)
    const { evaluation } = encounter
    if (evaluation === undefined) {
      out.found('unrecorded', line, { day })
      return
    }
    // A visit that was not separate is no visit of any level: another edit takes it off.
    if (evaluation.separatelyIdentifiable === false) return
    const text = evaluation.code
    if (text === undefined) {
      out.undecided(line, 'answer-in-chart', 'the code of the visit on record')
      return
    }
    const billed = codeText(view.codeOf(line))
    if (billed === text) return
    const message = messageFor(billed, text)
    const fix = { kind: 'code', line, code: text, unitsThousandths: 1000 } as const
    out.found(message, line, { day, charted: packCode(text) }, message === 'otherKind' ? undefined : fix)
  },
})

function messageFor(billed: string, charted: string): 'over' | 'under' | 'otherKind' {
  const kind = billed.slice(0, 4)
  const isOffice = kind === office.new || kind === office.established
  if (!isOffice || !charted.startsWith(kind)) return 'otherKind'
  return billed > charted ? 'over' : 'under'
}
