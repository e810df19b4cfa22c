/** The order of the work list: filtered and sorted by several columns, as indices into the rows. */
import type { ClaimRow, ListView, SortKey } from './messages.ts'

const kinds: Readonly<Record<ListView['show'], (row: ClaimRow) => boolean>> = {
  all: () => true,
  deny: ({ deny }) => deny > 0,
  records: ({ records }) => records > 0,
  info: ({ info }) => info > 0,
  form: ({ form }) => form > 0,
  undecided: ({ outcome }) => outcome === 'undecided',
  clean: ({ outcome }) => outcome === 'clean',
}

/** What is graver is larger: faults of form and denials before requests for records before notes before questions. */
export function gravityOf({ form, deny, records, info, outcome }: ClaimRow): number {
  if (form + deny > 0) return 4
  if (records > 0) return 3
  if (info > 0) return 2
  return outcome === 'clean' ? 0 : 1
}

const values: Readonly<Record<SortKey, (row: ClaimRow) => number | string>> = {
  index: ({ index }) => index,
  id: ({ id }) => id,
  payer: ({ payer }) => payer,
  gravity: gravityOf,
  cents: ({ cents }) => cents,
  what: ({ what }) => what,
  open: ({ open }) => open,
}

/** Rows in the order that the view wants; rows that are alike keep the order of the files. */
export function workOrder(rows: readonly ClaimRow[], { sort, words, show }: ListView): Uint32Array {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  const isShown = kinds[show]
  const shown = rows.filter((row) => isShown(row) && holds(row, wanted))
  const keys = sort.map(([key, isDown]) => [values[key], isDown ? -1 : 1] as const)
  shown.sort((a, b) => {
    for (const [valueIn, sign] of keys) {
      const left = valueIn(a)
      const right = valueIn(b)
      if (left !== right) return left < right ? -sign : sign
    }
    return a.index - b.index
  })
  return Uint32Array.from(shown, ({ index }) => index)
}

function holds({ id, payer, what, edits }: ClaimRow, wanted: readonly string[]): boolean {
  if (wanted.length === 0) return true
  const text = `${id} ${payer} ${what} ${edits}`.toLowerCase()
  return wanted.every((word) => text.includes(word))
}
