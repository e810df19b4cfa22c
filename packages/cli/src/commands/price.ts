/**
 * `aliquot price`: what the physician fee schedule pays for a code, and whether our arithmetic agrees with CMS's own.
 */
import { formatFixed, formatHundredths } from '@aliquot/engine/fee-schedule/price'
import { codeEntry } from '@aliquot/reference/code-set'
import { type FeeLibrary, shippedLocalities } from '@aliquot/reference/fee-schedule/shipped-fees'
import { textOf } from '@aliquot/reference/import/file-text'
import type { ContractFeeRow } from '@aliquot/reference/import/licensed-files'
import { looksLikeListedAmounts, readListedAmounts } from '@aliquot/reference/import/listed-amounts-file'
import type { OpenedFile } from '@aliquot/reference/import/open-file'
import type { PaymentAmounts } from '@aliquot/reference/import/payment-amounts-file'
import { type AmountCheck, type AmountDifference, checkAmounts } from 'aliquot/library/check-amounts'
import { type Price, type PriceQuestion, priceCode, type TrackPrice } from 'aliquot/library/price-code'
import { exitCode } from '../exit-code.ts'
import { openPath } from '../library/open-paths.ts'
import { dollars } from '../print/money.ts'
import type { Page } from '../print/page.ts'
import { type InputIssue, issuesInWords } from '../read/input-issue.ts'
import { readBytes } from '../read/read-bytes.ts'
import { libraryOf, loadImported } from '../store/load-imported.ts'
import type { Surroundings } from '../surroundings.ts'

export interface PriceOptions extends Omit<PriceQuestion, 'code'> {
  readonly json: boolean
  /** Show one setting alone. */
  readonly setting: 'facility' | 'non-facility' | undefined
  readonly track: 'qualifying' | 'non-qualifying' | undefined
  /** Tables used for this run alone. */
  readonly with: readonly string[]
}

interface Library {
  readonly fees: FeeLibrary
  /** Fees of contracts that the user has imported. */
  readonly contracts: readonly ContractFeeRow[]
  readonly issues: readonly InputIssue[]
}

const kinds = ['fee-schedule', 'geographic-indices', 'locality-counties', 'zip-localities', 'contract-fees'] as const

async function libraryWith(paths: readonly string[], surroundings: Surroundings): Promise<Library> {
  const { stored, issues } = await loadImported(surroundings, kinds)
  const further: OpenedFile[] = []
  const faults: InputIssue[] = [...issues]
  for (const path of paths) {
    const opened = await openPath(path, shippedLocalities, surroundings)
    faults.push(...opened.issues)
    further.push(...opened.files.map(({ file }) => file))
  }
  const files = [...stored.map(({ file }) => file), ...further]
  const contracts = files.flatMap((file) => (file.kind === 'contract-fees' ? file.table : []))
  return { fees: libraryOf(files), contracts, issues: faults }
}

export async function runPrice(
  codes: readonly string[],
  options: PriceOptions,
  surroundings: Surroundings,
  page: Page,
): Promise<number> {
  const { fees, contracts, issues } = await libraryWith(options.with, surroundings)
  surroundings.err(issuesInWords(issues))
  if (issues.length > 0) return exitCode.unreadable
  let code: number = exitCode.nothing
  const documents: unknown[] = []
  for (const each of codes) {
    const answer = priceCode(fees, { ...options, code: each })
    if (answer.ok) {
      const price = narrowed(answer.price, options)
      const agreed = agreedFees(contracts, price)
      if (options.json) documents.push({ ...priceDocument(price), contracts: agreed })
      else printPrice(page, price, agreed, options)
    } else {
      code = exitCode.unreadable
      documents.push({ code: each, reason: answer.reason, candidates: answer.candidates })
      surroundings.err(`${each}: ${answer.reason}\n${answer.candidates.map((place) => `  ${place}\n`).join('')}`)
    }
  }
  if (options.json) page.json(documents.length === 1 ? documents[0] : documents)
  return code
}

