/** What is found in the parts of a file is what is found in the file. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Issue } from '../src/issue.ts'
import { endWith, frameIssues, keptOf, movedIssue, offsetOf } from '../src/parts/file-frame.ts'
import { type FileFrame, type FilePart, FileSplitter } from '../src/parts/file-splitter.ts'
import { readClaims } from '../src/read-claims.ts'
import { joined } from '../src/rewriting/output-file.ts'
import { rewriteClaims } from '../src/rewriting/rewrite-claims.ts'
import { samples } from './samples.ts'

const day = new Uint8Array(readFileSync(new URL('../../../examples/clinic-day/claims.837', import.meta.url)))
const text = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes)
const bytesOf = (content: string) => Uint8Array.from(content, (character) => character.charCodeAt(0))
const options = { resolvePayer: () => undefined, validate: true }

interface Split {
  readonly parts: readonly FilePart[]
  readonly frame: FileFrame | undefined
}

function split(bytes: Uint8Array, target: number, piece = 997): Split {
  const parts: FilePart[] = []
  const splitter = new FileSplitter(target, (part) => parts.push(part))
  for (let at = 0; at < bytes.length; at += piece) {
    if (!splitter.push(bytes.subarray(at, at + piece))) return { parts, frame: undefined }
  }
  return { parts, frame: splitter.end() }
}

const claimOf = (bytes: Uint8Array) => {
  const claims: (readonly [string, number, number])[] = []
  const report = readClaims(bytes, options, (view, context) => {
    claims.push([context.claimId(), context.claimSegment(), view.lines])
  })
  return { claims, issues: report.issues }
}

/** Claims and issues of all parts, moved to where they stand. */
function ofParts({ parts, frame }: Split) {
  const all = parts.map((part) => ({ part, ...claimOf(part.bytes) }))
  const claims = all.flatMap(({ part, claims: own }) =>
    own.map(([id, segment, lines]) => [id, segment + offsetOf(part).segments, lines] as const),
  )
  const own = all.flatMap(({ part, issues }) =>
    issues.map((issue) => movedIssue(issue, part)).filter((issue): issue is Issue => issue !== undefined),
  )
  return { claims, issues: [...own, ...(frame === undefined ? [] : frameIssues(frame, ''))] }
}

describe('a file in parts', () => {
  test.each([1, 3000, 8000, 1 << 20])('of %i bytes gives what the file gives', (target) => {
    const found = split(day, target)
    expect(found.parts.length).toBe({ 1: 8, 3000: 5, 8000: 3, 1048576: 1 }[target])
    expect(ofParts(found)).toEqual(claimOf(day))
  })

  test('with faults in the claims, the head and the end', () => {
    const faulty = text(day)
      .replace('*UN*1*', '*UN*one*')
      .replace('GE*8*1~', 'GE*12*2~')
      .replace('IEA*1*000000001', 'IEA*1*000000009')
      .replace('NM1*85', 'NM1*XX')
      .replace('GS*HC*', 'GS*HX*')
    const bytes = bytesOf(faulty)
    const found = split(bytes, 1)
    expect(found.frame).toMatchObject({ said: 12, transactions: 8 })
    const whole = claimOf(bytes)
    expect(whole.issues.length).toBeGreaterThan(6)
    expect(ofParts(found)).toEqual(whole)
  })

  test('the end is the same however the bytes come', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40000 }), fc.integer({ min: 1, max: 40000 }), (target, piece) => {
        const places = ({ parts, frame }: Split) => [
          ...parts.map(({ bytes, ...where }) => [text(bytes), where]),
          frame === undefined ? undefined : [frame.byte, frame.segmentsBefore, text(frame.end)],
        ]
        expect(places(split(day, target, piece))).toEqual(places(split(day, target, day.length)))
      }),
      { numRuns: 40 },
    )
  })

  test.each([1, 8000])('parts of %i bytes written apart are the file that is written whole', (target) => {
    const { parts, frame } = split(day, target)
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 80 })), (dropped) => {
        const names = new Set(dropped.map((number) => `c${String(number).padStart(2, '0')}`))
        const write = (bytes: Uint8Array) =>
          rewriteClaims(bytes, options, (_, context) => (names.has(context.claimId()) ? 'drop' : 'keep')).bytes
        const kept = parts.map((part) => keptOf(part, write(part.bytes)))
        const transactions = kept.reduce((sum, each) => sum + each.transactions, 0)
        const bodies = kept.map(({ bytes }) => bytes)
        const again =
          frame === undefined || transactions === 0 ? [] : [frame.head, ...bodies, endWith(frame, transactions)]
        expect(text(joined(again))).toBe(text(write(day)))
      }),
      { numRuns: 60 },
    )
  })

  test.each([
    ['an ISA segment in the middle', text(day) + text(day)],
    ['a group that is not ended', text(day).replace('GE*8*1~', '')],
    ['a transaction that is not ended', text(day).replace(/SE\*\d+\*0003~/, '')],
    ['an unknown segment', text(day).replace('HI*', 'HX*')],
    ['segments behind the end', `${text(day)}HI*ABK:J301~`],
    ['too many elements in a segment', text(day).replace('HI*', `HI${'*'.repeat(30)}`)],
    ['a very long segment', text(day).replace('HI*', `HI*ABK:${'J301'.repeat(200)}`)],
    ['no end', text(day).slice(0, 9000)],
    ['a transaction without claims', text(day).replace(/CLM\*/g, 'REF*')],
    ['nothing', ''],
  ])('a file with %s is irregular', (_, content) => {
    const { frame } = split(bytesOf(content.replace(/\n$/, '')), 1)
    expect(frame).toBeUndefined()
  })

  test('every sample is split soundly or not at all', () => {
    let regular = 0
    for (const { bytes } of samples()) {
      const found = split(bytes, 1)
      if (found.frame === undefined) continue
      regular += 1
      expect(ofParts(found)).toEqual(claimOf(bytes))
    }
    expect(regular).toBeGreaterThan(20)
  })
})
