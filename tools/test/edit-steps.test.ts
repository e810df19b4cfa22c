import { edits } from '@aliquot/edits/registry.generated'
import { rules } from '@aliquot/reference/rules'
import { createAliquot } from 'aliquot'
import { describe, expect, test } from 'vitest'
import { editsOf, steps, stepsPage } from '../docs/edit-steps.ts'

describe('the list of checks', () => {
  test('has 68 steps, each carried out by an edit or by a named part', () => {
    expect(steps).toHaveLength(68)
    const bare = steps.filter((step) => step.part === undefined && editsOf(step, edits).length === 0)
    expect(bare).toEqual([])
  })

  test('leaves to other parts coverage (54 to 63), and remittances and prices (65 to 67)', () => {
    const numbersOf = (part: string) => steps.flatMap((step, index) => (step.part === part ? [index + 1] : []))
    expect(numbersOf('coverage')).toEqual([54, 55, 56, 57, 58, 59, 60, 61, 62, 63])
    expect(numbersOf('remittance')).toEqual([65, 66, 67])
    expect(numbersOf('runner')).toEqual([3, 4, 5])
  })

  test('names only rules and edits that there are, and every rule of a step has an edit', () => {
    for (const [index, step] of steps.entries()) {
      for (const rule of step.rules ?? []) {
        expect(
          rules.map(({ id }) => id),
          `step ${index + 1}`,
        ).toContain(rule)
        expect(
          edits.some((edit) => edit.rules.includes(rule)),
          `step ${index + 1}: ${rule}`,
        ).toBe(true)
      }
      for (const id of step.edits ?? [])
        expect(
          edits.map((edit) => edit.id),
          `step ${index + 1}`,
        ).toContain(id)
    }
  })

  test('shows every edit of the registry', () => {
    const page = stepsPage(edits)
    expect(edits.map(({ id }) => id).filter((id) => !page.includes(`[${id}](${id}.md)`))).toEqual([])
  })
})

describe('what the runner does without an edit of its own', () => {
  const aliquot = createAliquot()
  const day = '2026-03-02'
  const line = { n: 1, code: '95165', units: 10, modifiers: [], dateOfService: day }
  const vials = [
    {
      id: 'A',
      count: 1,
      container: 'multi-dose',
      contents: 'inhalant',
      filledMl: 10,
      plannedDoses: 20,
      dilution: '1:1',
    },
  ] as const
  const encounter = (payer: string) => ({ dateOfService: day, payer, vials })

  test.each([
    ['step 3: a payer that is not held', { payer: 'nobody-knows', lines: [line] }, /payer/],
    [
      'step 3: a payer whose dose nobody has published',
      { payer: 'aetna', lines: [line], encounter: encounter('aetna') },
      /extract\.dose/,
    ],
    [
      'step 4: a date before the tables',
      { payer: 'medicare', lines: [{ ...line, dateOfService: '2024-06-30' }] },
      /limits\.daily/,
    ],
    [
      'step 5: build-up vials, and no contractor',
      {
        payer: 'medicare',
        lines: [line],
        encounter: {
          ...encounter('medicare'),
          vials: [{ ...vials[0], dilution: '1:10', dilutedFrom: 'maintenance', purpose: 'build-up' as const }],
        },
      },
      /contractor/,
    ],
  ])('%s leaves the claim undecided, and says what is missing', (_name, claim, missing) => {
    const { outcome, undecided } = aliquot.scrub({ id: 'c1', ...claim })
    expect(outcome).not.toBe('clean')
    expect(undecided.map((each) => each.missing).join('\n')).toMatch(missing)
  })
})
