/** Files of a zip archive. Inflating is the caller's: Node and browsers each have their own. */
import { type Imported, refused } from './imported.ts'

export interface ArchivedFile {
  readonly name: string
  /** Stored as they are, or raw deflate. */
  readonly isDeflated: boolean
  readonly bytes: Uint8Array
  /** Length after inflating. */
  readonly size: number
}

const endMark = 0x06054b50
const entryMark = 0x02014b50
const localMark = 0x04034b50

export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4

/** Reads the directory at the end of an archive; one that was cut has none. */
export function filesOfZip(bytes: Uint8Array): Imported<readonly ArchivedFile[]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  while (end >= 0 && view.getUint32(end, true) !== endMark) end -= 1
  if (end < 0) return refused('the archive has no directory: it was cut, or is no zip archive')
  const count = view.getUint16(end + 10, true)
  const files: ArchivedFile[] = []
  let at = view.getUint32(end + 16, true)
  for (let number = 0; number < count; number += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entryMark)
      return refused('the directory of the archive is damaged')
    const method = view.getUint16(at + 10, true)
    const packed = view.getUint32(at + 20, true)
    const nameLength = view.getUint16(at + 28, true)
    const start = view.getUint32(at + 42, true)
    const name = String.fromCharCode(...bytes.subarray(at + 46, at + 46 + nameLength))
    if (start + 30 > bytes.length || view.getUint32(start, true) !== localMark)
      return refused(`${name} is not where the archive says`)
    if (method !== 0 && method !== 8)
      return refused(`${name} is packed in a way that is not known here (method ${method})`)
    const from = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true)
    if (from + packed > bytes.length) return refused(`${name} reaches past the end of the archive: it was cut`)
    const size = view.getUint32(at + 24, true)
    if (!name.endsWith('/'))
      files.push({ name, isDeflated: method === 8, bytes: bytes.subarray(from, from + packed), size })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return { ok: true, table: files, notes: [] }
}
