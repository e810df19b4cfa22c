/** One cell of a table of claims, between the text that a spreadsheet shows and the value of a claim document. */
import { dayFromParts, isoOf } from '@aliquot/engine/calendar-date'
import { formatCents, parseCents } from '@aliquot/engine/money'
import { exactThousandths, formatThousandths } from '@aliquot/engine/quantity'
import type { CellKind } from './csv-columns.ts'

export type CellValue = string | number | readonly string[] | readonly number[]

/** The value of a cell; `undefined` if it states nothing; or what is wrong with it. */
export type ReadCell =
  | { readonly ok: true; readonly value: CellValue | undefined }
  | { readonly ok: false; readonly message: string }

const given = (value: CellValue | undefined): ReadCell => ({ ok: true, value })
const wrong = (message: string): ReadCell => ({ ok: false, message })

const readers: Readonly<Record<CellKind, (text: string) => ReadCell>> = {
  text: given,
  identifier: readIdentifier,
  date: readDate,
  money: readMoney,
  units: readUnits,
  count: readCount,
  place: readPlace,
  words: (text) => given(partsOf(text)),
  pointers: readPointers,
}

/** Reads a cell. An empty one states nothing; an empty list is a list all the same. */
export function readCell(kind: CellKind, text: string): ReadCell {
  if (text.trim() !== '') return readers[kind](text)
  if (kind === 'words' || kind === 'pointers') return given([])
  return given(kind === 'text' && text !== '' ? text : undefined)
}

const partsOf = (text: string): readonly string[] => text.split(/[\s,;:|]+/).filter((part) => part !== '')

/** An identifier of digits, which a spreadsheet may have taken for a number. */
function readIdentifier(text: string): ReadCell {
  if (!/^\s*\d(\.\d+)?E\+\d+\s*$/i.test(text)) return given(text)
  return wrong('a spreadsheet has rounded this number: make the column text in the spreadsheet and save it again')
}

const dateShapes: readonly (readonly [RegExp, year: number, month: number, day: number])[] = [
  [/^(\d{4})-(\d{1,2})-(\d{1,2})$/, 1, 2, 3],
  [/^(\d{4})(\d{2})(\d{2})$/, 1, 2, 3],
  [/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/, 3, 1, 2],
]

function readDate(text: string): ReadCell {
  for (const [shape, year, month, dayOfMonth] of dateShapes) {
    const match = shape.exec(text.trim())
    if (match === null) continue
    const day = dayFromParts(Number(match[year]), Number(match[month]), Number(match[dayOfMonth]))
    return day === undefined ? wrong('there is no such day; with slashes, the month stands first') : given(isoOf(day))
  }
  return wrong('the date is written neither 2026-02-01, 20260201 nor 02/01/2026')
}

/** A decimal number, with commas between thousands if any; without them. */
function plainDecimal(text: string): string | undefined {
  const isNumber = /^(\d+|\d{1,3}(,\d{3})+)?(\.\d*)?$/.test(text) && /\d/.test(text)
  return isNumber ? text.replaceAll(',', '') : undefined
}

function readMoney(text: string): ReadCell {
  const amount = plainDecimal(text.trim().replace(/^\$\s*/, ''))
  const cents = amount === undefined ? undefined : parseCents(amount)
  return cents === undefined
    ? wrong('the charge is not a sum of dollars and whole cents, such as $1,234.50')
    : given(cents)
}

function readUnits(text: string): ReadCell {
  const units = Number(plainDecimal(text.trim()) ?? Number.NaN)
  return exactThousandths(units) === undefined
    ? wrong('the units are not a number of at most three decimals')
    : given(units)
}

function readCount(text: string): ReadCell {
  const match = /^(\d{1,9})(\.0+)?$/.exec(text.trim())
  return match === null ? wrong('this is not a whole number') : given(Number(match[1]))
}

/** Two digits; spreadsheets drop the zero before the second. */
function readPlace(text: string): ReadCell {
  const place = text.trim().padStart(2, '0')
  return /^\d\d$/.test(place) ? given(place) : wrong('the place of service is not a number of two digits')
}

const mostPointer = 12

/** Numbers with blanks, commas or colons between, or letters as on the paper form: `AB` is 1 and 2. */
function readPointers(text: string): ReadCell {
  const parts = partsOf(text).flatMap((part) => (/^[A-La-l]+$/.test(part) ? [...part.toUpperCase()] : [part]))
  const pointers = parts.map((part) => (/^[A-L]$/.test(part) ? part.charCodeAt(0) - 64 : Number(part)))
  const isRight = pointers.every((pointer) => Number.isInteger(pointer) && pointer >= 1 && pointer <= mostPointer)
  return isRight ? given(pointers) : wrong('pointers are numbers from 1 to 12 with blanks between, or letters A to L')
}

/** The text of a value; `undefined` if such a cell cannot hold it so that it is read back. */
export function cellText(kind: CellKind, value: unknown): string | undefined {
  if (value === undefined) return ''
  if (kind === 'text' && typeof value === 'string') return value
  const text = textOf(kind, value)
  if (text === undefined) return undefined
  const back = readCell(kind, text)
  const wanted = value === '' ? undefined : value
  return back.ok && JSON.stringify(back.value) === JSON.stringify(wanted) ? text : undefined
}

function textOf(kind: CellKind, value: unknown): string | undefined {
  if (Array.isArray(value)) return value.join(' ')
  if (typeof value === 'string') return value
  if (typeof value !== 'number' || !Number.isFinite(value)) return undefined
  if (kind === 'money') return formatCents(value)
  if (kind !== 'units') return String(value)
  const thousandths = exactThousandths(value)
  return thousandths === undefined ? undefined : formatThousandths(thousandths)
}
