/** The payments of 835 files, in the order of time, with the places of their claims. */
import type { Remittance, RemittedClaim } from '@aliquot/engine/remittance/remittance'
import { readRemittances } from '@aliquot/x12/remittance/read-remittances'
import type { InputIssue } from '../read/input-issue.ts'
import { inputKind, notTextInWords } from '../read/input-kind.ts'
import { readBytes } from '../read/read-bytes.ts'
import type { Surroundings } from '../surroundings.ts'

export interface Payment {
  readonly file: string
  readonly segment: number
  readonly remittance: Remittance
}

/** A claim as one payment answers it. */
export interface Answer {
  readonly file: string
  readonly segment: number
  readonly remittance: Remittance
  readonly claim: RemittedClaim
}

export interface AnsweredFile {
  readonly file: string
  readonly issues: readonly InputIssue[]
  readonly unlisted: number
}

export interface Answers {
  readonly files: readonly AnsweredFile[]
  readonly payments: readonly Payment[]
  readonly answers: readonly Answer[]
}

interface Placed extends Payment {
  readonly answers: readonly Answer[]
}

/** Reads several files. The order in which they are named does not matter, as long as payments have dates. */
export async function readAnswers(paths: readonly string[], surroundings: Surroundings): Promise<Answers> {
  const files: AnsweredFile[] = []
  const placed: Placed[] = []
  for (const path of paths) {
    const read = await readBytes(path, surroundings)
    if (read.ok) files.push(answersIn(read.bytes, read.file, placed))
    else files.push({ file: read.file, issues: [read.issue], unlisted: 0 })
  }
  const dayOf = ({ remittance: { paidOn, producedOn } }: Placed) => paidOn ?? producedOn ?? ''
  const ordered = [...placed].sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0))
  return { files, payments: ordered, answers: ordered.flatMap(({ answers }) => answers) }
}

function answersIn(bytes: Uint8Array, file: string, into: Placed[]): AnsweredFile {
  const failed = (message: string): AnsweredFile => ({ file, issues: [{ file, message }], unlisted: 0 })
  switch (inputKind(bytes)) {
    case 'empty':
      return failed('the file is empty: an 835 file is wanted')
    case 'not-text':
      return failed(notTextInWords(bytes))
    case 'json':
      return failed('this is not an 835 file: it must begin with an ISA segment')
    case 'x12':
      break
  }
  const report = readRemittances(bytes, (remittance, { segment, claimSegments }) => {
    const answers = remittance.claims.map((claim, index) => ({
      file,
      segment: claimSegments[index] ?? segment,
      remittance,
      claim,
    }))
    into.push({ file, segment, remittance, answers })
  })
  const issues: InputIssue[] = report.issues.map(({ segment, claim, element, message }) => ({
    file,
    segment,
    ...(claim === null ? {} : { id: claim }),
    ...(element === '' ? {} : { element }),
    message,
  }))
  if (report.remittances === 0 && issues.length === 0) issues.push({ file, message: 'the file holds no payment (835)' })
  return { file, issues, unlisted: report.unlistedIssues }
}
