import { codeText, packCode } from '@aliquot/engine/code-number'
import type { DrugRouting, InjectionRouting } from '@aliquot/engine/policy/parameter'
import { asCharted, chartedLines, encounterOf, findLine } from '@aliquot/engine/scrub/chart-lines'
import type { ClaimView } from '@aliquot/engine/scrub/claim-view'
import { defineEdit } from '@aliquot/engine/scrub/edit'

/** A checkpoint inhibitor under the codes for giving ordinary drugs. */
export const infusionCodeForCheckpointInhibitor = defineEdit({
  id: 'RTE002',
  name: 'infusion-code-for-checkpoint-inhibitor',
  severity: 'deny',
  nature: 'defect',
  direction: 'neither',
  title: 'Giving a checkpoint inhibitor is billed by a code for ordinary drugs.',
  why: 'Checkpoint inhibitors belong to the codes for giving chemotherapy and complex biologics, infused or injected.',
  rules: ['RTE-02', 'RTE-01'],
  scope: 'line',
  at: 'code',
  params: { known: 'drugs.known', routing: 'drugs.administration' },
  trigger: (_facts, params) => ({ codes: params === undefined ? [] : otherCodes(params.routing) }),
  needs: [],
  messages: {
    charted: {
      text: '{code} is billed on {day:day}; the chart has a checkpoint inhibitor, and nothing that {code} is for.',
      todo: 'Bill the administration by the codes for chemotherapy and complex biologics, by route and minutes.',
      remedy: 'needs-chart',
    },
    billed: {
      text: '{code} is billed on {day:day} beside {product:code}, a checkpoint inhibitor that no other line gives.',
      todo:
        'Bill the administration of {product:code} by the codes for chemotherapy and complex biologics, by route ' +
        'and minutes.',
      remedy: 'needs-chart',
    },
  },
  check(view, line, { known, routing }, out, facts) {
    const day = view.dayOf(line)
    const encounter = encounterOf(view, line)
    if (view.chart === undefined || encounter === undefined) {
      const [product, other] = productsBilled(view, known, day)
      if (product === undefined) {
        if (other === undefined) out.undecided(line, 'chart', 'which drug was given')
      } else if (other === undefined && !isGivenRightly(view, routing, day)) out.found('billed', line, { day, product })
      return
    }
    const inhibitor =
      (encounter.drugs ?? []).some((drug) => isInhibitor(known, drug.name)) ||
      (encounter.injections ?? []).some((injection) => injection.antigen === 'checkpoint-inhibitor')
    if (!inhibitor || chartedLines(view.chart, view.codeOf(line), day).length > 0) return
    const unknown = (encounter.drugs ?? []).some((drug) => known.every((each) => each.name !== nameOf(drug.name)))
    if (unknown) out.undecided(line, 'answer-in-chart', 'which of the drugs of the day the line is for')
    else out.found('charted', line, { day }, asCharted(view, facts, 'drugs'))
  },
})

const nameOf = (name: string | undefined) => name?.trim().toLowerCase()

function isInhibitor(known: readonly DrugRouting[], name: string | undefined): boolean {
  return known.some((drug) => drug.class === 'checkpoint-inhibitor' && drug.name === nameOf(name))
}

function codesOf(row: InjectionRouting): readonly string[] {
  return [...row.routes.flatMap((route) => [route.first, route.furtherHour ?? '']), row.furtherInjection ?? '']
}

/** Administration codes that are for other drugs only. */
function otherCodes(routing: readonly InjectionRouting[]): readonly string[] {
  const right = new Set(routing.filter((row) => row.class === 'checkpoint-inhibitor').flatMap(codesOf))
  return routing.flatMap(codesOf).filter((code) => code !== '' && !right.has(code))
}

/** The first checkpoint inhibitor and the first other drug that the claim bills on a day. */
function productsBilled(view: ClaimView, known: readonly DrugRouting[], day: number) {
  let inhibitor: number | undefined
  let other: number | undefined
  for (let line = 0; line < view.lines; line += 1) {
    const code = codeText(view.codeOf(line))
    if (view.dayOf(line) !== day) continue
    const drug = known.find((each) => each.code === code)
    if (drug?.class === 'checkpoint-inhibitor') inhibitor ??= view.codeOf(line)
    else if (drug !== undefined || /^[JQ]/.test(code)) other ??= view.codeOf(line)
  }
  return [inhibitor, other] as const
}

function isGivenRightly(view: ClaimView, routing: readonly InjectionRouting[], day: number): boolean {
  const right = routing.filter((row) => row.class === 'checkpoint-inhibitor').flatMap(codesOf)
  return right.some((code) => code !== '' && findLine(view, packCode(code), day) >= 0)
}
