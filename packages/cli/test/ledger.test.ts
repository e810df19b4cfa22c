/** `aliquot ledger`: accounts of vials, and the worksheet. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { command, commandJson, ndjson } from './command.ts'
import { fileOf837 } from './documents.ts'

const day = '2026-03-02'
const vial = {
  kind: 'vial',
  id: 'A',
  member: 'm1',
  preparedOn: day,
  contents: 'inhalant',
  container: 'multi-dose',
  filledMl: 10,
  dilution: '1:1',
}
const claim = (id: string, units: number, more: object = {}, date = day) => ({
  id,
  payer: 'medicare',
  member: 'm1',
  billingProvider: '1234567893',
  ...more,
  lines: [{ n: 1, code: '95165', units, dateOfService: date }],
})
const paid = (id: string, paidCents: number) => ({ kind: 'payment', claim: id, payer: 'medicare', paidCents })
const draw = { kind: 'draw', vial: 'A', on: '2026-03-09', volumeMl: 0.5 }

/** A vial that two practices bill, its dilution that is billed again, and one that is billed short. */
const book = [
  vial,
  {
    ...vial,
    id: 'A10',
    preparedOn: '2026-03-09',
    filledMl: 5,
    dilution: '1:10',
    dilutedFrom: 'A',
    parentMlUsed: 0.5,
    purpose: 'step-down',
  },
  { ...vial, id: 'B', member: 'm2', filledMl: 6 },
  draw,
  { kind: 'discard', vial: 'A', on: '2026-05-01', volumeMl: 9 },
  { kind: 'count', vial: 'A', on: '2026-05-01', leftMl: 0 },
  claim('c1', 8, { submittedOn: '2026-03-03' }),
  claim('c2', 5, { submittedOn: '2026-03-13', billingProvider: '1245319599' }),
  claim('c3', 10, {}, '2026-03-09'),
  claim('c4', 4, { member: 'm2' }),
  paid('c1', 10_001),
  paid('c2', 6667),
  paid('c3', 12_345),
  paid('c4', 5000),
]

describe('the accounts', () => {
  test('add up, and name the first claim that breaks them', async () => {
    const { code, out, err } = await command(['ledger', 'book.ndjson'], { files: { 'book.ndjson': ndjson(...book) } })
    expect({ code, err }).toEqual({ code: 1, err: '' })
    expect(out).toContain('10 mL = 0.5 mL drawn + 0.5 mL into A10 + 9 mL discarded + 0 mL left')
    expect(out).toContain('units medicare 95165: 13 billed (c1 8, c2 5) of 10 allowed')
    expect(out).toContain('claim c2, line 1, is the first beyond the units that the vial allows: 3 of its 5 units')
    expect(out).toContain('claim c3, line 1, is the first beyond a dilution that is not billed again: 10 of its 10')
    expect(out).toContain(
      '3 vials: 0 broken in volume, 0 not known in full; 3 accounts of units: 2 broken, 0 undecided',
    )
  })

  test('as JSON', async () => {
    const { json } = await commandJson(['ledger', 'book.ndjson'], { files: { 'book.ndjson': ndjson(...book) } })
    expect(json).toMatchObject({
      vials: [
        { vial: 'A', preparedMl: 10, drawnMl: 0.5, intoDilutionsMl: 0.5, discardedMl: 9, leftMl: 0, breaks: [] },
        {},
        {},
      ],
      units: [
        { vials: ['A'], allowed: 10, billed: 13, firstBreak: { claim: 'c2', line: 1 } },
        { vials: ['B'], allowed: 6, billed: 4 },
        { vials: ['A10'], allowed: 0, billed: 10, isDilution: true, firstBreak: { claim: 'c3' } },
      ],
      unmatchedLines: [],
      issues: [],
    })
  })

  test('whatever the order of files', async () => {
    const order = fc.shuffledSubarray(book, { minLength: book.length })
    const files = { 'book.ndjson': ndjson(...book) }
    const { json } = await commandJson(['ledger', 'book.ndjson'], { files })
    const withoutPlaces = (value: unknown) => JSON.stringify(value).replace(/"place":"[^"]*"/g, '')
    await fc.assert(
      fc.asyncProperty(order, fc.nat(book.length), async (records, cut) => {
        const parts = {
          'one.ndjson': ndjson(...records.slice(0, cut), {}),
          'two.ndjson': ndjson(...records.slice(cut), {}),
        }
        const whole = Object.fromEntries(
          Object.entries(parts).map(([name, text]) => [name, text.replace(/\n?\{\}$/, '\n')]),
        )
        const used = Object.keys(whole).filter((name) => (whole[name] ?? '').trim() !== '')
        const split = await commandJson(['ledger', ...used.reverse()], { files: whole })
        expect(withoutPlaces(split.json)).toBe(withoutPlaces(json))
      }),
      { numRuns: 40 },
    )
  })

  test('charts, and 837 claims whose member a vial gives by the number of its payer', async () => {
    const chart = {
      id: 'e1',
      member: 'm1',
      dateOfService: day,
      payer: 'medicare',
      role: 'prepares-and-injects',
      vials: [{ ...vial, kind: undefined, member: undefined, preparedOn: undefined }],
      injections: [{ count: 1, antigen: 'inhalant', shots: [{ vial: 'A', volumeMl: 0.3 }, { vial: 'A' }] }],
    }
    const files = {
      'charts.ndjson': ndjson(chart, chart),
      'vials.ndjson': ndjson(
        { ...vial, id: 'X', member: '', insurance: { payerId: 'DEMOMEDICARE', memberId: 'SECRETMEMBER' } },
        draw,
      ),
      'c.837': fileOf837([{ id: 'X1', lines: [{ code: '95165', units: '12' }] }]),
    }
    const { json, out, code } = await commandJson(['ledger', ...Object.keys(files)], { files })
    expect(json).toMatchObject({
      vials: [
        { vial: 'A', drawnMl: 0.8, leftMl: null, unknown: [expect.stringContaining('the volume of a shot')] },
        {},
      ],
      units: [{ vials: ['X'], payer: 'medicare', allowed: 10, billed: 12, firstBreak: { claim: 'X1' } }],
    })
    expect(out).not.toContain('SECRETMEMBER')
    expect(code).toBe(1)
  })

  test('what is not known is open, and breaks nothing', async () => {
    const open = [
      { ...vial, filledMl: undefined },
      claim('c1', 50),
      claim('c2', 5, { payer: 'nobody' }),
      { ...draw, vial: 'Z' },
    ]
    const files = { 'book.ndjson': ndjson(...open, claim('c3', 5, { member: 'm9' })) }
    const ran = await command(['ledger', 'book.ndjson'], { files })
    expect(ran.out).toContain('How many mL were put into vial A?')
    expect(ran.out).toContain('not known: a policy for the payer "nobody"')
    expect(ran.out).toContain('from vial Z, which is not recorded')
    expect(ran.out).toContain('claim lines of extract without a recorded vial: c3 line 1 (95165, 2026-03-02)')
    expect(ran.code).toBe(0)
    const strict = await command(['ledger', 'book.ndjson', '--fail-on', 'undecided'], { files })
    expect(strict.code).toBe(1)
  })

  test('what is wrong with a record is said with its place', async () => {
    const wrong = [
      { ...vial, filledMl: 'ten' },
      { kind: 'drop' },
      { kind: 'draw', vial: 'A', on: '2026-02-30', volumeMl: 0.5 },
    ]
    const { code, err } = await command(['ledger', 'b.ndjson'], { files: { 'b.ndjson': ndjson(vial, ...wrong) } })
    expect(code).toBe(2)
    expect(err).toContain('b.ndjson, line 2 (/filledMl)')
    expect(err).toContain('b.ndjson, line 3 (/kind)')
    expect(err).toContain('b.ndjson, line 4 (/on)')
    expect(err).toContain('is not a calendar date')
  })

  test('a payment that fits no line, or several, is said', async () => {
    const two = {
      ...claim('c1', 4),
      lines: [claim('c1', 4).lines[0], { n: 2, code: '95117', units: 1, dateOfService: day }],
    }
    const files = { 'book.ndjson': ndjson(vial, two, paid('c1', 100), paid('c9', 100)) }
    const { out } = await command(['ledger', 'book.ndjson'], { files, columns: 140 })
    expect(out).toContain('the payment fits more than one line of claim "c1": name its line, or its code and date')
    expect(out).toContain('the payment fits no line of claim "c9"')
  })
})

