import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { zipSync } from '../../reference/test/archives.ts'
import { dataFolder, folderStore } from '../src/store/folder-store.ts'
import { command, commandJson } from './command.ts'
import { memoryStore } from './memory-store.ts'

const data = new URL('../../../data/cms-pfs/', import.meta.url)
const file = (name: string) => readFileSync(new URL(name, data))
const amounts = file('PFREV25D.txt').toString('latin1')
const rvu25 = gunzipSync(file('PPRRVU2025_Oct.nodesc.csv.gz')).toString('latin1')

describe('price', () => {
  test('a code in a locality, both factors of 2026, in exact decimals', async () => {
    const { code, json } = await commandJson([
      'price',
      '95165',
      '--units',
      '10',
      '--year',
      '2026',
      '--locality',
      'Manhattan',
    ])
    expect(code).toBe(0)
    expect(json).toMatchObject({
      release: 'RVU26C',
      area: '13202-01 MANHATTAN (NY)',
      gpci: { work: '1.064', practiceExpense: '1.162', malpractice: '1.586' },
      prices: [
        // (0.06 x 1.064 + 0.45 x 1.162 + 0.01 x 1.586) x 33.4009 = 0.6026 x 33.4009
        {
          track: 'non-qualifying',
          conversionFactor: '33.4009',
          nonFacility: { dollars: { unrounded: '20.127382340', fee: '20.13', total: '201.30' } },
        },
        {
          track: 'qualifying',
          conversionFactor: '33.5675',
          nonFacility: { dollars: { fee: '20.23', total: '202.30' } },
        },
      ],
    })
  })

  test('a code without work RVU is priced, and the page says why', async () => {
    const { out } = await command(['price', '95117', '--year', '2026', '--apm', 'non-qualifying'])
    expect(out).toContain('$12.36')
    expect(out).toContain('no work RVU')
    expect(out).not.toContain('qualifying APM')
  })

  test('what cannot be priced is said, with what to do', async () => {
    const unknown = await command(['price', '00000'])
    expect(unknown).toMatchObject({ code: 2, out: '' })
    expect(unknown.err).toContain('RVU26C has no row for 00000')
    expect((await command(['price', '95165', '--year', '2019'])).err).toContain(
      'no fee schedule of 2019 is held (there are RVU25D, RVU26C)',
    )
    expect((await command(['price', '95165', '--locality', 'Jefferson'])).err).toContain('several localities fit')
    expect((await command(['price', '95165', '--units', '0'])).err).toContain('units are a whole number from 1')
    expect((await command(['price'])).code).toBe(2)
  })

  test('a code that is not paid by units says so', async () => {
    expect((await command(['price', '95120'])).out).toContain('not valid for Medicare')
    expect((await command(['price', '95199'])).out).toContain('priced by the contractor')
  })

  test('checks a file of amounts, all 1,526 exact', async () => {
    const { code, out } = await command(['price', '--check', 'PFREV25D.txt'], { files: { 'PFREV25D.txt': amounts } })
    expect(out).toContain('PFREV25D.txt: 1526 of 1526 exact to the cent')
    expect(code).toBe(0)
  })

  test('checks a table with a header: amounts capped at hospital payment', async () => {
    const files = { 'caps.csv': file('OPPSCAP_Oct2025_sample.csv') }
    expect((await command(['price', '--check', 'caps.csv'], { files })).err).toContain('say the year with --year')
    const { code, out } = await command(['price', '--check', 'caps.csv', '--year', '2025'], { files })
    expect(out).toContain('caps.csv: 230 of 230 exact to the cent')
    expect(code).toBe(0)
    const listed =
      'Year,MAC,Locality,HCPCS,Modifier,Non-Facility Fee,Facility ' +
      'Fee\n2026,01112,05,99213,,117.58,64.37\n2026,01112,05,99213,,117.58,64.38\n'
    expect((await command(['price', '--check', 'x.csv'], { files: { 'x.csv': listed } })).out).toContain('1 of 2 exact')
  })

  test('shows each difference', async () => {
    const files = { 'x.txt': amounts.replace('"0000077.78","0000077.78"', '"0000077.79","0000077.78"') }
    const { code, out } = await command(['price', '--check', 'x.txt'], { files })
    expect(code).toBe(1)
    expect(out).toContain('1525 of 1526')
    expect(out).toContain('line 1: 50688 in 01112-57: the file has $77.79 and $77.78, computed $77.78 and $77.78')
  })

  test('amounts of a year that is not held are not judged; with its files they are', async () => {
    const old = amounts.replaceAll('"2025"', '"2022"')
    const { code, err } = await command(['price', '--check', 'x.txt'], { files: { 'x.txt': old } })
    expect(code).toBe(2)
    expect(err).toContain('of 2022 are not held')
    const files = {
      'x.txt': old,
      'rvu.csv': rvu25.replace('2025 National', '2022 National').replace('09/11/2025', '11/02/2021'),
      'gpci.csv': file('GPCI2025.csv').toString('latin1').replaceAll('2025', '2022'),
    }
    const held = await command(['price', '--check', 'x.txt', '--with', 'rvu.csv', 'gpci.csv'], { files })
    expect(held.out).toContain('1526 of 1526 exact')
  })
})

