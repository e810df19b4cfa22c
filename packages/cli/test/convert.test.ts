import { readFileSync } from 'node:fs'
import { payerOf } from '@aliquot/reference/payer-identifiers'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { envelope, someClaims } from '../../x12/test/writable-claims.ts'
import { command, commandJson, folder, locked, ndjson } from './command.ts'
import { anyClaims, stated, statedInTable } from './convert-claims.ts'
import { bothShotCodes, encounter, fileOf837 } from './documents.ts'

const example = (name: string) => readFileSync(new URL(`../../../examples/clinic-day/${name}`, import.meta.url), 'utf8')
const day837 = example('claims.837')
const dayJson = example('claims.ndjson')

type Form = '837P' | 'ndjson' | 'csv'

/** Converts a text, and gives what was written to standard output. */
async function converted(text: string, to: Form, args: readonly string[] = [], pieces = 1000) {
  return command(['convert', 'f', '--to', to, ...args], { files: { f: text }, pieces })
}

/** The documents of an NDJSON text. */
const documents = (text: string): readonly Record<string, unknown>[] =>
  text
    .split('\n')
    .filter((each) => each !== '')
    .map((each) => JSON.parse(each))

const byId = (text: string) => new Map(documents(text).map((claim) => [String(claim.id), claim]))

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

const claimsOf = async (text: string, pieces = 5) => {
  const { out, err, code } = await converted(text, 'ndjson', [], pieces)
  return { claims: documents(out), err, code }
}

const plain = { id: 'c1', lines: [{ code: '95165', units: 10, chargeCents: 123450, dateOfService: '2026-02-01' }] }

describe('tables as people make them', () => {
  test.each([
    ['as written', 'claim_id,code,units,charge,date_of_service\nc1,95165,10,1234.50,2026-02-01\n'],
    ['another order, other titles', 'DOS,Claim ID,Qty,CPT,Amount\n02/01/2026,c1,10,95165,"$1,234.50"\n'],
    [
      'a byte order mark, semicolons and CRLF',
      '\uFEFFClaim-Id;CPT;Units;Charge;Date of Service\r\nc1;95165;10.0;$1,234.5;2/1/2026\r\n',
    ],
    [
      'tabs, blanks and empty rows',
      'claim id\tcode\tunits\tcharge\tdate\n\n  c1 \t 95165\t10 \t1234.50\t20260201\n\t\t\t\t\n',
    ],
    ['the delimiter named in a first line', 'sep=;\nclaim_id;code;units;charge;dos\nc1;95165;10;$ 1234.5;2026-2-1\n'],
    ['quotes, old line ends', '"claim_id","code","units","charge","dos"\r"c1","95165","10","1,234.50","2026-02-01"\r'],
  ])('%s', async (_, text) => {
    expect(await claimsOf(text)).toMatchObject({ claims: [plain], code: 0 })
    expect(documents((await converted(text, 'ndjson', [], 1000)).out)).toEqual([plain])
  })

  test('columns that are not known are named', async () => {
    const { err, claims } = await claimsOf('claim_id,code,Patient Age,units\nc1,95165,40,10\n')
    expect(err).toBe('1 claim (1 line) written as ndjson\ncolumns ignored: Patient Age\n')
    expect(claims).toEqual([{ id: 'c1', lines: [{ code: '95165', units: 10 }] }])
  })

  test('rows of a claim may stand apart; what is empty in one is what another says', async () => {
    const text = 'claim_id,code,payer,pos\na,95165,medicare,\nb,95004,cigna,11\na,95117,,2\n'
    expect((await claimsOf(text)).claims).toEqual([
      { id: 'a', payer: 'medicare', placeOfService: '02', lines: [{ code: '95165' }, { code: '95117' }] },
      { id: 'b', payer: 'cigna', placeOfService: '11', lines: [{ code: '95004' }] },
    ])
  })

  test('rows of one sequence are one claim, whatever their ids; a row without one is not put to another claim', async () => {
    const rows = ['1,a,95165', '2,a,95004', '1,,95117', '3,,95027', ',b,95115', '4,c,95165', '4,d,95165']
    const { claims, err } = await claimsOf(`sequence,claim_id,code\n${rows.join('\n')}\n`)
    expect(claims).toEqual([
      { id: 'a', lines: [{ code: '95165' }, { code: '95117' }] },
      { id: 'a', lines: [{ code: '95004' }] },
      { lines: [{ code: '95027' }] },
      { id: 'b', lines: [{ code: '95115' }] },
    ])
    expect(err).toContain('f, row 8 (claim c, claim_id): this is not what row 7 of the same claim says')
    const added = await claimsOf('sequence,claim_id,code\n1,a,95165\n,a,95117\n')
    expect(added.claims).toEqual([])
    expect(added.err).toContain('f, row 3 (claim a, sequence): other rows of this claim_id have a sequence')
  })

  test('lists: in one cell, in numbered columns, pointers as letters', async () => {
    const text =
      'claim_id,code,mod1,mod2,dx1,dx2,dx3,pointers\nc1,99213,25,GP,J30.1,J30.81,,AB\nc2,95117,,59,J30.1,,,1:2\n'
    expect((await claimsOf(text)).claims).toEqual([
      {
        id: 'c1',
        diagnoses: ['J30.1', 'J30.81'],
        lines: [{ code: '99213', modifiers: ['25', 'GP'], diagnosisPointers: [1, 2] }],
      },
      { id: 'c2', diagnoses: ['J30.1'], lines: [{ code: '95117', modifiers: ['59'], diagnosisPointers: [1, 2] }] },
    ])
  })

  test('letters of other encodings come through', async () => {
    const latin = Uint8Array.from('claim_id,code,note\nc1,95165,Nu\u00f1ez\n', (letter) => letter.charCodeAt(0))
    const both = Buffer.concat([latin, Buffer.from('c2,95165,Nuñez\n')])
    const files = { utf: 'claim_id,code,note\nc1,95165,Nuñez\n', latin }
    for (const name of ['utf', 'latin']) {
      const { out } = await command(['convert', name, '--to', 'ndjson'], { files, pieces: 1 })
      expect(documents(out)).toEqual([{ id: 'c1', lines: [{ code: '95165', note: 'Nuñez' }] }])
    }
    for (const pieces of [1, 1000]) {
      const { out } = await command(['convert', 'both', '--to', 'ndjson'], { files: { both }, pieces })
      expect(documents(out).map(({ lines }) => Object(lines)[0].note)).toEqual(['Nuñez', 'Nuñez'])
    }
  })
})

