import { dayOf } from '@aliquot/engine/calendar-date'
import { codeText, packModifier } from '@aliquot/engine/code-number'
import { absent, type ClaimView, role } from '@aliquot/engine/scrub/claim-view'
import { describe, expect, test } from 'vitest'
import { readClaims } from '../src/read-claims.ts'
import {
  above,
  bytesOf,
  claim,
  file,
  fileOf,
  idsOf,
  interchange,
  oneLine,
  readAll,
  transaction,
} from './reading-files.ts'

/** What the view holds of a file's only claim. */
function viewOf<T>(text: string, look: (view: ClaimView) => T): T {
  const seen: T[] = []
  const { issues } = readAll(text, (view) => seen.push(look(view)))
  expect(issues).toEqual([])
  expect(seen).toHaveLength(1)
  const [only] = seen
  if (only === undefined) throw new Error('no claim was read')
  return only
}

const serviceOf = (service: string, ...more: readonly string[]) =>
  fileOf(claim('C1', 'LX*1', service, 'DTP*472*D8*20260302', ...more))

describe('the view of a claim', () => {
  test('has its columns', () => {
    const view = viewOf(serviceOf('SV1*HC:95165:25:59*250.75*UN*10*12**1:2'), (of) => ({
      lines: of.lines,
      code: codeText(of.codeOf(0)),
      units: of.unitsOf(0),
      day: of.dayOf(0),
      dayTo: of.dayTo[0],
      days: [...of.days],
      cents: of.lineChargeCents[0],
      total: of.chargeCents,
      claimPlace: of.placeOfService,
      linePlace: of.placeOf(0),
      frequency: of.frequency,
      pointers: of.pointers[0],
      has25: of.hasModifier(0, packModifier('25')),
      has59: of.hasModifier(0, packModifier('59')),
      has76: of.hasModifier(0, packModifier('76')),
      role: of.renderingRole[0],
      noted: of.noted[0],
      authorized: of.hasPriorAuthorization,
    }))
    expect(view).toEqual({
      lines: 1,
      code: '95165',
      units: 10000,
      day: dayOf('2026-03-02'),
      dayTo: absent,
      days: [dayOf('2026-03-02')],
      cents: 25075,
      total: 25000,
      claimPlace: 11,
      linePlace: 12,
      frequency: 1,
      pointers: 0x21,
      has25: true,
      has59: true,
      has76: false,
      role: role.unknown,
      noted: 0,
      authorized: false,
    })
  })

  test('says absent where the claim states nothing', () => {
    const text = fileOf(['CLM*C1****::*Y*A*Y*Y', 'LX*1', 'SV1*HC:95165'])
    const view = viewOf(text, (of) => [
      of.chargeCents,
      of.placeOfService,
      of.frequency,
      of.unitsOf(0),
      of.dayOf(0),
      of.lineChargeCents[0],
      of.placeOf(0),
      of.pointers[0],
    ])
    expect(view).toEqual([absent, absent, absent, absent, absent, absent, absent, 0])
  })

  test.each([
    ['1.5', 1500],
    ['.5', 500],
    ['10', 10000],
    ['0', 0],
  ])('units of %s are %i thousandths', (units, thousandths) => {
    expect(viewOf(serviceOf(`SV1*HC:95165*250*UN*${units}***1`), (of) => of.unitsOf(0))).toBe(thousandths)
  })

  test('a charge of .75 is 75 cents', () => {
    expect(viewOf(serviceOf('SV1*HC:95165*.75*UN*1***1'), (of) => of.lineChargeCents[0])).toBe(75)
  })

  test('minutes are not taken for units', () => {
    const minutes: (number | undefined)[] = []
    readAll(serviceOf('SV1*HC:00142*827*MJ*61***1'), (view, context) => {
      minutes.push(view.unitsOf(0), context.minutesThousandths(0))
    })
    expect(minutes).toEqual([absent, 61000])
  })

  test('a range of dates', () => {
    const text = fileOf(claim('C1', 'LX*1', 'SV1*HC:95165*250*UN*10***1', 'DTP*472*RD8*20260302-20260305'))
    expect(viewOf(text, (of) => [of.dayOf(0), of.dayTo[0]])).toEqual([dayOf('2026-03-02'), dayOf('2026-03-05')])
  })

  test('days come once each, in order', () => {
    const lines = ['20260305', '20260302', '20260305'].flatMap((day, index) => [
      `LX*${index + 1}`,
      'SV1*HC:95165*250*UN*10***1',
      `DTP*472*D8*${day}`,
    ])
    const days = [dayOf('2026-03-02'), dayOf('2026-03-05')]
    expect(viewOf(fileOf(claim('C1', ...lines)), (of) => [...of.days])).toEqual(days)
  })

  test.each([
    ['a description', serviceOf('SV1*HC:95199:::::CLUSTER*250*UN*1***1')],
    ['a note', serviceOf('SV1*HC:95199*250*UN*1***1', 'NTE*ADD*CLUSTER')],
  ])('a line with %s is noted', (_, text) => {
    expect(viewOf(text, (of) => of.noted[0])).toBe(1)
    expect(readAll(text).visited[0]?.claim.lines[0]?.note).toBe('CLUSTER')
  })

  test('a note of the claim, or for others than the payer, is none of a line', () => {
    const text = fileOf(claim('C1', 'NTE*ADD*WHOLE CLAIM', ...oneLine, 'NTE*TPO*REPRICED'))
    const notes: string[] = []
    readAll(text, (view, context) => notes.push(String(view.noted[0]), context.claimNote(), context.lineText(0)))
    expect(notes).toEqual(['0', 'WHOLE CLAIM', ''])
  })

  test('fifty lines', () => {
    const lines = Array.from({ length: 50 }, (_, index) => [
      `LX*${index + 1}`,
      `SV1*HC:95165*1*UN*${index + 1}***1`,
      'DTP*472*D8*20260302',
    ])
    const { visited, codes } = readAll(fileOf(claim('C1', ...lines.flat())))
    expect(codes).toEqual([])
    expect(visited[0]?.claim.lines.map(({ n, units }) => [n, units])).toEqual(
      Array.from({ length: 50 }, (_, index) => [index + 1, index + 1]),
    )
  })

  test('nothing stays of the claim before', () => {
    const full = claim(
      'FULL',
      'REF*G1*AUTH1',
      'REF*F8*OLD1',
      'NM1*82*1*LEE*ANN****XX*1912301953',
      'SBR*S*18*******CI',
      'NM1*PR*2*OTHER*****PI*77777',
      'LX*1',
      'SV1*HC:95165:25:59:76:77:CLUSTER*250*UN*10*12**1:2:2:1',
      'DTP*472*RD8*20260302-20260305',
      'NTE*ADD*NOTE',
      'LIN**N4*00004196501',
      'NM1*82*1*OTHER*BO****XX*1245319599',
    )
    const bare = ['CLM*BARE****', 'LX*1', 'SV1*HC:95117']
    const alone = readAll(fileOf(bare)).visited[0]?.claim
    const after = readAll(fileOf(full, bare), (view, context) => {
      if (context.claimId() === 'BARE') expect([context.otherPayers(), view.noted[0]]).toEqual([[], 0])
    })
    expect(after.codes).toEqual([])
    expect(after.visited[1]?.claim).toEqual(alone)
  })
})

