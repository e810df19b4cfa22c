/** Claims see what other claims of their member billed: of the run, and of files of a history. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { command, commandJson, ndjson, type World } from './command.ts'
import { fileOf837 } from './documents.ts'

const day = '2026-03-02'
const billed = (id: string, units: number, more: object = {}, line: object = {}) => ({
  id,
  payer: 'medicare',
  placeOfService: '11',
  member: 'm1',
  billingProvider: '1234567893',
  ...more,
  lines: [{ n: 1, code: '95165', units, modifiers: [], dateOfService: day, chargeCents: 1000, ...line }],
})

interface Report {
  readonly claim: string
  readonly outcome: string
  readonly findings: readonly { readonly edit: string; readonly slots: Readonly<Record<string, unknown>> }[]
  readonly undecided: readonly { readonly edit: string }[]
}

/** What was found in each claim, in the order of their numbers. */
async function scrubbed(args: readonly string[], world: World): Promise<readonly Report[]> {
  const { json } = await commandJson(['scrub', ...args], world)
  // cast: the shape of what the command writes, which the assertions look at
  const { files } = json as { readonly files: readonly { readonly claims: readonly Report[] }[] }
  return files.flatMap(({ claims }) => claims).sort((a, b) => (a.claim < b.claim ? -1 : 1))
}

const foundBy = (edit: string, reports: readonly Report[]) =>
  reports.filter(({ findings }) => findings.some((each) => each.edit === edit)).map(({ claim }) => claim)

