/** `aliquot grade`: how well a scrubber saw what was planted, and whether payers agreed with it. */
import { aliquotEdits, type EditMap } from '@aliquot/practice-simulator/grading/aliquot-edits'
import { isFields, readFindingDocument } from '@aliquot/practice-simulator/grading/finding-document'
import { Grader } from '@aliquot/practice-simulator/grading/grade'
import { readTruth } from '@aliquot/practice-simulator/grading/read-truth'
import { CardKeeper } from '@aliquot/practice-simulator/grading/report-card'
import type { TruthRecord } from '@aliquot/practice-simulator/planting/truth-record'
import { readRemittances } from '@aliquot/x12/remittance/read-remittances'
import type { Command } from 'commander'
import { exitCode } from '../exit-code.ts'
import { printCard, printGrade } from '../grade/grade-tables.ts'
import { Page } from '../print/page.ts'
import { type InputIssue, issuesInWords } from '../read/input-issue.ts'
import { inputKind } from '../read/input-kind.ts'
import { jsonDocuments } from '../read/json-documents.ts'
import { readBytes } from '../read/read-bytes.ts'
import type { Surroundings } from '../surroundings.ts'
import type { RunningCommand } from './simulate.ts'

interface GradeOptions {
  readonly truth?: string
  readonly findings: string
  readonly map?: string
  readonly remittance: readonly string[]
  readonly json?: true
}

export function addGrade(program: Command, running: RunningCommand): void {
  program
    .command('grade')
    .description('grade a scrubber: recall, precision and money by kind of planted error, payer and severity')
    .option('--truth <file>', 'truth.ndjson of a simulated practice')
    .requiredOption('--findings <file>', 'what the scrubber says, one claim a line, such as `aliquot scrub --ndjson`')
    .option('--map <file>', 'JSON that lists, for each kind, the rules of the scrubber that are about it')
    .option('--remittance <files...>', '835 files: was what was flagged denied, was what was denied flagged', [])
    .option('--json', 'write JSON')
    .action(async (options: GradeOptions) => {
      running.code = await runGrade(options, running.surroundings)
    })
}

async function runGrade(options: GradeOptions, surroundings: Surroundings): Promise<number> {
  if (options.truth === undefined && options.remittance.length === 0) {
    surroundings.err('findings are held against something: name --truth, --remittance or both\n')
    return exitCode.unreadable
  }
  const issues: InputIssue[] = []
  const map = await mapOf(options.map, surroundings, issues)
  const truth: TruthRecord[] = []
  if (options.truth !== undefined) {
    await eachDocument(options.truth, surroundings, issues, readTruth, (record) => truth.push(record))
  }
  const grader = new Grader(truth, map)
  const cards = new CardKeeper()
  await eachDocument(options.findings, surroundings, issues, readFindingDocument, (document) => {
    grader.take(document)
    cards.take(document)
  })
  for (const path of options.remittance) await readAnswersOf(path, surroundings, issues, cards)
  if (issues.length > 0) {
    surroundings.err(issuesInWords(issues))
    return exitCode.unreadable
  }
  const page = new Page({ ...surroundings, columns: Math.max(surroundings.columns, 160) })
  const grade = options.truth === undefined ? undefined : grader.grade()
  const card = options.remittance.length === 0 ? undefined : cards.card()
  if (options.json === true) page.json({ grade, card })
  else {
    if (grade !== undefined) printGrade(page, grade)
    if (grade !== undefined && card !== undefined) page.blank()
    if (card !== undefined) printCard(page, card)
  }
  return exitCode.nothing
}

async function eachDocument<T extends object>(
  path: string,
  surroundings: Surroundings,
  issues: InputIssue[],
  read: (value: unknown) => T | string,
  take: (document: T) => void,
): Promise<void> {
  const bytes = await readBytes(path, surroundings)
  if (!bytes.ok) {
    issues.push(bytes.issue)
    return
  }
  // A practice without planted errors has an empty truth.
  if (inputKind(bytes.bytes) === 'empty') return
  for (const document of jsonDocuments(bytes.bytes, bytes.file).documents) {
    if (!document.ok) {
      issues.push(document.issue)
      continue
    }
    const value = read(document.value)
    if (typeof value === 'string') issues.push({ file: bytes.file, ...document.place, message: value })
    else take(value)
  }
}

async function mapOf(path: string | undefined, surroundings: Surroundings, issues: InputIssue[]): Promise<EditMap> {
  let map: EditMap = aliquotEdits
  if (path === undefined) return map
  await eachDocument(path, surroundings, issues, readMap, (read) => {
    map = read
  })
  return map
}

function readMap(value: unknown): EditMap | string {
  if (!isFields(value)) return 'an object is wanted: for each kind a list of the ids of rules'
  const map: Record<string, readonly string[]> = {}
  for (const [kind, edits] of Object.entries(value)) {
    if (!Object.hasOwn(aliquotEdits, kind)) return `there is no kind "${kind}": error-kinds.json of a run lists them`
    if (!Array.isArray(edits) || !edits.every((edit) => typeof edit === 'string')) {
      return `"${kind}" must be a list of the ids of rules`
    }
    map[kind] = edits
  }
  return map
}

async function readAnswersOf(
  path: string,
  surroundings: Surroundings,
  issues: InputIssue[],
  cards: CardKeeper,
): Promise<void> {
  const read = await readBytes(path, surroundings)
  if (!read.ok) {
    issues.push(read.issue)
    return
  }
  const { file } = read
  const report = readRemittances(read.bytes, ({ payer, claims }) => {
    for (const claim of claims) cards.answer(claim, payer.id ?? payer.name)
  })
  if (report.remittances === 0) issues.push({ file, message: 'the file holds no payment (835)' })
  for (const { segment, message } of report.issues) issues.push({ file, segment, message })
}
