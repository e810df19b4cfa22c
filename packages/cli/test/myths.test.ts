import { describe, expect, test } from 'vitest'
import { command, commandJson } from './command.ts'

describe('myths', () => {
  test('lists what is said, by whom, and what came of checking it', async () => {
    const { code, out } = await command(['myths'], { columns: 200 })
    expect(code).toBe(0)
    expect(out).toMatch(
      /^ten-a-vial +Medicare takes at most 10 units of 95165 for a vial\. \(VeriMedix: .*; incomplete\)$/m,
    )
  })

  test('shows one by its id or by a number of the notes, with what holds, since when, and what shows it', async () => {
    const { out } = await command(['myths', 'X9'], { columns: 200 })
    expect(out).toContain('since: from 2001-01-01')
    expect(out).toContain('shown by: UNT003 finds the case "one more than the millilitres".')
    expect(out).toContain('shown by: medicare on 2026-03-02, extract.dose: ')
    expect((await command(['myths', 'ten-a-vial'], { columns: 200 })).out).toBe(out)
  })

  test('as JSON', async () => {
    const { json } = await commandJson(['myths', 'presence-in-the-suite'])
    expect(json).toMatchObject({
      id: 'presence-in-the-suite',
      verdict: 'superseded',
      since: '2026-01-01',
      proofs: [
        { kind: 'case', edit: 'SUP003', state: 'clean' },
        { edit: 'SUP002', state: 'clean' },
      ],
    })
    expect((await commandJson(['myths'])).json).toHaveLength(32)
  })

  test('says what may be meant by a name that is none', async () => {
    const { code, err } = await command(['myths', 'ten-a-vail'])
    expect({ code, err }).toEqual({
      code: 2,
      err: 'No myth is known by the name "ten-a-vail". Did you mean ten-a-vial? `aliquot myths` lists them.\n',
    })
  })
})
