import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { command, ndjson } from './command.ts'
import { bothShotCodes, encounter } from './documents.ts'

const day = readFileSync(new URL('../../../examples/clinic-day/claims.837', import.meta.url), 'latin1')

let folder = ''
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'accept-')), 'out')
})
afterEach(() => rmSync(join(folder, '..'), { recursive: true }))

const content = (name: string) => readFileSync(join(folder, name), 'utf8')
const claimsIn = (name: string) => [...content(name).matchAll(/CLM\*(\w+)/g)].map(([, id]) => id)

interface Accepted {
  readonly ids: readonly string[]
  readonly refused?: string
  readonly gone: readonly string[]
  readonly heldBy: readonly string[]
  readonly by: string
  readonly on: string
}

interface Reported {
  readonly claim: string
  readonly changes?: readonly { readonly id: string; readonly class: string; readonly text: string }[]
  readonly accepted?: Accepted
}

const reported = (): readonly Reported[] =>
  content('report.ndjson')
    .trim()
    .split('\n')
    .map((line): Reported => JSON.parse(line))
const claim = (id: string) => reported().find((each) => each.claim === id)

function scrub(text: string, accepted: unknown, ...args: readonly string[]) {
  const files = { 'day.837': text, 'fixes.json': typeof accepted === 'string' ? accepted : JSON.stringify(accepted) }
  return command(['scrub', 'day.837', '--out', folder, '--accept', 'fixes.json', ...args], { files })
}

const by = 'A. Biller'

describe('scrub --accept', () => {
  test('makes the changes that are listed, and no others', async () => {
    const { code, out, err } = await scrub(day, { by, fixes: ['c05:ADM002:1'] })
    expect({ code, err }).toEqual({ code: 1, err: '' })
    expect(claimsIn('corrected.837')).toEqual(['c05'])
    expect(claimsIn('held.837')).toContain('c03')
    const before = new Set(day.split('~').map((segment) => segment.trim()))
    const changed = content('corrected.837')
      .split('~')
      .map((segment) => segment.trim())
      .filter((segment) => !before.has(segment))
    expect(changed.filter((segment) => !/^(SE|GE)\*/.test(segment))).toEqual([expect.stringMatching(/^CLM\*c05\*/)])
    expect(content('corrected.837')).toMatch(/CLM\*c05\*27\*[\s\S]*?SV1\*HC:95117\*27\*UN\*1\*/)
    expect(out).toContain('accepted: by A. Biller, 2026-03-02 09:15, from fixes.json: 1 claim changed')
  })

  test('records who and when, what is gone, and that nothing came', async () => {
    await scrub(day, { by, fixes: ['c05:ADM002:1'] })
    expect(claim('c05')?.accepted).toMatchObject({
      by,
      on: '2026-03-02 09:15',
      ids: ['c05:ADM002:1'],
      gone: ['ADM002:1'],
      heldBy: [],
    })
    expect(content('report.txt')).toMatch(
      /made {4}c05:ADM002:1 by A\. Biller, 2026-03-02 09:15\. Gone: ADM002:1; nothing/,
    )
    expect(content('report.csv')).toMatch(
      /accepted,,,made; gone: ADM002:1,,"A\. Biller, 2026-03-02 09:15",c05:ADM002:1/,
    )
    const whole: { summary: { accepted: unknown } } = JSON.parse(content('report.json'))
    expect(whole.summary.accepted).toEqual({
      by,
      on: '2026-03-02 09:15',
      file: 'fixes.json',
      changed: 1,
      refused: 0,
      unmatched: [],
      repeated: [],
    })
  })

  test('gives a file in which exactly those findings are gone and none came', async () => {
    const findingsOf = async (text: string) => {
      const { out } = await command(['scrub', 'a.837', '--ndjson'], { files: { 'a.837': text } })
      const found = out
        .trim()
        .split('\n')
        .map((line): { claim: string; findings: { edit: string; line: number }[] } => JSON.parse(line))
      return new Map(found.map(({ claim: id, findings }) => [id, findings.map(({ edit, line }) => `${edit}:${line}`)]))
    }
    await scrub(day, { by, fixes: ['c05:ADM002:1', 'c03:ADM001:2'] })
    const before = await findingsOf(day)
    const after = await findingsOf(content('corrected.837'))
    expect([...after.keys()].sort()).toEqual(['c03', 'c05'])
    for (const [id, findings] of after) {
      const gone = claim(id)?.accepted?.gone ?? []
      expect([...findings, ...gone].sort()).toEqual([...(before.get(id) ?? [])].sort())
    }
    const again = await command(['validate', 'c.837'], { files: { 'c.837': content('corrected.837') } })
    expect(again.code).toBe(0)
  })

  test('names ids that match nothing, and makes the others', async () => {
    const { code, err } = await scrub(day, { by, fixes: ['c05:ADM002:1', 'c05:ADM002:7', 'nobody:UNT003:1'] })
    expect(code).toBe(2)
    expect(err).toBe(
      'fixes.json: c05:ADM002:7 is no change of any claim that was read; the reports list them\n' +
        'fixes.json: nobody:UNT003:1 is no change of any claim that was read; the reports list them\n',
    )
    expect(claimsIn('corrected.837')).toEqual(['c05'])
  })

  test('names an id that is a change of several claims', async () => {
    const { code, err } = await scrub(day.replaceAll('CLM*c04*', 'CLM*c05*') + day, { by, fixes: ['c05:ADM002:1'] })
    expect(code).toBe(2)
    expect(err).toContain('c05:ADM002:1 is a change of several claims')
  })

  test('leaves the total of a claim alone unless that is accepted too, or --fix is given', async () => {
    const unbalanced = day.replace(/CLM\*c05\*[\d.]+/, 'CLM*c05*999')
    await scrub(unbalanced, { by, fixes: ['c05:ADM002:1'] })
    expect(claim('c05')?.accepted?.refused).toContain('accept c05:charges-unbalanced:0, or give --fix')
    expect(content('held.837')).toContain('CLM*c05*999*')
    expect(claim('c05')?.changes?.[0]).toMatchObject({ id: 'c05:charges-unbalanced:0', class: 'clerical' })
    await scrub(unbalanced, { by, fixes: ['c05:ADM002:1', 'c05:charges-unbalanced:0'] })
    expect(claim('c05')?.accepted?.gone).toEqual(['ADM002:1', 'charges-unbalanced:0'])
    expect(content('corrected.837')).not.toContain('CLM*c05*999*')
    await scrub(unbalanced, { by, fixes: ['c05:ADM002:1'] }, '--fix')
    expect(claimsIn('corrected.837')).toEqual(['c05'])
  })

  test('a claim that something else holds is changed, and still held', async () => {
    const other = day.replace(/(CLM\*c03\*[\s\S]*?SV1\*HC:95117\*[\d.]+\*UN\*)1/, '$13')
    await scrub(other, { by, fixes: ['c03:ADM001:2'] })
    expect(claim('c03')?.accepted).toMatchObject({ gone: ['ADM001:2'], heldBy: ['ADM002:1'] })
    expect(claimsIn('corrected.837')).toEqual([])
    expect(content('held.837')).toContain('CLM*c03*')
    expect(/CLM\*c03\*[\s\S]*?(?=CLM\*|HL\*|SE\*)/.exec(content('held.837'))?.[0]).not.toContain('95115')
  })

  test.each([
    ['[]', /one object with "by" and "fixes" is wanted/],
    ['{"fixes": []}', /\/by\): the name of the person/],
    ['{"by": "A", "fixes": ["ADM001"]}', /\/fixes\/0\): an id is written CLAIM:EDIT:LINE/],
    ['{"by": "A", "fixes": [], "on": "today"}', /\/on\): nothing is known by this name/],
    ['{"by": "A", "fixes": [], "unitChargesCents": {"95117": 1.5}}', /whole cents/],
    ['{"by": ', /fixes\.json/],
  ])('refuses %s', async (text, message) => {
    const { code, err } = await scrub(day, text)
    expect(code).toBe(2)
    expect(err).toMatch(message)
    expect(existsSync(folder)).toBe(false)
  })
})

