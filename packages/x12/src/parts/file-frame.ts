/** Putting the parts of a file together again: the issues of what encloses them, and the file that is written. */
import { wholeAt } from '../byte-values.ts'
import { type Issue, IssueList } from '../issue.ts'
import { readClaims } from '../read-claims.ts'
import { joined } from '../rewriting/output-file.ts'
import { bytesOfText } from '../rewriting/patch.ts'
import type { FileFrame, FilePart } from './file-splitter.ts'

/** How far the segments and bytes of a part stand from where they stand in the file. */
export interface Offset {
  readonly segments: number
  readonly bytes: number
}

/** What to add to places in a part. */
export function offsetOf({ segmentsBefore, headSegments, byte, headBytes }: FilePart): Offset {
  return { segments: segmentsBefore - headSegments, bytes: byte - headBytes }
}

/** The issue as it stands in the file. `undefined` for one of a head that an earlier part has too. */
export function movedIssue(issue: Issue, part: FilePart): Issue | undefined {
  if (issue.segment <= part.headSegments) return part.segmentsBefore === part.headSegments ? issue : undefined
  const { segments, bytes } = offsetOf(part)
  return { ...issue, segment: issue.segment + segments, byte: issue.byte + bytes }
}

/** What is wrong with the end of a regular file: its controls and its count. */
export function frameIssues(frame: FileFrame, fileName: string): readonly Issue[] {
  const { head, said, transactions, byte, segmentsBefore } = frame
  const none = joined([head, withCount(frame, 0)])
  const { issues } = readClaims(none, { resolvePayer: () => undefined, fileName }, () => {})
  const moved = issues
    .filter(({ segment }) => segment > headSegments)
    .map((issue) => {
      const at = issue.byte - head.length
      // The count is one byte there.
      const more = at > frame.countStart ? frame.countEnd - frame.countStart - 1 : 0
      return { ...issue, segment: issue.segment - headSegments + segmentsBefore, byte: byte + at + more }
    })
  if (said === transactions) return moved
  const list = new IssueList(1)
  list.add('transaction-count', {
    file: fileName,
    interchange: frame.interchange,
    transaction: null,
    segment: segmentsBefore + 1,
    position: 0,
    byte: byte + frame.countStart,
    loop: '',
    claim: null,
    element: 'GE01',
    said,
    found: transactions,
  })
  return [...list.issues, ...moved]
}

const headSegments = 2

/** What is left of a part in a file that is written from it: its transactions alone, and how many they are. */
export interface KeptPart {
  readonly bytes: Uint8Array
  readonly transactions: number
}

/** Takes head and end away from what was written of a part. */
export function keptOf(part: FilePart, written: Uint8Array): KeptPart {
  if (written.length === 0) return { bytes: written, transactions: 0 }
  const countEnd = written.length - part.behindCount
  let countStart = countEnd
  while (isDigit(written[countStart - 1])) countStart -= 1
  const transactions = wholeAt(written, countStart, countEnd, countEnd - countStart)
  return { bytes: written.subarray(part.headBytes, countStart - beforeCount), transactions }
}

/** The tag `GE` and a separator. */
const beforeCount = 3

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 48 && byte <= 57
}

/** The end of a file that holds so many of the transactions. */
export function endWith(frame: FileFrame, transactions: number): Uint8Array {
  return transactions === frame.transactions ? frame.end : withCount(frame, transactions)
}

function withCount({ end, countStart, countEnd }: FileFrame, count: number): Uint8Array {
  return joined([end.subarray(0, countStart), bytesOfText(String(count)), end.subarray(countEnd)])
}
