/** All claims of one file through the edits, whatever its form. A claim file is never held as a whole. */
import type { Catalogue } from '@aliquot/engine/policy/catalogue'
import { ClaimView } from '@aliquot/engine/scrub/claim-view'
import { fillFromClaim } from '@aliquot/engine/scrub/from-claim'
import type { ClaimContext } from '@aliquot/x12/claim-context'
import type { Issue, IssueList } from '@aliquot/x12/issue'
import { ClaimReader, type ReadReport } from '@aliquot/x12/read-claims'
import type { Decision } from '@aliquot/x12/rewriting/decision'
import { ClaimRewriter } from '@aliquot/x12/rewriting/rewrite-claims'
import { foundByValidation } from '@aliquot/x12/validation/found-by-validation'
import { programFault } from '../program-fault.ts'
import type { Progress } from '../progress.ts'
import { claimOf } from '../read/clinic-documents.ts'
import type { InputIssue } from '../read/input-issue.ts'
import { notTextInWords } from '../read/input-kind.ts'
import { jsonDocuments } from '../read/json-documents.ts'
import type { OpenInput } from '../read/open-input.ts'
import { ClaimJudge, type JudgedClaim } from './claim-judge.ts'
import type { PayerChoice } from './payer-choice.ts'
import type { ClaimSorter } from './sort-claims.ts'

/** Where a claim stands in its file. */
export interface ClaimPlace {
  readonly segment?: number
  readonly line?: number
  readonly pointer?: string
}

/** What is wrong with the form of a claim: a clearinghouse would send it back. */
export interface FormIssue {
  readonly segment: number
  readonly element: string
  readonly code: string
  /** Element of a 999 and its code. */
  readonly reply: string
  readonly message: string
}

export interface ScrubbedClaim extends JudgedClaim {
  readonly place: ClaimPlace
  readonly form: readonly FormIssue[]
}

export interface ScrubbedFile {
  /** Claims that could not be read. */
  readonly broken: number
  readonly issues: readonly InputIssue[]
  /** Issues beyond those that are listed. */
  readonly unlisted: number
  /** Of all issues, those that kept nothing from being read. */
  readonly harmless: number
}

export interface ScrubSetup {
  readonly catalogue: Catalogue
  readonly judge: ClaimJudge
  readonly payers: PayerChoice
  readonly view: ClaimView
  readonly progress: Progress
  /** Where the claims of claim files are written to, if they are. */
  readonly sorter: ClaimSorter | undefined
}

export type TakeClaim = (claim: ScrubbedClaim) => void

export function scrubSetup(
  catalogue: Catalogue,
  payers: PayerChoice,
  progress: Progress,
  sorter: ClaimSorter | undefined,
): ScrubSetup {
  return { catalogue, judge: new ClaimJudge(catalogue), payers, view: new ClaimView(), progress, sorter }
}

/** Scrubs the claims of a file and hands each to `take`, in the order of the file. */
export async function scrubInput(input: OpenInput, setup: ScrubSetup, take: TakeClaim): Promise<ScrubbedFile> {
  const { file, kind, head } = input
  const failed = (message: string): ScrubbedFile => ({
    broken: 0,
    issues: [{ file, message }],
    unlisted: 0,
    harmless: 0,
  })
  if (kind === 'x12') return await new ClaimFile(file, setup, take).scrub(input)
  if (kind === 'json') {
    const { bytes, issue } = await input.whole()
    return issue === undefined ? scrubJson(bytes, file, setup, take) : failed(issue.message)
  }
  const issue = await input.each(() => {})
  if (issue !== undefined) return failed(issue.message)
  const empty = 'the file is empty: an 837P file or claims as JSON are wanted'
  return failed(kind === 'empty' ? empty : notTextInWords(head))
}

/** Most issues that are listed of one file. */
const mostIssues = 10000

/** Scrubs the claims of one 837 file. */
class ClaimFile {
  readonly #file: string
  readonly #setup: ScrubSetup
  readonly #take: TakeClaim
  readonly #issues: InputIssue[] = []
  #unlisted = 0
  #harmless = 0
  #faults = 0

  constructor(file: string, setup: ScrubSetup, take: TakeClaim) {
    this.#file = file
    this.#setup = setup
    this.#take = take
  }

