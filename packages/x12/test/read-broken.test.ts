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
  isa,
  oneLine,
  readAll,
  transaction,
} from './reading-files.ts'

const sound = (id: string) => claim(id, ...oneLine)
const service = (text: string) => ['LX*1', text, 'DTP*472*D8*20260302']
const date = (text: string) => [...oneLine.slice(0, 2), text]
const manyLines = Array.from({ length: 51 }, (_, index) => [`LX*${index + 1}`, ...oneLine.slice(1)]).flat()
const manyDiagnoses = Array.from({ length: 12 }, () => 'ABF:J301').join('*')

/** Segments of a claim with something that cannot be read, the issue's code, and its element. */
const broken: readonly (readonly [string, readonly string[], string])[] = [
  ['claim-id-missing', ['CLM**250***11:B:1*Y', ...oneLine], 'CLM01'],
  ['claim-id-too-long', [`CLM*${'X'.repeat(39)}*250***11:B:1*Y`, ...oneLine], 'CLM01'],
  ['amount-unreadable', ['CLM*BAD*12X***11:B:1*Y', ...oneLine], 'CLM02'],
  ['amount-unreadable', ['CLM*BAD*-5***11:B:1*Y', ...oneLine], 'CLM02'],
  ['place-unreadable', ['CLM*BAD*250***OF:B:1*Y', ...oneLine], 'CLM05'],
  ['frequency-unreadable', ['CLM*BAD*250***11:B:A*Y', ...oneLine], 'CLM05'],
  ['diagnosis-unreadable', ['CLM*BAD*250***11:B:1*Y', 'HI*BK*8901', ...oneLine], 'HI01'],
  ['diagnosis-unreadable', ['CLM*BAD*250***11:B:1*Y', 'HI*ABK:J301**ABF:J3081', ...oneLine], 'HI02'],
  ['diagnosis-unreadable', ['CLM*BAD*250***11:B:1*Y', 'HI*ABK:J3', ...oneLine], 'HI01'],
  ['diagnosis-unreadable', ['CLM*BAD*250***11:B:1*Y', 'HI*ABK:J301^ABF:J3081', ...oneLine], 'HI01'],
  ['too-many-diagnoses', ['CLM*BAD*250***11:B:1*Y', 'HI*ABK:J301', `HI*${manyDiagnoses}`, ...oneLine], 'HI12'],
  ['segment-misplaced', [...claim('BAD', ...oneLine), 'HI*ABK:J301'], 'HI'],
  ['no-service-line', claim('BAD'), 'CLM'],
  ['line-without-service', claim('BAD', 'LX*1'), 'CLM'],
  ['line-without-service', claim('BAD', 'LX*1', ...oneLine), 'LX'],
  ['line-number-unreadable', claim('BAD', 'LX*ONE', ...oneLine.slice(1)), 'LX01'],
  ['service-without-line', claim('BAD', ...oneLine, ...oneLine.slice(1)), 'SV1'],
  ['too-many-lines', claim('BAD', ...manyLines), 'SV1'],
  ['procedure-qualifier', claim('BAD', ...service('SV1*ER:95165*250*UN*10***1')), 'SV101'],
  ['procedure-qualifier', claim('BAD', ...service('SV1*95165*250*UN*10***1')), 'SV101'],
  ['component-separator', claim('BAD', ...service('SV1*HC>95165*250*UN*10***1')), 'SV101'],
  ['procedure-missing', claim('BAD', ...service('SV1*HC*250*UN*10***1')), 'SV101'],
  ['procedure-unreadable', claim('BAD', ...service('SV1*HC:478331*250*UN*10***1')), 'SV101'],
  ['procedure-unreadable', claim('BAD', ...service('SV1*HC:95-65*250*UN*10***1')), 'SV101'],
  ['modifier-unreadable', claim('BAD', ...service('SV1*HC:95165:2*250*UN*10***1')), 'SV101'],
  ['too-many-modifiers', claim('BAD', ...service('SV1*HC:95165:25:59:76:77:91*250*UN*10***1')), 'SV101'],
  ['too-many-components', claim('BAD', ...service('SV1*HC:95165:25:59:76:77:TEXT::MORE*250*UN*10***1')), 'SV101'],
  ['amount-unreadable', claim('BAD', ...service('SV1*HC:95165*2,50*UN*10***1')), 'SV102'],
  ['unit-basis', claim('BAD', ...service('SV1*HC:95165*250*F2*10***1')), 'SV103'],
  ['unit-basis', claim('BAD', ...service('SV1*HC:95165*250**10***1')), 'SV103'],
  ['units-unreadable', claim('BAD', ...service('SV1*HC:95165*250*UN*TEN***1')), 'SV104'],
  ['units-unreadable', claim('BAD', ...service('SV1*HC:95165*250*UN*1.0005***1')), 'SV104'],
  ['place-unreadable', claim('BAD', ...service('SV1*HC:95165*250*UN*10*1A**1')), 'SV105'],
  ['pointer-unreadable', claim('BAD', ...service('SV1*HC:95165*250*UN*10***A')), 'SV107'],
  ['pointer-unreadable', claim('BAD', ...service('SV1*HC:95165*250*UN*10***13')), 'SV107'],
  ['pointer-unreadable', claim('BAD', ...service('SV1*HC:95165*250*UN*10***0')), 'SV107'],
  ['too-many-pointers', claim('BAD', ...service('SV1*HC:95165*250*UN*10***1:2:1:2:1')), 'SV107'],
  ['date-unreadable', claim('BAD', ...date('DTP*472*D8*20251399')), 'DTP03'],
  ['date-unreadable', claim('BAD', ...date('DTP*472*D8*20260230')), 'DTP03'],
  ['date-unreadable', claim('BAD', ...date('DTP*472*RD8*20260302')), 'DTP03'],
  ['date-unreadable', claim('BAD', ...date('DTP*472*RD8*20260302-20260399')), 'DTP03'],
  ['date-backwards', claim('BAD', ...date('DTP*472*RD8*20260305-20260302')), 'DTP03'],
  ['date-format', claim('BAD', ...date('DTP*472*RD9*20260302-20260305')), 'DTP02'],
  ['date-twice', claim('BAD', ...oneLine, 'DTP*472*D8*20260303'), 'DTP'],
  ['segment-unknown', claim('BAD', ...oneLine, 'XYZ*1'), ''],
  ['too-many-elements', claim('BAD', ...oneLine, 'NTE*ADD*TEXT*MORE'), 'NTE'],
]

