import { packCode } from '@aliquot/engine/code-number'
import { isDilution } from '@aliquot/engine/derive/vial-count'
import type { Vial } from '@aliquot/engine/document/encounter'
import { findLine } from '@aliquot/engine/scrub/chart-lines'
import { defineEdit } from '@aliquot/engine/scrub/edit'
import { vialsOfDay } from '../chart-of-day.ts'

/** More than one vial of the same kind of extract, with nothing on record that says why. */
export const secondVialWithoutReason = defineEdit({
  id: 'UNT017',
  name: 'second-vial-without-reason',
  severity: 'records',
  nature: 'payer-limit',
  direction: 'neither',
  title: 'More than one vial is billed, and the record does not say why.',
  why: 'A second vial is paid if it was needed: extracts that cannot be mixed, or more volume than one vial holds.',
  rules: ['DOSE-06', 'DOSE-07'],
  scope: 'date',
  at: 'units',
  params: { codes: 'extract.codes', rule: 'extract.second-vial' },
  applies: ({ rule }) => rule.reasonRequired,
  trigger: (_facts, params) => ({ codes: params === undefined ? [] : [params.codes.multiDose] }),
  needs: ['chart'],
  messages: {
    unexplained: {
      text: '{code} of {day:day}: {vials:count} vials, allergens of the same groups in them, and no reason on record.',
      todo: 'Record why more than one vial was needed. The units are right as long as the vials were.',
      remedy: 'needs-clinician',
    },
  },
  check(view, line, { codes }, out) {
    const day = view.dayOf(line)
    const prepared = vialsOfDay(view, line, out)
    if (prepared === undefined) return
    // A dilution is made of another vial: the vial it was made of is the reason.
    const vials = prepared.filter(
      (vial) => vial.container === 'multi-dose' && vial.contents === 'inhalant' && isDilution(vial) !== true,
    )
    const count = vials.reduce((sum, vial) => sum + (vial.count ?? 1), 0)
    if (count < 2 || vials.some((vial) => (vial.splitReason ?? '') !== '')) return
    const groups = vials.map(groupsOf)
    if (groups.some((each) => each === undefined)) {
      out.undecided(line, 'answer-in-chart', 'why more than one vial was needed (splitReason, antigens)')
      return
    }
    if (count === vials.length && apart(groups)) return
    out.found('unexplained', findLine(view, packCode(codes.multiDose), day), { day, vials: count })
  },
})

/** Groups of the allergens of a vial; `undefined` if the record leaves one open. */
function groupsOf(vial: Vial): ReadonlySet<string> | undefined {
  const groups = new Set<string>()
  for (const antigen of vial.antigens ?? []) {
    if (antigen.group === undefined) return undefined
    groups.add(antigen.group)
  }
  return groups.size === 0 ? undefined : groups
}

/** No group is in two vials: each vial holds what the others do not. */
function apart(groups: readonly (ReadonlySet<string> | undefined)[]): boolean {
  const all = groups.flatMap((each) => [...(each ?? [])])
  return new Set(all).size === all.length
}
