/** What this project writes is read by others, without an error and segment by segment the same. */
import { Readable } from 'node:stream'
import { X12Parser } from 'node-x12'
import { describe, expect, test } from 'vitest'
import { X12parser } from 'x12-parser'
import { rewriteClaims } from '../src/rewriting/rewrite-claims.ts'
import { validate } from '../src/validate.ts'
import { write999 } from '../src/write-acknowledgement.ts'
import { writeClaims } from '../src/write-claims.ts'
import { bytesOf } from './reading-files.ts'
import { envelope, wholeClaim, writable } from './writable-claims.ts'

/** A segment as its tag and elements; composites stay as they are written. */
type Elements = readonly string[]

function own(text: string): readonly Elements[] {
  return text
    .split('~')
    .map((segment) => segment.trim())
    .filter((segment) => segment !== '')
    .map((segment) => segment.split('*'))
}

/** As node-x12 reads it in its strict mode, which throws at what is wrong with the envelope. */
function nodeX12(text: string): readonly Elements[] {
  const read = new X12Parser(true).parse(text)
  if (!('functionalGroups' in read)) throw new Error('one interchange is wanted')
  const groups = read.functionalGroups.flatMap((group) => [
    group.header,
    ...group.transactions.flatMap(({ header, segments, trailer }) => [header, ...segments, trailer]),
    group.trailer,
  ])
  return [read.header, ...groups, read.trailer].map(({ tag, elements }) => [tag, ...elements.map(({ value }) => value)])
}

type ParsedSegment = Readonly<Record<string, string>>

/** As x12-parser reads it: an object for each segment, whose keys are numbers of elements and components. */
async function x12Parser(text: string): Promise<readonly Elements[]> {
  const segments: Elements[] = []
  // Its first chunk must hold the ISA segment, or it reads one segment without a word.
  const parser = Readable.from([Buffer.from(text)]).pipe(new X12parser())
  for await (const segment of parser) segments.push(elementsOf(segment))
  return segments
}

function elementsOf(segment: ParsedSegment): Elements {
  const elements = [segment.name ?? '']
  for (const [key, value] of Object.entries(segment)) {
    const [element = 0, component = 0] = key.split('-').map(Number)
    if (key === 'name') continue
    const before = elements[element]
    elements[element] = component === 0 || before === undefined ? value : `${before}:${value}`
  }
  return Array.from(elements, (value) => value ?? '')
}

const claims = Array.from({ length: 30 }, (_, index) =>
  writable({ ...wholeClaim, id: `C${index}` }, index % 7, 0, index % 2, index % 4 === 3),
)
const written = writeClaims(claims, { ...envelope, lineBreak: '' })
const options = { resolvePayer: () => undefined }
const decoder = new TextDecoder()
const corrected = decoder.decode(
  rewriteClaims(bytesOf(written), options, (_, context) => {
    const number = Number(context.claimId().slice(1))
    if (number % 5 === 0) return 'drop'
    return { lines: [{ code: '95165', units: 8, modifiers: ['JW'], dateOfService: '2026-03-02' }] }
  }).bytes,
)
const answer = write999(validate(bytesOf(written)), {
  date: '20260304',
  time: '0900',
  interchangeControl: 7,
  groupControl: 3,
  lineBreak: '',
})

describe.each([
  ['a written 837P', written],
  ['a corrected 837P', corrected],
  ['a 999', answer],
])('%s', (_, text) => {
  test('is read by node-x12, strict', () => {
    // It reads the control numbers of the interchange as numbers.
    const number = (segments: readonly Elements[]) =>
      segments.map((segment) => segment.map((text) => (/^\d{9}$/.test(text) ? text.replace(/^0+/, '') : text)))
    expect(number(nodeX12(text))).toEqual(number(own(text)))
  })

  test('is read by x12-parser', async () => {
    // It leaves out empty elements at the end of its numbering, and splits ISA16.
    const plain = (segments: readonly Elements[]) =>
      segments.filter(([tag]) => tag !== 'ISA').map((segment) => segment.join('*').replace(/[*:]+$/, ''))
    expect(plain(await x12Parser(text))).toEqual(plain(own(text)))
  })
})

test('the corrected file differs where it should', () => {
  expect(validate(bytesOf(corrected)).issues).toEqual([])
  expect(corrected).toContain('SV1*HC:95165:JW*200.6*UN*8***1:2')
})
