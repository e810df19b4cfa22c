/** The pages of coverage: every policy with its clauses, and what each was tried on. */
import type { Clause, CoveragePolicy } from '@aliquot/engine/cover/clause'
import type { ClauseCases } from '@aliquot/reference/coverage/clause-case'
import { coverageCatalogue } from '@aliquot/reference/coverage/coverage-catalogue'
import { sourceOf } from '@aliquot/reference/sources'
import { missingCapabilities, seedCapabilities } from './seed-capabilities.ts'

const policies: readonly CoveragePolicy[] = [...coverageCatalogue.policies, coverageCatalogue.usualPolicy]

/** Every coverage page by its path. */
export function coveragePages(cases: readonly ClauseCases[]): ReadonlyMap<string, string> {
  return new Map([
    ['docs/coverage.md', overview()],
    ...policies.map((policy) => [pathOf(policy), policyPage(policy, cases)] as const),
  ])
}

const pathOf = ({ id }: CoveragePolicy): string => `docs/coverage-policies/${id.toLowerCase()}.md`

const life = ({ from, through }: Pick<Clause, 'from' | 'through'>): string =>
  `${from === 'undated' ? 'not dated' : from}${through === undefined ? ' –' : ` – ${through}`}`

function overview(): string {
  const rows = policies.map((policy) => {
    const weakest = [...new Set(policy.clauses.map(({ confidence }) => confidence))].sort().join(', ')
    const link = `[${policy.id}](${pathOf(policy).replace('docs/', '')})`
    return `| ${link} | ${policy.title} | ${life(policy)} | ${policy.clauses.length} | ${weakest} |`
  })
  const missing = missingCapabilities()
  return [
    '# Coverage policies',
    '',
    'Generated from the clauses; `npm run docs` writes it anew. A clause is met, not met or unknown; `required`',
    'clauses decide, `records` clauses are what a review asks for, `hint` clauses never were more than hints. What is',
    'known from secondary sources (C) reads "as far as known" and holds no claim back; what is unconfirmed (D)',
    'refuses nothing. A question about a clause is best opened as an issue that names the clause by its id.',
    '',
    '| policy | title | in force | clauses | confidence |',
    '|---|---|---|---|---|',
    ...rows,
    '',
    '## The document that the project began with',
    '',
    `${seedCapabilities.length} capabilities of its coverage part, each with the clauses that carry it; missing: ` +
      `${missing.join(', ') || 'none'}.`,
    '',
    '| capability | carried by |',
    '|---|---|',
    ...seedCapabilities.map(
      ({ id, carriers, note }) => `| ${id} | ${carriers.length > 0 ? carriers.join(', ') : note} |`,
    ),
    '',
  ].join('\n')
}

function policyPage(policy: CoveragePolicy, cases: readonly ClauseCases[]): string {
  return [
    `# ${policy.title}`,
    '',
    `\`${policy.id}\`, in force ${life(policy)}.${policy.note === undefined ? '' : ` ${policy.note}`}`,
    ...(policy.outOfScope === undefined ? [] : ['', policy.outOfScope.reason]),
    ...(policy.fragment === true
      ? ['', 'Known in part: [what payers usually ask](usual.md) stands in for what it leaves open, unconfirmed.']
      : []),
    ...policy.clauses.flatMap((clause) => clauseSection(policy, clause, cases)),
    '',
  ].join('\n')
}

function clauseSection(policy: CoveragePolicy, clause: Clause, cases: readonly ClauseCases[]): readonly string[] {
  const name = clause.id.slice(policy.id.length + 1)
  const own = cases.filter((each) => each.name === name && each.policies.includes(policy.id))
  const facts = (list: (each: ClauseCases) => readonly object[]) =>
    own.flatMap(list).map((each) => `\`${JSON.stringify(each)}\``)
  const line = (state: string, list: readonly string[]) => (list.length === 0 ? [] : [`- ${state}: ${list.join('; ')}`])
  const sources = clause.cite.map(({ source, at }) => {
    const title = sourceOf(source)?.title ?? source
    return at === undefined ? title : `${title}, ${at}`
  })
  return [
    '',
    `## ${clause.id}`,
    '',
    clause.statement,
    '',
    `${clause.role}, confidence ${clause.confidence}, in force ${life(clause)}. Source: ${sources.join('; ')}.`,
    `Shown by: ${clause.evidence.join(', ')}.`,
    ...(clause.ambiguity === undefined ? [] : ['', `Read so (${clause.ambiguity.id}): ${clause.ambiguity.treatment}`]),
    ...(clause.note === undefined ? [] : ['', clause.note]),
    '',
    'Tried on:',
    '',
    ...line(
      'met',
      facts(({ met }) => met),
    ),
    ...line(
      'not met',
      facts(({ notMet }) => notMet),
    ),
    ...line('unknown', [...facts(({ unknown }) => unknown ?? []), 'an empty record (or the clause does not apply)']),
  ]
}