describe('the worksheet', () => {
  const files = { 'book.ndjson': ndjson(...book) }

  test('counts units and dollars by vial, claim and payer, to the cent', async () => {
    const { out, code } = await command(['ledger', 'book.ndjson', '--worksheet'], { files, columns: 140 })
    expect(code).toBe(1)
    expect(out).toContain('a worksheet, not legal advice')
    // 3 of 5 units of $66.67, and all of $123.45.
    expect(out).toMatch(/A +2026-03-02 +95165 +c2 line 1 +10 +5 +5 +3 +\$66\.67 +\$40\.00 +medicare/)
    expect(out).toContain('medicare: 13 units in excess, $163.45 paid for them; 2 not billed, $25.00 at what was paid')
  })

  test('as JSON and as CSV', async () => {
    const { json } = await commandJson(['ledger', 'book.ndjson', '--worksheet'], { files })
    expect(json).toMatchObject({
      heading: expect.stringContaining('a worksheet, not legal advice'),
      excess: [
        { vials: ['A'], claim: 'c2', payer: 'medicare', excess: 3, paidCents: 6667, excessCents: 4000 },
        { vials: ['A10'], claim: 'c3', excess: 10, excessCents: 12_345 },
      ],
      unbilled: [{ vials: ['B'], claims: ['c4'], unbilled: 2, worthCents: 2500 }],
      excessCents: 16_345,
      unbilledCents: 2500,
    })
    const { out } = await command(['ledger', 'book.ndjson', '--worksheet', '--csv'], { files })
    const rows = out.trimEnd().split('\n')
    expect(rows[0]).toContain('a worksheet, not legal advice')
    const width = rows[1]?.split(',').length
    expect(rows.slice(2).map((row) => row.split(',').length)).toEqual(rows.slice(2).map(() => width))
    expect(rows[2]).toBe('excess,A,2026-03-02,95165,c2,1,medicare,10,5,5,3,,66.67,40.00,')
    expect(rows.at(-1)).toBe('total,,,,,,,,,,,,,163.45,25.00')
  })

  test('cells that a spreadsheet would take for formulas are text', async () => {
    const sly = { 'book.ndjson': ndjson({ ...vial, id: '=1+1' }, claim('@c,1"', 12)) }
    const { out } = await command(['ledger', 'book.ndjson', '--worksheet', '--csv'], { files: sly })
    expect(out).toContain(`excess,'=1+1,2026-03-02,95165,"'@c,1""",1,medicare,10,12,,2,,,,`)
  })

  test('CSV is of the worksheet alone', async () => {
    const ran = await command(['ledger', 'book.ndjson', '--csv'], { files })
    expect(ran).toMatchObject({ code: 2, err: '--csv needs --worksheet\n' })
  })
})
