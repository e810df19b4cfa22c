import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const packages = fileURLToPath(new URL('../../packages/', import.meta.url))

const nameOf = (folder: string): string => JSON.parse(readFileSync(`${packages}${folder}/package.json`, 'utf8')).name

/** One module of each package that has any: `money` of the engine. Importing the command line would run it. */
const modules = readdirSync(packages).flatMap((folder) => {
  const sources = existsSync(`${packages}${folder}/src`) ? readdirSync(`${packages}${folder}/src`) : []
  const module = sources.find((name) => /^[a-z0-9-]+(\.generated)?\.ts$/.test(name))?.replace(/\.ts$/, '')
  return module === undefined || folder === 'cli' ? [] : [{ folder, module }]
})

// Two imports of one file are one module object, so identity tells which file was read.
describe('tests read the sources of other packages, not their last build', () => {
  test('there is a package to try', () => {
    expect(modules.map(({ folder }) => folder)).toContain('engine')
  })

  test.each(modules)('$folder/$module', async ({ folder, module }) => {
    const byName = await import(/* @vite-ignore */ `${nameOf(folder)}/${module}`)
    const source = await import(/* @vite-ignore */ `${packages}${folder}/src/${module}.ts`)
    expect(byName).toBe(source)
    const built = `${packages}${folder}/dist/${module}.js`
    if (existsSync(built)) expect(byName).not.toBe(await import(/* @vite-ignore */ built))
  })
})
