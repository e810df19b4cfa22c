import { packCode } from '@aliquot/engine/code-number'
import type { Vial } from '@aliquot/engine/document/encounter'
import { asCharted, findLine } from '@aliquot/engine/scrub/chart-lines'
import { defineEdit } from '@aliquot/engine/scrub/edit'
import { vialsOfDay } from '../chart-of-day.ts'

/** The whole-body code for extract of an organism that it is not for. */
export const wholeBodyCodeForOtherInsect = defineEdit({
  id: 'VEN004',
  name: 'whole-body-code-for-other-insect',
  severity: 'deny',
  nature: 'defect',
  direction: 'neither',
  title: 'The whole-body code is billed for extract of another organism.',
  why:
    'The payer takes the code for named organisms only; other insects given as inhalants are extract like any ' +
    'other.',
  rules: ['VEN-06'],
  scope: 'date',
  at: 'code',
  params: { codes: 'extract.codes', wholeBody: 'extract.whole-body' },
  trigger: (_facts, params) => ({ codes: params === undefined ? [] : [params.codes.wholeBody] }),
  needs: ['chart'],
  messages: {
    other: {
      text: 'Line {line} bills {code} for {day:day}; the extract is of another organism: {multiDose:code}.',
      todo: 'Bill {multiDose:code} for extract given as an inhalant. Whole stinging insects are mostly not covered.',
      remedy: 'needs-chart',
    },
  },
  check(view, line, { codes, wholeBody }, out, facts) {
    const day = view.dayOf(line)
    const vials = vialsOfDay(view, line, out)
    if (vials === undefined || vials.length === 0) return
    const kinds = vials.map((vial) => isListed(vial, wholeBody.organisms))
    if (kinds.includes(true)) return
    if (kinds.includes(undefined)) {
      out.undecided(line, 'answer-in-chart', 'of which organism the extract is (antigens)')
      return
    }
    const each = findLine(view, packCode(codes.wholeBody), day)
    out.found('other', each, { day, multiDose: packCode(codes.multiDose) }, asCharted(view, facts, 'extract'))
  },
})

/** Whether a vial holds a listed organism; `undefined` if the record names none. */
function isListed(vial: Vial, organisms: readonly string[]): boolean | undefined {
  const names = (vial.antigens ?? []).flatMap((antigen) =>
    antigen.name === undefined ? [] : [antigen.name.toLowerCase()],
  )
  if (names.some((name) => organisms.some((each) => name.includes(each)))) return true
  if (names.length > 0 || vial.contents === 'venom' || vial.contents === 'sublingual') return false
  return undefined
}
