/** The claims of one 837 file, or of a part of one, through the edits. */
import type { ClaimView } from '@aliquot/engine/scrub/claim-view'
import type { ClaimContext } from '@aliquot/x12/claim-context'
import type { Issue, IssueList } from '@aliquot/x12/issue'
import { movedIssue, offsetOf } from '@aliquot/x12/parts/file-frame'
import type { FilePart } from '@aliquot/x12/parts/file-splitter'
import { ClaimReader, type ReadReport } from '@aliquot/x12/read-claims'
import type { Reading } from '@aliquot/x12/reading'
import type { Decision } from '@aliquot/x12/rewriting/decision'
import { ClaimRewriter } from '@aliquot/x12/rewriting/rewrite-claims'
import { foundByValidation } from '@aliquot/x12/validation/found-by-validation'
import type { AcceptedClaim } from '../accept/accepted-claim.ts'
import type { OfferedChange } from '../accept/offered-change.ts'
import { programFault } from '../program-fault.ts'
import { type InputIssue, issueOfX12 } from '../read/input-issue.ts'
import type { ClaimJudge, JudgedClaim } from './claim-judge.ts'
import type { PayerChoice } from './payer-choice.ts'
import { scrubbedClaim } from './scrubbed-claim.ts'
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
  /** Element of a 999 and its code; `''` where the fault is not the claim's own. */
  readonly reply: string
  readonly message: string
}

export interface ScrubbedClaim extends JudgedClaim {
  readonly place: ClaimPlace
  readonly form: readonly FormIssue[]
  /** Changes that would put it right, those of its form among them. */
  offered(): readonly OfferedChange[]
  /** What became of the changes that a person has accepted for it; absent if there are none. */
  readonly accepted: AcceptedClaim | undefined
  /** Ids of the clerical changes that were made without anybody having to accept them. */
  readonly fixed: readonly string[]
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

export type TakeClaim = (claim: ScrubbedClaim) => void

export interface ClaimFileSetup {
  readonly judge: ClaimJudge
  readonly payers: PayerChoice
  readonly view: ClaimView
  /** Where the claims are written to, if they are. */
  readonly sorter: ClaimSorter | undefined
}

/** What a file gave: `claims` of it are read, or are `broken`. */
export interface ClaimFileReport extends ScrubbedFile {
  readonly claims: number
}

/** Most issues that are listed of one file. */
const mostIssues = 10000

/** Scrubs one file that comes in pieces: `push` each, then `end` once. */
export class ClaimFile {
  readonly #file: string
  readonly #setup: ClaimFileSetup
  readonly #take: TakeClaim
  readonly #part: FilePart | undefined
  readonly #reader: Reader
  readonly #issues: InputIssue[] = []
  /** Segments of the file before the part, but for its head. */
  readonly #before: number
  #unlisted = 0
  #harmless = 0
  #faults = 0

  /** `part` is what the pieces are of, where they are not the whole file. */
  constructor(file: string, setup: ClaimFileSetup, take: TakeClaim, part?: FilePart) {
    this.#file = file
    this.#setup = setup
    this.#take = take
    this.#part = part
    this.#before = part === undefined ? 0 : offsetOf(part).segments
    this.#reader = this.#readerOf()
  }

  push(piece: Uint8Array): void {
    this.#reader.push(piece)
  }

  end(): ClaimFileReport {
    const report = this.#reader.end()
    for (const issue of this.#reader.issues.drain()) this.note(issue)
    const broken = report.claims - report.read + this.#faults
    const unlisted = this.#unlisted + report.unlistedIssues
    return { claims: report.claims, broken, issues: this.#issues, unlisted, harmless: this.#harmless }
  }

  /** Something is wrong with the file that is not about a claim that was read. */
  note(issue: Issue): void {
    const moved = this.#part === undefined ? issue : movedIssue(issue, this.#part)
    if (moved === undefined) return
    if (foundByValidation.has(moved.code)) this.#harmless += 1
    if (this.#issues.length < mostIssues) this.#issues.push(issueOfX12(moved, this.#file))
    else this.#unlisted += 1
  }

  /** Reads, or reads and writes again. */
  #readerOf(): Reader {
    const { view, payers, sorter } = this.#setup
    const options = { view, resolvePayer: payers.ofFile.bind(payers), validate: true }
    if (sorter === undefined) {
      const reader: ClaimReader = new ClaimReader(options, (_, context) => {
        this.#judge(view, context, reader.reading)
      })
      return withIssues(reader, reader.reading.issues)
    }
    let judged: ScrubbedClaim | undefined
    const rewriter: ClaimRewriter = new ClaimRewriter(
      { ...options, outputs: sorter.outputs, unreadable: sorter.unreadable, others: sorter.unreadable },
      (_, context, output): Decision => {
        if (output === 0) judged = this.#judge(view, context, rewriter.reading)
        return sorter.decide(view, judged, output)
      },
      (bytes, output) => sorter.write(bytes, output),
    )
    return withIssues(rewriter, rewriter.reading.issues)
  }

  /** The claim with what was found; `undefined` if this program broke on it. */
  #judge(view: ClaimView, context: ClaimContext, { issues, levels }: Reading): ScrubbedClaim | undefined {
    const place = { segment: context.claimSegment() + this.#before }
    const id = context.claimId()
    const own = this.#formOf(issues, id, context.claimByte())
    const form = levels.faults === 0 ? own : [...own, { ...faultAbove, segment: place.segment }]
    const judged = judgedOr(() => this.#setup.judge.judge(view))
    if ('fault' in judged) {
      this.#faults += 1
      this.#issues.push({ file: this.#file, ...place, id, message: judged.fault })
      return undefined
    }
    const claim = scrubbedClaim(this.#setup.view, judged, place, form, this.#setup.sorter)
    this.#take(claim)
    return claim
  }

  /** Of the issues since the claim before, those that are about the form of this one; the others are noted. */
  #formOf(list: IssueList, id: string, start: number): readonly FormIssue[] {
    const issues = list.drain()
    if (issues.length === 0) return noForm
    const form: FormIssue[] = []
    for (const issue of issues) {
      const { segment, element, code, reply, message } = issue
      if (issue.claim !== id || issue.byte < start) this.note(issue)
      else form.push({ segment: segment + this.#before, element, code, reply, message })
    }
    return form
  }
}

const noForm: readonly FormIssue[] = []

const faultAbove = {
  element: '',
  code: 'fault-above',
  reply: '',
  message:
    'something above the claim is wrong (provider, subscriber, payer, or head of the transaction): see the issues of ' +
    'the file',
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
export function judgedOr(judge: () => JudgedClaim): JudgedClaim | { readonly fault: string } {
  try {
    return judge()
  } catch (error) {
    return { fault: programFault(error) }
  }
}
