/** The first pass: the billed lines of all files as keys, those of claims that are scrubbed and those of histories. */
import type { Catalogue } from '@aliquot/engine/policy/catalogue'
import { absent, ClaimView } from '@aliquot/engine/scrub/claim-view'
import { fillFromClaim } from '@aliquot/engine/scrub/from-claim'
import { isHistoryLine } from '@aliquot/engine/scrub/member-history'
import { ClaimReader } from '@aliquot/x12/read-claims'
import { claimOf } from '../../read/clinic-documents.ts'
import { documentBatches } from '../../read/document-stream.ts'
import { type InputIssue, issueOfX12 } from '../../read/input-issue.ts'
import { notTextInWords } from '../../read/input-kind.ts'
import { eachPiece, type OpenInput, openInput } from '../../read/open-input.ts'
import { unreadable } from '../../read/read-bytes.ts'
import { isRemittance } from '../../read/remittance-kind.ts'
import type { Surroundings } from '../../surroundings.ts'
import type { PayerChoice } from '../payer-choice.ts'
import { addAnswers } from './answered-lines.ts'
import { type ClaimKeys, frequencyOf, keysOfContext, keysOfDocument, type RunHistory } from './claim-history.ts'
import { ranksOf } from './file-ranks.ts'
import { KeySorter } from './key-sorter.ts'

export interface HistoryFiles {
  /** Files that are scrubbed. */
  readonly paths: readonly string[]
  /** Files of what was billed before: claims as 837P or JSON, or answers as 835. */
  readonly history: readonly string[]
}

export interface CollectedHistory {
  readonly run: RunHistory
  /** What could not be read of the files of a history. Those of other files are found when they are scrubbed. */
  readonly issues: readonly InputIssue[]
  /** Removes what was written for it. */
  discard(): void
}

interface CollectSetup {
  readonly catalogue: Catalogue
  readonly payers: PayerChoice
}

/**
 * Reads all files once. Standard input and pipes cannot be read twice: their claims see the others, and none sees
 * them.
 */
export async function collectHistory(
  { paths, history }: HistoryFiles,
  setup: CollectSetup,
  surroundings: Surroundings,
): Promise<CollectedHistory> {
  const ranks = ranksOf([...paths, ...history])
  const sorter = new KeySorter()
  const issues: InputIssue[] = []
  const read = new Set<number>()
  try {
    const lasting = await lastingFiles(paths, surroundings)
    for (const [path, isHistory] of [...history.map((each) => [each, true] as const), ...lasting]) {
      const { input, issue } = await openInput(path, surroundings)
      const rank = ranks.get(input.file) ?? 0
      const collector = new FileCollector(rank, isHistory && !paths.includes(path), setup, sorter)
      // A file that is scrubbed and named as history too is read once.
      const found = read.has(rank) ? [] : issue === undefined ? await collector.read(input) : [issue]
      read.add(rank)
      if (isHistory) issues.push(...found)
    }
    const isWhole = history.length > 0 && issues.length === 0 && lasting.length === paths.length
    return { run: { keys: sorter.finish(), ranks, isWhole }, issues, discard: () => sorter.discard() }
  } catch (error) {
    sorter.discard()
    throw error
  }
}

/** The files of the run that are still there after they were read: a pipe has no size. */
async function lastingFiles(paths: readonly string[], { size }: Surroundings) {
  const sizes = await Promise.all(paths.map(async (path) => ({ path, bytes: (await size(path)) ?? 0 })))
  return sizes.filter(({ bytes }) => bytes > 0).map(({ path }) => [path, false] as const)
}

/** The lines of one file. */
class FileCollector {
  readonly #rank: number
  readonly #isHistory: boolean
  readonly #setup: CollectSetup
  readonly #sorter: KeySorter
  readonly #view = new ClaimView()

  constructor(rank: number, isHistory: boolean, setup: CollectSetup, sorter: KeySorter) {
    this.#rank = rank
    this.#isHistory = isHistory
    this.#setup = setup
    this.#sorter = sorter
  }

  /** Adds the keys of a file, and says what of it could not be read. */
  async read(input: OpenInput): Promise<readonly InputIssue[]> {
    const { file, kind, head } = input
    const wanted = 'claims as 837P or JSON, or payments as 835 are wanted'
    if (kind === 'empty') return [{ file, message: `the file is empty: ${wanted}` }]
    if (kind === 'not-text') return [{ file, message: notTextInWords(head) }]
    if (kind === 'json') return await this.#readJson(input)
    return isRemittance(head) ? await addAnswers(input, this.#rank, this.#sorter) : await this.#read837(input)
  }

  async #read837(input: OpenInput): Promise<readonly InputIssue[]> {
    const { file } = input
    const view = this.#view
    const { payers } = this.#setup
    const reader: ClaimReader = new ClaimReader({ view, resolvePayer: payers.ofFile.bind(payers) }, (_, context) => {
      const keys = keysOfContext(context, reader.reading.createdOn.text())
      this.#add(keys, context.claimSegment(), 0)
    })
    const stopped = await eachPiece(input, (piece) => reader.push(piece))
    const report = reader.end()
    const issues = report.issues.map((issue) => issueOfX12(issue, file))
    if (stopped !== undefined) issues.push(stopped)
    if (report.claims === 0 && issues.length === 0) issues.push({ file, message: 'the file holds no claims' })
    return issues
  }

  async #readJson(input: OpenInput): Promise<readonly InputIssue[]> {
    const { file } = input
    const { catalogue, payers } = this.#setup
    const issues: InputIssue[] = []
    let place = 0
    try {
      for await (const documents of documentBatches(input, file)) {
        for (const document of documents) {
          place += 1
          if (this.#isHistory && document.ok && isLedgerRecord(document.value)) continue
          const claim = claimOf(document, file)
          if (!claim.ok) {
            issues.push(...claim.issues)
            continue
          }
          const { history: _own, ...billed } = claim.value
          fillFromClaim(this.#view, payers.ofDocument(billed), catalogue)
          this.#add(keysOfDocument(claim.value), place, supplyOf(claim.value.encounter?.vials ?? []))
        }
      }
    } catch (error) {
      issues.push(unreadable(file, error))
    }
    return issues
  }

  /** Adds the lines of the claim in the view. */
  #add(keys: ClaimKeys, place: number, supplyMonths: number): void {
    const { member, provider, number, sentOn } = keys
    if (member === undefined) return
    const view = this.#view
    const frequency = frequencyOf(view)
    for (let line = 0; line < view.lines; line += 1) {
      const code = view.codeOf(line)
      const day = view.dayOf(line)
      if (!isHistoryLine(code, day)) continue
      const units = view.unitsOf(line)
      const own = { file: this.#rank, claim: place, provider, number, sentOn, frequency, status: 0, supplyMonths }
      this.#sorter.add(member, { ...own, code, day, units, isHistory: this.#isHistory, isAnswer: false }, line)
    }
  }
}

/** A ledger may hold claims among its records of vials. */
function isLedgerRecord(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || 'lines' in value) return false
  return 'kind' in value || 'dateOfService' in value
}

/** Months that the extract of a chart is to last, where it says so of all its vials. */
function supplyOf(vials: readonly { readonly supplyMonths?: number | undefined }[]): number {
  const months = vials.map((vial) => vial.supplyMonths ?? absent)
  return months.length === 0 || months.includes(absent) ? 0 : Math.min(255, Math.max(...months))
}
