/** Summary and questions of the same seed, and errors of the other seeds that a coding or a claim can show. */
import { claim, encounter, type SeedCase, shots, vial } from './seed-case.ts'

const checkpoint = { name: 'pembrolizumab', mg: 200, wastedMg: 0, source: 'practice' } as const
const infused = { drugs: [{ ...checkpoint, route: 'intravenous', infusionMinutes: 95 }] } as const
const injected = { drugs: [{ ...checkpoint, route: 'subcutaneous', injections: 1, source: 'patient' }] } as const
const separate = { code: '99214', separatelyIdentifiable: true, reason: 'another problem was worked up' }

const takeaways: readonly SeedCase[] = [
  {
    place: 'takeaway 1',
    says: 'Giving (95115, 95117) and making (95165) are billed apart.',
    statements: [],
    codes: [
      {
        name: 'both on one day',
        encounter: encounter('commercial', { injections: shots(2), vials: [vial(5)] }),
        lines: ['95117 x1', '95165 x10'],
      },
    ],
    scrubs: [{ name: 'both on one claim', claim: claim('medicare', ['95117 x1', '95165 x10']), findings: [] }],
  },
  {
    place: 'takeaway 2',
    says: 'One of 95115 and 95117 a date, by the number of shots.',
    statements: [],
    codes: [
      {
        name: 'two entries of one shot each',
        encounter: encounter('medicare', { injections: [...shots(1), ...shots(1)] }),
        lines: ['95117 x1'],
      },
    ],
    scrubs: [
      {
        name: 'two shots billed as one',
        claim: claim('medicare', ['95115 x1'], { encounter: encounter('medicare', { injections: shots(2) }) }),
        findings: ['ADM003 line 1'],
        corrected: ['95117 x1'],
      },
    ],
  },
  {
    place: 'takeaway 3',
    says: 'Medicare calls 1 mL out of a multi-dose vial a dose, and pays at most 10 a vial.',
    correction: 'At most 10 is the 10-mL vial. A volume between whole millilitres counts the whole ones.',
    statements: ['ten-a-vial', 'twenty-millilitre-vial'],
    codes: [
      {
        name: '5.5 mL',
        encounter: encounter('medicare', { vials: [vial(5.5)] }),
        lines: ['95165 x5'],
      },
    ],
  },
  {
    place: 'takeaway 4',
    says: 'The daily limit of 95165 with Medicare is 30.',
    correction: 'It is a limit by date that records can lift on appeal, and other payers have others.',
    statements: ['over-thirty-needs-reason'],
    scrubs: [
      { name: 'forty, to a payer without a limit', claim: claim('commercial', ['95165 x40']), findings: [] },
      {
        name: 'eighty-five, to a payer that takes 84',
        claim: claim('cigna', ['95165 x85']),
        findings: ['UNT002 line 1'],
      },
    ],
  },
  {
    place: 'takeaway 5',
    says: 'A visit on a shot day needs modifier 25, and only a separate one is billed.',
    statements: ['shots-have-work'],
    scrubs: [
      { name: 'with it', claim: claim('medicare', ['99214-25 x1', '95117 x1']), findings: [] },
      { name: 'without it', claim: claim('medicare', ['99214 x1', '95117 x1']), findings: ['MOD001 line 1'] },
      { name: 'a visit alone', claim: claim('medicare', ['99214 x1']), findings: [] },
    ],
  },
]

const questions: readonly SeedCase[] = [
  {
    place: 'question 1',
    says: 'What is the difference between 95115 and 95117? One shot or several, when others made the extract.',
    correction: 'One shot or several, whoever made the extract.',
    statements: ['shot-code-for-brought-extract-only'],
    codes: [
      {
        name: 'extract made here',
        encounter: encounter('medicare', { injections: shots(1, { source: 'own' }) }),
        lines: ['95115 x1'],
      },
      {
        name: 'extract from outside',
        encounter: encounter('medicare', { role: 'injects-only', injections: shots(1, { source: 'outside' }) }),
        lines: ['95115 x1'],
      },
    ],
  },
  {
    place: 'question 2',
    says: 'How is 95165 counted with Medicare? A standard 10-mL vial is 10.',
    statements: [],
    codes: [{ name: 'a full vial', encounter: encounter('medicare', { vials: [vial(10)] }), lines: ['95165 x10'] }],
  },
  {
    place: 'question 3',
    says: 'May a visit be billed with a shot? Yes, where it stands apart.',
    statements: [],
    codes: [
      {
        name: 'apart',
        encounter: encounter('commercial', { injections: shots(2), evaluation: separate }),
        lines: ['95117 x1', '99214-25 x1'],
      },
    ],
  },
  {
    place: 'question 4',
    says: 'Both codes where one makes and injects; the shot code alone where the patient brings the extract.',
    statements: [],
    codes: [
      {
        name: 'made and injected',
        encounter: encounter('medicare', { role: 'prepares-and-injects', injections: shots(1), vials: [vial(10)] }),
        lines: ['95115 x1', '95165 x10'],
      },
      {
        name: 'brought',
        encounter: encounter('medicare', { role: 'injects-only', injections: shots(1), vials: [vial(10)] }),
        lines: ['95115 x1'],
      },
    ],
  },
  {
    place: 'question 5',
    says: 'Why is 95165 denied? Doses over 10 a vial or 30 a day; other payers may count otherwise.',
    correction:
      'They do count otherwise: the same vials are 14 or 46, and where a payer has published nothing it is open.',
    statements: ['one-dose-for-all-payers', 'caps-compared'],
    codes: ['medicare', 'commercial', 'aetna'].map((payer, index) => ({
      name: `four vials, to ${payer}`,
      encounter: encounter(payer, {
        vials: [2.75, 2.75, 2.75, 5.75].map((ml, n) => vial(ml, { id: `V${n}`, plannedDoses: n === 3 ? 13 : 11 })),
      }),
      lines: [['95165 x11', '95165 x46', '95165 x?'][index] ?? ''],
    })),
  },
]

