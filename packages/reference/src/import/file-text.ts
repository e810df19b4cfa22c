/**
 * Bytes of a published table as text. CMS writes ASCII, UTF-8 or Windows-1252; anything else is refused rather than
 * read as gibberish.
 */
import { type Imported, refused } from './imported.ts'

/** Characters of Windows-1252 from 0x80 to 0x9f; 0 where it has none. */
const windows: readonly number[] = [
  0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017d, 0, 0,
  0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0, 0x017e, 0x0178,
]

const chunk = 8192

/** The text of a file, its byte order mark dropped. */
export function textOf(bytes: Uint8Array): Imported<string> {
  const fault = foreignEncoding(bytes)
  if (fault !== undefined) return refused(fault)
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  const ascii = fromAscii(bytes, start)
  if (ascii !== undefined) return { ok: true, table: ascii, notes: [] }
  const points = codePoints(bytes, start)
  if (typeof points === 'string') return refused(points)
  const parts: string[] = []
  for (let at = 0; at < points.length; at += chunk) parts.push(String.fromCodePoint(...points.subarray(at, at + chunk)))
  return { ok: true, table: parts.join(''), notes: [] }
}

/** Plain ASCII, as nearly all of these files are, without a detour: one of them has a hundred million bytes. */
function fromAscii(bytes: Uint8Array, start: number): string | undefined {
  for (let at = start; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0
    const isText = byte < 0x80 && (byte >= 0x20 || byte === 9 || byte === 10 || byte === 13 || byte === 0x1a)
    if (!isText) return undefined
  }
  const parts: string[] = []
  for (let at = start; at < bytes.length; at += chunk)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + chunk)))
  return parts.join('')
}

function foreignEncoding(bytes: Uint8Array): string | undefined {
  const [first = 0, second = 0, third = 0, fourth = 0] = bytes
  if (bytes.length === 0) return 'the file is empty'
  const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  if (isWide) return 'the file is in UTF-16; save it as CSV in UTF-8 and import that'
  if (first === 0x50 && second === 0x4b && third < 9 && fourth < 9)
    return 'this is a zip archive or a spreadsheet inside another file; unpack it, or save the sheet as CSV'
  if (first === 0x25 && second === 0x50) return 'this is a PDF; import the CSV or TXT file beside it'
  if (first === 0xd0 && second === 0xcf) return 'this is an old Excel workbook; save the sheet as CSV'
  const limit = Math.min(bytes.length, 4096)
  for (let at = 0; at < limit; at += 1) {
    if (bytes[at] === 0) return 'the file holds zero bytes: UTF-16 without a mark, or no text; save it as CSV in UTF-8'
  }
  return undefined
}

/** UTF-8 where all of it is valid, else Windows-1252; a complaint where it is neither. */
function codePoints(bytes: Uint8Array, start: number): Uint32Array | string {
  const utf8 = fromUtf8(bytes, start)
  if (utf8 !== undefined) {
    return utf8.includes(0xfffd)
      ? 'characters were lost when the file was saved (it holds U+FFFD); import the file as it was published'
      : utf8
  }
  const points = new Uint32Array(bytes.length - start)
  for (let at = start; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0
    const point = byte >= 0x80 && byte < 0xa0 ? (windows[byte - 0x80] ?? 0) : byte
    const isControl = byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 0x1a
    if (point === 0 || isControl) return `byte ${at} is no text in UTF-8 or Windows-1252; save the file as CSV in UTF-8`
    points[at - start] = point
  }
  return points
}

function fromUtf8(bytes: Uint8Array, start: number): Uint32Array | undefined {
  const points = new Uint32Array(bytes.length - start)
  let length = 0
  for (let at = start; at < bytes.length; ) {
    const byte = bytes[at] ?? 0
    const more = byte < 0x80 ? 0 : byte >= 0xc2 && byte < 0xe0 ? 1 : byte < 0xf0 && byte >= 0xe0 ? 2 : 3
    if (more === 3 && (byte < 0xf0 || byte > 0xf4)) return undefined
    let point = more === 0 ? byte : byte & (0x3f >> more)
    for (let next = 1; next <= more; next += 1) {
      const follower = bytes[at + next] ?? 0
      if ((follower & 0xc0) !== 0x80) return undefined
      point = (point << 6) | (follower & 0x3f)
    }
    points[length] = point
    length += 1
    at += more + 1
  }
  return points.subarray(0, length)
}