  async scrub(input: OpenInput): Promise<ScrubbedFile> {
    const { view, payers, progress } = this.#setup
    const options = { view, resolvePayer: payers.ofFile.bind(payers), validate: true }
    const reader = this.#reader(options)
    const stopped = await input.each((piece) => {
      progress.read(piece.length)
      reader.push(piece)
    })
    const report = reader.end()
    for (const issue of reader.issues.drain()) this.#note(issue)
    if (stopped !== undefined) this.#issues.push(stopped)
    if (report.claims === 0 && this.#issues.length === 0) {
      this.#issues.push({ file: this.#file, message: 'the file holds no claims' })
    }
    const broken = report.claims - report.read + this.#faults
    const unlisted = this.#unlisted + report.unlistedIssues
    return { broken, issues: this.#issues, unlisted, harmless: this.#harmless }
  }

  /** Reads, or reads and writes again. */
  #reader(options: ConstructorParameters<typeof ClaimReader>[0]): Reader {
    const { sorter } = this.#setup
    if (sorter === undefined) {
      const reader: ClaimReader = new ClaimReader(options, (view, context) => {
        this.#judge(view, context, reader.reading.issues)
      })
      return withIssues(reader, reader.reading.issues)
    }
    let judged: ScrubbedClaim | undefined
    const rewriter: ClaimRewriter = new ClaimRewriter(
      { ...options, outputs: sorter.outputs, unreadable: (output) => sorter.unreadable(output) },
      (view, context, output): Decision => {
        if (output === 0) judged = this.#judge(view, context, rewriter.reading.issues)
        return sorter.decide(view, judged, output)
      },
      (bytes, output) => sorter.write(bytes, output),
    )
    return withIssues(rewriter, rewriter.reading.issues)
  }

  /** The claim with what was found; `undefined` if this program broke on it. */
  #judge(view: ClaimView, context: ClaimContext, list: IssueList): ScrubbedClaim | undefined {
    const { judge, progress } = this.#setup
    const place = { segment: context.claimSegment() }
    const id = context.claimId()
    const start = context.claimByte()
    const form: FormIssue[] = []
    for (const issue of list.drain()) {
      if (issue.claim === id && issue.byte >= start) form.push(issue)
      else this.#note(issue)
    }
    progress.claim()
    const judged = judgedOr(() => judge.judge(view))
    if ('fault' in judged) {
      this.#faults += 1
      this.#issues.push({ file: this.#file, ...place, id, message: judged.fault })
      return undefined
    }
    const claim = { ...judged, place, form }
    this.#take(claim)
    return claim
  }

  #note(issue: Issue): void {
    if (foundByValidation.has(issue.code)) this.#harmless += 1
    if (this.#issues.length < mostIssues) this.#issues.push(fromX12(issue, this.#file))
    else this.#unlisted += 1
  }
}

interface Reader {
  push(bytes: Uint8Array): void
  end(): ReadReport
  readonly issues: IssueList
}

function withIssues(reader: ClaimReader | ClaimRewriter, issues: IssueList): Reader {
  return { push: (bytes) => reader.push(bytes), end: () => reader.end(), issues }
}

/** The judgement, or what broke: a fault of this program on one claim does not lose the others. */
function judgedOr(judge: () => JudgedClaim): JudgedClaim | { readonly fault: string } {
  try {
    return judge()
  } catch (error) {
    return { fault: programFault(error) }
  }
}

function fromX12({ segment, claim, element, message }: Issue, file: string): InputIssue {
  return {
    file,
    segment,
    ...(claim === null ? {} : { id: claim }),
    ...(element === '' ? {} : { element }),
    message,
  }
}

function scrubJson(bytes: Uint8Array, file: string, setup: ScrubSetup, take: TakeClaim): ScrubbedFile {
  const { catalogue, judge, payers, view, progress } = setup
  const issues: InputIssue[] = []
  let broken = 0
  progress.read(bytes.length)
  for (const document of jsonDocuments(bytes, file).documents) {
    const read = claimOf(document, file)
    if (!read.ok) {
      broken += 1
      issues.push(...read.issues)
      continue
    }
    const { value, place } = read
    progress.claim()
    const judged = judgedOr(() => {
      fillFromClaim(view, payers.ofDocument(value), catalogue)
      return judge.judge(view)
    })
    if ('fault' in judged) {
      broken += 1
      issues.push({ file, ...place, ...(value.id === undefined ? {} : { id: value.id }), message: judged.fault })
    } else take({ ...judged, place, form: [] })
  }
  return { broken, issues, unlisted: 0, harmless: 0 }
}
