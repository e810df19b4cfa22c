/** Everything in the user's data folder, and the fee library that it makes with what ships. */

import { type FeeLibrary, shippedFees, withImported } from '@aliquot/reference/fee-schedule/shipped-fees'
import type { ImportKind } from '@aliquot/reference/import/imported'
import { withCounties } from '@aliquot/reference/import/locality-files'
import { kindWords, type OpenedFile } from '@aliquot/reference/import/open-file'
import type { InputIssue } from '../read/input-issue.ts'
import type { Surroundings } from '../surroundings.ts'
import { parseStored, type StoredFile } from './stored-file.ts'

// cast: the keys of kindWords are the kinds
const everyKind = Object.keys(kindWords) as readonly ImportKind[]

export interface Loaded {
  readonly stored: readonly StoredFile[]
  readonly issues: readonly InputIssue[]
}

/** Reads the stored files of some kinds; all of them, if none is named. */
export async function loadImported(surroundings: Surroundings, kinds?: readonly ImportKind[]): Promise<Loaded> {
  const { store } = surroundings
  const stored: StoredFile[] = []
  const issues: InputIssue[] = []
  for (const name of (await store?.list()) ?? []) {
    if (!(kinds ?? everyKind).some((kind) => name.startsWith(`${kind}-`))) continue
    const read = store === undefined ? undefined : parseStored(await store.read(name))
    if (read === undefined) {
      const message = `it cannot be read; delete it from ${store?.place ?? ''} and import the file again`
      issues.push({ file: name, message })
    } else stored.push(read)
  }
  return { stored, issues }
}

/** What ships, with imported and further files in their place. */
export function libraryOf(files: readonly OpenedFile[]): FeeLibrary {
  const counties = files.flatMap((file) => (file.kind === 'locality-counties' ? [file.table] : []))
  const localities = files.flatMap((file) => (file.kind === 'geographic-indices' ? [file.table] : []))
  const joined = localities.map((table) => {
    const own = counties.find(({ year }) => year === table.year) ?? counties.at(-1)
    return own === undefined ? table : withCounties(table, own)
  })
  const schedules = files.flatMap((file) => (file.kind === 'fee-schedule' ? [file.table] : []))
  const zips = files.flatMap((file) => (file.kind === 'zip-localities' ? [file.table] : [])).at(-1)
  const found = zips === undefined ? {} : { zips: new Map(Object.entries(zips.localities)) }
  return withImported(shippedFees(), { schedules, localities: joined, ...found })
}
