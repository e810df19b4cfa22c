import { describe, expect, test } from 'vitest'
import { command, commandJson, folder, ndjson } from './command.ts'
import { bothShotCodes, encounter, fileOf837, visitAlone } from './documents.ts'

const found837 = { id: 'X1', lines: [{ code: '95115' }, { code: '95117' }] }
const open837 = { id: 'X2', lines: [{ code: '95117' }] }

const claims = (...documents: readonly unknown[]) => ({ files: { 'c.ndjson': ndjson(...documents) } })

describe('scrub', () => {
  test('says what is wrong, what to do, on whose word, and what the lines become', async () => {
    const { code, out, err } = await command(['scrub', 'c.ndjson'], claims(bothShotCodes, visitAlone))
    expect(code).toBe(1)
    expect(err).toBe('')
    expect(out).toContain('1 file, 2 claims read')
    expect(out).toMatch(/1 {2}with findings +\$15\.00 on lines that payers would stop/)
    expect(out).toMatch(/claim c1 {2}medicare {2}c\.ndjson, line 1\n/)
    expect(out).toMatch(/deny {4}ADM001 /)
    expect(out).toMatch(/do: Take off 95115/)
    expect(out).toMatch(/by: .*medicare, undated/)
    expect(out).toContain('corrected lines: 95117 × 1')
  })

  test('a clean claim is clean, and one that rests on old values is clean as of a day', async () => {
    const now = await command(['scrub', 'c.ndjson'], claims(visitAlone))
    expect(now.code).toBe(0)
    expect(now.out).toMatch(/1 {2}clean\n/)
    const later = { files: { 'c.ndjson': JSON.stringify(visitAlone).replaceAll('2026-03-02', '2030-03-02') } }
    const stale = await command(['scrub', 'c.ndjson'], later)
    expect(stale.code).toBe(0)
    expect(stale.out).toMatch(/1 {2}clean +as of \d{4}-\d\d-\d\d/)
    expect((await command(['scrub', 'c.ndjson', '--fail-on', 'stale'], later)).code).toBe(1)
  })

  test('a claim with an open question is never called clean', async () => {
    const shot = { id: 'c3', payer: 'medicare', lines: [{ code: '95117', units: 1, dateOfService: '2026-03-02' }] }
    const { code, out } = await command(['scrub', 'c.ndjson'], claims(shot))
    expect(code).toBe(0)
    expect(out).toMatch(/1 {2}nothing found, questions open/)
    expect(out).toMatch(/0 {2}clean/)
    expect(out).toMatch(/1 claim {2}the chart of the day/)
    expect((await command(['scrub', 'c.ndjson', '--fail-on', 'undecided'], claims(shot))).code).toBe(1)
    const listed = await command(['scrub', 'c.ndjson', '--undecided'], claims(shot))
    expect(listed.out).toContain('nothing found on the claim alone;')
    expect(listed.out).toMatch(/\? \w{3}\d{3} [\w-]+ line 1, 95117: the chart of the day/)
  })

  test('gives one object as JSON, with a summary that adds up', async () => {
    const { json } = await commandJson(['scrub', 'c.ndjson'], claims(bothShotCodes, visitAlone, '{"id":'))
    expect(json).toMatchObject({
      files: [
        {
          file: 'c.ndjson',
          claims: [
            {
              claim: 'c1',
              outcome: 'found',
              findings: [{ edit: 'ADM001' }],
              place: { line: 1 },
              corrected: [{ code: '95117' }],
            },
            { claim: 'c2', outcome: 'clean', findings: [], undecided: [], place: { line: 2 } },
          ],
          issues: [{ file: 'c.ndjson', line: 3 }],
        },
      ],
      summary: { files: 1, claims: { read: 2, broken: 1, found: 1, clean: 1, undecided: 0 }, findings: 1, issues: 1 },
    })
  })

  test('gives one claim a line with --ndjson', async () => {
    const { out } = await command(['scrub', 'c.ndjson', '--ndjson'], claims(bothShotCodes, visitAlone))
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line))
    expect(lines).toMatchObject([
      { file: 'c.ndjson', claim: 'c1' },
      { file: 'c.ndjson', claim: 'c2' },
    ])
  })

  test('prints the summary alone with --quiet', async () => {
    const { code, out } = await command(['scrub', 'c.ndjson', '--quiet'], claims(bothShotCodes))
    expect(code).toBe(1)
    expect(out).not.toContain('claim c1')
  })

  test('uses the chart that a claim carries', async () => {
    const claim = {
      id: 'c4',
      payer: 'medicare',
      lines: [{ code: '95165', units: 9, dateOfService: '2026-03-02' }],
      encounter: { ...encounter, injections: undefined },
    }
    const { json } = await commandJson(['scrub', 'c.ndjson'], claims(claim))
    expect(json).toHaveProperty('files.0.claims.0.findings.0.edit', 'UNT003')
    expect(json).toHaveProperty('files.0.claims.0.corrected.0.units', 6)
  })

  test('stays within the width, and shows no colour without a terminal', async () => {
    const { out } = await command(['scrub', 'c.ndjson'], claims(bothShotCodes))
    for (const line of out.split('\n')) expect(line.length, line).toBeLessThanOrEqual(100)
    expect(out).not.toContain('\u001b')
    expect((await command(['scrub', 'c.ndjson'], { ...claims(bothShotCodes), colour: true })).out).toContain(
      '\u001b[31mdeny',
    )
  })
})

