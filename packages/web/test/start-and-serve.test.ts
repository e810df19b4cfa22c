/** `npm start` as a process: it ends by itself in a script, and serves the page where that is asked for. */
import { spawn, spawnSync } from 'node:child_process'
import { request } from 'node:http'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { serveSite } from '../../../scripts/serve-site.mjs'

const start = fileURLToPath(new URL('../../../scripts/start.mjs', import.meta.url))
const folder = fileURLToPath(new URL('../../../examples/', import.meta.url)).replace(/\/$/, '')
const served = await serveSite(folder, 0)
afterAll(() => served.close())

test('without a terminal the sample day is told, and it ends', () => {
  const { status, stdout } = spawnSync(process.execPath, [start], { encoding: 'utf8', timeout: 120_000 })
  expect(stdout).toContain('A sample day of an allergy practice')
  expect(stdout).not.toContain('http://localhost')
  expect(status).toBe(0)
}, 120_000)

test('with --serve the page is there until it is stopped', async () => {
  const child = spawn(process.execPath, [start, '--serve'], { stdio: ['ignore', 'pipe', 'ignore'] })
  const address = await new Promise<string>((resolve) => {
    let out = ''
    child.stdout.on('data', (chunk) => {
      out += String(chunk)
      const found = /http:\/\/localhost:\d+\//.exec(out)?.[0]
      if (found !== undefined) resolve(found)
    })
    child.on('close', () => resolve('ended'))
  })
  const page = await fetch(address)
  expect(await page.text()).toContain("connect-src 'none'")
  child.kill()
}, 120_000)

/** The path as it is: `fetch` would tidy it up before it is sent. */
const statusOf = (path: string, method = 'GET') =>
  new Promise<number | undefined>((resolve) => {
    const { hostname, port } = new URL(served.address)
    request({ hostname, port, path, method }, ({ statusCode }) => resolve(statusCode)).end()
  })

test('the server gives files of its folder and nothing else', async () => {
  expect(await statusOf('/clinic-day/claims.837')).toBe(200)
  expect(await statusOf('/clinic-day/')).toBe(404)
  expect(await statusOf('/../package.json')).toBe(404)
  expect(await statusOf('/%2e%2e/package.json')).toBe(404)
  expect(await statusOf('/%zz')).toBe(404)
  expect(await statusOf('/clinic-day/claims.837', 'POST')).toBe(405)
})