const others: readonly SeedCase[] = [
  {
    place: 'article, first and later shots',
    says: '95115 is the first shot of a treatment, 95117 a later one.',
    correction: 'The shots of the date decide: the first visit with two is 95117, the hundredth with one 95115.',
    statements: ['first-and-later-shots', 'range-of-shot-codes'],
    codes: [
      {
        name: 'the first visit, two shots',
        encounter: encounter('medicare', { therapyYear: 1, injections: shots(2), course: { phase: 'build-up' } }),
        lines: ['95117 x1'],
      },
      {
        name: 'a later visit, one shot',
        encounter: encounter('medicare', { therapyYear: 4, injections: shots(1), course: { phase: 'maintenance' } }),
        lines: ['95115 x1'],
      },
    ],
    scrubs: [
      {
        name: '95115 as the code of a first visit with two shots',
        claim: claim('medicare', ['95115 x1'], {
          encounter: encounter('medicare', { therapyYear: 1, injections: shots(2) }),
        }),
        findings: ['ADM003 line 1'],
        corrected: ['95117 x1'],
      },
      {
        name: '95117 as the code of a later visit with one shot',
        claim: claim('medicare', ['95117 x1'], {
          encounter: encounter('medicare', { therapyYear: 4, injections: shots(1) }),
        }),
        findings: ['ADM003 line 1'],
        corrected: ['95115 x1'],
      },
    ],
  },
  {
    place: 'code page, phase',
    says: '95117 belongs to the build-up.',
    correction: 'Two vials in maintenance are two shots and 95117 too; a code says nothing of the phase.',
    statements: ['shots-and-build-up'],
    codes: [
      {
        name: 'maintenance from two vials',
        encounter: encounter('medicare', {
          therapyYear: 3,
          injections: shots(2, { vials: ['A', 'B'] }),
          course: { phase: 'maintenance' },
        }),
        lines: ['95117 x1'],
      },
    ],
  },
  {
    place: 'code page, value',
    says: 'Without a work value, 95117 is worth what each payer sets.',
    correction: 'Only the work value is zero; Medicare pays from the two others. No coding depends on it.',
    statements: ['no-work-no-price'],
    scrubs: [{ name: 'two shots in the office', claim: claim('medicare', ['95117 x1']), findings: [] }],
  },
  {
    place: 'article, checkpoint inhibitors',
    says: 'Checkpoint inhibitors are given under 96365, 96366 or 96372.',
    correction: 'They are given under 96413 and 96415, or 96401 under the skin; never under a code for allergy shots.',
    statements: ['checkpoint-inhibitor-infusion', 'checkpoint-inhibitor-injection'],
    codes: [
      {
        name: 'infused for 95 minutes',
        encounter: encounter('commercial', infused),
        lines: ['96413 x1', '96415 x1', 'J9271 x200'],
      },
      { name: 'injected', encounter: encounter('commercial', injected), lines: ['96401 x1'] },
    ],
    scrubs: [
      {
        name: 'infused under 96365',
        claim: claim('medicare', ['96365 x1', '96366 x1'], { encounter: encounter('medicare', infused) }),
        findings: ['RTE002 line 1', 'RTE002 line 2'],
        corrected: ['96413 x1', '96415 x1', 'J9271-JZ x200'],
      },
    ],
  },
]

export const otherSeedCases: readonly SeedCase[] = [...takeaways, ...questions, ...others]
