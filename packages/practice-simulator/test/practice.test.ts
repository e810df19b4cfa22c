/** The practice itself: repeatable, streaming, and billed as the engine codes it. */
import { createHash } from 'node:crypto'
import { derive } from '@aliquot/engine/derive/derive'
import type { Claim } from '@aliquot/engine/document/claim'
import { createAliquot, readClaim, readEncounter } from 'aliquot'
import { afterEach, describe, expect, test } from 'vitest'
import { documentOf } from '../src/sent-claim.ts'
import { simulate } from '../src/simulate.ts'
import { settingsFaults } from '../src/simulation-settings.ts'
import { catalogue, daysOf, filesOf, sentIn, settings } from './small-run.ts'

const zone = process.env.TZ

afterEach(() => {
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone
})

describe('the same settings', () => {
  test('give the same bytes, in every time zone', () => {
    process.env.TZ = 'UTC'
    const first = filesOf(daysOf())
    process.env.TZ = 'Pacific/Kiritimati'
    const again = filesOf(daysOf())
    expect(first.size).toBeGreaterThan(100)
    expect([...again.keys()]).toEqual([...first.keys()])
    for (const [path, text] of first) expect(again.get(path), path).toBe(text)
  })

  test('give these bytes on every machine', () => {
    // The vial ledger hangs on no policy, so it changes only with the practice itself.
    const text = filesOf(daysOf({ patients: 60, days: 60 }), ['vials']).get('vials.ndjson') ?? ''
    expect(text.length).toBeGreaterThan(10_000)
    expect(createHash('sha256').update(text).digest('hex').slice(0, 16)).toBe('3479af1265891bfe')
  })

  test('another seed gives others', () => {
    const claims = (seed: number) => filesOf(daysOf({ seed, days: 20 }), ['claims']).get('claims.ndjson')
    expect(claims(1)).not.toBe(claims(2))
  })
})

describe('streaming', () => {
  test('the first day of ten years is there before the others are made', () => {
    const days = simulate(settings({ days: 3660 }), catalogue)
    expect(days.next().value?.day).toBe(20332)
  })

  test('a patient’s history does not grow with the years', () => {
    let most = 0
    const years = simulate(settings({ patients: 40, days: 2200, given: 'everything', errorsPerThousand: 0 }), catalogue)
    for (const { sent } of years) {
      for (const { history } of sent) most = Math.max(most, history?.lines?.length ?? 0)
    }
    expect(most).toBeGreaterThan(15)
    expect(most).toBeLessThan(100)
  })

  test('from one day to many, no claim goes without its answer', () => {
    for (const days of [1, 30]) {
      const all = daysOf({ days, errorsPerThousand: 0 })
      expect(all.flatMap(({ answered }) => answered)).toHaveLength(sentIn(all).length)
    }
  })
})

describe('settings that cannot be run are refused with the reason', () => {
  test.each([
    [{ seed: -1 }, 'seed'],
    [{ patients: 0 }, 'patients'],
    [{ patients: 100_001 }, 'patients'],
    [{ days: 3661 }, 'days'],
    [{ errorsPerThousand: 501 }, 'errors'],
    [{ from: '2026-02-30' }, 'first day'],
  ])('%j', (change, word) => {
    expect(settingsFaults(settings(change)).join()).toContain(word)
    expect(() => [...simulate(settings(change), catalogue)]).toThrow(RangeError)
  })
})

/** A claim as lines that can be compared, whatever their order. */
function linesOf(
  lines: readonly {
    readonly code: string
    readonly units?: number | null | undefined
    readonly modifiers?: readonly string[] | undefined
  }[],
) {
  return lines.map(({ code, units, modifiers = [] }) => `${code} ${units} ${modifiers.join(' ')}`).sort()
}

describe('right claims with whole charts', () => {
  const days = daysOf({ patients: 400, days: 200, errorsPerThousand: 0, given: 'everything', seed: 3 })
  const sent = sentIn(days)

  test('there are enough of them, of every kind of service', () => {
    expect(sent.length).toBeGreaterThan(2500)
    const codes = new Set(sent.flatMap(({ claim }) => claim.lines.map(({ code }) => code)))
    const wanted = ['95115', '95117', '95165', '95144', '95170', '95180', '95076', '95199', '95004', '95018', '96372']
    for (const code of [...wanted, '99203', '99213', 'J2357']) expect(codes, code).toContain(code)
  })

  test('each document is one of the contract', () => {
    for (const each of sent.filter((_, index) => index % 7 === 0)) {
      const document: unknown = JSON.parse(JSON.stringify(documentOf(each)))
      expect(readClaim(document)).toMatchObject({ ok: true })
      expect(readEncounter(JSON.parse(JSON.stringify(each.encounter)))).toMatchObject({ ok: true })
    }
  })

  test('the practice bills what the engine codes, wherever the engine can tell', () => {
    const wrong: string[] = []
    let compared = 0
    for (const { claim, encounter, payer } of sent) {
      if (payer.policy === 'demo-mutual') continue
      const coding = derive(catalogue, encounter)
      if (coding.undecided.length > 0) continue
      compared += 1
      const [billed, coded] = [linesOf(claim.lines), linesOf(coding.lines)]
      if (billed.join() !== coded.join()) wrong.push(`${claim.id}: ${billed} but ${coded}`)
    }
    expect(compared).toBeGreaterThan(2000)
    expect(wrong).toEqual([])
  })

  test('no edit calls one of them a defect, and a limit is found where the payer denies, and only there', () => {
    const aliquot = createAliquot()
    const wrong: string[] = []
    for (const each of sent) {
      const document: Claim = documentOf(each)
      const { findings } = aliquot.scrub(document)
      const refused = each.answer.state === 'judged' ? each.answer.lines.filter(({ refusal }) => refusal) : []
      for (const { nature, edit, text } of findings)
        if (nature === 'defect') wrong.push(`${each.claim.id} ${edit} ${text}`)
      // Statements of confidence C and D inform; the payer model denies nothing by one of confidence D.
      const foreseen = findings.some(({ severity }) => severity === 'deny')
      if (foreseen !== refused.length > 0) {
        const said = findings.map(({ edit }) => edit)
        wrong.push(`${each.claim.id} found ${said}, denied ${refused.map(({ refusal }) => refusal?.because)}`)
      }
    }
    expect(wrong).toEqual([])
  })
})
