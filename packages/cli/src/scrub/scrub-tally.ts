/** Counting what scrubbing gave, over all files. */
import type { Nature, Severity } from '@aliquot/engine/scrub/edit'
import type { Finding } from '@aliquot/engine/scrub/render'
import type { Acceptance } from '../accept/acceptance.ts'
import type { AcceptedClaim } from '../accept/accepted-claim.ts'
import type { ScrubbedClaim, ScrubbedFile } from './claim-file.ts'

export interface ScrubSummary {
  readonly files: number
  readonly claims: {
    readonly read: number
    /** Claims that could not be read. */
    readonly broken: number
    readonly found: number
    readonly undecided: number
    readonly clean: number
    /** Of the clean ones, those that rest on values past the day to which they were checked. */
    readonly cleanAsOf: number
  }
  /** The earliest day to which a value was checked that lies before a claim's dates. */
  readonly checkedThrough: string | null
  readonly findings: number
  /** Faults in the form of claims: a clearinghouse would send these claims back. */
  readonly formIssues: number
  readonly bySeverity: Readonly<Record<Severity, number>>
  readonly byNature: Readonly<Record<Nature, number>>
  readonly byEdit: Readonly<Record<string, number>>
  /** Charges of the lines that payers would stop. */
  readonly chargeCents: number
  /** What undecided edits wait for, with the claims that do, most first. */
  readonly missing: readonly { readonly missing: string; readonly claims: number }[]
  readonly payers: readonly { readonly payer: string; readonly held: boolean; readonly claims: number }[]
  /** What could not be read, or is wrong with a file as a whole. */
  readonly issues: number
  /** Claims of JSON files. */
  readonly jsonClaims: number
  /** What became of changes that a person has accepted, where any were. */
  readonly accepted?: AcceptedSummary
}

export interface AcceptedSummary {
  readonly by: string
  readonly on: string
  readonly file: string
  /** Claims that were changed, and those that were not, although changes were accepted for them. */
  readonly changed: number
  readonly refused: number
  /** Accepted ids that are no change of any claim, and those of several claims. */
  readonly unmatched: readonly string[]
  readonly repeated: readonly string[]
}

/** Counts so far: plain data, so that those of several workers can be put together. */
export interface TallyState {
  readonly claims: Record<keyof ScrubSummary['claims'], number>
  readonly bySeverity: Record<Severity, number>
  readonly byNature: Record<Nature, number>
  readonly byEdit: Map<string, number>
  readonly missing: Map<string, number>
  readonly payers: Map<string, { readonly held: boolean; claims: number }>
  /** Accepted ids, with the claims that they were met on. */
  readonly acceptedIds: Map<string, number>
  readonly counts: Record<CountName, number>
  checkedThrough: string | undefined
  hasUndecided: boolean
}

type CountName =
  | 'files'
  | 'issues'
  | 'harmless'
  | 'findings'
  | 'formIssues'
  | 'jsonClaims'
  | 'cents'
  | 'changed'
  | 'refused'

function emptyState(): TallyState {
  return {
    claims: { read: 0, broken: 0, found: 0, undecided: 0, clean: 0, cleanAsOf: 0 },
    bySeverity: { deny: 0, records: 0, info: 0 },
    byNature: { defect: 0, 'payer-limit': 0 },
    byEdit: new Map(),
    missing: new Map(),
    payers: new Map(),
    acceptedIds: new Map(),
    counts: {
      files: 0,
      issues: 0,
      harmless: 0,
      findings: 0,
      formIssues: 0,
      jsonClaims: 0,
      cents: 0,
      changed: 0,
      refused: 0,
    },
    checkedThrough: undefined,
    hasUndecided: false,
  }
}

export class ScrubTally {
  readonly state = emptyState()

  addFile({ broken, issues, unlisted, harmless }: ScrubbedFile): void {
    const { claims, counts } = this.state
    claims.broken += broken
    counts.files += 1
    counts.issues += issues.length + unlisted
    counts.harmless += harmless
  }

