import { dayOf } from '@aliquot/engine/calendar-date'
import { packCode } from '@aliquot/engine/code-number'
import type { Coverage } from '@aliquot/engine/document/encounter'
import type { DoseDefinition } from '@aliquot/engine/policy/parameter'
import { findLine } from '@aliquot/engine/scrub/chart-lines'
import type { ClaimView } from '@aliquot/engine/scrub/claim-view'
import { defineEdit } from '@aliquot/engine/scrub/edit'

/** Extract billed to a second payer, which calls another amount a dose than the first one did. */
export const secondPayerCountsAnotherDose = defineEdit({
  id: 'COB001',
  name: 'second-payer-counts-another-dose',
  severity: 'records',
  nature: 'payer-limit',
  direction: 'neither',
  title: 'Extract is billed to a second payer that counts doses in another way than the first.',
  why:
    'A claim to the second payer repeats what the first was billed. Where the two call different amounts a dose, the ' +
    'same units mean two amounts of extract, and neither claim is wrong.',
  rules: ['DOSE-20'],
  cite: [{ source: 'dossier', at: 'DOSE-20, X30' }],
  scope: 'date',
  at: 'units',
  params: { dose: 'extract.dose', codes: 'extract.codes' },
  trigger: (facts) => {
    const code = facts.value('extract.codes')?.multiDose
    return { codes: code === undefined ? [] : [code] }
  },
  concerns: (view, line) => payerBefore(view, view.dayOf(line)) !== undefined,
  chartOnly: true,
  needs: [],
  messages: {
    differs: {
      text: '{units:units} units of {code} of {day:day} go to a second payer; the first counts a dose in another way.',
      todo: 'Leave the units as they were billed to the first payer, and send its answer along.',
      remedy: 'needs-chart',
    },
  },
  check(view, line, { dose, codes }, out, facts) {
    const day = view.dayOf(line)
    const first = payerBefore(view, day)
    const other = first === undefined ? undefined : facts.doseOf(first)
    if (other === undefined) {
      out.undecided(line, 'answer-in-chart', 'what the payer that was billed first calls a dose')
      return
    }
    if (isSameDose(dose, other)) return
    const billed = findLine(view, packCode(codes.multiDose), day)
    out.found('differs', billed, { day, units: Math.max(0, view.unitsOf(billed)) })
  },
})

function isSameDose(one: DoseDefinition, other: DoseDefinition): boolean {
  if (one.kind !== 'aliquot' || other.kind !== 'aliquot') return one.kind === other.kind
  return one.aliquotMicrolitres === other.aliquotMicrolitres && one.perVialMax === other.perVialMax
}

/** The payer that comes before the one that the claim is for; `undefined` if it comes first, or nothing is recorded. */
function payerBefore(view: ClaimView, day: number): string | undefined {
  const coverages = (view.chart?.encounter.coverages ?? []).filter((each) => holdsOn(each, day))
  const own = coverages.find((each) => each.payer === view.payer)?.order
  if (own === undefined) return undefined
  let before: Coverage | undefined
  for (const each of coverages) {
    if (each.order === undefined || each.order >= own || each.payer === view.payer) continue
    if (before?.order === undefined || each.order < before.order) before = each
  }
  return before?.payer
}

function holdsOn({ from, to }: Coverage, day: number): boolean {
  return (from === undefined || dayOf(from) <= day) && (to === undefined || dayOf(to) >= day)
}