describe('import', () => {
  test('keeps a release, says what changed, and later commands use it', async () => {
    const store = memoryStore()
    const files = {
      'new.csv.gz': gzipSync(
        rvu25
          .replace('October Release', 'January Release')
          .replace('95165,,,A,,0.06,0.36,,0.03', '95165,,,A,,0.07,0.35,,0.02'),
      ),
    }
    const { code, out } = await command(['import', 'new.csv.gz'], { files, store })
    expect(code).toBe(0)
    expect(out).toContain('release: RVU25A')
    expect(out).toContain('beside RVU25D: 0 added, 0 gone, 1 changed')
    expect(out).toContain('of an allergy practice: 95165')
    expect([...store.files.keys()]).toEqual(['fee-schedule-RVU25A.json'])
    const { json } = await commandJson(['price', '95165', '--release', 'RVU25A'], { store })
    expect(json).toMatchObject({ prices: [{ nonFacility: { rvu: { work: '0.07', practiceExpense: '0.35' } } }] })
    expect((await command(['import'], { store })).out).toContain('RVU25A')
  })

  test('refuses, and keeps nothing', async () => {
    const store = memoryStore()
    const files = {
      'cut.csv': rvu25.slice(0, 500_000),
      'x.txt': amounts.replaceAll('"2025"', '"2026"'),
      'y.txt': `${amounts.split('\n').slice(0, 800).join('\n')}\n`,
    }
    const { code, out, err } = await command(['import', 'cut.csv', 'x.txt', 'y.txt'], { files, store })
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).toContain('cut.csv')
    expect(err).toContain('0 of 1526 amounts follow from RVU26C')
    expect(err).toContain('lack localities that other codes have')
    expect(store.files.size).toBe(0)
  })

  test('--year refuses another year, --dry-run writes nothing', async () => {
    const store = memoryStore()
    const files = { 'GPCI2025.csv': file('GPCI2025.csv') }
    expect((await command(['import', 'GPCI2025.csv', '--year', '2026'], { files, store })).err).toContain(
      'it is of 2025, and --year asks for 2026',
    )
    expect((await command(['import', 'GPCI2025.csv', '--dry-run'], { files, store })).code).toBe(0)
    expect(store.files.size).toBe(0)
  })

  test('an archive as CMS publishes it: tables are taken, their twins and papers passed over', async () => {
    const store = memoryStore()
    const release = {
      'PPRRVU2025_Oct.csv': Buffer.from(rvu25, 'latin1'),
      'PPRRVU2025_Oct.txt': Buffer.from(
        'HDR 2025 National Physician Fee Schedule Relative Value File October Release\n0001F in fixed columns\n',
      ),
      'GPCI2025.csv': file('GPCI2025.csv'),
      '25LOCCO.csv': file('25LOCCO.csv'),
      'OPPSCAP_Oct.csv': Buffer.from(
        'HCPCS,MOD,PROCSTAT,CARRIER,LOCALITY,FACILITY PRICE,NON-FACILTY PRICE\n70450,TC,A,01112,05,90.00,90.00\n',
      ),
      'RVU25D.pdf': Buffer.from('%PDF-1.7'),
    }
    const { code, out, err } = await command(['import', 'RVU25D.zip'], {
      files: { 'RVU25D.zip': zipSync(release) },
      store,
    })
    expect(err).toBe('')
    expect(code).toBe(0)
    expect(out).toContain('PPRRVU2025_Oct.csv')
    expect([...store.files.keys()].sort()).toEqual([
      'fee-schedule-RVU25D.json',
      'geographic-indices-GPCI2025.json',
      'locality-counties-LOCCO2025.json',
    ])
    expect(
      (await command(['price', '95165', '--year', '2025', '--locality', 'Cook county, IL'], { store })).out,
    ).toContain('06102-16 CHICAGO')
  })

  test('an archive with a damaged table is refused whole', async () => {
    const store = memoryStore()
    const release = {
      'PPRRVU2025_Oct.csv': Buffer.from(rvu25.slice(0, 700_000), 'latin1'),
      'GPCI2025.csv': file('GPCI2025.csv'),
    }
    const { code, err } = await command(['import', 'x.zip'], { files: { 'x.zip': zipSync(release) }, store })
    expect(code).toBe(2)
    expect(err).toContain('x.zip/PPRRVU2025_Oct.csv')
    expect(store.files.size).toBe(0)
    const cut = zipSync(release).subarray(0, 100_000)
    expect((await command(['import', 'x.zip'], { files: { 'x.zip': cut }, store })).err).toContain('it was cut')
    const empty = zipSync({ 'a.pdf': Buffer.from('%PDF') })
    expect((await command(['import', 'x.zip'], { files: { 'x.zip': empty }, store })).err).toContain(
      'no file of the archive is a table',
    )
  })

  test('fees of a contract stand beside the price', async () => {
    const store = memoryStore()
    await command(['import', 'fees.csv'], {
      files: { 'fees.csv': 'code,fee,payer,from\n95117,14.50,My payer,2026-01-01\n' },
      store,
    })
    expect((await command(['price', '95117', '--units', '2'], { store })).out).toContain(
      'contract: My payer from 2026-01-01: $14.50 a unit, $29.00 in all',
    )
  })

  test('a damaged file in the data folder is told, not used', async () => {
    const store = memoryStore()
    await store.write('fee-schedule-RVU25A.json', '{"form":')
    const { code, err } = await command(['price', '95165'], { store })
    expect(code).toBe(2)
    expect(err).toContain('delete it from memory and import the file again')
  })
})

describe('the data folder', () => {
  test('is where the platform keeps data, unless ALIQUOT_DATA says otherwise', () => {
    expect(dataFolder({ ALIQUOT_DATA: 'mine' }, 'linux', 'home')).toBe('mine')
    expect(dataFolder({ XDG_DATA_HOME: 'shared' }, 'linux', 'home')).toBe(join('shared', 'aliquot'))
    expect(dataFolder({}, 'linux', 'home')).toBe(join('home', '.local', 'share', 'aliquot'))
    expect(dataFolder({ APPDATA: 'roaming' }, 'win32', 'home')).toBe(join('roaming', 'aliquot'))
  })

  test('holds whole files alone', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'aliquot-'))
    try {
      const store = folderStore(join(folder, 'data'))
      expect(await store.list()).toEqual([])
      await store.write('a.json', '{}')
      await expect(store.write('no/such/a.json', '{}')).rejects.toThrow()
      expect(await store.list()).toEqual(['a.json'])
      expect(readdirSync(join(folder, 'data'))).toEqual(['a.json'])
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
