import { modifierText, packCode } from '@aliquot/engine/code-number'
import type { ShotCodes } from '@aliquot/engine/policy/parameter'
import { findLine } from '@aliquot/engine/scrub/chart-lines'
import type { ClaimView } from '@aliquot/engine/scrub/claim-view'
import { defineEdit } from '@aliquot/engine/scrub/edit'
import type { PolicyFacts } from '@aliquot/engine/scrub/policy-facts'

/** A modifier for a distinct service on a line that nothing of the day bundles, or that no modifier frees. */
export const distinctServiceModifierWithoutNeed = defineEdit({
  id: 'MOD006',
  name: 'distinct-service-modifier-without-need',
  severity: 'info',
  nature: 'defect',
  direction: 'neither',
  title: 'A modifier for a distinct service stands where it does nothing.',
  why:
    'The modifier parts a line from another of the day that a pair would bundle it with; elsewhere it draws ' +
    'audits and frees nothing.',
  rules: ['MOD-01'],
  scope: 'line',
  params: { distinct: 'same-day.distinct-service', shots: 'shots.codes' },
  trigger: (facts, params) => {
    const pairs = facts.value('same-day.pairs') ?? []
    const shots = params === undefined ? [] : [params.shots.one, params.shots.several]
    return { codes: [...shots, ...pairs.flatMap((pair) => [...pair.column1, ...pair.column2])] }
  },
  needs: [],
  messages: {
    neverOpens: {
      text: 'Line {line} bills {code} with {modifier:modifier} beside {other:code}; no modifier separates the two.',
      todo: 'Take {modifier:modifier} off, and bill the one shot code that all shots of the day make.',
      remedy: 'needs-chart',
    },
    nothingBeside: {
      text: 'Line {line} bills {code} with {modifier:modifier}; nothing else on the claim that day calls for it.',
      todo: 'Take {modifier:modifier} off, unless another claim of the day bills what it is parted from.',
      remedy: 'needs-chart',
    },
  },
  check(view, line, { shots }, out, facts) {
    if (!view.hasAnyModifier(line, facts.distinctModifiers)) return
    const other = otherShotCode(view.codeOf(line), shots)
    const clashes = other !== undefined && findLine(view, other, view.dayOf(line)) >= 0
    if (!clashes && facts.value('same-day.pairs') === undefined) {
      out.undecided(line, 'answer-in-chart', 'which services of a day the payer pays together')
      return
    }
    if (!clashes && isPaired(view, line, facts)) return
    for (const modifier of facts.distinctModifiers) {
      if (!view.hasModifier(line, modifier)) continue
      const fix = { kind: 'drop-modifier', line, modifier: modifierText(modifier) } as const
      if (clashes) out.found('neverOpens', line, { modifier, other }, fix)
      else out.found('nothingBeside', line, { modifier }, fix)
    }
  },
})

function otherShotCode(code: number, shots: ShotCodes): number | undefined {
  const one = packCode(shots.one)
  const several = packCode(shots.several)
  if (code === one) return several
  return code === several ? one : undefined
}

/** Whether another line of the day is of a pair with this one that a modifier opens, or is the same code again. */
function isPaired(view: ClaimView, line: number, facts: PolicyFacts): boolean {
  const code = view.codeOf(line)
  const opens = (denied: number, paid: number) =>
    facts.paidBeside(denied).some((pair) => pair.code === paid && pair.indicator === 1)
  for (let other = 0; other < view.lines; other += 1) {
    if (other === line || view.dayOf(other) !== view.dayOf(line)) continue
    const beside = view.codeOf(other)
    if (beside === code || opens(code, beside) || opens(beside, code)) return true
  }
  return false
}
