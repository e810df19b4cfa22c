/** Values past the day to which they were checked, at the command line. */
import { describe, expect, test } from 'vitest'
import { command, commandJson, ndjson } from './command.ts'
import { visitAlone } from './documents.ts'

const aged = {
  id: 'aged',
  title: 'A payer that was last read in 2025',
  kind: 'contract',
  of: 'commercial',
  verifiedThrough: '2025-12-31',
  inherits: [],
  states: {
    'visit.refused-with-modifier': [
      { from: 'undated', value: { codes: ['99211'] }, cite: [{ source: 'dossier' }], confidence: 'B' },
    ],
  },
}
const claim = (id: string, code: string, dateOfService: string) => ({
  ...visitAlone,
  id,
  payer: 'aged',
  lines: [
    { ...visitAlone.lines[0], code, modifiers: ['25'], dateOfService },
    { n: 2, code: '95117', units: 1, dateOfService, chargeCents: 2000 },
  ],
  encounter: {
    dateOfService,
    payer: 'aged',
    placeOfService: '11',
    evaluation: { code, separatelyIdentifiable: true },
    injections: [{ count: 2, antigen: 'inhalant', givenBy: 'practice', performedBy: 'physician', source: 'outside' }],
  },
})
const files = {
  'aged.json': JSON.stringify(aged),
  'c.ndjson': ndjson(claim('late', '99211', '2026-03-02'), claim('early', '99211', '2025-03-03'), visitAlone),
}
const args = ['scrub', 'c.ndjson', '--payer-file', 'aged.json']

interface Scrubbed {
  readonly files: readonly { readonly claims: readonly { readonly findings: readonly { readonly edit: string }[] }[] }[]
}

describe('a value past its check', () => {
  test('marks the verdict, and --fail-on stale tells', async () => {
    const { json, code } = await commandJson(args, { files })
    expect(json).toMatchObject({
      files: [
        {
          claims: [
            { claim: 'late', stale: true, asOf: '2025-12-31', verdict: 'found as of 2025-12-31' },
            { claim: 'early', stale: false, verdict: 'found' },
            { claim: 'c2', stale: false, verdict: 'clean' },
          ],
        },
      ],
    })
    expect(code).toBe(1)
  })

  test('decides nothing with --strict-dates', async () => {
    const edits = async (...more: readonly string[]) => {
      const { json } = await commandJson([...args, ...more], { files })
      const scrubbed: Scrubbed = JSON.parse(JSON.stringify(json))
      return scrubbed.files[0]?.claims.map(({ findings }) => findings.map(({ edit }) => edit))
    }
    const [late = [], ...others] = (await edits()) ?? []
    const [strict, ...same] = (await edits('--strict-dates')) ?? []
    expect(late).toContain('MOD005')
    expect(strict).not.toContain('MOD005')
    expect(same).toEqual(others)
    const { out } = await command([...args, '--strict-dates', '--undecided'], { files, columns: 200 })
    expect(out).toContain('what the payer says after 2025-12-31: a value behind this was checked to that day')
  })

  test('is told of claims that are clean: as of that day, and never plainly', async () => {
    const later = { ...visitAlone, id: 'later', lines: [{ ...visitAlone.lines[0], dateOfService: '2027-03-02' }] }
    const chart = { ...later, encounter: { ...visitAlone.encounter, dateOfService: '2027-03-02' } }
    const { out } = await command(['scrub', 'c.ndjson'], { files: { 'c.ndjson': ndjson(chart, visitAlone) } })
    expect(out).toMatch(/1 +clean\n/)
    expect(out).toMatch(/1 +clean as of 20\d\d-\d\d-\d\d +values were checked to that day, not later/)
  })
})
