import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { command, ndjson } from './command.ts'
import { bothShotCodes } from './documents.ts'

const day = readFileSync(new URL('../../../examples/clinic-day/claims.837', import.meta.url), 'latin1')
/** A claim whose charge is not the sum of its lines, and nothing else is wrong with. */
const unbalanced = day.replace(/CLM\*c04\*[\d.]+/, 'CLM*c04*999')
/** A claim that cannot be read. */
const broken = unbalanced.replace(/(CLM\*c17\*[\s\S]*?\*UN\*)1/, '$1one')

let folder = ''
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'scrub-folder-')), 'out')
})
afterEach(() => rmSync(join(folder, '..'), { recursive: true }))

const content = (name: string) => readFileSync(join(folder, name), 'utf8')
const claimsIn = (name: string) => [...content(name).matchAll(/CLM\*(\w+)/g)].map(([, id]) => id)
const scrub = (text: string, ...args: readonly string[]) =>
  command(['scrub', 'day.837', '--out', folder, ...args], { files: { 'day.837': text } })

describe('scrub --out', () => {
  test('each claim goes to one file, and what cannot be read is held', async () => {
    const { code, err, out } = await scrub(broken, '--fix')
    expect(code).toBe(2)
    expect(err).toMatch(/segment \d+ \(claim c17, SV104\): the units are not a number/)
    const all = ['clean.837', 'held.837', 'corrected.837'].map(claimsIn)
    const [clean = [], held = [], corrected = []] = all
    expect([...clean, ...held, ...corrected].sort()).toEqual(
      [...day.matchAll(/CLM\*(\w+)/g)].map(([, id]) => id).sort(),
    )
    expect(corrected).toEqual(['c04'])
    expect(held).toContain('c17')
    expect(held).toContain('c16')
    expect(out).toMatch(/held\.837: \d+ claims, and 1 that could not be read\./)
    expect(out).toMatch(/clean\.837: \d+ claims, \d+ of them with open questions\. Nothing was found: send it\./)
  })

  test('without --fix nothing is corrected, and the claim is held', async () => {
    await scrub(unbalanced)
    expect(existsSync(join(folder, 'corrected.837'))).toBe(false)
    expect(claimsIn('held.837')).toContain('c04')
    expect(content('report.txt')).toMatch(/form {4}CLM02, segment \d+: the claim’s charge is 99900 cents/)
  })

  test('a correction touches nothing but the charge and the counts, and the files are sound', async () => {
    await scrub(unbalanced, '--fix')
    const before = new Set(unbalanced.split('~'))
    const changed = content('corrected.837')
      .split('~')
      .filter((segment) => !before.has(segment))
      .map((segment) => segment.trim())
    expect(changed).toEqual(['CLM*c04*22***11:B:1*Y*A*Y*Y', expect.stringMatching(/^SE\*\d+\*/), 'GE*1*1'])
    expect(content('report.txt')).toContain('made    c04:charges-unbalanced:0, as clerical (--fix)')
    expect(content('report.ndjson')).toContain('"fixed":["c04:charges-unbalanced:0"]')
    for (const name of ['clean.837', 'corrected.837']) {
      const again = await command(['validate', name], { files: { [name]: content(name) } })
      expect(again).toMatchObject({ code: 0 })
    }
  })

  test('what was corrected is clean, and is written as it is, when it is scrubbed again', async () => {
    await scrub(unbalanced, '--fix')
    const once = content('corrected.837')
    await scrub(once, '--fix')
    expect(content('clean.837')).toBe(once)
    expect(claimsIn('corrected.837')).toEqual([])
  })

  test('questions hold a claim if that is asked for', async () => {
    await scrub(day, '--hold-undecided')
    expect(claimsIn('clean.837')).toEqual([])
    expect(claimsIn('held.837')).toHaveLength(62)
  })

  test('the reports say the same', async () => {
    await scrub(broken)
    const lines = content('report.ndjson')
      .trim()
      .split('\n')
      .map((line): { claim: string; findings: readonly unknown[]; form?: readonly unknown[] } => JSON.parse(line))
    const whole: { files: { claims: unknown[] }[]; summary: { findings: number; formIssues: number; issues: number } } =
      JSON.parse(content('report.json'))
    expect(whole.files[0]?.claims).toHaveLength(lines.length)
    const [head, ...rows] = content('report.csv').trim().split('\r\n')
    expect(head).toBe('file,segment,claim,payer,line,code,severity,finding,nature,what,to_do,who,change')
    const { findings, formIssues, issues } = whole.summary
    expect(rows).toHaveLength(findings + formIssues + issues)
    expect(lines.reduce((sum, each) => sum + each.findings.length + (each.form?.length ?? 0), 0)).toBe(
      findings + formIssues,
    )
    expect(content('report.txt')).toContain('62 claims'.replace('62', '61'))
  })

  test('files of an earlier run are replaced, others stay', async () => {
    await scrub(unbalanced, '--fix')
    writeFileSync(join(folder, 'mine.txt'), 'mine')
    await scrub(day)
    expect(claimsIn('clean.837')).toContain('c04')
    expect(readdirSync(folder).sort()).toEqual([
      'clean.837',
      'held.837',
      'mine.txt',
      'report.csv',
      'report.json',
      'report.ndjson',
      'report.txt',
    ])
  })

  test('claims as JSON stand in the reports, and that is said', async () => {
    const files = { 'c.ndjson': ndjson(bothShotCodes) }
    const { out } = await command(['scrub', 'c.ndjson', '--out', folder], { files })
    expect(out).toContain('1 claim of JSON files: in the reports alone')
    expect(content('report.csv')).toContain('ADM001')
  })

  test('a folder that cannot be made, and --fix without a folder', async () => {
    writeFileSync(join(folder, '..', 'file'), '')
    const args = ['scrub', 'day.837', '--out', join(folder, '..', 'file', 'sub')]
    const { code, err } = await command(args, { files: { 'day.837': day } })
    expect(code).toBe(2)
    expect(err).toContain('cannot be written (ENOTDIR)')
    const alone = await command(['scrub', 'day.837', '--fix'], { files: { 'day.837': day } })
    expect(alone).toMatchObject({ code: 2, err: '--fix, --accept and --hold-undecided need --out FOLDER\n' })
  })
})