describe('a claim of which something cannot be read is said and not handed on', () => {
  test.each(broken)('%s, case %#', (code, segments, element) => {
    const all = readAll(fileOf(sound('BEFORE'), segments, sound('AFTER')))
    expect(idsOf(all)).toEqual(['BEFORE', 'AFTER'])
    expect(all.claims).toBe(3)
    expect(all.issues.map((issue) => [issue.code, issue.element])).toEqual([[code, element]])
    const [issue] = all.issues
    expect(issue?.transaction).toBe('0001')
    expect(issue?.claim).toBe(code.startsWith('claim-id') ? null : 'BAD')
    expect(issue?.message.length).toBeGreaterThan(20)
  })

  test('an issue says where: segment, byte and element', () => {
    const text = fileOf(claim('C1', ...service('SV1*HC:95165*250*UN*TEN***1')))
    const { issues } = readAll(text)
    expect(issues).toMatchObject([{ segment: 14, element: 'SV104', byte: text.indexOf('TEN') }])
  })

  test('several faults of a claim are all said', () => {
    const { codes } = readAll(fileOf(claim('C1', ...service('SV1*HC:95165*A*UN*B***C'))))
    expect(codes).toEqual(['amount-unreadable', 'units-unreadable', 'pointer-unreadable'])
  })

  test('no message tells what stood in the element', () => {
    for (const [, segments] of broken) {
      for (const { message } of readAll(fileOf(segments)).issues) expect(message).not.toMatch(/BAD|TEN|478331|DOE/)
    }
  })
})

