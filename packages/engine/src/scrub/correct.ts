/** The corrected claim: its lines after the fixes that follow from the facts given. */
import { isoOf } from '../calendar-date.ts'
import { codeText, modifierText } from '../code-number.ts'
import type { Family } from '../derive/coding.ts'
import type { BillableLine } from '../document/claim.ts'
import { absent, type ClaimView, modifiersPerLine } from './claim-view.ts'
import type { Fix } from './fix.ts'
import type { PolicyFacts } from './policy-facts.ts'

interface Draft {
  code: string
  units: number | null
  modifiers: string[]
  readonly dateOfService: string | undefined
  readonly line: number
}

/** Lines of the view after `fixes`; `factsOf` gives the code tables in force on a day. */
export function correctedLines(
  view: ClaimView,
  fixes: readonly Fix[],
  factsOf: (day: number) => PolicyFacts,
): readonly BillableLine[] {
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
  const kept = drafts.filter((draft) => {
    if (removed.has(draft.line)) return false
    if (families.size === 0) return true
    const family = factsOf(view.dayOf(draft.line)).familyOf(view.codeOf(draft.line))
    return family === undefined || !families.has(family)
  })
  return [...kept.map(plain), ...charted(view, families)]
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

function plain(draft: Draft): BillableLine {
  const { code, units, modifiers, dateOfService } = draft
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
