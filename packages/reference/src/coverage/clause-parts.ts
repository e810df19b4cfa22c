/** Parts that clauses of several policies are made of. */
import type { Clause, ClauseTest } from '@aliquot/engine/cover/clause'

/** What a policy gives all its clauses. */
export type Shared = Pick<Clause, 'cite' | 'confidence' | 'from'> & Partial<Pick<Clause, 'through' | 'note'>>

/** A clause without what its policy gives it; `required` and about the course unless it says otherwise. */
export type Stated = Omit<Clause, 'cite' | 'confidence' | 'from' | 'role' | 'subject' | 'id'> &
  Partial<Pick<Clause, 'cite' | 'confidence' | 'from' | 'role' | 'subject'>> & {
    /** What follows the policy's id in the id of the clause. */
    readonly name: string
  }

/** Clauses of one policy: the id of each starts with the policy's. */
export function clausesOf(policy: string, shared: Shared, stated: readonly Stated[]): readonly Clause[] {
  return stated.map(({ name, ...clause }) => ({
    role: 'required',
    subject: 'course',
    ...shared,
    ...clause,
    id: `${policy}.${name}`,
  }))
}

export const isTrue = (name: string): ClauseTest => ({ fact: `course/${name}`, allows: [true] })

export const hasSpecificIgE: ClauseTest = { fact: 'course/specificIgE', allows: ['positive'] }

export const avoidanceTriedOrImpossible: ClauseTest = {
  fact: 'course/avoidance',
  allows: ['tried', 'unavoidable'],
  bars: ['not-tried'],
}

export const hasVials: ClauseTest = { present: 'encounter/vials' }

/** Prepared by a physician, or by others with one at hand. `video` says whether live video is presence enough. */
export const physicianPrepared = (video: 'enough' | 'open'): ClauseTest => ({
  every: 'encounter/vials',
  passes: {
    any: [
      { fact: 'entry/preparedBy', allows: ['physician'] },
      {
        all: [
          {
            fact: 'entry/preparedBy',
            allows: ['physician', 'staff', 'nurse-practitioner'],
            bars: ['outside-compounder'],
          },
          {
            fact: 'entry/supervision',
            allows: video === 'enough' ? ['direct', 'personal', 'virtual'] : ['direct', 'personal'],
            bars: ['none', 'general'],
          },
        ],
      },
    ],
  },
})

export const aeroallergenIndications = ['allergic-rhinitis', 'allergic-conjunctivitis', 'allergic-asthma'] as const

/** Conditions that no policy here lists among those that are treated with injections. */
export const otherConditions = [
  'food',
  'urticaria',
  'angioedema',
  'atopic-dermatitis',
  'candida-vulvovaginitis',
  'nonallergic-rhinitis',
] as const

/** Kinds of documents, as `course.documents` names them. */
export const sensitizationRecords = ['skin-test', 'serum-ige'] as const
export const historyRecords = ['history', 'consultation', 'decision-note'] as const
export const planRecords = ['treatment-plan', 'decision-note', 'prescription'] as const
export const evaluationRecords = ['evaluation', 'visit-note'] as const
export const mixingRecords = ['mixing-record', 'vial-label'] as const
export const shotRecords = ['shot-log'] as const
