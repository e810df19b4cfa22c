/** Importers on the real files, and on copies of them that are damaged: a reason, and nothing half read. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shippedFees, shippedLocalities } from '../src/fee-schedule/shipped-fees.ts'
import { openFile } from '../src/import/open-file.ts'
import { filesOfZip } from '../src/import/zip-archive.ts'
import { gunzipSync, zipSync } from './archives.ts'

const data = new URL('../../../data/', import.meta.url)
const bytesOf = (path: string) => {
  const bytes = readFileSync(new URL(path, data))
  return path.endsWith('.gz') ? gunzipSync(bytes) : bytes
}
const real = (path: string) => bytesOf(path).toString('latin1')
const open = (name: string, text: string | Uint8Array) =>
  openFile(name, typeof text === 'string' ? Buffer.from(text, 'latin1') : text, shippedLocalities)

/** Why a text is refused, all reasons in one. */
function refusal(text: string | Uint8Array, name = 'file.csv'): string {
  const opened = open(name, text)
  if (opened.ok) throw new Error(`it was taken for ${opened.file.kind} with ${opened.file.rows} rows`)
  return opened.issues.map(({ line, message }) => `${line ?? ''} ${message}`).join('\n')
}

function withoutColumn(text: string, column: number): string {
  return text
    .split('\n')
    .map((line) =>
      line
        .split(',')
        .filter((_, at) => at !== column)
        .join(','),
    )
    .join('\n')
}

const rvu26 = real('cms-pfs/PPRRVU2026_Jul_nonQPP.nodesc.csv.gz')
const gpci26 = real('cms-pfs/GPCI2026.csv')
const counties = real('cms-pfs/25LOCCO.csv')
const amounts = real('cms-pfs/PFREV25D.txt')
const limits = real('cms-ncci/ncci_mue_practitioner_2024q3.csv.gz')
const addOns = real('cms-ncci/ncci_aoc_2024-06-03.csv.gz')
// The table holds the indicator of two releases; a file of CMS has one.
const pairs = withoutColumn(real('cms-ncci/ncci_ptp_practitioner_2024q3_allergy.csv'), 3)
const diagnoses = real('codes/icd10cm-order-Jan-2021.txt.gz')

