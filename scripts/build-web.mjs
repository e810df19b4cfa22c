// `npm run build:web`: the page as a static site in packages/web/dist/site.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { ensureInstalled, NotReady, root, whenReady } from './ensure-ready.mjs'
import { withLock } from './lock.mjs'

export const site = join(root, 'packages/web/dist/site')

const stamp = join(site, 'index.html')

const inputs = ['engine', 'reference', 'edits', 'aliquot', 'x12', 'web'].map((name) => join(root, 'packages', name))

/** @returns {number} the time of the newest file, in milliseconds */
function newestIn(/** @type {string} */ folder) {
  let newest = 0
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.name === 'dist' || entry.name === 'test') continue
    newest = Math.max(newest, entry.isDirectory() ? newestIn(path) : statSync(path).mtimeMs)
  }
  return newest
}

/** Whether the site is newer than all that it is made of. */
function isSiteCurrent() {
  if (!existsSync(stamp)) return false
  const made = statSync(stamp).mtimeMs
  const sources = [...inputs.map(newestIn), newestIn(join(root, 'examples/clinic-day'))]
  return sources.every((time) => time < made) && statSync(join(root, 'package-lock.json')).mtimeMs < made
}

/** Builds the site. Throws what the bundler throws. */
async function buildWeb() {
  // Tests set another, with which the page would hold all that is for finding faults of React's users.
  process.env.NODE_ENV = 'production'
  const { build, loadConfigFromFile } = await import('vite')
  const folder = join(root, 'packages/web')
  const file = join(folder, 'vite.config.ts')
  const loaded = await loadConfigFromFile({ command: 'build', mode: 'production' }, file, folder)
  if (loaded === null) throw new Error(`${file} cannot be read`)
  await build(loaded.config)
}

/** Builds the site if anything of it has changed; one process at a time. Throws NotReady if the bundler fails. */
export function ensureSite() {
  withLock(join(root, '.cache/site.lock'), () => {
    if (isSiteCurrent()) return
    process.stderr.write('Building the page ...\n')
    const { status } = spawnSync(process.execPath, [fileURLToPath(import.meta.url)], { stdio: ['ignore', 2, 2] })
    if (status !== 0) throw new NotReady('The page could not be built; the bundler says why above.')
  })
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await whenReady(async () => {
    await buildWeb()
    process.stderr.write(`The site stands in ${site}\n`)
  }, ensureInstalled)
}
