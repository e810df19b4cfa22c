/** Values past the day to which they were checked, and limits that count another dose than the payer. */
import type { Policy } from '@aliquot/engine/policy/policy'
import { describe, expect, test } from 'vitest'
import { createAliquot } from '../src/aliquot.ts'
import { claim, encounter, shots, vial } from './seed-case.ts'

/** A payer that was checked to the end of 2025, and says what matters for shots and visits. */
const aged: Policy = {
  id: 'aged',
  title: 'A payer that was last read in 2025',
  kind: 'contract',
  of: 'commercial',
  verifiedThrough: '2025-12-31',
  inherits: [],
  states: {
    'place.not-paid': [
      {
        from: 'undated',
        value: { codes: ['95115', '95117'], places: ['21'] },
        cite: [{ source: 'dossier' }],
        confidence: 'B',
      },
    ],
    'extract.one-date': [
      { from: 'undated', value: { splittingForbidden: false }, cite: [{ source: 'dossier' }], confidence: 'B' },
    ],
  },
}

const lax = createAliquot({ policies: [aged] })
const strict = createAliquot({ policies: [aged], strictDates: true })

const visit = claim('aged', ['99213 x1'], {
  encounter: encounter('aged', { evaluation: { code: '99213' }, placeOfService: '11' }),
})
const shot = claim('aged', ['95117 x1'], {
  placeOfService: '21',
  encounter: encounter('aged', { injections: shots(2), placeOfService: '21' }),
})
const before = (each: typeof shot, dateOfService: string) => ({
  ...each,
  lines: each.lines.map((line) => ({ ...line, dateOfService })),
  encounter: { ...(each.encounter ?? encounter('aged', {})), dateOfService },
})

describe('a value past its check', () => {
  test('still decides, and the verdict says as of when', () => {
    const result = lax.scrub(shot)
    expect(result).toMatchObject({
      outcome: 'found',
      stale: true,
      asOf: '2025-12-31',
      verdict: 'found as of 2025-12-31',
    })
    expect(result.findings.map(({ edit, stale }) => [edit, stale])).toContainEqual(['SUP001', true])
  })

  test('is not stale on the last day to which it was checked', () => {
    expect(lax.scrub(before(shot, '2025-12-31'))).toMatchObject({ stale: false, verdict: 'found' })
    expect(lax.scrub(before(shot, '2026-01-01'))).toMatchObject({ stale: true })
  })

  test('decides nothing with strict dates', () => {
    const { outcome, findings, undecided } = strict.scrub(shot)
    expect(outcome).toBe('undecided')
    expect(findings.map(({ edit }) => edit)).not.toContain('SUP001')
    const [question] = undecided.filter(({ edit }) => edit === 'SUP001')
    expect(question?.missing).toBe(
      'what the payer says after 2025-12-31: a value behind this was checked to that day, and the line is later',
    )
    expect(strict.scrub(before(shot, '2025-12-31')).findings.map(({ edit }) => edit)).toContain('SUP001')
  })

  test('makes a claim stale where it says that an edit is not about the payer', () => {
    const extract = claim('aged', ['95165 x10'], { encounter: encounter('aged', { vials: [vial(5)] }) })
    expect(lax.scrub(extract)).toMatchObject({ stale: true, asOf: '2025-12-31' })
    expect(strict.scrub(extract).undecided.map(({ missing }) => missing)).toContainEqual(
      expect.stringContaining('after 2025-12-31'),
    )
  })

  test('makes a comparison with the chart stale, where only the dose is', () => {
    const dose: Policy = {
      ...aged,
      id: 'aged-dose',
      of: undefined,
      kind: 'payer',
      inherits: [{ from: 'commercial', reason: 'for everything but the dose' }],
      states: {
        'extract.dose': [
          {
            from: 'undated',
            value: { kind: 'aliquot', aliquotMicrolitres: 1000 },
            cite: [{ source: 'dossier' }],
            confidence: 'B',
          },
        ],
        'extract.dilutions': [
          { from: 'undated', value: { count: 'none' }, cite: [{ source: 'dossier' }], confidence: 'B' },
        ],
      },
    }
    const overbilled = claim('aged-dose', ['95165 x10'], { encounter: encounter('aged-dose', { vials: [vial(5)] }) })
    const result = createAliquot({ policies: [dose] }).scrub(overbilled)
    expect(result).toMatchObject({ outcome: 'found', stale: true, asOf: '2025-12-31' })
    expect(result.findings).toMatchObject([{ edit: 'UNT003', stale: true }])
    const right = createAliquot({ policies: [dose] }).scrub({ ...overbilled, lines: claim('', ['95165 x5']).lines })
    expect(right.findings).toEqual([])
    expect(right).toMatchObject({ stale: true, asOf: '2025-12-31' })
    const open = createAliquot({ policies: [dose], strictDates: true }).scrub(overbilled)
    expect(open.findings).toEqual([])
    expect(open.undecided.filter(({ edit }) => edit === 'UNT003').map(({ missing }) => missing)).toEqual([
      expect.stringContaining('after 2025-12-31'),
    ])
  })

  test('does not touch claims that it is not about', () => {
    expect(strict.scrub(visit)).toMatchObject({ outcome: 'clean', verdict: 'clean', stale: false })
  })
})

describe('a limit that counts another dose than the payer', () => {
  const contract = (dose: 'planned-injection' | 'unpublished' | 'aliquot'): Policy => ({
    id: 'other-dose',
    title: 'A contract that counts 1-mL portions, with a limit of its own',
    kind: 'contract',
    of: 'commercial-1cc',
    verifiedThrough: '2026-11-21',
    inherits: [],
    states: {
      'limits.window': [
        {
          from: 'undated',
          value: [
            {
              code: '95165',
              units: 12,
              window: { kind: 'rolling-days', days: 365 },
              phase: 'any',
              beyond: 'appeal',
              dose:
                dose === 'unpublished'
                  ? dose
                  : dose === 'aliquot'
                    ? { kind: dose, aliquotMicrolitres: 1000 }
                    : { kind: dose },
            },
          ],
          cite: [{ source: 'dossier' }],
          confidence: 'B',
        },
      ],
    },
  })
  const outcome = (dose: Parameters<typeof contract>[0]) => {
    const { findings, undecided } = createAliquot({ policies: [contract(dose)] }).scrub({
      ...claim('other-dose', ['95165 x20']),
      history: { lines: [] },
    })
    return {
      found: findings.some(({ edit }) => edit === 'UNT006'),
      open: undecided.filter(({ edit }) => edit === 'UNT006').map(({ missing }) => missing),
    }
  }

  test('is compared where both are the same, or where the payer does not say what its limit counts', () => {
    expect(outcome('aliquot')).toEqual({ found: true, open: [] })
    expect(outcome('unpublished')).toEqual({ found: true, open: [] })
  })

  test('is a question where they differ', () => {
    const { found, open } = outcome('planned-injection')
    expect(found).toBe(false)
    expect(open).toEqual([expect.stringContaining('the limit counts planned injections, and the payer')])
  })
})
