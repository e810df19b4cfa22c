/** Which line of a claim each corrected line stands for. */
import { type Day, parseDay } from '@aliquot/engine/calendar-date'
import { codeText, noCode, noModifier, packCode, packModifier } from '@aliquot/engine/code-number'
import type { BillableLine } from '@aliquot/engine/document/claim'
import { absent, type ClaimView, modifiersPerLine } from '@aliquot/engine/scrub/claim-view'

/** A line of its own for a corrected line. */
export const added = -1

const removal = 30
const otherCode = 40
const never = 1000000

/** Whether a corrected line states other units than the line has; one without units leaves them as they are. */
export function changesUnits(view: ClaimView, line: number, units: number | null): boolean {
  return units !== null && (view.unitsOf(line) === absent || Math.round(units * 1000) !== view.unitsOf(line))
}

/** Whether a corrected line has other modifiers, or the same in another order; an empty text is none. */
export function changesModifiers(view: ClaimView, line: number, modifiers: readonly string[]): boolean {
  const end = (line + 1) * modifiersPerLine
  let at = line * modifiersPerLine
  for (const text of modifiers) {
    if (text === '') continue
    while (at < end && view.modifiers[at] === noModifier) at += 1
    const modifier = packModifier(text)
    if (at === end || modifier === noModifier || view.modifiers[at] !== modifier) return true
    at += 1
  }
  for (; at < end; at += 1) if (view.modifiers[at] !== noModifier) return true
  return false
}

/** Whether a corrected line has another code; a text that is no code is compared as it is. */
export function changesCode(view: ClaimView, line: number, code: string): boolean {
  const packed = packCode(code)
  return packed === noCode ? codeText(view.codeOf(line)) !== code.toUpperCase() : view.codeOf(line) !== packed
}

/** How much a line would have to change, in parts of a removal. */
function costOf(view: ClaimView, line: number, corrected: BillableLine, on: Day): number {
  const day = view.dayOf(line)
  if (on !== absent && day !== absent && day !== on) return never
  let cost = changesCode(view, line, corrected.code) ? otherCode : 0
  if (changesUnits(view, line, corrected.units)) cost += 2
  if (changesModifiers(view, line, corrected.modifiers)) cost += 1
  return cost
}

/** The day of a corrected line: `absent` where it states none, and like no day where what it states is none. */
function dayOfLine({ dateOfService }: BillableLine): Day {
  return dateOfService === undefined ? absent : (parseDay(dateOfService) ?? Number.NaN)
}

/**
 * For each corrected line, the line that it stands for, or `added`. Both keep their order; of all ways to match them,
 * the one that changes least.
 */
export function alignLines(view: ClaimView, corrected: readonly BillableLine[]): readonly number[] {
  const width = corrected.length + 1
  const days = corrected.map(dayOfLine)
  const costs = new Float64Array((view.lines + 1) * width)
  const at = (line: number, index: number) => costs[line * width + index] ?? 0
  for (let line = view.lines; line >= 0; line -= 1) {
    for (let index = corrected.length; index >= 0; index -= 1) {
      if (line === view.lines && index === corrected.length) continue
      const each = corrected[index]
      const one = line < view.lines ? at(line + 1, index) + removal : never
      const other = each === undefined ? never : at(line, index + 1) + removal
      const both = each === undefined || line === view.lines ? never : at(line + 1, index + 1) + cost(line, index, each)
      costs[line * width + index] = Math.min(one, other, both)
    }
  }
  const result: number[] = []
  let line = 0
  for (const [index, each] of corrected.entries()) {
    while (line < view.lines && at(line, index) === at(line + 1, index) + removal && !isMatch(line, index, each))
      line += 1
    const matches = line < view.lines && isMatch(line, index, each)
    result.push(matches ? line : added)
    if (matches) line += 1
  }
  return result

  function isMatch(of: number, index: number, each: BillableLine): boolean {
    return at(of, index) === at(of + 1, index + 1) + cost(of, index, each)
  }

  function cost(of: number, index: number, each: BillableLine): number {
    return costOf(view, of, each, days[index] ?? absent)
  }
}
