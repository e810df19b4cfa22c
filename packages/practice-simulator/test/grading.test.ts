import { describe, expect, test } from 'vitest'
import { readFindingDocument } from '../src/grading/finding-document.ts'
import { Grader, precisionOf, recallOf } from '../src/grading/grade.ts'
import { readTruth } from '../src/grading/read-truth.ts'
import { CardKeeper, reasonOf } from '../src/grading/report-card.ts'
import type { TruthRecord } from '../src/planting/truth-record.ts'
import { daysOf, filesOf } from './small-run.ts'

const record = (claim: string, change: Partial<TruthRecord> = {}): TruthRecord => ({
  claim,
  line: 1,
  kind: 'both-shot-codes',
  needs: [],
  given: [],
  visible: true,
  payer: 'medicare',
  severity: 'deny',
  direction: 'over',
  cents: 100,
  dateOfService: '2026-03-02',
  ...change,
})

const map = { 'both-shot-codes': ['A1'], 'wrong-date': ['D1', 'D2'], 'swapped-patient': [] }

function graded(truth: readonly TruthRecord[], documents: readonly object[]) {
  const grader = new Grader(truth, map)
  for (const each of documents) {
    const document = readFindingDocument(each)
    if (typeof document === 'string') throw new Error(document)
    grader.take(document)
  }
  return grader.grade()
}

const found = (claim: string, edit: string, more: object = {}) => ({
  claim,
  payer: 'medicare',
  findings: [{ edit, line: 1, severity: 'deny', ...more }],
})

describe('grading', () => {
  test('caught, missed, undecided and hidden are told apart, with their money', () => {
    const truth = [
      record('c1'),
      record('c2', { cents: 250 }),
      record('c3', { kind: 'wrong-date' }),
      record('c4', { visible: false, cents: 9000 }),
      record('c5', { visible: false }),
    ]
    const documents = [
      found('c1', 'A1'),
      { claim: 'c2' },
      { claim: 'c3', undecided: [{ edit: 'D2' }] },
      { claim: 'c4' },
      found('c5', 'A1'),
    ]
    const { total, byKind } = graded(truth, documents)
    expect(total).toMatchObject({ visible: 3, caught: 1, undecided: 1, caughtCents: 100, missedCents: 350 })
    expect(total).toMatchObject({ hidden: 2, hiddenCaught: 1 })
    expect(recallOf(total)).toBeCloseTo(1 / 3)
    expect(byKind.map(({ name, caught }) => [name, caught])).toEqual([
      ['both-shot-codes', 1],
      ['wrong-date', 0],
    ])
  })

  test('a kind that no rule is about stays in, and counts', () => {
    const { total } = graded([record('c1', { kind: 'swapped-patient' })], [found('c1', 'A1')])
    expect(total).toMatchObject({ visible: 1, caught: 0, missedCents: 100 })
    expect(recallOf(total)).toBe(0)
  })

  test('defects on right claims are false, payer limits are not, rules beside the error are counted apart', () => {
    const documents = [
      found('c1', 'A1'),
      found('r1', 'A1'),
      found('r2', 'D1', { severity: 'info' }),
      found('r3', 'A1', { nature: 'payer-limit' }),
      found('c2', 'D1'),
    ]
    const grade = graded([record('c1'), record('c2')], documents)
    expect(grade).toMatchObject({ limits: 1, beside: 1, claims: 5, unread: 0 })
    expect(grade.falseByEdit).toEqual([
      { edit: 'A1', count: 1, example: 'r1' },
      { edit: 'D1', count: 1, example: 'r2' },
    ])
    expect(precisionOf(grade.total)).toBeCloseTo(1 / 3)
    expect(grade.byKind[0]).toMatchObject({ name: 'both-shot-codes', caught: 1, falseFindings: 1 })
    expect(grade.bySeverity).toContainEqual(expect.objectContaining({ name: 'info', falseFindings: 1 }))
  })

  test('a finding on either claim of an error catches it', () => {
    const truth = [record('c1', { kind: 'wrong-date', related: 'c1B' })]
    expect(graded(truth, [{ claim: 'c1' }, found('c1B', 'D1')]).total.caught).toBe(1)
  })

  test('errors of claims of which nothing is said are counted', () => {
    expect(graded([record('c1')], []).unread).toBe(1)
  })

  test('no share of nothing', () => {
    const { total } = graded([], [])
    expect([recallOf(total), precisionOf(total)]).toEqual([undefined, undefined])
  })
})