describe('claims of JSON files', () => {
  const charted = {
    id: 'j:1',
    payer: 'medicare',
    jurisdiction: 'palmetto',
    placeOfService: '11',
    lines: [
      { n: 1, code: '95115', units: 1, dateOfService: '2026-03-02', chargeCents: 1500 },
      { n: 2, code: '95165', units: 6, dateOfService: '2026-03-02', chargeCents: 6000 },
    ],
    encounter: { ...encounter, jurisdiction: 'palmetto', placeOfService: '11' },
  }
  const accept = (accepted: unknown, ...claims: readonly unknown[]) =>
    command(['scrub', 'c.ndjson', '--out', folder, '--accept', 'fixes.json'], {
      files: { 'c.ndjson': ndjson(...claims), 'fixes.json': JSON.stringify(accepted) },
    })

  test('are written with their changes, one a line', async () => {
    await accept({ by, fixes: ['c1:ADM001:1'] }, bothShotCodes)
    const [line = ''] = content('corrected.ndjson').trim().split('\n')
    expect(JSON.parse(line)).toEqual({ ...bothShotCodes, lines: [{ ...bothShotCodes.lines[1], n: 1, modifiers: [] }] })
  })

  test('need the price of a code that a change brings', async () => {
    const [id = ''] = await accept({ by, fixes: [] }, charted).then(() =>
      (claim('j:1')?.changes ?? []).map((change) => change.id),
    )
    expect(id).toMatch(/^j:1:ADM\d{3}:1$/)
    await accept({ by, fixes: [id] }, charted)
    expect(claim('j:1')?.accepted?.refused).toBe(
      'what a unit of 95117 is charged is not known: say it in fixes.json, under "unitChargesCents"',
    )
    expect(content('corrected.ndjson')).toBe('')
    await accept({ by, fixes: [id], unitChargesCents: { '95117': 2100 } }, charted)
    const corrected: { lines: unknown } = JSON.parse(content('corrected.ndjson'))
    expect(corrected.lines).toMatchObject([
      { code: '95117', units: 1, chargeCents: 2100 },
      { code: '95165', units: 6, chargeCents: 6000 },
    ])
  })
})
