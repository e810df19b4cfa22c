// Each check is shown a violation that it must report and, beside it, what it must let pass.
import { describe, expect, test } from 'vitest'
import { checks } from '../tidy/checks.ts'
import { protectedPhrases } from '../tidy/protected-phrases.ts'
import { checkProtectedText, protect } from '../tidy/protected-text.ts'
import type { SourceFile } from '../tidy/source-file.ts'

type Tree = Readonly<Record<string, string>>

interface Planted {
  readonly check: string
  /** Each tree holds one violation, at the start of whose message these words stand. */
  readonly bad: readonly (readonly [string, Tree])[]
  readonly good: readonly Tree[]
}

const filesOf = (tree: Tree): SourceFile[] => Object.entries(tree).map(([path, text]) => ({ path, text }))

const conditions = { 'x-src': './src/*.ts', types: './dist/*.d.ts', import: './dist/*.js' }

const manifest = (folder: string, fields: object = {}): Tree => ({
  'package.json': JSON.stringify({ version: '0.1.0' }),
  [`packages/${folder}/package.json`]: JSON.stringify({
    name: `@aliquot/${folder}`,
    version: '0.1.0',
    license: 'Apache-2.0',
    type: 'module',
    exports: { './*': conditions },
    ...fields,
  }),
})

const engine = (text: string): Tree => ({ 'packages/engine/src/money.ts': text })
const simulated = (text: string): Tree => ({ 'packages/practice-simulator/src/simulate.ts': text })
const edit = (text: string): Tree => ({ 'packages/edits/src/unt/some-edit.ts': text })

const editWith = (text: string, ...dependencies: string[]): Tree => ({
  ...edit(text),
  ...manifest('edits', { dependencies: Object.fromEntries(dependencies.map((name) => [name, '0.1.0'])) }),
})

const lock = (packages: object): Tree => ({ 'package-lock.json': JSON.stringify({ packages }) })

const path = (...parts: string[]): string => `/${parts.join('/')}`
const lines = (count: number): string => 'let a = 1\n'.repeat(count)
const url = (host: string): string => ['https:', '', host, 'x'].join('/')

