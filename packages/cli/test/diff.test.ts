import { readFileSync } from 'node:fs'
import type { Claim } from '@aliquot/engine/document/claim'
import { movedDocument } from '@aliquot/engine/scrub/move-claim'
import { createAliquot } from 'aliquot'
import { describe, expect, test } from 'vitest'
import { command, commandJson, ndjson } from './command.ts'

const examples = new URL('../../../examples/clinic-day/', import.meta.url)
const day = readFileSync(new URL('claims.837', examples), 'latin1')
const charted = readFileSync(new URL('claims.ndjson', examples), 'utf8')
const claims = charted
  .trim()
  .split('\n')
  .map((line): Claim => JSON.parse(line))
const aliquot = createAliquot()

interface Flip {
  readonly claim: string
  readonly line: number
  readonly before: readonly string[]
  readonly after: readonly string[]
}

interface Difference {
  readonly values: readonly {
    readonly policy: string
    readonly parameter: string
    readonly takenOverBy: readonly string[]
  }[]
  readonly claims: { readonly read: number; readonly lines: readonly Flip[] }
}

const dates = (from: string, to: string) => ['--from', from, '--to', to]
async function diff(args: readonly string[], files: Readonly<Record<string, string>> = {}) {
  const { json, ...ran } = await commandJson(['diff', ...args], { files })
  const difference: Difference = JSON.parse(JSON.stringify(json))
  return { ...ran, difference }
}

const dayNumber = (date: string) => Date.parse(date) / 86_400_000

/** What is said of each line, by scrubbing the document as of a day. */
function said(claim: Claim, on: string): ReadonlyMap<number, string> {
  const first = claim.lines.flatMap(({ dateOfService }) => dateOfService ?? []).sort()[0] ?? on
  const { findings, undecided } = aliquot.scrub(movedDocument(claim, dayNumber(on) - dayNumber(first)))
  const open = undecided.filter(({ edit }) => edit !== '')
  return new Map(
    claim.lines.map(({ n = 0 }) => {
      const of = (each: { readonly line: number }) => each.line === n
      const found = new Set(findings.filter(of).map(({ edit, message }) => `${edit} ${message}`))
      for (const { edit } of open.filter(of)) found.add(`${edit}?`)
      return [n, [...found].sort().join()] as const
    }),
  )
}

describe('diff', () => {
  test('says what was said before and after, since when and by whom', async () => {
    const { code, out } = await command(['diff', ...dates('2025-10-25', '2025-10-26')], { columns: 140 })
    expect(code).toBe(0)
    expect(out).toContain('medicare, palmetto: Diluted vials (extract.dilutions)')
    expect(out).toContain('+ diluted vials count only where made for the initial build-up')
    expect(out).toMatch(/by: from 2025-10-26; ACAAI/)
    expect(out).not.toContain('flips')
  })

  test.each([
    ['2025-10-01', '2026-01-02'],
    ['2024-06-30', '2024-07-01'],
    ['2026-03-02', '2027-03-02'],
    ['2020-01-01', '2026-03-02'],
  ])('between %s and %s, names exactly the lines of charted claims whose verdict flips', async (from, to) => {
    const { difference, code } = await diff([...dates(from, to), 'c.ndjson'], { 'c.ndjson': charted })
    const expected = claims.flatMap((claim) => {
      const before = said(claim, from)
      const after = said(claim, to)
      return claim.lines.flatMap(({ n = 0 }) => (before.get(n) === after.get(n) ? [] : [`${claim.id} ${n}`]))
    })
    expect(difference.claims.lines.map(({ claim, line }) => `${claim} ${line}`)).toEqual(expected)
    expect(difference.claims.read).toBe(claims.length)
    expect(code).toBe(expected.length === 0 ? 0 : 1)
  })

  test('judges claims of a claim file as those of JSON without a chart', async () => {
    const { out: converted } = await command(['convert', 'day.837', '--to', 'ndjson'], { files: { 'day.837': day } })
    const args = dates('2023-01-01', '2026-03-02')
    const bytes = await diff([...args, 'day.837'], { 'day.837': day })
    const documents = await diff([...args, 'c.ndjson'], { 'c.ndjson': converted })
    const bare = ({ claim, line, before, after }: Flip) => ({ claim, line, before, after })
    expect(bytes.difference.claims.lines.length).toBeGreaterThan(0)
    expect(bytes.difference.claims.lines.map(bare)).toEqual(documents.difference.claims.lines.map(bare))
  })

  test('of one payer, what it takes over too', async () => {
    const { difference } = await diff([...dates('2024-06-30', '2024-07-01'), '--payer', 'highmark-wv-ma'])
    expect(difference.values.length).toBeGreaterThan(0)
    for (const { policy, takenOverBy } of difference.values) {
      expect([policy, ...takenOverBy]).toContain('highmark-wv-ma')
    }
  })

  test('in words, the line with what was found and what is', async () => {
    const { code, out } = await command(['diff', ...dates('2025-10-01', '2026-01-02'), 'c.ndjson'], {
      files: { 'c.ndjson': charted },
      columns: 140,
    })
    expect(code).toBe(1)
    expect(out).toContain('62 claims, as if of each day: the verdict of 1 line flips')
    expect(out).toContain('claim c12, line 1, 95165: UNT005 diluted, then nothing (c.ndjson)')
  })

  test.each([
    [['--from', '2026-01-01'], /required option '--to <date>'/],
    [dates('2026-01-01', '2026-02-30'), /A date is written YYYY-MM-DD/],
    [dates('2026-01-01', '2026-01-01'), /the two dates are the same/],
    [[...dates('2026-01-01', '2026-01-02'), 'none.837'], /none\.837: there is no such file/i],
    [[...dates('2026-01-01', '2026-01-02'), 'bad.ndjson'], /bad\.ndjson, line 2/],
    [[...dates('2026-01-01', '2026-01-02'), '--payer', 'medicar'], /did you mean medicare/],
  ])('refuses %j', async (args, message) => {
    const files = { 'bad.ndjson': ndjson(claims[0], '{"lines": 1}') }
    const { code, err } = await command(['diff', ...args], { files })
    expect(code).toBe(2)
    expect(err).toMatch(message)
  })
})
