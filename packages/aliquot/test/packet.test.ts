/** Packets and letters of appeal from an encounter history. */
import { readFileSync } from 'node:fs'
import { createAliquot, readHistory } from 'aliquot'
import type { EncounterHistory } from 'aliquot/packet/history-schema'
import { makeAppeals } from 'aliquot/packet/make-appeal'
import { makePacket } from 'aliquot/packet/make-packet'
import { describe, expect, test } from 'vitest'

const aliquot = createAliquot()
const file = new URL('../../../examples/coverage/rhinitis-history.json', import.meta.url)

function history(change: (history: EncounterHistory) => EncounterHistory = (same) => same): EncounterHistory {
  const read = readHistory(JSON.parse(readFileSync(file, 'utf8')))
  if (!read.ok) throw new Error(JSON.stringify(read.issues))
  return change(read.value)
}

const whole = makePacket(aliquot, history())

describe('a packet', () => {
  test('lists every clause once, each with a document or a gap', () => {
    const ids = whole.index.map(({ clause }) => clause)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.length).toBeGreaterThan(40)
    for (const { clause, documents, gap } of whole.index) expect(documents.length > 0 || gap !== '', clause).toBe(true)
  })

  test('holds the visits, vials, shots and the units with their arithmetic', () => {
    expect(whole.visits).toHaveLength(34)
    expect(whole.visits.find(({ on }) => on === '2016-03-30')).toMatchObject({
      daysSinceLast: 33,
      reason: 'hospitalization',
    })
    expect(whole.vials.map(({ vial, dilution }) => [vial, dilution])).toEqual([
      ['1', '1:1'],
      ['2', '1:10'],
    ])
    expect(whole.shots[0]).toMatchObject({ observedMinutes: 31, supervision: 'direct' })
    expect(whole.units[0]).toMatchObject({ line: '95165 × 5' })
    expect(whole.units[0]?.arithmetic.join(' ')).toContain('5 whole doses')
  })

  test('any document that is taken out shows as a gap', () => {
    const { documents = [] } = history().course
    const words = ({ gaps }: typeof whole) => gaps.map(({ at, what }) => `${at}: ${what}`)
    for (const removed of documents.slice(0, -1)) {
      const less = makePacket(
        aliquot,
        history((same) => ({
          ...same,
          course: { ...same.course, documents: documents.filter((each) => each !== removed) },
        })),
      )
      const added = words(less).filter((gap) => !words(whole).includes(gap))
      expect(added.length, `${removed.type} of ${removed.on}`).toBeGreaterThan(0)
    }
    const none = makePacket(
      aliquot,
      history((same) => ({ ...same, course: { ...same.course, documents: [] } })),
    )
    for (const { clause, gap } of none.index) expect(gap, clause).toContain('no document')
    expect(none.gaps.filter(({ at }) => at.startsWith('evaluation of'))).toHaveLength(1)
  })

  test('what a vial, an injection and a desensitization lack is named', () => {
    const { gaps } = makePacket(
      aliquot,
      history((same) => ({
        ...same,
        encounters: [
          {
            dateOfService: '2017-01-02',
            payer: 'medicare',
            vials: [{ id: 'X', ingredients: [{ extract: 'timothy' }] }],
            injections: [{ count: 1, shots: [{ vial: 'X' }] }],
            rapidDesensitization: { agent: 'drug', minutes: 120 },
          },
        ],
      })),
    )
    const at = (place: string) =>
      gaps
        .filter((gap) => gap.at === place)
        .map(({ what }) => what)
        .join(' ')
    expect(at('vial X of 2017-01-02')).toMatch(/dilution.*beyond-use date.*who prepared it.*lot \?/)
    expect(at('injection of 2017-01-02')).toMatch(/volume, site, time given, end of observation, reaction, supervision/)
    expect(at('rapid desensitization of 2017-01-02')).toMatch(
      /starting dose, increments with their times, written report/,
    )
  })

  test('a slow build-up without a reason is a gap', () => {
    const { gaps } = makePacket(
      aliquot,
      history((same) => ({ ...same, course: { ...same.course, gaps: [] } })),
    )
    expect(gaps).toContainEqual({ at: '2016-03-30', what: expect.stringContaining('33 days') })
  })

  test('what lies after its day is left out', () => {
    const earlier = makePacket(
      aliquot,
      history((same) => ({ ...same, on: '2016-02-01' })),
    )
    expect(earlier.visits.at(-1)?.on).toBe('2016-01-29')
    expect(earlier.index.find(({ clause }) => clause === 'L36240.build-up-gaps')?.documents).toEqual([])
  })
})

describe('appeals', () => {
  const denied = (denial: object, change: (same: EncounterHistory) => EncounterHistory = (same) => same) =>
    makeAppeals(
      aliquot,
      change(history((same) => ({ ...same, denials: [{ procedure: '95115', on: '2017-05-09', ...denial }] }))),
    )[0]

  test('for frequency quote the gap and its reason, with the note that shows it', () => {
    const letter = makeAppeals(aliquot, history())[0]
    expect(letter?.advice.expected).toBe('can-succeed')
    expect(letter?.facts).toContainEqual({
      fact: 'no injection from 2016-02-26 to 2016-03-30: hospitalization',
      shownBy: expect.stringContaining('gap-note 2016-03-30'),
    })
    expect(letter?.clauses.map(({ id }) => id)).toContain('L36240.build-up-gaps')
  })

  test('that are expected to fail say so first, with what to do instead', () => {
    for (const denial of [
      { procedure: '95117', units: 2, group: 'CO', reason: '151', remarks: ['N362'] },
      { procedure: '95115', group: 'CO', reason: '236', beside: ['95117'] },
    ]) {
      const letter = denied(denial)
      expect(letter?.advice.expected, JSON.stringify(denial)).toBe('expected-to-fail')
      expect(letter?.advice.instead).toBeTruthy()
    }
    const useless = denied({ group: 'CO', reason: '50', remarks: ['N115'], on: '2018-06-01' }, (same) => ({
      ...same,
      on: '2018-07-01',
      course: { ...same.course, benefit: { fewerSymptoms: false, moreTolerance: false, lessMedication: false } },
    }))
    expect(useless?.advice).toMatchObject({ expected: 'expected-to-fail' })
    expect(useless?.advice.words).toContain('L36240.two-years')
  })

  test('for atopic dermatitis go the way that the policy names', () => {
    const letter = denied({ group: 'CO', reason: '50', remarks: ['N115'] }, (same) => ({
      ...same,
      course: { ...same.course, indication: 'atopic-dermatitis-mite' },
    }))
    expect(letter?.advice.expected).toBe('can-succeed')
    expect(letter?.ground).toContain('atopic dermatitis')
    expect(letter?.facts.map(({ fact }) => fact)).toContain('avoidance of the allergen: tried')
  })

  test('state only facts that the record holds', () => {
    const letter = denied({ group: 'CO', reason: '50', remarks: ['N115'] }, (same) => ({
      ...same,
      course: { ...same.course, avoidance: undefined },
    }))
    expect(letter?.facts.some(({ fact }) => fact.includes('avoidance'))).toBe(false)
    expect(letter?.lacking.join()).toContain('L36240.avoidance')
  })
})
