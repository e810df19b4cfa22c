/** Laws of the remittance and acknowledgement readers and writers, for any bytes and any values. */
import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ClaimAcknowledgement } from '../src/acknowledgement-reading/acknowledgement.ts'
import { categoryMeaning } from '../src/acknowledgement-reading/acknowledgement-words.ts'
import { readClaimAcknowledgements } from '../src/acknowledgement-reading/read-claim-acknowledgements.ts'
import { readSyntaxAcknowledgements } from '../src/acknowledgement-reading/read-syntax-acknowledgements.ts'
import { writeClaimAcknowledgements } from '../src/acknowledgement-reading/write-claim-acknowledgements.ts'
import type { AnswerIssue } from '../src/remittance/answer-issue.ts'
import { writeRemittances } from '../src/remittance/write-remittances.ts'
import { bytesOf } from './reading-files.ts'
import { anyRemittance, readAllRemittances, writableRemittance } from './remittances.ts'
import { envelope } from './writable-claims.ts'

const example = new Uint8Array(readFileSync(new URL('../../../examples/clinic-day/remittance.835', import.meta.url)))

describe('writing and reading', () => {
  test('gives a remittance back as it was', () => {
    fc.assert(
      fc.property(fc.array(anyRemittance, { minLength: 1, maxLength: 3 }), (remittances) => {
        const text = writeRemittances(
          remittances.map((each) => writableRemittance(each)),
          envelope,
        )
        const { all, issues } = readAllRemittances(bytesOf(text))
        expect(issues).toEqual([])
        expect(all).toEqual(remittances)
      }),
      { numRuns: 200 },
    )
  })

  test('gives the same bytes for the same values, with any delimiters', () => {
    const [first] = fc.sample(anyRemittance, { seed: 7, numRuns: 1 })
    if (first === undefined) throw new Error('no sample')
    const other = {
      ...envelope,
      delimiters: { element: '|', component: '>', repetition: '!', terminator: '\n' },
      lineBreak: '' as const,
    }
    const write = () => writeRemittances([writableRemittance(first)], other)
    expect(write()).toBe(write())
    expect(readAllRemittances(bytesOf(write())).all).toEqual([first])
  })
})

const id = fc.stringMatching(/^[A-Z0-9]{1,12}$/)
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
const status = fc
  .record({ category: fc.constantFrom('A1', 'A2', 'A3', 'A6', 'A7', 'F1'), code: maybe(id), entity: maybe(id) })
  .map((each) => ({ ...each, code: each.code ?? (each.entity === undefined ? undefined : '20') }))
  .map((each) => ({ ...each, ...categoryMeaning(each.category) }))
