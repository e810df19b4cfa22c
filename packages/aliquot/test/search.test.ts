import { newestSchedule, shippedFees } from '@aliquot/reference/fee-schedule/shipped-fees'
import { describe, expect, test } from 'vitest'
import { createSearch } from '../src/library/search.ts'
import { searchEntries } from '../src/library/search-entries.ts'
import { distanceWithin, wordsOf } from '../src/library/search-words.ts'
import { queries } from './search-queries.ts'

const schedule = newestSchedule(shippedFees())
const search = createSearch(searchEntries(schedule))

describe('search', () => {
  test('at least 100 questions, of which 95 in 100 find their code first', () => {
    const missed = queries.flatMap(([question, code]) => {
      const first = search(question)[0]?.code
      return first === code ? [] : [`${question}: ${first} instead of ${code}`]
    })
    expect(queries.length).toBeGreaterThanOrEqual(100)
    expect(missed.length / queries.length, missed.join('\n')).toBeLessThanOrEqual(0.05)
  })

  test('the four of the requirement', () => {
    const first = (question: string) => search(question)[0]?.code
    expect(['alergy shots', 'bee venom 3', 'scratch test', 'multi dose vial'].map(first)).toEqual([
      '95117',
      '95147',
      '95004',
      '95165',
    ])
  })

  test('a question takes under 10 ms over all codes, and over as many descriptors', () => {
    const words = ['excision', 'repair', 'lesion', 'tumor', 'joint', 'vessel', 'graft', 'biopsy', 'implant', 'removal']
    const made = new Map(
      [...(schedule?.rows.keys() ?? [])].map((code, at) => [
        code,
        `${words[at % 10]} of ${words[(at * 7) % 10]}${at} ${words[(at * 3) % 10]}`,
      ]),
    )
    for (const searching of [search, createSearch(searchEntries(schedule, made))]) {
      for (const [question] of queries) searching(question)
      const start = performance.now()
      for (const [question] of queries) searching(question)
      expect((performance.now() - start) / queries.length).toBeLessThan(10)
    }
  })

  test('codes by their first digits, and codes without a page', () => {
    expect(search('9514').map(({ code }) => code)).toEqual(['95144', '95145', '95146', '95147', '95148', '95149'])
    expect(search('70450')).toMatchObject([{ code: '70450', name: 'radiology', score: 1 }])
    expect(search('units of 95165 beside 95117?').map(({ code }) => code)).toEqual(['95165', '95117'])
  })

  test('descriptors of the user’s own are found', () => {
    const own = createSearch(
      searchEntries(schedule, new Map([['70450', 'a picture of the skull, as its owner words it']])),
    )
    expect(own('picture skull')[0]?.code).toBe('70450')
  })

  test('what means nothing finds nothing', () => {
    for (const nothing of ['', '   ', 'of the', 'zzzzqqq', '!!!']) expect(search(nothing), nothing).toEqual([])
  })
})

describe('words', () => {
  test('are brought to one form', () => {
    expect(wordsOf('The injections of three Allergies')).toEqual(['shot', '3', 'allergy'])
  })

  test('are compared letter by letter', () => {
    expect(distanceWithin('alergy', 'allergy', 2)).toBe(1)
    expect(distanceWithin('allregy', 'allergy', 2)).toBe(1)
    expect(distanceWithin('abc', 'xyz', 2)).toBe(3)
  })
})
