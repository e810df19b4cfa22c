import { packCode, packModifier } from '@aliquot/engine/code-number'
import { encounterOf, findLine } from '@aliquot/engine/scrub/chart-lines'
import type { ClaimView } from '@aliquot/engine/scrub/claim-view'
import { defineEdit } from '@aliquot/engine/scrub/edit'

/** A drug of a single-dose container that does not say whether any was thrown away. */
export const drugWasteNotStated = defineEdit({
  id: 'RTE006',
  name: 'drug-waste-not-stated',
  severity: 'deny',
  nature: 'defect',
  direction: 'neither',
  title: 'A drug of a single-dose container does not state whether any was thrown away.',
  why: 'The payer wants one modifier where nothing was left over, or a line with the other for what was thrown away.',
  rules: ['RTE-03', 'MOD-03'],
  scope: 'date',
  params: { waste: 'drugs.waste-modifiers' },
  applies: ({ waste }) => 'none' in waste,
  trigger: (facts) => ({ codes: (facts.value('drugs.known') ?? []).flatMap(({ code }) => code ?? []) }),
  needs: [],
  messages: {
    nothingWasted: {
      text: 'Line {line} bills drug {code} without {none:modifier}; by the chart nothing was thrown away.',
      todo: 'Add {none:modifier}: the record supports it.',
      remedy: 'needs-chart',
      denies: true,
    },
    unstated: {
      text: 'Line {line} bills drug {code} with neither {none:modifier} nor a line with {wasted:modifier}.',
      todo: 'Add {none:modifier} if nothing was thrown away, else a line with {wasted:modifier} for the rest.',
      remedy: 'needs-chart',
      denies: true,
    },
  },
  check(view, first, { waste }, out, facts) {
    if (!('none' in waste)) return
    const none = packModifier(waste.none)
    const wasted = packModifier(waste.wasted)
    const day = view.dayOf(first)
    for (const { name, code: text } of facts.value('drugs.known') ?? []) {
      const code = packCode(text ?? '')
      const line = text === undefined ? -1 : findLine(view, code, day)
      if (line < 0 || isStated(view, code, day, none, wasted)) continue
      const drugs = (encounterOf(view, line)?.drugs ?? []).filter((drug) => drug.name?.trim().toLowerCase() === name)
      if (drugs.length > 0 && drugs.every(({ wastedMg }) => wastedMg === 0)) {
        out.found('nothingWasted', line, { none }, { kind: 'modifier', line, modifier: waste.none })
      } else out.found('unstated', line, { none, wasted })
    }
  },
})

function isStated(view: ClaimView, code: number, day: number, none: number, wasted: number): boolean {
  for (let line = 0; line < view.lines; line += 1) {
    if (view.codeOf(line) !== code || view.dayOf(line) !== day) continue
    if (view.hasModifier(line, none) || view.hasModifier(line, wasted)) return true
  }
  return false
}
