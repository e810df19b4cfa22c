import { cases } from '@aliquot/engine/scrub/edit-cases'

const line = { n: 1, code: '95165', units: 10, modifiers: [], dateOfService: '2024-03-04' }
const rolling = { id: 'c1', payer: 'bridgespan', lines: [line] }
const earlier = { code: '95165', units: 141, dateOfService: '2023-03-06' }

/** A year counted from the start of treatment, 120 units in the first and 60 in each later one. */
const byYear = (therapyYear: number | undefined, used: number, startedOn?: string) => ({
  id: 'c2',
  payer: 'horizon-nj-health',
  lines: [{ ...line, units: 20, dateOfService: '2020-03-02' }],
  encounter: { dateOfService: '2020-03-02', payer: 'horizon-nj-health', therapyYear },
  history: { unitsInWindow: { '95165': used }, immunotherapyStartedOn: startedOn },
})

/** A benefit year with 120 units after the first year of treatment. */
const benefit = (start: string | undefined, units: number) => ({
  id: 'c3',
  payer: 'highmark',
  lines: [{ ...line, dateOfService: '2026-03-02' }],
  encounter: {
    dateOfService: '2026-03-02',
    payer: 'highmark',
    therapyYear: 2,
    coverages: [{ order: 1, payer: 'highmark', benefitYearStart: start }],
  },
  history: {
    lines: [
      { code: '95165', units: 90, dateOfService: '2025-12-29' },
      { code: '95165', units, dateOfService: '2026-01-05' },
    ],
  },
})

/** 50 units in twelve months without authorization. */
const serum = { n: 1, code: '86003', units: 10, modifiers: [], dateOfService: '2018-03-01' }
const tests = {
  id: 'c4',
  payer: 'medi-cal',
  lines: [serum],
  history: { unitsInWindow: { '86003': 45 } },
}
const authorized = (unitsApproved: number | undefined, unitsUsed: number | undefined) => ({
  ...tests,
  encounter: {
    dateOfService: '2018-03-01',
    payer: 'medi-cal',
    authorization: { codes: ['86003'], from: '2018-01-01', to: '2018-12-31', unitsApproved, unitsUsed },
  },
})
const over = (claimed: number, day: string, used: number, limit: number, allowed: number, at = 1) => [
  { message: 'over', line: at, slots: { claimed, day, used, limit, allowed } },
]

