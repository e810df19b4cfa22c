/** What the seeds say, row by row: coded and scrubbed as it is right, with the errors corrected. */
import { statements } from '@aliquot/reference/statements'
import { describe, expect, test } from 'vitest'
import { createAliquot } from '../src/aliquot.ts'
import { otherSeedCases } from './other-seed-cases.ts'
import { seedCases } from './seed-cases.ts'

const aliquot = createAliquot()
const known = new Map(statements.map((statement) => [statement.id, statement]))
const all = [...seedCases, ...otherSeedCases]

interface Written {
  readonly code: string
  readonly units: number | null
  readonly modifiers: readonly string[]
}

const text = ({ code, units, modifiers }: Written) => `${[code, ...modifiers].join('-')} x${units ?? '?'}`

const numbered = (section: string, most: number) =>
  Array.from({ length: most }, (_, index) => `${section} ${index + 1}`)

describe('the list', () => {
  test('holds every row of the two tables and of the denials, and the summary and the questions', () => {
    const rows = [...numbered('at a glance', 5), ...numbered('scenario', 4), ...numbered('denial', 5)]
    expect(seedCases.map((each) => each.place)).toEqual(rows)
    const places = all.map((each) => each.place)
    expect(new Set(places).size).toBe(places.length)
    expect(places).toEqual(expect.arrayContaining([...numbered('takeaway', 5), ...numbered('question', 5)]))
  })

  test('names statements that are kept, each with its verdict, wherever it corrects', () => {
    for (const { place, statements: ids, correction } of all) {
      for (const id of ids) expect(known.has(id), `${place}: ${id}`).toBe(true)
      if (correction === undefined) continue
      const verdicts = ids.map((id) => known.get(id)?.verdict)
      expect(verdicts, place).toEqual(
        expect.arrayContaining([expect.stringMatching(/contradicted|incomplete|superseded/)]),
      )
    }
  })

  test('answers every error that the notes list for this seed', () => {
    const noted = statements.filter((statement) => statement.seed === 'verimedix').map((statement) => statement.id)
    const named = new Set(all.flatMap((each) => each.statements))
    expect(noted.filter((id) => !named.has(id))).toEqual([])
  })
})

for (const { place, says, correction, codes = [], scrubs = [] } of all) {
  describe(`${place}: ${says}${correction === undefined ? '' : ` Corrected: ${correction}`}`, () => {
    test.each(codes.map((each) => [each.name, each] as const))('%s', (_name, { encounter, lines }) => {
      const coding = aliquot.code(encounter)
      expect(coding.lines.map(text).sort()).toEqual([...lines].sort())
      expect(coding.undecided.length > 0).toBe(lines.some((line) => line.endsWith('x?')))
    })

    test.each(scrubs.map((each) => [each.name, each] as const))('%s', (_name, { claim, findings, corrected }) => {
      const result = aliquot.scrub(claim)
      const found = result.findings.map((finding) => `${finding.edit} line ${finding.line}`)
      expect(found).toEqual(expect.arrayContaining([...findings]))
      const denied = result.findings.filter((finding) => finding.severity === 'deny')
      for (const finding of denied) expect(findings).toContain(`${finding.edit} line ${finding.line}`)
      expect(result.corrected?.map(text)).toEqual(corrected)
    })
  })
}
