/** How files are written: delimiters, line ends, and what made other readers lose or change claims without a word. */
import { describe, expect, test } from 'vitest'
import {
  above,
  bytesOf,
  claim,
  type Delimited,
  type Everything,
  file,
  fileOf,
  idsOf,
  interchange,
  isa,
  oneLine,
  readAll,
  transaction,
  usual,
} from './reading-files.ts'

const rich = claim(
  'C1',
  'REF*G1*AUTH 1',
  'NM1*82*1*LEE*ANN****XX*1912301953',
  'LX*1',
  'SV1*HC:95165:25:59*250.75*UN*1.5*12**1:2',
  'DTP*472*RD8*20260302-20260305',
  'NTE*ADD*A NOTE',
  'LX*2',
  'SV1*HC:J1234*.75*UN*1***2',
  'DTP*472*D8*20260302',
  'LIN**N4*00004196501',
)
const segments = interchange(
  transaction('0001', ...above, ...rich),
  transaction('0002', ...above, ...claim('C2', ...oneLine)),
)
const plain = readAll(file(segments))
/** Claims with everything but the bytes at which they stand. */
const placed = ({ visited }: Everything) => visited.map(({ byte, ...rest }) => rest)
const marks = (element: string, component: string, repetition: string, terminator: string): Delimited => ({
  element,
  component,
  repetition,
  terminator,
})

describe('the same claims, however the file is written', () => {
  test('the plain file is sound', () => {
    expect(plain).toMatchObject({ read: 2, claims: 2, issues: [] })
  })

  test.each([
    ['a bar, an angle and a line feed', marks('|', '>', '^', '\n'), ''],
    ['a carriage return', marks('|', '>', '^', '\r'), ''],
    ['a carriage return and a line feed', marks('*', ':', '^', '\r'), '\n'],
    ['another repetition separator', marks('*', ':', '!', '~'), '\n'],
    ['control characters', marks('\x1d', '\x1f', '\x1e', '\x1c'), ''],
    ['tabs', marks('\t', ':', '^', '~'), '\n'],
    ['an apostrophe', marks('*', ':', '^', "'"), '\r\n'],
    ['no line breaks', usual, ''],
    ['CRLF', usual, '\r\n'],
    ['blank lines', usual, '\n\n  \n'],
    ['blanks after the terminator', usual, '   '],
  ])('%s', (_, delimited, lineBreak) => {
    const all = readAll(file(segments, delimited, lineBreak))
    expect(all.issues).toEqual([])
    expect(placed(all)).toEqual(placed(plain))
  })

  test.each([
    ['a byte order mark', (text: string) => `\ufeff${text}`],
    ['blanks before and after', (text: string) => ` \r\n\t${text}\n\n  `],
    ['the end mark of old systems', (text: string) => `${text}\x1a`],
    ['no last terminator', (text: string) => text.slice(0, -2)],
    ['empty segments', (text: string) => text.replaceAll('~\n', '~~\n')],
    ['blanks before the terminator', (text: string) => text.replaceAll(/([^:])~/g, '$1 ~')],
    ['blanks around values', (text: string) => text.replaceAll('*UN*', '* UN * ').replaceAll('*HC:', '*HC: ')],
    ['empty elements at the end', (text: string) => text.replaceAll(/^(SV1|NM1|DTP|REF|SE)(.*)~/gm, '$1$2***~')],
  ])('%s', (_, change) => {
    const all = readAll(change(file(segments)))
    expect(all.issues).toEqual([])
    expect(placed(all)).toEqual(placed(plain))
  })

  test('lower case', () => {
    const all = readAll(file(segments).toLowerCase())
    expect(all.issues).toEqual([])
    expect(all.visited.map((each) => each.claim.lines)).toMatchObject(
      plain.visited.map((each) => each.claim.lines.map(({ note, ...line }) => ({ ...line }))),
    )
    expect(all.visited[0]?.claim.diagnoses).toEqual(['J30.1', 'J30.81'])
  })

  test('two interchanges, each with its own delimiters', () => {
    const two = file(segments) + file(segments, marks('|', '>', '!', '\n'), '')
    const all = readAll(two)
    expect(all).toMatchObject({ interchanges: 2, transactions: 4, read: 4, issues: [] })
    expect(all.visited.slice(2).map((each) => each.claim)).toEqual(plain.visited.map((each) => each.claim))
  })

  test('letters beyond ASCII', () => {
    const named = above.map((segment) => segment.replace('SOME PAYER', 'CAISSE D’ÉTÉ'))
    const names: string[] = []
    readAll(file(interchange(transaction('0001', ...named, ...rich))), (_, context) => names.push(context.payerName()))
    expect(names).toEqual(['CAISSE D’ÉTÉ'])
  })
})

