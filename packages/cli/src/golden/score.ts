/** Scores of golden cases per kind, topic and origin, beside what answering always the same would score. */
import type { Aliquot } from 'aliquot'
import type { GoldenCase, GoldenKind } from './golden-case.ts'
import { judge } from './judge.ts'

export interface Tally {
  passed: number
  total: number
}

export interface Failure {
  readonly id: string
  readonly kind: GoldenKind
  readonly gated: boolean
  readonly topic: string
  readonly expected: unknown
  readonly actual: unknown
}

export interface Summary {
  readonly gated: Readonly<Record<GoldenKind, Tally>>
  readonly reported: Readonly<Record<GoldenKind, Tally>>
  /** What answering `found`, or `not covered`, to every case would score: state alone, without labels or lines. */
  readonly baseline: { readonly alwaysFound: Tally; readonly alwaysNotCovered: Tally }
  readonly failures: readonly Failure[]
}

export interface Score {
  readonly summary: Summary
  readonly byTopic: ReadonlyMap<string, Tally>
  readonly byOrigin: ReadonlyMap<string, Tally>
}

function tallies(): Record<GoldenKind, Tally> {
  return { code: { passed: 0, total: 0 }, scrub: { passed: 0, total: 0 }, cover: { passed: 0, total: 0 } }
}

function count(tally: Tally, passed: boolean): void {
  tally.total += 1
  if (passed) tally.passed += 1
}

function countIn(map: Map<string, Tally>, key: string, passed: boolean): void {
  const tally = map.get(key) ?? { passed: 0, total: 0 }
  count(tally, passed)
  map.set(key, tally)
}

export function scoreGolden(aliquot: Aliquot, cases: readonly GoldenCase[]): Score {
  const gated = tallies()
  const reported = tallies()
  const alwaysFound: Tally = { passed: 0, total: 0 }
  const alwaysNotCovered: Tally = { passed: 0, total: 0 }
  const failures: Failure[] = []
  const byTopic = new Map<string, Tally>()
  const byOrigin = new Map<string, Tally>()
  for (const each of cases) {
    const judged = judge(aliquot, each)
    count((each.gated ? gated : reported)[each.kind], judged.passed)
    countIn(byTopic, `${each.kind} ${each.topic}`, judged.passed)
    countIn(byOrigin, each.origin, judged.passed)
    if (each.kind === 'scrub') count(alwaysFound, each.expected.state === 'found')
    if (each.kind === 'cover') count(alwaysNotCovered, each.expected.covered === false)
    if (!judged.passed) {
      const { expected, actual } = judged
      failures.push({ id: each.id, kind: each.kind, gated: each.gated, topic: each.topic, expected, actual })
    }
  }
  return { summary: { gated, reported, baseline: { alwaysFound, alwaysNotCovered }, failures }, byTopic, byOrigin }
}
