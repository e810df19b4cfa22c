/** Which format an input has, by its content; names of files are not trusted. */
import { contentStart, inputKind, notTextInWords } from '../read/input-kind.ts'
import { columnOf } from './csv-columns.ts'
import { dialectOf, titlesIn } from './csv-dialect.ts'

export const formats = ['837P', 'ndjson', 'csv'] as const

export type Format = (typeof formats)[number]

export type Detected = { readonly ok: true; readonly format: Format } | { readonly ok: false; readonly message: string }

const wanted = 'an 837P file, claims as JSON, or a CSV file is wanted'

const openingBrace = 0x7b
const openingBracket = 0x5b

/** How many titles must be known, where none of them is that of the code. */
const fewestTitles = 2

/** Tells the format from the first bytes; what was said of it goes first. */
export function detectFormat(head: Uint8Array, said: Format | undefined): Detected {
  const kind = inputKind(head)
  if (kind === 'empty') return { ok: false, message: `the input is empty: ${wanted}` }
  if (kind === 'not-text' && said !== '837P') return { ok: false, message: notTextInWords(head) }
  if (said !== undefined) return { ok: true, format: said }
  if (kind === 'x12') return { ok: true, format: '837P' }
  const first = head[contentStart(head)]
  if (first === openingBrace || first === openingBracket) return { ok: true, format: 'ndjson' }
  const columns = titlesIn(head, dialectOf(head)).map(columnOf)
  const known = columns.filter((column) => column !== undefined)
  if (known.length >= fewestTitles || known.some(({ title }) => title === 'code')) return { ok: true, format: 'csv' }
  const forms = '837P begins with ISA, JSON with { or [, CSV with a row of titles such as claim_id,code,units'
  return { ok: false, message: `${wanted}: ${forms}; --from says which of them it is` }
}
