/** The command as a process: what only shows when it is started. */
import { spawn, spawnSync } from 'node:child_process'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))
const loader = pathToFileURL(fileURLToPath(new URL('../../../node_modules/tsx/dist/loader.mjs', import.meta.url))).href
const before = ['--conditions', 'x-src', '--import', loader, main]

test('exit code, standard input and plain text through a pipe', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...before, 'code', '-'], {
    input: '{"dateOfService":"2026-03-02","payer":"medicare"}',
    encoding: 'utf8',
    env: { ...process.env, FORCE_COLOR: '1' },
  })
  expect([status, stderr]).toEqual([0, ''])
  expect(stdout).toContain('no line: nothing to bill was recorded')
  expect(stdout).not.toContain('\u001b')
})

test('a reader that has seen enough is no error', async () => {
  const child = spawn(process.execPath, [...before, 'explain', '95165'], { stdio: ['ignore', 'pipe', 'pipe'] })
  child.stdout.destroy()
  let err = ''
  child.stderr.on('data', (chunk) => {
    err += String(chunk)
  })
  const status = await new Promise((resolve) => child.on('close', resolve))
  expect([status, err]).toEqual([0, ''])
})
