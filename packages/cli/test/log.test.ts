import { describe, expect, test } from 'vitest'
import { command, commandJson, ndjson } from './command.ts'
import { bothShotCodes, visitAlone } from './documents.ts'
import { memoryStore } from './memory-store.ts'

const csv = [
  'date,code,units,modifiers,place',
  '2026-01-05,95117,1,,11',
  '2026-01-05,99213,1,25,11',
  '02/10/2026,95165,10,,11',
  '2026-02-10,95004,40,,11',
  '',
].join('\n')

async function logged(files: Readonly<Record<string, string>> = { 'work.csv': csv }) {
  const store = memoryStore()
  const ran = await command(['log', 'import', ...Object.keys(files)], { store, files })
  expect(ran.err).toBe('')
  return store
}

describe('logging', () => {
  test('a procedure, and taking it back', async () => {
    const store = memoryStore()
    const { code, out } = await command(['log', 'add', '95117', '--date', '2026-03-02', '--place', '11'], { store })
    expect(code).toBe(0)
    expect(out).toContain('logged 95117 x 1 on 2026-03-02 (entry:1)')
    await command(['log', 'add', '99213', '--modifiers', '25', '--units', '2'], { store })
    const { json } = await commandJson(['log', 'show'], { store })
    expect(json).toMatchObject({
      entries: [{ code: '95117' }, { code: '99213', date: '2026-03-02', units: 2, modifiers: ['25'] }],
    })
    expect((await command(['log', 'remove', 'entry:1'], { store })).code).toBe(0)
    expect((await command(['log', 'remove', 'entry:1'], { store })).err).toContain('no entry has the id')
  })

  test('wrong lines are refused, with the line', async () => {
    const store = memoryStore()
    expect((await command(['log', 'add', '9511'], { store })).err).toContain('"9511" is not a code')
    expect((await command(['log', 'add', '95117', '--units', '0'], { store })).err).toContain(
      'not a whole number from 1',
    )
    const files = { 'bad.csv': `${csv}2026-13-40,95117,1,,\n`, 'odd.csv': 'a,b\n1,2\n' }
    const { code, err } = await command(['log', 'import', 'bad.csv', 'odd.csv'], { store, files })
    expect(code).toBe(2)
    expect(err).toContain('bad.csv, line 6: the date "2026-13-40" is not a day')
    expect(err).toContain('no header row names the columns date, code')
    expect(store.files.size).toBe(0)
  })

  test('the same file twice is logged once; claims are taken line by line, without their ids', async () => {
    const files = { 'work.csv': csv, 'claims.ndjson': ndjson({ ...visitAlone, id: 'JOHN DOE' }, bothShotCodes) }
    const store = await logged(files)
    expect((await command(['log', 'import', 'work.csv', 'claims.ndjson'], { store, files })).out).toContain(
      '0 lines logged, 7 were there before',
    )
    expect([...store.files.values()].join()).not.toContain('JOHN')
    const clean = memoryStore()
    const ran = await command(['log', 'import', 'claims.ndjson', '--clean-only'], { store: clean, files })
    expect(ran.out).toContain('1 line logged; 1 claim with findings left out')
  })

  test('a log that cannot be read is not overwritten', async () => {
    const store = memoryStore()
    await store.write('log.json', 'half')
    const { code, err } = await command(['log', 'add', '95117'], { store })
    expect(code).toBe(2)
    expect(err).toContain('move it away')
    expect(store.files.get('log.json')).toBe('half')
    expect((await command(['log', 'show'])).err).toContain('no data folder')
  })
})

