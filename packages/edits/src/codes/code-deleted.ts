import { type Day, dayOf } from '@aliquot/engine/calendar-date'
import { codeText, packCode } from '@aliquot/engine/code-number'
import type { DeletedCode } from '@aliquot/engine/policy/parameter'
import { chartedUnits, encounterOf } from '@aliquot/engine/scrub/chart-lines'
import type { ClaimView } from '@aliquot/engine/scrub/claim-view'
import { defineEdit } from '@aliquot/engine/scrub/edit'
import type { Fix } from '@aliquot/engine/scrub/fix'

/** A code that was no longer valid on the day of service. */
export const codeDeleted = defineEdit({
  id: 'COD001',
  name: 'code-deleted',
  severity: 'deny',
  nature: 'defect',
  direction: 'neither',
  title: 'The code was deleted before the day of service.',
  why: 'A line is judged by the code set of its own day; a deleted code is refused as invalid.',
  rules: ['TST-01'],
  scope: 'line',
  at: 'code',
  params: { deleted: 'codes.deleted' },
  applies: ({ deleted }) => deleted.length > 0,
  trigger: (_facts, params) => ({ codes: params?.deleted.map((each) => each.code) ?? [] }),
  needs: [],
  messages: {
    split: {
      text: '{code} is billed on {day:day}; it ended before {since:day}, and {by:code} and {or:code} took its place.',
      todo: 'Bill {by:code} or {or:code}, by what was done.',
      remedy: 'needs-chart',
      denies: true,
    },
  },
  check(view, line, { deleted }, out) {
    const day = view.dayOf(line)
    const row = deleted.find((each) => packCode(each.code) === view.codeOf(line))
    if (row === undefined || day < dayOf(row.from)) return
    const [by = row.code, or = by] = row.replacedBy
    const slots = { day, since: dayOf(row.from), by: packCode(by), or: packCode(or) }
    out.found('split', line, slots, replacement(view, line, row, day))
  },
})

/** The one replacement that the chart of the day gives, with its units; none where it gives several or none. */
function replacement(view: ClaimView, line: number, row: DeletedCode, day: Day): Fix | undefined {
  const { chart } = view
  if (chart === undefined || encounterOf(view, line) === undefined) return undefined
  const given = row.replacedBy.map(packCode).filter((code) => chartedUnits(chart, code, day) !== 0)
  const [code] = given
  if (code === undefined || given.length > 1) return undefined
  const unitsThousandths = chartedUnits(chart, code, day)
  return unitsThousandths === undefined ? undefined : { kind: 'code', line, code: codeText(code), unitsThousandths }
}
