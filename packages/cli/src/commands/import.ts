/** `aliquot import`: takes published and licensed tables into the user's data folder, whole or not at all. */
import { codeSet } from '@aliquot/reference/code-set'
import { type FeeLibrary, shippedFees, shippedLocalities } from '@aliquot/reference/fee-schedule/shipped-fees'
import { type Changes, changesBetween, contentOf } from '@aliquot/reference/import/changes'
import type { ImportKind } from '@aliquot/reference/import/imported'
import { kindWords, type OpenedFile } from '@aliquot/reference/import/open-file'
import { incompleteCodes } from '@aliquot/reference/import/payment-amounts-file'
import { codesInWords, counted } from 'aliquot/explain/count-in-words'
import { checkAmounts } from 'aliquot/library/check-amounts'
import { exitCode } from '../exit-code.ts'
import { openPath } from '../library/open-paths.ts'
import type { Page } from '../print/page.ts'
import { type InputIssue, issuesInWords } from '../read/input-issue.ts'
import { libraryOf, loadImported } from '../store/load-imported.ts'
import { keptPart, type StoredFile, storedName, storedText } from '../store/stored-file.ts'
import type { Surroundings } from '../surroundings.ts'

export interface ImportOptions {
  readonly json: boolean
  /** Says what would be imported, and writes nothing. */
  readonly dryRun: boolean
  /** The year that the user takes the files for. */
  readonly year: number | undefined
}

interface Report {
  readonly file: string
  readonly kind: ImportKind
  readonly release: string
  readonly rows: number
  readonly keptRows?: number
  readonly notes: readonly string[]
  readonly comparedWith?: string
  readonly changes?: {
    readonly added: number
    readonly removed: number
    readonly changed: number
    readonly inScope: readonly string[]
  }
  readonly storedAs?: string
}

export async function runImport(
  paths: readonly string[],
  options: ImportOptions,
  surroundings: Surroundings,
  page: Page,
): Promise<number> {
  const { stored, issues: storeIssues } = await loadImported(surroundings)
  const reports: Report[] = []
  const issues: InputIssue[] = [...storeIssues]
  if (paths.length === 0) return listStored(stored, issues, options, surroundings, page)
  const known = [
    ...shippedLocalities,
    ...stored.flatMap(({ file }) => (file.kind === 'geographic-indices' ? [file.table] : [])),
  ]
  const library = libraryOf(stored.map(({ file }) => file))
  for (const path of paths) {
    const opened = await openPath(path, known, surroundings)
    const wrongYear = opened.files.flatMap(({ name, file }) => [
      ...yearIssue(name, file, options.year),
      ...cutIssue(name, file),
      ...arithmeticIssue(name, file, library),
    ])
    issues.push(...opened.issues, ...wrongYear)
    if (wrongYear.length > 0) continue
    for (const { name, file } of opened.files) {
      const report = await keep(name, file, stored, options, surroundings)
      if ('message' in report) issues.push(report)
      else reports.push(report)
    }
  }
  if (options.json) page.json({ imported: reports, refused: issues })
  else for (const report of reports) printReport(page, report, options.dryRun)
  surroundings.err(issuesInWords(issues))
  return issues.length > 0 ? exitCode.unreadable : exitCode.nothing
}

function yearIssue(name: string, { year }: OpenedFile, wanted: number | undefined): readonly InputIssue[] {
  if (wanted === undefined || year === wanted) return []
  const says = year === 0 ? 'it names no year' : `it is of ${year}`
  return [{ file: name, message: `${says}, and --year asks for ${wanted}: nothing of it was imported` }]
}

/** Amounts of every code for every locality, as CMS publishes them: a code that lacks some was cut off. */
function cutIssue(name: string, file: OpenedFile): readonly InputIssue[] {
  const incomplete = file.kind === 'payment-amounts' ? incompleteCodes(file.table) : []
  if (incomplete.length === 0) return []
  const codes = incomplete.slice(0, 3).join(', ')
  return [{ file: name, message: `${codes} lack localities that other codes have: the file was cut` }]
}

/** Amounts that our arithmetic of their year does not reproduce at all are of another year, or of nobody. */
function arithmeticIssue(name: string, file: OpenedFile, library: FeeLibrary): readonly InputIssue[] {
  const answer = file.kind === 'payment-amounts' ? checkAmounts(library, file.table) : undefined
  if (answer?.ok !== true || answer.check.equal * 2 >= answer.check.of) return []
  const { equal, of, release, year } = answer.check
  const message =
    `only ${equal} of ${of} amounts follow from ${release} ` + `and the indices of ${year}: they are not of ${year}`
  return [{ file: name, message }]
}