export const editCases = cases('UNT006', [
  {
    name: 'earlier units that another payer was asked for',
    claim: { ...rolling, history: { lines: [{ ...earlier, payer: 'commercial', status: 'paid' }] } },
    state: 'clean',
  },
  {
    name: 'earlier units that this payer was asked for',
    claim: { ...rolling, history: { lines: [{ ...earlier, payer: 'bridgespan', status: 'paid' }] } },
    state: 'found',
    findings: over(10, '2024-03-04', 141, 150, 9),
  },
  {
    name: 'earlier units of which only a part was paid, and the paid ones leave room',
    claim: { ...rolling, history: { lines: [{ ...earlier, paidUnits: 140 }] } },
    state: 'undecided',
  },
  {
    name: 'earlier units of which only a part was paid, and those alone leave none',
    claim: { ...rolling, history: { lines: [{ ...earlier, units: 160, paidUnits: 141 }] } },
    state: 'found',
    findings: over(10, '2024-03-04', 141, 150, 9),
  },
  {
    name: 'earlier units of which only a part was paid, and all of them leave room',
    claim: { ...rolling, history: { lines: [{ ...earlier, units: 140, paidUnits: 100 }] } },
    state: 'clean',
  },
  {
    name: 'one unit beyond the limit of any 365 days',
    doc: true,
    claim: { ...rolling, history: { lines: [earlier] } },
    state: 'found',
    findings: over(10, '2024-03-04', 141, 150, 9),
    fixed: [{ code: '95165', units: 10, modifiers: [] }],
  },
  {
    name: 'just at the limit',
    claim: { ...rolling, history: { lines: [{ ...earlier, units: 140 }] } },
    state: 'clean',
  },
  {
    name: 'the first day of the window counts',
    claim: { ...rolling, history: { lines: [{ ...earlier, dateOfService: '2023-03-06' }] } },
    state: 'found',
    findings: over(10, '2024-03-04', 141, 150, 9),
  },
  {
    name: 'the day before the window does not',
    claim: { ...rolling, history: { lines: [{ ...earlier, dateOfService: '2023-03-05' }] } },
    state: 'clean',
  },
  {
    name: 'denied and void lines do not count',
    claim: {
      ...rolling,
      history: {
        lines: [
          { ...earlier, status: 'denied' },
          { ...earlier, status: 'void' },
          { ...earlier, units: 140 },
        ],
      },
    },
    state: 'clean',
  },
  {
    name: 'what is billed later does not count against an earlier day',
    claim: { ...rolling, history: { lines: [{ ...earlier, dateOfService: '2024-03-05' }] } },
    state: 'clean',
  },
  {
    name: 'only the sum in the window is known',
    doc: true,
    claim: { ...rolling, history: { unitsInWindow: { '95165': 148 } } },
    state: 'found',
    findings: over(10, '2024-03-04', 148, 150, 2),
  },
  {
    name: 'nothing is left',
    claim: { ...rolling, history: { unitsInWindow: { '95165': 160 } } },
    state: 'found',
    findings: over(10, '2024-03-04', 160, 150, 0),
  },
  {
    name: 'all lines of the code count, and the one that passes the limit is named',
    claim: { ...rolling, lines: [line, { ...line, n: 2 }], history: { unitsInWindow: { '95165': 135 } } },
    state: 'found',
    findings: over(20, '2024-03-04', 135, 150, 15, 2),
  },
  {
    name: 'an earlier day of the same claim counts',
    claim: {
      ...rolling,
      lines: [line, { ...line, n: 2, dateOfService: '2024-03-11' }],
      history: { unitsInWindow: { '95165': 135 } },
    },
    state: 'found',
    findings: over(10, '2024-03-11', 145, 150, 5, 2),
  },
  {
    name: 'the claim alone is over, whatever was billed before',
    claim: { ...rolling, lines: [{ ...line, units: 160 }] },
    state: 'found',
    findings: over(160, '2024-03-04', 0, 150, 150),
  },
  { name: 'no history', doc: true, claim: rolling, state: 'undecided' },
  { name: 'a history without this code', claim: { ...rolling, history: {} }, state: 'undecided' },
  {
    name: 'an earlier line without units',
    claim: { ...rolling, history: { lines: [{ code: '95165', dateOfService: '2024-01-08' }] } },
    state: 'undecided',
  },
  {
    name: 'no units on the line',
    claim: {
      ...rolling,
      lines: [{ n: 1, code: '95165', modifiers: [], dateOfService: '2024-03-04' }],
      history: { lines: [] },
    },
    state: 'undecided',
  },
  {
    name: 'a replacement does not count what it replaces',
    claim: { ...rolling, frequency: '7', history: { lines: [{ ...earlier, dateOfService: '2024-03-04' }] } },
    state: 'clean',
  },
  {
    name: 'a replacement, and a sum that may hold what it replaces',
    claim: { ...rolling, frequency: '7', history: { unitsInWindow: { '95165': 150 } } },
    state: 'undecided',
  },
  {
    name: 'the limit of later years',
    doc: true,
    claim: byYear(2, 50),
    state: 'found',
    findings: over(20, '2020-03-02', 50, 60, 10),
  },
  { name: 'the limit of the first year', claim: byYear(1, 50), state: 'clean' },
  {
    name: 'the year from the start of treatment',
    claim: byYear(undefined, 50, '2019-03-02'),
    state: 'found',
    findings: over(20, '2020-03-02', 50, 60, 10),
  },
  { name: 'a day before the year is full', claim: byYear(undefined, 50, '2019-03-03'), state: 'clean' },
  { name: 'the year is not known, and it matters', claim: byYear(undefined, 50), state: 'undecided' },
  { name: 'the year is not known, and none is passed', claim: byYear(undefined, 40), state: 'clean' },
  {
    name: 'the year is not known, and all are passed',
    claim: byYear(undefined, 115),
    state: 'found',
    findings: over(20, '2020-03-02', 115, 120, 5),
  },
  {
    name: 'years of treatment begin on its day',
    claim: {
      ...byYear(undefined, 0),
      history: {
        lines: [
          { code: '95165', units: 50, dateOfService: '2019-09-30' },
          { code: '95165', units: 50, dateOfService: '2019-10-01' },
        ],
        immunotherapyStartedOn: '2018-10-01',
      },
    },
    state: 'found',
    findings: over(20, '2020-03-02', 50, 60, 10),
  },
  {
    name: 'the start of treatment stands in the chart',
    claim: {
      ...byYear(undefined, 50),
      encounter: { dateOfService: '2020-03-02', payer: 'horizon-nj-health', course: { startedOn: '2018-10-01' } },
    },
    state: 'found',
    findings: over(20, '2020-03-02', 50, 60, 10),
  },
  {
    name: 'a benefit year',
    claim: benefit('01-01', 111),
    state: 'found',
    findings: over(10, '2026-03-02', 111, 120, 9),
  },
  { name: 'a benefit year that began in January', claim: benefit('01-01', 110), state: 'clean' },
  {
    name: 'a benefit year that began in July',
    claim: benefit('07-01', 30),
    state: 'found',
    findings: over(10, '2026-03-02', 120, 120, 0),
  },
  { name: 'no start of the benefit year', claim: benefit(undefined, 30), state: 'undecided' },
  { name: 'no start of the benefit year, and too little to matter', claim: benefit(undefined, 20), state: 'clean' },
  {
    name: 'beyond the limit without authorization',
    doc: true,
    claim: tests,
    state: 'found',
    findings: [
      { message: 'unauthorized', line: 1, slots: { claimed: 10, day: '2018-03-01', used: 45, limit: 50, allowed: 5 } },
    ],
  },
  { name: 'an authorization on the claim', claim: { ...tests, priorAuthorization: 'A1' }, state: 'clean' },
  {
    name: 'an authorization in the course',
    claim: {
      ...tests,
      encounter: { dateOfService: '2018-03-01', payer: 'medi-cal', course: { priorAuthorization: true } },
    },
    state: 'clean',
  },
  { name: 'an authorization with enough left', claim: authorized(40, 30), state: 'clean' },
  {
    name: 'an authorization with too little left',
    claim: authorized(34, 30),
    state: 'found',
    findings: [
      {
        message: 'beyondApproval',
        line: 1,
        slots: { claimed: 10, day: '2018-03-01', used: 45, limit: 50, allowed: 5 },
      },
    ],
  },
  { name: 'an authorization that may be for the excess only', claim: authorized(35, 30), state: 'undecided' },
  {
    name: 'an authorization of which the used units are not known',
    claim: authorized(40, undefined),
    state: 'undecided',
  },
  { name: 'an authorization without a number of units', claim: authorized(undefined, undefined), state: 'clean' },
  {
    name: 'an authorization that has run out',
    claim: { ...authorized(40, 0), lines: [{ ...serum, dateOfService: '2019-01-02' }] },
    state: 'found',
    findings: [
      { message: 'unauthorized', line: 1, slots: { claimed: 10, day: '2019-01-02', used: 45, limit: 50, allowed: 5 } },
    ],
  },
  {
    name: 'a payer without such a limit',
    claim: { id: 'c5', payer: 'medicare', lines: [{ ...line, units: 200 }] },
    state: 'not-applicable',
  },
  {
    name: 'a payer whose limit was not found',
    claim: { id: 'c6', payer: 'bcbsnc', lines: [line], history: { lines: [] } },
    state: 'undecided',
  },
  {
    name: 'before the first limit of the payer',
    claim: { id: 'c7', payer: 'medi-cal', lines: [{ ...serum, dateOfService: '2017-09-30' }] },
    state: 'not-applicable',
  },
])
