/** The payer model by single claims: what it sends back, denies, cuts and pays. */
import { dayOf } from '@aliquot/engine/calendar-date'
import type { Claim, ClaimLine } from '@aliquot/engine/document/claim'
import { describe, expect, test } from 'vitest'
import type { EarlierLine } from '../src/patient/patient.ts'
import { adjudicate } from '../src/payer/adjudicate.ts'
import { receivedLines } from '../src/payer/received-claim.ts'
import { PolicyValues } from '../src/practice/policy-values.ts'
import { physicians } from '../src/practice/practice-people.ts'
import { chargeOf } from '../src/practice/price-list.ts'
import { simulatedPayers } from '../src/practice/simulated-payer.ts'
import { catalogue } from './small-run.ts'

const on = '2026-03-02'
const values = new PolicyValues(catalogue)

type Line = readonly [code: string, units?: number, modifiers?: readonly string[]]

const lineOf = ([code, units = 1, modifiers = []]: Line, index: number): ClaimLine => ({
  n: index + 1,
  code,
  units,
  modifiers,
  dateOfService: on,
  diagnosisPointers: [1],
  chargeCents: chargeOf(code, units),
  ...(physicians[0] === undefined ? {} : { rendering: physicians[0].npi }),
})

interface Sent {
  readonly lines: readonly Line[]
  readonly payer?: string
  readonly claim?: Partial<Claim>
  readonly before?: readonly Partial<EarlierLine>[]
  readonly isCovered?: boolean
  readonly receivedOn?: string
  readonly startedOn?: string
}

const earlier = (line: Partial<EarlierLine>): EarlierLine => ({
  code: '95165',
  units: 10,
  day: dayOf('2026-01-05'),
  claim: 'before',
  payer: '',
  payerId: '',
  modifiers: [],
  chargeCents: undefined,
  answeredOn: 0,
  paidUnits: line.units ?? 10,
  paidCents: 1,
  told: undefined,
  ...line,
})

function answer({ lines, payer = 'medicare', claim, before = [], isCovered = true, receivedOn = on, startedOn }: Sent) {
  const simulated = simulatedPayers.find(({ policy }) => policy === payer)
  if (simulated === undefined) throw new RangeError(`no payer ${payer}`)
  const whole: Claim = {
    id: 'c1',
    placeOfService: '11',
    frequency: '1',
    diagnoses: ['J30.1'],
    lines: lines.map(lineOf),
    ...claim,
  }
  return adjudicate({
    claim: whole,
    lines: receivedLines(whole),
    receivedOn: dayOf(receivedOn),
    valuesOn: (day) => values.of(simulated, day),
    paidBefore: before.map(earlier),
    isCovered: () => isCovered,
    therapyStartedOn: startedOn === undefined ? undefined : dayOf(startedOn),
    isMedicare: payer === 'medicare',
  })
}

/** For each line the reason and what it rests on, or the units that are paid. */
function said(sent: Sent): readonly string[] {
  const judged = answer(sent)
  if (judged.state === 'rejected') return judged.rejections.map(({ code }) => `rejected ${code}`)
  return judged.lines.map(({ refusal, unitsPaid, paidAs }, index) => {
    if (refusal !== undefined) return `${refusal.group} ${refusal.reason} ${refusal.because}, ${unitsPaid} paid`
    const isRecoded = paidAs !== sent.lines[index]?.[0]
    return isRecoded ? `${unitsPaid} paid as ${paidAs}` : `${unitsPaid} paid`
  })
}

const extract = (day: string, units: number) => ({ code: '95165', day: dayOf(day), units, paidUnits: units })

