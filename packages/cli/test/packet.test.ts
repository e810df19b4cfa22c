import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, describe, expect, test } from 'vitest'
import { command, commandJson } from './command.ts'

const example = readFileSync(new URL('../../../examples/coverage/rhinitis-history.json', import.meta.url), 'utf8')
const file = (text: string) => ({ files: { 'h.json': text } })
const top = mkdtempSync(join(tmpdir(), 'aliquot-packet-'))

afterAll(() => rmSync(top, { recursive: true }))

describe('packet', () => {
  test('says what is held, each gap, and first of all which appeal is expected to fail', async () => {
    const { code, out, err } = await command(['packet', 'h.json'], file(example))
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('34 visits')
    expect(out).toContain('L36240.prescriber-training: not recorded')
    expect(out).toMatch(/FIRST: An appeal is expected to fail/)
    expect(out).toContain('The right to appeal is the practice’s own')
    for (const line of out.split('\n')) expect(line.length, line).toBeLessThanOrEqual(100)
    expect((await command(['packet', 'h.json', '--fail-on', 'found'], file(example))).code).toBe(1)
  })

  test('writes PDF and JSON into a folder, and takes letters of an earlier run away', async () => {
    const folder = join(top, 'out')
    expect((await command(['packet', 'h.json', '--out', folder], file(example))).code).toBe(0)
    writeFileSync(join(folder, 'appeal-9.pdf'), 'of an earlier run')
    writeFileSync(join(folder, 'notes.txt'), 'not ours')
    await command(['packet', 'h.json', '--out', folder], file(example))
    expect(readdirSync(folder).sort()).toEqual([
      ...['appeal-1.json', 'appeal-1.pdf', 'appeal-2.json', 'appeal-2.pdf'],
      ...['notes.txt', 'packet.json', 'packet.pdf'],
    ])
    const packet = JSON.parse(readFileSync(join(folder, 'packet.json'), 'utf8'))
    const pages = await extractText(await getDocumentProxy(new Uint8Array(readFileSync(join(folder, 'packet.pdf')))), {
      mergePages: true,
    })
    const text = pages.text.replace(/\s+/g, '')
    for (const { clause } of packet.index) expect(text, clause).toContain(`${clause}[`)
    for (const { at } of packet.gaps) expect(text, at).toContain(at.replace(/\s+/g, ''))
    expect(text).toContain('ŁucjaSample')
  })

  test('gives packet and letters as JSON, as of the day that is asked for', async () => {
    const { json } = await commandJson(['packet', 'h.json', '--json', '--as-of', '2016-06-01'], file(example))
    expect(json).toMatchObject({ packet: { on: '2016-06-01' }, appeals: [{}, {}] })
  })

  test('says what is wrong, and writes nothing then', async () => {
    const folder = join(top, 'none')
    const wrong = example.replace('"2016-01-08"', '"2016-13-08"')
    const { code, err } = await command(['packet', 'h.json', '--out', folder], file(wrong))
    expect([code, existsSync(folder)]).toEqual([2, false])
    expect(err).toMatch(/\/course\/startedOn|\/encounters\/0\/dateOfService/)
    expect((await command(['packet', 'h.json'], file('ISA*00'))).err).toContain('a history as JSON is wanted')
    expect((await command(['packet', 'none.json'])).code).toBe(2)
  })
})
