import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { codeEntry } from '../src/code-set.ts'
import { adjustmentReason, adjustmentReasons } from '../src/denials/adjustment-reason.ts'
import { confusedRates } from '../src/denials/confused-rates.ts'
import { appealDeadline, refilingDeadline } from '../src/denials/deadlines.ts'
import { denialSourceOf } from '../src/denials/denial-sources.ts'
import { denialCatalogue, denialOf } from '../src/denials/find-denial.ts'
import { remarkCode, remarkCodes } from '../src/denials/remark-code.ts'

const registry = readFileSync(new URL('../../edits/src/registry.generated.ts', import.meta.url), 'utf8')
const twice = (values: readonly string[]) => values.filter((value, index) => values.indexOf(value) !== index)

function entryFor(code: string, reason: string, remarks: readonly string[] = [], more: object = {}) {
  const adjustment = { group: 'CO', reason }
  return denialOf({ code, unitsBilled: 1, adjustment, remarks, beside: [], ...more })?.id
}

describe('the catalogue', () => {
  test('has each entry once, with edits, codes, sources and codes of reasons that are held', () => {
    expect(twice(denialCatalogue.map(({ id }) => id))).toEqual([])
    for (const { id, edits, codes = [], beside = [], cite, pairs } of denialCatalogue) {
      for (const edit of edits) expect(registry, `${id}: ${edit}`).toContain(`// ${edit}\n`)
      for (const code of [...codes, ...beside]) expect(codeEntry(code), `${id}: ${code}`).toBeDefined()
      for (const { source } of cite) expect(denialSourceOf(source), `${id}: ${source}`).toBeDefined()
      for (const { reason, remark } of pairs) {
        if (reason !== undefined) expect(adjustmentReason(reason)?.kind, `${id}: ${reason}`).toBe('denial')
        if (remark !== undefined) expect(remarkCode(remark), `${id}: ${remark}`).toBeDefined()
      }
    }
  })

  test('finds each entry by its own pairs, or one that is closer', () => {
    for (const entry of denialCatalogue) {
      const { codes = ['99499'], families, beside = [], unitsAbove = 0, pairs, id } = entry
      const code = families === undefined ? codes[0] : { extract: '95165', tests: '95004' }[String(families[0])]
      if (code === undefined) continue
      const others = beside.filter((other) => other !== code)
      const found = pairs.map(({ group = 'CO', reason = '999', remark }) =>
        denialOf({
          code,
          unitsBilled: unitsAbove + 1,
          adjustment: { group, reason },
          remarks: remark === undefined ? [] : [remark],
          beside: others,
        }),
      )
      expect(
        found.map((each) => each?.id),
        id,
      ).toContain(id)
      expect(found).not.toContain(undefined)
    }
  })

  test('tells by code, units, remarks and neighbours', () => {
    expect(entryFor('95115', '236', [], { beside: ['95117'] })).toBe('both-shot-codes')
    expect(entryFor('95115', '236', [], { beside: ['99213'] })).toBe('not-paid-apart')
    expect(entryFor('95117', '151', ['N362'], { unitsBilled: 3 })).toBe('shot-code-units')
    expect(entryFor('95165', '151', ['N362'], { unitsBilled: 40 })).toBe('extract-over-daily-limit')
    expect(entryFor('95165', '16', ['M24'])).toBe('extract-dose-count')
    expect(entryFor('95165', '119')).toBe('extract-over-span-limit')
    expect(entryFor('99213', '97', ['N20'])).toBe('visit-without-25')
    expect(entryFor('99211', '97')).toBe('nurse-visit-with-shot')
    expect(entryFor('95199', '16', ['N350'])).toBe('unlisted-without-description')
    expect(entryFor('95199', '16')).toBe('claim-incomplete')
    expect(entryFor('95165', '29')).toBe('too-late')
    expect(entryFor('95165', '999')).toBeUndefined()
  })
})

describe('codes', () => {
  test('are held once, in short words', () => {
    expect(twice(adjustmentReasons.map(({ code }) => code))).toEqual([])
    expect(twice(remarkCodes.map(({ code }) => code))).toEqual([])
    for (const { says } of [...adjustmentReasons, ...remarkCodes]) expect(says.length).toBeLessThan(90)
  })

  test('normal reductions are no denials', () => {
    for (const code of ['45', '253', '24', '256']) expect(adjustmentReason(code)?.kind).toBe('reduction')
    for (const code of ['1', '2', '3']) expect(adjustmentReason(code)?.kind).toBe('patient-share')
    expect(adjustmentReason('A2')).toBeUndefined()
  })

  test('that are confused are in scope', () => {
    for (const code of [...Object.keys(confusedRates), ...Object.values(confusedRates).flat()]) {
      expect(codeEntry(code), code).toBeDefined()
    }
  })
})

describe('deadlines', () => {
  test('are known for Medicare, and not guessed for others', () => {
    expect(appealDeadline({ filing: 'MB', noticeOn: '2026-03-24' })?.on).toBe('2026-07-27')
    expect(refilingDeadline({ filing: 'MB', dateOfService: '2026-03-02' })?.on).toBe('2027-03-02')
    expect(appealDeadline({ filing: 'CI', noticeOn: '2026-03-24' })).toBeUndefined()
    expect(appealDeadline({ filing: 'MB' })).toBeUndefined()
    expect(refilingDeadline({ filing: '16', dateOfService: '2026-03-02' })).toBeUndefined()
  })
})
