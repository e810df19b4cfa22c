import { readdirSync, readFileSync } from 'node:fs'
import type { Claim } from '@aliquot/engine/document/claim'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { feesText } from '../../../examples/clinic-day/agreed-fees.ts'
import { corrected, denied, underpaid } from '../../../examples/clinic-day/payer-answers.ts'
import { buildRemittances } from '../../../examples/clinic-day/remittance-day.ts'
import { command, commandJson, folder } from './command.ts'

const example = (name: string) => readFileSync(new URL(`../../../examples/clinic-day/${name}`, import.meta.url), 'utf8')
const remittance = example('remittance.835')
const files = {
  'r.835': remittance,
  'c.837': example('claims.837'),
  'c.ndjson': example('claims.ndjson'),
  'fees.csv': example('fees.csv'),
}

interface LineDocument {
  readonly line: number
  readonly denial?: { readonly entry: string; readonly edits: readonly string[] }
  readonly underpaid?: { readonly shortCents: number; readonly otherCode: string }
}

interface ClaimDocument {
  readonly claim: string
  readonly standing: string
  readonly corrects: boolean
  readonly matchedBy?: string
  readonly toWork: boolean
  readonly lines: readonly LineDocument[]
}

interface Document {
  readonly payments: readonly { readonly balance: { readonly differenceCents: number } }[]
  readonly claims: readonly ClaimDocument[]
  readonly unanswered: readonly { readonly claim: string }[]
  readonly summary: Readonly<Record<string, unknown>>
}

async function judged(args: readonly string[] = ['--claims', 'c.837', '--fees', 'fees.csv']) {
  const ran = await commandJson(['remit', 'r.835', ...args], { files, today: '2026-05-01' })
  // cast: the shape of what the command writes, which the assertions look at
  return { ...ran, document: ran.json as Document }
}

describe('the remittance of the clinic day', () => {
  test('is what its builder makes', () => {
    // cast: the day’s own claims, which its builder wrote from this type
    const claims = files['c.ndjson']
      .trimEnd()
      .split('\n')
      .map((text) => JSON.parse(text) as Claim)
    expect(buildRemittances(claims)).toBe(remittance)
    expect(feesText()).toBe(files['fees.csv'])
  })

  test('balances, and each denial has its entry', async () => {
    const { code, err, document } = await judged()
    expect({ code, err }).toEqual({ code: 1, err: '' })
    expect(document.payments.map(({ balance }) => balance.differenceCents)).toEqual(Array(8).fill(0))
    const found = document.claims.flatMap(({ claim, lines }) =>
      lines.flatMap(({ line, denial }) => (denial === undefined ? [] : [`${claim} ${line} ${denial.entry}`])),
    )
    expect([...found].sort()).toEqual(denied.map(({ claim, line, entry }) => `${claim} ${line} ${entry}`).sort())
  })

  test('names the edit that would have found what was planted', async () => {
    const { document } = await judged()
    // cast: the file of the example day
    const planted = JSON.parse(example('planted-errors.json')) as { claim: string; line: number; edit: string }[]
    const lineOf = (claim: string, line: number) =>
      document.claims.find((each) => each.claim === claim)?.lines.find((each) => each.line === line)
    for (const { claim, line } of denied) {
      const error = planted.find((each) => each.claim === claim && each.line === line)
      expect(lineOf(claim, line)?.denial?.edits, claim).toContain(error?.edit)
    }
  })

  test('nets the reversal, and names the underpaid line with the dollars', async () => {
    const { document } = await judged()
    const ofClaim = (id: string) => document.claims.filter(({ claim }) => claim === id)
    expect(ofClaim(corrected.claim).map(({ standing, corrects }) => [standing, corrects])).toEqual([
      ['reversed', false],
      ['reversal', false],
      ['stands', true],
    ])
    expect(ofClaim(underpaid.claim)[0]?.lines[0]?.underpaid).toMatchObject({ otherCode: '95115', shortCents: 310 })
    expect(document.summary).toMatchObject({ underpaid: { lines: 1, cents: 310 }, unmatched: 0, unanswered: 1 })
    expect(document.unanswered).toMatchObject([{ claim: 'c70' }])
    expect(document.claims.every(({ matchedBy }) => matchedBy === 'claim-number')).toBe(true)
  })

  test('is matched with claims as JSON too, and stands without claims and fees', async () => {
    const asJson = await judged(['--claims', 'c.ndjson'])
    expect(asJson.document.summary).toMatchObject({ matched: 63, unmatched: 0 })
    const bare = await judged([])
    expect(bare.code).toBe(1)
    expect(bare.document.claims.filter(({ toWork }) => toWork).length).toBeGreaterThan(10)
  })

  test('is matched by the patient, where the payer lost the number of a claim', async () => {
    const lost = remittance.replaceAll('CLP*c20*', 'CLP*LOST*')
    const { json } = await commandJson(['remit', 'x', '--claims', 'c.837'], { files: { ...files, x: lost } })
    // cast: the shape of what the command writes
    const { claims, summary } = json as Document
    expect(claims.find(({ claim }) => claim === 'LOST')?.matchedBy).toBe('patient')
    expect(summary).toMatchObject({ matched: 63, unmatched: 0 })
  })

  test('in words: sums, why, cause, next step and time', async () => {
    const args = ['remit', 'r.835', '--claims', 'c.837', '--fees', 'fees.csv']
    const { code, out, err } = await command(args, { files, today: '2026-05-01' })
    expect({ code, err }).toEqual({ code: 1, err: '' })
    expect(out).toContain('1 file, 8 payments, 63 claims answered')
    expect(out).toMatch(/balances: claims \$1,543\.18 less\s+\$23\.73/)
    expect(out).toContain('apart from claims: -$25.00, WO: an overpayment taken back, reference OLD1')
    expect(out).toMatch(/can be appealed, the first by 2026-07-27\n/)
    expect(out).toMatch(/claim c20 {2}DEMO MEDICARE {2}r\.835, segment \d+\n/)
    expect(out).toContain('why: CO-151: so many units, or so often, is not supported by what was sent')
    expect(out).toContain('appeal: yes, by 2026-07-27 (87 days left).')
    expect(out).toMatch(/underpaid line 1, 95117: \$13\.64 allowed for 1 at the rate of 95115, \$16\.74 due/)
    expect(out).not.toMatch(/undefined|NaN/)
    expect(out).not.toMatch(/TESTPERSON|SAMPLETON/)
  })

  test('one claim a line with --ndjson', async () => {
    const { out } = await command(['remit', 'r.835', '--ndjson'], { files })
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((text) => typeof JSON.parse(text)),
    ).toEqual(Array(63).fill('object'))
  })
})

