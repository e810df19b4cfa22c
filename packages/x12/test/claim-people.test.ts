import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ClaimPeople, ClaimSegmentsReader, peopleOf } from '../src/claim-people.ts'
import { ClaimReader } from '../src/read-claims.ts'
import type { WritableClaim } from '../src/writable-claim.ts'
import { ClaimFileWriter, writeClaims } from '../src/write-claims.ts'
import { readAll } from './reading-files.ts'
import { envelope, someClaims, wholeClaim, writable } from './writable-claims.ts'

/** The people of each claim of a file that comes in pieces of a length. */
function peopleIn(text: string, piece: number): ReadonlyMap<string, ClaimPeople> {
  const people = new Map<string, ClaimPeople>()
  const reader = new ClaimReader({ resolvePayer: () => undefined }, (_view, context) => {
    people.set(context.claimId(), peopleOf(follower.read()))
  })
  const follower = new ClaimSegmentsReader(reader.reading)
  const bytes = new TextEncoder().encode(text)
  for (let at = 0; at < bytes.length; at += piece) reader.push(bytes.subarray(at, at + piece))
  reader.end()
  return people
}

/** What the file states of the people of a claim. */
function expected({ claim, billing, subscriber, patient, payer, rendering = [] }: WritableClaim): ClaimPeople {
  const { name, memberId, ...demographics } = subscriber
  const npis = [...new Set(claim.lines.flatMap((line) => line.rendering ?? []))]
  const named = npis.flatMap((npi) => rendering.find((each) => each.npi === npi) ?? [])
  return {
    sender: envelope.sender,
    receiver: envelope.receiver,
    billing,
    subscriber: { name, memberId, ...(patient === undefined ? demographics : {}) },
    ...(patient === undefined ? {} : { patient }),
    payer,
    ...(named.length === 0 ? {} : { rendering: named }),
  }
}

describe('the people of a claim', () => {
  test('come back as they were written, whatever the pieces', () => {
    fc.assert(
      fc.property(someClaims, fc.integer({ min: 1, max: 3000 }), (claims, piece) => {
        const people = peopleIn(writeClaims(claims, envelope), piece)
        expect(people.size).toBe(claims.length)
        for (const each of claims) expect(people.get(each.claim.id ?? '')).toEqual(expected(each))
      }),
    )
  })

  test('are not those of a claim before it that could not be read', () => {
    const claims = [0, 1].map((member) => writable({ ...wholeClaim, id: `C${member}` }, member, 0, 0, member === 0))
    const broken = writeClaims(claims, envelope).replace('*UN*10*', '*UN*TEN*')
    const people = peopleIn(broken, 100)
    expect([...people.keys()]).toEqual(['C1'])
    expect(people.get('C1')?.subscriber?.memberId).toBe('W1001')
    expect(people.get('C1')?.patient).toBeUndefined()
  })
})

describe('a file that is written in batches', () => {
  test('holds the same claims, with a transaction for each payer of a batch', () => {
    fc.assert(
      fc.property(someClaims, fc.nat(8), (claims, at) => {
        const parts: string[] = []
        const writer = new ClaimFileWriter(envelope, (text) => parts.push(text))
        for (const batch of [claims.slice(0, at), claims.slice(at)]) writer.add(batch)
        writer.end()
        const { issues, visited, transactions } = readAll(parts.join(''))
        expect(issues).toEqual([])
        expect(visited.map(({ claim }) => claim.id).sort()).toEqual(claims.map(({ claim }) => claim.id).sort())
        const payers = [claims.slice(0, at), claims.slice(at)].map(
          (batch) => new Set(batch.map(({ payer }) => payer.id)),
        )
        expect(transactions).toBe(payers.reduce((sum, { size }) => sum + size, 0))
      }),
    )
  })

  test('of a batch that is refused, nothing is written', () => {
    const parts: string[] = []
    const writer = new ClaimFileWriter(envelope, (text) => parts.push(text))
    const odd = writable({ ...wholeClaim, id: undefined })
    expect(() => writer.add([writable(wholeClaim), odd])).toThrow(RangeError)
    writer.add([writable(wholeClaim)])
    writer.end()
    expect(readAll(parts.join(''))).toMatchObject({ issues: [], transactions: 1, claims: 1 })
  })

  test('a patient without an address is refused', () => {
    const { subscriber, ...rest } = writable(wholeClaim)
    const bare = { ...rest, subscriber: { name: subscriber.name, memberId: 'W1' } }
    expect(() => writeClaims([bare], envelope)).toThrow('a patient has no address, birth date or sex')
  })
})
