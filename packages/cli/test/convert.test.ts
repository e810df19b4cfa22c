import { readFileSync } from 'node:fs'
import { payerOf } from '@aliquot/reference/payer-identifiers'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { envelope, someClaims } from '../../x12/test/writable-claims.ts'
import { command, commandJson, folder, locked, ndjson } from './command.ts'
import { byId, converted, documents } from './conversion.ts'
import { anyClaims, stated, statedInTable } from './convert-claims.ts'
import { bothShotCodes, encounter, fileOf837 } from './documents.ts'

const example = (name: string) => readFileSync(new URL(`../../../examples/clinic-day/${name}`, import.meta.url), 'utf8')
const day837 = example('claims.837')
const dayJson = example('claims.ndjson')

const withPeople = ['--people']

const practice = {
  sender: { id: 'FICTIONALCLINIC', name: 'FICTIONAL ALLERGY PRACTICE', contact: 'NOBODY', phone: '5555550100' },
  receiver: { id: 'DEMOCLEARING', name: 'DEMO CLEARINGHOUSE' },
  billing: [
    {
      npi: '1000000004',
      name: 'FICTIONAL ALLERGY PRACTICE',
      taxId: '000000000',
      address: { street: '1 EXAMPLE STREET', city: 'EXAMPLETON', state: 'NC', zip: '00000' },
    },
  ],
  rendering: [{ npi: '1000000012', name: { last: 'MADEUP', first: 'MORGAN' } }],
  payers: { 'medicare palmetto': { name: 'DEMO MEDICARE', id: 'DEMOMEDICARE', filingIndicator: 'MB' } },
  members: {
    m01: {
      subscriber: {
        name: { last: 'SAMPLETON', first: 'BLAKE' },
        memberId: 'DEMOM01',
        birthDate: '1970-10-28',
        sex: 'U',
        address: { street: '1 EXAMPLE STREET', city: 'EXAMPLETON', state: 'NC', zip: '00000' },
      },
    },
  },
}

describe('the clinic day', () => {
  test('is the same claims after 837P, JSON, 837P and JSON', async () => {
    const first = await converted(day837, 'ndjson', withPeople)
    expect(first).toMatchObject({ code: 0, err: '62 claims (92 lines) written as ndjson\n' })
    const again = await converted(first.out, '837P')
    expect(again.code).toBe(0)
    const second = await converted(again.out, 'ndjson', withPeople)
    expect(second.out).toBe(first.out)
    // All but the time of day, which no claim states.
    expect(again.out.replaceAll('*0000*', '*0800*')).toBe(day837)
  })

  test('is the same claims after CSV, and after CSV and 837P', async () => {
    const json = await converted(day837, 'ndjson', withPeople)
    const csv = await converted(day837, 'csv', withPeople)
    expect(csv.code).toBe(0)
    expect(csv.out).toBe((await converted(json.out, 'csv', withPeople)).out)
    const sent = { sender: envelopeOfDay.sender, receiver: envelopeOfDay.receiver }
    const back = documents((await converted(csv.out, 'ndjson', withPeople)).out)
    const whole = back.map((claim) => ({ ...claim, people: { ...Object(claim.people), ...sent } }))
    expect(stated(whole)).toEqual(stated(documents(json.out)))
    const files = { f: csv.out, 'practice.json': JSON.stringify({ ...sent }) }
    const as837 = await command(['convert', 'f', '--to', '837P', '--practice', 'practice.json'], { files })
    expect(as837.code).toBe(0)
    expect(as837.out.replaceAll('*0000*', '*0800*')).toBe(day837)
  })

  test.each([1, 7, 100000])('is the same in pieces of %i bytes', async (pieces) => {
    for (const [text, to] of [
      [day837, 'ndjson'],
      [dayJson, 'csv'],
    ] as const) {
      expect(await converted(text, to, [], pieces)).toEqual(await converted(text, to, []))
    }
    const csv = await converted(dayJson, 'csv')
    expect(await converted(csv.out, 'ndjson', [], pieces)).toEqual(await converted(csv.out, 'ndjson', []))
  })

  test('scrubs to the same findings in each format', async () => {
    const json = await converted(day837, 'ndjson')
    const csv = await converted(day837, 'csv')
    const back = await converted(csv.out, 'ndjson')
    const summaries = await Promise.all(
      [day837, json.out, back.out].map(async (f) => {
        const { json: of } = await commandJson(['scrub', 'f'], { files: { f } })
        const { findings, byEdit, claims } = Object(of).summary
        return { findings, byEdit, claims }
      }),
    )
    expect(summaries[1]).toEqual(summaries[0])
    expect(summaries[2]).toEqual(summaries[0])
  })

  test('has no names without --people, and says so', async () => {
    for (const to of ['ndjson', 'csv'] as const) {
      const { out, err } = await converted(day837, to)
      expect(out + err).not.toMatch(/TESTPERSON|SAMPLETON|DEMOM\d|1970-10-28|EXAMPLE STREET/)
      expect(err.replace(/\s+/g, ' ')).toContain('not carried: names, member numbers')
    }
  })

  test('from JSON says what of the claims has no column', async () => {
    const { err, code } = await converted(dayJson, 'csv')
    expect({ err, code }).toEqual({
      code: 0,
      err: '62 claims (92 lines) written as csv\nnot carried: encounter (62 claims), history (26 claims)\n',
    })
  })
})

