/** `aliquot simulate` and `aliquot grade`, one after the other. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { command, commandJson, ndjson } from './command.ts'

const folder = mkdtempSync(join(tmpdir(), 'practice-'))
const small = ['--patients', '60', '--days', '60', '--from', '2025-09-01', '--seed', '4']

afterAll(() => rmSync(folder, { recursive: true }))

describe('simulate', () => {
  test('writes every kind of file, the settings and the kinds of errors, and says how many', async () => {
    const out = join(folder, 'all')
    const ran = await command(['simulate', out, ...small])
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(ran.out).toContain('60 patients, 60 days from 2025-09-01, seed 4')
    const named = [
      'claims.ndjson',
      'encounters.ndjson',
      'courses.ndjson',
      'vials.ndjson',
      'truth.ndjson',
      'charges.csv',
    ]
    const folders = ['837', '277', '835', '999']
    const others = ['error-kinds.json', 'payers.json', 'settings.json']
    expect(readdirSync(out).sort()).toEqual([...named, ...folders, ...others].sort())
    expect(readdirSync(join(out, '999'))).toHaveLength(readdirSync(join(out, '837')).length)
    expect(readFileSync(join(out, '999', readdirSync(join(out, '999'))[0] ?? ''), 'utf8')).toContain('IK5*A~')
  })

  test('writes what is asked for and the same again', async () => {
    const [a, b] = [join(folder, 'a'), join(folder, 'b')]
    for (const out of [a, b]) {
      const { json } = await commandJson(['simulate', out, ...small, '--files', 'claims,truth', '--errors', '12.5'])
      expect(json).toMatchObject({ settings: { errorsPerThousand: 125 }, files: 5 })
    }
    for (const name of readdirSync(a)) expect(readFileSync(join(a, name))).toEqual(readFileSync(join(b, name)))
  })

  test('does not write into a folder that holds something', async () => {
    const out = join(folder, 'twice')
    expect((await command(['simulate', out, ...small])).code).toBe(0)
    const again = await command(['simulate', out, ...small])
    expect(again).toMatchObject({ code: 2, out: '' })
    expect(again.err).toContain('not empty')
  })

  test.each([
    [['--patients', '0'], 'patients must be'],
    [['--days', 'many'], 'whole number'],
    [['--errors', '99'], 'errors must be'],
    [['--files', 'claims,nonsense'], 'Kinds are'],
    [['--given', 'something'], 'mixed'],
    [['--from', '2026-02-30'], 'no first day'],
  ])('refuses %j', async (args, word) => {
    const ran = await command(['simulate', join(folder, 'none'), ...args])
    expect(ran).toMatchObject({ code: 2, out: '' })
    expect(ran.err).toContain(word)
  })
})

describe('grade', () => {
  const truth = ndjson({
    claim: 'c1',
    line: 2,
    kind: 'both-shot-codes',
    needs: [],
    given: [],
    visible: true,
    payer: 'medicare',
    severity: 'deny',
    direction: 'over',
    cents: 2200,
    dateOfService: '2026-03-02',
  })
  const findings = ndjson({ claim: 'c1', findings: [{ edit: 'ADM001', line: 2 }] }, { claim: 'c2' })
  const files = { 'truth.ndjson': truth, 'findings.ndjson': findings }
  const args = ['grade', '--truth', 'truth.ndjson', '--findings', 'findings.ndjson']

  test('prints what was caught, by kind, payer and severity', async () => {
    const ran = await command(args, { files })
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(ran.out).toContain('2 claims, 1 planted errors, 1 of them visible')
    expect(ran.out).toMatch(/both-shot-codes +1 +1 +0 +100\.0 % +0 +100\.0 % +\$22\.00 +\$0\.00/)
    expect(ran.out).toMatch(/medicare +1 +1/)
    expect(ran.out).toMatch(/deny +1 +1/)
  })

  test('without a truth, against remittances alone; with neither it says what is wanted', async () => {
    const neither = await command(['grade', '--findings', 'findings.ndjson'], { files })
    expect(neither).toMatchObject({ code: 2, out: '' })
    expect(neither.err).toContain('--truth, --remittance or both')
    const noPayment = await command(['grade', '--findings', 'findings.ndjson', '--remittance', 'truth.ndjson'], {
      files,
    })
    expect(noPayment).toMatchObject({ code: 2, out: '' })
    expect(noPayment.err).toContain('truth.ndjson')
  })

  test('takes another scrubber’s map', async () => {
    const other = { ...files, 'map.json': JSON.stringify({ 'both-shot-codes': ['R7'] }) }
    const { json } = await commandJson([...args, '--map', 'map.json'], { files: other })
    expect(json).toMatchObject({ grade: { total: { visible: 1, caught: 0, missedCents: 2200 } } })
  })

  test.each([
    [{ 'truth.ndjson': '{"claim":1}\n{}' }, 'truth.ndjson, line 1: "claim"'],
    [{ 'findings.ndjson': '{"claim":"c1","findings":[{}]}\n{}' }, 'findings.ndjson, line 1: Each finding needs'],
    [{ 'map.json': '{"nonsense":[]}' }, 'there is no kind "nonsense"'],
    [{ 'map.json': '{"wrong-date":[1]}' }, '"wrong-date" must be a list'],
  ])('says where something is wrong: %j', async (change, words) => {
    const ran = await command([...args, '--map', 'map.json'], { files: { 'map.json': '{}', ...files, ...change } })
    expect(ran).toMatchObject({ code: 2, out: '' })
    expect(ran.err.toLowerCase()).toContain(words.toLowerCase())
  })

  test('a practice of the simulator, scrubbed and graded with its remittances', async () => {
    const out = join(folder, 'graded')
    expect((await command(['simulate', out, ...small, '--errors', '20'])).code).toBe(0)
    const text = (name: string) => readFileSync(join(out, name))
    const scrubbed = await command(['scrub', 'claims.ndjson', '--ndjson'], {
      files: { 'claims.ndjson': text('claims.ndjson') },
    })
    const paid = readdirSync(join(out, '835'))
    const world = {
      'truth.ndjson': text('truth.ndjson'),
      'findings.ndjson': scrubbed.out,
      ...Object.fromEntries(paid.map((name) => [name, text(join('835', name))])),
    }
    const { code, json } = await commandJson([...args, '--remittance', ...paid], { files: world })
    expect(code).toBe(0)
    expect(json).toMatchObject({ grade: { unread: 0 }, card: { unread: 0 } })
    const { out: page } = await command([...args, '--remittance', ...paid], { files: world })
    expect(page).toContain('Against remittances')
  })
})
