/** Which entry of the catalogue fits a denied line best. */
import type { Adjustment } from '@aliquot/engine/remittance/remittance'
import { codeEntry } from '../code-set.ts'
import { coverageDenials } from './coverage-denials.ts'
import type { DenialEntry, DenialPair } from './denial.ts'
import { shotDenials } from './shot-denials.ts'
import { visitDenials } from './visit-denials.ts'

/** The catalogue: what is special first, what any service may meet last. */
export const denialCatalogue: readonly DenialEntry[] = [...shotDenials, ...visitDenials, ...coverageDenials]

/** A denied line, as far as the catalogue looks at it. */
export interface DeniedLine {
  readonly code: string
  readonly unitsBilled: number
  /** The adjustment that denies it. */
  readonly adjustment: Pick<Adjustment, 'group' | 'reason'>
  readonly remarks: readonly string[]
  /** Other codes of the same claim and date. */
  readonly beside: readonly string[]
}

/** These reasons say nothing without their remark. */
const needsRemark: ReadonlySet<string> = new Set(['16', '96', '252'])

/** The entry that fits a denied line; `undefined` if none does. */
export function denialOf(line: DeniedLine): DenialEntry | undefined {
  let best: DenialEntry | undefined
  let bestScore = 0
  for (const entry of denialCatalogue) {
    const about = scoreOfLine(entry, line)
    const said = about < 0 ? 0 : Math.max(0, ...entry.pairs.map((pair) => scoreOfPair(pair, line)))
    if (said === 0 || about + said <= bestScore) continue
    best = entry
    bestScore = about + said
  }
  return best
}

/** How closely an entry is about the line; -1 if it is not. */
function scoreOfLine({ codes, families, beside, unitsAbove }: DenialEntry, line: DeniedLine): number {
  if (unitsAbove !== undefined && line.unitsBilled <= unitsAbove) return -1
  if (beside !== undefined && !line.beside.some((code) => beside.includes(code) && code !== line.code)) return -1
  const special = (beside === undefined ? 0 : 4) + (unitsAbove === undefined ? 0 : 2)
  if (codes === undefined && families === undefined) return special
  if (codes?.includes(line.code) === true) return 16 + special
  const family = codeEntry(line.code)?.family
  return family !== undefined && families?.includes(family) === true ? 12 + special : -1
}

/** How closely the payer’s codes are those of a pair; 0 if they are not. */
function scoreOfPair({ group, reason, remark }: DenialPair, { adjustment, remarks }: DeniedLine): number {
  const hasRemark = remark !== undefined && remarks.includes(remark)
  if (reason === undefined) return hasRemark ? 5 : 0
  if (reason !== adjustment.reason) return 0
  if (remark !== undefined && !hasRemark && needsRemark.has(reason)) return 0
  return 3 + (hasRemark ? 4 : 0) + (remark === undefined ? 1 : 0) + (group === adjustment.group ? 1 : 0)
}
