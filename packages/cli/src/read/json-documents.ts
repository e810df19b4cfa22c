/**
 * The documents of a JSON file: one object, a list of objects, or one object a line (NDJSON).
 *
 * Whatever is broken is reported with its place, and the other documents are given all the same.
 */

import type { InputIssue } from './input-issue.ts'
import { contentStart } from './input-kind.ts'
import { jsonFault, wholeElements } from './json-fault.ts'

/** Where a document stands: its line in an NDJSON file, or its pointer in a list. */
export interface DocumentPlace {
  readonly line?: number
  readonly pointer?: string
}

export type JsonDocument =
  | { readonly ok: true; readonly value: unknown; readonly place: DocumentPlace }
  | { readonly ok: false; readonly issue: InputIssue }

export type JsonShape = 'one' | 'list' | 'lines'

export interface JsonDocuments {
  readonly shape: JsonShape
  /** Read while one goes through them, so that a file of a million lines needs no more memory than its bytes. */
  readonly documents: Iterable<JsonDocument>
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

export function jsonDocuments(bytes: Uint8Array, file: string): JsonDocuments {
  const content = bytes.subarray(contentStart(bytes))
  const before = bytes.subarray(0, bytes.length - content.length)
  const firstLine = 1 + before.filter((byte) => byte === newline).length
  if (isByLine(content)) return { shape: 'lines', documents: byLine(content, file, firstLine) }
  const text = decoder.decode(content)
  const whole = parsed(text)
  if (whole !== undefined) {
    const { value } = whole
    if (!Array.isArray(value)) return { shape: 'one', documents: [{ ok: true, value, place: {} }] }
    const documents = value.map((each, index) => ({ ok: true, value: each, place: { pointer: `/${index}` } }) as const)
    return { shape: 'list', documents }
  }
  const { line, column, message } = jsonFault(text)
  const issue = { file, line: line + firstLine - 1, column, message }
  const saved = wholeElements(text).map(({ pointer, value }) => ({ ok: true, value, place: { pointer } }) as const)
  return { shape: text.startsWith('[') ? 'list' : 'one', documents: [{ ok: false, issue }, ...saved] }
}

const newline = 0x0a

/** Most lines that are looked at to tell lines of JSON from a broken document. */
const mostLooked = 200

function parsed(text: string): { readonly value: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return { value }
  } catch {
    return undefined
  }
}

/**
 * One document a line: more than one line holds something, and the first parses by itself; or the first is broken, and
 * most others are objects by themselves.
 */
function isByLine(content: Uint8Array): boolean {
  const lines: string[] = []
  for (const { text } of linesOf(content)) {
    if (text.trim() === '') continue
    lines.push(text)
    if (lines.length === mostLooked) break
    if (lines.length === 2 && parsed(lines[0] ?? '') !== undefined) return true
  }
  const [first = '', ...others] = lines
  if (others.length === 0 || !first.trimStart().startsWith('{')) return false
  const objects = others.filter((line) => line.startsWith('{') && parsed(line) !== undefined)
  return objects.length * 2 > others.length
}

function* linesOf(content: Uint8Array): Generator<{ readonly text: string; readonly number: number }> {
  let start = 0
  for (let number = 1; start < content.length; number += 1) {
    const found = content.indexOf(newline, start)
    const end = found < 0 ? content.length : found
    yield { text: decoder.decode(content.subarray(start, end)), number }
    start = end + 1
  }
}

function* byLine(content: Uint8Array, file: string, firstLine: number): Generator<JsonDocument> {
  for (const { text, number } of linesOf(content)) {
    if (text.trim() === '') continue
    yield lineDocument(text, file, number + firstLine - 1)
  }
}

/** The document of one line that is not blank. */
export function lineDocument(text: string, file: string, line: number): JsonDocument {
  const document = parsed(text)
  if (document !== undefined) return { ok: true, value: document.value, place: { line } }
  const { column, message } = jsonFault(text)
  return { ok: false, issue: { file, line, column, message } }
}
