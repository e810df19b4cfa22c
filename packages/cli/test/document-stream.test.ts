import fc from 'fast-check'
import { expect, test } from 'vitest'
import { eachDocument } from '../src/read/document-stream.ts'
import { type JsonDocument, jsonDocuments } from '../src/read/json-documents.ts'

const encoder = new TextEncoder()

const contents = fc.oneof(
  fc
    .array(fc.constantFrom('{"a":1}', '{"b":"é"}', '', '  ', '{"broken', '[1]', '{"c":2}\r'), { maxLength: 12 })
    .map((lines) => lines.join('\n')),
  fc.constantFrom('[{"a":1},{"b":2}]', '{"a":\n1}', '', '[{"a":1},{'),
)

test('the documents of a stream are those of the file, however its bytes come', async () => {
  const pieces = fc.integer({ min: 1, max: 40 })
  await fc.assert(
    fc.asyncProperty(contents, fc.boolean(), pieces, async (content, hasMark, pieceLength) => {
      const bytes = encoder.encode(hasMark ? `\ufeff${content}` : content)
      const found: JsonDocument[] = []
      const each = async (take: (piece: Uint8Array) => void) => {
        for (let at = 0; at < bytes.length; at += pieceLength) take(bytes.slice(at, at + pieceLength))
        return undefined
      }
      const input = { file: 'f', each }
      expect(await eachDocument(input, (document) => found.push(document))).toBeUndefined()
      const whole = [...jsonDocuments(bytes, 'f').documents]
      // Where only later lines show what the file is, the stream has to have decided before.
      if (/^\{"broken/.test(content.trimStart())) return
      expect(found).toEqual(whole)
    }),
    { numRuns: 500 },
  )
})