const envelopeOfDay = { sender: practice.sender, receiver: practice.receiver }

describe('laws', () => {
  test('JSON, CSV, JSON: the same claims, as far as a table holds them', async () => {
    await fc.assert(
      fc.asyncProperty(anyClaims, fc.integer({ min: 1, max: 400 }), async (claims, pieces) => {
        const csv = await converted(ndjson(...claims), 'csv', withPeople, pieces)
        expect(csv).toMatchObject({ code: 0 })
        const back = await converted(csv.out, 'ndjson', withPeople, pieces)
        expect(back).toMatchObject({ code: 0 })
        expect(documents(back.out).map(statedInTable)).toEqual(claims.map(statedInTable))
      }),
      { numRuns: 150 },
    )
  })

  test('JSON, 837P, JSON: the same claims and people', async () => {
    await fc.assert(
      fc.asyncProperty(someClaims, async (all) => {
        const { sender, receiver, date } = envelope
        const claims = all.map(({ claim, billing, subscriber, patient, payer, rendering }) => {
          const { npi, ...rest } = billing
          const { name, memberId, ...demographics } = subscriber
          const policy = payerOf({ payerId: payer.id, filingIndicator: payer.filingIndicator })
          const npis = [...new Set(claim.lines.flatMap((line) => line.rendering ?? []))]
          return {
            ...claim,
            payer: policy?.policy ?? payer.id,
            billingProvider: npi,
            submittedOn: date,
            people: {
              sender,
              receiver,
              billing: rest,
              subscriber: { name, memberId, ...(patient === undefined ? demographics : {}) },
              patient,
              payer,
              rendering: npis.map((of) => rendering?.find((each) => each.npi === of)),
            },
          }
        })
        const file = await converted(ndjson(...claims), '837P')
        expect(file.code).toBe(0)
        const back = byId((await converted(file.out, 'ndjson', withPeople)).out)
        expect(back.size).toBe(claims.length)
        for (const claim of claims) {
          const { member, ...rest } = back.get(claim.id ?? '') ?? {}
          expect(member).toMatch(/^[0-9a-f]{16}$/)
          expect(stated(rest)).toEqual(stated(claim))
        }
      }),
      { numRuns: 60 },
    )
  })

  test('whatever the damage, it ends with an exit code and says what is wrong', async () => {
    const texts = [fileOf837([{ id: 'X1', lines: [{ code: '95115' }] }]), dayJson.slice(0, 3000)]
    const csv = (await converted(texts[0] ?? '', 'csv', withPeople)).out
    const damage = fc.record({
      text: fc.constantFrom(...texts, csv),
      to: fc.constantFrom('837P' as const, 'ndjson' as const, 'csv' as const),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      out: fc.nat(20),
      put: fc.string({ unit: fc.constantFrom('"', ',', '\n', '~', '*', '{', '}', 'é', '\u0000', ' '), maxLength: 5 }),
    })
    await fc.assert(
      fc.asyncProperty(damage, async ({ text, to, at, out: removed, put }) => {
        const place = Math.floor(at * text.length)
        const { code, err } = await converted(text.slice(0, place) + put + text.slice(place + removed), to)
        expect([0, 2]).toContain(code)
        expect(err).not.toBe('')
        expect(err).not.toMatch(/this program broke|SECRET/)
      }),
      { numRuns: 200 },
    )
  })
})

