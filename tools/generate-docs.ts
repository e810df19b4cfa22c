/**
 * Writes the generated pages: codes, coverage, edits, payers, parameters, myths, rules and JSON schemas. `--check`
 * writes nothing and fails if a page differs from what it would write.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { edits } from '@aliquot/edits/registry.generated'
import type { EditCases } from '@aliquot/engine/scrub/edit-cases'
import { defaultCatalogue } from '@aliquot/reference/policies'
import { claimSchema } from 'aliquot/documents/claim-schema'
import { coverageSchema } from 'aliquot/documents/coverage-schema'
import { encounterSchema } from 'aliquot/documents/encounter-schema'
import { policySchema } from 'aliquot/documents/policy-schema'
import * as z from 'zod'
import { otherPolicyCases } from '../packages/reference/src/coverage/other-policies.cases.ts'
import { seedPolicyCases } from '../packages/reference/src/coverage/seed-policy.cases.ts'
import { codeDocuments } from './docs/code-pages.ts'
import { coveragePages } from './docs/coverage-pages.ts'
import { editPages, rulesPage } from './docs/edit-pages.ts'
import { mythPages } from './docs/myth-pages.ts'
import { parameterPages } from './docs/parameter-pages.ts'
import { payerPages } from './docs/payer-pages.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

function schemaText(schema: z.ZodType): string {
  return `${JSON.stringify(z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }), null, 2)}\n`
}

/** Every generated page by its path. */
export function generatedPages(corpus: ReadonlyMap<string, EditCases>): ReadonlyMap<string, string> {
  const catalogue = defaultCatalogue()
  return new Map([
    ...editPages(catalogue, corpus),
    ...payerPages(catalogue),
    ...coveragePages([...seedPolicyCases, ...otherPolicyCases]),
    ...codeDocuments(catalogue),
    ...parameterPages(catalogue),
    ...mythPages(catalogue),
    ['docs/rules.md', rulesPage(edits)],
    ['docs/schemas/encounter.schema.json', schemaText(encounterSchema)],
    ['docs/schemas/claim.schema.json', schemaText(claimSchema)],
    ['docs/schemas/coverage.schema.json', schemaText(coverageSchema)],
    ['docs/schemas/policy.schema.json', schemaText(policySchema)],
  ])
}

/** Paths of pages that are there and would not be written, and of those that differ. */
export function differences(pages: ReadonlyMap<string, string>, top = root): readonly string[] {
  const stale = [...pages].filter(([path, text]) => {
    const file = join(top, path)
    return !existsSync(file) || readFileSync(file, 'utf8') !== text
  })
  return [...stale.map(([path]) => path), ...leftOver(pages, top)]
}

/** Folders that hold generated pages alone. */
const folders = ['codes', 'coverage-policies', 'edits', 'payers', 'parameters', 'myths', 'schemas'].map(
  (name) => `docs/${name}`,
)

function leftOver(pages: ReadonlyMap<string, string>, top: string): readonly string[] {
  return folders.flatMap((folder) =>
    existsSync(join(top, folder))
      ? readdirSync(join(top, folder))
          .map((file) => `${folder}/${file}`)
          .filter((path) => !pages.has(path))
      : [],
  )
}

async function corpusFromFiles(): Promise<ReadonlyMap<string, EditCases>> {
  const folder = join(root, 'packages/edits/src')
  const corpus = new Map<string, EditCases>()
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.cases.ts')) continue
    const module: { editCases: EditCases } = await import(join(folder, file))
    corpus.set(module.editCases.edit, module.editCases)
  }
  return corpus
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const pages = generatedPages(await corpusFromFiles())
  if (process.argv.includes('--check')) {
    const differing = differences(pages)
    for (const path of differing) console.error(`${path} is not what \`npm run docs\` writes`)
    process.exitCode = differing.length === 0 ? 0 : 1
  } else {
    for (const path of leftOver(pages, root)) rmSync(join(root, path))
    for (const [path, text] of pages) {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), text)
    }
    console.error(`${pages.size} pages written`)
  }
}
