/**
 * Claims out of CSV, one row a service line. Rows of one claim may stand anywhere in the file, so all claims are held
 * until its end.
 */
import type { InputIssue } from '../read/input-issue.ts'
import type { PeekedInput } from '../read/peeked-input.ts'
import { CsvClaims } from './csv-claims.ts'
import { type CsvHeader, headerOf } from './csv-header.ts'
import { BrokenCsv, csvRows } from './csv-rows.ts'
import type { Streamed } from './streamed-claim.ts'

/** Claims are handed on in batches of so many. */
const batchLength = 500

/** Reads claims. Titles that are not known are given to `ignored`. */
export async function* fromCsv(
  input: PeekedInput,
  file: string,
  ignored: (titles: readonly string[]) => void,
): AsyncGenerator<readonly Streamed[]> {
  const issues: InputIssue[] = []
  let header: CsvHeader | undefined
  let claims: CsvClaims | undefined
  try {
    for await (const { row, cells } of csvRows(input)) {
      if (claims !== undefined && header !== undefined) {
        claims.add(row, cells)
        continue
      }
      header = headerOf(cells, file, row)
      if (header.issues.length > 0) {
        yield [{ broken: 0, issues: header.issues }]
        return
      }
      if (header.ignored.length > 0) ignored(header.ignored)
      claims = new CsvClaims(header, file)
    }
  } catch (error) {
    if (!(error instanceof BrokenCsv)) throw error
    issues.push({ file, row: error.row, message: error.message })
    // A claim whose rows are not all known must not be sent; which ones those are cannot be known.
    yield [{ broken: claims?.count ?? 0, issues }]
    return
  }
  if (claims === undefined || claims.count === 0) issues.push({ file, message: 'the file holds no claims' })
  yield [{ broken: 0, issues }]
  let batch: Streamed[] = []
  for (const streamed of claims?.finish() ?? []) {
    batch.push(streamed)
    if (batch.length < batchLength) continue
    yield batch
    batch = []
  }
  yield batch
}
