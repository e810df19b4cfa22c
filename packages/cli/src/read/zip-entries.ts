/** The files inside a zip archive that is held in memory: names, and bytes piece by piece. */
import { createInflateRaw } from 'node:zlib'

export interface ZipEntry {
  readonly name: string
  /** The bytes, unpacked. Rejects where they are damaged. */
  pieces(): AsyncIterable<Uint8Array>
}

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const endLength = 22
const entryLength = 46
const localLength = 30
const longestComment = 0xffff
/** Sizes and places beyond 4 GB stand elsewhere. */
const tooLarge = 0xffffffff

/** Lists the entries of an archive. Throws an `Error` in plain words where it is damaged or of an unusual kind. */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  const entries: ZipEntry[] = []
  for (let index = 0; index < count; index += 1) {
    if (at + entryLength > bytes.length || view.getUint32(at, true) !== entrySignature) throw damaged()
    const method = view.getUint16(at + 10, true)
    const packed = view.getUint32(at + 20, true)
    const nameLength = view.getUint16(at + 28, true)
    const place = view.getUint32(at + 42, true)
    const isLocked = (view.getUint16(at + 8, true) & 1) === 1
    const name = Buffer.from(bytes.subarray(at + entryLength, at + entryLength + nameLength)).toString('utf8')
    if (packed === tooLarge || place === tooLarge) throw new Error(`${name} is larger than 4 GB: unpack the archive`)
    entries.push({ name, pieces: () => unpacked(view, bytes, { name, method, packed, place, isLocked }) })
    at += entryLength + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - endLength - longestComment)
  for (let at = view.byteLength - endLength; at >= first; at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at
  }
  throw damaged()
}

const damaged = () => new Error('the archive is damaged: fetch it again')

interface Packed {
  readonly name: string
  readonly method: number
  readonly packed: number
  readonly place: number
  readonly isLocked: boolean
}

async function* unpacked(view: DataView, bytes: Uint8Array, entry: Packed): AsyncGenerator<Uint8Array> {
  const { name, method, packed, place, isLocked } = entry
  if (isLocked) throw new Error(`${name} is locked with a password: unpack it`)
  if (place + localLength > bytes.length) throw damaged()
  const start = place + localLength + view.getUint16(place + 26, true) + view.getUint16(place + 28, true)
  if (start + packed > bytes.length) throw damaged()
  const content = bytes.subarray(start, start + packed)
  if (method === 0) yield content
  else if (method === 8) {
    const inflate = createInflateRaw({ chunkSize: 1 << 18 })
    inflate.end(content)
    yield* inflate
  } else throw new Error(`${name} is packed in a way that is not read here: unpack it`)
}
