/** A ledger out of what was read: records, encounters, claims and answers of payers. */
import { dayOf } from '@aliquot/engine/calendar-date'
import type { Claim } from '@aliquot/engine/document/claim'
import type { Encounter, Vial } from '@aliquot/engine/document/encounter'
import { keepLedger, type Ledger } from '@aliquot/engine/ledger/ledger'
import type { LedgerVial, Movement } from '@aliquot/engine/ledger/ledger-entries'
import type { Catalogue } from '@aliquot/engine/policy/catalogue'
import { microlitres } from '@aliquot/engine/quantity'
import type { LedgerRecord, PaymentRecord } from '../documents/ledger-schema.ts'
import { allowUnitsBy } from './allowed-units.ts'
import { ledgerClaims, type PaidClaim } from './ledger-claims.ts'

/** A document with the place where it was read, in words. */
export interface Placed<T> {
  readonly value: T
  readonly place: string
}

/** A record that fits nothing that was read. */
export interface UnplacedRecord {
  readonly place: string
  readonly message: string
}

export interface LedgerSources {
  readonly records: readonly Placed<LedgerRecord>[]
  /** Charts: their vials are prepared, and the shots in them are drawn. */
  readonly encounters: readonly Placed<Encounter>[]
  readonly claims: readonly Placed<Claim>[]
  /** In the order of time. */
  readonly answers: readonly PaidClaim[]
}

export interface KeptLedger {
  readonly ledger: Ledger
  readonly unplaced: readonly UnplacedRecord[]
  readonly unmatchedAnswers: readonly string[]
}

/** Keeps the ledger of everything that was read, by the policies of a catalogue. */
export function ledgerOf(sources: LedgerSources, catalogue: Catalogue): KeptLedger {
  const vials: LedgerVial[] = []
  const movements: Movement[] = []
  const payments: Placed<PaymentRecord>[] = []
  const known = new Set<string>()
  for (const { value, place } of sources.records) {
    if (value.kind === 'payment') {
      payments.push({ value, place })
      continue
    }
    // A record with an id counts once, however often it was read.
    if (value.kind !== 'vial' && value.id !== undefined && !isNew(known, `${value.kind} ${value.vial} ${value.id}`)) {
      continue
    }
    addRecord(value, place, vials, movements)
  }
  const charts = [...sources.encounters, ...chartsOf(sources.claims)]
  for (const { value, place } of charts) {
    if (isNew(known, JSON.stringify(value))) addChart(value, place, vials, movements)
  }
  const { claims, unplaced, unmatchedAnswers } = ledgerClaims(sources.claims, sources.answers, payments)
  const ledger = keepLedger({ vials, movements, claims }, allowUnitsBy(catalogue))
  return { ledger, unplaced, unmatchedAnswers }
}

function isNew(known: Set<string>, key: string): boolean {
  if (known.has(key)) return false
  known.add(key)
  return true
}

/** The charts that claims carry, for the member of the claim where they name none. */
function chartsOf(claims: readonly Placed<Claim>[]): readonly Placed<Encounter>[] {
  return claims.flatMap(({ value: { encounter, member }, place }) =>
    encounter === undefined ? [] : [{ value: { ...encounter, member: encounter.member ?? member }, place }],
  )
}

type KeptRecord = Exclude<LedgerRecord, PaymentRecord>

function addRecord(record: KeptRecord, place: string, vials: LedgerVial[], movements: Movement[]): void {
  switch (record.kind) {
    case 'vial': {
      const { kind: _kind, member, insurance: _insurance, role, ...vial } = record
      vials.push(vialOf(vial, record.id, member, record.preparedOn, role, place))
      addDiscarded(vial, record.id, place, movements)
      return
    }
    case 'count': {
      const { vial, on, leftMl } = record
      movements.push({ kind: 'left', vial, day: dayOf(on), volume: microlitres(leftMl), place })
      return
    }
    default: {
      const { vial, on, volumeMl } = record
      const kind = record.kind === 'draw' ? 'drawn' : 'discarded'
      movements.push({ kind, vial, day: dayOf(on), volume: microlitres(volumeMl), place })
    }
  }
}

function addChart(encounter: Encounter, place: string, vials: LedgerVial[], movements: Movement[]): void {
  const { dateOfService, member = '', role } = encounter
  for (const [index, vial] of (encounter.vials ?? []).entries()) {
    const id = vial.id ?? `${encounter.id ?? place}/vials/${index}`
    vials.push(vialOf(vial, id, member, vial.preparedOn ?? dateOfService, role, place))
    addDiscarded(vial, id, place, movements)
  }
  for (const { shots = [] } of encounter.injections ?? []) {
    for (const { vial, volumeMl } of shots) {
      if (vial === undefined) continue
      const volume = volumeMl === undefined ? undefined : microlitres(volumeMl)
      movements.push({ kind: 'drawn', vial, day: dayOf(dateOfService), volume, place })
    }
  }
}

function vialOf(
  record: Vial,
  id: string,
  member: string,
  preparedOn: string,
  role: Encounter['role'],
  place: string,
): LedgerVial {
  const { filledMl, count = 1, dilutedFrom, parentMlUsed } = record
  return {
    id,
    member,
    preparedOn: dayOf(preparedOn),
    prepared: filledMl === undefined ? undefined : microlitres(filledMl) * count,
    parent: dilutedFrom === 'maintenance' ? undefined : dilutedFrom,
    fromParent: parentMlUsed === undefined ? undefined : microlitres(parentMlUsed),
    record,
    ...(role === undefined ? {} : { role }),
    place,
  }
}

/** What a vial's record says was discarded has no day of its own. */
function addDiscarded({ discardedMl = 0 }: Vial, vial: string, place: string, movements: Movement[]): void {
  if (discardedMl > 0) {
    movements.push({ kind: 'discarded', vial, day: undefined, volume: microlitres(discardedMl), place })
  }
}
