import { describe, expect, test } from 'vitest'
import { parseFailOn } from '../src/exit-code.ts'
import { dollars } from '../src/print/money.ts'
import { table } from '../src/print/table.ts'
import { hanging, wrap } from '../src/print/wrap.ts'
import { jsonFault, wholeElements } from '../src/read/json-fault.ts'

describe('printing', () => {
  test('breaks between words, and leaves a long word whole', () => {
    expect(wrap('one two three', 7)).toEqual(['one two', 'three'])
    expect(wrap('averylongword and', 5)).toEqual(['averylongword', 'and'])
    expect(wrap('', 5)).toEqual([''])
  })

  test('stands further lines under the first word, unless the lead is long', () => {
    expect(hanging(2, 'do:', 'one two three four five six', 24)).toEqual(['  do: one two three four', '      five six'])
    expect(hanging(2, 'a lead of many words:', 'one two three four five', 44)).toEqual([
      '  a lead of many words: one two three four',
      '    five',
    ])
  })

  test('aligns columns, leaves out empty ones, and breaks the last', () => {
    const columns = [{ title: 'a' }, { title: 'n', align: 'right' as const }, { title: 'none' }, { title: 'words' }]
    const lines = table(
      columns,
      [
        ['x', '1', '', 'one two three four five'],
        ['long', '10', '', 'six'],
      ],
      { width: 28 },
    )
    expect(lines).toEqual([
      '  a      n  words',
      '  x      1  one two three',
      '            four five',
      '  long  10  six',
    ])
  })

  test('writes dollars', () => {
    expect(dollars(5)).toBe('$0.05')
    expect(dollars(123456789)).toBe('$1,234,567.89')
  })

  test('reads what to fail on', () => {
    expect(parseFailOn('found')).toEqual(new Set(['found']))
    expect(parseFailOn('undecided, stale')).toEqual(new Set(['found', 'undecided', 'stale']))
    expect(parseFailOn('')).toBeUndefined()
    expect(parseFailOn('found,other')).toBeUndefined()
  })
})

describe('faults of JSON', () => {
  test.each([
    ['{"a":1\n"b":2}', 2, 1, 'a comma or a closing bracket is missing'],
    ['{"a":1,}', 1, 8, 'the name of a field'],
    ['{"a" 1}', 1, 6, 'a colon is missing'],
    ['{"a":}', 1, 6, 'a value is missing'],
    ['{"a":yes}', 1, 6, 'a value is neither'],
    ['{"a":1} x', 1, 9, 'something follows'],
    ['{"a":"x\n"}', 1, 6, 'a text has no closing quote'],
    ['[1,2', 1, 5, 'the JSON ends too early'],
    ['{"a":1} // note', 1, 9, 'no comments'],
    ["{'a':1}", 1, 2, 'double quotes'],
    ['{"a":"\\x"}', 1, 6, 'a backslash'],
  ])('%j', (text, line, column, message) => {
    const fault = jsonFault(text)
    expect(fault).toMatchObject({ line, column })
    expect(fault.message).toContain(message)
  })

  test('keeps the elements of a broken list that are whole', () => {
    expect(wholeElements('[{"a":1},{"a":2 "b":3},{"a":3}]')).toEqual([
      { pointer: '/0', value: { a: 1 } },
      { pointer: '/2', value: { a: 3 } },
    ])
    expect(wholeElements('{"a":')).toEqual([])
  })
})