describe('scrub, whose payer, code or date is not known', () => {
  const outcome = async (claim: unknown, ...options: readonly string[]) => {
    const { json, code } = await commandJson(['scrub', 'c.ndjson', ...options], claims(claim))
    expect(code).toBe(0)
    return json
  }

  test('an unknown payer leaves the claim undecided', async () => {
    const json = await outcome({ ...bothShotCodes, payer: 'nobody' })
    expect(json).toHaveProperty('files.0.claims.0.outcome', 'undecided')
    expect(json).toHaveProperty('summary.payers.0', { payer: 'nobody', held: false, claims: 1 })
    const { out } = await command(['scrub', 'c.ndjson'], claims({ ...bothShotCodes, payer: 'nobody' }))
    expect(out).toMatch(/Payers that no policy is held for: nobody \(1\)\. .*--payers/s)
  })

  test('a claim without a payer too', async () => {
    expect(await outcome({ ...bothShotCodes, payer: null })).toHaveProperty('files.0.claims.0.outcome', 'undecided')
  })

  test('a code that nothing is held of leaves the claim undecided', async () => {
    const json = await outcome({
      ...visitAlone,
      lines: [{ n: 7, code: '71046', units: 1, dateOfService: '2026-03-02' }],
    })
    expect(json).toHaveProperty('files.0.claims.0.outcome', 'undecided')
    expect(json).toHaveProperty('files.0.claims.0.undecided.0', {
      edit: '',
      name: 'code-not-held',
      line: 7,
      code: '71046',
      missing: 'what the code is: nothing is held of it, and nothing was checked on its line',
    })
  })

  test('a date on which no value is held leaves the claim undecided', async () => {
    const line = { n: 1, code: '95165', units: 40, dateOfService: '2019-03-02' }
    const json = await outcome({ id: 'c1', payer: 'medicare', lines: [line] })
    expect(json).toHaveProperty('files.0.claims.0.outcome', 'undecided')
    expect(JSON.stringify(json)).toContain('before its first value')
  })

  test('a line without a date leaves the claim undecided', async () => {
    const json = await outcome({ ...bothShotCodes, lines: [{ n: 1, code: '95117', units: 1 }] })
    expect(json).toHaveProperty('files.0.claims.0.outcome', 'undecided')
  })

  test('payers can be named by a table and by a default', async () => {
    const unknown = { ...bothShotCodes, payer: '12345' }
    const files = {
      'c.ndjson': ndjson(unknown),
      'p.json': JSON.stringify({ 12345: { policy: 'medicare', contractor: 'palmetto' } }),
      'q.json': JSON.stringify({ 12345: 'medicaer' }),
    }
    const mapped = await commandJson(['scrub', 'c.ndjson', '--payers', 'p.json'], { files })
    expect(mapped.json).toHaveProperty('files.0.claims.0.payer', 'medicare')
    expect(mapped.code).toBe(1)
    const byDefault = await commandJson(['scrub', 'c.ndjson', '--payer', 'commercial'], { files })
    expect(byDefault.json).toHaveProperty('files.0.claims.0.payer', 'commercial')
    const wrong = await command(['scrub', 'c.ndjson', '--payers', 'q.json'], { files })
    expect(wrong).toMatchObject({ code: 2, out: '' })
    expect(wrong.err).toContain('q.json (/12345): no policy "medicaer" is held; did you mean medicare')
  })

  test('a table of payers holds for the coverages of a chart and for the history too', async () => {
    const covered = {
      ...visitAlone,
      payer: '12345',
      lines: [{ n: 1, code: '95165', units: 10, dateOfService: '2026-03-02' }],
      encounter: { ...encounter, payer: '12345', coverages: [{ order: 1, payer: '12345' }] },
      history: {
        lines: [{ code: '95165', units: 141, dateOfService: '2025-06-02', payer: '12345', provider: 'same' }],
      },
    }
    const files = { 'c.ndjson': JSON.stringify(covered), 'p.json': '{ "12345": "bridgespan" }' }
    const { json } = await commandJson(['scrub', 'c.ndjson', '--payers', 'p.json'], { files })
    const text = JSON.stringify(json)
    expect(text).toContain('UNT006')
    expect(text).not.toContain('CLM009')
  })

  test('a default does not overrule what a claim says', async () => {
    const { json } = await commandJson(['scrub', 'c.ndjson', '--payer', 'commercial'], claims(bothShotCodes))
    expect(json).toHaveProperty('files.0.claims.0.payer', 'medicare')
  })
})

