/** Every statement that does not hold is a myth, and what is said to show it does. */
import { dayOf } from '@aliquot/engine/calendar-date'
import type { EditCases } from '@aliquot/engine/scrub/edit-cases'
import { type MythProof, myths, statementOf } from '@aliquot/reference/myths'
import { defaultCatalogue } from '@aliquot/reference/policies'
import { statements } from '@aliquot/reference/statements'
import { describe, expect, test } from 'vitest'

const modules = import.meta.glob<{ editCases: EditCases }>('../src/**/*.cases.ts', { eager: true })
const corpus = new Map(Object.values(modules).map(({ editCases }) => [editCases.edit, editCases.cases]))
const catalogue = defaultCatalogue()

/** Rows of the two lists of contradictions that the statements were gathered from. */
const rows = [...numbered('X', 30), ...numbered('C', 11)]

function numbered(letter: string, most: number): readonly string[] {
  return Array.from({ length: most }, (_, index) => `${letter}${index + 1}`)
}

describe('the list of myths', () => {
  test('has one for each statement that is not supported, and none for those that are', () => {
    const wrong = statements.filter(({ verdict }) => verdict !== 'supported')
    expect(myths.map(({ statement }) => statement)).toEqual(wrong.map(({ id }) => id))
  })

  test('answers every row of both lists of contradictions', () => {
    const noted = new Set(myths.flatMap((myth) => statementOf(myth).notes))
    expect(rows.filter((row) => !noted.has(row))).toEqual([])
  })

  test('says who says it: one of the documents, or another by its name', () => {
    const unnamed = myths.filter((myth) => statementOf(myth).seed === 'web' && myth.saidBy === undefined)
    expect(unnamed.map(({ statement }) => statement)).toEqual([])
  })

  test('says where it is from, and names no proof twice', () => {
    for (const myth of myths) {
      expect(statementOf(myth).cite.length, myth.statement).toBeGreaterThan(0)
      expect(myth.proofs.length, myth.statement).toBeGreaterThan(0)
      expect(new Set(myth.proofs.map((proof) => JSON.stringify(proof))).size).toBe(myth.proofs.length)
    }
  })
})

const proofs = myths.flatMap(({ statement, since, proofs: list }) =>
  list.map((proof) => [statement, proof, since] as const),
)
const ofKind = <K extends string>(key: K) =>
  proofs.flatMap(([statement, proof, since]) =>
    key in proof ? [[`${statement}: ${JSON.stringify(proof)}`, proof, since] as const] : [],
  )

describe('what shows a myth', () => {
  test.each(ofKind('edit'))('%s', (_, proof: MythProof) => {
    if (!('edit' in proof)) throw new Error('a case of an edit is wanted')
    // The corpus test runs the case and sees to it that its state is what the edit says.
    const [shown, ...others] = (corpus.get(proof.edit) ?? []).filter(({ name }) => name === proof.case)
    expect(shown?.state).toBe(proof.state)
    expect(others).toEqual([])
  })

  test.each(ofKind('parameter'))('%s', (_, proof: MythProof, since) => {
    if (!('parameter' in proof)) throw new Error('a value is wanted')
    const { payer, contractor, parameter, on } = proof
    const answer = catalogue.resolve(payer, contractor, parameter, dayOf(on))
    expect(answer.known).toBe(true)
    // What holds cannot be younger than what shows it on that day.
    if (answer.known && since !== 'undated') expect(on >= since).toBe(true)
  })

  test('is a value from the very day, where the myth is about one value', () => {
    const single = myths.filter(({ proofs: list }) => list.length === 1)
    for (const {
      statement,
      since,
      proofs: [proof],
    } of single) {
      if (proof === undefined || !('parameter' in proof)) continue
      const answer = catalogue.resolve(proof.payer, proof.contractor, proof.parameter, dayOf(proof.on))
      expect(answer, statement).toMatchObject({ from: since })
    }
  })
})