describe('figures', () => {
  test('by period, and with the total of what has no work', async () => {
    const store = await logged()
    const { json } = await commandJson(['log', 'show', '--by', 'month', '--release', '2026'], { store })
    // January: 0.37 for the shots, 2.85 for the visit. February: 5.20 for extract, 4.40 for tests.
    expect(json).toMatchObject({
      releases: [
        {
          release: 'RVU26C',
          periods: [
            { period: '2026-01', work: 130, total: 322, totalWithoutWork: 37 },
            { period: '2026-02', work: 100, total: 960, totalWithoutWork: 0 },
          ],
        },
      ],
    })
    const { out } = await command(['log', 'show', '--by', 'quarter'], { store })
    expect(out).toContain('2026-Q1')
    expect(out).toContain('of it without work')
  })

  test('two releases on the same work', async () => {
    const { out } = await command(['log', 'show', '--release', 'RVU25D', 'RVU26C'], { store: await logged() })
    expect(out).toContain('The same work: RVU26C less RVU25D')
    // Extract gains 0.90 for 10 units, the visit 0.16.
    expect(out).toMatch(/total RVUs: \+\d+\.\d\d/)
    expect((await command(['log', 'show', '--release', 'RVU19A'], { store: await logged() })).err).toContain(
      'RVU19A is not held',
    )
  })

  test('a goal and its projection', async () => {
    const store = await logged()
    await command(['log', 'goal', '20', '--from', '2026-01-01', '--to', '2026-12-31'], { store })
    const { out } = await command(['log', 'show', '--from', '2026-02-01'], { store, today: '2026-03-31' })
    expect(out).toContain('Goal: 20.00 work RVUs')
    // 2.30 in 90 of 365 days.
    expect(out).toContain('done: 2.30 on day 90 of 365')
    expect(out).toContain('at this pace: 9.32 by 2026-12-31')
  })

  test('stages: counts for a resident, lessons for a student', async () => {
    const store = await logged()
    expect((await command(['log', 'show', '--stage', 'resident'], { store })).out).not.toContain('dollars')
    expect((await command(['log', 'show', '--stage', 'student'], { store })).out).toContain('Venom')
  })

  test('a contract pays, and says why', async () => {
    const contract = {
      name: 'Made-up clinic',
      threshold: 1,
      tiers: [{ above: 0, rate: 50 }],
      modifierPercent: { 25: 90 },
      creditsTotalWithoutWork: true,
    }
    const files = {
      'contract.json': JSON.stringify(contract),
      'wrong.json': JSON.stringify({ name: 'x', tiers: [], more: 1 }),
    }
    const store = await logged()
    const { code, out } = await command(['log', 'pay', '--contract', 'contract.json'], { store, files })
    expect(code).toBe(0)
    // 1.17 for the visit, 0.37 for the shots, 0.60 for extract, 0.40 for tests; above 1.00 are 1.54 at $50.
    expect(out).toContain('Made-up clinic: $77.00 for 2.54 credited RVUs')
    expect(out).toContain('modifier 25 counts 90%: 1.30 becomes 1.17')
    expect(out).toContain('0.00 work, credited 0.37: no work RVU')
    const wrong = await command(['log', 'pay', '--contract', 'wrong.json'], { store, files })
    expect(wrong.code).toBe(2)
    expect(wrong.err).toContain('tiers')
  })

  test('a percentile in a table of the user’s own', async () => {
    const store = await logged()
    const files = { 'survey.csv': 'Specialty,Metric,25th,50th,75th,90th\nAllergy/Immunology,work RVUs,10,20,30,40\n' }
    expect((await command(['log', 'benchmark', '--specialty', 'allergy'], { store })).err).toContain('none is imported')
    await command(['import', 'survey.csv'], { store, files })
    const { out } = await command(
      ['log', 'benchmark', '--specialty', 'allergy', '--from', '2026-01-01', '--to', '2026-03-14'],
      { store },
    )
    // 2.30 in 73 days are 11.50 a year: 15% of the way from the 25th to the 50th percentile.
    expect(out).toContain('2.30 in 73 days, 11.50 a year at that pace: percentile 28.7')
  })

  test('an employer’s report, line by line', async () => {
    const store = await logged()
    const report = [
      'Date of Service,CPT ' + 'Code,Units,Modifier,wRVU',
      '2026-01-05,99213,1,25,1.17',
      '2026-01-05,95117,1,,0',
      '2026-02-10,95165,8,,0.48',
      '2026-02-11,95115,1,,0',
      '',
    ].join('\n')
    const { code, out } = await command(['log', 'reconcile', 'report.csv'], { store, files: { 'report.csv': report } })
    expect(code).toBe(1)
    expect(out).toContain('1 of 5 lines agree; the report is short of 0.65 work RVUs')
    expect(out).toContain('10 units logged, 8 reported')
    expect(out).toContain('95004 x 40: not in the report; 0.40 work RVUs')
    expect(out).toContain('95115 x 1, line 5 of the report: not in the log')
  })
})
