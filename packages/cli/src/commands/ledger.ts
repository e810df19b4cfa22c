/** `aliquot ledger`: every microlitre and unit of a practice's vials, and what was paid beyond them. */
import { firstBreak, type Ledger } from '@aliquot/engine/ledger/ledger'
import { worksheetOf } from '@aliquot/engine/ledger/worksheet'
import type { Catalogue } from '@aliquot/engine/policy/catalogue'
import { type KeptLedger, ledgerOf } from 'aliquot/ledger/ledger-sources'
import { exitCode, exitCodeOf, type FailReason } from '../exit-code.ts'
import { readLedger } from '../ledger/read-ledger.ts'
import { buffered } from '../print/buffered.ts'
import { printLedger } from '../print/ledger.ts'
import { ledgerDocument, worksheetDocument } from '../print/ledger-document.ts'
import { Page } from '../print/page.ts'
import { printWorksheet, worksheetCsv, worksheetHeading } from '../print/worksheet.ts'
import { issuesInWords } from '../read/input-issue.ts'
import type { MappedPayer } from '../read/policy-files.ts'
import { PayerChoice, type PayerDefaults } from '../scrub/payer-choice.ts'
import type { Surroundings } from '../surroundings.ts'

export interface LedgerOptions {
  readonly form: 'text' | 'json' | 'csv'
  /** The worksheet of what was overpaid and not billed, in place of the accounts. */
  readonly worksheet: boolean
  readonly failOn: ReadonlySet<FailReason>
}

export interface LedgerPolicies {
  readonly catalogue: Catalogue
  readonly payers: ReadonlyMap<string, MappedPayer>
  readonly defaults: PayerDefaults
}

/** Exits with 2 on anything unreadable, 1 on a broken account, else 0 (see `failOn`). */
export async function runLedger(
  { catalogue, payers, defaults }: LedgerPolicies,
  paths: readonly string[],
  { form, worksheet, failOn }: LedgerOptions,
  surroundings: Surroundings,
): Promise<number> {
  const { sources, issues } = await readLedger(paths, new PayerChoice(catalogue, payers, defaults), surroundings)
  const kept = ledgerOf(sources, catalogue)
  const { write, flush } = buffered(surroundings.out)
  const page = new Page({ ...surroundings, out: write })
  if (worksheet) {
    const sheet = worksheetOf(kept.ledger)
    if (form === 'csv') write(worksheetCsv(sheet))
    else if (form === 'json') page.json(worksheetDocument(sheet, worksheetHeading))
    else printWorksheet(page, sheet)
  } else if (form === 'json') page.json(ledgerDocument(kept, issues))
  else printLedger(page, kept)
  flush()
  surroundings.err(issuesInWords(issues))
  if (issues.length > 0) return exitCode.unreadable
  return exitCodeOf(
    { unreadable: false, found: isBroken(kept.ledger), undecided: hasQuestions(kept), stale: false },
    failOn,
  )
}

function isBroken({ vials, units }: Ledger): boolean {
  return vials.some(({ breaks }) => breaks.length > 0) || units.some((each) => firstBreak(each))
}

function hasQuestions({ ledger, unplaced, unmatchedAnswers }: KeptLedger): boolean {
  const { vials, units, unmatched, lost } = ledger
  if (lost.length > 0 || unmatched.length > 0 || unplaced.length > 0 || unmatchedAnswers.length > 0) return true
  return vials.some(({ questions }) => questions.length > 0) || units.some(({ question }) => question !== undefined)
}