describe('what belongs to a claim', () => {
  test.each([
    ['of the claim', ['REF*G1*AUTH1', ...oneLine], true],
    ['of every line', [...oneLine, 'REF*G1*AUTH1'], true],
    ['of one of two lines', [...oneLine, 'REF*G1*AUTH1', 'LX*2', ...oneLine.slice(1)], false],
    ['of another payer for the line', [...oneLine, 'REF*G1*AUTH1**2U:77777'], false],
    ['of another payer', ['SBR*S*18*******CI', 'NM1*PR*2*OTHER*****PI*77777', 'REF*G1*AUTH1', ...oneLine], false],
  ])('an authorization %s', (_, inside, has) => {
    expect(viewOf(fileOf(claim('C1', ...inside)), (of) => of.hasPriorAuthorization)).toBe(has)
  })

  test('who rendered a line: its own provider, else the claim’s, never another payer’s', () => {
    const text = fileOf(
      claim(
        'C1',
        'NM1*82*1*LEE*ANN****XX*1912301953',
        'SBR*S*18*******CI',
        'NM1*PR*2*OTHER*****PI*77777',
        'NM1*82*1*X*Y****XX*1999999999',
        ...oneLine,
        'LX*2',
        ...oneLine.slice(1),
        'NM1*82*1*OTHER*BO****XX*1245319599',
      ),
    )
    const { visited, codes } = readAll(text)
    expect(codes).toEqual([])
    expect(visited[0]?.claim.lines.map(({ rendering }) => rendering)).toEqual(['1912301953', '1245319599'])
  })

  test('a number of another kind is no national provider identifier', () => {
    const { visited } = readAll(fileOf(claim('C1', 'NM1*82*1*LEE*ANN****24*587654321', ...oneLine)))
    expect(visited[0]?.claim.lines[0]?.rendering).toBeUndefined()
  })

  test('the number of the claim that it replaces', () => {
    const { visited } = readAll(fileOf(['CLM*C1*1***11:B:7*Y', 'REF*F8*OLD 1', ...oneLine]))
    expect(visited[0]?.claim).toMatchObject({ frequency: '7', originalControlNumber: 'OLD 1' })
  })

  test('diagnoses of both revisions, with their points', () => {
    const codes = ['ABK:J301', 'ABF:T63441A', 'BF:E8490', 'BF:V7389', 'ABF:J45.40', 'ABF:R05']
    const { visited } = readAll(fileOf(['CLM*C1*1***11:B:1*Y', `HI*${codes.join('*')}`, ...oneLine]))
    expect(visited[0]?.claim.diagnoses).toEqual(['J30.1', 'T63.441A', 'E849.0', 'V73.89', 'J45.40', 'R05'])
  })

  test('HI segments that list something else', () => {
    const { visited, codes } = readAll(fileOf(claim('C1', 'HI*BP:00142', 'HI*BG:AH', ...oneLine)))
    expect(codes).toEqual([])
    expect(visited[0]?.claim.diagnoses).toEqual(['J30.1', 'J30.81'])
  })

  test('segments in places: where the claim and each line stand', () => {
    const places: unknown[] = []
    readClaims(
      bytesOf(fileOf(claim('C1', ...oneLine, 'LX*2', ...oneLine.slice(1)))),
      { resolvePayer: () => undefined, fileName: 'batch.837' },
      (view, context) => {
        places.push(view.source.place(), context.claimSegment(), context.lineSegment(0), context.lineSegment(1))
      },
    )
    expect(places).toEqual(['batch.837, segment 11', 11, 14, 17])
  })
})

