/** Files that are written again: the same bytes where nothing changes, and right numbers where something does. */
import { correctedLines } from '@aliquot/engine/scrub/correct'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CorrectedLine, Decision } from '../src/rewriting/decision.ts'
import { ClaimRewriter, rewriteClaims, roundTrip } from '../src/rewriting/rewrite-claims.ts'
import { validate } from '../src/validate.ts'
import { writeClaims } from '../src/write-claims.ts'
import {
  above,
  bytesOf,
  claim,
  file,
  fileOf,
  idsOf,
  interchange,
  isa,
  oneLine,
  readAll,
  transaction,
} from './reading-files.ts'
import { samples } from './samples.ts'
import { envelope, wholeClaim, writable } from './writable-claims.ts'

const resolvePayer = () => undefined
const decoder = new TextDecoder()
const noFacts = { familyOf: () => undefined }

type Rule = (id: string) => Decision

function rewritten(text: string, rule: Rule): string {
  return decoder.decode(rewriteClaims(bytesOf(text), { resolvePayer }, (_, context) => rule(context.claimId())).bytes)
}

function without(text: string, ...ids: readonly string[]): string {
  return rewritten(text, (id) => (ids.includes(id) ? 'drop' : 'keep'))
}

const claims = Array.from({ length: 12 }, (_, index) =>
  writable({ ...wholeClaim, id: `C${index}` }, index % 5, index % 3, index % 2, index % 4 === 3),
)
const written = writeClaims(claims, { ...envelope, lineBreak: '\r\n' })
const ids = claims.map((each) => each.claim.id ?? '')

describe('untouched', () => {
  test('every sample comes out byte for byte', () => {
    for (const { path, bytes } of samples()) expect(roundTrip(bytes), path).toEqual({ same: true, byte: undefined })
  })

  test('so does any file, in chunks of any size', () => {
    const all = samples().filter(({ bytes }) => bytes.length < 8000)
    const cuts = fc.array(fc.record({ at: fc.nat(8000), length: fc.nat(40) }), { maxLength: 4 })
    fc.assert(
      fc.property(fc.constantFrom(...all), cuts, fc.integer({ min: 1, max: 500 }), ({ bytes }, removed, size) => {
        let rest = [...bytes]
        for (const { at, length } of removed) rest = [...rest.slice(0, at), ...rest.slice(at + length)]
        const from = new Uint8Array(rest)
        const out: number[] = []
        const rewriter = new ClaimRewriter(
          { resolvePayer },
          () => 'keep',
          (part) => out.push(...part),
        )
        for (let at = 0; at < from.length; at += size) rewriter.push(from.slice(at, at + size))
        rewriter.end()
        expect(out).toEqual(rest)
      }),
      { numRuns: 150 },
    )
  })
})

