/** The payments of an 835 file, with what is wrong with it in the form of all inputs. */
import type { Remittance } from '@aliquot/engine/remittance/remittance'
import { readRemittances } from '@aliquot/x12/remittance/read-remittances'
import type { InputIssue } from './input-issue.ts'

/** Hands each payment to `take`; the file is held as a whole while it is read. */
export function remittancesIn(
  bytes: Uint8Array,
  file: string,
  take: (remittance: Remittance) => void,
): readonly InputIssue[] {
  const report = readRemittances(bytes, take)
  const issues: InputIssue[] = report.issues.map(({ segment, claim, element, message }) => ({
    file,
    segment,
    ...(claim === null ? {} : { id: claim }),
    ...(element === '' ? {} : { element }),
    message,
  }))
  if (report.remittances === 0 && issues.length === 0) issues.push({ file, message: 'the file holds no payment (835)' })
  return issues
}