describe('payers', () => {
  test('that share most of what they are named by are told apart, in any order', () => {
    const payers = [
      'A PLAN*****PI*12345',
      'A PLAN*****PI*92345',
      'A PLAM*****PI*12345',
      'A PLAN*****PI*5',
      'B*****PI*5',
    ]
    const named = [...payers, ...payers].map((payer, index) => [
      ...[`HL*${index + 2}*1*22*0`, 'SBR*P*18*******CI', 'NM1*IL*1*DOE*JANE****MI*W123456789', `NM1*PR*2*${payer}`],
      ...claim(`C${index}`, ...oneLine),
    ])
    const text = file(interchange(transaction('0001', ...above.slice(0, 2), ...named.flat())))
    const asked: string[] = []
    const { visited } = readAll(text, undefined, ({ id, name }) => {
      asked.push(`${name} ${id}`)
      return { policy: `policy of ${name} ${id}` }
    })
    expect(asked).toEqual(['A PLAN 12345', 'A PLAN 92345', 'A PLAM 12345', 'A PLAN 5', 'B 5'])
    expect(visited.map(({ payer }) => payer)).toEqual([...asked, ...asked].map((each) => `policy of ${each}`))
  })

  const other = above.map((segment) =>
    segment.replace('60054', '00123').replace('*CI', '*MB').replace('*2*1*', '*3*1*'),
  )
  const text = file(
    interchange(transaction('0001', ...above, ...claim('C1', ...oneLine), ...other, ...claim('C2', ...oneLine))),
  )

  test('that are known give the view a policy and a contractor', () => {
    const seen: unknown[] = []
    readAll(
      text,
      (view) => seen.push([view.policy, view.payer, view.contractor]),
      ({ id }) => (id === '00123' ? { policy: 'national', contractor: 'south', index: 3 } : undefined),
    )
    expect(seen).toEqual([
      [absent, '60054', undefined],
      [3, 'national', 'south'],
    ])
  })

  test('are asked for once each, with everything that the file says of them', () => {
    const asked: unknown[] = []
    const again = file(
      interchange(
        transaction('0001', ...above, ...claim('C1', ...oneLine)),
        transaction('0002', ...above, ...claim('C2', ...oneLine), ...other, ...claim('C3', ...oneLine)),
      ),
    )
    readAll(again, undefined, (payer) => {
      asked.push(payer)
      return undefined
    })
    expect(asked).toEqual([
      { id: '60054', name: 'SOME PAYER', filingIndicator: 'CI' },
      { id: '00123', name: 'SOME PAYER', filingIndicator: 'MB' },
    ])
  })

  test('that the claim does not name are unknown', () => {
    const nameless = above.filter((segment) => !segment.startsWith('NM1*PR'))
    const { visited, codes } = readAll(file(interchange(transaction('0001', ...nameless, ...claim('C1', ...oneLine)))))
    expect(codes).toEqual([])
    expect(visited[0]?.payer).toBe('')
    expect(visited[0]?.claim.payer).toBeUndefined()
  })
})

