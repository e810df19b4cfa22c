import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { columnOf, columnsWritten, plainTitle } from '../src/convert/csv-columns.ts'
import { command } from './command.ts'
import { converted, documents } from './conversion.ts'

const claimsOf = async (text: string, pieces = 5) => {
  const { out, err, code } = await converted(text, 'ndjson', [], pieces)
  return { claims: documents(out), err, code }
}

const plain = { id: 'c1', lines: [{ code: '95165', units: 10, chargeCents: 123450, dateOfService: '2026-02-01' }] }

describe('tables as people make them', () => {
  test.each([
    ['as written', 'claim_id,code,units,charge,date_of_service\nc1,95165,10,1234.50,2026-02-01\n'],
    ['another order, other titles', 'DOS,Claim ID,Qty,CPT,Amount\n02/01/2026,c1,10,95165,"$1,234.50"\n'],
    [
      'a byte order mark, semicolons and CRLF',
      '\uFEFFClaim-Id;CPT;Units;Charge;Date of Service\r\nc1;95165;10.0;$1,234.5;2/1/2026\r\n',
    ],
    [
      'tabs, blanks and empty rows',
      'claim id\tcode\tunits\tcharge\tdate\n\n  c1 \t 95165\t10 \t1234.50\t20260201\n\t\t\t\t\n',
    ],
    ['the delimiter named in a first line', 'sep=;\nclaim_id;code;units;charge;dos\nc1;95165;10;$ 1234.5;2026-2-1\n'],
    ['quotes, old line ends', '"claim_id","code","units","charge","dos"\r"c1","95165","10","1,234.50","2026-02-01"\r'],
  ])('%s', async (_, text) => {
    expect(await claimsOf(text)).toMatchObject({ claims: [plain], code: 0 })
    expect(documents((await converted(text, 'ndjson', [], 1000)).out)).toEqual([plain])
  })

  test('columns that are not known are named', async () => {
    const { err, claims } = await claimsOf('claim_id,code,Patient Age,units\nc1,95165,40,10\n')
    expect(err).toBe('1 claim (1 line) written as ndjson\ncolumns ignored: Patient Age\n')
    expect(claims).toEqual([{ id: 'c1', lines: [{ code: '95165', units: 10 }] }])
  })

  test('rows of a claim may stand apart; what is empty in one is what another says', async () => {
    const text = 'claim_id,code,payer,pos\na,95165,medicare,\nb,95004,cigna,11\na,95117,,2\n'
    expect((await claimsOf(text)).claims).toEqual([
      { id: 'a', payer: 'medicare', placeOfService: '02', lines: [{ code: '95165' }, { code: '95117' }] },
      { id: 'b', payer: 'cigna', placeOfService: '11', lines: [{ code: '95004' }] },
    ])
  })

  test('rows of one sequence are one claim; a row without one is not put to it', async () => {
    const rows = ['1,a,95165', '2,a,95004', '1,,95117', '3,,95027', ',b,95115', '4,c,95165', '4,d,95165']
    const { claims, err } = await claimsOf(`sequence,claim_id,code\n${rows.join('\n')}\n`)
    expect(claims).toEqual([
      { id: 'a', lines: [{ code: '95165' }, { code: '95117' }] },
      { id: 'a', lines: [{ code: '95004' }] },
      { lines: [{ code: '95027' }] },
      { id: 'b', lines: [{ code: '95115' }] },
    ])
    expect(err).toContain('f, row 8 (claim c, claim_id): this is not what row 7 of the same claim says')
    const added = await claimsOf('sequence,claim_id,code\n1,a,95165\n,a,95117\n')
    expect(added.claims).toEqual([])
    expect(added.err).toContain('f, row 3 (claim a, sequence): other rows of this claim_id have a sequence')
  })

  test('lists: in one cell, in numbered columns, pointers as letters', async () => {
    const text =
      'claim_id,code,mod1,mod2,dx1,dx2,dx3,pointers\nc1,99213,25,GP,J30.1,J30.81,,AB\nc2,95117,,59,J30.1,,,1:2\n'
    expect((await claimsOf(text)).claims).toEqual([
      {
        id: 'c1',
        diagnoses: ['J30.1', 'J30.81'],
        lines: [{ code: '99213', modifiers: ['25', 'GP'], diagnosisPointers: [1, 2] }],
      },
      { id: 'c2', diagnoses: ['J30.1'], lines: [{ code: '95117', modifiers: ['59'], diagnosisPointers: [1, 2] }] },
    ])
  })

  test('letters of other encodings come through', async () => {
    const latin = Uint8Array.from('claim_id,code,note\nc1,95165,Nu\u00f1ez\n', (letter) => letter.charCodeAt(0))
    const both = Buffer.concat([latin, Buffer.from('c2,95165,Nuñez\n')])
    const files = { utf: 'claim_id,code,note\nc1,95165,Nuñez\n', latin }
    for (const name of ['utf', 'latin']) {
      const { out } = await command(['convert', name, '--to', 'ndjson'], { files, pieces: 1 })
      expect(documents(out)).toEqual([{ id: 'c1', lines: [{ code: '95165', note: 'Nuñez' }] }])
    }
    for (const pieces of [1, 1000]) {
      const { out } = await command(['convert', 'both', '--to', 'ndjson'], { files: { both }, pieces })
      expect(documents(out).map(({ lines }) => Object(lines)[0].note)).toEqual(['Nuñez', 'Nuñez'])
    }
  })
})

