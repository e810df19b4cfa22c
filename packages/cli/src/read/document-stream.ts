/** The documents of a JSON file as it is read: lines of JSON are never held as a whole. */
import { Buffer } from 'node:buffer'
import type { InputIssue } from './input-issue.ts'
import { contentStart } from './input-kind.ts'
import { beginsWithLines, type JsonDocument, jsonDocuments, lineDocuments } from './json-documents.ts'
import type { OpenInput } from './open-input.ts'

const newline = 0x0a

/** Hands over each document in its order. Says what kept the file from being read to its end. */
export async function eachDocument(
  input: Pick<OpenInput, 'file' | 'each'>,
  take: (document: JsonDocument) => void,
): Promise<InputIssue | undefined> {
  const { file } = input
  let pending: Uint8Array = new Uint8Array(0)
  let line = 1
  let isByLine = false
  const takeLines = (lines: Uint8Array) => {
    for (const document of lineDocuments(lines, file, line)) take(document)
    line += lines.filter((byte) => byte === newline).length
  }
  const stopped = await input.each((piece) => {
    pending = Buffer.concat([pending, piece])
    const whole = pending.lastIndexOf(newline) + 1
    isByLine ||= whole > 0 && beginsWithLines(pending.subarray(contentStart(pending), whole))
    if (!isByLine || whole === 0) return
    takeLines(line === 1 ? withoutMark(pending.subarray(0, whole)) : pending.subarray(0, whole))
    pending = pending.slice(whole)
  })
  if (isByLine) takeLines(pending)
  else for (const document of jsonDocuments(pending, file).documents) take(document)
  return stopped
}

/** A byte order mark, and blanks before the first line, but for line breaks, which count. */
function withoutMark(bytes: Uint8Array): Uint8Array {
  const start = contentStart(bytes)
  const breaks = bytes.subarray(0, start).filter((byte) => byte === newline).length
  return Buffer.concat([Buffer.from('\n'.repeat(breaks)), bytes.subarray(start)])
}