const acknowledgement: fc.Arbitrary<ClaimAcknowledgement> = fc
  .record({
    source: fc.record({ name: id, id: maybe(id) }),
    reference: id,
    producedOn: fc.constant('2026-03-03'),
    receivedOn: fc.constantFrom('2026-03-02', undefined),
    batches: fc.array(
      fc.record({
        level: fc.constantFrom('receiver' as const, 'provider' as const),
        name: id,
        id: maybe(id),
        trace: maybe(id),
        statuses: fc.array(status, { maxLength: 2 }),
        acceptedClaims: maybe(fc.nat(1000)),
        rejectedClaims: maybe(fc.nat(1000)),
        acceptedCents: maybe(fc.nat(1_000_000)),
        rejectedCents: maybe(fc.nat(1_000_000)),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    claims: fc.array(
      fc.record({
        id,
        statuses: fc.array(status, { minLength: 1, maxLength: 3 }),
        payerControl: maybe(id),
        on: fc.constant('2026-03-03'),
        chargeCents: maybe(fc.nat(1_000_000)),
        dateOfService: fc.constant('2026-03-02'),
        dateTo: fc.constantFrom('2026-03-04', undefined),
        lines: fc.array(
          fc.record({
            code: fc.stringMatching(/^\d{5}$/),
            modifiers: fc.constantFrom([], ['25']),
            chargeCents: maybe(fc.nat(100_000)),
            statuses: fc.array(status, { minLength: 1, maxLength: 2 }),
          }),
          { maxLength: 2 },
        ),
      }),
      { maxLength: 4 },
    ),
  })
  .map((each) => ({
    ...each,
    claims: each.claims.map((claim) => {
      const isRejected = claim.statuses.some(({ state }) => state === 'rejected')
      return { ...claim, state: isRejected ? ('rejected' as const) : (claim.statuses.at(-1)?.state ?? 'unknown') }
    }),
  }))

test('writing and reading gives an acknowledgement back as it was', () => {
  fc.assert(
    fc.property(acknowledgement, (each) => {
      const patientOf = () => ({ name: { last: 'QQSECRETNAME', first: 'QQSECRETFIRST' }, memberId: 'QQSECRETMEMBER' })
      const text = writeClaimAcknowledgements([{ acknowledgement: each, patientOf }], envelope)
      const all: ClaimAcknowledgement[] = []
      const { issues } = readClaimAcknowledgements(bytesOf(text), (read) => all.push(read))
      expect(issues).toEqual([])
      expect(all).toEqual([each])
      expect(JSON.stringify(all)).not.toContain('QQSECRET')
    }),
    { numRuns: 200 },
  )
})

interface Change {
  readonly at: number
  readonly remove: number
  readonly insert: readonly number[]
}

const byte = fc.oneof(fc.constantFrom(...bytesOf('*:~^\nISACLPSVCBPRSTSE0189-.')), fc.nat(255))
const changes: fc.Arbitrary<readonly Change[]> = fc.array(
  fc.record({
    at: fc.nat(1_000_000),
    remove: fc.oneof(fc.constantFrom(0, 1, 2), fc.nat(80)),
    insert: fc.array(byte, { maxLength: 4 }),
  }),
  { minLength: 1, maxLength: 5 },
)

function changed(bytes: Uint8Array, by: readonly Change[]): Uint8Array {
  let all = [...bytes]
  for (const { at, remove, insert } of by) {
    const place = all.length === 0 ? 0 : at % all.length
    all = [...all.slice(0, place), ...insert, ...all.slice(place + remove)]
  }
  return new Uint8Array(all)
}

function checkIssues(bytes: Uint8Array, issues: readonly AnswerIssue[]): void {
  for (const { segment, byte: at, message } of issues) {
    expect(segment).toBeGreaterThanOrEqual(0)
    expect(at).toBeGreaterThanOrEqual(0)
    expect(at).toBeLessThanOrEqual(bytes.length)
    expect(message).not.toMatch(/\{|undefined|NaN/)
  }
}

function checkAll(bytes: Uint8Array): void {
  const remittances = readAllRemittances(bytes)
  checkIssues(bytes, remittances.issues)
  expect(remittances.read).toBeLessThanOrEqual(remittances.claims)
  expect(remittances.claims - remittances.read).toBeLessThanOrEqual(remittances.issues.length)
  checkIssues(bytes, readClaimAcknowledgements(bytes, () => {}).issues)
  checkIssues(bytes, readSyntaxAcknowledgements(bytes).issues)
}

/** Every sample of the repository, whatever it holds. */
const folder = new URL('../../../fixtures/x12/', import.meta.url)
const samples = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !/\.(md|csv)$/.test(entry.name))
  .map((entry) => new Uint8Array(readFileSync(`${entry.parentPath}/${entry.name}`)))
  .filter(({ length }) => length < 20_000)

describe('any bytes', () => {
  test('at random, and behind a sound ISA segment', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), checkAll))
    const header = example.subarray(0, 107)
    fc.assert(fc.property(fc.array(byte, { maxLength: 300 }), (rest) => checkAll(new Uint8Array([...header, ...rest]))))
  })

  test('samples as they are, and with changes anywhere', () => {
    for (const sample of samples) checkAll(sample)
    const small = example.subarray(0, 4000)
    fc.assert(
      fc.property(fc.constantFrom(small, ...samples), changes, (sample, by) => checkAll(changed(sample, by))),
      { numRuns: 400 },
    )
  })

  test('what is read of a file that is cut off is what is read of the whole file', () => {
    const whole = readAllRemittances(example).all.flatMap(({ claims }) => claims)
    for (let end = 0; end < example.length; end += 211) {
      const read = readAllRemittances(example.subarray(0, end)).all.flatMap(({ claims }) => claims)
      expect(read).toEqual(whole.slice(0, read.length))
    }
  })
})

test('no report shows a patient, whatever is broken', () => {
  const [first] = fc.sample(anyRemittance, { seed: 3, numRuns: 1 })
  if (first === undefined) throw new Error('no sample')
  const bytes = bytesOf(writeRemittances([writableRemittance(first, true)], envelope))
  fc.assert(
    fc.property(changes, (by) => {
      const { issues } = readAllRemittances(changed(bytes, by))
      expect(JSON.stringify(issues)).not.toContain('QQSECRET')
    }),
    { numRuns: 200 },
  )
})
