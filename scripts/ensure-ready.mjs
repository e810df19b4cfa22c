// Makes a checkout ready to run: installs what the lockfile says, then builds what changed. When there is nothing to do
// it takes milliseconds. Everything printed goes to stderr, so that a command that follows owns stdout.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { withLock } from './lock.mjs'

export const root = fileURLToPath(new URL('../', import.meta.url))

const at = (/** @type {string[]} */ ...parts) => join(root, ...parts)
const installStamp = at('node_modules', '.install-stamp')
const buildStamp = at('.cache', 'build-stamp.json')

/** A failure that the user can act on: printed as one message, without a stack. */
export class NotReady extends Error {}

const say = (/** @type {string} */ text) => process.stderr.write(`${text}\n`)

const readText = (/** @type {string} */ file) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined)

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  throw new NotReady(`Aliquot needs Node 20.19 or newer; this is Node ${process.versions.node}.`)
}

/**
 * What npm noted about node_modules. An install that was cut short may leave nothing readable: nothing is present.
 * @param {string} installed
 */
function packagesOf(installed) {
  try {
    return JSON.parse(installed).packages ?? {}
  } catch {
    return {}
  }
}

/**
 * Whether node_modules holds each package of the lock, at its version. Packages for other platforms are absent.
 * @param {string} lock
 * @param {string} installed
 */
function installedMatches(lock, installed) {
  const wanted = JSON.parse(lock).packages
  const present = packagesOf(installed)
  return Object.entries(wanted).every(([path, want]) => {
    if (!path.startsWith('node_modules/')) return true
    const have = present[path]
    if (have === undefined) return want.optional === true
    return have.version === want.version && have.integrity === want.integrity && have.resolved === want.resolved
  })
}

function installState() {
  const lock = readFileSync(at('package-lock.json'), 'utf8')
  const installed = readText(at('node_modules', '.package-lock.json'))
  if (installed === undefined) return { current: false, installed: false, stamp: '' }
  // The stamp is a hash of both files: a clone has arbitrary times, and somebody may have run npm by hand.
  const stamp = createHash('sha256').update(lock).update('\0').update(installed).digest('hex')
  if (readText(installStamp) === stamp) return { current: true, installed: true, stamp }
  const current = installedMatches(lock, installed)
  if (current) writeFileSync(installStamp, stamp)
  return { current, installed: true, stamp }
}

/** The environment without what an outer `npm run`, `npx` or a production shell would change about the install. */
function installEnvironment() {
  const settings = 'package|call|yes|workspaces?|global|prefix|local_prefix|json|loglevel|omit|include|dry_run'
  const outer = new RegExp(`^(npm_config_(${settings})|node_env)$`, 'i')
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !outer.test(name)))
}

function npmCommand() {
  const path = process.env.npm_execpath
  if (path && /npm-cli\.c?js$/.test(path) && existsSync(path)) return { file: process.execPath, before: [path] }
  const beside = join(dirname(process.execPath), process.platform === 'win32' ? 'npm.cmd' : 'npm')
  const onPath = (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, 'npm')))
  return { file: onPath || !existsSync(beside) ? 'npm' : beside, before: [] }
}

function install() {
  const { current, installed } = installState()
  if (current) return
  say(installed ? 'Installing: the lockfile changed ...' : 'Installing dependencies (once) ...')
  const { file, before } = npmCommand()
  const quiet = [
    'ci',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--include=dev',
    '--loglevel=error',
    '--no-progress',
  ]
  const result = spawnSync(file, [...before, ...quiet], {
    cwd: root,
    env: installEnvironment(),
    stdio: ['ignore', 2, 2],
    shell: file.endsWith('.cmd') || (file === 'npm' && process.platform === 'win32'),
  })
  if (result.error) throw new NotReady(`npm could not be started (${result.error.message}). Is it on the PATH?`)
  if (result.status !== 0) {
    throw new NotReady(
      `npm ci failed with exit code ${result.status ?? result.signal}; its reason is above. ` +
        'It needs the npm registry once; a proxy is set with `npm config set proxy URL`.',
    )
  }
  writeFileSync(installStamp, installState().stamp)
}

/**
 * @param {string} folder
 * @param {(path: string) => void} visit
 */
