/** What a dropped file is, by its first bytes: names of files are not trusted. */

/** Why a file is not worked, for the person who dropped it; or how it is read. */
export type FileKind = { readonly kind: 'claim-file' | 'json' } | { readonly kind: 'refused'; readonly why: string }

/** So many bytes decide. */
export const headLength = 4096

const refused = (why: string): FileKind => ({ kind: 'refused', why })

const firstTags = /^(ISA|GS|ST|BHT|CLM)[^A-Za-z0-9\s"]/

const isBlank = (byte: number) => byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d

/** Bytes with which other kinds of file begin, and what to do with such a file. */
const otherKinds: readonly (readonly [readonly number[], string])[] = [
  [[0xff, 0xfe], 'The text is UTF-16. Save it as UTF-8, then drop it again.'],
  [[0xfe, 0xff], 'The text is UTF-16. Save it as UTF-8, then drop it again.'],
  [[0x50, 0x4b], 'This is a ZIP archive or an office document. Unpack it, or save it as CSV, and drop what is inside.'],
  [[0x1f, 0x8b], 'This is compressed (gzip). Unpack it first, then drop what is inside.'],
  [[0x25, 0x50, 0x44, 0x46], 'This is a PDF. Ask your billing system for the 837P file of the same claims.'],
  [[0x89, 0x50, 0x4e, 0x47], 'This is a picture. An 837P file, or claims as JSON, are wanted.'],
]

function startOf(head: Uint8Array): number {
  let at = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0
  while (at < head.length && isBlank(head[at] ?? 0)) at += 1
  return at
}

/** Looks at the first `headLength` bytes of a file. */
export function fileKind(head: Uint8Array): FileKind {
  const other = otherKinds.find(([mark]) => mark.every((byte, at) => head[at] === byte))
  if (other !== undefined) return refused(other[1])
  const start = startOf(head)
  if (start === head.length) return refused('The file is empty. Export it again from your billing system.')
  const text = String.fromCharCode(...head.subarray(start, start + 40))
  if (firstTags.test(text)) return { kind: 'claim-file' }
  if (text.startsWith('{') || text.startsWith('[')) return { kind: 'json' }
  if (head.subarray(start).some((byte) => byte < 0x20 && !isBlank(byte) && byte !== 0x0c)) {
    return refused('This is no text. An 837P file (it begins with ISA), or claims as JSON, are wanted.')
  }
  return refused(
    'This is text, but neither an 837P file (it begins with ISA) nor claims as JSON (they begin with {). ' +
      'A table of charges can be turned into claims with: npx aliquot convert FILE.csv',
  )
}
