import { describe, expect, test } from 'vitest'
import { validate } from '../src/validate.ts'
import { type AnswerEnvelope, write999, writeTa1 } from '../src/write-acknowledgement.ts'
import { writeClaims } from '../src/write-claims.ts'
import { bytesOf } from './reading-files.ts'
import { samples } from './samples.ts'
import { envelope, wholeClaim, writable } from './writable-claims.ts'

const answer: AnswerEnvelope = { date: '20260304', time: '0900', interchangeControl: 7, groupControl: 3 }
const written = writeClaims(
  [writable({ ...wholeClaim, id: 'A' }, 0, 0), writable({ ...wholeClaim, id: 'B' }, 1, 1)],
  envelope,
)
const answered = (text: string) => write999(validate(bytesOf(text)), answer)

describe('a 999', () => {
  test('accepts what is sound', () => {
    expect(answered(written)).toMatchInlineSnapshot(`
      "ISA*00*          *00*          *ZZ*RECEIVER       *ZZ*SENDER         *260304*0900*^*00501*000000007*0*T*:~
      GS*FA*RECEIVER*SENDER*20260304*0900*3*X*005010X231A1~
      ST*999*0001*005010X231A1~
      AK1*HC*12*005010X222A1~
      AK2*837*0001*005010X222A1~
      IK5*A~
      AK2*837*0002*005010X222A1~
      IK5*A~
      AK9*A*2*2*2~
      SE*8*0001~
      GE*1*3~
      IEA*1*000000007~
      "
    `)
  })

  test('rejects one transaction, and says where and why', () => {
    const text = written
      .replace('CLM*B*250.75***11', 'CLM*B*250.75***1X')
      .replace('SBR*P*18*******MB', 'SBR*P*18*******Q9')
    expect(answered(text)).toContain(
      [
        'AK2*837*0002*005010X222A1~',
        'IK3*SBR*13*2000B*8~',
        'IK4*9**7~',
        'IK3*CLM*19*2300*8~',
        'IK4*5**7~',
        'IK5*R*5~',
        'AK9*P*2*2*1~',
      ].join('\n'),
    )
  })

  test('accepts a claim that does not add up, and says so', () => {
    expect(answered(written.replace('CLM*B*250.75', 'CLM*B*250.70'))).toContain('IK4*2**I12~\nIK5*E*5~\nAK9*E*2*2*2~')
  })

  test('says what is wrong with the envelope', () => {
    const text = written.replace('GE*2*12', 'GE*3*13').replace(/SE\*24\*0001/, 'SE*25*0001')
    expect(answered(text)).toContain('IK5*R*4~')
    expect(answered(text)).toContain('AK9*P*3*2*1*5*4~')
  })

  test('is written for every sample, and quotes nothing', () => {
    for (const { path, bytes } of samples()) {
      const report = validate(bytes)
      const text = write999(report, answer)
      expect(text.match(/AK2\*/g)?.length ?? 0, path).toBe(
        report.envelopes.flatMap(({ groups }) => groups.flatMap(({ transactions }) => transactions)).length,
      )
      expect(text).not.toMatch(/undefined|NaN|ZZZ\*0/)
    }
  })
})

describe('a TA1', () => {
  test('accepts what is sound', () => {
    expect(writeTa1(validate(bytesOf(written)), answer)).toContain('TA1*000000905*260303*1200*A*000~\nIEA*0*000000007~')
  })

  test.each([
    ['IEA*1*000000905', 'IEA*2*000000905', '021'],
    ['IEA*1*000000905', 'IEA*1*000000906', '001'],
    ['IEA*1*000000905~\n', '', '023'],
  ])('%s as %s', (from, to, code) => {
    expect(writeTa1(validate(bytesOf(written.replace(from, to))), answer)).toContain(`*E*${code}~`)
  })
})
