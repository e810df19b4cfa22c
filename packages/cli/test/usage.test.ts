import { describe, expect, test } from 'vitest'
import { command, commandJson } from './command.ts'
import { encounter } from './documents.ts'

describe('usage', () => {
  test('help says what there is, with examples and exit codes', async () => {
    const { code, out } = await command(['--help'])
    expect(code).toBe(0)
    for (const word of ['code', 'units', 'scrub', 'explain', 'demo', 'Examples:', 'Exit codes:'])
      expect(out).toContain(word)
    for (const name of ['code', 'units', 'scrub', 'explain', 'demo']) {
      expect((await command([name, '--help'])).out, name).toContain('--json')
    }
  })

  test('the version', async () => {
    expect(await command(['--version'])).toMatchObject({ code: 0, out: '1.2.3\n' })
  })

  test.each([
    [[]],
    [['nonsense']],
    [['--nonsense']],
    [['code']],
    [['code', 'a', 'b']],
    [['code', 'a', '--nonsense']],
    [['scrub']],
    [['scrub', 'a', '--fail-on', 'anything']],
    [['scrub', 'a', '--json', '--ndjson']],
    [['scrub', 'a', '--payer', 'nobody']],
    [['scrub', 'a', '--jurisdiction', 'palmeto']],
    [['explain', 'a', 'b']],
  ])('wrong usage exits with 2: %j', async (args) => {
    const { code, out, err } = await command(args)
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).not.toBe('')
  })

  test('wrong policies end the run, with the place of each fault', async () => {
    const files = {
      'e.json': JSON.stringify(encounter),
      'wrong.json': JSON.stringify([
        { id: 'My Plan', title: 'x', kind: 'plan', verifiedThrough: 'soon', inherits: [], states: {}, odd: 1 },
      ]),
      'broken.json': '{"id": "x",',
      'twice.json': JSON.stringify({
        id: 'medicare',
        title: 'x',
        kind: 'payer',
        verifiedThrough: '2026-01-01',
        inherits: [],
        states: {},
      }),
    }
    const wrong = await command(['code', 'e.json', '--payer-file', 'wrong.json'], { files })
    expect(wrong).toMatchObject({ code: 2, out: '' })
    expect(wrong.err).toContain('wrong.json (/0/id): must be lower-case words')
    expect(wrong.err).toContain('wrong.json (/0/verifiedThrough): is not a calendar date')
    expect(wrong.err).toContain('wrong.json (/0): is not known here: "odd"')
    const broken = await command(['code', 'e.json', '--payer-file', 'broken.json'], { files })
    expect(broken).toMatchObject({ code: 2, out: '' })
    expect(broken.err).toContain('broken.json, line 1')
    const twice = await command(['code', 'e.json', '--payer-file', 'twice.json'], { files })
    expect(twice).toMatchObject({ code: 2, out: '' })
    expect(twice.err).toContain('policy "medicare" is there twice')
    expect((await command(['code', 'e.json', '--payer-file', 'none.json'], { files })).code).toBe(2)
  })
})

describe('demo', () => {
  const samples = new URL('../../../examples/clinic-day/', import.meta.url).pathname

  test('says that the sample day is missing, where it is', async () => {
    const { code, err } = await command(['demo'])
    expect(code).toBe(2)
    expect(err).toContain('there is no such file')
  })

  test('codes and scrubs the sample day, and says how to go on', async () => {
    const { readFileSync } = await import('node:fs')
    const files = Object.fromEntries(
      ['encounters.ndjson', 'claims.837'].map((name) => [`${samples}${name}`, readFileSync(`${samples}${name}`)]),
    )
    const { code, out, err } = await command(['demo'], { files, samples })
    expect(err).toBe('')
    expect(code).toBe(0)
    expect(out).toMatch(/\d+ encounters: \d+ coded/)
    expect(out).toContain('with findings')
    expect(out).toContain('npx aliquot scrub claims.837')
    const { json } = await commandJson(['demo'], { files, samples })
    expect(json).toHaveProperty('scrub.summary.claims.broken', 0)
    expect(json).toHaveProperty('code.0.lines')
  })
})