const half = (text: string) => text.slice(0, Math.floor(text.length / 2))
const wide = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')
describe('real files', () => {
  test.each([
    ['PPRRVU2026_Jul_nonQPP.csv', rvu26, 'fee-schedule', 'RVU26C', 2026, 19356],
    ['PPRRVU2026_Jul_QPP.csv', rvu26.replaceAll('33.4009', '33.5675'), 'fee-schedule', 'RVU26C-QPP', 2026, 19356],
    ['PPRRVU2025_Oct.csv', real('cms-pfs/PPRRVU2025_Oct.nodesc.csv.gz'), 'fee-schedule', 'RVU25D', 2025, 19090],
    ['GPCI2026.csv', gpci26, 'geographic-indices', 'GPCI2026', 2026, 109],
    ['GPCI2025.csv', real('cms-pfs/GPCI2025.csv'), 'geographic-indices', 'GPCI2025', 2025, 109],
    ['25LOCCO.csv', counties, 'locality-counties', 'LOCCO2025', 2025, 110],
    ['PFREV25D.txt', amounts, 'payment-amounts', 'PFREV25D', 2025, 1526],
    ['ncci_mue_2024q3.csv', limits, 'daily-limits', '2024Q3', 2024, 14677],
    ['ncci_aoc_06-03-2024.csv', addOns, 'add-on-codes', '2024-06-03', 2024, 7465],
    ['ptp_2024q3.csv', pairs, 'same-day-pairs', '2024Q3', 2024, 5662],
    ['icd10cm-order-2021.txt', diagnoses, 'diagnosis-codes', 'icd10cm-order-2021', 2021, 95358],
  ])('%s', (name, text, kind, release, year, rows) => {
    const opened = open(name, text)
    if (!opened.ok) throw new Error(JSON.stringify(opened.issues))
    const { file } = opened
    expect({ kind: file.kind, release: file.release, year: file.year, rows: file.rows }).toEqual({
      kind,
      release,
      year,
      rows,
    })
  })

  test('what ships is what the importers make of the files', () => {
    const [shipped2025, shipped2026] = shippedFees().schedules
    const made = (name: string, text: string) => {
      const opened = open(name, text)
      return opened.ok && opened.file.kind === 'fee-schedule' ? opened.file.table : undefined
    }
    expect(made('a.csv', real('cms-pfs/PPRRVU2025_Oct.nodesc.csv.gz'))).toEqual(shipped2025)
    expect(made('b.csv', rvu26)).toEqual(shipped2026)
    const indices = open('c.csv', gpci26)
    const named = indices.ok && indices.file.kind === 'geographic-indices' ? indices.file.table.localities : []
    const withoutCounties = shippedLocalities[1]?.localities.map((each) => ({ ...each, counties: '' }))
    expect(named).toEqual(withoutCounties)
  })

  test('of two work indices, that with the floor of law counts', () => {
    const both = gpci26.replace(
      '2026 PW GPCI (with 1.0 Floor)***,',
      '2026 PW GPCI (without 1.0 Floor),2026 PW GPCI (with 1.0 Floor),',
    )
    const doubled = both.replace(/^(\d{5},[A-Z]{2},\d{2},[^\n]*?),(\d\.\d{3},\d\.\d{3},\d\.\d{3})/gm, '$1,0.950,$2')
    const opened = open('GPCI2026.csv', doubled)
    if (!opened.ok || opened.file.kind !== 'geographic-indices') throw new Error(JSON.stringify(opened))
    expect(opened.file.table.localities.map(({ work }) => work)).toEqual(
      shippedLocalities[1]?.localities.map(({ work }) => work),
    )
  })

  test('no descriptor is kept', () => {
    const opened = open('x.csv', rvu26.replace('95165,,,A', '95165,,SOMEBODY ELSE’S WORDS,A'))
    expect(opened.ok).toBe(true)
    if (opened.ok && opened.file.kind === 'fee-schedule') {
      expect(JSON.stringify(opened.file.table.rows.get('95165'))).not.toContain('SOMEBODY')
    }
  })

  test('the layout that CMS itself prints for pairs, limits and add-on codes', () => {
    const pair =
      'Column 1/Column 2 Edits\t\t\t\t\t\nColumn 1\tColumn 2\t*=in ' +
      'existence\tEffective\tDeletion\tModifier\t\n\t\tprior to 1996\tDate\tDate\t0=not ' +
      'allowed\t\n95117\t95115\t\t20000101\t*\t0\tMutually exclusive\n'
    const opened = open('ccipra.txt', pair)
    expect(opened).toMatchObject({
      ok: true,
      file: {
        kind: 'same-day-pairs',
        rows: 1,
        table: [{ column1: '95117', effective: '20000101', deleted: '', indicator: '0' }],
      },
    })
    const limit =
      '"Copyright notice, with commas",,,\n"HCPCS/\nCPT Code",Practitioner Services ' +
      'MUE Values,MUE Adjudication Indicator,MUE Rationale\n0001U,1,2 Date ' +
      'of Service Edit: Policy,x\nV5364,1,3 Date of Service Edit: Clinical,x\n'
    expect(open('mue.csv', limit)).toMatchObject({ ok: true, file: { kind: 'daily-limits', rows: 2 } })
  })
})

describe('damaged copies of the fee schedule', () => {
  test.each([
    ['a column is missing', withoutColumn(rvu26, 5), 'the header has no column WORK RVU'],
    [
      'the year is another',
      rvu26.replace('2026 National', '2025 National'),
      'the title says 2025, and the file was released on 2026-06-30',
    ],
    [
      'year and day are another',
      rvu26.replace('2026 National', '2025 National').replace('06/30/2026', '09/11/2025'),
      'whose conversion factor is 32.3465, and the rows hold 33.4009',
    ],
    ['it is cut within a row', half(rvu26), 'the file ends within a row'],
    ['it is cut between rows', `${rvu26.split('\n').slice(0, 12_000).join('\n')}\n`, 'was cut'],
    ['it is in UTF-16', wide(rvu26), 'UTF-16'],
    [
      'work and malpractice are swapped',
      rvu26.replace(',WORK,NON-FAC,NA,FACILITY,NA,MP,', ',MP,NON-FAC,NA,FACILITY,NA,WORK,'),
      'each other’s names',
    ],
    [
      'the settings are swapped',
      rvu26.replace(',WORK,NON-FAC,NA,FACILITY,NA,MP,', ',WORK,FACILITY,NA,NON-FAC,NA,MP,'),
      '0446T: work, practice expense and malpractice add up to',
    ],
    ['the header is missing', rvu26.split('\n').slice(10).join('\n'), 'the header row may have been taken off'],
    [
      'one sum is wrong',
      rvu26.replace('95165,,,A,,0.06,0.45', '95165,,,A,,0.06,0.55'),
      '95165: work, practice expense and malpractice add up to 0.62 and 0.08, the file says 0.52 and 0.08',
    ],
    [
      'characters were lost',
      Buffer.from(rvu26.replace('July Release', 'July Rel\ufffdse'), 'utf8'),
      'characters were lost',
    ],
  ])('%s', (_, text, reason) => {
    expect(refusal(text)).toContain(reason)
  })
})

