import fc from 'fast-check'
import { expect, test } from 'vitest'
import { documentBatches } from '../src/read/document-stream.ts'
import { type JsonDocument, jsonDocuments } from '../src/read/json-documents.ts'
import { peek } from '../src/read/peeked-input.ts'

const contents = fc.oneof(
  fc
    .array(fc.constantFrom('{"b":"é"}', '', '  ', '{"broken', '[1]', '{"c":2}\r'), { maxLength: 12 })
    .map((lines) => ['{"a":1}', '{"a":2}', ...lines].join('\n')),
  fc.constantFrom('[{"a":1},{"b":2}]', '{"a":\n1}', '', '[{"a":1},{'),
)

/** The same buffer for every piece, as the file system gives them. */
async function* piecesOf(bytes: Uint8Array, length: number) {
  const buffer = new Uint8Array(length)
  for (let at = 0; at < bytes.length; at += length) {
    const piece = bytes.subarray(at, at + length)
    buffer.set(piece)
    yield buffer.subarray(0, piece.length)
  }
}

test('the documents of a stream are those of the file, however its bytes come', async () => {
  const lengths = fc.integer({ min: 1, max: 40 })
  await fc.assert(
    fc.asyncProperty(contents, fc.boolean(), lengths, fc.boolean(), async (content, hasMark, length, isLong) => {
      // Longer than what is looked at before it is decided how to read.
      const long = isLong && content.startsWith('{"a":1}\n') ? `${content}\n${'{"a":3}\n'.repeat(9000)}` : content
      const bytes = new TextEncoder().encode(hasMark ? `\ufeff${long}` : long)
      const found: JsonDocument[] = []
      const input = await peek(piecesOf(bytes, isLong ? length * 1000 : length))
      for await (const documents of documentBatches(input, 'f')) found.push(...documents)
      expect(found).toEqual([...jsonDocuments(bytes, 'f').documents])
    }),
    { numRuns: 200 },
  )
})
