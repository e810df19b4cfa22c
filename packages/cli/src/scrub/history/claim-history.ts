/** Gives each claim that is scrubbed the history that the other claims of its member make. */
import { dayOf } from '@aliquot/engine/calendar-date'
import type { Claim } from '@aliquot/engine/document/claim'
import { absent, type ClaimView } from '@aliquot/engine/scrub/claim-view'
import { joinedHistory } from '@aliquot/engine/scrub/history-columns'
import { type KnownMember, knownMember, memberHistory, type OwnClaim } from '@aliquot/engine/scrub/member-history'
import type { ClaimContext } from '@aliquot/x12/claim-context'
import { noPair, numberOfPair, type PairKey, pairOfHex, textKey } from './history-key.ts'
import type { SortedKeys } from './key-sorter.ts'
import { SortedLines } from './sorted-lines.ts'

/** What a first pass over all files gave, in a form that can be sent to a thread. */
export interface RunHistory {
  readonly keys: SortedKeys
  /** Rank of each file, by the name under which it is reported. */
  readonly ranks: ReadonlyMap<string, number>
  /** The files of a history were given and read: what they do not show was not billed. */
  readonly isWhole: boolean
}

/** Who a claim is of and by, as keys; `member` is `undefined` where the claim does not say. */
export interface ClaimKeys {
  readonly member: PairKey | undefined
  readonly provider: PairKey
  readonly number: PairKey
  readonly sentOn: number
}

export function keysOfContext(context: ClaimContext, createdOn: string): ClaimKeys {
  return {
    member: pairOfHex(context.memberKey()),
    provider: textKey(context.billingProvider()),
    number: textKey(context.claimId()),
    sentOn: dayOfDigits(createdOn),
  }
}

/** A member that is no key of this program is one of the claim's payer. */
export function keysOfDocument(claim: Claim): ClaimKeys {
  const { member = '', payer = claim.encounter?.payer ?? '', submittedOn } = claim
  const key = member.trim() === '' ? undefined : (pairOfHex(member) ?? textKey(`${payer} ${member}`))
  return {
    member: key,
    provider: textKey(claim.billingProvider ?? claim.practice ?? ''),
    number: textKey(claim.id ?? ''),
    sentOn: submittedOn === undefined ? absent : dayOf(submittedOn),
  }
}

function dayOfDigits(text: string): number {
  const iso = `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`
  try {
    return text.length === 8 ? dayOf(iso) : absent
  } catch {
    return absent
  }
}

export class ClaimHistories {
  readonly #run: RunHistory
  readonly #lines: SortedLines
  #member: PairKey = noPair
  #known: KnownMember | undefined

  constructor(run: RunHistory) {
    this.#run = run
    this.#lines = new SortedLines(run.keys)
  }

  close(): void {
    this.#lines.close()
  }

  /** Adds to the claim of the view what the others show; `place` is its place in its file, as in the first pass. */
  addTo(view: ClaimView, keys: ClaimKeys, file: string, place: number): void {
    const { member } = keys
    if (member === undefined) return
    const known = this.#knownOf(member)
    if (known === undefined) return
    const found = memberHistory(known, this.#ownOf(view, keys, file, place), this.#run.isWhole)
    if (found === undefined) return
    view.history = view.history === undefined ? found : joinedHistory(view.history, found)
  }

  #knownOf(member: PairKey): KnownMember | undefined {
    if (member.high === this.#member.high && member.low === this.#member.low) return this.#known
    const lines = this.#lines.linesOf(member)
    this.#member = member
    this.#known = lines === undefined ? undefined : knownMember(lines)
    return this.#known
  }

  #ownOf(view: ClaimView, keys: ClaimKeys, file: string, place: number): OwnClaim {
    return {
      file: this.#run.ranks.get(file) ?? -1,
      claim: place,
      number: numberOfPair(keys.number),
      provider: numberOfPair(keys.provider),
      frequency: frequencyOf(view),
      sentOn: keys.sentOn,
      lines: Array.from({ length: view.lines }, (_, line) => ({
        code: view.codeOf(line),
        day: view.dayOf(line),
        units: view.unitsOf(line),
      })),
    }
  }
}

/** Frequency in four bits; a claim that states none is an original. */
export function frequencyOf(view: ClaimView): number {
  return view.frequency > 0 && view.frequency < 16 ? view.frequency : 1
}