const planted: readonly Planted[] = [
  {
    check: 'no table holds descriptors of codes',
    bad: [
      [
        'a descriptor stands beside a procedure code',
        { 'data/rvu.csv': 'title,,\nHCPCS,MOD,DESCRIPTION\n95999,,somebody else’s words\n' },
      ],
      ['a descriptor stands beside a procedure code', { 'data/own.tsv': 'CPT Code\tLong Descriptor\n95999\twords\n' }],
    ],
    good: [
      { 'data/rvu.csv': 'title,,\nHCPCS,MOD,DESCRIPTION\n95999,,\n' },
      { 'data/places.csv': 'pos_code,description\n11,an office\n' },
      { 'docs/page.md': 'HCPCS,DESCRIPTION\n95999,words\n' },
    ],
  },
  {
    check: 'imports follow the table of the architecture',
    bad: [
      ['engine may not import reference', engine("import { a } from '@aliquot/reference/codes'")],
      ['engine may not import reference', engine("type A = import('@aliquot/reference/codes').A")],
      ['engine may not import reference', engine("const a = await import('@aliquot/reference/codes')")],
      ["engine may not import 'node:fs'", engine("import { readFileSync } from 'node:fs'")],
      ["engine may not import 'zod'", engine("import { z } from 'zod'")],
      ['edits may not import x12', editWith("import type { A } from '@aliquot/x12/claim'", '@aliquot/x12')],
      ['edits may not import cli', editWith("import { a } from '@aliquot/cli/main'", '@aliquot/cli')],
      ["'@aliquot/engine' is not in the dependencies", editWith("import { a } from '@aliquot/engine/money'")],
      ['a package does not import itself', engine("import { a } from '@aliquot/engine/claim'")],
      ["'@aliquot/engine/src/money'", editWith("import { a } from '@aliquot/engine/src/money'", '@aliquot/engine')],
      ["'@aliquot/engine/money.ts'", editWith("import { a } from '@aliquot/engine/money.ts'", '@aliquot/engine')],
      ["'@aliquot/engine' needs a path", editWith("import { a } from '@aliquot/engine'", '@aliquot/engine')],
      ["'../../../engine/src/money.ts' leaves", edit("import { a } from '../../../engine/src/money.ts'")],
      ["'./claim' needs its file extension", engine("import { a } from './claim'")],
      ['package extra is not in', { 'packages/extra/src/a.ts': 'export const a = 1' }],
    ],
    good: [
      engine("import { a } from './claim.ts'"),
      editWith("import { a } from '@aliquot/engine/derive/visit'", '@aliquot/engine'),
      { 'packages/cli/src/main.ts': "import { readFileSync } from 'node:fs'" },
    ],
  },
  {
    check: 'each package.json agrees with the table',
    bad: [
      ['name must be', manifest('engine', { name: 'engine' })],
      ['version must be', manifest('engine', { version: '0.2.0' })],
      ['license must be', manifest('engine', { license: 'MIT' })],
      ['engine may not depend on zod', manifest('engine', { dependencies: { zod: '4.6.7' } })],
      ['commander must be pinned', manifest('cli', { dependencies: { commander: '^14.0.3' } })],
      ['@aliquot/engine must be 0.1.0', manifest('edits', { dependencies: { '@aliquot/engine': '*' } })],
      [
        "exports './*' must list",
        manifest('engine', { exports: { './*': { types: './dist/*.d.ts', 'x-src': './src/*.ts', import: '' } } }),
      ],
      ['package extra is not in', manifest('extra', { name: undefined, dependencies: {} })],
    ],
    good: [manifest('engine'), manifest('cli', { dependencies: { commander: '14.0.3', '@aliquot/x12': '0.1.0' } })],
  },
  {
    check: 'the lockfile is whole and names no host',
    bad: [
      ['node_modules/a wants b', lock({ 'node_modules/a': { optionalDependencies: { b: '1' } } })],
      ['node_modules/a names a host', lock({ 'node_modules/a': { resolved: url('packages.example.org') } })],
    ],
    good: [
      lock({ 'node_modules/a': { optionalDependencies: { b: '1' } }, 'node_modules/b': {} }),
      lock({
        'node_modules/a/node_modules/@s/c': { optionalDependencies: { b: '1' } },
        'node_modules/a/node_modules/b': { resolved: 'packages/b' },
      }),
    ],
  },
  {
    check: 'no re-exports inside a package',
    bad: [
      ["re-exports from './a.ts'", engine("export * from './a.ts'")],
      ["re-exports from './a.ts'", engine("export { a } from './a.ts'")],
      ["re-exports from './a.ts'", engine("import { a } from './a.ts'\nexport { a }")],
      ["re-exports from './a.ts'", engine("export type { A } from './a.ts'")],
    ],
    good: [engine('const a = 1\nexport { a }'), { 'packages/aliquot/src/aliquot.ts': "export { a } from './a.ts'" }],
  },
  {
    check: 'pure packages are pure',
    bad: [
      ['Date in the pure', engine('const a = Date.now()')],
      ['Date in the pure', engine('const a = new Date(2026, 1, 1)')],
      ['Math.random in', engine('const a = Math.random()')],
      ['console in', edit("console.error('a')")],
      ['process in', edit('const a = process.env')],
      ['performance in', edit('const a = performance.now()')],
      ['parseFloat in', engine("const a = parseFloat('1.5')")],
      ['parseFloat in', engine("const a = Number.parseFloat('1.5')")],
      ['setTimeout in', engine('setTimeout(() => {}, 1)')],
      ['fetch in', engine("const a = await fetch('a')")],
      ['crypto in', engine('const a = crypto.randomUUID()')],
      ['localeCompare in', engine("const a = 'a'.localeCompare('b')")],
      ['Intl in', engine("const a = new Intl.NumberFormat('en')")],
    ],
    good: [
      engine('// Date.now() and process.env are for the caller\nconst a = Math.floor(1)'),
      engine('const a = claim.process\nconst b = { console: 1 }'),
      { 'packages/cli/src/main.ts': 'const a = Date.now()' },
    ],
  },
  {
    check: 'only the command line prints',
    bad: [['console outside cli', { 'packages/server/src/a.ts': "console.log('a')" }]],
    good: [{ 'packages/cli/src/main.ts': "console.log('a')" }],
  },
  {
    check: 'each cast has a reason',
    bad: [
      ['cast to Cents', engine('const a = b as Cents')],
      ['cast to Cents', engine('// cast: ok\nconst a = b as Cents')],
      ['cast to unknown', engine('// cast: for a line further up\n\nconst a = b as unknown')],
    ],
    good: [
      engine('const a = [1, 2] as const'),
      engine('const a = { b: 1 } satisfies A'),
      engine('// cast: the range was checked above\nconst a = b as Cents'),
      engine('const a = b as Cents // cast: the range was checked above'),
      engine("import { a as b } from './a.ts'"),
    ],
  },
  {
    check: 'no work is left in comments',
    bad: [
      ['work left', engine(`// ${'TO'}${'DO'}: later`)],
      ['work left', { 'scripts/a.mjs': `/* ${'FIX'}${'ME'} */` }],
    ],
    good: [engine("const a = 'todo'")],
  },
  {
    check: 'edits and engine know no payer',
    bad: [
      ["'medicare' is a payer", edit("const a = payer === 'medicare'")],
      ["'medicare' is a payer", edit('const isMedicareLine = true')],
      ["'medicare' is a payer", engine('const MEDICARE_CAP = 10')],
      ["'cigna' is a payer", engine('const a = `for Cigna`')],
      ["'commercial' is a payer", edit("const a = 'commercial'")],
      [
        "'big-health' is a payer",
        { ...edit('const a = bigHealth'), 'packages/reference/src/payers/big-health.ts': '' },
      ],
      [
        "'big-health' is a payer",
        { ...edit("const a = 'BigHealth'"), 'packages/reference/src/payers/big-health.ts': '' },
      ],
      ["'ngs' is a payer", { ...edit("const a = 'ngs'"), 'packages/reference/src/payers/ngs/caps.ts': '' }],
    ],
    good: [
      edit('// Medicare counts an aliquot of 1 cc\nconst a = 1'),
      engine("type Line = 'medicare' | 'commercial'"),
      { ...edit('const findings = 1'), 'packages/reference/src/payers/ngs.ts': '' },
      { 'packages/edits/src/unt/some-edit.cases.ts': "const a = 'medicare'" },
      { 'packages/reference/src/payers/medicare.ts': "const a = 'medicare'" },
    ],
  },
  {
    check: 'the checker shares no code with deriving',
    bad: [
      ['the checker uses deriving', { 'packages/engine/src/check/proof.ts': "import { a } from '../derive/visit.ts'" }],
      [
        'the checker uses deriving',
        { 'packages/engine/src/check/proof.ts': "import type { A } from '../derive/visit.ts'" },
      ],
      [
        'the checker uses deriving',
        {
          'packages/engine/src/check/proof.ts': "import { a } from '../run/a.ts'",
          'packages/engine/src/run/a.ts': "import { b } from '../derive/b.ts'",
        },
      ],
    ],
    good: [
      {
        'packages/engine/src/check/proof.ts': "import { a } from '../money.ts'\nimport type { B } from '../run/b.ts'",
        'packages/engine/src/run/b.ts': "import { b } from '../derive/b.ts'",
      },
    ],
  },
  {
    check: 'the simulator shares no code with what it measures',
    bad: [
      [
        "the simulator measures '@aliquot/engine/derive/derive'",
        simulated("import { a } from '@aliquot/engine/derive/derive'"),
      ],
      [
        "the simulator measures '@aliquot/engine/scrub/plan'",
        simulated("import type { A } from '@aliquot/engine/scrub/plan'"),
      ],
      ["the simulator measures '@aliquot/edits/a'", simulated("import { a } from '@aliquot/edits/a'")],
      ["the simulator measures 'aliquot'", simulated("import { a } from 'aliquot'")],
    ],
    good: [simulated("import { a } from '@aliquot/engine/policy/catalogue'\nimport { b } from '@aliquot/x12/npi'")],
  },
  {
    check: 'the checker can be read whole',
    bad: [
      [
        'the checker: 660 lines',
        { 'packages/engine/src/check/a.ts': lines(400), 'packages/engine/src/check/b.ts': lines(260) },
      ],
      ['the rules of the checker: 200 lines', { 'packages/engine/src/proof-rules.ts': lines(200) }],
    ],
    good: [
      {
        'packages/engine/src/check/a.ts': lines(400),
        'packages/engine/src/check/b.ts': lines(259),
        'packages/engine/src/proof-rules.ts': lines(199),
      },
    ],
  },
  {
    check: 'files are short',
    bad: [
      ['401 lines', engine(lines(401))],
      ['401 lines', { 'tools/a.ts': lines(401) }],
    ],
    good: [
      engine(lines(400)),
      { 'packages/reference/src/codes.ts': lines(500) },
      { 'packages/edits/src/a.cases.ts': lines(500), 'packages/edits/src/a.generated.ts': lines(500) },
    ],
  },
  {
    check: 'functions are short',
    bad: [
      ['a function of 71 lines', engine(`function a() {\n${lines(69)}}`)],
      ['a function of 71 lines', engine(`const a = () => {\n${lines(69)}}`)],
      ['a function of 71 lines', engine(`const a = { b() {\n${lines(69)}} }`)],
    ],
    good: [
      engine(`function a() {\n${lines(68)}}`),
      { 'packages/engine/test/a.test.ts': `function a() {\n${lines(99)}}` },
    ],
  },
  {
    check: 'lines are narrow',
    bad: [
      ['121 columns', engine(`// ${'x'.repeat(118)}`)],
      ['138 columns', { 'packages/edits/src/a.cases.ts': `const a = ${'1'.repeat(128)}` }],
    ],
    good: [engine(`// ${'x'.repeat(117)}`), { 'packages/reference/src/a.ts': `  quote:\n    '${'x'.repeat(200)}',` }],
  },
  {
    check: 'file names say what they hold',
    bad: [
      ["'Money.ts' is not kebab-case", { 'packages/engine/src/Money.ts': '' }],
      ["'day_number.ts' is not kebab-case", { 'packages/engine/src/day_number.ts': '' }],
      ["'utils' does not say", { 'packages/engine/src/utils.ts': '' }],
      ["'helpers' does not say", { 'packages/engine/src/helpers/money.ts': '' }],
      ["'index' does not say", { 'packages/engine/src/derive/index.ts': '' }],
    ],
    good: [{ 'packages/edits/src/unt/antigen-units-exceed-vial.cases.ts': '', 'docs/README.md': '' }],
  },
  {
    check: 'nothing of one machine',
    bad: [
      [`'${path('work', 's')}' is a path`, { 'README.md': `see ${path('work', 'shared', 'x.md')}` }],
      [`'${path('root', '.')}' is a path`, engine(`const a = '${path('root', '.npm')}'`)],
      [`'${path('home', 'm')}' is a path`, { 'docs/a.md': `(${path('home', 'me')})` }],
      ['is a registry host', { 'package-lock.json': url('registry.example.org') }],
      ['is a registry host', { '.npmrc': ['registry', 'https:'].join('=') }],
    ],
    good: [
      { 'README.md': 'https://www.cms.gov/home/medicare and ./work/a' },
      engine("import { a } from './registry.ts'"),
    ],
  },
  {
    check: 'links lead somewhere',
    bad: [
      ["'gone.md' does not exist", { 'docs/a.md': 'see [this](gone.md)' }],
      ["'../gone.md#part' does not exist", { 'docs/a.md': '[x]: ../gone.md#part' }],
      ["'./gone.json' does not exist", { 'packages/engine/tsconfig.json': '{ "extends": "./gone.json" }' }],
    ],
    good: [
      {
        'docs/a.md': '[b](b.md#x) [top](../README.md) [web](https://a.org) [here](#x) `[c](c.md)` [d](../docs/)',
        'docs/b.md': '',
        'README.md': '',
      },
      { 'docs/a.md': '```\n[b](gone.md)\n```' },
    ],
  },
]

