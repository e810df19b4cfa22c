/** The corrected claim: its lines after the fixes that follow from the facts given. */
import { isoOf, parseDay } from '../calendar-date.ts'
import { codeText, modifierText, packCode } from '../code-number.ts'
import type { Family } from '../derive/coding.ts'
import type { BillableLine } from '../document/claim.ts'
import { absent, type ClaimView, modifiersPerLine } from './claim-view.ts'
import type { Fix } from './fix.ts'
import type { PolicyFacts } from './policy-facts.ts'

/** What a policy says of codes on a day. */
export type FactsOf = (day: number) => PolicyFacts

/** A line after fixes, and the line of the claim that it was. */
export interface ChangedLine extends BillableLine {
  /** Index of the line that it was; `undefined` for a line that the chart adds. */
  readonly of: number | undefined
  /** For a line that the chart adds, a line of the claim that lends it what the chart does not say. */
  readonly like: number
}

interface Draft {
  code: string
  units: number | null
  modifiers: string[]
  readonly dateOfService: string | undefined
  readonly line: number
}

/** Lines of the view after `fixes`; `factsOf` gives the code tables in force on a day. */
export function correctedLines(view: ClaimView, fixes: readonly Fix[], factsOf: FactsOf): readonly BillableLine[] {
  return changedLines(view, fixes, factsOf).map(plain)
}

/** The same, each line with where it comes from. */
export function changedLines(view: ClaimView, fixes: readonly Fix[], factsOf: FactsOf): readonly ChangedLine[] {
  const drafts: Draft[] = []
  for (let line = 0; line < view.lines; line += 1) drafts.push(draftOf(view, line))
  const families = new Set<Family>()
  const removed = new Set<number>()
  for (const fix of fixes) {
    if (fix.kind === 'as-charted') {
      families.add(fix.family)
      continue
    }
    const draft = drafts[fix.line]
    if (draft === undefined) continue
    if (fix.kind === 'remove') removed.add(fix.line)
    else applyToLine(draft, fix)
  }
  const replaced: number[] = []
  const kept = drafts.filter((draft) => {
    if (removed.has(draft.line)) return false
    if (families.size === 0) return true
    const family = factsOf(view.dayOf(draft.line)).familyOf(view.codeOf(draft.line))
    if (family === undefined || !families.has(family)) return true
    replaced.push(draft.line)
    return false
  })
  return [
    ...kept.map((draft) => ({ ...plain(draft), of: draft.line, like: draft.line })),
    ...charted(view, families).map((line) => ({ ...line, of: undefined, like: lenderOf(view, replaced, line) })),
  ]
}

/** Lines of the view as they are billed. */
export function billedLines(view: ClaimView): readonly BillableLine[] {
  return Array.from({ length: view.lines }, (_, line) => plain(draftOf(view, line)))
}

function draftOf(view: ClaimView, line: number): Draft {
  const modifiers: string[] = []
  for (let index = line * modifiersPerLine; index < (line + 1) * modifiersPerLine; index += 1) {
    const text = modifierText(view.modifiers[index] ?? -1)
    if (text !== '') modifiers.push(text)
  }
  const units = view.unitsOf(line)
  const day = view.dayOf(line)
  return {
    code: codeText(view.codeOf(line)),
    units: units === absent ? null : units / 1000,
    modifiers,
    dateOfService: day === absent ? undefined : isoOf(day),
    line,
  }
}

function applyToLine(draft: Draft, fix: Exclude<Fix, { kind: 'as-charted' | 'remove' }>): void {
  switch (fix.kind) {
    case 'units':
      draft.units = fix.unitsThousandths / 1000
      return
    case 'modifier':
      if (!draft.modifiers.includes(fix.modifier)) draft.modifiers.push(fix.modifier)
      return
    case 'drop-modifier':
      draft.modifiers = draft.modifiers.filter((each) => each !== fix.modifier)
      return
    case 'code':
      draft.code = fix.code
      draft.units = fix.unitsThousandths / 1000
  }
}

function plain({ code, units, modifiers, dateOfService }: BillableLine | Draft): BillableLine {
  return { code, units, modifiers, ...(dateOfService === undefined ? {} : { dateOfService }) }
}

function charted(view: ClaimView, families: ReadonlySet<Family>): readonly BillableLine[] {
  const { chart } = view
  if (chart === undefined) return []
  return chart.coding.lines
    .filter((line) => families.has(line.family))
    .map(({ code, units, modifiers, dateOfService }) => ({
      code,
      units,
      modifiers,
      dateOfService: dateOfService ?? chart.encounter.dateOfService,
    }))
}

/** Of the lines that a charted one takes the place of, the most alike: same code and day, then same day. */
function lenderOf(view: ClaimView, replaced: readonly number[], { code, dateOfService }: BillableLine): number {
  const packed = packCode(code)
  const day = dateOfService === undefined ? undefined : parseDay(dateOfService)
  const onDay = replaced.filter((line) => view.dayOf(line) === day)
  return onDay.find((line) => view.codeOf(line) === packed) ?? onDay[0] ?? replaced[0] ?? 0
}
