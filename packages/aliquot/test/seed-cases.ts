/**
 * The seed on 95115, 95117 and 95165 row by row, as encounters and claims. Where the seed is wrong or says too little,
 * `correction` says so in our words, and `statements` names the statements of `reference` that hold the verdict.
 */
import { claim, day, encounter, prepared, type SeedCase, shots, vial } from './seed-case.ts'

const separate = { code: '99213', separatelyIdentifiable: true, reason: 'another problem was worked up' }
const notSeparate = { code: '99213', separatelyIdentifiable: false }
const brought = { role: 'injects-only', injections: shots(2, { source: 'outside' }) } as const
const stepDown = vial(5, { dilution: '1:10', dilutedFrom: 'A', purpose: 'step-down' })
const buildUp = vial(5, { dilution: '1:10', dilutedFrom: 'A', purpose: 'build-up' })
const reason = { splitReason: 'mold and pollen cannot be mixed' } as const
const fourVials = [1, 2, 3, 4].map((n) => vial(10, { id: `V${n}`, ...reason }))

const atAGlance: readonly SeedCase[] = [
  {
    place: 'at a glance 1',
    says: '95115: one shot, one unit a date; denied when billed with 95117 of the same day.',
    correction: 'Who made the extract does not matter for the shot code: a practice that makes and injects bills both.',
    statements: ['shot-code-for-brought-extract-only'],
    codes: [
      { name: 'one shot', encounter: encounter('medicare', { injections: shots(1) }), lines: ['95115 x1'] },
      {
        name: 'one shot from a vial made here today',
        encounter: encounter('medicare', { injections: shots(1), vials: [vial(10)] }),
        lines: ['95115 x1', '95165 x10'],
      },
    ],
    scrubs: [
      { name: 'one unit', claim: claim('medicare', ['95115 x1']), findings: [] },
      {
        name: 'with 95117',
        claim: claim('medicare', ['95115 x1', '95117 x1']),
        findings: ['ADM001 line 1'],
        corrected: ['95117 x1'],
      },
    ],
  },
  {
    place: 'at a glance 2',
    says: '95117: two or more shots, one unit a date; denied when billed with two units.',
    statements: [],
    codes: [2, 3].map((count) => ({
      name: `${count} shots`,
      encounter: encounter('medicare', { injections: shots(count) }),
      lines: ['95117 x1'],
    })),
    scrubs: [
      {
        name: 'two units',
        claim: claim('medicare', ['95117 x2']),
        findings: ['ADM002 line 1'],
        corrected: ['95117 x1'],
      },
    ],
  },
  {
    place: 'at a glance 3',
    says: '95165: one unit a dose of 1 mL, with Medicare at most 10 a vial; denied when miscounted or over 30 a day.',
    correction: 'The volume that was filled in decides, not a flat ten: 5 mL are 5, 6 mL in a 10-mL vial 6, 20 mL 20.',
    statements: ['ten-a-vial'],
    codes: [5, 6, 10, 20].map((ml) => ({
      name: `${ml} mL`,
      encounter: encounter('medicare', { role: 'prepares-only', vials: [vial(ml)] }),
      lines: [`95165 x${ml}`],
    })),
    scrubs: [
      {
        name: 'ten for a vial of 5 mL, which is under ten a vial and still too many',
        claim: claim('medicare', ['95165 x10'], { encounter: encounter('medicare', { vials: [vial(5)] }) }),
        findings: ['UNT003 line 1'],
        corrected: ['95165 x5'],
      },
      {
        name: 'twenty for a vial of 20 mL',
        claim: claim('medicare', ['95165 x20'], { encounter: encounter('medicare', { vials: [vial(20)] }) }),
        findings: [],
      },
    ],
  },
  {
    place: 'at a glance 4',
    says: '95144: one unit a single-dose vial; denied when a multi-dose vial was used.',
    correction:
      'It is also only for vials that someone else injects: where the maker injects, Medicare pays 95165 doses.',
    statements: ['single-dose-vials'],
    codes: [
      {
        name: 'two vials for another practice',
        encounter: encounter('medicare', {
          role: 'prepares-only',
          vials: [
            { ...prepared, container: 'single-dose', contents: 'inhalant', count: 2, injectedBy: 'other-practice' },
          ],
        }),
        lines: ['95144 x2'],
      },
      {
        name: 'two vials that the maker injects',
        encounter: encounter('medicare', {
          injections: shots(2),
          vials: [{ ...prepared, container: 'single-dose', contents: 'inhalant', count: 2, injectedBy: 'own' }],
        }),
        lines: ['95117 x1', '95165 x2'],
      },
    ],
    scrubs: [
      {
        name: 'for a multi-dose vial',
        claim: claim('medicare', ['95144 x10'], { encounter: encounter('medicare', { vials: [vial(10)] }) }),
        findings: ['UNT009 line 1'],
        corrected: ['95165 x10'],
      },
    ],
  },
  {
    place: 'at a glance 5',
    says: '95004: one unit a test; denied when units and allergens tested differ.',
    statements: [],
    codes: [
      {
        name: '25 tests',
        encounter: encounter('medicare', { skinTests: [{ method: 'percutaneous', antigen: 'airborne', count: 25 }] }),
        lines: ['95004 x25'],
      },
    ],
    scrubs: [
      {
        name: '30 billed, 25 read',
        claim: claim('medicare', ['95004 x30'], {
          encounter: encounter('medicare', {
            skinTests: [{ method: 'percutaneous', antigen: 'airborne', count: 25, performedBy: 'physician' }],
          }),
        }),
        findings: ['TST005 line 1'],
        corrected: ['95004 x25'],
      },
    ],
  },
]

