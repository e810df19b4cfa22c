/** What is written is read: by this project’s readers, and by others. */
import { balanceOf, imbalancesOf } from '@aliquot/engine/remittance/balance'
import { readClaimAcknowledgements } from '@aliquot/x12/acknowledgement-reading/read-claim-acknowledgements'
import { readRemittances } from '@aliquot/x12/remittance/read-remittances'
import { validate } from '@aliquot/x12/validate'
import { X12Parser } from 'node-x12'
import { describe, expect, test } from 'vitest'
import { daysOf, filesOf, sentIn } from './small-run.ts'

const days = daysOf({ errorsPerThousand: 0, days: 60 })
const files = filesOf(days)
const sent = sentIn(days)
const bytesOf = (text: string) => new TextEncoder().encode(text)
const inFolder = (folder: string) => [...files].filter(([path]) => path.startsWith(`${folder}/`))

describe('claim files', () => {
  test('are one for each day and payer, and valid', () => {
    expect(inFolder('837').length).toBeGreaterThan(100)
    let claims = 0
    for (const [path, text] of inFolder('837')) {
      const report = validate(bytesOf(text))
      expect(report.issues, path).toEqual([])
      claims += report.read
    }
    expect(claims).toBe(sent.length)
  })

  test('are read by another reader in its strict mode', () => {
    for (const [, text] of inFolder('837').slice(0, 40)) expect(() => new X12Parser(true).parse(text)).not.toThrow()
  })
})

describe('remittances', () => {
  test('answer every claim once, and every sum in them agrees', () => {
    const answered: string[] = []
    for (const [path, text] of inFolder('835')) {
      const report = readRemittances(bytesOf(text), (remittance) => {
        expect(balanceOf(remittance), path).toMatchObject({ differenceCents: 0 })
        for (const claim of remittance.claims) {
          expect(imbalancesOf(claim), claim.id).toEqual([])
          answered.push(claim.id)
        }
      })
      expect(report.issues, path).toEqual([])
    }
    expect(answered.sort()).toEqual(sent.map(({ claim }) => claim.id).sort())
  })
})

describe('acknowledgements', () => {
  test('take in what can be judged and send back the rest', () => {
    const wrong = daysOf({ errorsPerThousand: 300, days: 60, patients: 250 })
    const states = new Map<string, string>()
    for (const [path, text] of filesOf(wrong, ['277'])) {
      const report = readClaimAcknowledgements(bytesOf(text), ({ claims }) => {
        for (const { id, state } of claims) states.set(id, state)
      })
      expect(report.issues, path).toEqual([])
    }
    const back = sentIn(wrong).filter(({ answer }) => answer.state === 'rejected')
    expect(back.length).toBeGreaterThan(10)
    for (const { claim, answer } of sentIn(wrong)) {
      expect(states.get(claim.id ?? ''), claim.id).toBe(answer.state === 'rejected' ? 'rejected' : 'accepted')
    }
  })
})

describe('the other files', () => {
  const lines = (path: string) => (files.get(path) ?? '').trimEnd().split('\n')

  test('charges are a row for each line', () => {
    const rows = lines('charges.csv')
    expect(rows).toHaveLength(1 + sent.reduce((sum, { claim }) => sum + claim.lines.length, 0))
    expect(new Set(rows.map((row) => row.split(',').length))).toEqual(new Set([14]))
  })

  test('no vial gives more than it holds', () => {
    const left = new Map<string, number>()
    for (const text of lines('vials.ndjson')) {
      const event: { event: string; vial: string; filledMl?: number; ml?: number } = JSON.parse(text)
      if (event.event === 'mixed') left.set(event.vial, event.filledMl ?? 0)
      else if (left.has(event.vial)) left.set(event.vial, (left.get(event.vial) ?? 0) - (event.ml ?? 0))
    }
    expect(left.size).toBeGreaterThan(20)
    for (const [vial, ml] of left) expect(ml, vial).toBeGreaterThan(-0.0001)
  })

  test('courses begin and go on', () => {
    const courses = lines('courses.ndjson').map((text): { course: { phase: string } } => JSON.parse(text))
    expect(new Set(courses.map(({ course }) => course.phase))).toEqual(new Set(['build-up', 'maintenance']))
  })
})
