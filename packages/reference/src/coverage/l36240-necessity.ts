/** L36240, the text that ran from 2015: who is treated, and what makes it necessary. */
import type { Clause } from '@aliquot/engine/cover/clause'
import {
  avoidanceTriedOrImpossible,
  clausesOf,
  hasSpecificIgE,
  historyRecords,
  isTrue,
  planRecords,
  type Shared,
  type Stated,
  sensitizationRecords,
} from './clause-parts.ts'

const listed = ['allergic-rhinitis', 'allergic-conjunctivitis', 'allergic-asthma', 'stinging-insect'] as const

const appealForDermatitis =
  'Atopic dermatitis from an aeroallergen is looked at on appeal alone: appeal with the records of the exposure and of what was tried.'

const elements: readonly Stated[] = [
  {
    name: 'ige-mediated',
    topic: 'sensitization',
    statement: 'The condition is IgE-mediated: a skin or serum test shows specific IgE to an allergen.',
    test: hasSpecificIgE,
    evidence: sensitizationRecords,
    wayOn: 'Look for the test report. Without one the service is not necessary by this policy.',
    carries: ['S4.12', 'S4.13'],
  },
  {
    name: 'clinical-relevance',
    topic: 'relevance',
    statement:
      'The allergen matters to the patient: it is met where the patient lives or goes, and exposure fits the complaints. IgE alone does not make treatment necessary.',
    test: isTrue('clinicallyRelevant'),
    evidence: historyRecords,
    carries: ['S4.13', 'S4.14', 'S4.15'],
  },
  {
    name: 'avoidance',
    topic: 'avoidance',
    statement: 'Avoiding the allergen was tried, or cannot be done.',
    test: avoidanceTriedOrImpossible,
    evidence: ['avoidance-note', ...historyRecords],
    carries: ['S4.15'],
  },
  {
    name: 'adherence',
    topic: 'adherence',
    statement: 'The record clearly shows that the patient keeps to the treatment that was prescribed.',
    test: isTrue('adherenceDocumented'),
    evidence: ['adherence-note', 'medication-list', 'decision-note'],
    carries: ['S4.15'],
  },
  {
    name: 'stable-asthma',
    topic: 'asthma',
    statement: 'Asthma, where there is any, is under steady drug treatment.',
    test: isTrue('asthmaStable'),
    evidence: ['asthma-assessment', 'medication-list', ...historyRecords],
    note: 'Recorded as true for a patient without asthma: that there is none is a fact of its own.',
    carries: ['S4.15'],
  },
  {
    name: 'decision',
    topic: 'decision',
    statement: 'The record shows the decision to treat, with the reasoning; without it the services are denied.',
    test: isTrue('decisionDocumented'),
    evidence: planRecords,
    wayOn: 'Only what was written at the time counts. A note that is written now is dated now.',
    carries: ['S4.16'],
  },
  {
    name: 'decision-factors',
    topic: 'decision',
    role: 'records',
    statement:
      'The reasoning weighs the patient’s wishes, adherence, the need for drugs, what avoidance did, and the side effects of drugs.',
    test: {
      names: 'course/decisionFactors',
      only: ['preference', 'adherence', 'medication-need', 'response-to-avoidance', 'adverse-effects', 'other'],
    },
    evidence: planRecords,
    carries: ['S4.17'],
  },
  {
    name: 'indication',
    topic: 'indication',
    statement:
      'The condition is allergic rhinitis, allergic conjunctivitis, allergic asthma or allergy to stinging insects.',
    test: {
      fact: 'course/indication',
      allows: listed,
      bars: [
        'food',
        'urticaria',
        'angioedema',
        'atopic-dermatitis',
        'atopic-dermatitis-mite',
        'candida-vulvovaginitis',
        'postmortem',
        'drug',
      ],
    },
    evidence: [...historyRecords, 'diagnosis'],
    wayOn: appealForDermatitis,
    carries: ['S4.18', 'S4.19', 'S4.48'],
  },
]

/** Indications and the elements of necessity. `id` is the document that states them. */
export const necessityClauses = (id: string, shared: Shared): readonly Clause[] => clausesOf(id, shared, elements)