describe('claims that are left out', () => {
  test('a claim of several, with the count', () => {
    const text = fileOf(claim('A', ...oneLine), claim('B', ...oneLine))
    const expected = text.replace(/CLM\*A[\s\S]*?(?=CLM\*B)/, '').replace('SE*19*', 'SE*14*')
    expect(without(text, 'A')).toBe(expected)
  })

  test('a subscriber, with the numbers of those behind it', () => {
    const level = (number: number) => [`HL*${number}*1*22*0`, ...above.slice(3), ...claim(`C${number}`, ...oneLine)]
    const text = file(interchange(transaction('0001', ...above.slice(0, 2), ...level(2), ...level(3), ...level(4))))
    const out = without(text, 'C2')
    expect(out.match(/HL\*.*/g)).toEqual(['HL*1**20*1~', 'HL*2*1*22*0~', 'HL*3*1*22*0~'])
    expect(validate(bytesOf(out)).issues.map(({ code }) => code)).not.toContain('segment-count')
  })

  test('all dependents of a subscriber that keeps a claim: the flag says so', () => {
    const dependent = ['HL*3*2*23*0', 'PAT*19', 'NM1*QC*1*DOE*TIM', ...claim('CHILD', ...oneLine)]
    const top = above.map((segment) => segment.replace('HL*2*1*22*0', 'HL*2*1*22*1'))
    const text = file(interchange(transaction('0001', ...top, ...claim('OWN', ...oneLine), ...dependent)))
    expect(without(text, 'CHILD')).toContain('HL*2*1*22*0~')
    expect(without(text, 'OWN')).toContain('HL*2*1*22*1~')
    expect(without(text)).toBe(text)
    expect(without(text, 'OWN', 'CHILD')).toBe('')
  })

  test('a transaction and an interchange', () => {
    const one = transaction('0001', ...above, ...claim('A', ...oneLine))
    const two = transaction('0002', ...above, ...claim('B', ...oneLine))
    const text =
      file(interchange(one, two)) + file(interchange(one).map((segment) => segment.replace('CLM*A', 'CLM*C')))
    const out = without(text, 'A', 'C')
    expect(out).toBe(file(interchange(two)))
    expect(readAll(out).issues).toEqual([])
  })

  test('other transactions stay', () => {
    const other = ['ST*835*0009', 'BPR*I*1', 'SE*3*0009']
    const one = transaction('0001', ...above, ...claim('A', ...oneLine))
    expect(without(file(interchange(one, other)), 'A')).toBe(file(interchange(other)))
  })

  test('any of many: the others are the same, and the file is sound', () => {
    fc.assert(
      fc.property(fc.subarray(ids), fc.integer({ min: 50, max: 2000 }), (dropped, size) => {
        const out = without(written, ...dropped)
        const before = readAll(written).visited.filter((each) => !dropped.includes(each.claim.id ?? ''))
        const after = readAll(out)
        expect(after.visited.map((each) => each.claim)).toEqual(before.map((each) => each.claim))
        expect(validate(bytesOf(out)).issues).toEqual([])
        const parts: number[] = []
        const decide = (_: unknown, { claimId }: { claimId(): string }) =>
          dropped.includes(claimId()) ? 'drop' : 'keep'
        const rewriter = new ClaimRewriter(
          { resolvePayer },
          (view, context) => decide(view, { claimId: () => context.claimId() }),
          (part) => parts.push(...part),
        )
        const bytes = bytesOf(written)
        for (let at = 0; at < bytes.length; at += size) rewriter.push(bytes.slice(at, at + size))
        rewriter.end()
        expect(decoder.decode(new Uint8Array(parts))).toBe(out)
      }),
      { numRuns: 60 },
    )
  })

  test('the claims of two files are those of one', () => {
    const parts: string[] = ['', '']
    const decide = (output: number, id: string) =>
      (Number(id.slice(1)) % 3 === 0) === (output === 0) ? 'keep' : 'drop'
    const rewriter = new ClaimRewriter(
      { resolvePayer, outputs: 2 },
      (_, context, output) => decide(output, context.claimId()),
      (part, output) => (parts[output] += decoder.decode(part)),
    )
    rewriter.end(bytesOf(written))
    const [one = '', other = ''] = parts
    expect([...idsOf(readAll(one)), ...idsOf(readAll(other))].sort()).toEqual([...ids].sort())
  })

  test('what cannot be read is kept, or left out if asked for', () => {
    const text = fileOf(claim('A', ...oneLine), claim('BAD', 'LX*1'), claim('C', ...oneLine))
    expect(without(text, 'A')).toContain('CLM*BAD')
    const { bytes } = rewriteClaims(bytesOf(text), { resolvePayer, unreadable: () => 'drop' }, () => 'keep')
    expect(decoder.decode(bytes)).not.toContain('CLM*BAD')
  })
})

