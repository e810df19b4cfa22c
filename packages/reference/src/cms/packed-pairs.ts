/** A release of the table of procedure-to-procedure edits, packed for shipping: groups of codes, each beside each. */
import { dayOf, type IsoDate } from '@aliquot/engine/calendar-date'
import { packCode } from '@aliquot/engine/code-number'
import { lastDay, type PairPeriod, PairTable, type PairTableOrigin } from '@aliquot/engine/policy/pair-table'

export interface PackedPairGroup {
  /** 0: no modifier opens the pairs. 1: a modifier does, if the record earns it. */
  readonly indicator: 0 | 1
  /** The later table agrees on all of them. */
  readonly sure: boolean
  /** Codes that are paid, with spaces between. */
  readonly column1: string
  /** Codes that are denied beside each of them, with spaces between. */
  readonly column2: string
}

export interface PackedPairs extends PairTableOrigin {
  /** Last day of the release: after it, a pair on which the later table differs is not sure. */
  readonly unsureAfter: IsoDate
  readonly groups: readonly PackedPairGroup[]
}

/** The table of a packed release. */
export function unpackedPairs(packed: PackedPairs): PairTable {
  const { id, release, from, verifiedThrough, unsureAfter, groups } = packed
  const table = new PairTable({ id, release, from, verifiedThrough })
  const start = dayOf(from)
  for (const { indicator, sure, column1, column2 } of groups) {
    const period: PairPeriod = {
      indicator,
      from: start,
      through: lastDay,
      sureThrough: sure ? lastDay : dayOf(unsureAfter),
    }
    const denied = column2.split(' ').map(packCode)
    for (const paid of column1.split(' ').map(packCode)) for (const code of denied) table.add(paid, code, period)
  }
  return table
}
