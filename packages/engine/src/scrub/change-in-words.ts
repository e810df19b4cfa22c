/** What a change does to a claim, in words. */
import { codeText } from '../code-number.ts'
import { formatThousandths } from '../quantity.ts'
import { absent, type ClaimView } from './claim-view.ts'
import { changedLines, type FactsOf } from './correct.ts'
import type { Fix } from './fix.ts'

/** One clause, such as `line 2, 95165: units from 20 to 6`. */
export function changeInWords(view: ClaimView, fix: Fix, factsOf: FactsOf): string {
  if (fix.kind === 'as-charted') return chartedInWords(view, fix, factsOf)
  const at = `line ${view.source.lineNumber(fix.line)}, ${codeText(view.codeOf(fix.line))}`
  switch (fix.kind) {
    case 'units':
      return `${at}: units from ${unitsText(view, fix.line)} to ${formatThousandths(fix.unitsThousandths)}`
    case 'modifier':
      return `${at}: modifier ${fix.modifier} added`
    case 'drop-modifier':
      return `${at}: modifier ${fix.modifier} taken off`
    case 'remove':
      return `${at}: taken off the claim`
    case 'code': {
      const before = unitsText(view, fix.line)
      return `${at} x${before}: becomes ${fix.code} x${formatThousandths(fix.unitsThousandths)}`
    }
  }
}

function unitsText(view: ClaimView, line: number): string {
  const units = view.unitsOf(line)
  return units === absent ? 'none' : formatThousandths(units)
}

function chartedInWords(view: ClaimView, fix: Fix & { kind: 'as-charted' }, factsOf: FactsOf): string {
  const added = changedLines(view, [fix], factsOf).filter(({ of }) => of === undefined)
  const written = added.map(({ code, units, modifiers }) => `${[code, ...modifiers].join('-')} x${units ?? '?'}`)
  const lines = written.length === 0 ? 'none' : written.join(', ')
  return `all lines of ${fix.family} as the chart gives them: ${lines}`
}
