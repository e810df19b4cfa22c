import { packCode } from '@aliquot/engine/code-number'
import { encounterOf } from '@aliquot/engine/scrub/chart-lines'
import { defineEdit } from '@aliquot/engine/scrub/edit'

/** A drug billed by a practice that did not buy it. */
export const drugBilledByOtherThanBuyer = defineEdit({
  id: 'RTE003',
  name: 'drug-billed-by-other-than-buyer',
  severity: 'deny',
  nature: 'defect',
  direction: 'over',
  title: 'A drug is billed that the practice did not buy.',
  why: 'The drug is billed by whoever bought it; a practice that only gives it bills the giving.',
  rules: ['RTE-03'],
  scope: 'line',
  params: { known: 'drugs.known' },
  trigger: (_facts, params) => ({ codes: params?.known.flatMap((drug) => drug.code ?? []) ?? [] }),
  needs: ['chart'],
  messages: {
    boughtElsewhere: {
      text: 'Line {line} bills drug {code} on {day:day}; by the chart a pharmacy or the patient supplied it.',
      todo: 'Take {code} off and keep the code for giving it.',
      remedy: 'needs-chart',
      denies: true,
    },
  },
  check(view, line, { known }, out) {
    const encounter = encounterOf(view, line)
    if (encounter === undefined) {
      out.undecided(line, 'chart')
      return
    }
    const code = view.codeOf(line)
    const names = known
      .filter((drug) => drug.code !== undefined && packCode(drug.code) === code)
      .map(({ name }) => name)
    const given = (encounter.drugs ?? []).filter((drug) => names.includes(drug.name?.trim().toLowerCase() ?? ''))
    if (given.some((drug) => drug.source === 'practice')) return
    // A drug of which the chart of the day has nothing is an edit of its own.
    if (given.length === 0) return
    if (given.some((drug) => drug.source === undefined)) {
      out.undecided(line, 'answer-in-chart', 'who bought the drug')
    } else out.found('boughtElsewhere', line, { day: view.dayOf(line) }, { kind: 'remove', line })
  },
})
