import { describe, expect, test } from 'vitest'
import { command, commandJson } from './command.ts'
import { memoryStore } from './memory-store.ts'

describe('page', () => {
  test('a code in words, value, comparison, payers, pairs, denials and questions', async () => {
    const { code, out } = await command(['page', '95117', '--on', '2026-06-30'])
    expect(code).toBe(0)
    for (const part of [
      'also known as:',
      'in plain language:',
      'RVUs by year',
      'How it compares',
      'Units and limits by payer',
      'Denials seen with it',
      'Pairs it fails with',
      'Questions and answers',
      'not yet read by a certified coder',
      'registered trademark',
    ])
      expect(out, part).toContain(part)
    for (const line of out.split('\n')) expect(line.length, line).toBeLessThanOrEqual(100)
  })

  test('a code outside an allergy practice has its data', async () => {
    const { code, out } = await command(['page', '70450'])
    expect(code).toBe(0)
    expect(out).toContain('No text of ours')
    expect(out).toContain('work RVU above 302 of 565 codes')
  })

  test('what is not known is said', async () => {
    expect(await command(['page', '00000'])).toMatchObject({ code: 2, out: '' })
    expect((await command(['page', '--specialty', 'astrology'])).err).toContain('There are: allergy and immunology')
    expect((await command(['page', '--category', 'magic'])).err).toContain('There are: anesthesia')
  })

  test('lists by category and specialty, sheet, questions, cards and lessons', async () => {
    expect((await command(['page', '--specialty', 'derm'])).out).toContain('95044')
    expect((await commandJson(['page', '--category', 'visits'])).json).toHaveLength(14)
    expect((await command(['page', '--cheat-sheet'])).out).toContain('medicare 95165 x 10')
    expect((await command(['page', '--questions'])).out).toContain('Why was 95165 denied?')
    expect((await command(['page', '--cards', '--specialty', 'laboratory'])).out).toContain('86003')
    expect((await command(['page', '--lessons'])).out).toContain('Venom')
  })

  test('a descriptor of the user’s own is shown on the page and found by search', async () => {
    const store = memoryStore()
    const files = { 'mine.csv': 'CPT Code,Long Description\n95165,the words of its owner\n' }
    await command(['import', 'mine.csv'], { files, store })
    expect((await command(['page', '95165'], { store })).out).toContain('your descriptor: the words of its owner')
    expect((await commandJson(['lookup', 'words', 'of', 'owner'], { store })).json).toMatchObject([{ code: '95165' }])
  })
})

describe('imported tables on a page', () => {
  test('pairs and limits of the user’s release take the place of those that ship', async () => {
    const store = memoryStore()
    const files = {
      'ptp_2026q4.csv':
        'Column 1,Column 2,Modifier,Deletion Date\n95117,36415,1,*\n95117,95115,0,*\n95117,95004,1,20260930\n',
      'mue_2026q4.csv': 'HCPCS,MUE Values,MUE Adjudication Indicator\n0001U,1,2\n70450,3,3\nV5364,1,3\n',
    }
    expect((await command(['import', 'ptp_2026q4.csv', 'mue_2026q4.csv'], { files, store })).code).toBe(0)
    const { json } = await commandJson(['page', '95117'], { store })
    expect(json).toMatchObject({
      pairsOf: 'NCCI 2026Q4, imported',
      pairs: [
        { column1: '95117', column2: '36415', indicator: '1' },
        { column1: '95117', column2: '95115', indicator: '0' },
      ],
    })
    expect((await command(['page', '70450'], { store })).out).toContain('3 a day, adjudication indicator 3 (2026Q4)')
  })
})

describe('lookup', () => {
  test('forgives', async () => {
    expect((await command(['lookup', 'alergy', 'shots'])).out).toMatch(/^ +95117/)
    expect((await commandJson(['lookup', 'bee venom 3', '--most', '1'])).json).toMatchObject([{ code: '95147' }])
  })

  test('finds nothing where there is nothing', async () => {
    expect(await command(['lookup', 'qqqqzzzz'])).toMatchObject({ code: 1, out: '' })
  })
})
