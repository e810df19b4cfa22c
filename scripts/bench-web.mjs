// `npm run bench:web`: 20 MB of claims in the page and by the command line, and the longest task of the page's thread.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import process from 'node:process'
import { root, whenReady } from './ensure-ready.mjs'

await whenReady(() => {
  const bench = join(root, 'tools/bench/page.bench.ts')
  const { status } = spawnSync(process.execPath, ['--conditions=x-src', '--import', 'tsx', bench], {
    cwd: root,
    stdio: 'inherit',
  })
  process.exitCode = status ?? 1
})