describe('damaged copies of localities', () => {
  const head = '2026 PW GPCI (with 1.0 Floor)***,2026 PE GPCI,2026 MP GPCI'
  test.each([
    ['a column is missing', withoutColumn(gpci26, 6), 'the header has no column MP GPCI'],
    ['the year of the title is another', gpci26.replace('CY 2026', 'CY 2025'), 'name the years 2025 and 2026'],
    ['the year is another everywhere', gpci26.replaceAll('2026', '2025'), 'this is not the file of 2025'],
    ['it is cut', half(gpci26), 'it was cut'],
    ['it is in UTF-16', wide(gpci26), 'UTF-16'],
    ['columns are swapped', gpci26.replace(head, '2026 MP GPCI,2026 PE GPCI,2026 PW GPCI'), 'each other’s names'],
    [
      'columns are swapped otherwise',
      gpci26.replace(head, '2026 PE GPCI,2026 PW GPCI,2026 MP GPCI'),
      'each other’s names',
    ],
    [
      'a locality is invented',
      gpci26.replace('01112,CA,54,BAKERSFIELD', '01112,CA,88,ATLANTIS'),
      'none of CMS, such as CA 88 ATLANTIS',
    ],
    ['a state is invented', gpci26.replace('01112,CA,54', '01112,QQ,54'), '"QQ" is no state'],
    [
      'most values are made up',
      gpci26.replace(/,1\.0(\d\d),0\.(\d\d\d)$/gm, ',1.1$1,0.$2').replace(/,0\.9(\d\d),/g, ',0.8$1,'),
      'this is not the file of 2026',
    ],
  ])('indices: %s', (_, text, reason) => {
    expect(refusal(text)).toContain(reason)
  })

  test.each([
    ['a column is missing', counties.replace(',Counties', ','), 'no column Counties'],
    ['it is cut', half(counties), 'it was cut'],
    [
      'columns are swapped',
      counties.replace(
        'Medicare Adminstrative Contractor,Locality Number',
        'Locality Number,Medicare Adminstrative Contractor',
      ),
      'each other’s names',
    ],
    [
      'a locality is invented',
      counties.replace('10112,0,ALABAMA', '10112,77,ALABAMA'),
      '10112-77 is no locality of CMS',
    ],
    ['it is in UTF-16', wide(counties), 'UTF-16'],
  ])('counties: %s', (_, text, reason) => {
    expect(refusal(text)).toContain(reason)
  })
})

describe('damaged copies of the others', () => {
  test.each([
    ['amounts cut', half(amounts), 'ends within a line'],
    ['amounts without a column', withoutColumn(amounts, 3), 'is not a code of five letters and digits'],
    ['amounts of two years', amounts.replace('"2025"', '"2026"'), 'the year is 2025, and 2026 on the lines before'],
    ['amounts in UTF-16', wide(amounts), 'UTF-16'],
    ['limits without a column', withoutColumn(limits, 2), 'no column MUE Adjudication Indicator'],
    ['limits with swapped names', limits.replace('mue,mai', 'mai,mue'), 'each other’s names'],
    ['limits cut', half(limits), 'was cut'],
    ['limits cut between rows', `${limits.split('\n').slice(0, 9000).join('\n')}\n`, 'part of it is missing'],
    [
      'add-on codes with swapped names',
      addOns.replace('primary_code,add_on_code', 'add_on_code,primary_code'),
      'each other’s names',
    ],
    ['add-on codes cut', half(addOns), 'was cut'],
    ['add-on codes without a column', withoutColumn(addOns, 2), 'no column AOC edit type'],
    ['pairs with swapped names', pairs.replace('column1,column2', 'column2,column1'), 'each other’s names'],
    ['pairs cut', pairs.slice(0, -9), 'was cut'],
    ['pairs without a column', withoutColumn(pairs, 2), 'no column Modifier indicator'],
    ['diagnoses cut', half(diagnoses), 'it was cut'],
    ['diagnoses with lines missing', diagnoses.replace(/^00100 [^\n]*\n/m, ''), 'lines are missing'],
    ['a PDF', '%PDF-1.7 and more', 'this is a PDF'],
    ['nothing', '', 'the file is empty'],
    ['another table', 'name,colour\nrose,red\n', 'none of the files that are known'],
  ])('%s', (_, text, reason) => {
    expect(refusal(text)).toContain(reason)
  })
})

