/** What edits about the claim as a whole read from a file: as much as from a claim document that says the same. */
import { isoOf } from '@aliquot/engine/calendar-date'
import { packCategory } from '@aliquot/engine/code-number'
import { absent, ClaimView } from '@aliquot/engine/scrub/claim-view'
import { fillFromClaim } from '@aliquot/engine/scrub/from-claim'
import { defaultCatalogue } from '@aliquot/reference/policies'
import { describe, expect, test } from 'vitest'
import { claim, fileOf, oneLine, readAll } from './reading-files.ts'

const secondLine = ['LX*2', 'SV1*HC:95117*27*UN*1***3', 'DTP*472*D8*20260302']
const wrong = '1912301954'
const right = '1912301953'
const rendering = (number: string) => `NM1*82*1*LEE*ANN****XX*${number}`

function factsOf(view: ClaimView) {
  return {
    submittedOn: view.submittedOn === absent ? '' : isoOf(view.submittedOn),
    named: view.hasOriginalControlNumber,
    diagnoses: view.diagnoses,
    categories: [0, 1, 2].map((index) => view.source.diagnosisCategory(index)),
    billing: view.isBillingNumberWrong,
    rendering: [...view.isRenderingNumberWrong.subarray(0, view.lines)],
    pointers: [...view.pointers.subarray(0, view.lines)],
  }
}

/** The facts as the file has them, and as the document of its claim has them. */
function bothOf(text: string) {
  let read: unknown
  const { visited } = readAll(text, (view) => {
    read = factsOf(view)
  })
  const view = new ClaimView()
  const [only] = visited
  if (only === undefined) throw new Error('no claim was read')
  fillFromClaim(view, only.claim, defaultCatalogue())
  return { read, document: factsOf(view) }
}

describe('what is read of a claim as a whole', () => {
  test('is the same from a file and from the document of the claim', () => {
    const { read, document } = bothOf(fileOf(claim('C1', 'REF*F8*OLD1', rendering(right), ...oneLine, ...secondLine)))
    expect(read).toEqual({
      submittedOn: '2026-03-03',
      named: true,
      diagnoses: 2,
      categories: [packCategory('J30'), packCategory('J30'), -1],
      billing: false,
      rendering: [0, 0],
      pointers: [1, 3],
    })
    expect(document).toEqual(read)
  })

  test.each([
    ['of the claim holds for lines without one', [rendering(wrong), ...oneLine, ...secondLine], [1, 1]],
    ['of a line stands in its place', [rendering(wrong), ...oneLine, ...secondLine, rendering(right)], [1, 0]],
    ['of one line is its own', [rendering(right), ...oneLine, rendering(wrong), ...secondLine], [1, 0]],
  ])('a wrong number %s', (_name, contents, expected) => {
    const { read, document } = bothOf(fileOf(claim('C1', ...contents)))
    expect(read).toMatchObject({ rendering: expected, billing: false, named: false })
    expect(document).toEqual(read)
  })

  test('a wrong number of the billing provider holds for the claims below it', () => {
    const text = fileOf(claim('C1', ...oneLine)).replace('1234567893', '1234567890')
    const { read, document } = bothOf(text)
    expect(read).toMatchObject({ billing: true, rendering: [0] })
    expect(document).toEqual(read)
  })

  test('a day of making that is none is not known', () => {
    const text = fileOf(claim('C1', ...oneLine)).replace('*20260303*1200*CH', '*20261303*1200*CH')
    expect(bothOf(text).read).toMatchObject({ submittedOn: '' })
  })
})
