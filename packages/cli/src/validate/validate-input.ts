/** Validates one file, whatever it turns out to be. */
import { Buffer } from 'node:buffer'
import { ClaimReader, type ReadReport } from '@aliquot/x12/read-claims'
import { ClaimRewriter } from '@aliquot/x12/rewriting/rewrite-claims'
import { type FileReport, fileReport, hasAnswers } from '@aliquot/x12/validate-file'
import { notTextInWords } from '../read/input-kind.ts'
import { eachPiece, type OpenInput, openInput } from '../read/open-input.ts'
import { readBytes } from '../read/read-bytes.ts'
import type { Surroundings } from '../surroundings.ts'
import { SameBytes } from './same-bytes.ts'

/** What became of a file. */
export interface Validated {
  readonly file: string
  readonly bytes: number
  /** `undefined` if it is not an X12 file at all, or could not be read. */
  readonly report: FileReport | undefined
  /** Why it could not be read, or not to its end. */
  readonly refused: string | undefined
  /** Whether it comes out as it went in, and if not, from which byte on; `undefined` if that was not asked. */
  readonly roundTrip: { readonly same: boolean; readonly byte?: number } | undefined
}

const options = { resolvePayer: () => undefined, validate: true }

/** Validates a file; `-` is standard input. A file of claims is never held as a whole. */
export async function validateInput(path: string, roundTrip: boolean, surroundings: Surroundings): Promise<Validated> {
  const { input, issue } = await openInput(path, surroundings)
  const { file } = input
  if (input.kind !== 'x12') {
    const refused = issue?.message ?? otherKind(input)
    return { file, bytes: 0, report: undefined, refused, roundTrip: undefined }
  }
  const held: Uint8Array[] | undefined = holdsClaims(input.head) ? undefined : []
  return await validatePieces(path, input, roundTrip, surroundings, held)
}

/** Whether the first transaction is one of claims: such files can be very long, the others are not. */
function holdsClaims(head: Uint8Array): boolean {
  const text = Buffer.from(head).toString('latin1')
  const first = /ST[^A-Za-z0-9\s](\d{3})/.exec(text)
  return first?.[1] === '837'
}

async function validatePieces(
  path: string,
  input: OpenInput,
  roundTrip: boolean,
  surroundings: Surroundings,
  held: Uint8Array[] | undefined,
): Promise<Validated> {
  const { file } = input
  const same = new SameBytes()
  const named = { ...options, fileName: file }
  const reader: Reader = roundTrip
    ? new ClaimRewriter(named, () => 'keep', same.compare.bind(same))
    : new ClaimReader(named, () => {})
  let bytes = 0
  const stopped = await eachPiece(input, (piece) => {
    bytes += piece.length
    held?.push(piece.slice())
    if (roundTrip) same.expect(piece)
    reader.push(piece)
  })
  const claims = reader.end()
  same.end()
  const report = fileReport(claims, await bytesFor(claims, path, held, surroundings), file)
  const { differsAt } = same
  return {
    file,
    bytes,
    report,
    refused: stopped?.message,
    roundTrip: roundTrip
      ? { same: differsAt === undefined, ...(differsAt === undefined ? {} : { byte: differsAt }) }
      : undefined,
  }
}

interface Reader {
  push(bytes: Uint8Array): void
  end(): ReadReport
}

/** All bytes, if the file holds answers behind its claims: it is read once more. Standard input cannot be. */
async function bytesFor(
  report: ReadReport,
  path: string,
  held: readonly Uint8Array[] | undefined,
  surroundings: Surroundings,
): Promise<Uint8Array | undefined> {
  if (!hasAnswers(report)) return undefined
  if (held !== undefined) return Buffer.concat(held)
  if (path === '-') return undefined
  const again = await readBytes(path, surroundings)
  return again.ok ? again.bytes : undefined
}

function otherKind({ kind, head }: OpenInput): string {
  if (kind === 'empty') return 'the file is empty: an X12 file is wanted'
  if (kind === 'not-text') return notTextInWords(head)
  return 'this is not an X12 file: it must begin with an ISA segment'
}