describe('member keys', () => {
  const keysOf = (text: string) => {
    const keys: string[] = []
    readAll(text, (_, context) => keys.push(context.memberKey()))
    return keys
  }
  const level = (parts: { readonly member?: string; readonly payer?: string }, number = 2) => [
    `HL*${number}*1*22*1`,
    'SBR*P*18*******CI',
    `NM1*IL*1*DOE*JANE****MI*${parts.member ?? 'W1'}`,
    `NM1*PR*2*SOME PAYER*****PI*${parts.payer ?? '60054'}`,
  ]
  const patient = (name: string, number: number) => [`HL*${number}*2*23*0`, 'PAT*19', `NM1*QC*1*DOE*${name}`]
  const keys = (...levels: readonly (readonly string[])[]) =>
    keysOf(file(interchange(transaction('0001', ...above.slice(0, 2), ...levels.flat()))))
  const one = claim('C1', ...oneLine)

  test('are the same for the same member of the same payer', () => {
    const [a, b, c] = keys(level({}), one, level({ member: 'w1' }, 3), one, level({}, 4), one)
    expect(a).toMatch(/^[0-9a-f]{16}$/)
    expect([b, c]).toEqual([a, a])
  })

  test('differ by member, payer and dependent', () => {
    const all = keys(
      level({}, 3),
      one,
      level({ member: 'W2' }, 4),
      one,
      level({ payer: '60055' }, 5),
      one,
      level({}),
      patient('TIM', 6),
      one,
      patient('TOM', 7),
      one,
    )
    expect(all).toHaveLength(5)
    expect(new Set(all).size).toBe(5)
  })

  test('do not show the member id, and are empty without one', () => {
    expect(keys(level({ member: 'W123456789' }), one)[0]).not.toContain('123456789')
    expect(keys(level({ member: '' }), one)).toEqual([''])
  })
})

describe('claims of several levels', () => {
  test('belong to the subscriber and provider above them', () => {
    const text = file(
      interchange(
        transaction(
          '0001',
          ...above,
          ...claim('A', ...oneLine),
          ...claim('B', ...oneLine),
          'HL*3**20*1',
          'NM1*85*2*OTHER GROUP*****XX*1245319599',
          'HL*4*3*22*1',
          'SBR*P********MB',
          'NM1*IL*1*DOE*JOE****MI*W2',
          'NM1*PR*2*OTHER PAYER*****PI*00123',
          'HL*5*4*23*0',
          'PAT*19',
          'NM1*QC*1*DOE*TIM',
          ...claim('C', ...oneLine),
        ),
      ),
    )
    const all = readAll(text)
    expect(all.codes).toEqual([])
    expect(idsOf(all)).toEqual(['A', 'B', 'C'])
    expect(all.visited.map((each) => [each.payer, each.claim.billingProvider])).toEqual([
      ['60054', '1234567893'],
      ['60054', '1234567893'],
      ['00123', '1245319599'],
    ])
  })

  test('two transactions may number their levels alike', () => {
    const each = (control: string) => transaction(control, ...above, ...claim(control, ...oneLine))
    expect(readAll(file(interchange(each('0001'), each('0002'))))).toMatchObject({ read: 2, issues: [] })
  })
})