describe('localities by ZIP code', () => {
  // Made up: as many codes as a whole file has, dealt out over the localities that there are.
  const places = shippedLocalities[1]?.localities ?? []
  const lines = Array.from({ length: 36_000 }, (_, at) => {
    const place = places[at % places.length]
    const head = `${place?.state}${String(at + 1000).padStart(5, '0')}${place?.contractor}${place?.number}`
    return `${head.padEnd(20)}${at === 7 ? '1' : '0'}${' '.repeat(54)}20254`
  })
  const text = `${lines.join('\n')}\n`

  test('are read by their columns', () => {
    const opened = open('ZIP5.txt', text)
    expect(opened).toMatchObject({
      ok: true,
      file: { kind: 'zip-localities', release: 'ZIP5-2025Q4', year: 2025, rows: 36_000 },
    })
    if (opened.ok && opened.file.kind === 'zip-localities') {
      expect(opened.file.table.localities['01000']).toBe(`${places[0]?.contractor}-${places[0]?.number}`)
      expect(opened.file.table.divided).toEqual(['01007'])
    }
  })

  test.each([
    ['cut between lines', `${lines.slice(0, 20_000).join('\n')}\n`, 'it was cut'],
    ['cut within a line', text.slice(0, -30), 'fixed columns'],
    ['of two quarters', text.replace(/20254\n$/, '20253\n'), 'the quarter is 20253, and 20254 on the lines before'],
    ['to a place that is none', text.replace(/^([A-Z]{2}01000)\d{7}/, '$19999999'), 'which is no locality of CMS'],
    ['in UTF-16', wide(text), 'UTF-16'],
  ])('%s', (_, damaged, reason) => {
    expect(refusal(damaged)).toContain(reason)
  })
})

describe('files under the user’s own licence', () => {
  test('descriptors, percentiles and fees are told apart', () => {
    expect(open('a.csv', 'CPT Code,Long Description\n95165,what the owner says\n')).toMatchObject({
      ok: true,
      file: { kind: 'code-descriptors' },
    })
    expect(
      open('b.csv', 'Specialty,Metric,25th,50th,75th,90th\nAllergy,work RVUs,3000,4000,5200,7000.5\n'),
    ).toMatchObject({
      ok: true,
      file: {
        kind: 'benchmark',
        table: [
          {
            specialty: 'Allergy',
            points: [
              { percentile: 25, value: 300000 },
              { percentile: 50 },
              { percentile: 75 },
              { percentile: 90, value: 700050 },
            ],
          },
        ],
      },
    })
    expect(open('c.csv', 'code,fee,payer\n95117,$14.50,bridgespan\n')).toMatchObject({
      ok: true,
      file: { kind: 'contract-fees', table: [{ cents: 1450 }] },
    })
  })

  test('of several columns of descriptors the fullest counts', () => {
    const text = 'Concept Id\tCPT Code\tLong\tMedium\tShort\n1\t95165\tall of the words\tfewer words\twords\n'
    expect(open('codes.txt', text)).toMatchObject({
      ok: true,
      file: { kind: 'code-descriptors', table: [{ code: '95165', text: 'all of the words' }] },
    })
  })

  test('with faults', () => {
    expect(refusal('Specialty,Metric,25th,50th,75th,90th\nAllergy,work RVUs,3000,2000,5200,7000\n')).toContain(
      'the 50th percentile is not above',
    )
    expect(refusal('code,fee\n95117,1.234\n')).toContain('not a sum of dollars and whole cents')
    expect(refusal('CPT Code,Long Description\n9516,x\n')).toContain('"9516" is not a code')
  })
})

describe('any bytes', () => {
  const heads = [gpci26, counties, amounts, pairs, limits.slice(0, 4000), rvu26.slice(0, 4000)].map((text) =>
    Buffer.from(text.slice(0, 4000), 'latin1'),
  )

  test('are read or refused with a reason, never thrown at', () => {
    const damage = fc.array(fc.tuple(fc.nat(3999), fc.nat(255)), { maxLength: 20 })
    fc.assert(
      fc.property(fc.constantFrom(...heads), damage, fc.nat(4000), (head, changes, length) => {
        const bytes = Buffer.from(head.subarray(0, length))
        for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value
        const opened = open('any.csv', bytes)
        if (!opened.ok) expect(opened.issues.every(({ message }) => message.length > 5)).toBe(true)
      }),
    )
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        open('any.csv', bytes)
        filesOfZip(bytes)
        filesOfZip(Uint8Array.of(0x50, 0x4b, 3, 4, ...bytes, 0x50, 0x4b, 5, 6, ...bytes.slice(0, 18)))
      }),
    )
  })
})

describe('archives', () => {
  test('files are found, and damage is told', () => {
    const archive = zipSync({ 'GPCI2026.csv': Buffer.from(gpci26, 'latin1') })
    const files = filesOfZip(archive)
    expect(files).toMatchObject({ ok: true, table: [{ name: 'GPCI2026.csv', isDeflated: true, size: gpci26.length }] })
    expect(filesOfZip(archive.subarray(0, archive.length / 2))).toMatchObject({ ok: false })
  })
})