function eachSource(folder, visit) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) eachSource(path, visit)
    else if (/\.(tsx?|json)$/.test(entry.name) && !entry.name.endsWith('.cases.ts')) visit(path)
  }
}

/** Every file that the build reads, with its size and time. */
function buildInputs() {
  /** @type {Record<string, string>} */
  const inputs = {}
  const add = (/** @type {string} */ path) => {
    const { size, mtimeMs } = statSync(path)
    inputs[path.slice(root.length).replaceAll('\\', '/')] = `${size} ${mtimeMs}`
  }
  for (const name of ['tsconfig.json', 'tsconfig.base.json', 'package-lock.json']) add(at(name))
  for (const name of readdirSync(at('packages'))) {
    for (const file of ['package.json', 'tsconfig.json']) {
      if (existsSync(at('packages', name, file))) add(at('packages', name, file))
    }
    if (existsSync(at('packages', name, 'src'))) eachSource(at('packages', name, 'src'), add)
  }
  return inputs
}

const outputOf = (/** @type {string} */ source) => source.replace('/src/', '/dist/').replace(/\.tsx?$/, '.js')

/**
 * `tsc -b` leaves the output of a deleted source behind, and an import of it would still run.
 * @param {Record<string, string>} inputs
 */
function removeOrphans(inputs) {
  const outputs = new Set(Object.keys(inputs).map(outputOf))
  for (const name of readdirSync(at('packages'))) {
    const dist = at('packages', name, 'dist')
    if (!existsSync(dist)) continue
    for (const entry of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
      // What the bundler made of the page is none of the compiler's.
      if (/^site[/\\]/.test(entry)) continue
      if (!entry.endsWith('.js') || outputs.has(`packages/${name}/dist/${entry.replaceAll('\\', '/')}`)) continue
      const output = join(dist, entry)
      for (const file of [output, `${output}.map`, output.replace(/\.js$/, '.d.ts')]) rmSync(file, { force: true })
    }
  }
}

function build() {
  const inputs = buildInputs()
  const stamp = JSON.stringify(inputs)
  const sources = Object.keys(inputs).filter((path) => path.includes('/src/') && /\.tsx?$/.test(path))
  const missing = sources.some((path) => !existsSync(at(outputOf(path))))
  if (!missing && readText(buildStamp) === stamp) return
  say('Building ...')
  removeOrphans(inputs)
  // A build record without its outputs would make the compiler believe that they are there.
  if (missing)
    for (const name of readdirSync(at('packages'))) rmSync(at('packages', name, 'dist/.tsbuildinfo'), { force: true })
  const result = spawnSync(process.execPath, [at('node_modules/typescript/bin/tsc'), '-b'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  })
  if (result.status !== 0) throw new NotReady('The build failed; the compiler says why above.')
  mkdirSync(dirname(buildStamp), { recursive: true })
  writeFileSync(buildStamp, stamp)
}

const alone = (/** @type {() => void} */ work) => withLock(at('.cache', 'ready.lock'), work)

/** Installs when needed; throws NotReady with a sentence for the user when it cannot. */
export function ensureInstalled() {
  requireNode()
  alone(install)
}

/** Builds when needed; throws NotReady when the compiler finds errors. */
export const ensureBuilt = () => alone(build)

export function ensureReady() {
  ensureInstalled()
  ensureBuilt()
}

/**
 * Runs the steps that follow a ready checkout, or prints why there is none and sets the exit code.
 * @param {() => unknown} steps
 * @param {() => void} ready
 */
export async function whenReady(steps, ready = ensureReady) {
  try {
    ready()
  } catch (error) {
    if (!(error instanceof NotReady)) throw error
    say(error.message)
    process.exitCode = 2
    return
  }
  await steps()
}

/**
 * Imports a module of the checkout. It runs when imported; one that exports `run(args)` is called, and the number that
 * it returns is the exit code.
 * @param {string} path
 * @param {readonly string[]} args
 */
export async function runModule(path, args) {
  const file = at(path)
  process.argv = [process.execPath, file, ...args]
  const loaded = await import(pathToFileURL(file).href)
  if (typeof loaded.run !== 'function') return
  const code = await loaded.run([...args])
  if (typeof code === 'number') process.exitCode = code
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await whenReady(() => {})
