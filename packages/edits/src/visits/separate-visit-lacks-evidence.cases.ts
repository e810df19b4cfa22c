import { cases } from '@aliquot/engine/scrub/edit-cases'

const day = '2026-03-02'
interface Evidence {
  readonly problem?: boolean
  readonly examination?: boolean
  readonly decision?: boolean
}
const claim = (id: string, evidence: Evidence | undefined, modifiers: readonly string[] = ['25']) => ({
  id,
  payer: 'medicare',
  lines: [
    { n: 1, code: '99213', units: 1, modifiers, dateOfService: day },
    { n: 2, code: '95117', units: 1, modifiers: [], dateOfService: day },
  ],
  encounter: {
    dateOfService: day,
    payer: 'medicare',
    evaluation: { code: '99213', ...(evidence === undefined ? {} : { evidence }) },
  },
})
const whole = { problem: true, examination: true, decision: true }

export const editCases = cases('MOD012', [
  {
    name: 'no problem of its own',
    doc: true,
    claim: claim('c1', { ...whole, problem: false }),
    state: 'found',
    findings: [{ message: 'problem', line: 1, slots: { modifier: '25' } }],
  },
  {
    name: 'neither examined nor decided',
    doc: true,
    claim: claim('c2', { problem: true, examination: false, decision: false }),
    state: 'found',
    findings: [
      { message: 'examination', line: 1, slots: { modifier: '25' } },
      { message: 'decision', line: 1, slots: { modifier: '25' } },
    ],
  },
  { name: 'all three are on record', doc: true, claim: claim('c3', whole), state: 'clean' },
  {
    name: 'one of them is not stated',
    doc: true,
    claim: claim('c4', { problem: true, examination: true }),
    state: 'undecided',
  },
  { name: 'without the modifier', claim: claim('c5', { ...whole, problem: false }, []), state: 'clean' },
  { name: 'the record says nothing of them', claim: claim('c6', undefined), state: 'not-applicable' },
])
