/** Claims of a JSON file: an object, a list of them, or one a line. What is broken does not stop the rest. */
import type { Claim } from '@aliquot/engine/document/claim'
import { readClaim } from 'aliquot/documents/read-document'

export type ReadJsonClaim =
  | { readonly ok: true; readonly claim: Claim }
  | { readonly ok: false; readonly isClaim: boolean; readonly place: string; readonly message: string }

/** A file that is one JSON value has to be held as a whole; beyond this many bytes it is refused. */
const mostWhole = 256 * 1024 * 1024
const pieceLength = 1 << 18

/** `goOn` is told of bytes read; `false` stops. */
export async function* jsonClaims(file: File, goOn: (bytes: number) => boolean): AsyncGenerator<ReadJsonClaim> {
  if (await isByLine(file)) {
    yield* byLine(file, goOn)
    return
  }
  if (file.size > mostWhole) {
    const message =
      'The file is one JSON value of more than 256 MB. Write one claim a line (NDJSON): that has no limit.'
    yield { ok: false, isClaim: false, place: '', message }
    return
  }
  const parsed = parse(await file.text())
  goOn(file.size)
  if (!parsed.ok) {
    yield { ok: false, isClaim: false, place: '', message: `The JSON is broken: ${parsed.message}. Export it again.` }
    return
  }
  const values: readonly unknown[] = Array.isArray(parsed.value) ? parsed.value : [parsed.value]
  for (const [at, value] of values.entries())
    yield claimOf(value, values.length > 1 ? `claim ${at + 1} of the list` : '')
}

/** Whether the first line is an object by itself and another line follows. */
async function isByLine(file: File): Promise<boolean> {
  for (let length = 1 << 16; ; length *= 8) {
    const text = await file.slice(0, length).text()
    const start = text.search(/\S/)
    const end = text.indexOf('\n', start)
    if (end >= 0) {
      const first = parse(text.slice(start, end))
      if (first.ok) return typeof first.value === 'object' && !Array.isArray(first.value)
      // The first line is broken: it is one of lines if it and the next one are objects in shape.
      return text.startsWith('{"', start) && /^\s*\{/.test(text.slice(end + 1))
    }
    if (length >= file.size || length > 1 << 24) return false
  }
}

async function* byLine(file: File, goOn: (bytes: number) => boolean): AsyncGenerator<ReadJsonClaim> {
  const decoder = new TextDecoder()
  let kept = ''
  let line = 1
  for (let from = 0; from < file.size; from += pieceLength) {
    const bytes = new Uint8Array(await file.slice(from, from + pieceLength).arrayBuffer())
    const lines = (kept + decoder.decode(bytes, { stream: true })).split('\n')
    kept = lines.pop() ?? ''
    for (const text of lines) {
      if (text.trim() !== '') yield ofLine(text, line)
      line += 1
    }
    if (!goOn(bytes.length)) return
  }
  kept += decoder.decode()
  if (kept.trim() !== '') yield ofLine(kept, line)
}

function ofLine(text: string, line: number): ReadJsonClaim {
  const parsed = parse(text)
  const place = `line ${line}`
  if (parsed.ok) return claimOf(parsed.value, place)
  return { ok: false, isClaim: true, place, message: `The JSON of this line is broken: ${parsed.message}.` }
}

function claimOf(value: unknown, place: string): ReadJsonClaim {
  const read = readClaim(value)
  if (read.ok) return { ok: true, claim: read.value }
  const [first] = read.issues
  const more = read.issues.length > 1 ? ` (and ${read.issues.length - 1} more)` : ''
  const message = `This is no claim as the documents describe one: ${first?.path ?? ''} ${first?.message ?? ''}${more}`
  return { ok: false, isClaim: true, place, message }
}

type Parsed = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly message: string }

function parse(text: string): Parsed {
  try {
    const value: unknown = JSON.parse(text)
    return { ok: true, value }
  } catch (error) {
    // A browser quotes the text around the fault, which can hold anything; only where it is may be told.
    const at = error instanceof Error ? /position (\d+)/.exec(error.message)?.[1] : undefined
    return { ok: false, message: at === undefined ? 'it ends too early' : `at character ${at}` }
  }
}
