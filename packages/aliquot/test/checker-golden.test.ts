/**
 * The separate checker accepts the proof of every published, labelled and example encounter, and rejects each of them
 * when it was changed in a named way.
 */
import { readFileSync } from 'node:fs'
import { check } from '@aliquot/engine/check/check-coding'
import type { Coding } from '@aliquot/engine/derive/coding'
import { derive } from '@aliquot/engine/derive/derive'
import type { Encounter } from '@aliquot/engine/document/encounter'
import { catalogueOptions, defaultCatalogue, policies } from '@aliquot/reference/policies'
import { readEncounter } from 'aliquot'
import { describe, expect, test } from 'vitest'
import { type Checked, mutants } from './proof-mutants.ts'

const catalogue = defaultCatalogue()
const top = new URL('../../../', import.meta.url)
const files = ['fixtures/golden/dev.jsonl', 'fixtures/golden/labels.jsonl', 'examples/clinic-day/encounters.ndjson']

function encounters(): readonly Encounter[] {
  const lines = files.flatMap((file) => readFileSync(new URL(file, top), 'utf8').split('\n'))
  return lines.flatMap((line) => {
    if (line === '') return []
    const json = JSON.parse(line)
    const read = readEncounter(json.encounter ?? json.claim?.encounter ?? json)
    return read.ok ? [read.value] : []
  })
}

const all = encounters().map((encounter) => ({ encounter, coding: derive(catalogue, encounter) }))

const verdictOf = (encounter: Encounter, { lines, proof, undecided }: Checked) =>
  check(encounter, lines, policies, proof, undecided, catalogueOptions.alternatives)

test('every proof is accepted', () => {
  expect(all.length).toBeGreaterThan(200)
  for (const { encounter, coding } of all) {
    expect(verdictOf(encounter, coding), JSON.stringify(encounter)).toEqual({ ok: true })
  }
})

const isSame = (mutant: Checked, coding: Coding): boolean =>
  JSON.stringify([mutant.lines, mutant.proof]) === JSON.stringify([coding.lines, coding.proof])

describe('a changed proof is rejected', () => {
  test.each(Object.entries(mutants))(
    '%s',
    (name, mutate) => {
      let made = 0
      const accepted: string[] = []
      for (const { encounter, coding } of all) {
        for (const mutant of mutate(coding, encounter)) {
          made += 1
          if (!verdictOf(encounter, mutant).ok) continue
          if (isSame(mutant, coding)) made -= 1
          else accepted.push(JSON.stringify({ encounter, lines: mutant.lines, proof: mutant.proof }))
        }
      }
      expect(made, `mutants of the class "${name}"`).toBeGreaterThan(0)
      expect(accepted.slice(0, 3), `${accepted.length} of ${made} were accepted`).toEqual([])
    },
    60_000,
  )
})