describe('what is wrong with a table is told by row and column, and other claims are converted', () => {
  const good = 'g,95117,1,27.00,2026-02-01,1,J30.1'
  const head = 'claim_id,code,units,charge,dos,pointers,diagnoses'

  test.each([
    ['b,9516,1,27,2026-02-01,1,J30.1', 'row 3 (claim b, code): is not a five-character procedure code'],
    [
      'b,95117,ten,27,2026-02-01,1,J30.1',
      'row 3 (claim b, units): the units are not a number of at most three decimals',
    ],
    ['b,95117,1.0001,27,2026-02-01,1,J30.1', 'row 3 (claim b, units): the units are not a number'],
    [
      'b,95117,1,27.005,2026-02-01,1,J30.1',
      'row 3 (claim b, charge): the charge is not a sum of dollars and whole cents',
    ],
    ['b,95117,1,-27,2026-02-01,1,J30.1', 'row 3 (claim b, charge): the charge is not a sum'],
    ['b,95117,1,"1,23.00",2026-02-01,1,J30.1', 'row 3 (claim b, charge): the charge is not a sum'],
    [
      'b,95117,1,27,31/01/2026,1,J30.1',
      'row 3 (claim b, date_of_service): there is no such day; with slashes, the month',
    ],
    ['b,95117,1,27,Feb 1,1,J30.1', 'row 3 (claim b, date_of_service): the date is written neither 2026-02-01'],
    ['b,95117,1,27,2026-02-01,13,J30.1', 'row 3 (claim b, diagnosis_pointers): pointers are numbers from 1 to 12'],
    [
      'b,95117,1,27,2026-02-01,12,J30.1 J30.81',
      'row 3 (claim b, diagnosis_pointers): a pointer is beyond the 2 diagnoses',
    ],
    ['b,,1,27,2026-02-01,1,J30.1', 'row 3 (claim b, code): is missing: a text in quotes is wanted'],
    [',95117,1,27,2026-02-01,1,J30.1', 'row 3: the row does not say of which claim it is (claim_id)'],
    ['b,95117,1,27,2026-02-01,1,J30.1,more', 'row 3 (claim b): the row has more cells than there are titles'],
    ['1.23E+11,95117,1,27,2026-02-01,1,J30.1', 'row 3 (claim_id): a spreadsheet has rounded this number'],
    [
      'b,95117,1,27,2026-02-01,1,J30.1\nb,95004,1,5,2026-02-01,1,J30.9',
      'row 4 (claim b, diagnoses): this is not what row 3 of the same',
    ],
  ])('%s', async (row, message) => {
    const { claims, err, code } = await claimsOf(`${head}\n${good}\n${row}\n`)
    expect(code).toBe(2)
    expect(err).toContain(`f, ${message}`)
    expect(err).toContain('1 claim (1 line) written as ndjson; 1 claim could not be converted')
    expect(claims.map(({ id }) => id)).toEqual(['g'])
  })

  test('a name of who rendered a line, without the number', async () => {
    const { err, code } = await claimsOf('claim_id,code,rendering_last\nb,95117,MADEUP\n')
    expect(code).toBe(2)
    expect(err).toContain(
      'f, row 2 (claim b, rendering_provider): the row names who rendered the line, and not the number',
    )
  })

  test('a claim of which one row is wrong is not converted in part', async () => {
    const { claims } = await claimsOf(`${head}\n${good}\nb,95117,1,27,2026-02-01,1,\nb,95004,x,27,2026-02-01,1,\n`)
    expect(claims.map(({ id }) => id)).toEqual(['g'])
  })

  test('a quote that is not closed', async () => {
    const { claims, err, code } = await claimsOf(`${head}\n${good}\nb,95117,1,"27,2026-02-01,1,J30.1\n`)
    expect({ claims, code }).toEqual({ claims: [], code: 2 })
    expect(err).toContain('f, row 3: a quote opens in this row and is not closed')
  })

  test.each([
    ['claim_id,units\nc1,1\n', 'no column holds the procedure codes: one titled code (or cpt, hcpcs) is wanted'],
    ['code,units\n95117,1\n', 'no column says which rows are one claim: one titled claim_id is wanted'],
    ['claim_id,code,cpt\nc1,95117,95117\n', 'the columns "code" and "cpt" both mean code: remove or rename one'],
    ['claim_id,code\n', 'the file holds no claims'],
    ['some words\nthat are no table\n', '--from says which of them it is'],
    ['', 'the input is empty'],
  ])('a file that is none: %j', async (text, message) => {
    const { claims, err, code } = await claimsOf(text)
    expect({ claims, code }).toEqual({ claims: [], code: 2 })
    expect(err).toContain(message)
  })
})

describe('the guide', () => {
  const guide = readFileSync(new URL('../../../docs/guides/convert.md', import.meta.url), 'utf8')

  test('names every column', () => {
    const named = [...guide.matchAll(/`([a-z_]+)`/g)].map(([, title = '']) => title)
    const parts = ['subscriber_', 'patient_', 'billing_', 'rendering_']
    const isNamed = (title: string) =>
      named.includes(title) || parts.some((part) => title.startsWith(part) && named.includes(title.slice(part.length)))
    expect(columnsWritten(true).filter(({ title }) => !isNamed(title))).toEqual([])
  })

  test('names other titles that are known', () => {
    const rows = [...guide.matchAll(/^\| `([a-z_]+)`.* \| ([^|]*) \|$/gm)]
    const titles = rows.flatMap(([, , others = '']) => others.split(/[,;]/)).filter((title) => title.trim() !== '')
    expect(titles.length).toBeGreaterThan(30)
    expect(titles.filter((title) => columnOf(title) === undefined)).toEqual([])
  })

  test('no two columns go by one title', () => {
    const all = columnsWritten(true).flatMap(({ title, also }) => [...new Set([plainTitle(title), ...also])])
    expect(all.length).toBe(new Set(all).size)
  })
})
