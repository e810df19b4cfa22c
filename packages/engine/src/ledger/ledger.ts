/** The ledger of a practice's vials: the account of every microlitre and of every unit, and what breaks them. */

import type { AllowUnits, LedgerEntries, LedgerVial, Movement } from './ledger-entries.ts'
import { standingClaims } from './standing-claims.ts'
import { type BilledLine, type UnitAccount, type UnmatchedLine, unitAccounts } from './unit-account.ts'
import { type VialAccount, type VialBreak, vialAccount } from './vial-account.ts'

export interface Ledger {
  /** By the day they were made, then by id. */
  readonly vials: readonly VialAccount[]
  readonly units: readonly UnitAccount[]
  /** Lines of extract without a recorded vial. */
  readonly unmatched: readonly UnmatchedLine[]
  /** Movements of vials that nobody recorded. */
  readonly lost: readonly VialBreak[]
  /** Vials that no claim bills and that are no dilution of another. */
  readonly unbilled: readonly string[]
}

/** Keeps the ledger. What comes first in `entries` does not matter; records that are the same count once. */
export function keepLedger(entries: LedgerEntries, allow: AllowUnits): Ledger {
  const recorded = new Map<string, LedgerVial[]>()
  for (const vial of [...entries.vials].sort(compareVials)) {
    const known = recorded.get(vial.id) ?? []
    if (known.every((each) => contentOf(each) !== contentOf(vial))) recorded.set(vial.id, [...known, vial])
  }
  const vials = [...recorded.values()].flatMap(([first]) => (first === undefined ? [] : [first]))
  const movements = new Map<string, Movement[]>()
  for (const movement of entries.movements) {
    const known = movements.get(movement.vial)
    if (known === undefined) movements.set(movement.vial, [movement])
    else known.push(movement)
  }
  const accounts = vials.map((vial) => {
    const dilutions = vials.filter(({ parent }) => parent === vial.id)
    const account = vialAccount(vial, movements.get(vial.id) ?? [], dilutions)
    const others = (recorded.get(vial.id) ?? []).slice(1)
    const twice = others.map(({ id, preparedOn, place }): VialBreak => {
      return { kind: 'recorded-twice', vial: id, day: preparedOn, volume: 0, place }
    })
    return twice.length === 0 ? account : { ...account, breaks: [...twice, ...account.breaks] }
  })
  const { accounts: units, unmatched } = unitAccounts(vials, standingClaims(entries.claims), allow)
  const billed = new Set(units.flatMap((account) => account.vials))
  const unbilled = vials.filter(({ id, parent }) => parent === undefined && !billed.has(id)).map(({ id }) => id)
  return { vials: accounts, units, unmatched, lost: lostOf(entries.movements, recorded), unbilled }
}

function contentOf({ place: _place, ...vial }: LedgerVial): string {
  return JSON.stringify(vial)
}

function compareVials(a: LedgerVial, b: LedgerVial): number {
  const keyOf = (vial: LedgerVial) => `${vial.id} ${contentOf(vial)}`
  return a.preparedOn - b.preparedOn || (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0)
}

function lostOf(movements: readonly Movement[], recorded: ReadonlyMap<string, unknown>): readonly VialBreak[] {
  return movements
    .filter(({ vial }) => !recorded.has(vial))
    .map(({ vial, day, volume, place }): VialBreak => ({ kind: 'no-such-vial', vial, day, volume: volume ?? 0, place }))
    .sort(compareBreaks)
}

function compareBreaks(a: VialBreak, b: VialBreak): number {
  const text = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)
  return (a.day ?? 0) - (b.day ?? 0) || text(a.vial, b.vial) || a.volume - b.volume || text(a.place, b.place)
}

/** The first line of an account that bills more than is allowed; `undefined` where none does. */
export function firstBreak({ lines }: UnitAccount): BilledLine | undefined {
  return lines.find(({ excess }) => excess !== undefined && excess > 0)
}
