/** Every microlitre of a vial: what was drawn, diluted, discarded or is left adds up to what was made. */
import type { Day } from '../calendar-date.ts'
import type { Microlitres } from '../quantity.ts'
import type { LedgerVial, Movement } from './ledger-entries.ts'

/**
 * `overdrawn`: more was taken than there was. `count-differs`: a measured rest is not what should be left.
 * `before-preparation`: taken before the vial was made. `recorded-twice`: two records of one vial differ.
 * `no-such-vial`: taken from a vial that nobody recorded.
 */
export type VialBreakKind = 'overdrawn' | 'count-differs' | 'before-preparation' | 'recorded-twice' | 'no-such-vial'

export interface VialBreak {
  readonly kind: VialBreakKind
  readonly vial: string
  readonly day: Day | undefined
  /** How much is too much, or by how much a measured rest is short (negative: too much is left). */
  readonly volume: Microlitres
  readonly place: string
}

export interface VialAccount {
  readonly vial: LedgerVial
  readonly prepared: Microlitres | undefined
  readonly drawn: Microlitres
  /** What went into vials diluted from this one. */
  readonly intoDilutions: Microlitres
  readonly discarded: Microlitres
  /** Prepared less all of these; negative where the vial is overdrawn, `undefined` where something is not known. */
  readonly left: Microlitres | undefined
  readonly dilutions: readonly string[]
  /** The first is what broke the account first. */
  readonly breaks: readonly VialBreak[]
  /** What is not known of the vial, in words. */
  readonly questions: readonly string[]
}

interface Taken {
  readonly kind: Movement['kind'] | 'diluted'
  readonly day: Day | undefined
  readonly volume: Microlitres
  readonly place: string
}

const order = { diluted: 0, drawn: 1, discarded: 2, left: 3 } as const

/** The account of a vial. `movements` are those of the vial, `dilutions` the vials made from it; both in any order. */
export function vialAccount(
  vial: LedgerVial,
  movements: readonly Movement[],
  dilutions: readonly LedgerVial[],
): VialAccount {
  const questions: string[] = []
  if (vial.prepared === undefined) questions.push('how much was put into it (filledMl)')
  const taken: Taken[] = []
  for (const { kind, day, volume, place } of movements) {
    if (volume === undefined) questions.push(`the volume of a shot (${place})`)
    else taken.push({ kind, day, volume, place })
  }
  for (const { id, preparedOn: day, fromParent, place } of dilutions) {
    if (fromParent === undefined) questions.push(`how much of it went into ${id} (parentMlUsed)`)
    else taken.push({ kind: 'diluted', day, volume: fromParent, place })
  }
  taken.sort(compareTaken)
  const sums = { drawn: 0, discarded: 0, diluted: 0 }
  const breaks: VialBreak[] = []
  let left = vial.prepared
  for (const each of taken) {
    const { kind, day, volume, place } = each
    const broken = { vial: vial.id, day, place }
    if (day !== undefined && day < vial.preparedOn) breaks.push({ kind: 'before-preparation', volume, ...broken })
    if (kind === 'left') {
      const isKnown = left !== undefined && questions.length === 0
      if (isKnown && left !== volume) breaks.push({ kind: 'count-differs', volume: (left ?? 0) - volume, ...broken })
      continue
    }
    sums[kind] += volume
    if (left === undefined) continue
    const before = left
    left -= volume
    if (left < 0 && before >= 0) breaks.push({ kind: 'overdrawn', volume: -left, ...broken })
  }
  return {
    vial,
    prepared: vial.prepared,
    drawn: sums.drawn,
    intoDilutions: sums.diluted,
    discarded: sums.discarded,
    left: questions.length === 0 ? left : undefined,
    dilutions: dilutions.map(({ id }) => id).sort(),
    breaks,
    questions: [...new Set(questions)].sort(),
  }
}

function compareTaken(a: Taken, b: Taken): number {
  const late = Number.POSITIVE_INFINITY
  const days = (a.day ?? late) === (b.day ?? late) ? 0 : (a.day ?? late) - (b.day ?? late)
  return days || order[a.kind] - order[b.kind] || a.volume - b.volume || (a.place < b.place ? -1 : 1)
}
