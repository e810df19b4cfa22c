/** Findings held against what payers answered: was what was flagged denied, was what was denied flagged. */
import type { RemittedClaim, RemittedLine } from '@aliquot/engine/remittance/remittance'
import type { FindingDocument } from './finding-document.ts'

/** Reductions that are not denials: the contract, what is held back by law, shares of the patient. */
const ordinary: ReadonlySet<string> = new Set(['CO 45', 'CO 253', 'PR 1', 'PR 2', 'PR 3'])

export interface CardRow {
  readonly name: string
  /** Claims that a finding of severity `deny` stands on, and their payer denied a line or units of one. */
  flaggedAndDenied: number
  flaggedAndPaid: number
  /** Denied, and no finding of any severity stood on the claim. */
  deniedUnflagged: number
  /** Denied, with a finding that foresees no denial. */
  deniedForeseenWeaker: number
  /** Of those denied and unflagged, claims with an undecided rule. */
  deniedUndecided: number
}

export interface ReportCard {
  readonly total: CardRow
  readonly byPayer: readonly CardRow[]
  /** By the reason of the first denied line; what was paid stands under `paid`. */
  readonly byReason: readonly CardRow[]
  /** By the rule of the first finding of severity `deny`; claims without one stand under `none`. */
  readonly byEdit: readonly CardRow[]
  /** Answered claims of which the findings say nothing. */
  readonly unread: number
}

type Weight = 'deny' | 'weaker' | 'undecided' | 'clean'

export class CardKeeper {
  readonly #said = new Map<string, { readonly weight: Weight; readonly edit: string }>()
  readonly #total = emptyRow('all')
  readonly #payers = new Map<string, CardRow>()
  readonly #reasons = new Map<string, CardRow>()
  readonly #edits = new Map<string, CardRow>()
  #unread = 0

  take({ claim, findings, undecided }: FindingDocument): void {
    const first = findings.find(({ severity }) => severity === undefined || severity === 'deny')
    const weaker: Weight = findings.length > 0 ? 'weaker' : undecided.length > 0 ? 'undecided' : 'clean'
    this.#said.set(claim, first === undefined ? { weight: weaker, edit: 'none' } : { weight: 'deny', edit: first.edit })
  }

  /** Takes the answer to a claim. All findings have been taken before. */
  answer(claim: RemittedClaim, payer: string): void {
    const said = this.#said.get(claim.id)
    if (said === undefined) {
      this.#unread += 1
      return
    }
    const { weight, edit } = said
    const reason = claim.lines.map(reasonOf).find((each) => each !== undefined)
    if (reason === undefined && weight !== 'deny') return
    const named = [rowIn(this.#payers, payer), rowIn(this.#reasons, reason ?? 'paid'), rowIn(this.#edits, edit)]
    const rows = [this.#total, ...named]
    for (const row of rows) {
      if (reason === undefined) row.flaggedAndPaid += 1
      else if (weight === 'deny') row.flaggedAndDenied += 1
      else if (weight === 'weaker') row.deniedForeseenWeaker += 1
      else {
        row.deniedUnflagged += 1
        if (weight === 'undecided') row.deniedUndecided += 1
      }
    }
  }

  card(): ReportCard {
    return {
      total: this.#total,
      byPayer: sorted(this.#payers),
      byReason: sorted(this.#reasons),
      byEdit: sorted(this.#edits),
      unread: this.#unread,
    }
  }
}

/** Why a line, or some units of it, was denied, as group and reason; `undefined` if it was not. */
export function reasonOf({ adjustments }: RemittedLine): string | undefined {
  const denial = adjustments.find(({ group, reason, cents }) => cents > 0 && !ordinary.has(`${group} ${reason}`))
  return denial === undefined ? undefined : `${denial.group} ${denial.reason}`
}

function emptyRow(name: string): CardRow {
  return {
    name,
    flaggedAndDenied: 0,
    flaggedAndPaid: 0,
    deniedUnflagged: 0,
    deniedForeseenWeaker: 0,
    deniedUndecided: 0,
  }
}

function rowIn(rows: Map<string, CardRow>, name: string): CardRow {
  const held = rows.get(name)
  if (held !== undefined) return held
  const row = emptyRow(name)
  rows.set(name, row)
  return row
}

function sorted(rows: ReadonlyMap<string, CardRow>): readonly CardRow[] {
  return [...rows.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}