const scenarios: readonly SeedCase[] = [
  {
    place: 'scenario 1',
    says: 'One 10-mL maintenance vial: 10 units, not 12 because more was drawn.',
    statements: ['ten-a-vial'],
    codes: [
      {
        name: 'twenty shots of half a millilitre',
        encounter: encounter('medicare', { vials: [vial(10, { dosesGiven: 23 })] }),
        lines: ['95165 x10'],
      },
    ],
    scrubs: [
      {
        name: 'twelve billed',
        claim: claim('medicare', ['95165 x12'], { encounter: encounter('medicare', { vials: [vial(10)] }) }),
        findings: ['UNT003 line 1'],
        corrected: ['95165 x10'],
      },
    ],
  },
  {
    place: 'scenario 2',
    says: 'Diluted vials: still at most 10 a vial.',
    correction:
      'Not ten more for each. A dilution added nothing; since 2025-10-26 vials of the initial build-up count, by ' +
      'contractor, and a later dilution still adds nothing.',
    statements: ['diluted-vials-capped'],
    codes: [
      {
        name: 'a step-down vial',
        encounter: encounter('medicare', { vials: [vial(10), stepDown] }),
        lines: ['95165 x10'],
      },
      {
        name: 'a build-up vial now',
        encounter: encounter('medicare', { vials: [vial(10), buildUp] }),
        lines: ['95165 x15'],
      },
      {
        name: 'a build-up vial before 2025-10-26',
        encounter: encounter('medicare', { dateOfService: '2025-10-25', vials: [vial(10), buildUp] }),
        lines: ['95165 x10'],
      },
      {
        name: 'a build-up vial, and nobody knows the contractor',
        encounter: { dateOfService: day, payer: 'medicare', vials: [vial(10), buildUp] },
        lines: ['95165 x?'],
      },
    ],
    scrubs: [
      {
        name: 'ten more for a step-down vial',
        claim: claim('medicare', ['95165 x20'], {
          encounter: encounter('medicare', { vials: [vial(10), vial(10, { ...stepDown, filledMl: 10 })] }),
        }),
        findings: ['UNT005 line 1'],
        corrected: ['95165 x10'],
      },
    ],
  },
  {
    place: 'scenario 3',
    says: 'Two vials, both necessary: up to 10 each, with the reason on record.',
    statements: [],
    codes: [
      {
        name: 'mold and pollen',
        encounter: encounter('medicare', {
          vials: [vial(10, { id: 'A', ...reason }), vial(10, { id: 'B', ...reason })],
        }),
        lines: ['95165 x20'],
      },
    ],
    scrubs: [
      {
        name: 'with the reason',
        claim: claim('medicare', ['95165 x20'], {
          encounter: encounter('medicare', {
            vials: [vial(10, { id: 'A', ...reason }), vial(10, { id: 'B', ...reason })],
          }),
        }),
        findings: [],
      },
    ],
  },
  {
    place: 'scenario 4',
    says: 'More than 30 units on a day: justify them with the claim.',
    correction:
      'All lines of the day are added up and denied first; records count on appeal. Splitting lines does not help, ' +
      'splitting days is a false date, and units that are right are not lowered.',
    statements: ['over-thirty-needs-reason'],
    codes: [{ name: 'four vials', encounter: encounter('medicare', { vials: fourVials }), lines: ['95165 x40'] }],
    scrubs: [
      { name: 'thirty', claim: claim('medicare', ['95165 x30']), findings: [] },
      { name: 'one more', claim: claim('medicare', ['95165 x31']), findings: ['UNT002 line 1'] },
      {
        name: 'on two lines',
        claim: claim('medicare', ['95165 x20', '95165-59 x20']),
        findings: ['UNT002 line 1'],
      },
      {
        name: 'right, and over the limit',
        claim: claim('medicare', ['95165 x40'], { encounter: encounter('medicare', { vials: fourVials }) }),
        findings: ['UNT002 line 1'],
      },
      {
        name: 'on two days',
        claim: claim('medicare', ['95165 x20', '95165 x20 on 2026-03-03'], {
          encounter: encounter('medicare', { vials: fourVials }),
        }),
        findings: ['UNT007 line 2'],
        corrected: ['95165 x40'],
      },
    ],
  },
]

