/** From the labels of golden cases to the topics of coverage clauses that are not met where a label is right. */
import type { Clause, ClauseTopic } from '@aliquot/engine/cover/clause'

const topics: Readonly<Record<string, readonly ClauseTopic[]>> = {
  'antigen-supply-over-12-months': ['supply'],
  'direct-supervision-missing': ['people'],
  'home-immunotherapy-not-covered': ['place', 'administration'],
  'incident-to-not-met': ['people'],
  'observation-under-20-minutes': ['observation'],
  'observation-under-30-minutes': ['observation'],
  'prep-without-physician-on-site': ['people'],
  'preparer-did-not-examine-patient': ['people'],
  'preparer-not-md-do': ['people'],
  're-evaluation-overdue-12-months': ['evaluation'],
}

/** The topics of a label; none where no clause says what it says. */
export function labelClauses(label: string): readonly ClauseTopic[] {
  return topics[label] ?? []
}

export const isOfTopic = (clause: Clause, topic: ClauseTopic): boolean => clause.topic === topic
