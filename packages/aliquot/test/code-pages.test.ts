import { codePages, codesOfSpecialty } from '@aliquot/reference/code-pages/code-pages'
import { specialties } from '@aliquot/reference/code-pages/page-text'
import { codeSet } from '@aliquot/reference/code-set'
import { newestSchedule, shippedFees } from '@aliquot/reference/fee-schedule/shipped-fees'
import { defaultCatalogue } from '@aliquot/reference/policies'
import { createAliquot } from 'aliquot'
import { describe, expect, test } from 'vitest'
import { billingChart, cheatSheet, sheetCodes } from '../src/library/cheat-sheet.ts'
import { eventsInWords } from '../src/library/code-history.ts'
import { codePage } from '../src/library/code-page.ts'
import { compareCode } from '../src/library/compare-code.ts'
import { flashCards, lessons } from '../src/library/flash-cards.ts'
import { guideAnswers } from '../src/library/guide-questions.ts'
import { shareOfChange } from '../src/library/page-questions.ts'

const context = { catalogue: defaultCatalogue(), library: shippedFees(), on: '2026-06-30' }
const pageOf = (code: string) => {
  const page = codePage(context, code)
  if (page === undefined) throw new Error(`${code} has no page`)
  return page
}

describe('pages', () => {
  test('every code in scope has one, in words', () => {
    expect(codePages.length).toBeGreaterThanOrEqual(70)
    expect(codePages.map(({ code }) => code).sort()).toEqual(codeSet.map(({ code }) => code).sort())
    for (const {
      code,
      alsoKnownAs,
      plainLanguage,
      clinicalContext,
      usedBy,
      billing,
      documentation,
      related,
    } of codePages) {
      const parts = [alsoKnownAs, usedBy, billing, documentation, related]
      expect(
        parts.every(({ length }) => length > 0),
        code,
      ).toBe(true)
      expect(plainLanguage.length, code).toBeGreaterThan(20)
      expect(clinicalContext.length, code).toBeGreaterThan(20)
      for (const other of related)
        expect(
          codePages.some((each) => each.code === other),
          `${code} to ${other}`,
        ).toBe(true)
    }
  })

  test('no two codes have the same synonym', () => {
    const owners = new Map<string, string>()
    for (const { code, alsoKnownAs } of codePages) {
      for (const name of alsoKnownAs) {
        expect(owners.get(name) ?? code, name).toBe(code)
        owners.set(name, code)
      }
    }
  })

  test('a code without work is worth something, and the page says so', () => {
    const page = pageOf('95117')
    expect(page.history.values.map(({ year, nonFacility }) => [year, nonFacility])).toEqual([
      [2024, 37],
      [2025, 37],
      [2026, 37],
    ])
    expect(page.questions.find(({ question }) => question.includes('unpaid'))?.answer).toContain('No.')
    expect(page.schedule.join()).toContain('not paid to a practice in a hospital')
    expect(page.pairs).toContainEqual({ column1: '95117', column2: '95115', indicator: '0' })
    expect(page.denials.map(({ id }) => id)).toContain('both-shot-codes')
    expect(pageOf('95079').addedTo).toEqual(['95076'])
    expect(page.provenance.releases).toEqual(['RVU24C', 'RVU25D', 'RVU26C'])
  })

  test('values of years and their change', () => {
    expect(pageOf('95165').history.events).toEqual([
      { year: 2025, release: 'RVU25D', event: 'changed', from: 44, to: 43, workFrom: 6, workTo: 6 },
      { year: 2026, release: 'RVU26C', event: 'changed', from: 43, to: 52, workFrom: 6, workTo: 6 },
    ])
    expect(shareOfChange(43, 52)).toBe('+20.9%')
    expect(shareOfChange(52, 43)).toBe('−17.3%')
    const schedules = context.library.schedules
    const [before, after] = schedules
    const added = [...(after?.rows.keys() ?? [])].find(
      (code) => before?.rows.has(code) === false && !code.includes('-'),
    )
    const gone = [...(before?.rows.keys() ?? [])].find((code) => after?.rows.has(code) === false && !code.includes('-'))
    expect(pageOf(added ?? '').history.events).toEqual([{ year: 2026, release: 'RVU26C', event: 'added' }])
    expect(eventsInWords(pageOf(added ?? '').history.events)).toEqual(['new in 2026 (RVU26C)'])
    expect(eventsInWords(pageOf(gone ?? '').history.events)[0]).toContain('no longer listed in 2026')
    expect(pageOf(gone ?? '').history.events).toEqual([{ year: 2026, release: 'RVU26C', event: 'gone' }])
  })

  test('a code outside the family has the data part', () => {
    const page = pageOf('70450')
    expect(page).toMatchObject({ text: undefined, category: 'radiology', payers: undefined })
    expect(page.history.values).toHaveLength(2)
    expect(page.questions.length).toBeGreaterThan(2)
    expect(codePage(context, '00000')).toBeUndefined()
    expect(codePage(context, 'nonsense')).toBeUndefined()
  })

  test('a descriptor is shown where the user has imported one, and only there', () => {
    expect(pageOf('95165').ownDescriptor).toBeUndefined()
    const own = codePage({ ...context, descriptors: new Map([['95165', 'as its owner words it']]) }, '95165')
    expect(own?.ownDescriptor).toBe('as its owner words it')
  })
})

