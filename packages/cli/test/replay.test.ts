import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { command, commandJson, ndjson } from './command.ts'
import { bothShotCodes, visitAlone } from './documents.ts'

const day = readFileSync(new URL('../../../examples/clinic-day/claims.837', import.meta.url), 'latin1')
const claims = ndjson(bothShotCodes, visitAlone)

/** A payer of the user's own, which takes both shot codes of a date or does not. */
const own = (places: readonly string[]) =>
  JSON.stringify({
    id: 'own',
    title: 'A payer of the user',
    kind: 'contract',
    of: 'medicare',
    verifiedThrough: '2026-11-21',
    inherits: [],
    states: {
      'place.not-paid': [
        { from: 'undated', value: { codes: ['95117'], places }, cite: [{ source: 'dossier' }], confidence: 'B' },
      ],
    },
  })
const ofOwn = { ...bothShotCodes, id: 'c3', payer: 'own', lines: bothShotCodes.lines.slice(1) }

const later = { today: '2026-09-30' }

interface Saved {
  readonly run: { readonly judgedBy: object }
}

describe('a verdict', () => {
  test('carries the versions that it was made by, and the day', async () => {
    const { json } = await commandJson(['scrub', 'c.ndjson'], { files: { 'c.ndjson': claims } })
    const judgedBy = { engine: '0.1.0', content: expect.stringMatching(/^[0-9a-f]{64}$/), on: '2026-03-02' }
    expect(json).toMatchObject({
      files: [{ claims: [{ judgedBy }, { judgedBy }] }],
      run: { judgedBy, at: '2026-03-02 09:15', inputs: [{ path: 'c.ndjson' }] },
    })
  })

  test('has another content version with another policy', async () => {
    const versions = async (places: readonly string[]) => {
      const args = ['scrub', 'c.ndjson', '--payer-file', 'own.json', '--json']
      const { out } = await command(args, { files: { 'c.ndjson': claims, 'own.json': own(places) } })
      const saved: Saved = JSON.parse(out)
      return saved.run.judgedBy
    }
    expect(await versions(['21'])).toEqual(await versions(['21']))
    expect(await versions(['21'])).not.toEqual(await versions(['22']))
  })
})

describe('replay', () => {
  test('makes a report again byte for byte, on any day', async () => {
    const files = { 'c.ndjson': claims, 'day.837': day }
    const { out: report } = await command(['scrub', 'day.837', 'c.ndjson', '--json', '--strict-dates'], { files })
    const ran = await command(['replay', 'report.json'], { ...later, files: { ...files, 'report.json': report } })
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(ran.out).toMatch(
      /^report\.json: reproduced byte for byte, 64 claims, by engine 0\.1\.0, content [0-9a-f]{12}\.\n$/,
    )
  })

  test('says what differs, though the versions are the same', async () => {
    const files = { 'c.ndjson': claims }
    const { out: report } = await command(['scrub', 'c.ndjson', '--json'], { files })
    const changed = report.replace('"edit":"ADM001"', '"edit":"ADM009"')
    const { code, out } = await command(['replay', 'r.json'], { files: { ...files, 'r.json': changed } })
    expect(code).toBe(1)
    expect(out).toContain('another report comes out, though by the same versions')
    expect(out).toContain('c1 found: ADM009:1 gone; ADM001:1 came')
  })

  test('names both versions where they differ, and what they say otherwise', async () => {
    const files = { 'c.ndjson': ndjson(ofOwn, visitAlone), 'own.json': own(['11']) }
    const { out: report } = await command(['scrub', 'c.ndjson', '--payer-file', 'own.json', '--json'], { files })
    const world = { files: { ...files, 'r.json': report, 'own.json': own(['22']) } }
    const { code, out } = await command(['replay', 'r.json'], world)
    expect(code).toBe(1)
    expect(out).toMatch(
      /r\.json: made by engine 0\.1\.0, content (\w{12}); this is engine 0\.1\.0, content (?!\1)\w{12}\./,
    )
    expect(out).toContain('Of 2 claims, something else is said of 1:')
    expect(out).toMatch(/c3 \w+, and was found: SUP001:2 gone/)
    const { json } = await commandJson(['replay', 'r.json'], world)
    expect(json).toMatchObject({ same: false, differences: [{ claim: 'c3', before: 'found', gone: ['SUP001:2'] }] })
  })

  test('is no failure where the versions differ and no verdict does', async () => {
    const files = { 'c.ndjson': claims, 'own.json': own(['11']) }
    const { out: report } = await command(['scrub', 'c.ndjson', '--payer-file', 'own.json', '--json'], { files })
    const { code, out } = await command(['replay', 'r.json'], {
      files: { ...files, 'r.json': report, 'own.json': own(['22']) },
    })
    expect(code).toBe(0)
    expect(out).toContain('Of 2 claims, nothing else is said.')
  })

  test('wants the claims that were scrubbed, wherever they are now', async () => {
    const { out: report } = await command(['scrub', 'c.ndjson', '--json'], { files: { 'c.ndjson': claims } })
    const moved = await command(['replay', 'r.json', 'old/c.ndjson'], {
      files: { 'r.json': report, 'old/c.ndjson': claims },
    })
    expect(moved.out).toContain('reproduced byte for byte')
    const gone = await command(['replay', 'r.json'], { files: { 'r.json': report } })
    expect(gone).toMatchObject({ code: 2, out: '' })
    expect(gone.err).toBe('c.ndjson: it cannot be read; say after the report where the claims are now.\n')
    const other = await command(['replay', 'r.json'], { files: { 'r.json': report, 'c.ndjson': `${claims} ` } })
    expect(other.code).toBe(2)
    expect(other.err).toContain('c.ndjson: this is not the file that was scrubbed as c.ndjson, its SHA-256 is another')
    const { out: piped } = await command(['scrub', '-', '--json'], { stdin: claims })
    const stdin = await command(['replay', 'r.json'], { files: { 'r.json': piped } })
    expect(stdin.err).toContain('standard input, which is not kept')
  })

  test.each([
    ['no JSON', 'this is not JSON'],
    ['[]', 'it does not say how it was made'],
    ['{"run":{"at":"2026-03-02 09:15"}}', 'it does not say how it was made'],
  ])('of %s is refused', async (text, message) => {
    const { code, err } = await command(['replay', 'r.json'], { files: { 'r.json': text } })
    expect(code).toBe(2)
    expect(err).toContain(`r.json: ${message}`)
  })
})

describe('the report of a folder', () => {
  let folder = ''
  beforeEach(() => {
    folder = join(mkdtempSync(join(tmpdir(), 'replay-')), 'out')
  })
  afterEach(() => rmSync(join(folder, '..'), { recursive: true }))

  test('is made again with what was accepted, by whom and when', async () => {
    const fixes = JSON.stringify({ by: 'A. Biller', fixes: ['c05:ADM002:1'] })
    const files = { 'day.837': day, 'fixes.json': fixes }
    await command(['scrub', 'day.837', '--out', folder, '--fix', '--accept', 'fixes.json'], { files })
    const report = readFileSync(join(folder, 'report.json'), 'utf8')
    expect(report).toContain('"by":"A. Biller"')
    const { code, out } = await command(['replay', 'r.json'], { ...later, files: { 'day.837': day, 'r.json': report } })
    expect(out).toContain('reproduced byte for byte')
    expect(code).toBe(0)
  })
})