function narrowed(price: Price, { track }: PriceOptions): Price {
  const tracks = price.tracks.filter((each) => track === undefined || each.track === track || each.track === 'all')
  return { ...price, tracks }
}

const trackWords = { all: '', 'non-qualifying': 'not qualifying', qualifying: 'qualifying APM' } as const

/** Decimals as text, so that no reader rounds them. */
function priceDocument({ row, indices, tracks, locality, ...price }: Price): object {
  const fee = (
    { work, expense, malpractice, totalUnits, cents, exactDollars }: TrackPrice['nonFacility'],
    total: number,
  ) => ({
    rvu: {
      work: formatHundredths(work.units),
      practiceExpense: formatHundredths(expense.units),
      malpractice: formatHundredths(malpractice.units),
      total: formatHundredths(totalUnits),
    },
    dollars: {
      work: formatFixed(work.cents, 2),
      practiceExpense: formatFixed(expense.cents, 2),
      malpractice: formatFixed(malpractice.cents, 2),
      unrounded: exactDollars,
      fee: formatFixed(cents, 2),
      total: formatFixed(total, 2),
    },
  })
  return {
    ...price,
    status: row.status,
    locality:
      locality === undefined
        ? null
        : { contractor: locality.contractor, number: locality.number, name: locality.name, state: locality.state },
    gpci: {
      work: formatFixed(indices.work, 3),
      practiceExpense: formatFixed(indices.expense, 3),
      malpractice: formatFixed(indices.malpractice, 3),
    },
    prices: tracks.map((each) => ({
      track: each.track,
      conversionFactor: formatFixed(each.factor, 4),
      nonFacility: fee(each.nonFacility, each.nonFacilityTotal),
      facility: fee(each.facility, each.facilityTotal),
    })),
  }
}

interface AgreedFee {
  readonly payer: string
  readonly from: string
  readonly fee: string
  readonly total: string
}

/** What imported contracts pay for the same. */
function agreedFees(contracts: readonly ContractFeeRow[], { code, modifier, units }: Price): readonly AgreedFee[] {
  return contracts
    .filter((row) => row.code === code && row.modifier === modifier)
    .map(({ payer, from, cents }) => ({
      payer,
      from,
      fee: formatFixed(cents, 2),
      total: formatFixed(cents * units, 2),
    }))
}

function printPrice(page: Page, price: Price, agreed: readonly AgreedFee[], { setting }: PriceOptions): void {
  const name = codeEntry(price.code)?.name
  const title = price.modifier === '' ? price.code : `${price.code}-${price.modifier}`
  page.heading(`${title}${name === undefined ? '' : `  ${name}`}`)
  page.item('schedule:', `${price.release}, year ${price.year}`)
  page.item('area:', price.area)
  for (const track of price.tracks) {
    const apart = trackWords[track.track]
    page.item('conversion factor:', `$${formatFixed(track.factor, 4)}${apart === '' ? '' : ` (${apart})`}`)
    page.table(
      [
        { title: '' },
        { title: 'RVU', align: 'right' },
        { title: 'GPCI', align: 'right' },
        { title: 'dollars', align: 'right' },
      ],
      [
        ...(setting === 'facility'
          ? []
          : feeRows('non-facility', track.nonFacility, price.units, track.nonFacilityTotal)),
        ...(setting === 'non-facility' ? [] : feeRows('facility', track.facility, price.units, track.facilityTotal)),
      ],
      { indent: 4 },
    )
  }
  for (const { payer, from, fee, total } of agreed) {
    const since = from === '' ? '' : ` from ${from}`
    page.item('contract:', `${payer === '' ? 'payer not named' : payer}${since}: $${fee} a unit, $${total} in all`)
  }
  for (const note of price.notes) page.item('note:', note)
  if (!price.isPricedByUnits) page.item('note:', 'so the amounts above are arithmetic, not what Medicare pays')
  page.text(
    'Parts are rounded for reading; the fee is rounded once. Patient and payer share it; confirm with the payer.',
  )
  page.blank()
}