describe('a payer', () => {
  test.each<[string, Sent, readonly string[]]>([
    ['pays what is right', { lines: [['95117'], ['95165', 10]] }, ['1 paid', '10 paid']],
    ['denies one shot beside several', { lines: [['95117'], ['95115']] }, ['1 paid', 'CO 236 shots.exclusive, 0 paid']],
    ['denies shots times shots', { lines: [['95117', 3]] }, ['CO 151 limits.daily, 0 paid']],
    ['pays 30 units a day', { lines: [['95165', 30]] }, ['30 paid']],
    ['denies all of 31 units a day', { lines: [['95165', 31]] }, ['CO 151 limits.daily, 0 paid']],
    ['pays up to a limit of its own', { lines: [['95165', 90]], payer: 'cigna' }, ['CO 151 limits.daily, 84 paid']],
    [
      'counts a window of 365 days',
      { lines: [['95165', 20]], payer: 'bridgespan', before: [extract('2025-03-03', 140)] },
      ['CO 119 limits.window, 10 paid'],
    ],
    [
      'forgets what lies before the window',
      { lines: [['95165', 20]], payer: 'bridgespan', before: [extract('2025-03-02', 140)] },
      ['20 paid'],
    ],
    [
      'wants authorization beyond a year of therapy',
      {
        lines: [['95165', 20]],
        payer: 'texas-medicaid',
        before: [extract('2026-02-01', 150)],
        startedOn: '2026-01-05',
      },
      ['CO 198 limits.window, 10 paid'],
    ],
    [
      'pays what is authorized',
      {
        lines: [['95165', 20]],
        payer: 'texas-medicaid',
        before: [extract('2026-02-01', 150)],
        startedOn: '2026-01-05',
        claim: { priorAuthorization: 'A1' },
      },
      ['20 paid'],
    ],
    ['denies a visit without 25', { lines: [['95115'], ['99213']] }, ['1 paid', 'CO 97 visit.same-day, 0 paid']],
    ['pays a visit with 25', { lines: [['95115'], ['99213', 1, ['25']]] }, ['1 paid', '1 paid']],
    [
      'denies a visit beside a shot that another claim had',
      { lines: [['99213']], before: [{ code: '95115', day: dayOf(on), units: 1 }] },
      ['CO 97 visit.same-day, 0 paid'],
    ],
    ['denies tests beside a shot', { lines: [['95117'], ['95018', 6]] }, ['1 paid', 'CO 236 same-day.pairs, 0 paid']],
    ['pays tests that are marked', { lines: [['95117'], ['95018', 6, ['59']]] }, ['1 paid', '6 paid']],
    [
      'denies visits on test days, where it says so',
      {
        lines: [
          ['95004', 40],
          ['99213', 1, ['25']],
        ],
        payer: 'texas-medicaid',
      },
      ['40 paid', 'CO 97 visit.test-day, 0 paid'],
    ],
    [
      'denies the add-on beside 25',
      { lines: [['95115'], ['99213', 1, ['25']], ['G2211']] },
      ['1 paid', '1 paid', 'CO 234 visit.complexity-add-on, 0 paid'],
    ],
    ['denies codes that hold both', { lines: [['95125']] }, ['CO 16 shots.complete-service, 0 paid']],
    ['takes them where it takes them', { lines: [['95125']], payer: 'commercial' }, ['1 paid']],
    [
      'denies a shot in a hospital',
      { lines: [['95115']], claim: { placeOfService: '22' } },
      ['CO 5 place.not-paid, 0 paid'],
    ],
    ['reprices single doses injected here', { lines: [['95117'], ['95144', 2]] }, ['1 paid', '2 paid as 95165']],
    ['denies deleted codes', { lines: [['95010', 5]] }, ['CO 181 codes.deleted, 0 paid']],
    ['denies an unlisted code without words', { lines: [['95199']] }, ['CO 16 unlisted.code, 0 paid']],
    ['denies a further hour alone', { lines: [['95079']] }, ['CO 107 challenge.codes, 0 paid']],
    [
      'denies what it paid before',
      { lines: [['95115']], before: [{ code: '95115', day: dayOf(on), units: 1 }] },
      ['OA 18 duplicate, 0 paid'],
    ],
    ['denies who is not covered', { lines: [['95115']], isCovered: false }, ['CO 109 coverage, 0 paid']],
    ['takes claims for a year', { lines: [['95115']], receivedOn: '2027-03-02' }, ['1 paid']],
    ['denies what comes later', { lines: [['95115']], receivedOn: '2027-03-03' }, ['CO 29 timely filing, 0 paid']],
    [
      'denies a new visit of somebody who was seen',
      { lines: [['99203']], before: [{ code: '99213', day: dayOf('2025-06-02'), units: 1 }] },
      ['CO B16 visit.patients, 0 paid'],
    ],
    [
      'denies the second day of a preparation',
      { lines: [['95165', 10]], payer: 'bridgespan', before: [extract('2026-03-01', 10)] },
      ['CO 97 extract.one-date, 0 paid'],
    ],
    ['sends back what states no units', { lines: [['95165', 0]] }, ['rejected 476']],
    ['sends back a day to come', { lines: [['95115']], receivedOn: '2026-03-01' }, ['rejected 187']],
    ['sends back a replacement of nothing', { lines: [['95115']], claim: { frequency: '7' } }, ['rejected 464']],
    ['sends back pointers to nothing', { lines: [['95115']], claim: { diagnoses: [] } }, ['rejected 477']],
  ])('%s', (_name, sent, expected) => {
    expect(said(sent)).toEqual(expected)
  })

  test('sends back a provider’s number with a wrong check digit', () => {
    const [line] = [['95115'] as Line].map(lineOf)
    const lines = line === undefined ? [] : [{ ...line, rendering: '1234567890' }]
    expect(said({ lines: [['95115']], claim: { lines } })).toEqual(['rejected 562'])
  })

  test('denies nothing by a value of confidence D', () => {
    const sent: Sent = { lines: [['95117'], ['96372']], payer: 'texas-medicaid' }
    expect(said(sent)).toEqual(['1 paid', '1 paid'])
  })

  test('accounts for every cent of a charge', () => {
    for (const sent of [
      { lines: [['95117'], ['95165', 31], ['99213', 1, ['25']]] },
      { lines: [['95165', 90]], payer: 'cigna' },
    ] as const) {
      const judged = answer(sent)
      if (judged.state === 'rejected') throw new Error('it was to be judged')
      for (const [index, line] of judged.lines.entries()) {
        const [code, units = 1] = sent.lines[index] ?? ['95117']
        const adjusted = line.adjustments.reduce((sum, { cents }) => sum + cents, 0)
        expect(line.paidCents + adjusted, code).toBe(chargeOf(code, units))
      }
    }
  })
})