async function keep(
  name: string,
  file: OpenedFile,
  stored: readonly StoredFile[],
  options: ImportOptions,
  surroundings: Surroundings,
): Promise<Report | InputIssue> {
  const kept = keptPart(file)
  const before = previousOf(kept, stored)
  const report: Report = {
    file: name,
    kind: file.kind,
    release: file.release,
    rows: file.rows,
    ...(Array.isArray(kept.table) && kept.table.length < file.rows ? { keptRows: kept.table.length } : {}),
    notes: file.notes,
    ...(before === undefined
      ? {}
      : { comparedWith: before.release, changes: countedChanges(changesBetween(contentOf(before), contentOf(kept))) }),
  }
  if (options.dryRun) return report
  const { store } = surroundings
  if (store === undefined) return { file: name, message: 'there is no data folder to import into; set ALIQUOT_DATA' }
  const storedAs = storedName(kept)
  const importedFrom = name.replace(/^.*[\\/]/, '')
  try {
    await store.write(storedAs, storedText({ file: kept, importedFrom, importedOn: surroundings.today }))
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : ''
    return { file: name, message: `${store.place} cannot be written${code}; nothing was imported` }
  }
  return { ...report, storedAs: `${store.place}/${storedAs}` }
}

/** The release before, stored or shipped; where none is held, the same one or the next. */
function previousOf(file: OpenedFile, stored: readonly StoredFile[]): OpenedFile | undefined {
  const ofKind = stored.map((each) => each.file).filter((each) => each.kind === file.kind)
  const shipped = shippedOf(file)
  const candidates = [...shipped, ...ofKind].sort((a, b) => (a.release < b.release ? -1 : 1))
  return (
    candidates.filter(({ release }) => release < file.release).at(-1) ??
    candidates.find(({ release }) => release >= file.release)
  )
}

function shippedOf({ kind }: OpenedFile): readonly OpenedFile[] {
  const fees = shippedFees()
  if (kind === 'fee-schedule') {
    return fees.schedules.map((table) => ({
      kind,
      release: table.release,
      year: table.year,
      rows: table.rows.size,
      notes: [],
      table,
    }))
  }
  if (kind !== 'geographic-indices') return []
  return fees.localities.map((table) => ({
    kind,
    release: table.source,
    year: table.year,
    rows: table.localities.length,
    notes: [],
    table,
  }))
}

function countedChanges({ added, removed, changed }: Changes): NonNullable<Report['changes']> {
  const codes = codeSet.map(({ code }) => code)
  const touched = new Set([...added, ...removed, ...changed].flatMap((key) => key.split(/[ -]/)))
  return {
    added: added.length,
    removed: removed.length,
    changed: changed.length,
    inScope: codes.filter((code) => touched.has(code)),
  }
}

function printReport(page: Page, report: Report, dryRun: boolean): void {
  page.heading(`${report.file}: ${kindWords[report.kind]}`)
  page.item('release:', report.release)
  page.item(
    'rows:',
    report.keptRows === undefined
      ? String(report.rows)
      : `${report.rows}, of which ${report.keptRows} touch codes in scope and are kept`,
  )
  for (const note of report.notes) page.item('checked:', note)
  if (report.changes !== undefined) {
    const { added, removed, changed, inScope } = report.changes
    page.item(`beside ${report.comparedWith}:`, `${added} added, ${removed} gone, ${changed} changed`)
    if (inScope.length > 0) page.item('of an allergy practice:', codesInWords(inScope, 20))
  }
  page.item(dryRun ? 'would be stored in' : 'stored as', dryRun ? 'the data folder' : (report.storedAs ?? ''))
  page.blank()
}

function listStored(
  stored: readonly StoredFile[],
  issues: readonly InputIssue[],
  { json }: ImportOptions,
  surroundings: Surroundings,
  page: Page,
): number {
  const rows = stored.map(({ file, importedFrom, importedOn }) => ({
    kind: file.kind,
    release: file.release,
    rows: file.rows,
    importedFrom,
    importedOn,
  }))
  if (json) page.json({ place: surroundings.store?.place ?? null, imported: rows, refused: issues })
  else {
    page.heading(`${counted(rows.length, 'import')} in ${surroundings.store?.place ?? 'no data folder'}`)
    page.table(
      [{ title: 'kind' }, { title: 'release' }, { title: 'rows', align: 'right' }, { title: 'from' }, { title: 'on' }],
      rows.map((row) => [row.kind, row.release, String(row.rows), row.importedFrom, row.importedOn]),
    )
  }
  surroundings.err(issuesInWords(issues))
  return issues.length > 0 ? exitCode.unreadable : exitCode.nothing
}
