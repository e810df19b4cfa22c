/** Published cases, and one case or more for every label: all pass but the known gaps, which must still be gaps. */
import { readFileSync } from 'node:fs'
import { edits } from '@aliquot/edits/registry.generated'
import { createAliquot } from 'aliquot'
import { describe, expect, test } from 'vitest'
import { type GoldenCase, readGoldenCase } from '../src/golden/golden-case.ts'
import { labelClauses } from '../src/golden/label-clauses.ts'
import { coverageLabels, labels } from '../src/golden/labels.ts'
import { scoreGolden } from '../src/golden/score.ts'

const folder = new URL('../../../fixtures/golden/', import.meta.url)
const lines = (file: string) =>
  readFileSync(new URL(file, folder), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
const published: readonly GoldenCase[] = lines('dev.jsonl').map((line) => readGoldenCase(JSON.parse(line)))
const ofLabels: readonly GoldenCase[] = lines('labels.jsonl').map((line) => readGoldenCase(JSON.parse(line)))
const gaps: readonly { id: string; reason: string }[] = JSON.parse(
  readFileSync(new URL('known-gaps.json', folder), 'utf8'),
)
const aliquot = createAliquot()

describe('published cases', () => {
  const { summary } = scoreGolden(aliquot, published)
  const failing = summary.failures

  test('every gated case passes', () => {
    expect(summary.gated.code).toEqual({ passed: 32, total: 32 })
    expect(summary.gated.scrub).toEqual({ passed: 29, total: 29 })
    expect(summary.gated.cover).toEqual({ passed: 20, total: 20 })
  })

  test('cases that do not pass are the known gaps, and known gaps do not pass', () => {
    expect(failing.map((failure) => failure.id).sort()).toEqual(gaps.map((gap) => gap.id).sort())
    for (const gap of gaps) expect(gap.reason.length).toBeGreaterThan(20)
  })
})

describe('labels', () => {
  const { summary } = scoreGolden(aliquot, ofLabels)

  test('every case of a label, and every clean case, comes out', () => {
    expect(summary.failures).toEqual([])
  })

  test('every label is mapped to edits that are there, or to clauses of coverage', () => {
    const ids = new Set(edits.map((edit) => edit.id))
    for (const [label, mapped] of Object.entries(labels)) {
      expect(mapped.length > 0, label).toBe(!coverageLabels.has(label))
      for (const id of mapped) expect(ids, label).toContain(id)
    }
    for (const label of coverageLabels) expect(labelClauses(label).length, label).toBeGreaterThan(0)
  })

  test('every label that an edit finds has a case', () => {
    const shown = new Set([...published, ...ofLabels].flatMap((each) => each.expected.labels ?? []))
    const unshown = Object.keys(labels).filter((label) => !shown.has(label) && !coverageLabels.has(label))
    expect(unshown).toEqual([])
  })

  test('a label that nobody mapped fails its case', () => {
    const [first] = ofLabels
    if (first === undefined) throw new Error('there is no case')
    const unmapped = { ...first, expected: { state: 'found', labels: ['no-such-label'] } } as const
    expect(scoreGolden(aliquot, [unmapped]).summary.failures).toHaveLength(1)
  })
})
