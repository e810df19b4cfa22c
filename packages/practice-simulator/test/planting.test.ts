/** Planted errors: many kinds, about equally often, each a change, each named in the truth. */
import { rules } from '@aliquot/reference/rules'
import { describe, expect, test } from 'vitest'
import { aliquotEdits } from '../src/grading/aliquot-edits.ts'
import { errorKinds } from '../src/planting/error-kinds.ts'
import { featuresOf } from '../src/planting/features.ts'
import { PolicyValues } from '../src/practice/policy-values.ts'
import { Randomness } from '../src/random/randomness.ts'
import { documentOf } from '../src/sent-claim.ts'
import { catalogue, daysOf, sentIn } from './small-run.ts'

const run = { patients: 700, days: 300, from: '2025-07-01', seed: 5 } as const
const wrongDays = daysOf(run)
const truth = wrongDays.flatMap((day) => day.truth)
const sent = new Map(sentIn(wrongDays).map((each) => [each.claim.id, each]))

describe('the kinds', () => {
  test('are at least 40, each once, by words that say what is wrong', () => {
    expect(errorKinds.length).toBeGreaterThanOrEqual(40)
    expect(new Set(errorKinds.map(({ id }) => id)).size).toBe(errorKinds.length)
    expect(new Set(errorKinds.map(({ title }) => title)).size).toBe(errorKinds.length)
  })

  test('name rules that there are', () => {
    const known = new Set(rules.map(({ id }) => id))
    for (const { id, rule } of errorKinds) if (rule !== undefined) expect(known, id).toContain(rule)
  })

  test('all stand in the map of edits', () => {
    expect(Object.keys(aliquotEdits).sort()).toEqual(errorKinds.map(({ id }) => id).sort())
  })

  test('nearly all come up in a year of a small practice', () => {
    const planted = new Set(truth.map(({ kind }) => kind))
    expect(errorKinds.filter(({ id }) => !planted.has(id)).length).toBeLessThan(12)
  })
})

describe('an error', () => {
  const values = new PolicyValues(catalogue)
  const rights = sentIn(daysOf({ ...run, days: 150, errorsPerThousand: 0 })).map((each) => ({
    ...each,
    day: each.sentOn,
    values: values.of(each.payer, each.sentOn),
    random: new Randomness(1, each.patient.number),
  }))

  test.each(errorKinds.map((kind) => [kind.id, kind] as const))('%s changes claim, chart or way', (_id, kind) => {
    const fitting = rights.filter(({ claim }) => (featuresOf(claim) & kind.features) === kind.features)
    for (const right of fitting.slice(0, 200)) {
      const before = JSON.stringify([right.claim, right.encounter])
      const wrong = kind.plant(right)
      expect(JSON.stringify([right.claim, right.encounter]), 'the right claim stays as it is').toBe(before)
      if (wrong === undefined) continue
      const isChanged = JSON.stringify([wrong.claim, wrong.encounter ?? right.encounter]) !== before
      expect(isChanged || wrong.heldDays !== undefined || wrong.second !== undefined).toBe(true)
      if (wrong.second?.isWrongOne === true) expect(wrong.second.claim.id).not.toBe(wrong.claim.id)
      const charted =
        wrong.encounter !== undefined && JSON.stringify(wrong.encounter) !== JSON.stringify(right.encounter)
      if (charted) expect(kind.needs).toContain('chart')
    }
  })
})

describe('the truth', () => {
  test('keeps to the rate that was asked for', () => {
    const share = truth.length / sent.size
    expect(share).toBeGreaterThan(0.07)
    expect(share).toBeLessThan(0.0801)
  })

  test('names claims that were sent, lines that they have, and cents', () => {
    for (const { claim, line, cents, related, kind } of truth) {
      const found = sent.get(claim)
      expect(found, `${kind} ${claim}`).toBeDefined()
      if (related !== undefined) expect(sent.has(related), related).toBe(true)
      if (line > 0)
        expect(
          found?.claim.lines.map(({ n }) => n),
          kind,
        ).toContain(line)
      expect(cents, kind).toBeGreaterThan(0)
    }
  })

  test('calls visible what the reader was given', () => {
    for (const { claim, needs, given, visible } of truth) {
      const found = sent.get(claim)
      if (found === undefined) continue
      const document = documentOf(found)
      const has = { chart: document.encounter !== undefined, history: document.history !== undefined }
      expect(given.filter((fact) => has[fact])).toEqual(given)
      expect(visible).toBe(needs.every((fact) => has[fact]))
    }
  })

  test('nothing is planted where none is asked for', () => {
    expect(daysOf({ errorsPerThousand: 0 }).flatMap((day) => day.truth)).toEqual([])
  })
})
