import { packCode } from '@aliquot/engine/code-number'
import type { SkinTest } from '@aliquot/engine/document/encounter'
import { asCharted, encounterOf, findLine } from '@aliquot/engine/scrub/chart-lines'
import { defineEdit } from '@aliquot/engine/scrub/edit'
import { type Apart, apartByName, namesTested } from './allergens-apart.ts'

/** Patch or photo tests billed apart from photo-patch tests of the same antigens, which hold both. */
export const patchBesidePhotoPatch = defineEdit({
  id: 'TST004',
  name: 'patch-beside-photo-patch',
  severity: 'deny',
  nature: 'defect',
  direction: 'over',
  title: 'Patch or photo tests are billed apart from photo-patch tests of the same antigens.',
  why:
    'Photo tests with patch tests of the same antigens are one code, one unit for each; neither part is billed ' +
    'beside it.',
  rules: ['TST-02'],
  scope: 'date',
  at: 'code',
  params: { codes: 'tests.codes', distinct: 'same-day.distinct-service' },
  trigger: (_facts, params) => ({
    codes: (params?.codes.byMethod ?? [])
      .filter(({ method, code }) => (method === 'patch' || method === 'photo') && code !== params?.codes.photoWithPatch)
      .map((row) => row.code),
  }),
  needs: [],
  messages: {
    same: {
      text: 'Line {line} bills {code} beside {both:code} on {day:day}; by the chart they are of the same antigens.',
      todo: 'Take {code} off: {both:code} holds it for these antigens.',
      remedy: 'needs-chart',
      denies: true,
    },
    beside: {
      text: 'Line {line} bills {code} beside {both:code} on {day:day}.',
      todo: 'Keep both only if the record shows different antigens; for the same ones {both:code} holds {code}.',
      remedy: 'needs-chart',
      severity: 'records',
    },
    together: {
      text: '{code} is billed on {day:day}; by the chart its antigens were tested with light too: {both:code}.',
      todo: 'Bill {both:code}, one for each antigen, in place of the codes for patch and light.',
      remedy: 'needs-chart',
    },
    apart: {
      text: 'Line {line} bills {code} beside {other:code} on {day:day}; for the same antigens that is {both:code}.',
      todo: 'Bill {both:code}, one for each antigen, unless the record shows different antigens.',
      remedy: 'needs-chart',
      severity: 'records',
    },
  },
  check(view, first, { codes }, out, facts) {
    const day = view.dayOf(first)
    const both = packCode(codes.photoWithPatch)
    const [patch, photo] = (['patch', 'photo'] as const).map((method) =>
      packCode(codes.byMethod.find((row) => row.method === method)?.code ?? ''),
    )
    const combined = findLine(view, both, day) >= 0
    const charted = encounterOf(view, first)
    const tests = charted?.skinTests ?? []
    for (const method of ['patch', 'photo'] as const) {
      const code = method === 'patch' ? patch : photo
      const other = method === 'patch' ? photo : patch
      if (code === undefined || other === undefined) continue
      const line = findLine(view, code, day)
      if (line < 0) continue
      const marked = view.hasAnyModifier(line, facts.distinctModifiers)
      if (combined) {
        const same = apartFromPhotoPatch(tests, method)
        if (same === 'no') out.found('same', line, { both, day }, sameFix(tests, method, line))
        else if (same === 'unknown' && marked)
          out.undecided(line, charted === undefined ? 'chart' : 'answer-in-chart', whichAntigens)
        else if (same === 'unknown') out.found('beside', line, { both, day })
        continue
      }
      const standing = chartedTogether(tests, method)
      if (standing === 'no') {
        out.found('together', line, { day, both }, asCharted(view, facts, 'tests'))
        return
      }
      const partner = findLine(view, other, day)
      if (standing === 'yes' || partner < 0) continue
      if (marked || view.hasAnyModifier(partner, facts.distinctModifiers)) {
        out.undecided(line, charted === undefined ? 'chart' : 'answer-in-chart', whichAntigens)
      } else out.found('apart', line, { other, day, both })
      return
    }
  },
})

const whichAntigens = 'which antigens were tested by patch and which with light'

const ofMethod = (tests: readonly SkinTest[], method: SkinTest['method']) =>
  tests.filter((test) => test.method === method)

/** Whether tests of a method are of other antigens than those that the photo-patch code stands for. */
function apartFromPhotoPatch(tests: readonly SkinTest[], method: 'patch' | 'photo'): Apart {
  const named = ofMethod(tests, 'photo-patch')
  const reference = named.length > 0 ? named : ofMethod(tests, method === 'patch' ? 'photo' : 'patch')
  return apartByName(namesTested(ofMethod(tests, method)), namesTested(reference))
}

function sameFix(tests: readonly SkinTest[], method: 'patch' | 'photo', line: number) {
  const reference = namesTested(ofMethod(tests, 'photo-patch'))
  const own = namesTested(ofMethod(tests, method))
  if (own === undefined || reference === undefined) return undefined
  return [...own].every((name) => reference.has(name)) ? ({ kind: 'remove', line } as const) : undefined
}

/** Whether the chart has patch and photo tests apart: `no` where they are one photo-patch test. */
function chartedTogether(tests: readonly SkinTest[], method: 'patch' | 'photo'): Apart {
  const patch = ofMethod(tests, 'patch')
  const photo = ofMethod(tests, 'photo')
  if (patch.length > 0 && photo.length > 0) return apartByName(namesTested(patch), namesTested(photo))
  if (ofMethod(tests, method).length > 0) return 'yes'
  if (ofMethod(tests, 'photo-patch').length > 0) return 'no'
  // What the chart does not have at all is for the edit that counts tests.
  return tests.length > 0 ? 'yes' : 'unknown'
}
