// The import table, held against what each source imports and what each package.json declares. npm hoists, so an import
// that nobody declared compiles and runs; only this check sees it.
import { posix } from 'node:path'
import { architecture, folderNamed, type PackageRule } from './architecture.ts'
import { manifestsOf } from './manifest.ts'
import { codeOf, isCode, type Problem, packageFolderOf, problemAt, type SourceFile } from './source-file.ts'

export interface Import {
  readonly specifier: string
  readonly offset: number
  readonly typeOnly: boolean
}

/** Everything that a file imports: statically, dynamically, in a type, or by re-exporting. */
export function importsOf(file: SourceFile): Import[] {
  const { module, nodes } = codeOf(file)
  const statics = module.staticImports.map(({ moduleRequest, entries }) => ({
    specifier: moduleRequest.value,
    offset: moduleRequest.start,
    typeOnly: entries.length > 0 && entries.every(({ isType }) => isType),
  }))
  const reexports = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest, isType }) =>
      moduleRequest ? [{ specifier: moduleRequest.value, offset: moduleRequest.start, typeOnly: isType }] : [],
    ),
  )
  const inline = nodes.flatMap((node): Import[] => {
    if (node.type !== 'ImportExpression' && node.type !== 'TSImportType') return []
    const { source } = node
    if (source.type !== 'Literal' || typeof source.value !== 'string') return []
    return [{ specifier: source.value, offset: source.start, typeOnly: node.type === 'TSImportType' }]
  })
  return [...statics, ...reexports, ...inline]
}

/** `@aliquot/engine/derive/visit` is the package `@aliquot/engine` and the path `derive/visit`. */
function split(specifier: string): { readonly name: string; readonly path: string } {
  const parts = specifier.split('/')
  const length = specifier.startsWith('@') ? 2 : 1
  return { name: parts.slice(0, length).join('/'), path: parts.slice(length).join('/') }
}

function relativeProblem(file: SourceFile, specifier: string, folder: string): string | undefined {
  const target = posix.join(posix.dirname(file.path), specifier)
  if (!target.startsWith(`packages/${folder}/src/`)) {
    return `'${specifier}' leaves this package's src; import another package by name, such as '@aliquot/engine/money'`
  }
  return /\.(tsx?|json|css)(\?[a-z&]+)?$/.test(specifier) ? undefined : `'${specifier}' needs its file extension, .ts`
}

function npmProblem(name: string, folder: string, rule: PackageRule, declared: readonly string[]): string | undefined {
  if (!rule.npm.includes(name)) return `${folder} may not import '${name}'; see tools/tidy/architecture.ts`
  return declared.includes(name) ? undefined : `'${name}' is not in the dependencies of packages/${folder}/package.json`
}

function packageProblem(
  specifier: string,
  folder: string,
  rule: PackageRule,
  declared: readonly string[],
): string | undefined {
  const { name, path } = split(specifier)
  const target = folderNamed(name)
  if (target === undefined) return npmProblem(name, folder, rule, declared)
  if (target === folder) return `a package does not import itself by name; use a relative path for '${specifier}'`
  if (!rule.packages.includes(target)) return `${folder} may not import ${target}; see tools/tidy/architecture.ts`
  if (/^(src|dist|test)\/|\.(ts|js)$/.test(path)) return `'${specifier}' reaches past the exports of ${name}`
  if (path === '' && target !== 'aliquot') return `'${specifier}' needs a path: packages have no root export`
  return declared.includes(name) ? undefined : `'${name}' is not in the dependencies of packages/${folder}/package.json`
}

/** Each import of a package's source follows the table, is declared, and stays behind the other package's exports. */
export function checkImports(files: readonly SourceFile[]): Problem[] {
  const declared = new Map(manifestsOf(files).map(({ folder, dependencies }) => [folder, Object.keys(dependencies)]))
  return files.filter(isCode).flatMap((file) => {
    const folder = packageFolderOf(file.path)
    if (folder === undefined) return []
    const rule = architecture[folder]
    if (rule === undefined) return [problemAt(file, 0, `package ${folder} is not in tools/tidy/architecture.ts`)]
    return importsOf(file).flatMap(({ specifier, offset }) => {
      if (specifier.startsWith('node:') && !rule.pure) return []
      const message = specifier.startsWith('.')
        ? relativeProblem(file, specifier, folder)
        : packageProblem(specifier, folder, rule, declared.get(folder) ?? [])
      return message === undefined ? [] : [problemAt(file, offset, message)]
    })
  })
}

/** A name that is re-exported has two homes. The public face, packages/aliquot/src/aliquot.ts, is the exception. */
export function checkBarrels(files: readonly SourceFile[]): Problem[] {
  return files.filter(isCode).flatMap((file) => {
    if (packageFolderOf(file.path) === undefined || file.path === 'packages/aliquot/src/aliquot.ts') return []
    return codeOf(file).module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest, start }) =>
        moduleRequest === null || moduleRequest === undefined
          ? []
          : [problemAt(file, start, `re-exports from '${moduleRequest.value}'; import it from where it is defined`)],
      ),
    )
  })
}