describe('claims whose owner is not sure', () => {
  const all = (...contents: readonly (readonly string[])[]) => readAll(fileOf(...contents))
  const next = (...without: readonly string[]) =>
    [
      'HL*3*1*22*0',
      'SBR*P*18*******MB',
      'NM1*IL*1*ROE*JO****MI*W2',
      'NM1*PR*2*OTHER PAYER*****PI*00123',
      ...sound('NEXT'),
    ].filter((segment) => !without.some((tag) => segment.startsWith(tag)))
  const last = ['HL*9*1*22*0', ...next().slice(1, 4), ...sound('LAST')]

  test.each([
    ['the HL segment of the subscriber is lost', next('HL*3'), ['LAST']],
    ['the HL and SBR segments are lost', next('HL*3', 'SBR'), ['LAST']],
    ['the parent is another one', next().map((text) => text.replace('HL*3*1', 'HL*3*8')), ['FIRST', 'LAST']],
    ['the level has no number', next().map((text) => text.replace('HL*3*1', 'HL*X*1')), ['FIRST', 'LAST']],
    ['the level is none that is known', next().map((text) => text.replace('*22*', '*21*')), ['FIRST', 'LAST']],
    ['the SBR segment stands twice', [...next().slice(0, 2), ...next().slice(1)], ['FIRST', 'LAST']],
    [
      'the subscriber’s segments were not understood',
      next().map((t) => t.replace('NM1*PR', 'NX1*PR')),
      ['FIRST', 'LAST'],
    ],
  ])('%s', (_, level, ids) => {
    const read = all(sound('FIRST'), level, last)
    expect(idsOf(read)).toEqual(ids)
    expect(read.codes).toContain('hierarchy-broken')
    expect(read.claims).toBe(3)
  })

  test('a patient under another subscriber', () => {
    const read = all(sound('FIRST'), ['HL*3*8*23*0', 'PAT*19', 'NM1*QC*1*DOE*TIM', ...sound('BAD')], last)
    expect(idsOf(read)).toEqual(['FIRST', 'LAST'])
  })

  test('a claim under no subscriber', () => {
    const text = file(interchange(transaction('0001', ...above.slice(0, 2), ...sound('C1'))))
    expect(readAll(text)).toMatchObject({ claims: 1, read: 0, issues: [{ code: 'claim-outside-subscriber' }] })
  })

  test('a service line outside a claim', () => {
    expect(all(oneLine, sound('C1'))).toMatchObject({
      read: 1,
      issues: [{ code: 'service-outside-claim', claim: null }],
    })
  })
})

