import { edits } from '@aliquot/edits/registry.generated'
import { codeSet } from '@aliquot/reference/code-set'
import { policies } from '@aliquot/reference/policies'
import { statements } from '@aliquot/reference/statements'
import { parameterIds } from 'aliquot/explain/value-in-words'
import { describe, expect, test } from 'vitest'
import { command, commandJson } from './command.ts'

describe('explain', () => {
  test('an edit, by id in any case and by name', async () => {
    const { code, out } = await command(['explain', 'adm001'])
    expect(code).toBe(0)
    expect(out).toContain('ADM001  single-and-multiple-shot-codes-together')
    expect(out).toContain('CMS-1500 box 24D; 837P 2400 SV101-2; FHIR Claim.item.productOrService')
    expect(out).toContain('[several]')
    expect(out).toContain('(shots.exclusive), as of 2026-03-02')
    expect((await command(['explain', 'single-and-multiple-shot-codes-together'])).out).toBe(out)
  })

  test('a code, with units and limits by payer, pairs, edits and statements', async () => {
    const { out } = await command(['explain', '95165'])
    expect(out).toContain('one dose is 1 mL in the vial')
    expect(out).toMatch(/medicare: from 2001-01-01, confidence B/)
    expect(out).toContain('95165 30 a date, more on appeal')
    expect(out).toContain('95144 denied beside 95165 unless they are different vials')
    expect(out).toMatch(/UNT003 {2}More units/)
    expect(out).toContain('contradicted:')
  })

  test('a payer, with what it states, takes over and leaves unknown', async () => {
    const { out } = await command(['explain', 'aetna'])
    expect(out).toContain('It states itself')
    expect(out).toContain('It takes over, as of 2026-03-02')
    expect(out).toMatch(/Dose of extract \(extract\.dose\): no definition of a dose of 95165 was found/)
  })

  test('a parameter, with values by day', async () => {
    const before = await command(['explain', 'extract.dilutions', '--on', '2020-01-01'])
    expect(before.out).toMatch(/diluted vials add nothing\n +medicare: from 2001-01-01/)
    const after = await command(['explain', 'extract.dilutions', '--on', '2026-01-01'])
    expect(after.out).toMatch(/only where made for the initial build-up\n +medicare \(cgs, ngs/)
  })

  test('a statement, by its number, which may stand for several', async () => {
    const { out } = await command(['explain', 'c9'])
    expect(out).toContain('checkpoint-inhibitor-infusion')
    expect(out).toContain('checkpoint-inhibitor-injection')
    expect((await commandJson(['explain', 'X3'])).json).toMatchObject({ kind: 'statement', verdict: 'contradicted' })
  })

  test('a source and a rule', async () => {
    expect((await command(['explain', 'manual-dose'])).out).toMatch(/cited for\n +medicare: extract\.dose/)
    expect((await command(['explain', 'ADM-03'])).out).toContain('ADM001')
  })

  test('an unknown id names the nearest, and exits with 2', async () => {
    const { code, out, err } = await command(['explain', 'medicar'])
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).toContain('Did you mean medicare')
    expect((await commandJson(['explain', 'UNT0003'])).json).toMatchObject({
      known: false,
      nearest: expect.arrayContaining(['UNT003']),
    })
  })

  test('lists what can be asked', async () => {
    const { code, out } = await command(['explain'])
    expect(code).toBe(0)
    for (const id of ['ADM001', '95117', 'medicare', 'extract.dose', 'C9', 'manual-dose']) expect(out).toContain(id)
    expect((await commandJson(['explain'])).json).toMatchObject({
      codes: expect.arrayContaining([expect.objectContaining({ id: '95117' })]),
    })
  })

  test('refuses a day that does not exist', async () => {
    expect(await command(['explain', 'medicare', '--on', '2026-02-30'])).toMatchObject({ code: 2, out: '' })
  })
})

describe('everything that can be asked has an answer within the width', () => {
  const ids = [
    ...edits.map(({ id }) => id),
    ...codeSet.map(({ code }) => code),
    ...policies.map(({ id }) => id),
    ...parameterIds,
    ...statements.map(({ id }) => id),
  ]

  test('in words', async () => {
    for (const id of ids) {
      const { code, out, err } = await command(['explain', id])
      expect([id, code, err]).toEqual([id, 0, ''])
      expect(out, id).not.toMatch(/undefined|\[object|NaN/)
      for (const line of out.split('\n')) {
        // Addresses of sources have no place to break.
        if (line.length > 100) expect(line, id).toMatch(/^ *https?:\/\/\S+$/)
      }
    }
  })

  test('as JSON', async () => {
    for (const id of ids.filter((_, index) => index % 6 === 0))
      expect((await commandJson(['explain', id])).json, id).toHaveProperty('kind')
  })
})
