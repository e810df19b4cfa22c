/** Payment localities by ZIP code (CMS, ZIP5): fixed columns, one code a line, no header. */
import type { LocalityTable } from '../fee-schedule/locality.ts'
import { Faults, type Imported, refused } from './imported.ts'

export interface ZipLocalities {
  readonly year: number
  readonly quarter: number
  /** Contractor and locality, `13202-01`, by ZIP code. */
  readonly localities: Readonly<Record<string, string>>
  /** ZIP codes whose four further digits may lead to another locality. */
  readonly divided: readonly string[]
}

/** State, ZIP code, contractor, locality; then flags; year and quarter in columns 76 to 80. */
const shape = /^[A-Z]{2}(\d{5})(\d{5})(\d{2}).{6}([01 ]).{54}(20\d{2})([1-4])\s*$/
const loose = /^[A-Z]{2}\d{12}[ RB]/

/** There were 42,956 in the fourth quarter of 2025. */
const fewestCodes = 35_000

export function looksLikeZipLocalities(text: string): boolean {
  return (
    text
      .slice(0, 1000)
      .split('\n')
      .slice(0, 5)
      .filter((line) => loose.test(line)).length >= 3
  )
}

export function readZipLocalities(text: string, known: readonly LocalityTable[]): Imported<ZipLocalities> {
  const faults = new Faults()
  const numbers = new Set(known.flatMap((table) => table.localities.map((each) => `${each.contractor}-${each.number}`)))
  const localities: Record<string, string> = {}
  const divided: string[] = []
  let quarter = ''
  let count = 0
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '' || line === '\u001a') continue
    const match = shape.exec(line)
    if (match === null) {
      faults.add(index + 1, 'the line is not state, ZIP code, contractor, locality and quarter in fixed columns')
      continue
    }
    const [, zip = '', contractor = '', number = '', flag = '', year = '', part = ''] = match
    const own = `${year}${part}`
    if (quarter !== '' && own !== quarter)
      faults.add(index + 1, `the quarter is ${own}, and ${quarter} on the lines before`)
    quarter = own
    const place = `${contractor}-${number}`
    if (numbers.size > 0 && !numbers.has(place))
      faults.add(index + 1, `${zip} leads to ${place}, which is no locality of CMS`)
    localities[zip] = place
    if (flag === '1') divided.push(zip)
    count += 1
  }
  if (faults.any) return { ok: false, issues: faults.issues }
  if (count < fewestCodes)
    return refused(`the file has ${count} ZIP codes, a whole one over ${fewestCodes}: it was cut`)
  const table = { year: Number(quarter.slice(0, 4)), quarter: Number(quarter.slice(4)), localities, divided }
  return { ok: true, table, notes: [] }
}
