/** The ICD-10-CM order file of CMS: fixed columns, numbered lines, no header. */
import { Faults, type Imported, refused } from './imported.ts'

export interface DiagnosisRow {
  /** Without the point. */
  readonly code: string
  /** Whether it may stand on a claim; others head a group. */
  readonly isBillable: boolean
  readonly title: string
}

const shape = /^(\d{5}) ([A-Z][0-9A-Z]{2,6}) +([01]) (.{60}) ?(.*)$/

const loose = /^\d{5} [A-Z][0-9A-Z]{2,6} +[01] /

export function looksLikeDiagnoses(text: string): boolean {
  return (
    text
      .slice(0, 2000)
      .split('\n')
      .slice(0, 5)
      .filter((line) => loose.test(line)).length >= 3
  )
}

/**
 * Reads the file. Its lines are numbered from 1 without a gap and end with the codes of chapter U, or Z before 2020.
 */
export function readDiagnoses(text: string): Imported<readonly DiagnosisRow[]> {
  const faults = new Faults()
  const list: DiagnosisRow[] = []
  const lines = text.split(/\r\n|\n|\r/)
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '' || line === '\u001a') continue
    const match = shape.exec(line.padEnd(77))
    if (match === null) {
      faults.add(index + 1, 'the line is not order number, code, flag and titles in fixed columns')
      continue
    }
    const [, number = '', code = '', flag = '', short = '', long = ''] = match
    if (Number(number) !== list.length + 1)
      faults.add(index + 1, `the line has the number ${number} instead of ${list.length + 1}: lines are missing`)
    list.push({ code, isBillable: flag === '1', title: (long.trim() === '' ? short : long).trim() })
  }
  if (faults.any) return { ok: false, issues: faults.issues }
  const last = list.at(-1)?.code ?? ''
  if (!/^[UZ]/.test(last)) return refused(`the file ends at ${last}; a whole one reaches chapter Z or U: it was cut`)
  return { ok: true, table: list, notes: [] }
}
