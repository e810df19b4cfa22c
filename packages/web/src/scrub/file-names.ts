/** Names of the files that are saved. */
import type { ExportKind } from './messages.ts'

export const fileNames: Readonly<Record<ExportKind, string>> = {
  clean: 'clean.837',
  held: 'held.837',
  corrected: 'corrected.837',
  csv: 'findings.csv',
  json: 'findings.json',
}