describe('837P', () => {
  test('a broken claim is told with its segment, and the others are converted', async () => {
    const lines = [{ code: '95115' }]
    const text = fileOf837([
      { id: 'X1', lines },
      { id: 'X9', lines: [{ code: '95117', units: 'TEN' }] },
      { id: 'X2', lines },
    ])
    const { out, err, code } = await converted(text, 'ndjson')
    expect(code).toBe(2)
    expect(err).toMatch(/^f, segment \d+ \(claim X9, SV104\): the units are not a number/)
    expect(err).toContain('2 claims (2 lines) written as ndjson; 1 claim could not be converted')
    expect(documents(out).map(({ id }) => id)).toEqual(['X1', 'X2'])
  })

  test('says which segments and elements nothing has a place for', async () => {
    const text = fileOf837([{ id: 'X1', lines: [{ code: '95115' }] }])
      .replace(
        'CLM*X1*100***11:B:1*Y*A*Y*Y~',
        'CLM*X1*100***11:B:1*Y*C*Y*Y*P~\nPWK*OZ*BM***AC*1~\nREF*EA*1~\nNTE*ADD*SOON~',
      )
      .replace('SBR*P*18*******MB~', 'SBR*P*18*GROUP1******MB~')
      .replace('DTP*472*D8*20260302~', 'DTP*472*D8*20260302~\nDTP*463*D8*20260302~\nNM1*DK*1*OTHER~')
    const { json } = await commandJson(['convert', 'f', '--to', 'csv', '--people', '--out', 'o'], {
      files: { f: text },
    })
    const { notCarried } = Object(json)
    const left = [
      'CLM07',
      'CLM10',
      'DTP 463',
      'NM1 DK',
      'NTE ADD',
      'PWK OZ',
      'REF EA',
      'SBR03',
      'sender and receiver of the file',
    ]
    expect(notCarried).toEqual(left.map((what) => ({ what, claims: 1 })))
  })

  test('says what of a claim and its people the writer leaves out', async () => {
    const [first = {}] = documents((await converted(day837, 'ndjson', withPeople)).out)
    const { subscriber, ...people } = Object(first.people)
    const patient = { ...subscriber, memberId: undefined, relationship: '19' }
    const lines = [{ ...Object(first.lines)[0], rendering: first.billingProvider, renderingRole: 'physician' }]
    const { err } = await converted(ndjson({ ...first, lines, people: { ...people, subscriber, patient } }), '837P')
    expect(err.replace(/\s+/g, ' ')).toContain(
      'not carried: address, birth date and sex of a subscriber who is not the patient (1 claim), jurisdiction ' +
        '(1 claim), rendering provider that is the billing provider (1 claim), renderingRole of a line (1 claim)',
    )
  })

  test('says what of its people a table has no column for', async () => {
    const people = { billing: { npi: '1000000020' }, rendering: [{ npi: '1000000012', name: { last: 'MADEUP' } }] }
    const { err } = await converted(ndjson({ ...bothShotCodes, people }), 'csv', withPeople)
    expect(err.replace(/\s+/g, ' ')).toContain(
      'not carried: people.billing.npi (billingProvider has a column) (1 claim), rendering providers',
    )
  })

  test('of ICD-9-CM says that the kind of code is lost', async () => {
    const text = fileOf837([{ id: 'X1', lines: [{ code: '95115' }] }]).replace('ABK:J301', 'BK:4770')
    const { err } = await converted(text, 'csv', withPeople)
    expect(err).toContain('HI BK (1 claim)')
  })

  test('is not converted into itself', async () => {
    expect(await converted(day837, '837P')).toMatchObject({
      code: 2,
      out: '',
      err: 'f: this is an 837P file already: there is nothing to convert\n',
    })
  })

  test('from a claim and what the practice says', async () => {
    const [first = ''] = dayJson.split('\n')
    const files = { f: first, 'practice.json': JSON.stringify(practice) }
    const args = [
      'convert',
      'f',
      '--to',
      '837P',
      '--practice',
      'practice.json',
      '--control',
      '42',
      '--date',
      '2026-04-01',
    ]
    const { out, err, code } = await command(args, { files })
    expect(code).toBe(0)
    expect(out).toContain('*260401*0000*^*00501*000000042*0*T*:~')
    expect(out).toContain('NM1*IL*1*SAMPLETON*BLAKE****MI*DEMOM01~')
    expect(out).toContain('NM1*PR*2*DEMO MEDICARE*****PI*DEMOMEDICARE~')
    expect(err).toContain('submittedOn (--date gives the day of the file) (1 claim)')
  })

  test('says what is not known, and where it may be said', async () => {
    const missing = async (file: unknown, claim: unknown = documents(dayJson)[0]) => {
      const files = { f: ndjson(claim, claim), 'practice.json': JSON.stringify(file) }
      const ran = await command(['convert', 'f', '--to', '837P', '--practice', 'practice.json'], { files })
      expect(ran).toMatchObject({ code: 2, out: '' })
      return ran.err
    }
    const { billing, payers, members, rendering, ...ends } = practice
    expect(await missing({})).toBe(
      'f: an 837P names who sends it and to whom; say in --practice FILE: sender.id, sender.name, sender.contact, ' +
        'sender.phone, receiver.id, receiver.name\n',
    )
    const all = await missing(ends)
    expect(all).toContain('f, line 2 (c01): for an 837P it is not known: billing.name, billing.address.street')
    expect(all).toContain('say it in --practice FILE, under "billing" with "npi": "1000000004"')
    expect(all).toContain('under "payers", "medicare palmetto"')
    expect(all).toContain(
      'subscriber.birthDate, subscriber.sex (F, M or U); say it in --practice FILE, under "members"',
    )
    expect(all).toContain('rendering 1000000012.name.last')
    expect(await missing({ ...practice, members: undefined, billing, payers, rendering })).not.toContain('billing')
    expect(members).toBeDefined()
    expect(await missing({ ...practice, sender: { ...practice.sender, id: 'A'.repeat(16) } })).toContain(
      'longer than 15',
    )
    expect(await missing({ ...practice, billings: [] })).toBe('practice.json: is not known here: "billings"\n')
  })

  test('a claim that cannot be written does not keep the others from it', async () => {
    const [first = {}] = documents(dayJson)
    const claims = [
      { ...first, id: 'a' },
      { ...first, id: 'x~y' },
      { ...first, id: undefined },
      { ...first, id: 'b' },
    ]
    const files = { f: ndjson(...claims), 'practice.json': JSON.stringify(practice) }
    const { out, err, code } = await command(['convert', 'f', '--to', '837p', '--practice', 'practice.json'], { files })
    expect(code).toBe(2)
    expect(err).toContain('f, line 2 (x~y): an 837P cannot hold it: CLM01 holds a delimiter or a line break')
    expect(err).toContain('f, line 3: an 837P cannot hold it: a claim has no id')
    expect(documents((await converted(out, 'ndjson')).out).map(({ id }) => id)).toEqual(['a', 'b'])
  })

  test('members whose number is the same keep their own names', async () => {
    const [first = {}] = documents((await converted(day837, 'ndjson', withPeople)).out)
    const named = (id: string, last: string) => {
      const people = Object(first.people)
      return { ...first, id, people: { ...people, subscriber: { ...people.subscriber, name: { last, first: 'PAT' } } } }
    }
    const claims = [named('a', 'MADEUP'), named('b', 'INVENTED'), named('c', 'MADEUP')]
    const file = await converted(ndjson(...claims), '837P')
    const back = byId((await converted(file.out, 'ndjson', withPeople)).out)
    for (const claim of claims) expect(back.get(claim.id)).toEqual(claim)
  })
})