describe('claims of a run', () => {
  test('the later of two for one preparation is a duplicate, and units of a day add up', async () => {
    const files = { 'c.ndjson': ndjson(billed('c1', 20), billed('c2', 11)) }
    const reports = await scrubbed(['c.ndjson'], { files })
    expect(foundBy('UNT016', reports)).toEqual(['c2'])
    expect(foundBy('UNT002', reports)).toEqual(['c2'])
    const limit = reports[1]?.findings.find(({ edit }) => edit === 'UNT002')
    expect(limit?.slots).toMatchObject({ claimed: 11, used: 20, limit: 30, allowed: 10 })
    expect(foundBy('UNT002', await scrubbed(['c.ndjson', '--each-alone'], { files }))).toEqual([])
  })

  test('the day sent decides which is the later', async () => {
    const files = {
      'c.ndjson': ndjson(
        billed('c1', 20, { submittedOn: '2026-03-09' }),
        billed('c2', 11, { submittedOn: '2026-03-03' }),
      ),
    }
    expect(foundBy('UNT016', await scrubbed(['c.ndjson'], { files }))).toEqual(['c1'])
  })

  test('members, and payers of a member number, are told apart', async () => {
    const others = ndjson(billed('c1', 20), billed('c2', 11, { member: 'm2' }), billed('c3', 11, { payer: 'cigna' }))
    const unnamed = ndjson(billed('d1', 20, { member: undefined }), billed('d2', 11, { member: undefined }))
    const reports = await scrubbed(['c.ndjson', 'd.ndjson'], { files: { 'c.ndjson': others, 'd.ndjson': unnamed } })
    expect(foundBy('UNT016', reports)).toEqual([])
  })

  test('a replacement is not a duplicate of what it replaces, nor the other way round', async () => {
    const files = {
      'c.ndjson': ndjson(billed('c1', 20), billed('c1', 11, { frequency: '7', submittedOn: '2026-04-01' })),
    }
    expect(foundBy('UNT016', await scrubbed(['c.ndjson'], { files }))).toEqual([])
  })

  test('what a run does not show is not known', async () => {
    const files = { 'c.ndjson': ndjson(billed('c1', 5), billed('c2', 5, {}, { dateOfService: '2026-02-02' })) }
    const reports = await scrubbed(['c.ndjson'], { files })
    expect(reports.every(({ undecided }) => undecided.some(({ edit }) => edit === 'UNT016'))).toBe(true)
  })

  test('claims of an 837 file see each other', async () => {
    const extract = [{ code: '95165', units: '20' }]
    const files = {
      'a.837': fileOf837([{ id: 'X1', lines: extract }]),
      'b.837': fileOf837([{ id: 'X2', lines: extract }]),
    }
    for (const order of [
      ['a.837', 'b.837'],
      ['b.837', 'a.837'],
    ]) {
      const reports = await scrubbed(order, { files })
      expect(foundBy('UNT016', reports)).toEqual(['X2'])
      expect(foundBy('UNT002', reports)).toEqual(['X2'])
    }
  })

  test('claims of standard input see the others, and are not seen', async () => {
    const world = { files: { 'c.ndjson': ndjson(billed('c1', 20)) }, stdin: ndjson(billed('c0', 20)) }
    const reports = await scrubbed(['c.ndjson', '-'], world)
    expect(foundBy('UNT016', reports)).toEqual(['c0'])
  })

  test('a pipe is read once, like standard input', async () => {
    const files = { 'c.ndjson': ndjson(billed('c1', 20)), 'pipe.ndjson': ndjson(billed('c0', 20)) }
    const reports = await scrubbed(['pipe.ndjson', 'c.ndjson'], { files, pipes: ['pipe.ndjson'] })
    expect(reports.map(({ claim }) => claim)).toEqual(['c0', 'c1'])
    const asked = await scrubbed(['pipe.ndjson', '--history', 'h.ndjson'], {
      files: { ...files, 'h.ndjson': ndjson(billed('h1', 5, {}, { dateOfService: '2026-01-05' })) },
      pipes: ['pipe.ndjson'],
    })
    expect(asked[0]?.undecided.some(({ edit }) => edit === 'UNT016')).toBe(true)
  })

  test('the order of files does not matter', async () => {
    const claim = fc.record({
      id: fc.constantFrom('c1', 'c2', 'c3', 'c4'),
      units: fc.integer({ min: 1, max: 30 }),
      member: fc.constantFrom('m1', 'm2'),
      provider: fc.constantFrom('1234567893', '1245319599'),
      frequency: fc.constantFrom('1', '1', '7'),
      date: fc.constantFrom(day, '2026-03-03'),
      sent: fc.constantFrom(undefined, '2026-03-05', '2026-03-06'),
    })
    const claims = fc.array(claim, { minLength: 1, maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(claims, claims, claims, async (...all) => {
        const names = ['a.ndjson', 'b.ndjson', 'c.ndjson']
        const files = Object.fromEntries(
          all.map((each, index) => [
            names[index] ?? '',
            ndjson(
              ...each.map(({ id, units, member, provider, frequency, date, sent }) =>
                billed(
                  id,
                  units,
                  { member, billingProvider: provider, frequency, submittedOn: sent },
                  { dateOfService: date },
                ),
              ),
            ),
          ]),
        )
        const byFile = async (order: readonly string[]) => {
          const { json } = await commandJson(['scrub', ...order], { files })
          const report = json as { readonly files: readonly { readonly file: string }[] }
          return [...report.files].sort((a, b) => (a.file < b.file ? -1 : 1))
        }
        expect(await byFile(['c.ndjson', 'a.ndjson', 'b.ndjson'])).toEqual(await byFile(names))
      }),
      { numRuns: 40 },
    )
  })
})

describe('edits across claims', () => {
  const vial = { id: 'A', count: 1, container: 'multi-dose', contents: 'inhalant', filledMl: 10, dilution: '1:1' }
  const charted = (on: string, vials: readonly object[]) => ({
    encounter: { dateOfService: on, payer: 'medicare', role: 'prepares-only', vials },
  })
  const wasp = { id: 'W', container: 'multi-dose', contents: 'venom', venoms: ['wasp'], plannedDoses: 10 }
  const catchUp = [{ ...wasp, catchUpFor: { venom: 'wasp', shortfallDoses: 5 } }]
  const on = (dateOfService: string, code = '95165') => ({ dateOfService, code })

  test.each([
    ['HIS001', [billed('c1', 30, {}, on(day, '95004')), billed('c2', 30, {}, on(day, '95004'))]],
    [
      'HIS002',
      [
        billed('c1', 30, {}, on('2026-03-01')),
        billed('c2', 30, charted(day, [{ ...vial, count: 6, preparedOn: '2026-03-01' }]), on(day)),
      ],
    ],
    [
      'HIS003',
      [
        billed('c1', 10, charted('2025-09-02', [{ ...vial, supplyMonths: 12 }]), on('2025-09-02')),
        billed('c2', 10, charted(day, [{ ...vial, id: 'B', supplyMonths: 12 }]), on(day)),
      ],
    ],
    ['HIS004', [billed('c1', 5, { billingProvider: '1245319599' }, on(day, '95144')), billed('c2', 10, {}, on(day))]],
    [
      'HIS005',
      [
        billed('c0', 10, {}, on('2026-01-05', '95148')),
        billed('c1', 3, {}, on('2026-02-02', '95145')),
        billed('c2', 3, charted(day, catchUp), on(day, '95145')),
      ],
    ],
  ] as const)('%s is found in the last claim alone, whatever the order of the claims', async (edit, claims) => {
    for (const ordered of [claims, [...claims].reverse()]) {
      // By the day sent where the days of service are the same.
      const sent = ordered.map((each) => ({
        ...each,
        submittedOn: `2026-04-0${1 + claims.findIndex(({ id }) => id === each.id)}`,
      }))
      const reports = await scrubbed(['c.ndjson'], { files: { 'c.ndjson': ndjson(...sent) } })
      expect(foundBy(edit, reports)).toEqual(['c2'])
    }
  })
})

describe('a history', () => {
  const claims = { 'c.ndjson': ndjson(billed('c1', 20)) }
  const ofEdit = (reports: readonly Report[], edit: string) =>
    reports[0]?.undecided.some((each) => each.edit === edit)
      ? 'undecided'
      : foundBy(edit, reports).length > 0
        ? 'found'
        : 'clean'

  test('is all that was billed before: what it does not show was not billed', async () => {
    const files = { ...claims, 'h.ndjson': ndjson(billed('h1', 5, {}, { dateOfService: '2026-01-05' })) }
    const alone = await scrubbed(['c.ndjson'], { files })
    expect(ofEdit(alone, 'UNT016')).toBe('undecided')
    const known = await scrubbed(['c.ndjson', '--history', 'h.ndjson'], { files })
    expect(ofEdit(known, 'UNT016')).toBe('clean')
  })

  test('its claims come before those of the run, and are not scrubbed', async () => {
    const files = { ...claims, 'h.ndjson': ndjson(billed('h1', 20, { submittedOn: '2027-01-01' })) }
    const reports = await scrubbed(['c.ndjson', '--history', 'h.ndjson'], { files })
    expect(reports.map(({ claim }) => claim)).toEqual(['c1'])
    expect(foundBy('UNT016', reports)).toEqual(['c1'])
  })

  test('a claim that stands in it too is not its own duplicate', async () => {
    const files = { ...claims, 'h.ndjson': ndjson(billed('c1', 20), billed('h1', 5, { member: 'm2' })) }
    const reports = await scrubbed(['c.ndjson', '--history', 'h.ndjson'], { files })
    expect(ofEdit(reports, 'UNT016')).toBe('clean')
    expect(ofEdit(await scrubbed(['c.ndjson', '--history', 'c.ndjson'], { files }), 'UNT016')).toBe('clean')
  })

  test('837 files, for claims of 837 files and for claims that were made of them', async () => {
    const earlier = fileOf837([{ id: 'H1', lines: [{ code: '95165', units: '20' }] }])
    const files = { 'h.837': earlier, 'n.837': fileOf837([{ id: 'X1', lines: [{ code: '95165', units: '20' }] }]) }
    expect(foundBy('UNT016', await scrubbed(['n.837', '--history', 'h.837'], { files }))).toEqual(['X1'])
    const { out } = await command(['convert', 'n.837', '--to', 'ndjson'], { files })
    const converted = { ...files, 'n.ndjson': out }
    const reports = await scrubbed(['n.ndjson', '--history', 'h.837', '--payer', 'medicare'], { files: converted })
    expect(foundBy('UNT016', reports)).toEqual(['X1'])
  })

  test('a window cap counts it, to the unit', async () => {
    const capped = (used: number) => ({
      files: {
        'c.ndjson': ndjson(billed('c1', 10, { payer: 'bridgespan' })),
        'h.ndjson': ndjson(billed('h1', used, { payer: 'bridgespan' }, { dateOfService: '2025-06-02' })),
      },
    })
    const args = ['c.ndjson', '--history', 'h.ndjson']
    expect(ofEdit(await scrubbed(args, capped(140)), 'UNT006')).toBe('clean')
    expect(ofEdit(await scrubbed(args, capped(141)), 'UNT006')).toBe('found')
    expect(ofEdit(await scrubbed(['c.ndjson', 'h.ndjson'], capped(141)), 'UNT006')).toBe('found')
  })

  test('a ledger of vials gives its claims', async () => {
    const book = ndjson({ kind: 'vial', id: 'A', member: 'm1', preparedOn: day }, billed('h1', 20))
    const reports = await scrubbed(['c.ndjson', '--history', 'book.ndjson'], {
      files: { ...claims, 'book.ndjson': book },
    })
    expect(foundBy('UNT016', reports)).toEqual(['c1'])
  })

  test('payments (835) say what was denied', async () => {
    const earlier = fileOf837([{ id: 'H1', lines: [{ code: '95165', units: '20' }] }])
    const now = fileOf837([{ id: 'X1', lines: [{ code: '95165', units: '20' }] }])
    const answer = (paid: number, adjustment: string) =>
      [
        'ISA*00*          *00*          *ZZ*PAYER          *ZZ*PRACTICE       *260320*1200*^*00501*000000001*0*P*:',
        'GS*HP*PAYER*PRACTICE*20260320*1200*1*X*005010X221A1',
        'ST*835*0001',
        `BPR*I*${paid}*C*CHK************20260320`,
        'TRN*1*12345*1512345678',
        'N1*PR*PAYER*XV*DEMOMEDICARE',
        'N1*PE*PRACTICE*XX*1234567893',
        'LX*1',
        `CLP*H1*1*50*${paid}**MB*ICN1*11*1`,
        'NM1*QC*1*SECRETNAME*SECRETFIRST****MI*SECRETMEMBER',
        'DTM*232*20260302',
        `SVC*HC:95165*50*${paid}**${paid === 0 ? 0 : 20}`,
        'DTM*472*20260302',
        adjustment,
        'SE*13*0001',
        'GE*1*1',
        'IEA*1*000000001',
      ]
        .map((segment) => `${segment}~\n`)
        .join('')
    const files = {
      'h.837': earlier,
      'n.837': now,
      'denied.835': answer(0, 'CAS*CO*50*50'),
      'paid.835': answer(20, 'CAS*CO*45*30'),
    }
    const found = async (...history: readonly string[]) =>
      foundBy('UNT016', await scrubbed(['n.837', '--history', ...history], { files }))
    expect(await found('h.837')).toEqual(['X1'])
    expect(await found('h.837', 'denied.835')).toEqual([])
    expect(await found('h.837', 'paid.835')).toEqual(['X1'])
  })

  test('what cannot be read of it is said, and nothing is called clean on its word', async () => {
    const files = {
      ...claims,
      'h.ndjson': `${ndjson(billed('h1', 5, {}, { dateOfService: '2026-01-05' }))}\n{"lines":[}`,
    }
    const ran = await commandJson(['scrub', 'c.ndjson', '--history', 'h.ndjson', 'none.837'], { files })
    expect(ran.code).toBe(2)
    expect(ran.err).toContain('h.ndjson, line 2')
    expect(ran.err).toContain('none.837: there is no such file')
    expect(ofEdit(await scrubbed(['c.ndjson', '--history', 'h.ndjson'], { files }), 'UNT016')).toBe('undecided')
  })

  test('and claims that are judged alone exclude each other', async () => {
    const ran = await command(['scrub', 'c.ndjson', '--each-alone', '--history', 'c.ndjson'], { files: claims })
    expect(ran).toMatchObject({ code: 2, err: '--each-alone leaves no place for --history\n' })
  })
})
