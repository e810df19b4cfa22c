import { locationOn, locations } from '@aliquot/engine/scrub/location'
import { describe, expect, it } from 'vitest'

describe('where a thing stands on a claim', () => {
  it('is named in three vocabularies, and no two things share all of them', () => {
    for (const { cms1500, x12, fhir } of Object.values(locations)) {
      expect(cms1500).toMatch(/^\d{1,2}[A-J]?$/)
      expect(x12).toMatch(/^2\d{3}[A-C]{0,2} [A-Z0-9]{2,3}/)
      expect(fhir).toMatch(/^Claim(\.[a-zA-Z]+)+$/)
    }
    const all = Object.values(locations).map((each) => JSON.stringify(each))
    expect(new Set(all).size).toBe(all.length)
  })

  it('names the line in FHIR, where the thing is of a line', () => {
    expect(locationOn('units', 3)).toEqual({
      cms1500: '24G',
      x12: '2400 SV104',
      fhir: 'Claim.item.where(sequence = 3).quantity',
    })
    expect(locationOn('payer', 3).fhir).toBe('Claim.insurer')
  })
})
