import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { command, commandJson } from './command.ts'

const example = JSON.parse(
  readFileSync(new URL('../../../examples/coverage/maintenance-vial.json', import.meta.url), 'utf8'),
)
const file = (document: unknown) => ({ files: { 'm.json': JSON.stringify(document) } })
const ordered = (change: object) => file({ ...example, order: { ...example.order, ...change } })

describe('mix', () => {
  test('works the order, the date and the label', async () => {
    const { code, out, err } = await command(['mix', 'm.json'], file(example))
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/cat +4\.00 +2000 BAU +2000 +within/)
    expect(out).toContain('diluent: 0.80 mL')
    expect(out).toContain('glycerin: 46 %, 0.23 mL an injection: more than 0.05 mL an injection is often felt')
    expect(out).toContain('beyond-use date: 2027-01-31, by timothy')
    expect(out).toContain('RED (maintenance concentrate)')
  })

  test('refuses what does not fit, and scales nothing', async () => {
    const { code, out } = await command(['mix', 'm.json'], ordered({ vialMl: 10, injectionMl: 0.4 }))
    expect(code).toBe(1)
    expect(out).toMatch(/REFUSED: the extracts come to 11 mL, 1 mL more than the vial holds/)
    expect(out).not.toContain('draw mL')
  })

  test('says what may not stand together, and that an order is not signed', async () => {
    const extracts = [
      ...example.order.extracts.slice(0, 2),
      { ...example.order.extracts[4], name: 'alternaria', group: 'fungi' },
    ]
    const { out } = await command(['mix', 'm.json'], ordered({ extracts, signedBy: null }))
    expect(out).toContain('apart: timothy and alternaria')
    expect(out).toContain('The order is not signed')
  })

  test('judges extracts that cross-react by their sum, beside each alone', async () => {
    const [timothy] = example.order.extracts
    const extracts = ['timothy', 'orchard', 'perennial rye', 'redtop'].map((name) => ({
      ...timothy,
      name,
      dose: { amount: 500, unit: 'BAU' },
    }))
    const { out } = await command(['mix', 'm.json'], ordered({ extracts }))
    expect(out).toMatch(/timothy +0\.10 +500 BAU +500 +below/)
    expect(out.replace(/\s+/g, ' ')).toContain('cross-react (northern pasture grasses): 2000 BAU, within')
  })

  test('finds a beyond-use date that is too late, and fields that are missing', async () => {
    const record = { ...example.record, beyondUseOn: '2027-02-01', verifiedBy: null }
    const { json, code } = await commandJson(['mix', 'm.json', '--json'], file({ ...example, record }))
    expect(code).toBe(1)
    expect(json).toMatchObject({ tooLate: { allowed: '2027-01-31', because: 'timothy' }, missing: ['verifiedBy'] })
  })

  test('says what it cannot read and where', async () => {
    const { code, err } = await command(['mix', 'm.json'], ordered({ vialMl: 0 }))
    expect(code).toBe(2)
    expect(err).toContain('/order/vialMl')
    expect((await command(['mix', 'm.json'], { files: { 'm.json': 'ISA*00' } })).code).toBe(2)
  })
})
