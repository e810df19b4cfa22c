import { packCode } from '@aliquot/engine/code-number'
import type { CodedLine } from '@aliquot/engine/derive/coding'
import type { ShotCodes } from '@aliquot/engine/policy/parameter'
import { chartedOfFamily, extractInjections, findLine, isOpen, openQuestion } from '@aliquot/engine/scrub/chart-lines'
import type { Chart, ClaimView } from '@aliquot/engine/scrub/claim-view'
import { defineEdit } from '@aliquot/engine/scrub/edit'
import type { Fix } from '@aliquot/engine/scrub/fix'
import type { PolicyFacts } from '@aliquot/engine/scrub/policy-facts'
import { chartOfDay } from '../chart-of-day.ts'

/** An allergy shot code for the injection of a drug: rescue after a reaction, or a biologic. */
export const shotCodeForRescueInjection = defineEdit({
  id: 'ADM008',
  name: 'shot-code-for-rescue-injection',
  severity: 'deny',
  nature: 'defect',
  direction: 'neither',
  title: 'An allergy shot code is billed for the injection of a drug.',
  why: 'The shot codes are for extract alone. A rescue drug or a biologic has its own injection code and product code.',
  rules: ['ADM-08', 'RTE-01', 'RTE-03'],
  scope: 'date',
  at: 'code',
  params: { codes: 'shots.codes' },
  trigger: (_facts, params) => ({ codes: params === undefined ? [] : [params.codes.one, params.codes.several] }),
  needs: ['chart'],
  messages: {
    rescue: {
      text: 'Line {line} bills {code} for {day:day}; what the chart shows injected is the drug against a reaction.',
      todo: 'Bill the injection of the drug, and the drug, by their own codes.',
      remedy: 'needs-chart',
    },
    drug: {
      text: 'Line {line} bills {code} for {day:day}; what the chart shows injected is a drug, and no extract.',
      todo: 'Bill the injection of the drug by its own code.',
      remedy: 'needs-chart',
    },
    counted: {
      text: 'Line {line} bills {code} for {day:day}; one shot is {one:code}, and the other was against a reaction.',
      todo: 'Bill {one:code} for the shot, and the injection of the drug by its own code.',
      remedy: 'needs-chart',
      direction: 'over',
    },
  },
  check(view, line, { codes }, out, facts) {
    const day = view.dayOf(line)
    const chart = chartOfDay(view, line, out)
    if (chart === undefined) return
    const treatment = chart.encounter.reactionTreatment
    const rescue = treatment !== undefined && treatment.route !== 'nebulizer'
    const given = drugInjected(chart)
    if (!rescue && !given) return
    if (isOpen(chart, 'shots') || (rescue && treatment.route === undefined)) {
      out.undecided(line, 'answer-in-chart', openQuestion(chart, 'shots') ?? openQuestion(chart, 'reaction'))
      return
    }
    const one = packCode(codes.one)
    if (extractInjections(chart).length > 0) {
      const single = chartedOfFamily(chart, 'shots')[0]?.code === codes.one
      const second = secondShot(view, codes, day)
      if (!rescue || !single || second < 0) return
      const fix: Fix =
        view.codeOf(second) === one
          ? { kind: 'remove', line: second }
          : { kind: 'code', line: second, code: codes.one, unitsThousandths: 1000 }
      out.found('counted', second, { day, one }, fix)
      return
    }
    const own = chartedOfFamily(chart, rescue ? 'reaction' : 'drugs').find((each) => isGiving(each, facts))
    if (chart.encounter.injections === undefined && own !== undefined && findLine(view, packCode(own.code), day) >= 0) {
      out.undecided(line, 'answer-in-chart', 'whether a shot of extract was given too: the chart records none')
      return
    }
    const several = findLine(view, packCode(codes.several), day)
    const main = several < 0 ? line : several
    for (let each = line; each < view.lines; each += 1) {
      const code = view.codeOf(each)
      if (view.dayOf(each) !== day || (code !== one && code !== packCode(codes.several))) continue
      const fix = each === main ? ownCode(view, each, own) : ({ kind: 'remove', line: each } as const)
      out.found(rescue ? 'rescue' : 'drug', each, { day }, fix)
    }
  },
})

function drugInjected(chart: Chart): boolean {
  const { drugs, injections } = chart.encounter
  const extract = extractInjections(chart)
  const recorded = (injections ?? []).some(
    (each) => each.antigen !== undefined && !extract.includes(each) && each.givenBy === 'practice',
  )
  return recorded || (drugs ?? []).some((drug) => drug.route === 'subcutaneous' || drug.route === 'intramuscular')
}

/** The line that stands for a second shot: the code for several, or the code for one once more; -1 if there is none. */
function secondShot(view: ClaimView, codes: ShotCodes, day: number): number {
  const several = findLine(view, packCode(codes.several), day)
  const one = packCode(codes.one)
  const first = findLine(view, one, day)
  for (let line = first + 1; several < 0 && first >= 0 && line < view.lines; line += 1) {
    if (view.codeOf(line) === one && view.dayOf(line) === day) return line
  }
  return several
}

/** A line for giving a drug, not for the drug itself. */
function isGiving(line: CodedLine, facts: PolicyFacts): boolean {
  if (line.code === facts.value('reaction.codes')?.injection) return true
  const rows = facts.value('drugs.administration') ?? []
  return rows.some((row) => row.routes.some((route) => route.first === line.code))
}

function ownCode(view: ClaimView, line: number, own: CodedLine | undefined): Fix | undefined {
  if (own === undefined || own.units === null) return undefined
  if (findLine(view, packCode(own.code), view.dayOf(line)) >= 0) return { kind: 'remove', line }
  return { kind: 'code', line, code: own.code, unitsThousandths: own.units * 1000 }
}