  addClaim(claim: ScrubbedClaim): void {
    const { state } = this
    const { claims, counts } = state
    const { payer, isPayerHeld, checkedThrough, chargeCents, form, place, missing } = claim
    const outcome = form.length > 0 ? 'found' : claim.outcome
    const findings = claim.outcome === 'found' ? claim.result().findings : none
    claims.read += 1
    claims[outcome] += 1
    counts.formIssues += form.length
    counts.findings += findings.length
    counts.cents += chargeCents
    if (place.segment === undefined) counts.jsonClaims += 1
    if (checkedThrough !== undefined) {
      if (outcome === 'clean') claims.cleanAsOf += 1
      this.#lower(checkedThrough)
    }
    const known = state.payers.get(payer)
    if (known === undefined) state.payers.set(payer, { held: isPayerHeld, claims: 1 })
    else known.claims += 1
    for (const { edit, severity, nature } of findings) {
      state.bySeverity[severity] += 1
      state.byNature[nature] += 1
      add(state.byEdit, edit, 1)
    }
    if (claim.undecided > 0) state.hasUndecided = true
    if (claim.accepted !== undefined) this.#addAccepted(claim.accepted)
    for (const each of missing) add(state.missing, each, 1)
  }

  /** Adds what was counted elsewhere. */
  merge(other: TallyState): void {
    const { state } = this
    addAll(state.claims, other.claims)
    addAll(state.bySeverity, other.bySeverity)
    addAll(state.byNature, other.byNature)
    addAll(state.counts, other.counts)
    for (const [edit, count] of other.byEdit) add(state.byEdit, edit, count)
    for (const [missing, count] of other.missing) add(state.missing, missing, count)
    for (const [id, count] of other.acceptedIds) add(state.acceptedIds, id, count)
    for (const [payer, { held, claims }] of other.payers) {
      const known = state.payers.get(payer)
      if (known === undefined) state.payers.set(payer, { held, claims })
      else known.claims += claims
    }
    if (other.checkedThrough !== undefined) this.#lower(other.checkedThrough)
    if (other.hasUndecided) state.hasUndecided = true
  }

  get hasFindings(): boolean {
    const { findings, formIssues, harmless } = this.state.counts
    return findings + formIssues + harmless > 0
  }

  /** Something could not be read. */
  get isUnreadable(): boolean {
    const { claims, counts } = this.state
    return claims.broken > 0 || counts.issues > counts.harmless
  }

  get hasUndecided(): boolean {
    return this.state.hasUndecided
  }

  get isStale(): boolean {
    return this.state.checkedThrough !== undefined
  }

  /** Some accepted id is not one change of one claim. */
  hasWrongIds(acceptance: Acceptance | undefined): boolean {
    if (acceptance === undefined) return false
    const { unmatched, repeated } = this.#acceptedIn(acceptance)
    return unmatched.length + repeated.length > 0
  }

  summary(acceptance?: Acceptance): ScrubSummary {
    const { state } = this
    const { files, findings, formIssues, issues, jsonClaims, cents } = state.counts
    const missing = [...state.missing].map(([text, claims]) => ({ missing: text, claims }))
    const payers = [...state.payers].map(([payer, { held, claims }]) => ({ payer, held, claims }))
    return {
      files,
      claims: { ...state.claims },
      checkedThrough: state.checkedThrough ?? null,
      findings,
      formIssues,
      bySeverity: { ...state.bySeverity },
      byNature: { ...state.byNature },
      byEdit: Object.fromEntries([...state.byEdit].sort(([a], [b]) => (a < b ? -1 : 1))),
      chargeCents: cents,
      missing: missing.sort((a, b) => b.claims - a.claims || (a.missing < b.missing ? -1 : 1)),
      payers: payers.sort((a, b) => b.claims - a.claims || (a.payer < b.payer ? -1 : 1)),
      issues,
      jsonClaims,
      ...(acceptance === undefined ? {} : { accepted: this.#acceptedIn(acceptance) }),
    }
  }

  #acceptedIn({ by, on, file, byClaim }: Acceptance): AcceptedSummary {
    const { acceptedIds, counts } = this.state
    const ids = [...byClaim.values()].flat()
    return {
      by,
      on,
      file,
      changed: counts.changed,
      refused: counts.refused,
      unmatched: ids.filter((id) => !acceptedIds.has(id)),
      repeated: ids.filter((id) => (acceptedIds.get(id) ?? 0) > 1),
    }
  }

  #addAccepted({ ids, refused }: AcceptedClaim): void {
    this.state.counts[refused === undefined ? 'changed' : 'refused'] += 1
    for (const id of ids) add(this.state.acceptedIds, id, 1)
  }

  #lower(day: string): void {
    const { checkedThrough } = this.state
    if (checkedThrough === undefined || day < checkedThrough) this.state.checkedThrough = day
  }
}

const none: readonly Finding[] = []

function add(counts: Map<string, number>, key: string, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count)
}

function addAll<Key extends string>(counts: Record<Key, number>, more: Readonly<Record<Key, number>>): void {
  for (const key in counts) counts[key] += more[key]
}