describe('bad input', () => {
  const outcome = async (args: readonly string[], more: Readonly<Record<string, string>> = {}) => {
    const { code, err } = await command(['remit', ...args], { files: { ...files, ...more } })
    return { code, err }
  }

  test('says where, what, and what to do', async () => {
    expect(await outcome(['nowhere.835'])).toEqual({ code: 2, err: 'nowhere.835: there is no such file\n' })
    expect((await outcome([folder])).err).toContain('this is a folder')
    expect((await outcome(['x'], { x: '' })).err).toContain('x: the file is empty: an 835 file is wanted')
    expect((await outcome(['x'], { x: '{}' })).err).toContain('this is not an 835 file')
    expect((await outcome(['c.837'])).err).toContain('the transaction is of another kind than is read here')
    const cut = await outcome(['x'], { x: remittance.slice(0, 5000) })
    expect(cut.code).toBe(2)
    expect(cut.err).toMatch(/x, segment \d+ \(claim c\d+, CLP\): the file or the transaction ends inside the claim/)
  })

  test('in claims and fees', async () => {
    expect((await outcome(['r.835', '--claims', 'x'], { x: '{"lines":' })).code).toBe(2)
    const fees = await outcome(['r.835', '--fees', 'x'], { x: 'code,fee\n95117,lots\n' })
    expect(fees.code).toBe(2)
    expect(fees.err).toContain('x, line 2: the fee is not a sum of dollars and whole cents')
  })

  test('damage anywhere ends in a report, never in a fault of the program', async () => {
    const damage = fc.record({ at: fc.nat(remittance.length), remove: fc.nat(30), insert: fc.string({ maxLength: 4 }) })
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 4 }), async (damages) => {
        const x = damages.reduce(
          (text, { at, remove, insert }) => text.slice(0, at) + insert + text.slice(at + remove),
          remittance,
        )
        const { code, out } = await command(['remit', 'x', '--fees', 'fees.csv'], { files: { ...files, x } })
        expect([1, 2]).toContain(code)
        expect(out).not.toMatch(/undefined|NaN/)
      }),
      { numRuns: 40 },
    )
  })

  test('a broken claim never hides the others', async () => {
    const broken = remittance.replace('CLP*c20*4*1400*', 'CLP*c20*4*14OO*')
    const { code, out, err } = await command(['remit', 'x'], { files: { x: broken } })
    expect(code).toBe(2)
    expect(err).toMatch(/\(claim c20, CLP03\): the amount is not a sum/)
    expect(out).toContain('62 claims answered')
    expect(out.replace(/\s+/g, ' ')).toContain('not proven: not all claims')
  })
})

describe('fees', () => {
  const short = async (fees: string) => {
    const ran = await commandJson(['remit', 'r.835', '--fees', 'f.csv'], { files: { ...files, 'f.csv': fees } })
    // cast: the shape of what the command writes
    const { summary } = ran.json as Document
    return summary.underpaid
  }

  test('are read in any order of columns, with payers and first days', async () => {
    const only = { lines: 1, cents: 310 }
    expect(await short('95115,13.64\n95117,16.74\n')).toEqual(only)
    expect(await short('Fee;CPT\n$16.74;95117\n13.64;95115\n')).toEqual(only)
    expect(await short('code,fee,payer\n95117,16.74,DEMOHIGHMARK\n95117,99,NOBODY\n')).toEqual(only)
    expect(await short('code,fee,from\n95117,16.74,2026-01-01\n95117,99,2027-01-01\n')).toEqual(only)
  })
})

describe('samples of other projects', () => {
  const root = new URL('../../../fixtures/x12/samples/', import.meta.url)
  const samples = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => ({ name: entry.name, text: readFileSync(`${entry.parentPath}/${entry.name}`) }))
    .filter(({ text }) => /ST.835/.test(text.subarray(0, 400).toString('latin1')))

  test('are read, or refused with a reason', async () => {
    expect(samples.length).toBeGreaterThan(5)
    for (const { name, text } of samples) {
      const { code, err, out } = await command(['remit', name], { files: { [name]: new Uint8Array(text) } })
      expect([0, 1, 2], name).toContain(code)
      expect(code === 2, name).toBe(err !== '')
      expect(out).not.toMatch(/undefined|NaN/)
    }
  })
})