describe('broken envelopes are said and stop nothing', () => {
  const one = transaction('0001', ...above, ...sound('A'))
  const two = transaction('0002', ...above, ...sound('B'))
  const whole = interchange(one, two)
  const replaced = (from: string | RegExp, to: string) => whole.map((segment) => segment.replace(from, to))
  const without = (tag: string) => whole.filter((segment) => !segment.startsWith(tag))

  test.each([
    ['segment-count', replaced('SE*14*0001', 'SE*15*0001'), /counts 15 segments, and there are 14/],
    ['segment-count', replaced('SE*14*0001', 'SE*X*0001'), /an unreadable number of segments/],
    ['st-control', replaced('SE*14*0001', 'SE*14*0009'), /ST and the SE/],
    ['se-missing', without('SE*14*0001'), /no SE segment/],
    ['transaction-count', replaced('GE*2', 'GE*3'), /counts 3 transactions, and there are 2/],
    ['gs-control', replaced('GE*2*1', 'GE*2*7'), /GS and the GE/],
    ['ge-missing', without('GE'), /no GE segment/],
    ['gs-missing', without('GS'), /outside a functional group/],
    ['group-count', replaced('IEA*1', 'IEA*2'), /counts 2 functional groups, and there are 1/],
    ['isa-control', replaced('IEA*1*000000001', 'IEA*1*000000009'), /ISA and the IEA/],
    ['iea-missing', without('IEA'), /no IEA segment/],
  ])('%s', (code, segments, message) => {
    const all = readAll(file(segments))
    expect(idsOf(all)).toEqual(['A', 'B'])
    expect(all.issues[0]).toMatchObject({ code, claim: null })
    expect(all.issues[0]?.message).toMatch(message)
  })

  test('control numbers may lose their leading zeros', () => {
    expect(readAll(file(replaced('IEA*1*000000001', 'IEA*1*1'))).issues).toEqual([])
  })

  test('a claim that the end of the file cuts off is not handed on', () => {
    const text = file(whole)
    for (const end of [text.indexOf('UN*10', text.indexOf('0002*005010')) + 4, text.lastIndexOf('SE*14')]) {
      const all = readAll(text.slice(0, end))
      expect(idsOf(all)).toEqual(['A'])
      expect(all.codes).toContain('claim-cut-off')
      expect(all.codes).toContain('se-missing')
    }
  })

  test('a file cut off and another one behind it', () => {
    const text = file(interchange(one))
    const other = file(interchange(two), { element: '|', component: '>', repetition: '!', terminator: "'" }, '')
    const cut = readAll(text.slice(0, text.indexOf('*UN*10') + 3) + other)
    expect(idsOf(cut)).toEqual(['B'])
    expect(cut).toMatchObject({ interchanges: 2, claims: 2 })
    expect(cut.codes.slice(0, 2)).toEqual(['segment-cut', 'claim-cut-off'])
  })

  test('a lost terminator before the next transaction', () => {
    const all = readAll(file(whole).replace('SE*14*0001~\n', 'SE*14*0001'))
    expect(idsOf(all)).toEqual(['B'])
    expect(all.codes.slice(0, 2)).toEqual(['segment-cut', 'se-missing'])
  })

  test('a text that ends like the tag of a transaction is none', () => {
    const odd = [...above, ...sound('A'), 'XYZ*EAST*123*4', ...sound('C')]
    expect(idsOf(readAll(file(interchange(transaction('0001', ...odd), two))))).toEqual(['C', 'B'])
  })

  test('a transaction whose ST segment is lost is read by its BHT segment', () => {
    const segments = interchange(one, two).filter((segment) => !segment.startsWith('ST*837*0002'))
    const all = readAll(file(segments))
    expect(idsOf(all)).toEqual(['A', 'B'])
    expect(all.issues).toMatchObject([{ code: 'st-missing', element: 'BHT', transaction: null }])
  })

  test('an interchange whose delimiters collide, and a sound one behind it', () => {
    const bad = file(interchange(one)).replace(':~', '*~')
    const all = readAll(bad + file(interchange(two)))
    expect(idsOf(all)).toEqual(['B'])
    expect(all.issues).toMatchObject([{ code: 'delimiters-collide', element: 'ISA', segment: 1, byte: 0 }])
  })

  test('an ISA segment that is cut off', () => {
    expect(readAll(isa().slice(0, 50)).codes).toEqual(['isa-truncated'])
  })

  test('claims outside a transaction', () => {
    const all = readAll(file([...interchange(two).slice(0, 2), ...above, ...sound('A'), ...two, 'GE*1*1', 'IEA*1*1']))
    expect(idsOf(all)).toEqual(['B'])
    expect(all.codes).toEqual(['outside-transaction', 'claim-outside-transaction'])
    expect(all.claims).toBe(2)
  })

  test('segments behind the interchange', () => {
    const all = readAll(file([...interchange(one), ...two]))
    expect(idsOf(all)).toEqual(['A', 'B'])
    expect(all.codes).toContain('gs-missing')
  })

  test.each([
    ['another transaction', ['ST*835*0009', 'BPR*I*1', 'SE*3*0009'], 'not-professional'],
    ['a dental claim', ['ST*837*0009*005010X224A2', 'CLM*X*1', 'SE*3*0009'], 'not-professional'],
  ])('%s is passed over', (_, segments, code) => {
    const all = readAll(file(interchange(one, segments, two)))
    expect(idsOf(all)).toEqual(['A', 'B'])
    expect(all).toMatchObject({ skipped: 1, transactions: 3, claims: 2, issues: [{ code, transaction: '0009' }] })
  })

  test('a transaction that does not say which guide it follows', () => {
    const silent = interchange(one).map((segment) => segment.replace('*005010X222A1', ''))
    expect(readAll(file(silent))).toMatchObject({ skipped: 1, issues: [{ code: 'version-unknown' }] })
    const group = interchange(one).map((segment) => segment.replace('ST*837*0001*005010X222A1', 'ST*837*0001'))
    expect(readAll(file(group))).toMatchObject({ read: 1 })
  })

  test.each(['', '   \r\n', 'hello', '\ufeff'])('a file of %j', (text) => {
    const { codes, claims } = readAll(text)
    expect({ codes, claims }).toEqual({ codes: text === 'hello' ? ['isa-missing'] : [], claims: 0 })
  })

  test('no more issues are listed than asked for', () => {
    const bytes = bytesOf(fileOf(...Array.from({ length: 30 }, (_, index) => claim(`C${index}`))))
    const report = readClaims(bytes, { resolvePayer: () => undefined, mostIssues: 10 }, () => {})
    expect(report).toMatchObject({ unlistedIssues: 20, claims: 30, read: 0 })
    expect(report.issues).toHaveLength(10)
  })
})
