/**
 * Scrubs a claim file in parts on several threads: reports and files come out as from one thread. A file that turns out
 * to be irregular is scrubbed again on one thread, and nothing of its parts is kept.
 */
import { frameIssues } from '@aliquot/x12/parts/file-frame'
import { type FileFrame, type FilePart, FileSplitter } from '@aliquot/x12/parts/file-splitter'
import { foundByValidation } from '@aliquot/x12/validation/found-by-validation'
import type { Progress } from '../../progress.ts'
import { issueOfX12 } from '../../read/input-issue.ts'
import { eachPiece, type OpenInput } from '../../read/open-input.ts'
import type { ScrubbedFile } from '../claim-file.ts'
import { completed } from '../scrub-input.ts'
import type { PartPool } from './part-pool.ts'
import type { ScrubbedPart } from './scrub-part.ts'

/** Bytes of transactions in a part. */
const partLength = 1 << 19
/** Parts that wait while each thread scrubs one. More take memory and no time off. */
const partsAhead = 1

/** Takes the parts of a file in their order, and what encloses them. */
export interface TakeParts {
  part(scrubbed: ScrubbedPart, head: Uint8Array): void
  /** Behind the last part: `kept` are the transactions that went to each file. */
  end(frame: FileFrame): void
}

interface Totals {
  claims: number
  broken: number
  issues: ScrubbedFile['issues'][number][]
  unlisted: number
  harmless: number
}

/** What the file gave; `undefined` if it is irregular: what was taken of it must then be forgotten. */
export async function scrubInParts(
  input: OpenInput,
  pool: PartPool,
  progress: Progress,
  take: TakeParts,
): Promise<ScrubbedFile | undefined> {
  const { file } = input
  const totals: Totals = { claims: 0, broken: 0, issues: [], unlisted: 0, harmless: 0 }
  const waiting: FilePart[] = []
  const underWay: { readonly head: Uint8Array; readonly scrubbed: Promise<ScrubbedPart> }[] = []
  const settle = async () => {
    const next = underWay.shift()
    if (next === undefined) return
    const scrubbed = await next.scrubbed
    addTo(totals, scrubbed)
    progress.claims(scrubbed.tally.claims.read)
    take.part(scrubbed, next.head)
  }
  const send = async () => {
    for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) {
      progress.read(part.length)
      const head = part.bytes.slice(0, part.headBytes)
      underWay.push({ head, scrubbed: pool.scrub({ file, part }) })
      while (underWay.length > pool.size + partsAhead) await settle()
    }
  }
  const splitter = new FileSplitter(partLength, (part) => waiting.push(part))
  let isRegular = true
  const stopped = await eachPiece(input, async (piece) => {
    if (isRegular) isRegular = splitter.push(piece)
    if (isRegular) await send()
    return isRegular
  })
  const frame = isRegular ? splitter.end() : undefined
  if (frame !== undefined) await send()
  while (underWay.length > 0) await settle()
  if (frame === undefined) return undefined
  for (const issue of frameIssues(frame, file)) {
    totals.issues.push(issueOfX12(issue, file))
    if (foundByValidation.has(issue.code)) totals.harmless += 1
  }
  take.end(frame)
  return completed(totals, file, stopped)
}

/** Most issues that are listed of one file. */
const mostIssues = 10000

function addTo(totals: Totals, { report }: ScrubbedPart): void {
  totals.claims += report.claims
  totals.broken += report.broken
  totals.harmless += report.harmless
  const room = mostIssues - totals.issues.length
  totals.issues.push(...report.issues.slice(0, room))
  totals.unlisted += report.unlisted + Math.max(0, report.issues.length - room)
}
