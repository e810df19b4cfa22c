/**
 * A code page: what the code is in plain words, what it is worth and was, how it compares, what payers say, what it
 * fails with, and questions with their answers. Data of the fee schedule for every code, words for an allergy practice.
 */
import { edits } from '@aliquot/edits/registry.generated'
import type { IsoDate } from '@aliquot/engine/calendar-date'
import type { Catalogue } from '@aliquot/engine/policy/catalogue'
import { addOns2024 } from '@aliquot/reference/cms/add-ons-2024.generated'
import { type CodePair, pairRelease, pairsWith } from '@aliquot/reference/cms/pair-table'
import { pageText } from '@aliquot/reference/code-pages/code-pages'
import {
  type PageText,
  payerNotice,
  textAuthor,
  textReviewer,
  textWritten,
  trademarkNotice,
} from '@aliquot/reference/code-pages/page-text'
import { codeEntry } from '@aliquot/reference/code-set'
import type { DenialEntry } from '@aliquot/reference/denials/denial'
import { denialCatalogue } from '@aliquot/reference/denials/find-denial'
import { type Category, categoryOf } from '@aliquot/reference/fee-schedule/category'
import { partWords, statusWords, supervisionWords } from '@aliquot/reference/fee-schedule/schedule-words'
import { type FeeLibrary, newestSchedule } from '@aliquot/reference/fee-schedule/shipped-fees'
import type { DailyLimitRow, PairRow } from '@aliquot/reference/import/ncci-files'
import { type CodeExplanation, explainCode } from '../explain/explain-code.ts'
import { type CodeHistory, codeHistory } from './code-history.ts'
import { type Comparison, compareCode } from './compare-code.ts'
import { type PageQuestion, questionsOn } from './page-questions.ts'

export interface CodePage {
  readonly code: string
  readonly name: string
  readonly category: Category
  /** Path of the page below the pages; it never changes. */
  readonly address: string
  /** None for a code outside an allergy practice. */
  readonly text: PageText | undefined
  /** What one unit is. */
  readonly unit: string | undefined
  /** How the newest schedule treats it, in words. */
  readonly schedule: readonly string[]
  readonly history: CodeHistory
  readonly comparison: Comparison | undefined
  /** What payers say: units, limits, whether it is paid. */
  readonly payers: CodeExplanation | undefined
  readonly pairs: readonly CodePair[]
  /** Release of the pairs. */
  readonly pairsOf: string
  /** Most units a day by an imported table of CMS; the limits that ship are among what payers say. */
  readonly dailyLimit?: { readonly units: number; readonly indicator: number; readonly release: string }
  /** Codes that it is an addition to; none if it stands alone. */
  readonly addedTo: readonly string[]
  readonly denials: readonly DenialEntry[]
  readonly questions: readonly PageQuestion[]
  readonly provenance: Provenance
  /** A descriptor that the user has imported under a licence of their own. */
  readonly ownDescriptor?: string
}

export interface Provenance {
  readonly author: string
  readonly reviewer: string
  readonly written: IsoDate
  readonly releases: readonly string[]
  readonly trademark: string
  readonly confirm: string
}

export interface PageContext {
  readonly catalogue: Catalogue
  readonly library: FeeLibrary
  /** The day on which values of payers are looked up. */
  readonly on: IsoDate
  readonly descriptors?: ReadonlyMap<string, string>
  /** Imported tables take the place of those that ship. */
  readonly pairs?: { readonly release: string; readonly rows: readonly PairRow[] }
  readonly dailyLimits?: { readonly release: string; readonly rows: readonly DailyLimitRow[] }
}

/** The page of a code; `undefined` if neither the texts nor any schedule held has it. */
export function codePage(context: PageContext, wanted: string): CodePage | undefined {
  const code = wanted.trim().toUpperCase()
  const entry = codeEntry(code)
  const history = codeHistory(context.library, code)
  if (entry === undefined && history.values.length === 0) return undefined
  const newest = newestSchedule(context.library)
  const comparison = newest === undefined ? undefined : compareCode(newest, code)
  const category = categoryOf(code)
  const descriptor = context.descriptors?.get(code)
  const data = {
    code,
    name: entry?.name ?? `A code of the category ${category.replaceAll('-', ' ')}`,
    category,
    address: `codes/${code}`,
    text: pageText(code),
    unit: entry?.counts,
    schedule: scheduleInWords(history),
    history,
    comparison,
    payers: entry === undefined ? undefined : explainCode(context.catalogue, edits, entry, context.on),
    ...pairsIn(context, code),
    ...dailyLimitIn(context, code),
    addedTo: addOns2024[code] ?? [],
    denials: entry === undefined ? [] : denialsOf(code, entry.family),
    provenance: provenanceOf(history),
    ...(descriptor === undefined ? {} : { ownDescriptor: descriptor }),
  }
  return { ...data, questions: questionsOn(data) }
}

function pairsIn({ pairs }: PageContext, code: string): Pick<CodePage, 'pairs' | 'pairsOf'> {
  if (pairs === undefined) return { pairs: pairsWith(code), pairsOf: pairRelease }
  const active = pairs.rows.filter(
    ({ column1, column2, deleted }) => deleted === '' && (column1 === code || column2 === code),
  )
  return {
    pairs: active.map(({ column1, column2, indicator }) => ({ column1, column2, indicator })),
    pairsOf: pairs.release,
  }
}

function dailyLimitIn({ dailyLimits }: PageContext, code: string): Pick<CodePage, 'dailyLimit'> {
  const row = dailyLimits?.rows.find((each) => each.code === code)
  if (row === undefined || dailyLimits === undefined) return {}
  return { dailyLimit: { units: row.units, indicator: row.indicator, release: dailyLimits.release } }
}

function scheduleInWords({ values }: CodeHistory): readonly string[] {
  const newest = values.at(-1)
  if (newest === undefined) return []
  const { row, year } = newest
  const part = row.partIndicator === '0' || row.partIndicator === '9' ? undefined : partWords(row.partIndicator)
  const supervision = supervisionWords(row.supervision)
  return [
    `status ${row.status} in ${year}: ${statusWords(row.status).words}`,
    ...(row.isAddOn ? ['marked as not used for payment by Medicare'] : []),
    ...(part === undefined ? [] : [part]),
    ...(supervision === undefined ? [] : [`test under ${supervision}`]),
    ...(row.globalDays === 'ZZZ' ? ['an addition to another service'] : []),
  ]
}

/** Denials that are about the code; those that any service may meet are told elsewhere. */
function denialsOf(code: string, family: string): readonly DenialEntry[] {
  return denialCatalogue.filter(
    ({ codes, families }) => codes?.includes(code) === true || families?.some((each) => each === family) === true,
  )
}

function provenanceOf({ values }: CodeHistory): Provenance {
  return {
    author: textAuthor,
    reviewer: textReviewer,
    written: textWritten,
    releases: values.map(({ release }) => release),
    trademark: trademarkNotice,
    confirm: payerNotice,
  }
}
