/** Defects that other validators miss, each said by name and place; and a sound file of which nothing is said. */
import { describe, expect, test } from 'vitest'
import { validate } from '../src/validate.ts'
import { bytesOf, type Delimited, file } from './reading-files.ts'

const header =
  'ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *260302*1200*^*00501*000000001*0*T*:'
const sound: readonly string[] = [
  header,
  'GS*HC*SENDER*RECEIVER*20260303*1200*1*X*005010X222A1',
  'ST*837*0001*005010X222A1',
  'BHT*0019*00*1*20260303*1200*CH',
  'NM1*41*2*SENDER GROUP*****46*SENDER',
  'PER*IC*FRONT DESK*TE*3055551234',
  'NM1*40*2*RECEIVER GROUP*****46*RECEIVER',
  'HL*1**20*1',
  'NM1*85*2*ALLERGY GROUP*****XX*1234567893',
  'N3*1 STREET',
  'N4*MIAMI*FL*331110001',
  'REF*EI*587654321',
  'HL*2*1*22*0',
  'SBR*P*18*******CI',
  'NM1*IL*1*DOE*JANE****MI*W123456789',
  'N3*2 STREET',
  'N4*MIAMI*FL*331110001',
  'DMG*D8*19800517*F',
  'NM1*PR*2*SOME PAYER*****PI*60054',
  'CLM*C1*250.21***11:B:1*Y*A*Y*Y',
  'HI*ABK:J301*ABF:J3081',
  'NM1*82*1*LEE*ANN****XX*1912301953',
  'LX*1',
  'SV1*HC:95117*100.21*UN*1***1:2',
  'DTP*472*D8*20260302',
  'LX*2',
  'SV1*HC:99213:25*150*UN*1***1',
  'DTP*472*D8*20260302',
  'SE*27*0001',
  'GE*1*1',
  'IEA*1*000000001',
]
/** Numbers of segments, from 1. */
const at = (start: string) => sound.findIndex((segment) => segment.startsWith(start)) + 1

function changed(from: string, to: string): readonly string[] {
  expect(sound.some((segment) => segment.includes(from))).toBe(true)
  return sound.map((segment) => segment.replace(from, to))
}

const without = (start: string) =>
  sound.filter((segment) => !segment.startsWith(start)).map((segment) => segment.replace('SE*27', 'SE*26'))
const added = (after: string, segment: string) =>
  sound.flatMap((each) => (each.startsWith(after) ? [each, segment] : [each.replace('SE*27', 'SE*28')]))

const issuesOf = (segments: readonly string[]) =>
  validate(bytesOf(file(segments))).issues.map(({ code, loop, element, segment, reply }) => [
    code,
    loop,
    element,
    segment,
    reply,
  ])

test('of a sound file nothing is said', () => {
  const report = validate(bytesOf(file(sound)))
  expect(report).toMatchObject({ claims: 1, read: 1, issues: [] })
})

test('of a sound file with other delimiters neither', () => {
  const marks: Delimited = { element: '|', component: '>', repetition: '^', terminator: '\n' }
  expect(validate(bytesOf(file(sound, marks, '')))).toMatchObject({ claims: 1, read: 1, issues: [] })
})

