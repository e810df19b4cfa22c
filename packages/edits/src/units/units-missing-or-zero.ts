import { codeText, packCode } from '@aliquot/engine/code-number'
import { chartDay, chartedUnits } from '@aliquot/engine/scrub/chart-lines'
import { absent, type ClaimView } from '@aliquot/engine/scrub/claim-view'
import { defineEdit } from '@aliquot/engine/scrub/edit'
import type { Fix } from '@aliquot/engine/scrub/fix'
import type { PolicyFacts } from '@aliquot/engine/scrub/policy-facts'

/** A line without units, or with none. */
export const unitsMissingOrZero = defineEdit({
  id: 'UNT001',
  name: 'units-missing-or-zero',
  severity: 'deny',
  nature: 'defect',
  direction: 'neither',
  title: 'A line states no units, or zero.',
  why: 'Fees are for one test or one dose, so a line without a number of them cannot be priced and is sent back.',
  rules: ['TST-01', 'DOSE-01', 'DOSE-20'],
  cite: [{ source: 'manual-200', at: 's.200.A, s.200.B.4' }],
  scope: 'line',
  at: 'units',
  params: {},
  trigger: () => ({ every: true }),
  needs: [],
  messages: {
    missing: {
      text: 'Line {line} bills {code} without units.',
      todo: 'State the units that the record supports, and send the claim again.',
      remedy: 'needs-chart',
    },
    zero: {
      text: 'Line {line} bills {units:units} units of {code}.',
      todo: 'State the units that the record supports, or take the line off if nothing was done.',
      remedy: 'needs-chart',
    },
    unstatedAllowance: {
      text: 'Line {line} bills {code} without units; this payer then allows {allowed:units}, whatever the vials hold.',
      todo: 'State the doses that were prepared.',
      remedy: 'needs-chart',
      nature: 'payer-limit',
      direction: 'under',
    },
  },
  check(view, line, _params, out, facts) {
    const units = view.unitsOf(line)
    if (units > 0) return
    const fix = unitsThatFollow(view, facts, line)
    const dose = facts.value('extract.dose')
    const unstated = dose === undefined || dose.kind === 'treatment-session' ? undefined : dose.whenUnstated
    if (units !== absent) out.found('zero', line, { units }, fix)
    else if (unstated !== undefined && codeText(view.codeOf(line)) === facts.value('extract.codes')?.multiDose) {
      out.found('unstatedAllowance', line, { allowed: unstated * 1000 }, fix)
    } else out.found('missing', line, {}, fix)
  },
})

/** A shot code is always one unit; any other code is what the chart of the day says, where this is its only line. */
function unitsThatFollow(view: ClaimView, facts: PolicyFacts, line: number): Fix | undefined {
  const code = view.codeOf(line)
  const day = view.dayOf(line)
  const shots = facts.value('shots.codes')
  if (shots !== undefined && (code === packCode(shots.one) || code === packCode(shots.several))) {
    return { kind: 'units', line, unitsThousandths: 1000 }
  }
  const { chart } = view
  if (chart === undefined || chartDay(chart) !== day) return undefined
  const charted = chartedUnits(chart, code, day)
  for (let other = 0; other < view.lines; other += 1) {
    if (other !== line && view.codeOf(other) === code && view.dayOf(other) === day) return undefined
  }
  return charted === undefined || charted === 0 ? undefined : { kind: 'units', line, unitsThousandths: charted }
}
