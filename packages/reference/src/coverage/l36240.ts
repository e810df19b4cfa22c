/**
 * L36240 of Novitas: the policy whose whole text the project began with, from 2015 to the family of 2025, with the
 * revision that is known from a summary only.
 */
import type { CoveragePolicy } from '@aliquot/engine/cover/clause'
import { clausesOf, type Shared, sensitizationRecords, shotRecords } from './clause-parts.ts'
import { excludedClauses } from './l36240-excluded.ts'
import { necessityClauses } from './l36240-necessity.ts'
import { peopleClauses } from './l36240-people.ts'
import { treatmentClauses } from './l36240-treatment.ts'
import { dayBeforeFamily, familyFrom } from './scit-dates.ts'

const shared: Shared = {
  cite: [{ source: 'seed-coding-guide', at: 'L36240, medical necessity' }],
  confidence: 'B',
  from: '2015-10-01',
}

/** The revision was seen in 2025; its first day is not known, and its text was read in a summary. */
const revisedFrom = '2025-01-01'
const dayBeforeRevision = '2024-12-31'

const revised: Shared = {
  cite: [{ source: 'lcd-l36240' }],
  confidence: 'C',
  from: revisedFrom,
  through: dayBeforeFamily,
  note: 'Seen in 2025; the day from which it holds is not known.',
}

const changedByRevision = new Set(['L36240.indication', 'L36240.not-skin-disease', 'L36240.observation'])

const original = [
  ...necessityClauses('L36240', shared),
  ...excludedClauses('L36240', shared),
  ...treatmentClauses('L36240', shared),
  ...peopleClauses('L36240', shared),
].map((clause) => (changedByRevision.has(clause.id) ? { ...clause, through: dayBeforeRevision } : clause))

const revision = clausesOf('L36240', revised, [
  {
    name: 'indication-revised',
    topic: 'indication',
    statement:
      'The condition is allergic rhinitis, allergic conjunctivitis, allergic asthma, allergy to stinging insects, or atopic dermatitis from mites.',
    test: {
      fact: 'course/indication',
      allows: [
        'allergic-rhinitis',
        'allergic-conjunctivitis',
        'allergic-asthma',
        'stinging-insect',
        'atopic-dermatitis-mite',
      ],
      bars: ['food', 'urticaria', 'angioedema', 'atopic-dermatitis', 'candida-vulvovaginitis', 'postmortem', 'drug'],
    },
    evidence: ['history', 'consultation', 'diagnosis'],
  },
  {
    name: 'not-cockroach',
    topic: 'product',
    statement: 'The extract is not of cockroach.',
    test: { names: 'course/allergens', bars: ['cockroach', 'german cockroach', 'american cockroach'] },
    evidence: [...sensitizationRecords, 'prescription'],
    note: 'Disputed: L40052 names cockroach among the allergens that it covers.',
  },
  {
    name: 'observation-revised',
    topic: 'observation',
    statement: 'The patient is watched for at least 30 minutes after the injection.',
    test: { fact: 'course/observationMinutes', atLeast: 30 },
    evidence: ['observation-log', ...shotRecords],
  },
])

export const l36240: CoveragePolicy = {
  id: 'L36240',
  title: 'Medicare LCD L36240 (Novitas)',
  payer: 'medicare',
  from: '2015-10-01',
  note: 'The end of this text was not found. From 2025-10-26 the family of 2025 is taken to replace it.',
  replacedFrom: familyFrom,
  rank: 'contractor',
  jurisdictions: ['novitas'],
  subjects: ['course', 'antigens'],
  clauses: [...original, ...revision],
}
