import { describe, expect, test } from 'vitest'
import { command, commandJson } from './command.ts'
import { encounter, vial } from './documents.ts'

const file = (document: unknown) => ({ files: { 'e.json': JSON.stringify(document) } })

describe('units', () => {
  test('shows every payer with its dose, its units and its clause', async () => {
    const { code, out } = await command(['units', 'e.json'], file(encounter))
    expect(code).toBe(0)
    expect(out).toMatch(/one dose is 1 mL in the vial\n +payer +95165[^\n]*\n +medicare +6 /)
    expect(out).toMatch(/commercial +20 /)
    expect(out).toMatch(/aetna +6 or 20 +open/)
    expect(out).toContain('[1] Medicare Claims Processing Manual')
  })

  test('shows what would be denied', async () => {
    const { out } = await command(
      ['units', 'e.json'],
      file({ ...encounter, vials: [{ ...vial, count: 4, filledMl: 10 }] }),
    )
    expect(out).toMatch(/medicare +40 +30 +10 over the day/)
  })

  test('needs no payer', async () => {
    const { payer: _payer, ...without } = encounter
    expect((await command(['units', 'e.json'], file(without))).code).toBe(0)
    expect((await command(['units', 'e.json'], file({ ...without, payer: null }))).code).toBe(0)
  })

  test('gives a row for each payer as JSON', async () => {
    const { json } = await commandJson(['units', 'e.json'], file(encounter))
    expect(json).toContainEqual(
      expect.objectContaining({ payer: 'medicare', lines: [expect.objectContaining({ code: '95165', units: 6 })] }),
    )
  })

  test('stays within the width', async () => {
    const { out } = await command(['units', 'e.json'], file(encounter))
    for (const line of out.split('\n')) expect(line.length, line).toBeLessThanOrEqual(100)
  })

  test('says that there is nothing to count', async () => {
    const { code, err } = await command(['units', 'e.json'], file({ ...encounter, vials: [] }))
    expect(code).toBe(2)
    expect(err).toBe('e.json (e1): no vials are recorded, so there is nothing to count\n')
  })

  test('fails on what is undecided, when asked to', async () => {
    expect((await command(['units', 'e.json', '--fail-on', 'undecided'], file(encounter))).code).toBe(1)
  })

  test('a policy of one’s own stands among the others', async () => {
    const policy = {
      id: 'my-contract',
      title: 'My contract',
      kind: 'contract',
      verifiedThrough: '2026-12-31',
      inherits: [{ from: 'commercial', reason: 'the contract says so' }],
      states: {
        'extract.dose': [
          {
            from: '2026-01-01',
            value: { kind: 'aliquot', aliquotMicrolitres: 500 },
            cite: [{ source: 'my-contract', at: 's.4' }],
            confidence: 'B',
          },
        ],
      },
    }
    const files = { 'e.json': JSON.stringify(encounter), 'policy.json': JSON.stringify(policy) }
    const { code, out } = await command(['units', 'e.json', '--payer-file', 'policy.json'], { files })
    expect(code).toBe(0)
    expect(out).toMatch(/one dose is 0.5 mL in the vial\n[^\n]*\n +my-contract +12/)
    expect(out).toContain('my-contract (s.4)')
  })
})
