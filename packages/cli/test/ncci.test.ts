import { Buffer } from 'node:buffer'
import { crc32, deflateRawSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { command, commandJson } from './command.ts'

/** Codes that are made up, in the layout of CMS: six lines above the rows, tabs, dates without hyphens. */
const published = [
  'A title of the publisher\t\t\t\t\t\t',
  'Column1/Column2 Edits\t\t\t\t\t\t',
  'Column 1\tColumn 2\t*=in existence\tEffective\tDeletion\tModifier\tPTP Edit Rationale',
  '\t\tprior to 1996\tDate\tDate\t0=not allowed\t',
  '\t\t\t\t*=no data\t1=allowed\t',
  '\t\t\t\t\t9=not applicable\t',
  'A1111\tA2222\t\t20240101\t*\t1\tsome reason',
  'A1111\tA3333\t\t20240401\t*\t0\tsome reason',
  'A1111\tA4444\t*\t19960101\t20231231\t0\tsome reason',
  'A1111\tA5555\t\t20240101\t20240101\t9\twithdrawn',
  '',
].join('\r\n')

const dashed = [
  'column1,column2,modifier_indicator,deletion_date,rationale',
  'A1111,A2222,1,,"one, two"',
  'A1111,A4444,0,2023-12-31,x',
].join('\n')

const claim = (denied: string, dateOfService: string) => ({
  id: 'c1',
  payer: 'medicare',
  lines: ['A1111', denied].map((code, index) => ({ n: index + 1, code, units: 1, modifiers: [], dateOfService })),
})

async function found(table: string | Uint8Array, denied: string, day: string) {
  const world = { files: { 'table.txt': table, 'claims.json': JSON.stringify(claim(denied, day)) } }
  const { json, err } = await commandJson(['scrub', '--ncci', 'table.txt', 'claims.json'], world)
  const own = JSON.stringify(json).match(/"edit":"PTP001".*?"message":"(\w+)"/)?.[1]
  const open = /"edit":"PTP001"[^}]*"missing"/.test(JSON.stringify(json))
  return { own: own ?? (open ? 'undecided' : 'none'), err }
}

/** An archive of one entry, packed or stored. */
function zipOf(name: string, content: string, method: 0 | 8): Uint8Array {
  const plain = Buffer.from(content)
  const packed = method === 8 ? deflateRawSync(plain) : plain
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(name.length, 26)
  const central = Buffer.alloc(46)
  central.writeUInt32LE(0x02014b50, 0)
  central.writeUInt16LE(method, 10)
  central.writeUInt32LE(crc32(plain), 16)
  central.writeUInt32LE(packed.length, 20)
  central.writeUInt32LE(plain.length, 24)
  central.writeUInt16LE(name.length, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(30 + name.length + packed.length, 16)
  return Buffer.concat([local, Buffer.from(name), packed, central, Buffer.from(name), end])
}

describe('scrub --ncci', () => {
  test.each([
    ['A2222', '2024-05-01', 'open'],
    ['A3333', '2024-03-31', 'none'],
    ['A3333', '2024-04-01', 'closed'],
    ['A4444', '2023-12-31', 'closed'],
    ['A4444', '2024-01-01', 'none'],
    ['A5555', '2024-01-01', 'none'],
    // The pair of A4444 is the first of which the end is known; what ended earlier may be left out.
    ['A4444', '2023-12-30', 'undecided'],
  ])('reads the layout of CMS: %s on %s is %s', async (denied, day, wanted) => {
    expect((await found(published, denied, day)).own).toBe(wanted)
  })

  test.each([
    ['A2222', '2024-01-01', 'open'],
    ['A2222', '2023-12-31', 'undecided'],
    ['A4444', '2024-01-01', 'none'],
  ])('reads a table without effective dates from the day after its last deletion: %s on %s is %s', async (...given) => {
    const [denied, day, wanted] = given
    expect((await found(dashed, denied, day)).own).toBe(wanted)
  })

  test.each([
    ['gzipped', gzipSync(published)],
    ['zipped', zipOf('ccipra-v301r0-f1.txt', published, 8)],
    ['stored in an archive', zipOf('ccipra-v301r0-f1.TXT', published, 0)],
    ['with a header in quotes that runs over lines', published.replace('Deletion', '"Deletion\n*=no data"')],
  ])('reads a table that is %s', async (_how, table) => {
    expect((await found(table, 'A2222', '2024-05-01')).own).toBe('open')
  })

  test('says what was loaded, and to which day it is verified', async () => {
    const { err } = await found(published, 'A2222', '2024-05-01')
    expect(err).toBe('pairs: 3 imported from table.txt; for dates from 2023-12-31, verified through 2024-06-30\n')
  })

  test('reads several parts as one release', async () => {
    const files = {
      a: published,
      b: published.replaceAll('A1111', 'B1111'),
      'c.json': JSON.stringify(claim('A2222', '2024-05-01')),
    }
    const { err } = await command(['scrub', '--ncci', 'a', '--ncci', 'b', 'c.json'], { files })
    expect(err).toContain('pairs: 6 imported from a, b')
  })

  test.each([
    ['a claim', '{"id":"c1"}', 'table.txt: No row of two codes under a header was found; give a table with a header'],
    ['rows without a header', 'A1111\tA2222\t\t20240101\t*\t1\tx', 'table.txt, line 1: The rows above do not name'],
    ['a bad code', published.replace('A3333', 'A33'), 'table.txt, line 8: "A33" is no code of five characters'],
    ['a bad date', published.replace('20240401', '20240431'), 'table.txt, line 8: "20240431" is no date'],
    [
      'a bad indicator',
      published.replace('*\t0\tsome', '*\t2\tsome'),
      'table.txt, line 8: "2" is no modifier indicator',
    ],
    ['a short row', 'column1,column2,modifier\nA1111,A2222', 'line 2: 2 cells, where the header has 3 or more'],
    [
      'no dates at all',
      'column1,column2,modifier\nA1111,A2222,1',
      'its rows have no effective date and no deletion date',
    ],
    ['a damaged archive', Buffer.from('PK\u0003\u0004 and nothing more'), 'The archive is damaged'],
    ['an archive of a workbook', zipOf('table.xlsx', 'x', 0), 'it has no .txt or .csv file (it has: table.xlsx)'],
    ['damaged bytes', gzipSync(published).subarray(0, 60), 'table.txt: '],
  ])('says where and what is wrong with %s', async (_what, table, words) => {
    const world = { files: { 'table.txt': table, 'c.json': JSON.stringify(claim('A2222', '2024-05-01')) } }
    const { code, err, out } = await command(['scrub', '--ncci', 'table.txt', 'c.json'], world)
    expect(err.toLowerCase()).toContain(words.toLowerCase())
    expect(out).toBe('')
    expect(code).toBeGreaterThan(1)
  })

  test('says that there is no such file', async () => {
    const { code, err } = await command(['scrub', '--ncci', 'nowhere', 'c.json'])
    expect(err).toContain('nowhere: there is no such file')
    expect(code).toBeGreaterThan(1)
  })
})
