/**
 * What payers usually ask of a course, for topics on which a payer’s own words are not held. Professional knowledge, so
 * unconfirmed: it never makes a course not covered, and what is covered by it reads "as far as known".
 */
import type { Clause, CoveragePolicy } from '@aliquot/engine/cover/clause'
import {
  aeroallergenIndications,
  clausesOf,
  evaluationRecords,
  hasSpecificIgE,
  historyRecords,
  isTrue,
  otherConditions,
  planRecords,
  type Shared,
  sensitizationRecords,
} from './clause-parts.ts'

const shared: Shared = {
  cite: [{ source: 'dossier', at: 'section 7, coverage' }],
  confidence: 'D',
  from: 'undated',
}

export const usualClauses: readonly Clause[] = clausesOf('usual', shared, [
  {
    name: 'indication',
    topic: 'indication',
    statement: 'The condition is allergic rhinitis, conjunctivitis, asthma or allergy to stinging insects.',
    test: {
      fact: 'course/indication',
      allows: [...aeroallergenIndications, 'stinging-insect'],
      bars: [...otherConditions, 'drug'],
    },
    evidence: [...historyRecords, 'diagnosis'],
  },
  {
    name: 'specific-ige',
    topic: 'sensitization',
    statement: 'A skin or serum test shows specific IgE to an allergen that matters to the patient.',
    test: { all: [hasSpecificIgE, isTrue('clinicallyRelevant')] },
    evidence: sensitizationRecords,
  },
  {
    name: 'earlier-treatment',
    topic: 'earlier-treatment',
    statement: 'Drugs or avoidance did not help enough, or were not tolerated.',
    test: { question: 'conservative-treatment-failed' },
    evidence: ['medication-list', 'avoidance-note', ...historyRecords],
  },
  {
    name: 'plan',
    topic: 'decision',
    statement: 'The plan of treatment and the dosage stand in the record.',
    test: isTrue('decisionDocumented'),
    evidence: planRecords,
  },
  {
    name: 'subcutaneous',
    topic: 'route',
    statement: 'The extract is injected under the skin.',
    test: { fact: 'course/route', allows: ['subcutaneous'] },
    evidence: planRecords,
  },
  {
    name: 'evaluated',
    topic: 'evaluation',
    statement: 'The patient is evaluated every 6 to 12 months.',
    test: { question: 'evaluated-within', months: 12 },
    evidence: evaluationRecords,
  },
])

/** Asked where a payer has no policy here. */
export const usualPolicy: CoveragePolicy = {
  id: 'usual',
  title: 'What payers usually ask',
  payer: 'any',
  from: 'undated',
  rank: 'plan',
  subjects: ['course'],
  clauses: usualClauses,
}