function feeRows(
  setting: string,
  fee: TrackPrice['nonFacility'],
  units: number,
  total: number,
): readonly (readonly string[])[] {
  const part = (name: string, { units: rvu, index, cents }: TrackPrice['nonFacility']['work']) => [
    `  ${name}`,
    formatHundredths(rvu),
    formatFixed(index, 3),
    dollars(cents),
  ]
  return [
    [setting, formatHundredths(fee.totalUnits), '', dollars(fee.cents)],
    part('work', fee.work),
    part('practice expense', fee.expense),
    part('malpractice', fee.malpractice),
    ...(units === 1 ? [] : [[`  ${units} units`, '', '', dollars(total)]]),
  ]
}

/** Compares files of payment amounts; exits with 1 if an amount differs. */
export async function runPriceCheck(
  paths: readonly string[],
  options: Pick<PriceOptions, 'json' | 'with' | 'year'>,
  surroundings: Surroundings,
  page: Page,
): Promise<number> {
  const { fees, issues } = await libraryWith(options.with, surroundings)
  const faults: InputIssue[] = [...issues]
  const checks: { file: string; check: AmountCheck }[] = []
  for (const path of paths) {
    const { amounts, issues: own } = await amountsIn(path, options.year, fees, surroundings)
    faults.push(...own)
    for (const each of amounts) {
      const answer = checkAmounts(fees, each)
      if (answer.ok) checks.push({ file: path, check: answer.check })
      else faults.push({ file: path, message: answer.reason })
    }
  }
  if (options.json) page.json({ checks, refused: faults })
  else for (const each of checks) printCheck(page, each.file, each.check)
  surroundings.err(issuesInWords(faults))
  if (faults.length > 0) return exitCode.unreadable
  return checks.some(({ check }) => check.differences.length > 0) ? exitCode.found : exitCode.nothing
}

interface AmountsIn {
  readonly amounts: readonly PaymentAmounts[]
  readonly issues: readonly InputIssue[]
}

/** Payment amounts of a file, whether CMS wrote it without a header or somebody with one. */
async function amountsIn(
  path: string,
  year: number | undefined,
  fees: FeeLibrary,
  surroundings: Surroundings,
): Promise<AmountsIn> {
  const read = await readBytes(path, surroundings)
  const text = read.ok ? textOf(read.bytes) : undefined
  if (text?.ok === true && looksLikeListedAmounts(text.table)) {
    const listed = readListedAmounts(text.table, year)
    if (listed.ok) return { amounts: [listed.table], issues: [] }
    return { amounts: [], issues: listed.issues.map((issue) => ({ file: path, ...issue })) }
  }
  const opened = await openPath(path, fees.localities, surroundings)
  const amounts = opened.files.flatMap(({ file }) => (file.kind === 'payment-amounts' ? [file.table] : []))
  if (amounts.length > 0 || opened.issues.length > 0) return { amounts, issues: opened.issues }
  return { amounts, issues: [{ file: path, message: 'it holds no payment amounts (PFREV or PFALL)' }] }
}

function printCheck(page: Page, file: string, check: AmountCheck): void {
  page.heading(`${file}: ${check.equal} of ${check.of} exact to the cent`)
  page.item(
    'with:',
    `${check.release}, indices of ${check.year}, conversion factor $${formatFixed(check.factor, 4)} (${check.track})`,
  )
  if (check.notCompared > 0)
    page.item(
      'not compared:',
      `further amounts (caps of other schedules, therapy reductions) on ${check.notCompared} lines`,
    )
  for (const difference of check.differences) page.line(`  ${differenceInWords(difference)}`)
  page.blank()
}

function differenceInWords({ line, code, place, theirs, ours, reason }: AmountDifference): string {
  const both = ({ nonFacility, facility }: AmountDifference['theirs']) =>
    `${dollars(nonFacility)} and ${dollars(facility)}`
  const computed = ours === undefined ? '' : `, computed ${both(ours)}`
  return `line ${line}: ${code} in ${place}: the file has ${both(theirs)}${computed}: ${reason}`
}
