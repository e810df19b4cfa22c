import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { SameBytes } from '../src/validate/same-bytes.ts'
import { command, folder } from './command.ts'

const example = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'latin1')

const day = example('examples/clinic-day/claims.837')
const sound = day.replace('SV1*HC:95165*35*****1:2', 'SV1*HC:95165*35*UN*1***1:2')
const payment = example('examples/clinic-day/remittance.835')
const other = example('fixtures/x12/samples/LinuxForHealth+x12/demo-file/demo.270')

const world = { files: { 'day.837': day, 'sound.837': sound, 'paid.835': payment, 'asked.270': other } }

/** One object a line. */
async function validated(
  args: readonly string[],
  given: { readonly files: Readonly<Record<string, string>>; readonly pieces?: number },
) {
  const ran = await command(['validate', '--json', ...args], given)
  const objects = ran.out
    .trim()
    .split('\n')
    .map((line): Record<string, unknown> => JSON.parse(line))
  return { ...ran, objects }
}

describe('validate', () => {
  test('says where something is wrong, what a 999 would call it, and what to do', async () => {
    const { code, out } = await command(['validate', 'day.837'], world)
    expect(code).toBe(1)
    expect(out).toContain('day.837: 8 × 837, 62 claims; 2 issues\n')
    expect(out).toMatch(
      /segment 683, byte 16917, SV104, loop 2400, transaction 0003, claim c16, IK403\/1\n.*: fill it\n/,
    )
  })

  test('a sound file, a payment, and a file of another kind', async () => {
    const { code, objects } = await validated(['sound.837', 'paid.835', 'asked.270', 'none.837', folder], world)
    expect(code).toBe(2)
    expect(objects).toMatchObject([
      { file: 'sound.837', read: true, transactions: 8, claims: 62, issues: [] },
      { file: 'paid.835', read: true, transactions: 8, kinds: { 835: 8 }, passedOver: 0, issues: [] },
      { file: 'asked.270', read: false, transactions: 1, passedOver: 1, issues: [{ code: 'not-professional' }] },
      { file: 'none.837', read: false, refused: 'there is no such file', transactions: 0, issues: [] },
      { file: folder, read: false, refused: 'this is a folder; name the files in it' },
    ])
    expect((await validated(['sound.837', 'paid.835'], world)).code).toBe(0)
  })

  test('reads answers behind claims in the same file, and says once what is wrong with the envelope', async () => {
    const files = { both: `${sound}${payment.replace('GE*8*1', 'GE*9*1')}` }
    const { objects, code } = await validated(['both'], { files })
    expect(code).toBe(1)
    expect(objects).toMatchObject([
      { transactions: 16, kinds: { 837: 8, 835: 8 }, passedOver: 0, issues: [{ code: 'transaction-count' }] },
    ])
  })

  test('places an issue of a payment like any other', async () => {
    const files = { paid: payment.replace(/BPR\*[A-Z]\*[\d.]+/, 'BPR*I*much') }
    const { objects } = await validated(['paid'], { files })
    const place = { interchange: '000000001', transaction: '0001', position: 2, loop: 'HEADER' }
    const issue = { ...place, element: 'BPR02', code: 'amount-unreadable', reply: 'IK403/6', file: 'paid' }
    expect(objects).toMatchObject([{ issues: [issue] }])
  })

  test('a file that is longer than what is looked at first', async () => {
    const files = { many: sound.replace('~\nIEA', `~\n${' '.repeat(200_000)}\nIEA`), long: day.repeat(60) }
    const { objects } = await validated(['many', 'long'], { files, pieces: 2_000_000 })
    expect(objects).toMatchObject([
      { claims: 62, issues: [] },
      { interchanges: 60, claims: 3720 },
    ])
  })

  test('standard input, which is read once', async () => {
    const ran = await command(['validate', '--json', '-'], { stdin: day })
    expect(ran.code).toBe(1)
    expect(JSON.parse(ran.out)).toMatchObject({ file: 'standard input', read: true, claims: 62 })
  })

  test('what is no X12 file, or nothing', async () => {
    const { err, out, code } = await command(['validate', 'a', 'b'], { files: { a: '{}', b: ' \n' } })
    expect([code, err]).toEqual([2, ''])
    expect(out).toBe(
      'a: not read; this is not an X12 file: it must begin with an ISA segment\n' +
        'b: not read; the file is empty: an X12 file is wanted\n',
    )
  })

  test('every file comes out as it went in', async () => {
    const { objects } = await validated(['--roundtrip', 'day.837', 'paid.835', 'asked.270'], world)
    expect(objects.map(({ roundTrip }) => roundTrip)).toEqual([{ same: true }, { same: true }, { same: true }])
    const { out } = await command(['validate', '--roundtrip', 'sound.837'], world)
    expect(out).toContain('byte for byte the same')
  })

  test('the 999 stands alone on standard output, and is itself sound', async () => {
    const { code, out, err } = await command(['validate', '--999', '--ta1', 'day.837', 'sound.837'], world)
    expect(code).toBe(1)
    expect(err).toContain('day.837: 8 × 837, 62 claims; 2 issues')
    expect(out.match(/^AK9.*/gm)).toEqual(['AK9*P*8*8*7~', 'AK9*A*8*8*8~'])
    expect(out.match(/00501\*\d{9}/g)?.map((isa) => isa.slice(-1))).toEqual(['1', '2', '3', '4'])
    const again = await validated(['answer'], { files: { answer: out } })
    expect(again.objects).toMatchObject([{ read: true, interchanges: 4, kinds: { 999: 2 }, issues: [] }])
    const [{ acknowledgement } = {}] = (await validated(['--999', 'sound.837'], world)).objects
    expect(acknowledgement).toContain('AK9*A*8*8*8~')
  })
})

describe('comparing what goes in with what comes out', () => {
  const bytes = (text: string) => new TextEncoder().encode(text)
  const compared = (expected: readonly string[], out: readonly string[]) => {
    const same = new SameBytes()
    for (const each of expected) same.expect(bytes(each))
    for (const each of out) same.compare(bytes(each))
    same.end()
    return same.differsAt
  }

  test.each([
    [['abc', 'def'], ['a', 'bcde', 'f'], undefined],
    [['abc', 'def'], ['abcd', 'Xf'], 4],
    [['abc'], ['abc', 'd'], 3],
    [['abc', 'def'], ['abcd'], 4],
    [[], ['a'], 0],
    [[], [], undefined],
  ])('%j and %j', (expected, out, at) => {
    expect(compared(expected, out)).toBe(at)
  })
})