const run = (check: string, tree: Tree): string[] => checks[check]?.(filesOf(tree)).map(({ message }) => message) ?? []

describe.each(planted)('$check', ({ check, bad, good }) => {
  test.each(bad)('reports: %s', (message, tree) => {
    expect(run(check, tree).filter((found) => found.includes(message))).not.toEqual([])
  })

  test.each(good.map((tree) => [tree]))('lets pass: %j', (tree) => {
    expect(run(check, tree)).toEqual([])
  })
})

describe('no text that others own', () => {
  const phrases = [protect('somebody', 'seven purple elephants dance at noon')]

  test('reports a phrase across line ends, case and comment marks', () => {
    const text = 'const a = 1\n// Seven purple elephants\n// dance (at noon)\n'
    expect(checkProtectedText(filesOf(engine(text)), phrases).map(({ line }) => line)).toEqual([2])
  })

  test('lets other words pass', () => {
    expect(checkProtectedText(filesOf(engine('// seven purple elephants dance at dawn')), phrases)).toEqual([])
  })

  test('has phrases of both owners, none twice', () => {
    expect(new Set(protectedPhrases.map(({ owner }) => owner)).size).toBe(2)
    expect(new Set(protectedPhrases.map(({ sha256 }) => sha256)).size).toBe(protectedPhrases.length)
    expect(
      protectedPhrases.every(
        ({ sha256, first }) => /^[0-9a-f]{64}$/.test(sha256) && /^([0-9a-f]{2}){1,2}$/.test(first),
      ),
    ).toBe(true)
  })
})

test('each check has a planted violation', () => {
  expect([...planted.map(({ check }) => check), 'no text that others own'].sort()).toEqual(Object.keys(checks).sort())
})
