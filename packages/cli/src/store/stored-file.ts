/** An imported release as it is kept: the table of its importer, with where it came from. */

import { codeSet } from '@aliquot/reference/code-set'
import {
  type PackedFeeSchedule,
  packFeeSchedule,
  unpackFeeSchedule,
} from '@aliquot/reference/fee-schedule/packed-fee-schedule'
import type { PairRow } from '@aliquot/reference/import/ncci-files'
import type { OpenedFile } from '@aliquot/reference/import/open-file'

/** Raised when the form of stored files changes; older ones are then imported again. */
const form = 1

export interface StoredFile {
  readonly file: OpenedFile
  readonly importedFrom: string
  readonly importedOn: string
}

const inScope: ReadonlySet<string> = new Set(codeSet.map(({ code }) => code))

/** Pairs are 2.5 million; those of an allergy practice are kept. */
export function keptPart(file: OpenedFile): OpenedFile {
  if (file.kind !== 'same-day-pairs') return file
  const isKept = ({ column1, column2 }: PairRow) => inScope.has(column1) || inScope.has(column2)
  return { ...file, table: file.table.filter(isKept) }
}

export function storedName({ kind, release }: OpenedFile): string {
  return `${kind}-${release.replace(/[^\w.-]+/g, '-')}.json`
}

export function storedText({ file, importedFrom, importedOn }: StoredFile): string {
  const table = file.kind === 'fee-schedule' ? packFeeSchedule(file.table) : file.table
  return `${JSON.stringify({ form, importedFrom, importedOn, ...file, table })}\n`
}

/** Reads what `storedText` wrote; `undefined` if it is something else. */
export function parseStored(bytes: Uint8Array): StoredFile | undefined {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
  if (typeof value !== 'object' || value === null || !('form' in value) || value.form !== form) return undefined
  // cast: a file of this form was written by storedText, which keeps every field
  const { importedFrom, importedOn, ...rest } = value as unknown as OpenedFile & {
    importedFrom: string
    importedOn: string
  }
  if (rest.kind !== 'fee-schedule') return { file: rest, importedFrom, importedOn }
  // cast: storedText packs a fee schedule
  const packed = rest.table as unknown as PackedFeeSchedule
  return { file: { ...rest, table: unpackFeeSchedule(packed) }, importedFrom, importedOn }
}
