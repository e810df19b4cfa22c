/** Counting what scrubbing gave, over all files. */
import type { Nature, Severity } from '@aliquot/engine/scrub/edit'
import type { ScrubbedClaim, ScrubbedFile } from './scrub-input.ts'

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
}

export class ScrubTally {
  readonly #claims = { read: 0, broken: 0, found: 0, undecided: 0, clean: 0, cleanAsOf: 0 }
  readonly #bySeverity: Record<Severity, number> = { deny: 0, records: 0, info: 0 }
  readonly #byNature: Record<Nature, number> = { defect: 0, 'payer-limit': 0 }
  readonly #byEdit = new Map<string, number>()
  readonly #missing = new Map<string, number>()
  readonly #payers = new Map<string, { readonly held: boolean; claims: number }>()
  #files = 0
  #issues = 0
  #harmless = 0
  #findings = 0
  #formIssues = 0
  #jsonClaims = 0
  #chargeCents = 0
  #checkedThrough: string | undefined
  #undecided = false

  addFile({ broken, issues, unlisted, harmless }: ScrubbedFile): void {
    this.#files += 1
    this.#claims.broken += broken
    this.#issues += issues.length + unlisted
    this.#harmless += harmless
  }

  addClaim({ isPayerHeld, checkedThrough, chargeCents, result, form, place }: ScrubbedClaim): void {
    const { payer, findings, undecided } = result
    const outcome = form.length > 0 ? 'found' : result.outcome
    this.#claims.read += 1
    this.#formIssues += form.length
    if (place.segment === undefined) this.#jsonClaims += 1
    this.#claims[outcome] += 1
    if (checkedThrough !== undefined) {
      if (outcome === 'clean') this.#claims.cleanAsOf += 1
      if (this.#checkedThrough === undefined || checkedThrough < this.#checkedThrough) {
        this.#checkedThrough = checkedThrough
      }
    }
    const known = this.#payers.get(payer)
    if (known === undefined) this.#payers.set(payer, { held: isPayerHeld, claims: 1 })
    else known.claims += 1
    this.#chargeCents += chargeCents
    for (const { edit, severity, nature } of findings) {
      this.#findings += 1
      this.#bySeverity[severity] += 1
      this.#byNature[nature] += 1
      add(this.#byEdit, edit)
    }
    this.#undecided ||= undecided.length > 0
    for (const missing of new Set(undecided.map((each) => each.missing))) add(this.#missing, missing)
  }

  get hasFindings(): boolean {
    return this.#findings + this.#formIssues + this.#harmless > 0
  }

  /** Something could not be read. */
  get isUnreadable(): boolean {
    return this.#claims.broken > 0 || this.#issues > this.#harmless
  }

  get hasUndecided(): boolean {
    return this.#undecided
  }

  get isStale(): boolean {
    return this.#checkedThrough !== undefined
  }

  summary(): ScrubSummary {
    const missing = [...this.#missing].map(([text, claims]) => ({ missing: text, claims }))
    const payers = [...this.#payers].map(([payer, { held, claims }]) => ({ payer, held, claims }))
    return {
      files: this.#files,
      claims: { ...this.#claims },
      checkedThrough: this.#checkedThrough ?? null,
      findings: this.#findings,
      formIssues: this.#formIssues,
      bySeverity: { ...this.#bySeverity },
      byNature: { ...this.#byNature },
      byEdit: Object.fromEntries([...this.#byEdit].sort(([a], [b]) => (a < b ? -1 : 1))),
      chargeCents: this.#chargeCents,
      missing: missing.sort((a, b) => b.claims - a.claims || (a.missing < b.missing ? -1 : 1)),
      payers: payers.sort((a, b) => b.claims - a.claims || (a.payer < b.payer ? -1 : 1)),
      issues: this.#issues,
      jsonClaims: this.#jsonClaims,
    }
  }
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
