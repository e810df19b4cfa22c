/** What is new, gone and different between two releases of a table, by the key of each row. */
import type { FeeRow } from '@aliquot/engine/fee-schedule/fee-row'
import type { OpenedFile } from './open-file.ts'

export interface Changes {
  readonly added: readonly string[]
  readonly removed: readonly string[]
  readonly changed: readonly string[]
}

/** Rows of a table as key and content, so that releases can be compared whatever their kind. */
export function contentOf(file: OpenedFile): ReadonlyMap<string, string> {
  const entries = <Row>(rows: Iterable<Row>, keyOf: (row: Row) => string) =>
    new Map([...rows].map((row) => [keyOf(row), JSON.stringify(row)]))
  switch (file.kind) {
    case 'fee-schedule':
      return new Map([...file.table.rows].map(([key, row]) => [key, feeContent(row)]))
    case 'geographic-indices':
      return new Map(
        file.table.localities.map(({ contractor, number, work, expense, malpractice }) => [
          `${contractor}-${number}`,
          `${work} ${expense} ${malpractice}`,
        ]),
      )
    case 'locality-counties':
      return entries(file.table.rows, ({ contractor, number }) => `${contractor}-${number}`)
    case 'zip-localities':
      return new Map(Object.entries(file.table.localities))
    case 'payment-amounts':
      return new Map(
        file.table.amounts.map(({ code, modifier, contractor, number, nonFacility, facility }) => [
          `${code} ${modifier} ${contractor}-${number}`,
          `${nonFacility} ${facility}`,
        ]),
      )
    case 'same-day-pairs':
      return entries(file.table, ({ column1, column2 }) => `${column1} with ${column2}`)
    case 'daily-limits':
      return new Map(file.table.map(({ code, units, indicator }) => [code, `${units} ${indicator}`]))
    case 'add-on-codes':
      return entries(file.table, ({ addOn, primary }) => `${addOn} to ${primary}`)
    case 'diagnosis-codes':
    case 'code-descriptors':
      return entries<{ readonly code: string }>(file.table, ({ code }) => code)
    case 'benchmark':
      return entries(file.table, ({ specialty, measure }) => `${specialty}, ${measure}`)
    case 'contract-fees':
      return entries(file.table, ({ code, modifier, payer, from }) => [code, modifier, payer, from].join(' ').trim())
  }
}

/** What a row is worth and how it is paid; not the supervision and procedure digits, which price nothing. */
function feeContent({ status, work, nonFacilityExpense, facilityExpense, malpractice, globalDays }: FeeRow): string {
  return [status, work, nonFacilityExpense, facilityExpense, malpractice, globalDays].join(' ')
}

export function changesBetween(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): Changes {
  return {
    added: [...after.keys()].filter((key) => !before.has(key)),
    removed: [...before.keys()].filter((key) => !after.has(key)),
    changed: [...after].flatMap(([key, content]) => (before.has(key) && before.get(key) !== content ? [key] : [])),
  }
}
