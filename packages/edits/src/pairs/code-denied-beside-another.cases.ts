import { cases } from '@aliquot/engine/scrub/edit-cases'

const day = '2026-03-02'
const line = (n: number, code: string, modifiers: readonly string[] = [], dateOfService = day) => ({
  n,
  code,
  units: 1,
  modifiers,
  dateOfService,
})
const claim = (id: string, lines: readonly ReturnType<typeof line>[], payer = 'medicare') => ({ id, payer, lines })
const vials = {
  dateOfService: day,
  payer: 'medicare',
  vials: [
    { id: 'A', container: 'multi-dose', contents: 'inhalant', filledMl: 1, injectedBy: 'own' },
    { id: 'B', count: 1, container: 'single-dose', contents: 'inhalant', injectedBy: 'other-practice' },
  ],
} as const

export const editCases = cases('PTP001', [
  {
    name: 'single-dose vials beside multi-dose extract',
    doc: true,
    claim: claim('c1', [line(1, '95165'), line(2, '95144')]),
    state: 'found',
    findings: [{ message: 'open', line: 2, slots: { beside: '95165', day } }],
  },
  {
    name: 'the same, marked, and the chart has both kinds of vial',
    doc: true,
    claim: { ...claim('c2', [line(1, '95165'), line(2, '95144', ['59'])]), encounter: vials },
    state: 'clean',
  },
  {
    name: 'the same, marked, without a chart',
    doc: true,
    claim: claim('c3', [line(1, '95165'), line(2, '95144', ['59'])]),
    state: 'undecided',
  },
  {
    name: 'marked on the other line, and the chart has nothing on it',
    claim: {
      ...claim('c4', [line(1, '95165', ['XU']), line(2, '95144')]),
      encounter: { dateOfService: day, payer: 'medicare' },
    },
    state: 'undecided',
  },
  {
    name: 'a blood draw from a port beside a shot',
    doc: true,
    claim: claim('c5', [line(1, '36591', ['59']), line(2, '95115')]),
    state: 'found',
    findings: [{ message: 'closed', line: 1, slots: { beside: '95115', day } }],
  },
  {
    name: 'two breathing tests of which one holds the other',
    doc: true,
    claim: claim('c6', [line(1, '94010'), line(2, '94060')]),
    state: 'found',
    findings: [{ message: 'closed', line: 1, slots: { beside: '94060', day } }],
  },
  {
    name: 'the pair on two days',
    claim: claim('c7', [line(1, '94010'), line(2, '94060', [], '2026-03-03')]),
    state: 'not-applicable',
  },
  {
    name: 'a pair on which the later table differs, within the release',
    doc: true,
    claim: claim('c8', [line(1, '99211', [], '2024-09-30'), line(2, '96372', [], '2024-09-30')]),
    state: 'found',
    findings: [{ message: 'closed', line: 1, slots: { beside: '96372', day: '2024-09-30' } }],
  },
  {
    name: 'the same pair after the release',
    doc: true,
    claim: claim('c9', [line(1, '99211', [], '2024-10-01'), line(2, '96372', [], '2024-10-01')]),
    state: 'undecided',
  },
  {
    name: 'on the day before the first release that is held',
    doc: true,
    claim: claim('c10', [line(1, '94010', [], '2024-06-30'), line(2, '94060', [], '2024-06-30')]),
    state: 'undecided',
  },
  {
    name: 'on the first day of the first release that is held',
    claim: claim('c11', [line(1, '94010', [], '2024-07-01'), line(2, '94060', [], '2024-07-01')]),
    state: 'found',
    findings: [{ message: 'closed', line: 1, slots: { beside: '94060', day: '2024-07-01' } }],
  },
  {
    name: 'a payer of which it is not known by what pairs it goes',
    doc: true,
    claim: claim('c12', [line(1, '94010'), line(2, '94060')], 'commercial'),
    state: 'undecided',
  },
  {
    name: 'lower venom codes, tests and visits have edits of their own',
    claim: claim('c13', [line(1, '95146'), line(2, '95145'), line(3, '95004'), line(4, '99213')]),
    state: 'not-applicable',
  },
])
