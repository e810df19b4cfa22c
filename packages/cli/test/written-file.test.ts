import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { processSurroundings } from '../src/process-surroundings.ts'
import { run } from '../src/run.ts'

let place = ''

beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'aliquot-'))
})

afterAll(() => rmSync(place, { recursive: true }))

describe('a file that is written', () => {
  test('takes its place when it is closed, and not before', async () => {
    const path = join(place, 'a')
    writeFileSync(path, 'old')
    const file = await processSurroundings().createFile(path)
    await file.write('ne')
    await file.write('w')
    expect(readFileSync(path, 'utf8')).toBe('old')
    await file.close()
    expect(readFileSync(path, 'utf8')).toBe('new')
    expect(readdirSync(place)).toEqual(['a'])
  })

  test('leaves what was there when it is discarded', async () => {
    const path = join(place, 'a')
    writeFileSync(path, 'old')
    const file = await processSurroundings().createFile(path)
    await file.write('new')
    await file.discard()
    expect(readFileSync(path, 'utf8')).toBe('old')
    expect(readdirSync(place)).toEqual(['a'])
  })

  test('can be the one that is read', async () => {
    const path = join(place, 'a')
    writeFileSync(path, 'claim_id;cpt\nc1;95165\n')
    let err = ''
    const surroundings = { ...processSurroundings(), err: (text: string) => (err += text) }
    expect(await run(['convert', path, '--to', 'csv', '--out', path], { ...surroundings, columns: 500 })).toBe(0)
    expect(err).toContain('1 claim (1 line) written as csv')
    expect(readFileSync(path, 'utf8')).toMatch(/^sequence,claim_id,.*\n1,c1,.*95165.*\n$/)
  })

  test('says why it cannot be', async () => {
    const path = join(place, 'a')
    writeFileSync(path, 'claim_id;cpt\nc1;95165\n')
    let err = ''
    const surroundings = { ...processSurroundings(), err: (text: string) => (err += text) }
    expect(await run(['convert', path, '--to', 'csv', '--out', join(place, 'none', 'b')], surroundings)).toBe(2)
    expect(err).toContain('b: there is no such folder')
  })
})