describe('scrub of 837 files', () => {
  test('reads payers and claims, and names the segment', async () => {
    const files = { 'day.837': fileOf837([found837, open837]) }
    const { code, out } = await command(['scrub', 'day.837'], { files })
    expect(code).toBe(1)
    expect(out).toContain('claim X1  medicare  day.837, segment 18')
    const { json } = await commandJson(['scrub', 'day.837'], { files })
    expect(json).toMatchObject({
      files: [
        {
          claims: [
            { claim: 'X1', place: { segment: 18 } },
            { claim: 'X2', outcome: 'undecided' },
          ],
        },
      ],
    })
  })

  test('never prints names, member ids or birth dates', async () => {
    const files = { 'day.837': fileOf837([found837, { id: 'X9', lines: [{ code: '95117', units: 'TEN' }] }]) }
    for (const options of [[], ['--json'], ['--ndjson'], ['--undecided']]) {
      const { out, err } = await command(['scrub', 'day.837', ...options], { files })
      expect(out + err).not.toMatch(/SECRET|19330303|1933-03-03/)
    }
  })

  test('a broken claim is reported with its segment, and the others are scrubbed', async () => {
    const broken = { id: 'X9', lines: [{ code: '95117', units: 'TEN' }] }
    const files = { 'day.837': fileOf837([found837, broken, open837]) }
    const { code, out, err } = await command(['scrub', 'day.837'], { files })
    expect(code).toBe(2)
    expect(err).toMatch(/^day\.837, segment \d+ \(claim X9, SV104\): the units are not a number/)
    expect(out).toContain('2 claims read, 1 claim could not be read')
    expect(out).toContain('claim X1')
    const { json } = await commandJson(['scrub', 'day.837'], { files })
    expect(json).toMatchObject({
      files: [{ issues: [{ file: 'day.837', segment: expect.any(Number), id: 'X9', element: 'SV104' }] }],
      summary: { claims: { read: 2, broken: 1 } },
    })
  })

  test('a file that breaks off keeps what was whole', async () => {
    const whole = fileOf837([found837, open837])
    const files = { 'day.837': whole.slice(0, whole.indexOf('CLM*X2') + 40) }
    const { code, out, err } = await command(['scrub', 'day.837'], { files })
    expect(code).toBe(2)
    expect(out).toContain('claim X1')
    expect(err).toContain('day.837, segment')
  })

  test('a file without its beginning says so', async () => {
    const whole = fileOf837([found837])
    const { code, err } = await command(['scrub', 'day.837'], {
      files: { 'day.837': whole.slice(whole.indexOf('ST*')) },
    })
    expect(code).toBe(2)
    expect(err).toContain('no ISA segment')
  })

  test('a file without claims says so', async () => {
    const { code, err } = await command(['scrub', 'day.837'], { files: { 'day.837': fileOf837([]) } })
    expect(code).toBe(2)
    expect(err).toContain('day.837: the file holds no claims')
  })
})

describe('scrub, of several files', () => {
  test('goes on behind files that cannot be read', async () => {
    const files = {
      'c.ndjson': ndjson(bothShotCodes),
      'e.json': JSON.stringify(encounter),
      'day.837': fileOf837([open837]),
    }
    const args = ['scrub', 'none.json', folder, 'e.json', 'c.ndjson', 'day.837', '-']
    const { code, out, err } = await command(args, { files, stdin: '' })
    expect(code).toBe(2)
    expect(err.split('\n')).toEqual([
      'none.json: there is no such file',
      `${folder}: this is a folder; name the files in it`,
      'e.json (e1): this is an encounter: code it with `aliquot code FILE`',
      'standard input: the file is empty: an 837P file or claims as JSON are wanted',
      '',
    ])
    expect(out).toContain('6 files, 2 claims read, 1 claim could not be read')
    const { json } = await commandJson(args, { files, stdin: '' })
    expect(json).toMatchObject({ files: [{ file: 'none.json', claims: [], issues: [{}] }, {}, {}, {}, {}, {}] })
  })

  test('counts the issues beyond the first of a file', async () => {
    const wrong = Array.from({ length: 50 }, (_, index) => ({ id: `c${index}`, lines: [] }))
    const { err, code } = await command(['scrub', 'c.ndjson'], claims(...wrong))
    expect(code).toBe(2)
    expect(err.split('\n')).toHaveLength(22)
    expect(err).toContain('and 30 more like these; --json lists them')
  })

  test('the order of claims does not matter', async () => {
    const forth = await commandJson(['scrub', 'c.ndjson'], claims(bothShotCodes, visitAlone))
    const back = await commandJson(['scrub', 'c.ndjson'], claims(visitAlone, bothShotCodes))
    expect(back.json).toHaveProperty('summary', Object(forth.json).summary)
  })
})