describe('reading', () => {
  test('what the simulator writes as truth is read back', () => {
    const text = filesOf(daysOf(), ['truth']).get('truth.ndjson') ?? ''
    const lines = text.trimEnd().split('\n')
    expect(lines.length).toBeGreaterThan(10)
    for (const line of lines) {
      const { rule: _rule, ...written } = JSON.parse(line)
      expect(readTruth(JSON.parse(line))).toEqual(written)
    }
  })

  test.each([
    [[], 'an object'],
    [{ ...record('c1'), claim: 1 }, '"claim"'],
    [{ ...record('c1'), visible: 'yes' }, '"visible"'],
    [{ ...record('c1'), severity: 'bad' }, '"severity"'],
    [{ ...record('c1'), direction: 'up' }, '"direction"'],
    [{ ...record('c1'), cents: '1' }, '"cents"'],
  ])('wrong truth is refused: %j', (value, word) => {
    expect(readTruth(value)).toContain(word)
  })

  test.each([
    [1, 'an object'],
    [{}, '"claim"'],
    [{ claim: 'c1', payer: 2 }, '"payer"'],
    [{ claim: 'c1', findings: {} }, 'lists'],
    [{ claim: 'c1', findings: [{}] }, '"edit"'],
    [{ claim: 'c1', undecided: [1] }, '"edit"'],
  ])('wrong findings are refused: %j', (value, word) => {
    expect(readFindingDocument(value)).toContain(word)
  })
})

describe('the report card', () => {
  const line = (adjustments: readonly (readonly [string, string, number])[]) => ({
    code: '95117',
    modifiers: [],
    codeKind: 'HC',
    chargeCents: 100,
    paidCents: 0,
    remarks: [],
    adjustments: adjustments.map(([group, reason, cents]) => ({ group, reason, cents })),
  })
  const claim = (id: string, ...lines: readonly ReturnType<typeof line>[]) => ({
    id,
    status: '1',
    chargeCents: 100,
    paidCents: 0,
    adjustments: [],
    remarks: [],
    lines,
  })

  test('ordinary reductions are no denial', () => {
    expect(
      reasonOf(
        line([
          ['CO', '45', 30],
          ['PR', '2', 10],
          ['CO', '253', 1],
        ]),
      ),
    ).toBeUndefined()
    expect(
      reasonOf(
        line([
          ['CO', '45', 30],
          ['CO', '151', 70],
        ]),
      ),
    ).toBe('CO 151')
  })

  test('flagged and denied, flagged and paid, denied and not flagged', () => {
    const cards = new CardKeeper()
    const documents = [
      found('c1', 'A1'),
      found('c2', 'A1'),
      { claim: 'c3', undecided: [{ edit: 'D1' }] },
      found('c4', 'A1', { severity: 'info' }),
      { claim: 'c5' },
    ]
    for (const each of documents) {
      const document = readFindingDocument(each)
      if (typeof document !== 'string') cards.take(document)
    }
    const denied = line([['CO', '151', 100]])
    for (const id of ['c1', 'c3', 'c4', 'c9']) cards.answer(claim(id, denied), 'P')
    for (const id of ['c2', 'c5']) cards.answer(claim(id, line([['CO', '45', 30]])), 'P')
    const { total, byReason, byEdit, unread } = cards.card()
    expect(
      byEdit.map(({ name, flaggedAndDenied, flaggedAndPaid }) => [name, flaggedAndDenied, flaggedAndPaid]),
    ).toEqual([
      ['A1', 1, 1],
      ['none', 0, 0],
    ])
    expect(total).toMatchObject({ flaggedAndDenied: 1, flaggedAndPaid: 1, deniedForeseenWeaker: 1 })
    expect(total).toMatchObject({ deniedUnflagged: 1, deniedUndecided: 1 })
    expect(byReason.map(({ name }) => name)).toEqual(['CO 151', 'paid'])
    expect(unread).toBe(1)
  })
})
