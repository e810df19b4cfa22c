/**
 * Runs the cases of every edit and polices them: each edit has a found and a clean case, an undecided one where it
 * needs facts or parameters, every message is shown, and the registry is what the generator writes.
 */
import { readFileSync } from 'node:fs'
import { ClaimView } from '@aliquot/engine/scrub/claim-view'
import { correctedLines } from '@aliquot/engine/scrub/correct'
import { slotsOf } from '@aliquot/engine/scrub/edit'
import type { EditCase, EditCases } from '@aliquot/engine/scrub/edit-cases'
import { fillFromClaim } from '@aliquot/engine/scrub/from-claim'
import { renderRecords } from '@aliquot/engine/scrub/render'
import { Scrubber } from '@aliquot/engine/scrub/scrubber'
import { defaultCatalogue } from '@aliquot/reference/policies'
import { describe, expect, test } from 'vitest'
import { registryText } from '../../../tools/generate-registry.mjs'
import { edits } from '../src/registry.generated.ts'

const modules = import.meta.glob<{ editCases: EditCases }>('../src/**/*.cases.ts', { eager: true })
const corpus = Object.entries(modules).map(([path, module]) => ({ path, ...module.editCases }))
const catalogue = defaultCatalogue()
const scrubber = new Scrubber(catalogue, edits)
const view = new ClaimView()

function outcomeOf(id: string, each: EditCase) {
  fillFromClaim(view, each.claim, catalogue)
  scrubber.run(view)
  const index = edits.findIndex((edit) => edit.id === id)
  const { findings } = renderRecords(scrubber.buffer)
  const own = findings.filter((finding) => finding.edit === id)
  const fixes = own.flatMap((finding) => (finding.fix === undefined ? [] : [finding.fix]))
  const factsOf = (day: number) => scrubber.planFor(view.payer, view.contractor, day).facts
  return { state: scrubber.verdict.outcomeOf(index), own, fixed: correctedLines(view, fixes, factsOf) }
}

describe('the registry', () => {
  test('is what the generator writes', () => {
    expect(readFileSync(new URL('../src/registry.generated.ts', import.meta.url), 'utf8')).toBe(registryText())
  })

  test('has ids that are unique and well formed, and names that match', () => {
    const ids = edits.map((edit) => edit.id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^[A-Z]{3}\d{3}$/)
    expect(new Set(edits.map((edit) => edit.name)).size).toBe(edits.length)
  })

  test('every edit cites a rule, and its messages end in a full stop and say what to do', () => {
    for (const edit of edits) {
      expect(edit.rules.length, edit.id).toBeGreaterThan(0)
      for (const message of Object.values(edit.messages)) {
        expect(message.text, edit.id).toMatch(/[.?]$/)
        expect(message.todo, edit.id).toMatch(/[.?]$/)
        for (const slot of slotsOf(message.todo)) {
          expect(
            slotsOf(message.text).map((each) => each.name),
            `${edit.id} ${message.todo}`,
          ).toContain(slot.name)
        }
      }
    }
  })

  test('every edit has one file of cases', () => {
    expect(corpus.map((each) => each.edit).sort()).toEqual(edits.map((edit) => edit.id).sort())
  })
})

for (const { edit: id, cases, path } of corpus) {
  const edit = edits.find((each) => each.id === id)
  describe(`${id} ${edit?.name ?? path}`, () => {
    test('its cases show every outcome and every message', () => {
      const states = new Set(cases.map((each) => each.state))
      expect(states, 'a found case').toContain('found')
      expect(states, 'a clean case').toContain('clean')
      if ((edit?.needs.length ?? 0) > 0) expect(states, 'an undecided case').toContain('undecided')
      const shown = new Set(cases.flatMap((each) => (each.findings ?? []).map((finding) => finding.message)))
      for (const key of Object.keys(edit?.messages ?? {})) expect(shown, `message ${key}`).toContain(key)
      expect(new Set(cases.map((each) => each.name)).size, 'names once each').toBe(cases.length)
      expect(path.split('/').at(-1), 'file name').toBe(`${edit?.name}.cases.ts`)
    })

    test.each(cases.map((each) => [each.name, each] as const))('%s', (_name, each) => {
      const { state, own, fixed } = outcomeOf(id, each)
      expect(state).toBe(each.state)
      if (each.state === 'found') expect(each.findings, 'a found case lists its findings').toBeDefined()
      // Clerical is a closed list, and no change of what was billed is on it.
      for (const { fix, remedy } of own) if (fix !== undefined) expect(remedy).not.toBe('clerical')
      const found = own.map(({ message, line, slots }) => ({ message, line, slots }))
      if (each.findings !== undefined) expect(found).toEqual(each.findings)
      if (each.fixed !== undefined) {
        const bare = fixed.map(({ code, units, modifiers }) => ({ code, units, modifiers }))
        expect(bare).toEqual(each.fixed.map(({ code, units, modifiers }) => ({ code, units, modifiers })))
      }
    })
  })
}
