/**
 * Scrubbing 20 MB of 837P in the page and by the command line, in turns, and the tasks of the page's thread meanwhile.
 * Times of both include reading the file; that of the command line includes starting Node.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { startBrowser } from '../../packages/web/test/browser.ts'
import { ensureSite, site } from '../../scripts/build-web.mjs'
import { serveSite } from '../../scripts/serve-site.mjs'

const rounds = 3
const bytes = 20e6
const command = fileURLToPath(new URL('../../packages/cli/dist/main.js', import.meta.url))
const sample = readFileSync(new URL('../../examples/clinic-day/claims.837', import.meta.url))

const { browser, why } = await startBrowser()
if (browser === undefined) {
  console.error(`No browser could be started: ${why}. Set CHROMIUM_PATH to one.`)
  process.exit(1)
}
ensureSite()
const { address, close } = await serveSite(site, 0)
const folder = mkdtempSync(join(tmpdir(), 'aliquot-bench-'))
const file = join(folder, 'large.837')
writeFileSync(file, Buffer.concat(new Array<Buffer>(Math.ceil(bytes / sample.length)).fill(sample)))

const page = await browser.newPage()
await page.goto(address)
await page.getByLabel('Claim files').waitFor({ state: 'attached' })
await page.evaluate(`{
  window.tasks = []
  new PerformanceObserver((list) => window.tasks.push(...list.getEntries().map(({ duration }) => duration)))
    .observe({ type: 'longtask' })
}`)

for (let round = 1; round <= rounds; round += 1) {
  const start = performance.now()
  spawnSync(process.execPath, [command, 'scrub', file, '--quiet'], { stdio: 'ignore' })
  const byCommand = performance.now() - start
  await page.evaluate('window.tasks.length = 0')
  const chosen = performance.now()
  await page.getByLabel('Claim files').setInputFiles(file)
  await page.getByTestId('running').waitFor({ state: 'attached' })
  await page.getByTestId('finished').waitFor({ timeout: 120_000 })
  const inPage = performance.now() - chosen
  const tasks: readonly number[] = await page.evaluate('window.tasks')
  const longest = tasks.length === 0 ? 'none over 50 ms' : `longest ${Math.round(Math.max(...tasks))} ms`
  const ratio = (inPage / byCommand).toFixed(2)
  console.log(
    `round ${round}: command line ${Math.round(byCommand)} ms, page ${Math.round(inPage)} ms (${ratio} of it); ` +
      `tasks of the page: ${longest}; load ${loadavg()[0]?.toFixed(1)}`,
  )
}

await browser.close()
await close()
rmSync(folder, { recursive: true })
