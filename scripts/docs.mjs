// `npm run docs`: writes the generated pages from the edits, parameters and payers.
import { spawnSync } from 'node:child_process'
import process from 'node:process'
import { root, whenReady } from './ensure-ready.mjs'

await whenReady(() => {
  const run = ['node_modules/tsx/dist/cli.mjs', 'tools/generate-docs.ts', ...process.argv.slice(2)]
  process.exitCode = spawnSync(process.execPath, run, { cwd: root, stdio: 'inherit' }).status ?? 1
})
