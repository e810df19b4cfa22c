/** What the page and its worker say to each other. Everything is plain data that can be copied between them. */
import type { BillableLine, Claim } from '@aliquot/engine/document/claim'
import type { Severity } from '@aliquot/engine/scrub/edit'
import type { ClaimOutcome } from '@aliquot/engine/scrub/verdict'
import type { CitedSource } from 'aliquot/explain/cited-source'

/** Which policy claims go by whose payer is not known, and which contractor where none is named. */
export interface PayerDefaults {
  readonly payer: string | undefined
  readonly contractor: string | undefined
}

/** One claim in the work list. */
export interface ClaimRow {
  /** Counted from 0 over all files, in their order. */
  readonly index: number
  readonly file: number
  /** Counted from 0 among the claims of its file that can be read. */
  readonly ordinal: number
  readonly id: string
  readonly payer: string
  readonly outcome: ClaimOutcome
  readonly deny: number
  readonly records: number
  readonly info: number
  /** Faults of form: a clearinghouse would send the claim back. */
  readonly form: number
  readonly open: number
  /** Charges of the lines that a payer would stop. */
  readonly cents: number
  /** Title of the gravest finding; `''` if nothing was found. */
  readonly what: string
  readonly edits: string
}

export interface Counts {
  readonly claims: number
  readonly found: number
  readonly undecided: number
  readonly clean: number
  readonly broken: number
  readonly deny: number
  readonly records: number
  readonly info: number
  readonly form: number
  readonly cents: number
}

export interface FileIssue {
  readonly file: string
  readonly place: string
  readonly message: string
}

export type SortKey = 'index' | 'id' | 'payer' | 'gravity' | 'cents' | 'what' | 'open'

/** A view of the work list: it is in the address, and holds nothing of a claim but what the user typed. */
export interface ListView {
  /** The first sorts first; `true` is downwards. */
  readonly sort: readonly (readonly [SortKey, boolean])[]
  readonly words: string
  readonly show: 'all' | Severity | 'form' | 'undecided' | 'clean'
}

export interface ShownClause {
  readonly source: CitedSource
  /** Who states it and since when. */
  readonly stated: string
}

export interface ShownFinding {
  readonly edit: string
  readonly line: number
  readonly code: string
  readonly severity: Severity | 'form'
  readonly isLimit: boolean
  readonly text: string
  readonly why: string
  readonly todo: string
  readonly who: string
  readonly clauses: readonly ShownClause[]
  readonly stale: boolean
}

export interface ShownQuestion {
  readonly edit: string
  readonly line: number
  readonly code: string
  readonly missing: string
}

/** How one kind of service on the claim was counted from the chart. */
export interface ShownProof {
  readonly title: string
  readonly steps: readonly string[]
}

/** One claim opened. */
export interface OpenedClaim {
  readonly index: number
  readonly claim: Claim
  readonly outcome: ClaimOutcome
  readonly asOf: string | undefined
  readonly cents: number
  readonly findings: readonly ShownFinding[]
  readonly questions: readonly ShownQuestion[]
  /** Lines that follow from the facts given; none if no correction does. */
  readonly corrected: readonly BillableLine[] | undefined
  /** A formal fault that the claim itself shows how to mend: its charge becomes the sum of its lines. */
  readonly isClerical: boolean
  readonly proofs: readonly ShownProof[]
  /** Segments of an 837 file; none for a claim of a JSON file. */
  readonly segments: readonly string[]
}

/** What the user decided on a claim: make the prepared correction, or let it go as it is for a reason. */
export type Decided =
  | { readonly kind: 'fix'; readonly lines: readonly BillableLine[] }
  | { readonly kind: 'release'; readonly reason: string }

export type ExportKind = 'clean' | 'held' | 'corrected' | 'csv' | 'json'

export type ToWorker =
  | { readonly kind: 'scrub'; readonly run: number; readonly files: readonly File[]; readonly defaults: PayerDefaults }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'order'; readonly run: number; readonly view: ListView }
  /** Asks for rows by their index: the page holds those that are in sight, and no others. */
  | { readonly kind: 'rows'; readonly run: number; readonly indices: readonly number[] }
  | { readonly kind: 'open'; readonly run: number; readonly index: number; readonly facts: Claim['encounter'] }
  | {
      readonly kind: 'export'
      readonly run: number
      readonly what: ExportKind
      readonly decided: ReadonlyMap<number, Decided>
    }
  /** Tries to send something out, for the proof on the page that nothing can. */
  | { readonly kind: 'try-sending'; readonly address: string }

export type FromWorker =
  | { readonly kind: 'ready' }
  | { readonly kind: 'progress'; readonly run: number; readonly bytes: number; readonly of: number }
  | { readonly kind: 'counts'; readonly run: number; readonly counts: Counts }
  | { readonly kind: 'rows'; readonly run: number; readonly rows: readonly ClaimRow[] }
  | { readonly kind: 'issues'; readonly run: number; readonly issues: readonly FileIssue[]; readonly unlisted: number }
  | { readonly kind: 'done'; readonly run: number; readonly cancelled: boolean; readonly milliseconds: number }
  | { readonly kind: 'order'; readonly run: number; readonly order: Uint32Array }
  | { readonly kind: 'opened'; readonly run: number; readonly opened: OpenedClaim }
  | {
      readonly kind: 'exported'
      readonly run: number
      readonly what: ExportKind
      readonly file: Blob
      readonly claims: number
    }
  | { readonly kind: 'failed'; readonly run: number; readonly message: string }
  | { readonly kind: 'requests'; readonly outside: number }
  | { readonly kind: 'tried'; readonly outcome: string }
