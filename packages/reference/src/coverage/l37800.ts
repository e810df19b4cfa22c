/** L37800: a sister of L36240 that is known from a summary. Whose contractor’s it was is not confirmed here. */
import type { CoveragePolicy } from '@aliquot/engine/cover/clause'
import { clausesOf, type Shared, shotRecords } from './clause-parts.ts'
import { excludedClauses } from './l36240-excluded.ts'
import { necessityClauses } from './l36240-necessity.ts'
import { peopleClauses } from './l36240-people.ts'
import { treatmentClauses } from './l36240-treatment.ts'
import { dayBeforeFamily } from './scit-dates.ts'

const shared: Shared = {
  cite: [{ source: 'lcd-l37800' }, { source: 'lcd-l37800-dates' }],
  confidence: 'C',
  from: '2021-07-11',
  through: dayBeforeFamily,
  note: 'Known from a summary, which says that it reads like L36240 elsewhere.',
}

/** What the summary says otherwise takes the place of these. */
const replaced = new Set(['indication', 'not-skin-disease', 'observation', 'home'].map((name) => `L37800.${name}`))

const own = clausesOf('L37800', shared, [
  {
    name: 'indication-with-mite-dermatitis',
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
    name: 'observation-at-least',
    topic: 'observation',
    statement: 'The patient is watched in the office for at least 30 minutes after the injection.',
    test: { fact: 'course/observationMinutes', atLeast: 30 },
    evidence: ['observation-log', ...shotRecords],
  },
  {
    name: 'not-at-home',
    topic: 'place',
    statement: 'Treatment is not routinely given at home.',
    test: { fact: 'course/setting', bars: ['home'] },
    evidence: shotRecords,
  },
])

export const l37800: CoveragePolicy = {
  id: 'L37800',
  title: 'Medicare LCD L37800',
  payer: 'medicare',
  from: '2021-07-11',
  through: dayBeforeFamily,
  rank: 'contractor',
  subjects: ['course', 'antigens'],
  clauses: [
    ...[
      ...necessityClauses('L37800', shared),
      ...excludedClauses('L37800', shared),
      ...treatmentClauses('L37800', shared),
      ...peopleClauses('L37800', shared),
    ].filter((clause) => !replaced.has(clause.id) && clause.role !== 'hint'),
    ...own,
  ],
}