describe('where it goes', () => {
  const files = { f: ndjson(bothShotCodes) }

  test('to a file, with a summary for a program', async () => {
    const { json, written, err, code } = await commandJson(['convert', 'f', '--to', 'csv', '--out', 'o.csv'], { files })
    expect({ err, code }).toEqual({ err: '', code: 0 })
    expect(json).toMatchObject({
      file: 'f',
      from: 'ndjson',
      to: 'csv',
      out: 'o.csv',
      claims: { written: 1, broken: 0 },
      lines: 2,
    })
    expect(written['o.csv']?.split('\n')).toHaveLength(4)
  })

  test('a file is left as it was where nothing could be converted', async () => {
    const { written, code } = await command(['convert', 'f', '--to', '837P', '--out', 'o'], { files })
    expect({ written, code }).toEqual({ written: {}, code: 2 })
  })

  test('from standard input', async () => {
    const { out, err } = await command(['convert', '-', '--to', 'csv'], { stdin: ndjson(encounter, bothShotCodes) })
    expect(out.split('\n')).toHaveLength(4)
    expect(err).toContain('standard input, line 1 (e1): this is an encounter')
  })

  test.each([
    [['nowhere', '--to', 'csv'], 'nowhere: there is no such file\n'],
    [[folder, '--to', 'csv'], 'a-folder: this is a folder; name the files in it\n'],
    [[locked, '--to', 'csv'], 'locked.json: it may not be read: ask for permission\n'],
    [['f', '--to', 'csv', '--out', folder], 'a-folder: this is a folder; name a file in it\n'],
    [['f', '--to', '837P', '--practice', 'nowhere'], 'nowhere: there is no such file\n'],
    [['f', '--to', 'csv', '--json'], 'with --json, say with --out where the claims go\n'],
  ])('%j', async (args, err) => {
    expect(await command(['convert', ...args], { files })).toMatchObject({ code: 2, out: '', err })
  })

  test('wrong usage', async () => {
    for (const args of [
      ['f'],
      ['f', '--to', 'xml'],
      ['f', '--to', '837P', '--control', '0'],
      ['f', '--to', '837P', '--date', 'x'],
    ]) {
      expect(await command(['convert', ...args], { files })).toMatchObject({ code: 2, out: '' })
    }
  })
})
