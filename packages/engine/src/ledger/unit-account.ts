/**
 * Every unit of a preparation: what all claims bill for the vials of a member and day, against what the payer's rules
 * allow for them. Each payer has an account of its own, because a second payer may be sent the same units.
 */
import type { Day } from '../calendar-date.ts'
import type { Thousandths } from '../quantity.ts'
import type { AllowedUnits, AllowUnits, LedgerClaim, LedgerLine, LedgerVial } from './ledger-entries.ts'

export interface BilledLine {
  readonly claim: LedgerClaim
  readonly line: LedgerLine
  /** Units of it beyond what is allowed for the vials, after the claims before it; `undefined` where not known. */
  readonly excess: Thousandths | undefined
}

export interface UnitAccount {
  readonly member: string
  readonly payer: string
  readonly preparedOn: Day
  readonly code: string
  readonly vials: readonly string[]
  readonly allowed: Thousandths | undefined
  readonly billed: Thousandths
  readonly lines: readonly BilledLine[]
  /** The vials are dilutions that the payer does not let be billed. */
  readonly isDilution: boolean
  /** What is not known, in words. */
  readonly question: string | undefined
}

/** A line of extract for which no vial of the member and day is recorded. */
export interface UnmatchedLine {
  readonly claim: LedgerClaim
  readonly line: LedgerLine
}

export interface UnitAccounts {
  readonly accounts: readonly UnitAccount[]
  readonly unmatched: readonly UnmatchedLine[]
}

interface Preparation {
  readonly payer: string
  readonly jurisdiction: string | undefined
  readonly vials: readonly LedgerVial[]
  readonly day: Day
  readonly lines: { readonly claim: LedgerClaim; readonly line: LedgerLine }[]
}

/** The accounts of all preparations that were billed. `claims` stand, and are in the order of time. */
export function unitAccounts(
  vials: readonly LedgerVial[],
  claims: readonly LedgerClaim[],
  allow: AllowUnits,
): UnitAccounts {
  const byDay = groups(vials, dayKey)
  const byId = new Map(vials.map((vial) => [vial.id, vial]))
  const preparations = new Map<string, Preparation>()
  const unmatched: UnmatchedLine[] = []
  for (const claim of claims) {
    for (const line of claim.lines) {
      if (line.isDenied) continue
      const behind = vialsOf(line, claim, byDay, byId)
      const { payer, jurisdiction } = claim
      const day = behind[0]?.preparedOn ?? line.day
      if (!allow({ payer, jurisdiction, day, vials: behind }).codes.includes(line.code)) continue
      if (behind.length === 0) {
        unmatched.push({ claim, line })
        continue
      }
      const key = JSON.stringify([claim.member, day, payer, jurisdiction ?? '', line.code])
      const known = preparations.get(key)
      if (known === undefined)
        preparations.set(key, { payer, jurisdiction, vials: behind, day, lines: [{ claim, line }] })
      else known.lines.push({ claim, line })
    }
  }
  const accounts = [...preparations.values()].flatMap((each) =>
    parted(each, byDay, byId).map((part) => accountOf(part, allow)),
  )
  return { accounts: accounts.sort(compareAccounts), unmatched }
}

function compareAccounts(a: UnitAccount, b: UnitAccount): number {
  const keyOf = ({ vials, payer, code, member }: UnitAccount) => JSON.stringify([vials, payer, code, member])
  return a.preparedOn - b.preparedOn || (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0)
}

const dayKey = ({ member, preparedOn }: LedgerVial): string => JSON.stringify([member, preparedOn])

function groups<T>(all: readonly T[], keyOf: (each: T) => string): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>()
  for (const each of all) {
    const known = found.get(keyOf(each))
    if (known === undefined) found.set(keyOf(each), [each])
    else known.push(each)
  }
  return found
}

type ById = ReadonlyMap<string, LedgerVial>
type ByDay = ReadonlyMap<string, readonly LedgerVial[]>

/** The vials that a line names, as far as they are recorded for its member; else all of its member and day. */
function vialsOf(line: LedgerLine, { member }: LedgerClaim, byDay: ByDay, byId: ById): readonly LedgerVial[] {
  const ofDay = (day: Day) => byDay.get(JSON.stringify([member, day])) ?? []
  if (line.vials === undefined) return ofDay(line.day)
  return line.vials.flatMap((id) => {
    const vial = byId.get(id)
    return vial?.member === member ? [vial] : []
  })
}

/** Parts a preparation by the vials that its lines name, where all do and no two name the same. */
function parted(preparation: Preparation, byDay: ByDay, byId: ById): readonly Preparation[] {
  const sets = new Map<string, Preparation>()
  for (const each of preparation.lines) {
    const vials = [...vialsOf(each.line, each.claim, byDay, byId)].sort((a, b) => (a.id < b.id ? -1 : 1))
    const key = JSON.stringify(vials.map(({ id }) => id))
    const known = sets.get(key)
    if (known === undefined) sets.set(key, { ...preparation, vials, lines: [each] })
    else known.lines.push(each)
  }
  const parts = [...sets.values()]
  const named = parts.flatMap(({ vials }) => vials.map(({ id }) => id))
  if (new Set(named).size === named.length) return parts
  const all = new Map(parts.flatMap(({ vials }) => vials.map((vial) => [vial.id, vial])))
  return [{ ...preparation, vials: [...all.values()].sort((a, b) => (a.id < b.id ? -1 : 1)) }]
}

function accountOf({ payer, jurisdiction, vials, day, lines }: Preparation, allow: AllowUnits): UnitAccount {
  const code = lines[0]?.line.code ?? ''
  const rules = allow({ payer, jurisdiction, day, vials })
  const ofCode = rules.lines.filter((each) => each.code === code)
  const allowed = allowedOf(rules, ofCode)
  const behind = [...new Set(ofCode.flatMap((each) => each.vials))]
  let left = allowed
  let billed = 0
  const unstated = lines.some(({ line }) => line.units === undefined)
  const judged = lines.map(({ claim, line }): BilledLine => {
    const units = line.units ?? 0
    billed += units
    if (left === undefined || line.units === undefined) return { claim, line, excess: undefined }
    const excess = Math.max(0, units - left)
    left = Math.max(0, left - units)
    return { claim, line, excess }
  })
  return {
    member: lines[0]?.claim.member ?? '',
    payer,
    preparedOn: day,
    code,
    vials: behind.length > 0 ? behind.sort() : vials.map(({ id }) => id).sort(),
    allowed,
    billed,
    lines: judged,
    isDilution: allowed === 0 && vials.every(({ parent }) => parent !== undefined),
    question: allowed === undefined ? rules.question : unstated ? 'the units of a claim line' : undefined,
  }
}

/** A code that nothing recorded supports is allowed no unit. While a question stands open, nothing is fixed. */
function allowedOf(rules: AllowedUnits, ofCode: AllowedUnits['lines']): Thousandths | undefined {
  if (rules.question !== undefined) return undefined
  let total = 0
  for (const { units } of ofCode) {
    if (units === undefined) return undefined
    total += units
  }
  return total
}