describe('defects', () => {
  test.each([
    ['lines that do not add up', changed('*250.21*', '*251.21*'), 'charges-unbalanced', '2300', 'CLM02', at('CLM')],
    [
      'check digit of the billing provider',
      changed('1234567893', '1234567890'),
      'npi-check-digit',
      '2010AA',
      'NM109',
      9,
    ],
    [
      'check digit of who rendered',
      changed('1912301953', '1912301954'),
      'npi-check-digit',
      '2310B',
      'NM109',
      at('NM1*82'),
    ],
    ['count of segments', changed('SE*27', 'SE*28'), 'segment-count', '2400', 'SE01', at('SE')],
    ['no payer', without('NM1*PR'), 'loop-missing', '2010BB', 'NM1', at('CLM') - 1],
    ['diagnosis that is none', changed('ABK:J301', 'ABK:JX01'), 'diagnosis-shape', '2300', 'HI01', at('HI')],
    ['procedure that is none', changed('HC:95117', 'HC:9511Q'), 'procedure-shape', '2400', 'SV101', at('SV1')],
    ['pointer to no diagnosis', changed('***1:2', '***1:3'), 'pointer-to-nothing', '2400', 'SV107', at('SV1')],
    ['five pointers', changed('***1:2', '***1:2:1:2:1'), 'too-many-pointers', '2400', 'SV107', at('SV1')],
    ['day that is none', changed('D8*20260302', 'D8*20251399'), 'date-unreadable', '2400', 'DTP03', at('DTP')],
    ['kind of payer', changed('*******CI', '*******Q9'), 'element-code', '2000B', 'SBR09', at('SBR')],
    ['control numbers of the group', changed('GE*1*1', 'GE*1*2'), 'gs-control', '', 'GE02', at('GE')],
    ['unknown segment', added('HI', 'XYZ*1*2'), 'segment-unknown', '2300', '', at('HI') + 1],
    ['no address', without('N3*1'), 'segment-missing', '2010AA', 'N3', at('HL*2') - 1],
    ['no service date', without('DTP'), 'date-missing', '2400', 'DTP', at('SV1')],
    ['no diagnosis', without('HI'), 'segment-missing', '2300', 'HI', at('NM1*82') - 1],
    ['no pointer', changed('*UN*1***1:2', '*UN*1'), 'element-missing', '2400', 'SV107', at('SV1')],
    ['two billing providers', added('NM1*85', 'NM1*85*2*B*****XX*1234567893'), 'loop-repeated', '2010AA', 'NM1', 10],
    ['segment before its time', added('N4*MIAMI', 'N3*3 STREET'), 'segment-order', '2010AA', 'N3', 12],
    ['segment twice', added('N3*1', 'N3*9 STREET'), 'segment-repeated', '2010AA', 'N3', 11],
    ['segment that is not used', added('DMG', 'CUR*85*USD'), 'segment-not-used', '2010BA', 'CUR', at('DMG') + 1],
    ['place that is none', changed('11:B:1', '97:B:1'), 'element-code', '2300', 'CLM05', at('CLM')],
    ['birth date that is none', changed('19800517', '19800231'), 'date-invalid', '2010BA', 'DMG02', at('DMG')],
    [
      'time that is none',
      changed('20260303*1200*CH', '20260303*2560*CH'),
      'time-invalid',
      'HEADER',
      'BHT05',
      at('BHT'),
    ],
    ['sex that is none', changed('19800517*F', '19800517*X'), 'element-code', '2010BA', 'DMG03', at('DMG')],
    [
      'element that is not used',
      changed('*UN*1***1:2', '*UN*1**X*1:2'),
      'element-too-long',
      '2400',
      'SV106',
      at('SV1'),
    ],
    ['text that is too long', changed('ALLERGY GROUP', 'A'.repeat(61)), 'element-too-long', '2010AA', 'NM103', 9],
    ['number with letters', changed('LX*2', 'LX*II'), 'line-number-unreadable', '2400', 'LX01', at('LX*2')],
    ['name of nobody', added('NM1*82', 'NM1*ZZ*1*LEE'), 'element-code', '2310B', 'NM101', at('NM1*82') + 1],
  ])('%s', (_, segments, code, loop, element, segment) => {
    const issues = issuesOf(segments)
    const found = issues.find(([each, , where]) => each === code && where === element)
    expect(found?.slice(0, 3)).toEqual([code, loop, element])
    expect([segment, segment + 1]).toContain(found?.[3])
    expect(found?.[4]).toMatch(/^(IK304|IK403|IK502|AK905|TA105)\/\w+$/)
  })

  test('each says where it is: file, interchange, transaction, position, byte', () => {
    const text = file(changed('1912301953', '1912301954'))
    const { issues } = validate(bytesOf(text), { fileName: 'day.837' })
    expect(issues).toEqual([
      {
        file: 'day.837',
        interchange: '000000001',
        transaction: '0001',
        segment: 22,
        position: 20,
        byte: text.indexOf('1912301954'),
        loop: '2310B',
        claim: 'C1',
        element: 'NM109',
        code: 'npi-check-digit',
        reply: 'IK403/I12',
        message: expect.stringContaining('correct it'),
      },
    ])
  })

  test('what was found does not keep a claim from being read', () => {
    expect(validate(bytesOf(file(changed('1912301953', '1912301954'))))).toMatchObject({ claims: 1, read: 1 })
  })
})
