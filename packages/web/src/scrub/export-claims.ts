/** What the user takes away: claim files written again, and the findings as a table or as JSON. */
import type { Decision } from '@aliquot/x12/rewriting/decision'
import { ClaimRewriter } from '@aliquot/x12/rewriting/rewrite-claims'
import { fileKind, headLength } from './file-kind.ts'
import type { ClaimDesk } from './judge-claim.ts'
import type { Decided, ExportKind, OpenedClaim } from './messages.ts'
import { ClaimFileWalk, eachPiece, type WalkedClaim, type WalkSetup, walkClaims } from './walk-claims.ts'

export type Written = 'clean' | 'held' | 'corrected'

/** Where a claim goes: what the user decided goes first, and nobody else changes a claim. */
export function goesTo(desk: ClaimDesk, claim: WalkedClaim, decided: Decided | undefined): Written {
  if (decided?.kind === 'fix') return 'corrected'
  if (decided?.kind === 'release') return 'clean'
  return desk.isHeld(claim) ? 'held' : 'clean'
}

export interface Exported {
  readonly file: Blob
  readonly claims: number
}

export interface ExportSetup {
  readonly desk: ClaimDesk
  readonly files: readonly File[]
  readonly decided: ReadonlyMap<number, Decided>
  /** Index of the first claim of each file. */
  readonly firsts: readonly number[]
  readonly walk: WalkSetup
}

/** Claims of 837 files that go to one file. Each claim goes to exactly one; what cannot be read is held. */
export async function writeClaims(setup: ExportSetup, wanted: Written): Promise<Exported> {
  const parts: Uint8Array<ArrayBuffer>[] = []
  let claims = 0
  for (const [at, file] of setup.files.entries()) {
    const kind = fileKind(new Uint8Array(await file.slice(0, headLength).arrayBuffer()))
    if (kind.kind !== 'claim-file') continue
    const first = setup.firsts[at] ?? 0
    const walk = new ClaimFileWalk(file.name, setup.walk, () => {})
    const unreadable = (): 'keep' | 'drop' => (wanted === 'held' ? 'keep' : 'drop')
    const rewriter: ClaimRewriter = new ClaimRewriter(
      { ...walk.options, unreadable, others: unreadable },
      (_, context): Decision => {
        const claim = walk.claimOf(context, rewriter.reading)
        const decided = setup.decided.get(first + claim.ordinal)
        if (goesTo(setup.desk, claim, decided) !== wanted) return 'drop'
        claims += 1
        return decided?.kind === 'fix' ? { lines: decided.lines } : 'keep'
      },
      (bytes) => parts.push(bytes.slice()),
    )
    await eachPiece(file, setup.walk, (bytes) => rewriter.push(bytes))
    rewriter.end()
  }
  return { file: new Blob(parts, { type: 'text/plain' }), claims }
}

/** Findings of all claims, as rows or as JSON, in the order of the files. */
export async function writeFindings(setup: ExportSetup, form: ExportKind & ('csv' | 'json')): Promise<Exported> {
  const texts: string[] = [form === 'csv' ? `${columns.join(',')}\r\n` : '[']
  let claims = 0
  for (const [at, file] of setup.files.entries()) {
    await walkClaims(file, setup.walk, (claim) => {
      const index = (setup.firsts[at] ?? 0) + claim.ordinal
      const opened = setup.desk.open(claim, index, [])
      if (opened.findings.length === 0) return
      const decided = setup.decided.get(index)
      if (form === 'csv') texts.push(rowsOf(file.name, opened, decided))
      else texts.push(`${claims === 0 ? '' : ','}\n${JSON.stringify(documentOf(file.name, opened, decided))}`)
      claims += 1
    })
  }
  if (form === 'json') texts.push('\n]\n')
  return { file: new Blob(texts, { type: form === 'csv' ? 'text/csv' : 'application/json' }), claims }
}

const columns = 'file,claim,payer,line,code,severity,finding,what,to_do,who,decided,reason'.split(',')

function decidedWords(decided: Decided | undefined): readonly [string, string] {
  if (decided === undefined) return ['', '']
  return decided.kind === 'fix' ? ['corrected', ''] : ['let go', decided.reason]
}

function rowsOf(file: string, { claim, findings }: OpenedClaim, decided: Decided | undefined): string {
  return findings
    .map(({ edit, line, code, severity, text, todo, who }) => {
      const about = [file, claim.id ?? '', claim.payer ?? '', line === 0 ? '' : String(line), code]
      const cells = [...about, severity, edit, text, todo, who, ...decidedWords(decided)]
      return `${cells.map(cellText).join(',')}\r\n`
    })
    .join('')
}

/** A cell as RFC 4180 has it. What a spreadsheet would take for a formula is set off by an apostrophe. */
export function cellText(value: string): string {
  const safe = /^[=+\-@\t]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

function documentOf(file: string, opened: OpenedClaim, decided: Decided | undefined) {
  const { claim, outcome, asOf, cents, findings, questions, corrected } = opened
  const [what, reason] = decidedWords(decided)
  return {
    file,
    claim: claim.id ?? '',
    payer: claim.payer ?? '',
    outcome,
    asOf,
    chargeAtStakeCents: cents,
    findings,
    undecided: questions,
    corrected,
    ...(what === '' ? {} : { decided: what, reason }),
  }
}
