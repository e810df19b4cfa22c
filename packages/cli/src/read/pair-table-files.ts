/** Tables of code pairs as CMS publishes them, out of files: text with tabs or CSV, plain, gzipped or zipped. */
import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { PairTable } from '@aliquot/engine/policy/pair-table'
import { PairFileError, PairImport } from '@aliquot/reference/cms/pair-file'
import type { Surroundings } from '../surroundings.ts'
import type { InputIssue } from './input-issue.ts'
import { peek } from './peeked-input.ts'
import { fileNameOf, whyUnreadable } from './read-bytes.ts'
import { zipEntries } from './zip-entries.ts'

export interface ReadPairTable {
  /** Absent where no file was named, or where one could not be read. */
  readonly table?: PairTable
  readonly issues: readonly InputIssue[]
}

/** Reads the parts of one release into a table. */
export async function readPairTable(paths: readonly string[], surroundings: Surroundings): Promise<ReadPairTable> {
  if (paths.length === 0) return { issues: [] }
  const parts = new PairImport()
  for (const path of paths) {
    const file = fileNameOf(path)
    try {
      await readFileInto(parts, path, file, surroundings)
    } catch (error) {
      return { issues: [issueOf(file, error)] }
    }
  }
  try {
    return { table: parts.finish(), issues: [] }
  } catch (error) {
    return { issues: [issueOf(paths.map(fileNameOf).join(', '), error)] }
  }
}

async function readFileInto(parts: PairImport, path: string, file: string, surroundings: Surroundings): Promise<void> {
  const { head, chunks } = await peek(surroundings.pieces(path))
  if (head[0] === 0x50 && head[1] === 0x4b) {
    if (path === '-') throw new Error('an archive cannot be read from standard input: name the file')
    const entries = zipEntries(await surroundings.readFile(path))
    const tables = entries.filter(({ name }) => /\.(txt|csv)$/i.test(name))
    if (tables.length === 0) {
      const held = entries.map(({ name }) => name).join(', ')
      throw new Error(`it has no .txt or .csv file (it has: ${held || 'nothing'}): save the table as CSV`)
    }
    for (const entry of tables) await readTable(parts, `${file} (${entry.name})`, entry.pieces())
  } else if (head[0] === 0x1f && head[1] === 0x8b) {
    await readTable(parts, file, Readable.from(copied(chunks)).pipe(createGunzip({ chunkSize: 1 << 18 })))
  } else await readTable(parts, file, chunks)
}

async function readTable(parts: PairImport, name: string, pieces: AsyncIterable<Uint8Array>): Promise<void> {
  const reader = parts.file(name)
  for await (const piece of pieces) reader.push(piece)
  reader.end()
}

/** Pieces of a file share one buffer, and a stream reads on before they are worked off. */
async function* copied(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) yield piece.slice()
}

function issueOf(file: string, error: unknown): InputIssue {
  if (error instanceof PairFileError) {
    const message = error.message.slice(error.message.indexOf(': ', error.file.length) + 2)
    return { file: error.file, ...(error.line === 0 ? {} : { line: error.line }), message }
  }
  if (error instanceof RangeError) return { file, message: `${error.message}: is it the table of pairs?` }
  if (!(error instanceof Error)) throw error
  const code = 'code' in error ? String(error.code) : ''
  if (code.startsWith('Z_')) return { file, message: 'the compressed bytes are damaged: fetch it again' }
  return { file, message: code === '' ? error.message : whyUnreadable(error) }
}