describe('what other readers lose without a word', () => {
  test('the last segment of a file without its terminator', () => {
    const text = file(interchange(transaction('0001', ...above, ...rich)).slice(0, -2)).slice(0, -2)
    const all = readAll(text)
    expect(all.visited[0]?.claim).toEqual(plain.visited[0]?.claim)
    expect(all.codes).toEqual(['ge-missing', 'iea-missing'])
  })

  test('a file shorter than an ISA segment', () => {
    expect(readAll(isa().slice(0, 105)).codes).toEqual(['isa-truncated'])
  })

  test.each(['LISA', 'ISA', 'VISALIA', 'MARISA'])('a name with ISA in it: %s', (name) => {
    const named = above.map((segment) => segment.replace('DOE*JANE', `${name}*${name}`))
    const contents = [...named, ...claim('C1', 'REF*D9*ISA', ...oneLine, `NM1*DK*1*${name}*ISA****XX*1245319599`)]
    for (const element of ['*', '|']) {
      const text = file(interchange(transaction('0001', ...contents)), { ...usual, element })
      expect(readAll(text)).toMatchObject({ interchanges: 1, read: 1, issues: [] })
    }
  })

  test('an interchange of more than 64 KiB', () => {
    const claims = Array.from({ length: 800 }, (_, index) => claim(`C${index}`, ...oneLine))
    const text = fileOf(...claims)
    const all = readAll(text)
    expect(text.length).toBeGreaterThan(65536)
    expect(all).toMatchObject({ claims: 800, read: 800, issues: [] })
    expect(idsOf(all)).toEqual(Array.from({ length: 800 }, (_, index) => `C${index}`))
  })

  test('composites with more components than they can have', () => {
    const many = Array.from({ length: 40 }, () => '1').join(':')
    const text = fileOf(
      claim('C1', 'LX*1', `SV1*HC:${many}*1*UN*1***${many}`),
      [`CLM*C2*1***${many}*Y`, `HI*${many}`, ...oneLine],
      claim('C3', ...oneLine),
    )
    const all = readAll(text)
    expect(idsOf(all)).toEqual(['C3'])
    expect(all.claims).toBe(3)
  })

  test('segments with very many elements', () => {
    const all = readAll(fileOf(claim('C1', ...oneLine, `NTE${'*X'.repeat(5000)}`), claim('C2', ...oneLine)))
    expect(idsOf(all)).toEqual(['C2'])
    expect(all.codes).toEqual(['too-many-elements'])
  })

  test.each([39, 40, 41, 5000])('a segment with %i empty elements at its end', (count) => {
    const all = readAll(fileOf(claim('C1', ...oneLine, `NTE*ADD*TEXT${'*'.repeat(count)}`)))
    expect(idsOf(all)).toEqual(['C1'])
    const last = readAll(fileOf(claim('C1', ...oneLine, `NTE*ADD*TEXT${'*'.repeat(count)}X`)))
    expect(last.codes).toEqual(['too-many-elements'])
  })

  test('delimiters that change from one interchange to the next, many times', () => {
    const each = Array.from({ length: 40 }, (_, index) => {
      const contents = [...above, ...claim(`C${index}`, ...oneLine)]
      const own = index % 3 === 0 ? usual : index % 3 === 1 ? marks('|', '>', '^', '!') : marks('*', ':', '^', '!')
      return file(interchange(transaction('0001', ...contents)), own, index % 2 === 0 ? '' : '\n')
    })
    expect(readAll(each.join(''))).toMatchObject({ interchanges: 40, claims: 40, read: 40, issues: [] })
  })

  test('delimiters other than the usual ones', () => {
    const text = file(segments, marks('|', '>', '^', '\n'), '')
    expect(readAll(text)).toMatchObject({ read: 2, claims: 2 })
  })

  test('a letter in ISA11 repeats nothing', () => {
    const named = above.map((segment) => segment.replace('JANE', 'JUNE'))
    const text = file(interchange(transaction('0001', ...named, ...claim('CUU', ...oneLine)))).replace('*^*', '*U*')
    expect(idsOf(readAll(text))).toEqual(['CUU'])
  })

  test('text that is kept does not keep or follow the file', () => {
    const bytes = bytesOf(file(segments))
    const kept: (() => unknown)[] = []
    const texts: unknown[] = []
    readAll(bytes, (_, context) => {
      const text = [context.claimId(), context.payerName(), context.lineText(0), context.diagnoses()]
      texts.push(JSON.stringify(text))
      kept.push(() => JSON.stringify(text))
    })
    bytes.fill(0)
    expect(kept.map((text) => text())).toEqual(texts)
  })
})
