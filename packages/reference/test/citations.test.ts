import type { Entry, Policy, Statements } from '@aliquot/engine/policy/policy'
import { describe, expect, it } from 'vitest'
import { codeEntry, codeSet } from '../src/code-set.ts'
import { coverageCatalogue } from '../src/coverage/coverage-catalogue.ts'
import { diagnosisTables } from '../src/coverage/diagnosis-sets.ts'
import { doseRanges } from '../src/coverage/dose-ranges.ts'
import { parameters } from '../src/parameters.ts'
import { payerIdentifiers, payerOf } from '../src/payer-identifiers.ts'
import { policies } from '../src/policies.ts'
import { remarks, remarksOn } from '../src/remarks.ts'
import { sourceOf, sources } from '../src/sources.ts'
import { statements, statementsOn } from '../src/statements.ts'

interface Stated {
  readonly where: string
  readonly parameter: string
  readonly entry: Entry<unknown>
}

function statedBy(policy: Policy): readonly Stated[] {
  const of = (where: string, states: Statements): Stated[] =>
    Object.entries(states).flatMap(([parameter, entries]) =>
      (entries ?? []).map((entry: Entry<unknown>) => ({ where, parameter, entry })),
    )
  const contractors = Object.entries(policy.contractors ?? {})
  return [
    ...of(policy.id, policy.states),
    ...contractors.flatMap(([contractor, states]) => of(`${policy.id}, ${contractor}`, states)),
  ]
}

const stated = policies.flatMap(statedBy)

const cited = [
  ...stated.flatMap(({ where, parameter, entry }) =>
    entry.cite.map(({ source }) => ({ by: `${where}: ${parameter}`, source })),
  ),
  ...remarks.flatMap(({ payer, about, cite }) => cite.map(({ source }) => ({ by: `${payer}: ${about}`, source }))),
  ...statements.flatMap(({ id, cite }) => cite.map(({ source }) => ({ by: id, source }))),
  ...[...coverageCatalogue.policies, coverageCatalogue.usualPolicy]
    .flatMap(({ clauses }) => clauses)
    .flatMap(({ id, cite }) => cite.map(({ source }) => ({ by: id, source }))),
  ...[...doseRanges.perExtract, ...doseRanges.generic, ...diagnosisTables.sets].flatMap(({ id, cite }) =>
    cite.map(({ source }) => ({ by: id, source })),
  ),
]

const twice = (values: readonly string[]): readonly string[] =>
  values.filter((value, index) => values.indexOf(value) !== index)

describe('sources', () => {
  it('has each cited source', () => {
    expect(cited.filter(({ source }) => sourceOf(source) === undefined)).toEqual([])
  })

  it('has no source that nothing cites', () => {
    const used = new Set(cited.map(({ source }) => source))
    // The seeds stand for themselves: statements name them by their own ids.
    expect(sources.map(({ id }) => id).filter((id) => !used.has(id) && !id.startsWith('seed-'))).toEqual([])
  })

  it('has each once, with an address', () => {
    expect(twice(sources.map(({ id }) => id))).toEqual([])
    const addresses = sources.filter(({ authority }) => authority !== 'dossier')
    expect(addresses.filter(({ url }) => !/^https?:\/\/\S+$/.test(url))).toEqual([])
  })

  it('is cited by every statement of a policy', () => {
    const bare = stated.filter(({ entry }) => entry.cite.length === 0)
    expect(bare).toEqual([])
  })
})

describe('parameters', () => {
  it('has a text for each that a policy states', () => {
    const titled = new Set(Object.keys(parameters))
    expect(stated.map(({ parameter }) => parameter).filter((parameter) => !titled.has(parameter))).toEqual([])
  })

  it('has a text that says something', () => {
    for (const { title, question, unit } of Object.values(parameters)) {
      expect(title).not.toBe('')
      expect(question).toMatch(/[?.]$/)
      expect(unit).toMatch(/\.$/)
    }
  })

  it('has each stated somewhere', () => {
    const used = new Set(stated.map(({ parameter }) => parameter))
    expect(Object.keys(parameters).filter((parameter) => !used.has(parameter))).toEqual([])
  })
})

describe('the code set', () => {
  it('has each code once', () => {
    expect(twice(codeSet.map(({ code }) => code))).toEqual([])
    expect(codeEntry('95165')?.family).toBe('extract')
    expect(codeEntry('00000')).toBeUndefined()
  })

  it('has every code that a policy or a statement names', () => {
    const named = JSON.stringify([policies, statements]).match(/(?<=")(\d{5}|[A-Z]\d{4})(?=")/g) ?? []
    const known = (code: string): boolean => codeEntry(code) !== undefined
    // Ends of ranges, and blood draws that stand in a pair only.
    const besides = new Set(['36591', '36592', '96523', 'G0008', 'G0010', 'G0438', 'G0439'])
    expect([...new Set(named)].filter((code) => !known(code) && !besides.has(code))).toEqual([])
  })
})

describe('statements of the seeds', () => {
  it('covers every numbered note', () => {
    const notes = new Set(statements.flatMap((statement) => statement.notes))
    const wanted = [
      ...Array.from({ length: 30 }, (_, index) => `X${index + 1}`),
      ...Array.from({ length: 11 }, (_, index) => `C${index + 1}`),
      ...Array.from({ length: 10 }, (_, index) => `K${index + 1}`),
    ]
    expect(wanted.filter((note) => !notes.has(note))).toEqual([])
    expect(twice(statements.map(({ id }) => id))).toEqual([])
  })

  it('answers by code', () => {
    expect(statementsOn('96365').map(({ verdict }) => verdict)).toEqual(['contradicted'])
    expect(statementsOn('00000')).toEqual([])
  })

  it('names codes that are in scope', () => {
    expect(statements.flatMap(({ codes }) => codes).filter((code) => codeEntry(code) === undefined)).toEqual([])
  })
})

describe('remarks', () => {
  it('are on payers that are held', () => {
    const ids = new Set(policies.map(({ id }) => id))
    expect(remarks.filter(({ payer }) => !ids.has(payer))).toEqual([])
    expect(remarksOn('oklahoma-medicaid')).toHaveLength(3)
  })
})

describe('payer identifiers', () => {
  it('lead to policies and contractors that are held', () => {
    for (const { policy, contractor } of payerIdentifiers) {
      const held = policies.find(({ id }) => id === policy)
      expect(held, policy).toBeDefined()
      if (contractor !== undefined) expect(Object.keys(held?.contractors ?? {})).toContain(contractor)
    }
  })

  it('guesses no payer', () => {
    expect(payerOf({ payerId: '60054' })?.policy).toBe('aetna')
    expect(payerOf({ payerId: ' demomedicare ', filingIndicator: 'MB' })).toMatchObject({
      policy: 'medicare',
      contractor: 'palmetto',
    })
    expect(payerOf({ payerId: 'UNKNOWN', filingIndicator: 'MB' })).toMatchObject({ policy: 'medicare' })
    expect(payerOf({ payerId: 'UNKNOWN', filingIndicator: 'CI' })).toBeUndefined()
    expect(payerOf({})).toBeUndefined()
    // A health plan for Medicare members is not the same company's private plan.
    expect(payerOf({ payerId: '87726', filingIndicator: '16' })).toBeUndefined()
  })
})
