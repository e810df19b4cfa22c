/** What is wrong with a text that is no JSON: the place, and a sentence for somebody who edits it by hand. */
import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser'

export interface JsonFault {
  /** Counted from 1. */
  readonly line: number
  readonly column: number
  readonly message: string
}

const sentences: Readonly<Record<string, string>> = {
  InvalidSymbol: 'a value is neither a text in double quotes, nor a number, true, false or null',
  InvalidNumberFormat: 'a number is not written as JSON wants it',
  PropertyNameExpected: 'the name of a field in double quotes is wanted here, or a comma before it is too much',
  ValueExpected: 'a value is missing, or a comma before it is too much',
  ColonExpected: 'a colon is missing after the name of a field',
  CommaExpected: 'a comma or a closing bracket is missing',
  CloseBraceExpected: 'a closing brace } is missing',
  CloseBracketExpected: 'a closing bracket ] is missing',
  EndOfFileExpected: 'something follows after the end of the JSON',
  InvalidCommentToken: 'JSON has no comments: take it out',
  UnexpectedEndOfComment: 'JSON has no comments: take it out',
  UnexpectedEndOfString: 'a text has no closing quote on its line',
  UnexpectedEndOfNumber: 'a number is not finished',
  InvalidUnicode: 'a \\u escape is not followed by four hexadecimal digits',
  InvalidEscapeCharacter: 'a backslash is followed by a character that it cannot stand before: double it',
  InvalidCharacter: 'a text holds a control character: write it as an escape, such as \\n or \\t',
}

/** The first fault of a text. For texts that parse as JSON the answer means nothing. */
export function jsonFault(text: string): JsonFault {
  const errors: ParseError[] = []
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false })
  const [first] = errors
  if (first === undefined) return { ...placeOf(text, firstControl(text)), message: 'this is not JSON' }
  const said = printParseErrorCode(first.error)
  const code = said === 'InvalidSymbol' && isBehind(text, root, first) ? 'EndOfFileExpected' : said
  const message = sentences[code] ?? 'this is not JSON'
  const end = text.trimEnd().length
  // A text without its closing quote is reported where it begins; if it runs to the end, the file breaks off there.
  const isAtEnd = first.offset >= end || (code === 'UnexpectedEndOfString' && first.offset + first.length >= end)
  if (!isAtEnd) return { ...placeOf(text, first.offset), message }
  return { ...placeOf(text, end), message: `the JSON ends too early: ${message} (was it cut off?)` }
}

/** Whether the fault stands behind a text that is JSON by itself. */
function isBehind(text: string, root: Node | undefined, { offset }: ParseError): boolean {
  if (root === undefined || offset < root.offset + root.length) return false
  try {
    JSON.parse(text.slice(root.offset, root.offset + root.length))
    return true
  } catch {
    return false
  }
}

function firstControl(text: string): number {
  const at = [...text].findIndex((character) => character < ' ' && !/\s/.test(character))
  return Math.max(0, at)
}

/** Line and column of an offset, both counted from 1. */
export function placeOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset)
  const lastBreak = before.lastIndexOf('\n')
  return { line: before.split('\n').length, column: offset - lastBreak }
}

/**
 * Elements of a broken list that are whole in themselves: their own text parses. What lies around the fault is lost,
 * what stands before and after is not.
 */
export function wholeElements(text: string): readonly { readonly pointer: string; readonly value: unknown }[] {
  const root = parseTree(text, [], { disallowComments: true })
  if (root?.type !== 'array') return []
  return (root.children ?? []).flatMap(({ type, offset, length }, index) => {
    if (type !== 'object') return []
    try {
      const value: unknown = JSON.parse(text.slice(offset, offset + length))
      return [{ pointer: `/${index}`, value }]
    } catch {
      return []
    }
  })
}
