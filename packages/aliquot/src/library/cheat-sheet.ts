/** One page to print: the codes of the shot room with unit, limit, value and the fact that is missed most. */
import { feeKey, nationalIndices, totalUnits } from '@aliquot/engine/fee-schedule/fee-row'
import { feeOf, formatHundredths } from '@aliquot/engine/fee-schedule/price'
import { formatCents } from '@aliquot/engine/money'
import { mue2024q3 } from '@aliquot/reference/cms/mue-2024q3.generated'
import { pageText } from '@aliquot/reference/code-pages/code-pages'
import { codeEntry } from '@aliquot/reference/code-set'
import { statusWords } from '@aliquot/reference/fee-schedule/schedule-words'
import { type FeeLibrary, newestSchedule } from '@aliquot/reference/fee-schedule/shipped-fees'
import type { Aliquot } from '../aliquot.ts'

export interface CheatRow {
  readonly code: string
  readonly name: string
  readonly unit: string
  /** Most units a day by the table of CMS; empty where it has none. */
  readonly daily: string
  /** Work and total RVUs outside a facility. */
  readonly work: string
  readonly total: string
  /** National price of a unit outside a facility, or what the schedule does with it instead. */
  readonly price: string
  readonly watch: string
}

/** Codes of the sheet, in the order of a visit: tests, challenge, extract, shots, desensitization. */
export const sheetCodes: readonly string[] = [
  '95004',
  '95017',
  '95018',
  '95024',
  '95027',
  '95028',
  '95044',
  '95052',
  '95056',
  '95060',
  '95065',
  '95070',
  '95076',
  '95079',
  '95144',
  '95145',
  '95146',
  '95147',
  '95148',
  '95149',
  '95165',
  '95170',
  '95115',
  '95117',
  '95120',
  '95125',
  '95180',
  '95199',
]

export function cheatSheet(library: FeeLibrary): { readonly release: string; readonly rows: readonly CheatRow[] } {
  const schedule = newestSchedule(library)
  const rows = sheetCodes.map((code): CheatRow => {
    const row = schedule?.rows.get(feeKey(code))
    const limit = mue2024q3.limits[code]
    const isPriced = row !== undefined && statusWords(row.status).isPricedByUnits
    const fee =
      isPriced && schedule !== undefined
        ? feeOf(row, nationalIndices, schedule.conversionFactor, 'non-facility')
        : undefined
    return {
      code,
      name: codeEntry(code)?.name ?? code,
      unit: codeEntry(code)?.counts ?? '',
      daily: limit === undefined ? '' : String(limit[0]),
      work: row === undefined ? '' : formatHundredths(row.work),
      total: row === undefined ? '' : formatHundredths(totalUnits(row, 'non-facility')),
      price:
        fee === undefined ? (row === undefined ? '' : statusWords(row.status).words) : `$${formatCents(fee.cents)}`,
      watch: pageText(code)?.billing[0] ?? '',
    }
  })
  return { release: schedule?.release ?? '', rows }
}

export interface ChartRow {
  readonly situation: string
  /** Code and units under each policy of the chart; `open` where the facts leave it so. */
  readonly answers: readonly { readonly payer: string; readonly lines: string }[]
}

const chartPayers = ['medicare', 'commercial'] as const

const vial = {
  container: 'multi-dose',
  contents: 'inhalant',
  capacityMl: 10,
  dilution: '1:1',
  purpose: 'maintenance',
} as const

const situations = [
  {
    situation: 'A 10 mL vial filled to 10 mL, 20 shots of 0.5 mL planned',
    vials: [{ ...vial, filledMl: 10, plannedDoses: 20 }],
  },
  {
    situation: 'A vial filled to 6 mL, 12 shots of 0.5 mL planned',
    vials: [{ ...vial, filledMl: 6, plannedDoses: 12 }],
  },
  {
    situation: 'Two vials of 5 mL, pollen and mold, 10 shots planned of each',
    vials: [
      { ...vial, filledMl: 5, plannedDoses: 10 },
      { ...vial, filledMl: 5, plannedDoses: 10 },
    ],
  },
  {
    situation: 'Four vials filled to 10 mL, 20 shots planned of each',
    vials: [{ ...vial, filledMl: 10, plannedDoses: 20, count: 4 }],
  },
] as const

const day = '2026-03-02'

/** The billing chart: what the same vials and shots come to, worked out by the library itself. */
export function billingChart(aliquot: Aliquot): readonly ChartRow[] {
  const vialRows = situations.map(({ situation, vials }) => ({
    situation,
    answers: chartPayers.map((payer) => ({ payer, lines: coded(aliquot, payer, { vials: [...vials] }) })),
  }))
  const shotRows = [1, 2, 3].map((count) => ({
    situation: `${['One shot', 'Two shots', 'Three shots'][count - 1]} on one day, extract made before`,
    answers: chartPayers.map((payer) => ({
      payer,
      lines: coded(aliquot, payer, {
        injections: [{ count, antigen: 'inhalant', givenBy: 'practice', source: 'own' }],
      }),
    })),
  }))
  return [...vialRows, ...shotRows]
}

type Facts = Pick<Parameters<Aliquot['code']>[0], 'vials' | 'injections'>

function coded(aliquot: Aliquot, payer: string, facts: Facts): string {
  const { lines } = aliquot.code({ payer, placeOfService: '11', dateOfService: day, ...facts })
  return lines.map(({ code, units }) => `${code} x ${units ?? 'open'}`).join(', ')
}
