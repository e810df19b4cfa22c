import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { WholeFiles } from '../src/write/whole-files.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'whole-files-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const contentOf = (name: string) => readFileSync(join(folder, name), 'utf8')
const visible = () => readdirSync(folder).filter((name) => !name.startsWith('.'))

describe('files that appear when all are whole', () => {
  test('nothing is to be seen before the end, and all of it after', () => {
    const files = new WholeFiles(folder, ['a', 'b'])
    files.write('a', 'one ')
    files.write('a', new TextEncoder().encode('twö'))
    files.write('b', 'x'.repeat(700_000))
    files.write('b', 'y')
    expect(visible()).toEqual([])
    files.finish()
    expect(readdirSync(folder).sort()).toEqual(['a', 'b'])
    expect(contentOf('a')).toBe('one twö')
    expect(contentOf('b')).toBe(`${'x'.repeat(700_000)}y`)
  })

  test('a run that is given up leaves what was there', () => {
    writeFileSync(join(folder, 'a'), 'before')
    const files = new WholeFiles(folder, ['a'])
    files.write('a', 'half')
    files.discard()
    expect(readdirSync(folder)).toEqual(['a'])
    expect(contentOf('a')).toBe('before')
  })

  test('a signal to stop leaves nothing half-written', () => {
    const files = new WholeFiles(folder, ['a'])
    files.write('a', 'half')
    const exit = vi.spyOn(process, 'exit').mockImplementation(() => {
      throw new Error('exited')
    })
    const stop = process.listeners('SIGTERM').at(-1)
    expect(() => stop?.('SIGTERM')).toThrow('exited')
    expect(exit).toHaveBeenCalledWith(143)
    exit.mockRestore()
    expect(readdirSync(folder)).toEqual([])
  })

  test('what a killed run left is removed, what a running one writes is not', () => {
    const dead = join(folder, '.aliquot-unfinished-999999999-x')
    const alive = join(folder, `.aliquot-unfinished-${process.ppid}-x`)
    for (const each of [dead, alive]) mkdirSync(each)
    const files = new WholeFiles(folder, ['a'])
    files.finish()
    expect(readdirSync(folder).sort()).toEqual([`.aliquot-unfinished-${process.ppid}-x`, 'a'])
  })
})
