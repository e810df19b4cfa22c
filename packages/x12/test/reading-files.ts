/** Files for the tests of the reader, built from segments, and a reading of all that a file holds. */
import { readFileSync } from 'node:fs'
import type { ClaimView } from '@aliquot/engine/scrub/claim-view'
import type { ClaimContext } from '../src/claim-context.ts'
import type { ReadClaim } from '../src/claim-document.ts'
import type { PayerIdentity, PayerPolicy } from '../src/payer-resolutions.ts'
import { type ReadReport, readClaims } from '../src/read-claims.ts'

export interface Delimited {
  readonly element: string
  readonly component: string
  readonly repetition: string
  readonly terminator: string
}

export const usual: Delimited = { element: '*', component: ':', repetition: '^', terminator: '~' }

const encoder = new TextEncoder()

export function bytesOf(text: string): Uint8Array {
  return encoder.encode(text)
}

/** A fixture of the repository, by its path in `fixtures/x12`. */
export function fixture(path: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`../../../fixtures/x12/${path}`, import.meta.url)))
}

/** An ISA segment without its terminator, with control number 000000001. */
export function isa(control = '000000001', usage = '^'): string {
  const blank = ' '.repeat(10)
  const ids = ['ZZ', 'SENDER'.padEnd(15), 'ZZ', 'RECEIVER'.padEnd(15)]
  return ['ISA', '00', blank, '00', blank, ...ids, '260302', '1200', usage, '00501', control, '0', 'T', ':'].join('*')
}

/** Levels and names above a claim. */
export const above: readonly string[] = [
  'HL*1**20*1',
  'NM1*85*2*ALLERGY GROUP*****XX*1234567893',
  'HL*2*1*22*0',
  'SBR*P*18*******CI',
  'NM1*IL*1*DOE*JANE****MI*W123456789',
  'NM1*PR*2*SOME PAYER*****PI*60054',
]

export const oneLine: readonly string[] = ['LX*1', 'SV1*HC:95165*250*UN*10***1', 'DTP*472*D8*20260302']

/** A claim with what stands in it. */
export function claim(id: string, ...inside: readonly string[]): readonly string[] {
  return [`CLM*${id}*250***11:B:1*Y*A*Y*Y`, 'HI*ABK:J301*ABF:J3081', ...inside]
}

/** A transaction around its contents, with the right count. */
export function transaction(control: string, ...contents: readonly string[]): readonly string[] {
  const inside = [`ST*837*${control}*005010X222A1`, `BHT*0019*00*${control}*20260303*1200*CH`, ...contents]
  return [...inside, `SE*${inside.length + 1}*${control}`]
}

/** An interchange with one group around transactions. */
export function interchange(...transactions: readonly (readonly string[])[]): readonly string[] {
  const group = 'GS*HC*SENDER*RECEIVER*20260303*1200*1*X*005010X222A1'
  return [isa(), group, ...transactions.flat(), `GE*${transactions.length}*1`, 'IEA*1*000000001']
}

/** Segments as a file; other delimiters take the place of the usual ones. */
export function file(segments: readonly string[], delimited: Delimited = usual, lineBreak = '\n'): string {
  const marks: Readonly<Record<string, string>> = {
    '*': delimited.element,
    ':': delimited.component,
    '^': delimited.repetition,
  }
  return segments
    .map((segment) => segment.replace(/[*:^]/g, (mark) => marks[mark] ?? mark) + delimited.terminator + lineBreak)
    .join('')
}

/** A file with one transaction whose contents are these, under the usual names. */
export function fileOf(...contents: readonly (readonly string[])[]): string {
  return file(interchange(transaction('0001', ...above, ...contents.flat())))
}

export interface Visited {
  readonly claim: ReadClaim
  readonly payer: string
  readonly transaction: string
  readonly segment: number
  /** Offset of its CLM segment. */
  readonly byte: number
}

export interface Everything extends ReadReport {
  readonly visited: readonly Visited[]
  readonly codes: readonly string[]
}

export type Look = (view: ClaimView, context: ClaimContext) => void

/** Reads a file; `look` may look at each claim while it is visited. */
export function readAll(
  from: string | Uint8Array,
  look: Look = () => {},
  resolvePayer: (payer: PayerIdentity) => PayerPolicy | undefined = () => undefined,
): Everything {
  const visited: Visited[] = []
  const bytes = typeof from === 'string' ? bytesOf(from) : from
  const report = readClaims(bytes, { resolvePayer }, (view, context) => {
    visited.push({
      claim: context.toClaim(),
      payer: view.payer,
      transaction: context.transaction(),
      segment: context.claimSegment(),
      byte: context.claimByte(),
    })
    look(view, context)
  })
  return { ...report, visited, codes: report.issues.map(({ code }) => code) }
}

/** Ids of the claims that were read. */
export function idsOf({ visited }: Everything): readonly (string | undefined)[] {
  return visited.map((each) => each.claim.id)
}