describe('corrected claims', () => {
  const lines = [
    ['LX*1', 'SV1*HC:95165:25::::EXTRACT*250*UN*10***1:2**N', 'DTP*472*D8*20260302', 'REF*6R*A1'],
    ['LX*2', 'SV1*HC:95117*30.5*UN*1***1', 'DTP*472*D8*20260302'],
    ['LX*3', 'SV1*HC:99213*100***UN*1***2', 'DTP*472*D8*20260302'].map((text) => text.replace('100***UN', '100*UN')),
  ]
  const text = fileOf(
    ['CLM*C1*380.5***11:B:1*Y*A*Y*Y', 'HI*ABK:J301*ABF:J3081', ...lines.flat()],
    claim('C2', ...oneLine),
  )
  const asRead: readonly CorrectedLine[] = [
    { code: '95165', units: 10, modifiers: ['25'], dateOfService: '2026-03-02' },
    { code: '95117', units: 1, modifiers: [], dateOfService: '2026-03-02' },
    { code: '99213', units: 1, modifiers: [], dateOfService: '2026-03-02' },
  ]
  const corrected = (...to: readonly CorrectedLine[]) => rewritten(text, (id) => (id === 'C1' ? { lines: to } : 'keep'))
  const [extract, shots, visit] = asRead
  if (extract === undefined || shots === undefined || visit === undefined) throw new Error('three lines are wanted')

  /** Segments of one text that are not in the other. */
  const differing = (a: string, b: string) => a.split('~\n').filter((segment) => !b.split('~\n').includes(segment))

  test('the same lines change nothing', () => {
    expect(corrected(...asRead)).toBe(text)
  })

  test('units, with the charge by the unit', () => {
    const out = corrected({ ...extract, units: 8 }, shots, visit)
    expect(differing(out, text)).toEqual([
      'CLM*C1*330.5***11:B:1*Y*A*Y*Y',
      'SV1*HC:95165:25::::EXTRACT*200*UN*8***1:2**N',
    ])
  })

  test('units with a charge that is given', () => {
    const out = corrected({ ...extract, units: 8, chargeCents: 25000 }, shots, visit)
    expect(differing(out, text)).toEqual(['SV1*HC:95165:25::::EXTRACT*250*UN*8***1:2**N'])
  })

  test('a modifier and a code', () => {
    const out = corrected(
      { ...extract, modifiers: ['25', '59'] },
      { ...shots, code: '95115' },
      { ...visit, modifiers: ['25'] },
    )
    expect(differing(out, text)).toEqual([
      'SV1*HC:95165:25:59:::EXTRACT*250*UN*10***1:2**N',
      'SV1*HC:95115*30.5*UN*1***1',
      'SV1*HC:99213:25*100*UN*1***2',
    ])
  })

  test('a line that is removed: numbers, charge and count', () => {
    const out = corrected(shots, visit)
    expect(differing(out, text)).toEqual(['CLM*C1*130.5***11:B:1*Y*A*Y*Y', 'SE*22*0001'])
    expect(out.match(/LX\*\d/g)).toEqual(['LX*1', 'LX*2', 'LX*1'])
    expect(readAll(out)).toMatchObject({ read: 2, issues: [] })
  })

  test('a line that is added', () => {
    const out = corrected(...asRead, {
      code: '95004',
      units: 20,
      modifiers: [],
      dateOfService: '2026-03-03',
      chargeCents: 8000,
    })
    expect(differing(out, text)).toEqual([
      'CLM*C1*460.5***11:B:1*Y*A*Y*Y',
      'LX*4',
      'SV1*HC:95004*80*UN*20***1:2',
      'DTP*472*D8*20260303',
      'SE*29*0001',
    ])
    expect(readAll(out)).toMatchObject({ read: 2, issues: [] })
  })

  test('no lines at all is no claim', () => {
    expect(idsOf(readAll(corrected()))).toEqual(['C2'])
  })

  test('fixes of the engine', () => {
    const { bytes } = rewriteClaims(bytesOf(text), { resolvePayer }, (view) => ({
      // cast: of the tables, correcting a modifier asks for nothing but the family of a code.
      lines: correctedLines(view, [{ kind: 'modifier', line: 0, modifier: 'JW' }], () => noFacts as never),
    }))
    expect(differing(decoder.decode(bytes), text)).toEqual([
      'SV1*HC:95165:25:JW:::EXTRACT*250*UN*10***1:2**N',
      'SV1*HC:95165:JW*250*UN*10***1',
    ])
  })

  test('an institutional claim', () => {
    const { bytes } = samples().find(({ path }) => path.endsWith('demo-file/demo.837i')) ?? { bytes: bytesOf('') }
    const before = decoder.decode(bytes)
    const out = rewriteClaims(bytes, { resolvePayer }, (view) => ({
      lines: [
        { code: '85025', units: 2, modifiers: [] },
        { code: '93005', units: view.unitsOf(1) / 1000, modifiers: [] },
      ],
    }))
    expect(differing(decoder.decode(out.bytes), before).map((segment) => segment.slice(0, 4))).toEqual(['CLM*', 'SV2*'])
  })
})

test('an ISA segment of another file does not hide the delimiters of the one before', () => {
  const other = { element: '|', component: '>', repetition: '!', terminator: "'" }
  const one = transaction('0001', ...above, ...claim('A', ...oneLine))
  const two = transaction('0002', ...above, ...claim('B', ...oneLine))
  const text = file(interchange(one, two)) + file(interchange(one), other)
  const out = without(text, 'B')
  expect(readAll(out)).toMatchObject({ read: 2, issues: [] })
  expect(out.startsWith(isa())).toBe(true)
})