describe('what is wrong with a table is told by row and column, and other claims are converted', () => {
  const good = 'g,95117,1,27.00,2026-02-01,1,J30.1'
  const head = 'claim_id,code,units,charge,dos,pointers,diagnoses'

  test.each([
    ['b,9516,1,27,2026-02-01,1,J30.1', 'row 3 (claim b, code): is not a five-character procedure code'],
    [
      'b,95117,ten,27,2026-02-01,1,J30.1',
      'row 3 (claim b, units): the units are not a number of at most three decimals',
    ],
    ['b,95117,1.0001,27,2026-02-01,1,J30.1', 'row 3 (claim b, units): the units are not a number'],
    [
      'b,95117,1,27.005,2026-02-01,1,J30.1',
      'row 3 (claim b, charge): the charge is not a sum of dollars and whole cents',
    ],
    ['b,95117,1,-27,2026-02-01,1,J30.1', 'row 3 (claim b, charge): the charge is not a sum'],
    ['b,95117,1,"1,23.00",2026-02-01,1,J30.1', 'row 3 (claim b, charge): the charge is not a sum'],
    [
      'b,95117,1,27,31/01/2026,1,J30.1',
      'row 3 (claim b, date_of_service): there is no such day; with slashes, the month',
    ],
    ['b,95117,1,27,Feb 1,1,J30.1', 'row 3 (claim b, date_of_service): the date is written neither 2026-02-01'],
    ['b,95117,1,27,2026-02-01,13,J30.1', 'row 3 (claim b, diagnosis_pointers): pointers are numbers from 1 to 12'],
    [
      'b,95117,1,27,2026-02-01,12,J30.1 J30.81',
      'row 3 (claim b, diagnosis_pointers): a pointer is beyond the 2 diagnoses',
    ],
    ['b,,1,27,2026-02-01,1,J30.1', 'row 3 (claim b, code): is missing: a text in quotes is wanted'],
    [',95117,1,27,2026-02-01,1,J30.1', 'row 3: the row does not say of which claim it is (claim_id)'],
    ['b,95117,1,27,2026-02-01,1,J30.1,more', 'row 3 (claim b): the row has more cells than there are titles'],
    ['1.23E+11,95117,1,27,2026-02-01,1,J30.1', 'row 3 (claim_id): a spreadsheet has rounded this number'],
    [
      'b,95117,1,27,2026-02-01,1,J30.1\nb,95004,1,5,2026-02-01,1,J30.9',
      'row 4 (claim b, diagnoses): this is not what row 3 of the same',
    ],
  ])('%s', async (row, message) => {
    const { claims, err, code } = await claimsOf(`${head}\n${good}\n${row}\n`)
    expect(code).toBe(2)
    expect(err).toContain(`f, ${message}`)
    expect(err).toContain('1 claim (1 line) written as ndjson; 1 claim could not be converted')
    expect(claims.map(({ id }) => id)).toEqual(['g'])
  })

  test('a claim of which one row is wrong is not converted in part', async () => {
    const { claims } = await claimsOf(`${head}\n${good}\nb,95117,1,27,2026-02-01,1,\nb,95004,x,27,2026-02-01,1,\n`)
    expect(claims.map(({ id }) => id)).toEqual(['g'])
  })

  test('a quote that is not closed', async () => {
    const { claims, err, code } = await claimsOf(`${head}\n${good}\nb,95117,1,"27,2026-02-01,1,J30.1\n`)
    expect({ claims, code }).toEqual({ claims: [], code: 2 })
    expect(err).toContain('f, row 3: a quote opens in this row and is not closed')
  })

  test.each([
    ['claim_id,units\nc1,1\n', 'no column holds the procedure codes: one titled code (or cpt, hcpcs) is wanted'],
    ['code,units\n95117,1\n', 'no column says which rows are one claim: one titled claim_id is wanted'],
    ['claim_id,code,cpt\nc1,95117,95117\n', 'the columns "code" and "cpt" both mean code: remove or rename one'],
    ['claim_id,code\n', 'the file holds no claims'],
    ['some words\nthat are no table\n', '--from says which of them it is'],
    ['', 'the input is empty'],
  ])('a file that is none: %j', async (text, message) => {
    const { claims, err, code } = await claimsOf(text)
    expect({ claims, code }).toEqual({ claims: [], code: 2 })
    expect(err).toContain(message)
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
