/** Opens files that users name: plain, gzipped, or a zip archive with several tables in it. */
import { gunzipSync, inflateRawSync } from 'node:zlib'
import type { LocalityTable } from '@aliquot/reference/fee-schedule/locality'
import type { ImportKind } from '@aliquot/reference/import/imported'
import { type OpenedFile, type OpenResult, openFile } from '@aliquot/reference/import/open-file'
import { type ArchivedFile, filesOfZip, isZip } from '@aliquot/reference/import/zip-archive'
import type { InputIssue } from '../read/input-issue.ts'
import { readBytes } from '../read/read-bytes.ts'
import type { Surroundings } from '../surroundings.ts'

export interface OpenedPath {
  readonly path: string
  /** None if anything in the file was refused: a file is taken whole or not at all. */
  readonly files: readonly { readonly name: string; readonly file: OpenedFile }[]
  readonly issues: readonly InputIssue[]
  /** Files of an archive that are no tables, such as PDFs and spreadsheets. */
  readonly passedOver: readonly string[]
}

const isTable = /\.(csv|txt|tsv)$/i

export async function openPath(
  path: string,
  known: readonly LocalityTable[],
  surroundings: Surroundings,
): Promise<OpenedPath> {
  const read = await readBytes(path, surroundings)
  if (!read.ok) return { path, files: [], issues: [read.issue], passedOver: [] }
  const { bytes, file } = read
  if (isZip(bytes)) return openArchive(file, bytes, known)
  const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? attempt(() => gunzipSync(bytes)) : bytes
  if (plain === undefined) {
    return {
      path: file,
      files: [],
      issues: [{ file, message: 'the compressed file cannot be unpacked: it was cut or damaged' }],
      passedOver: [],
    }
  }
  const opened = openFile(file, plain, known)
  if (!opened.ok) return { path: file, files: [], issues: issuesOf(file, opened), passedOver: [] }
  return { path: file, files: [{ name: file, file: opened.file }], issues: [], passedOver: [] }
}

function attempt<Value>(work: () => Value): Value | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}

function issuesOf(file: string, opened: OpenResult & { readonly ok: false }): readonly InputIssue[] {
  return opened.issues.map(({ line, message }) => ({ file, ...(line === undefined ? {} : { line }), message }))
}

/**
 * Tables of an archive: those that are known. An archive holds each table in several forms, so others are passed over.
 */
function openArchive(path: string, bytes: Uint8Array, known: readonly LocalityTable[]): OpenedPath {
  const archive = filesOfZip(bytes)
  if (!archive.ok) {
    return { path, files: [], issues: archive.issues.map(({ message }) => ({ file: path, message })), passedOver: [] }
  }
  const files: { name: string; file: OpenedFile }[] = []
  const issues: (InputIssue & { readonly kind?: ImportKind })[] = []
  const passedOver: string[] = []
  for (const entry of archive.table) {
    const name = `${path}/${entry.name}`
    const plain = isTable.test(entry.name) ? attempt(() => unpacked(entry)) : new Uint8Array()
    if (plain === undefined)
      issues.push({ file: name, message: 'it cannot be unpacked: the archive was cut or damaged' })
    else {
      const opened = isTable.test(entry.name) ? openFile(name, plain, known) : undefined
      if (opened?.ok === true) files.push({ name, file: opened.file })
      else if (opened?.kind !== undefined) {
        const { kind } = opened
        issues.push(...issuesOf(name, opened).map((issue) => ({ ...issue, kind })))
      } else passedOver.push(entry.name)
    }
  }
  // CMS puts a table into an archive as CSV, as text in fixed columns and as a spreadsheet: one that is read is enough.
  const kinds = new Set<ImportKind | undefined>(files.map(({ file }) => file.kind))
  const faults: InputIssue[] = issues
    .filter(({ kind }) => kind === undefined || !kinds.has(kind))
    .map(({ kind: _, ...issue }) => issue)
  if (files.length === 0 && faults.length === 0) {
    faults.push({
      file: path,
      message: `no file of the archive is a table that is known (${passedOver.slice(0, 5).join(', ')})`,
    })
  }
  return { path, files: faults.length > 0 ? [] : withoutTwins(files), issues: faults, passedOver }
}

function withoutTwins(files: OpenedPath['files']): OpenedPath['files'] {
  const seen = new Set<string>()
  return files.filter(({ file: { kind, release } }) => seen.size < seen.add(`${kind} ${release}`).size)
}

function unpacked({ bytes, isDeflated, size }: ArchivedFile): Uint8Array {
  const plain = isDeflated ? inflateRawSync(bytes) : bytes
  if (plain.length !== size) throw new RangeError('the length is not that of the directory')
  return plain
}
