// `npm run test:laws [-- FACTOR]`: the property tests alone, each on many more cases than in `npm test`.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { root, whenReady } from './ensure-ready.mjs'

/** So many that more than 100,000 cases are generated. */
const usualFactor = 10

const factor = Number(process.argv[2] ?? usualFactor)

/** Files of tests that state laws. */
const files = readdirSync(join(root, 'packages'))
  .flatMap((name) => {
    const folder = join(root, 'packages', name, 'test')
    return readdirSync(folder).map((file) => join(folder, file))
  })
  .filter((file) => file.endsWith('.test.ts') && readFileSync(file, 'utf8').includes("from 'fast-check'"))

await whenReady(() => {
  const args = [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--testTimeout=1200000', ...files]
  const counts = join(root, '.cache', 'law-counts')
  rmSync(counts, { force: true })
  const env = { ...process.env, LAW_FACTOR: String(factor), LAW_COUNTS: counts }
  const { status } = spawnSync(process.execPath, args, { cwd: root, env, stdio: 'inherit' })
  process.exitCode = status ?? 1
  const written = existsSync(counts) ? readFileSync(counts, 'utf8').trim().split('\n') : []
  const cases = written.reduce((sum, count) => sum + Number(count), 0)
  console.log(`${cases.toLocaleString('en')} cases generated`)
})