test('a line on the terminal says how far it is', async () => {
  const many = Array.from({ length: 40 }, () => day).join('')
  const shown: string[] = []
  const clock = { now: 0 }
  const spy = performance.now
  performance.now = () => (clock.now += 500)
  try {
    const world = { files: { 'day.837': many }, progress: (text: string) => shown.push(text) }
    await command(['scrub', 'day.837', '--quiet'], world)
  } finally {
    performance.now = spy
  }
  expect(shown.length).toBeGreaterThan(2)
  expect(shown[0]).toMatch(/^\r\[[#.]{20}\] \d+% {2}\d+ claims, \d+ a second, \d+:\d\d left/)
  expect(shown.at(-1)).toBe('\r\u001b[K')
})

describe('what stands above a claim, and beside it', () => {
  /** The second transaction has a billing provider whose number is none, the third a subscriber born on no day. */
  const faulty = day
    .replace(/(ST\*837\*0002[\s\S]*?NM1\*85\*.*\*)\d{10}~/, '$11234567890~')
    .replace(/(ST\*837\*0003[\s\S]*?DMG\*D8\*)\d{8}/, '$119991399')

  test('holds the claims under it, and no others', async () => {
    await scrub(faulty)
    const of = (transaction: string) =>
      [...(faulty.split('ST*837*').find((each) => each.startsWith(transaction)) ?? '').matchAll(/CLM\*(\w+)/g)].map(
        ([, id]) => id,
      )
    const held = new Set(claimsIn('held.837'))
    expect(of('0002').length).toBeGreaterThan(1)
    expect(of('0002').filter((id) => !held.has(id))).toEqual([])
    expect(held.has(of('0003')[0])).toBe(true)
    expect(of('0003').some((id) => !held.has(id))).toBe(true)
    expect(of('0001').some((id) => !held.has(id))).toBe(true)
    expect(content('report.txt')).toMatch(/form {4}segment \d+: something above the claim is wrong/)
  })

  test('a transaction without claims, and another kind of file behind the claims, are held', async () => {
    const payment = readFileSync(new URL('../../../examples/clinic-day/remittance.835', import.meta.url), 'latin1')
    await scrub(day + payment)
    expect(content('held.837')).toContain('ST*835*')
    expect(content('clean.837')).not.toContain('ST*835*')
    expect(content('clean.837').match(/ISA\*/g)).toHaveLength(1)
  })
})
