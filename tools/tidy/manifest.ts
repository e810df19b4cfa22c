// What package.json, each package's package.json and the lockfile say, and what they must say.
import { architecture } from './architecture.ts'
import type { Problem, SourceFile } from './source-file.ts'

export interface Manifest {
  readonly folder: string
  readonly path: string
  readonly name: unknown
  readonly version: unknown
  readonly license: unknown
  readonly type: unknown
  readonly exports: Readonly<Record<string, unknown>>
  readonly dependencies: Readonly<Record<string, unknown>>
}

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null

const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {})

const readJson = (file: SourceFile): Fields => fieldsOf(JSON.parse(file.text))

export function manifestsOf(files: readonly SourceFile[]): Manifest[] {
  return files.flatMap((file) => {
    const folder = /^packages\/([^/]+)\/package\.json$/.exec(file.path)?.[1]
    if (folder === undefined) return []
    const { name, version, license, type, exports, dependencies } = readJson(file)
    const parts = { exports: fieldsOf(exports), dependencies: fieldsOf(dependencies) }
    return [{ folder, path: file.path, name, version, license, type, ...parts }]
  })
}

function dependencyMessages({ folder, dependencies, version }: Manifest): string[] {
  const rule = architecture[folder]
  if (rule === undefined) return [`package ${folder} is not in tools/tidy/architecture.ts`]
  const own = rule.packages.map((other) => architecture[other]?.name)
  return Object.entries(dependencies).flatMap(([name, range]) => {
    if (own.includes(name)) return range === version ? [] : [`${name} must be ${version}: packages share one version`]
    if (!rule.npm.includes(name)) return [`${folder} may not depend on ${name}; see tools/tidy/architecture.ts`]
    return /^\d+\.\d+\.\d+$/.test(String(range)) ? [] : [`${name} must be pinned exactly, not '${range}'`]
  })
}

function exportMessages({ exports }: Manifest): string[] {
  return Object.entries(exports).flatMap(([subpath, target]) =>
    Object.keys(fieldsOf(target)).join() === 'x-src,types,import'
      ? []
      : [`exports '${subpath}' must list x-src, types, import in this order: tests read sources`],
  )
}

/** Names, one version, exact pins, and the order of export conditions. */
export function checkManifests(files: readonly SourceFile[]): Problem[] {
  const top = files.find(({ path }) => path === 'package.json')
  const version = top === undefined ? undefined : readJson(top).version
  return manifestsOf(files).flatMap((manifest) => {
    const { folder, path, name, license, type } = manifest
    const expected = { name: architecture[folder]?.name, version, license: 'Apache-2.0', type: 'module' }
    const actual = { name, version: manifest.version, license, type }
    const fields = Object.entries(expected).flatMap(([field, value]) =>
      fieldsOf(actual)[field] === value ? [] : [`${field} must be ${JSON.stringify(value)}`],
    )
    const messages = [...fields, ...dependencyMessages(manifest), ...exportMessages(manifest)]
    return messages.map((message) => ({ path, line: 1, message }))
  })
}

/** Node's own search: a package of that name in the node_modules of any folder on the way up. */
function resolves(packages: Fields, from: string, name: string): boolean {
  for (let folder = from; ; folder = folder.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, '')) {
    if (`${folder}${folder === '' ? '' : '/'}node_modules/${name}` in packages) return true
    if (!folder.includes('node_modules/')) return false
  }
}

/** A lock without a platform package installs here and fails elsewhere; one that names a host works only near it. */
export function checkLock(files: readonly SourceFile[]): Problem[] {
  const file = files.find(({ path }) => path === 'package-lock.json')
  if (file === undefined) return []
  const packages = fieldsOf(readJson(file).packages)
  return Object.entries(packages).flatMap(([path, entry]) => {
    const { resolved, optionalDependencies } = fieldsOf(entry)
    const missing = Object.keys(fieldsOf(optionalDependencies)).filter((name) => !resolves(packages, path, name))
    const messages = [
      ...missing.map((name) => `${path} wants ${name} on some platforms, and the lock has none`),
      ...(String(resolved).includes('://')
        ? [`${path} names a host; install with omit-lockfile-registry-resolved`]
        : []),
    ]
    return messages.map((message) => ({ path: file.path, line: 1, message }))
  })
}
