/** What differs between two dates of service, for a person. */
import type { EditDifference, StandingOnDay } from 'aliquot/difference/edit-differences'
import type { ValueDifference } from 'aliquot/difference/value-differences'
import { counted } from 'aliquot/explain/count-in-words'
import type { RulesDifference } from '../commands/diff.ts'
import { sourcesInWords } from '../print/cited.ts'
import type { Page } from '../print/page.ts'
import type { LineFlip } from './line-flips.ts'

export function printDifference(page: Page, { from, to, values, edits, claims }: RulesDifference): void {
  page.heading(`values that differ between ${from} and ${to}: ${values.length}`)
  for (const each of values) printValue(page, each)
  page.blank()
  page.heading(`edits that decide on one of the days alone: ${edits.length}`)
  for (const each of edits) printEdit(page, each)
  if (claims === undefined) return
  page.blank()
  const { read, lines } = claims
  page.heading(`${counted(read, 'claim')}, as if of each day: the verdict of ${counted(lines.length, 'line')} flips`)
  for (const each of lines) printFlip(page, each)
}

/** Most rows of a table that are listed; JSON has all. */
const mostRows = 12

function printValue(page: Page, difference: ValueDifference): void {
  const { policy, contractor, parameter, title, before, after, gone, came, takenOverBy, edits, sameValue } = difference
  const who = contractor === undefined ? policy : `${policy}, ${contractor}`
  page.item(`${who}:`, `${title} (${parameter})${sameValue ? ': the same value, stated anew' : ''}`, {
    emphasis: 'bold',
  })
  if (gone.length + came.length > 0 && before.known && after.known) {
    for (const row of gone.slice(0, mostRows)) page.item('-', row, { indent: 4, emphasis: 'red' })
    for (const row of came.slice(0, mostRows)) page.item('+', row, { indent: 4, emphasis: 'green' })
    const more = Math.max(0, gone.length - mostRows) + Math.max(0, came.length - mostRows)
    if (more > 0) page.text(`and ${counted(more, 'other row')}; --json lists them`, 4)
  } else if (!sameValue) {
    page.item('-', before.says, { indent: 4, emphasis: 'red' })
    page.item('+', after.says, { indent: 4, emphasis: 'green' })
  }
  const since = after.from ?? before.from
  const source = sourcesInWords(after.cite.length > 0 ? after.cite : before.cite)
  page.item('by:', [...(since === undefined ? [] : [`from ${since}`]), source].join('; '), { indent: 4 })
  if (edits.length > 0) page.item('read by:', edits.join(', '), { indent: 4 })
  if (takenOverBy.length > 0) page.item('also:', takenOverBy.join(', '), { indent: 4 })
}

function printEdit(page: Page, { edit, title, before, after, policies }: EditDifference): void {
  page.item(edit, `${standing(before)}, then ${standing(after)}: ${policies.join(', ')}. ${title}`)
}

function standing({ standing: what, checkedThrough }: StandingOnDay): string {
  const words = { decides: 'decides', undecided: 'cannot decide', 'not-about': 'is not about the payer' } as const
  return checkedThrough === undefined ? words[what] : `${words[what]} as of ${checkedThrough}`
}

function printFlip(page: Page, { file, claim, line, code, before, after }: LineFlip & { readonly file: string }): void {
  const said = (list: readonly string[]) => (list.length === 0 ? 'nothing' : list.join(', '))
  const name = claim === '' ? 'claim without a number' : `claim ${claim}`
  const was = before.filter((each) => !after.includes(each))
  const is = after.filter((each) => !before.includes(each))
  page.item(`${name}, line ${line}, ${code}:`, `${said(was)}, then ${said(is)} (${file})`)
}
