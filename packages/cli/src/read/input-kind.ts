/** What the bytes of a file are, by their content; names of files are not trusted. */

export type InputKind = 'empty' | 'x12' | 'json' | 'not-text'

const byteOrderMark = [0xef, 0xbb, 0xbf] as const

const isBlank = (byte: number | undefined) => byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d

/** Number of bytes before the content: a byte order mark and blanks. */
export function contentStart(bytes: Uint8Array): number {
  let at = byteOrderMark.every((byte, index) => bytes[index] === byte) ? byteOrderMark.length : 0
  while (at < bytes.length && isBlank(bytes[at])) at += 1
  return at
}

/** Tags with which a file of claims may begin; without ISA the reader says what is missing. */
const firstTags = /^(ISA|GS|ST|BHT|CLM)[^A-Za-z0-9\s"]/

/** How far one looks for bytes that no text holds. */
const lookedAt = 4096

export function inputKind(bytes: Uint8Array): InputKind {
  const start = contentStart(bytes)
  if (start === bytes.length) return 'empty'
  const head = String.fromCharCode(...bytes.subarray(start, start + 4))
  if (firstTags.test(head)) return 'x12'
  for (let at = start; at < Math.min(bytes.length, start + lookedAt); at += 1) {
    const byte = bytes[at] ?? 0
    if (byte < 0x20 && !isBlank(byte) && byte !== 0x0c) return 'not-text'
  }
  return 'json'
}

/** What a file that is no text looks like, and what to do. */
export function notTextInWords(bytes: Uint8Array): string {
  const [first, second, third] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return 'the text is UTF-16: save it as UTF-8'
  }
  if (first === 0x50 && second === 0x4b) return 'this is a ZIP archive (or an office document): unpack it first'
  if (first === 0x1f && second === 0x8b) return 'this is compressed (gzip): unpack it first'
  if (first === 0x25 && second === 0x50 && third === 0x44) return 'this is a PDF: an 837P file or JSON is wanted'
  return 'this is no text: an 837P file or JSON is wanted'
}
