import { describe, expect, test } from 'vitest'
import { command, commandJson, folder, locked, ndjson } from './command.ts'
import { bothShotCodes, encounter, fileOf837, vial } from './documents.ts'

const one = (document: unknown) => ({ files: { 'e.json': JSON.stringify(document) } })

describe('code', () => {
  test('prints lines with units and names', async () => {
    const { code, out, err } = await command(['code', 'e.json'], one(encounter))
    expect(code).toBe(0)
    expect(err).toBe('')
    expect(out).toContain('e1  2026-03-02  medicare')
    expect(out).toMatch(/95165 +6 +Making extract/)
    expect(out).toMatch(/95117 +1 +Allergy shots: two or more/)
  })

  test('gives one encounter as an object of lines, proof and open questions', async () => {
    const { code, json } = await commandJson(['code', 'e.json'], one(encounter))
    expect(code).toBe(0)
    expect(json).toMatchObject({
      lines: [
        { code: '95165', units: 6, modifiers: [] },
        { code: '95117', units: 1, modifiers: [] },
      ],
      proof: { lines: [{ line: 0 }, { line: 1 }], excluded: [] },
      undecided: [],
      issues: [],
    })
  })

  test('gives several encounters as a list, from a list and from lines', async () => {
    const two = [encounter, { ...encounter, id: 'e2' }]
    const list = await commandJson(['code', 'e.json'], one(two))
    const lines = await commandJson(['code', '-'], { stdin: ndjson(...two) })
    expect(list.json).toMatchObject([{ id: 'e1' }, { id: 'e2' }])
    expect(lines.json).toEqual(list.json)
  })

  test('reads standard input, and a byte order mark before the JSON', async () => {
    const { code, json } = await commandJson(['code', '-'], { stdin: `\uFEFF\n${JSON.stringify(encounter)}\n` })
    expect(code).toBe(0)
    expect(json).toMatchObject({ lines: [{ code: '95165', units: 6 }, { code: '95117' }] })
  })

  test('gives a date on a line only where it differs', async () => {
    const earlier = { ...encounter, vials: [{ ...vial, preparedOn: '2026-02-27' }] }
    const { json } = await commandJson(['code', 'e.json'], one(earlier))
    expect(json).toMatchObject({ lines: [{ dateOfService: '2026-02-27' }, {}] })
    expect(JSON.stringify(json)).not.toContain('"dateOfService":"2026-03-02","family"')
  })

  test('explains the arithmetic with the rule, its date and its source', async () => {
    const diluted = { ...encounter, vials: [vial, { ...vial, id: 'B', dilution: '1:10', purpose: 'step-down' }] }
    const { out } = await command(['code', 'e.json', '--explain'], one({ ...diluted, jurisdiction: 'palmetto' }))
    expect(out).toContain('vial A: 6 mL filled ÷ 1 mL a dose = 6 whole doses')
    expect(out).toMatch(/medicare,\s+from 2001-01-01/)
    expect(out).toContain('Medicare Claims Processing Manual')
    expect(out).toMatch(/left out\n +- vial B: a diluted vial that this payer does not count/)
  })

  test('stays within the width', async () => {
    const { out } = await command(['code', 'e.json', '--explain'], one(encounter))
    for (const line of out.split('\n')) expect(line.length, line).toBeLessThanOrEqual(100)
  })
})