const denials: readonly SeedCase[] = [
  {
    place: 'denial 1',
    says: 'Units of 95165 denied or lowered: count 1-mL doses again, at most 10 a vial, and document further vials.',
    correction: 'Count by volume. What is right and over a limit is appealed with records, never lowered to fit.',
    statements: ['ten-a-vial', 'one-dose-for-all-payers'],
    codes: [
      {
        name: 'planned injections for a payer that counts them',
        encounter: encounter('commercial', { vials: [vial(10)] }),
        lines: ['95165 x20'],
      },
    ],
    scrubs: [
      {
        name: 'planned injections, billed to one that counts millilitres',
        claim: claim('medicare', ['95165 x20'], { encounter: encounter('medicare', { vials: [vial(10)] }) }),
        findings: ['UNT003 line 1'],
        corrected: ['95165 x10'],
      },
    ],
  },
  {
    place: 'denial 2',
    says: '95115 and 95117 both denied: bill one of them.',
    correction: '95117 is paid; only 95115 is denied beside it, whatever modifier it carries.',
    statements: ['both-shot-codes-denied'],
    scrubs: [
      {
        name: 'with a modifier',
        claim: claim('medicare', ['95117 x1', '95115-59 x1']),
        findings: ['ADM001 line 2'],
        corrected: ['95117 x1'],
      },
      { name: 'on two days', claim: claim('medicare', ['95117 x1', '95115 x1 on 2026-03-09']), findings: [] },
    ],
  },
  {
    place: 'denial 3',
    says: '95117 with several units is paid as one shot: report one unit.',
    correction:
      'It is not paid as one shot: the units pass a limit that is absolute, so they are corrected, not appealed.',
    statements: ['both-shot-codes-denied'],
    scrubs: [
      {
        name: 'three units',
        claim: claim('commercial', ['95117 x3']),
        findings: ['ADM002 line 1'],
        corrected: ['95117 x1'],
      },
    ],
  },
  {
    place: 'denial 4',
    says: 'A visit of the same day denied as included: modifier 25, if a separate visit is documented.',
    correction:
      'Not because a shot had work or global days of its own: the pairs include the ordinary contact of the day.',
    statements: ['shots-have-work'],
    codes: [
      {
        name: 'separate',
        encounter: encounter('medicare', { injections: shots(1), evaluation: separate }),
        lines: ['95115 x1', '99213-25 x1'],
      },
      {
        name: 'not separate',
        encounter: encounter('medicare', { injections: shots(1), evaluation: notSeparate }),
        lines: ['95115 x1'],
      },
    ],
    scrubs: [
      {
        name: 'separate by the chart',
        claim: claim('medicare', ['99213 x1', '95115 x1'], {
          encounter: encounter('medicare', { injections: shots(1), evaluation: separate }),
        }),
        findings: ['MOD001 line 1'],
        corrected: ['99213-25 x1', '95115 x1'],
      },
      {
        name: 'without a chart no modifier is proposed',
        claim: claim('medicare', ['99213 x1', '95115 x1']),
        findings: ['MOD001 line 1'],
      },
      {
        name: 'modifier 25 on a visit that was not separate',
        claim: claim('medicare', ['99213-25 x1', '95115 x1'], {
          encounter: encounter('medicare', { injections: shots(1), evaluation: notSeparate }),
        }),
        findings: ['MOD002 line 1'],
        corrected: ['95115 x1'],
      },
    ],
  },
  {
    place: 'denial 5',
    says: 'Extract billed by a practice that only injected: bill the shot code alone.',
    statements: ['shot-code-for-brought-extract-only'],
    codes: [{ name: 'extract from outside', encounter: encounter('medicare', brought), lines: ['95117 x1'] }],
    scrubs: [
      {
        name: 'with ten doses of extract',
        claim: claim('medicare', ['95117 x1', '95165 x10'], { encounter: encounter('medicare', brought) }),
        findings: ['UNT012 line 2'],
        corrected: ['95117 x1'],
      },
    ],
  },
]

export const seedCases: readonly SeedCase[] = [...atAGlance, ...scenarios, ...denials]
