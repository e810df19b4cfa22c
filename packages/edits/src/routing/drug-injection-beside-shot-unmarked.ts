import { packCode, packModifier } from '@aliquot/engine/code-number'
import type { SameDayPair } from '@aliquot/engine/policy/parameter'
import { chartedLines, encounterOf } from '@aliquot/engine/scrub/chart-lines'
import type { ClaimView } from '@aliquot/engine/scrub/claim-view'
import { defineEdit } from '@aliquot/engine/scrub/edit'
import type { PaidBeside, PolicyFacts } from '@aliquot/engine/scrub/policy-facts'

/** Injecting a drug on a day of immunotherapy, without the sign that it is a service of its own. */
export const drugInjectionBesideShotUnmarked = defineEdit({
  id: 'RTE001',
  name: 'drug-injection-beside-shot-unmarked',
  severity: 'deny',
  nature: 'defect',
  direction: 'neither',
  title: 'An injection or infusion of a drug is billed beside immunotherapy as if it were part of it.',
  why:
    'The code for injecting a drug is not for shots of extract; beside them it is paid only for another drug, and ' +
    'marked so.',
  rules: ['ADM-08', 'MOD-01', 'RTE-03'],
  scope: 'line',
  at: 'code',
  params: { pairs: 'same-day.pairs', distinct: 'same-day.distinct-service' },
  applies: ({ pairs }) => pairs.length > 0,
  trigger: (facts, params) => ({
    codes:
      params === undefined ? drugCodes(facts) : [...new Set(params.pairs.flatMap((pair) => deniedOf(pair, facts)))],
  }),
  concerns: (view, line, facts) =>
    // Where a payer pays the drug and denies the shot, the line is the shot.
    view.anyOnDay(line, (code) => facts.isTherapy(code) || facts.isTherapy(view.codeOf(line))),
  needs: [],
  messages: {
    earned: {
      text: '{code} is billed beside {beside:code} without {modifier:modifier}; the chart has a drug for it.',
      todo: 'Add {modifier:modifier} to {code}: the record supports it.',
      remedy: 'needs-chart',
      direction: 'under',
      denies: true,
    },
    open: {
      text: 'Line {line} bills {code} beside {beside:code} without {modifier:modifier}.',
      todo:
        'Add {modifier:modifier} only if the record names another drug; if the line is for a shot of extract, ' +
        'take it off.',
      remedy: 'needs-chart',
      denies: true,
    },
    refused: {
      text: '{code} is billed beside {beside:code}; the payer is said to deny {code} then, with a modifier or without.',
      todo: 'Look for a denial of {code} when the answer comes, and appeal it with the record of both services.',
      remedy: 'needs-clinician',
      nature: 'payer-limit',
      denies: true,
    },
  },
  check(view, line, { distinct }, out, facts) {
    const others = linesBeside(view, line, facts)
    const [first] = others
    if (first === undefined) return
    const refused = others.find((other) => other.pair.indicator === 0)
    if (refused !== undefined) {
      out.found('refused', line, { beside: refused.pair.code }, undefined, refused.pair.confidence)
      return
    }
    const modifier = packModifier(distinct.written)
    const marks = facts.distinctModifiers
    const unmarked = view.hasAnyModifier(line, marks)
      ? undefined
      : others.find((other) => !view.hasAnyModifier(other.line, marks))
    const beside = (unmarked ?? first).pair.code
    const encounter = encounterOf(view, line)
    if (isChartedDrug(view, line)) {
      if (unmarked === undefined) return
      out.found('earned', line, { beside, modifier }, { kind: 'modifier', line, modifier: distinct.written })
    } else if (unmarked !== undefined) out.found('open', line, { beside, modifier })
    else if (encounter === undefined) out.undecided(line, 'chart')
    else out.undecided(line, 'answer-in-chart', 'which drug was given beside the shots')
  },
})

/** A code is of this edit where it and the other are a drug's injection and immunotherapy, whichever is paid. */
function isOurs(pair: Pick<PaidBeside, 'code' | 'opensFor'>, denied: number, facts: PolicyFacts): boolean {
  if (pair.opensFor === 'other-drug') return true
  return facts.isTherapy(denied) && facts.familyOf(pair.code) !== 'visit' && !isAllergyService(pair.code, facts)
}

function isAllergyService(code: number, facts: PolicyFacts): boolean {
  return facts.isTherapy(code) || facts.isTest(code) || facts.familyOf(code) === 'unlisted'
}

function deniedOf(pair: SameDayPair, facts: PolicyFacts): readonly string[] {
  const { column1, column2, opensFor } = pair
  return column2.filter((denied) =>
    column1.some((paid) => isOurs({ code: packCode(paid), opensFor }, packCode(denied), facts)),
  )
}

function linesBeside(view: ClaimView, line: number, facts: PolicyFacts) {
  const code = view.codeOf(line)
  const found: { readonly line: number; readonly pair: PaidBeside }[] = []
  for (let other = 0; other < view.lines; other += 1) {
    if (other === line || view.dayOf(other) !== view.dayOf(line)) continue
    const beside = view.codeOf(other)
    const pair = facts.pairOf(code, beside)
    if (pair !== undefined && isOurs(pair, code, facts)) found.push({ line: other, pair })
  }
  return found
}

/** A drug other than extract stands in the chart of the day: coded under this code, or named. */
function isChartedDrug(view: ClaimView, line: number): boolean {
  const encounter = encounterOf(view, line)
  if (view.chart === undefined || encounter === undefined) return false
  if (encounter.drugs?.some((drug) => drug.name !== undefined) === true) return true
  return chartedLines(view.chart, view.codeOf(line), view.dayOf(line)).length > 0
}

/** Codes for injecting drugs, where the pairs of the payer are not known. */
function drugCodes(facts: PolicyFacts): readonly string[] {
  const rows = facts.value('drugs.administration') ?? []
  return rows
    .filter((row) => row.class === 'drug' || row.class === 'biologic')
    .flatMap((row) => row.routes.map((route) => route.first))
}