describe('percentiles of 20 codes, counted by hand in RVU26C', () => {
  // Counted apart from this code, with a few lines of a script over the file: rows without a modifier, of the category;
  // those paid by units have status A, R or T and a total above zero. Then how many have less work, and less in total.
  test.each([
    ['95004', 739, 90, 4, 1111, 411, 313],
    ['95017', 739, 109, 21, 1111, 431, 333],
    ['95018', 739, 119, 86, 1111, 442, 411],
    ['95024', 739, 90, 20, 1111, 411, 332],
    ['95027', 739, 90, 7, 1111, 411, 316],
    ['95028', 739, 0, 39, 1111, 0, 356],
    ['95044', 739, 0, 8, 1111, 0, 317],
    ['95076', 739, 550, 507, 1111, 908, 873],
    ['95079', 739, 532, 399, 1111, 889, 756],
    ['95115', 739, 0, 30, 1111, 0, 345],
    ['95117', 739, 0, 39, 1111, 0, 356],
    ['95144', 739, 98, 98, 1111, 419, 424],
    ['95147', 739, 98, 316, 1111, 419, 667],
    ['95165', 739, 98, 71, 1111, 419, 396],
    ['95180', 739, 610, 533, 1111, 976, 900],
    ['94010', 739, 126, 160, 1111, 451, 496],
    ['96372', 739, 126, 54, 1111, 451, 378],
    ['99213', 103, 41, 59, 155, 63, 87],
    ['99214', 103, 60, 73, 155, 101, 117],
    ['70450', 565, 302, 213, 662, 398, 310],
  ])('%s', (code, paid, work, total, all, allWork, allTotal) => {
    const schedule = newestSchedule(shippedFees())
    const comparison = schedule === undefined ? undefined : compareCode(schedule, code)
    expect(comparison?.priced).toMatchObject({ of: paid, work: { below: work }, total: { below: total } })
    expect(comparison?.listed).toMatchObject({ of: all, work: { below: allWork }, total: { below: allTotal } })
    expect(comparison?.priced?.work.percentileTenths).toBe(Math.floor((work * 1000) / paid))
  })

  test('90 of 739 codes of medicine that are paid by units have no work RVU; 411 of 1,111 listed', () => {
    const { comparison } = pageOf('95117')
    expect(comparison?.priced).toMatchObject({ withoutWork: 90, of: 739, withoutWorkTenths: 121 })
    expect(comparison?.listed).toMatchObject({ withoutWork: 411, of: 1111, withoutWorkTenths: 369 })
  })
})

describe('sheets and lessons', () => {
  test('the cheat sheet has every code with unit and value', () => {
    const { release, rows } = cheatSheet(context.library)
    expect(release).toBe('RVU26C')
    expect(rows.map(({ code }) => code)).toEqual(sheetCodes)
    expect(rows.find(({ code }) => code === '95165')).toMatchObject({ daily: '30', total: '0.52', price: '$17.37' })
    expect(rows.find(({ code }) => code === '95120')?.price).toContain('not valid for Medicare')
  })

  test('the chart is worked out, not written down', () => {
    const chart = billingChart(createAliquot())
    expect(chart[0]?.answers).toEqual([
      { payer: 'medicare', lines: '95165 x 10' },
      { payer: 'commercial', lines: '95165 x 20' },
    ])
    expect(chart.every(({ answers }) => answers.every(({ lines }) => lines !== '' && !lines.includes('open')))).toBe(
      true,
    )
  })

  test('five questions have answers with sources', () => {
    const answers = guideAnswers(context.catalogue, context.on)
    expect(answers).toHaveLength(5)
    for (const { question, answer, sources } of answers) {
      expect(answer.length, question).toBeGreaterThan(1)
      expect(sources.length, question).toBeGreaterThan(0)
    }
    expect(answers.flatMap(({ answer }) => answer).join()).not.toContain('not known')
  })

  test('cards and lessons', () => {
    expect(flashCards(context).length).toBeGreaterThan(200)
    expect(flashCards(context, 'dermatology').every(({ code }) => codesOfSpecialty('dermatology').includes(code))).toBe(
      true,
    )
    expect(lessons(context).every(({ lines, cards }) => lines.length > 1 && cards.length > 2)).toBe(true)
    for (const each of specialties) expect(codesOfSpecialty(each).length, each).toBeGreaterThan(0)
  })
})