describe('code, where something is not known', () => {
  test('an unknown payer is a question, not a guess', async () => {
    const { code, json } = await commandJson(['code', 'e.json'], one({ ...encounter, payer: 'nobody' }))
    expect(code).toBe(0)
    expect(json).toMatchObject({ lines: [], undecided: [{ fact: '/payer' }] })
  })

  test('a payer without a published dose shows each answer that is possible', async () => {
    const { out } = await command(['code', 'e.json'], one({ ...encounter, payer: 'aetna' }))
    expect(out).toMatch(/95165 +\?/)
    expect(out).toMatch(/if 1 mL \(Medicare's dose\): 95165 × 6/)
    expect(out).toMatch(/if planned injections \(CPT's dose\): 95165 × 20/)
  })

  test('a date before the first value is a question', async () => {
    const { json } = await commandJson(['code', 'e.json'], one({ ...encounter, dateOfService: '1990-03-02' }))
    expect(json).toMatchObject({ lines: [{ code: '95165', units: null }, { code: '95117' }] })
    expect(json).toHaveProperty('undecided.0.fact', '/payer')
  })

  test('a drug of which nothing is held is a question', async () => {
    const drugs = [{ name: 'nothing-known', route: 'subcutaneous', mg: 1, injections: 1, source: 'practice' }]
    const { json } = await commandJson(['code', 'e.json'], one({ ...encounter, vials: undefined, drugs }))
    expect(json).toMatchObject({ lines: [{ code: '95117' }], undecided: [{ family: 'drugs' }] })
  })

  test('exits with 1 only when asked to', async () => {
    const open = one({ ...encounter, payer: 'aetna' })
    expect((await command(['code', 'e.json'], open)).code).toBe(0)
    expect((await command(['code', 'e.json', '--fail-on', 'undecided'], open)).code).toBe(1)
    expect((await command(['code', 'e.json', '--fail-on', 'undecided'], one(encounter))).code).toBe(0)
    const later = one({ ...encounter, dateOfService: '2030-03-02', vials: undefined })
    expect((await command(['code', 'e.json', '--fail-on', 'stale'], one(encounter))).code).toBe(0)
    const stale = await command(['code', 'e.json', '--fail-on', 'stale'], later)
    expect(stale.code).toBe(1)
    expect(stale.out).toMatch(/checked through \d{4}-\d\d-\d\d/)
  })
})

describe('code, on input that is wrong', () => {
  const told = async (content: string | Uint8Array) => {
    const ran = await command(['code', 'e.json'], { files: { 'e.json': content } })
    expect(ran.code).toBe(2)
    return ran
  }

  test.each([
    [
      '{"id":"e1",\n "dateOfService":"2026-03-02"\n "payer":"medicare"}',
      'e.json, line 3, column 2: a comma or a closing',
    ],
    ['{"id":"e1",\n "dateOfService":"2026-03-02",\n', 'e.json, line 2, column 31: the JSON ends too early'],
    ['{"id":"e1", "payer', 'column 19: the JSON ends too early: a text has no closing quote'],
    ['', 'e.json: the file is empty'],
    ['  \n \n', 'e.json: the file is empty'],
    ['3', 'e.json: an encounter must be a JSON object'],
    ['nonsense', 'e.json, line 1, column 1'],
    [fileOf837([]), 'this is a file of claims (837): scrub it with `aliquot scrub FILE`'],
    [JSON.stringify(bothShotCodes), 'e.json (c1): this is a claim: scrub it with `aliquot scrub FILE`'],
    [JSON.stringify({ ...encounter, payer: null }), 'e.json (e1, /payer): is missing'],
    [JSON.stringify({ ...encounter, payer: 7 }), 'e.json (e1, /payer): must be a text in quotes, not a number'],
    [JSON.stringify({ ...encounter, dateOfService: '2026-02-30' }), '(e1, /dateOfService): is not a calendar date'],
    [
      JSON.stringify({ ...encounter, vials: [{ ...vial, filledMl: 6.0001 }] }),
      '/vials/0/filledMl): has more than three',
    ],
    [JSON.stringify({ ...encounter, vials: [{ ...vial, filledMl: -1 }] }), '/vials/0/filledMl): must not be negative'],
    [JSON.stringify({ ...encounter, vials: 'A' }), '(e1, /vials): must be a list'],
  ])('%j', async (content, message) => {
    const { err, out } = await told(content)
    expect(err).toContain(message)
    expect(out).toBe('')
  })

  test.each([
    [new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'ZIP archive'],
    [new Uint8Array([0xff, 0xfe, 0x7b, 0]), 'UTF-16'],
    [new Uint8Array([0x1f, 0x8b, 8, 0]), 'gzip'],
    [new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d, 0]), 'PDF'],
    [new Uint8Array([1, 2, 3, 4]), 'no text'],
  ])('bytes that are no text', async (content, message) => {
    expect((await told(content)).err).toContain(message)
  })

  test('files that cannot be read', async () => {
    expect(await command(['code', 'none.json'])).toMatchObject({ code: 2, err: 'none.json: there is no such file\n' })
    expect(await command(['code', folder])).toMatchObject({
      code: 2,
      err: `${folder}: this is a folder; name the files in it\n`,
    })
    expect((await command(['code', locked])).err).toContain('it may not be read')
  })

  test('a broken line does not lose the others', async () => {
    const stdin = ndjson(encounter, '{"id":"e2","dateOfService":"2026-03-02"', { ...encounter, id: 'e3' })
    const { code, out, err } = await command(['code', '-'], { stdin })
    expect(code).toBe(2)
    expect(err).toMatch(/^standard input, line 2, column \d+: the JSON ends too early/)
    expect(out).toContain('e1  2026-03-02')
    expect(out).toContain('e3  2026-03-02')
  })

  test('a broken first line does not lose the others either', async () => {
    const stdin = ndjson('{"id":"e2","dateOfService":', encounter, { ...encounter, id: 'e3' })
    const { json } = await commandJson(['code', '-'], { stdin })
    expect(json).toMatchObject([{ issues: [{ line: 1 }] }, { id: 'e1' }, { id: 'e3' }])
  })

  test('a wrong element of a list is named by its place, and the others are coded', async () => {
    const list = [encounter, { ...encounter, id: 'e2', vials: [{ ...vial, count: 'two' }] }, 7, bothShotCodes]
    const { code, json, err } = await commandJson(['code', 'e.json'], one(list))
    expect(code).toBe(2)
    expect(err).toContain('e.json (e2, /1/vials/0/count): must be a number')
    expect(json).toMatchObject([
      { id: 'e1', issues: [] },
      { issues: [{ file: 'e.json', pointer: '/1/vials/0/count', id: 'e2' }] },
      { issues: [{ pointer: '/2' }] },
      { issues: [{ pointer: '/3', message: expect.stringContaining('aliquot scrub') }] },
    ])
  })

  test('a list that is broken in the middle keeps what is whole', async () => {
    const whole = JSON.stringify(encounter)
    const content = `[\n${whole},\n{"id":"e2" "payer":"x"},\n${JSON.stringify({ ...encounter, id: 'e3' })}\n]`
    const { code, json, err } = await commandJson(['code', 'e.json'], { files: { 'e.json': content } })
    expect(code).toBe(2)
    expect(err).toContain('e.json, line 3, column 12')
    expect(json).toMatchObject([{ issues: [{ line: 3, column: 12 }] }, { id: 'e1' }, { id: 'e3' }])
  })
})
