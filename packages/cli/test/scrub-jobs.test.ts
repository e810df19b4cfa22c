/** Several threads give what one gives. They are threads of the built command, so it is the built command that runs. */
import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const bin = fileURLToPath(new URL('../bin/aliquot.mjs', import.meta.url))
const day = readFileSync(new URL('../../../examples/clinic-day/claims.837', import.meta.url), 'latin1')
const copies = 60
const transactionsOfDay = 8

/** The sample day many times over, in one group: more than one part. */
function manyDays(): string {
  const start = day.indexOf('ST*')
  const end = day.indexOf('GE*')
  const contents = Array.from({ length: copies }, (_, copy) =>
    day
      .slice(start, end)
      .replaceAll('CLM*', `CLM*${copy}x`)
      .replace(/(ST\*837\*|SE\*\d+\*)(\d{4})/g, (_all, before: string, number: string) => {
        return `${before}${String(copy * transactionsOfDay + Number(number)).padStart(4, '0')}`
      }),
  )
  return `${day.slice(0, start)}${contents.join('')}GE*${copies * transactionsOfDay}*1~\nIEA*1*000000001~\n`
}

let folder = ''
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'scrub-jobs-'))
  const fixes = ['3xc05:ADM002:1', '59xc03:ADM001:2', 'c03:ADM001:2', 'c05:ADM002:9']
  writeFileSync(join(folder, 'fixes.json'), JSON.stringify({ by: 'A. Biller', fixes }))
  // The first run may have to build, and says so.
  await aliquot('--version')
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true }))

interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

function aliquot(...args: readonly string[]): Promise<Ran> {
  const options = { cwd: folder, maxBuffer: 1 << 28, encoding: 'utf8' } as const
  return new Promise((resolve) => {
    execFile(process.execPath, [bin, ...args], options, (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code), out, err })
    })
  })
}

/** What a run writes into its folder and puts out, on so many threads. */
async function run(jobs: number, files: readonly string[]) {
  const out = `out-${jobs}`
  const accepted = ['--fix', '--accept', 'fixes.json']
  const ran = await aliquot('scrub', ...files, '--out', out, ...accepted, '--jobs', String(jobs), '--ndjson')
  const names = readdirSync(join(folder, out)).sort()
  // The minute in which a change was made is that of the run.
  const contentOf = (name: string) => readFileSync(join(folder, out, name), 'utf8').replaceAll(/ \d\d:\d\d/g, '')
  return { ...ran, out: ran.out.replaceAll(/ \d\d:\d\d/g, ''), files: names.map((name) => [name, contentOf(name)]) }
}

describe('several threads', () => {
  test('give what one gives: reports, files and exit code', { timeout: 120_000 }, async () => {
    const unbalanced = manyDays().replace(/CLM\*(\d+)xc04\*[\d.]+/g, 'CLM*$1xc04*999')
    const broken = unbalanced.replaceAll('*UN*20*', '*UN*some*').replace('GE*480*', 'GE*481*')
    writeFileSync(join(folder, 'many.837'), broken)
    writeFileSync(join(folder, 'day.837'), day)
    const files = ['many.837', 'day.837']
    const one = await run(1, files)
    expect(one.code).toBe(2)
    expect(new Map(one.files.map(([name = '', content = '']) => [name, content])).get('report.csv')).toContain(
      'counts 481 transactions, and there are 480',
    )
    expect(one.out.split('\n').length).toBeGreaterThan(3000)
    expect(await run(2, files)).toEqual(one)
    expect(one.files.map(([name]) => name)).toContain('corrected.837')
    expect(one.err).toContain('c05:ADM002:9 is no change of any claim')
    const corrected = new Map(one.files.map(([name = '', content = '']) => [name, content])).get('corrected.837') ?? ''
    for (const id of ['3xc05', '59xc03', 'c03']) expect(corrected).toContain(`CLM*${id}*`)
    expect(corrected).not.toContain('CLM*4xc05*')
  })

  test('the same of a file that is irregular, late', { timeout: 120_000 }, async () => {
    writeFileSync(join(folder, 'two.837'), manyDays() + day)
    const one = await run(1, ['day.837', 'two.837'])
    expect(await run(2, ['day.837', 'two.837'])).toEqual(one)
    expect(one.out.split('\n').length).toBeGreaterThan(3000)
  })

  test('a number of threads that is none', async () => {
    const { code, err } = await aliquot('scrub', 'day.837', '--jobs', '0')
    expect(code).toBe(2)
    expect(err).toContain('A number from 1 to 64 is wanted')
  })
})
