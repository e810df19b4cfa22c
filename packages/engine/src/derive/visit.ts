/** The visit: billed beside an allergy service only if it was separately identifiable, and then with its modifier. */

import type { Known } from '../policy/catalogue.ts'
import type { VisitRule } from '../policy/parameter.ts'
import {
  ask,
  askPayer,
  type Contribution,
  type Deriving,
  type DraftLine,
  draftLine,
  exclude,
  nothing,
} from './draft.ts'
import { Steps } from './steps.ts'

/** Stands for a visit code that the record supports and the facts do not name. */
export const anyVisit = 'EM'

export function inRanges(code: string, ranges: readonly { readonly from: string; readonly to: string }[]): boolean {
  return ranges.some((range) => code >= range.from && code <= range.to)
}

/** Kinds of service that the ordinary contact of the day is part of. */
const services: ReadonlySet<string> = new Set(['shots', 'extract', 'tests', 'challenge', 'desensitization'])

export function deriveVisit(deriving: Deriving, others: Contribution): Contribution {
  const out = nothing()
  const evaluation = deriving.encounter.evaluation
  if (evaluation === undefined) return out
  const rule = deriving.ask('visit.same-day')
  const code = evaluation.code ?? anyVisit
  if (!rule.known) {
    out.questions.push(askPayer('visit', 'visit.same-day', rule.note))
    return out
  }
  const beside = others.lines.some((line) => line.day === undefined && inRanges(line.code, rule.value.beside))
  const open = others.questions.find((question) => question.about === undefined && services.has(question.family))
  if (!beside && open !== undefined) {
    const question = `Whether the visit stands beside an allergy service waits for ${open.fact}: ${open.question}`
    out.questions.push(ask('visit', '/evaluation', question))
    return out
  }
  if (!beside) {
    out.lines.push(visitLine(deriving, rule, code, false))
    return out
  }
  if (evaluation.separatelyIdentifiable === undefined) {
    const answers = [
      { if: 'yes', code, units: 1 },
      { if: 'no', code: null, units: null },
    ]
    const question =
      'Was the visit significant and separately identifiable from the allergy service of the day (its own problem, ' +
      'examination and decision on record)?'
    out.questions.push(ask('visit', '/evaluation/separatelyIdentifiable', question, { answers }))
    return out
  }
  if (!evaluation.separatelyIdentifiable) {
    const facts = [['/evaluation/separatelyIdentifiable', false]] as const
    out.excluded.push(
      exclude('/evaluation', 'visit-not-separate', facts, (steps) => {
        steps.parameter('visit.same-day', rule, deriving.day)
      }),
    )
    return out
  }
  out.lines.push(visitLine(deriving, rule, code, true))
  if (code === rule.value.nurseVisit) {
    const text = `${code} beside a shot is rarely supportable, and some payers refuse it: the note must show more`
    out.warnings.push({ at: '/evaluation/code', id: 'nurse-visit-beside-shot', text })
  }
  return out
}

function visitLine(deriving: Deriving, rule: Known<VisitRule>, code: string, separate: boolean): DraftLine {
  const steps = new Steps()
  const evaluation = deriving.encounter.evaluation
  const stated =
    evaluation?.code === undefined
      ? steps.fact('/evaluation', evaluation)
      : steps.fact('/evaluation/code', evaluation.code)
  const codeStep = steps.apply('stated', [stated], code)
  const unitsStep = steps.apply('once', [codeStep], 1)
  const modifiers: string[] = []
  const modifierSteps: number[] = []
  if (separate) {
    const parameter = steps.parameter('visit.same-day', rule, deriving.day)
    const fact = steps.fact('/evaluation/separatelyIdentifiable', true)
    modifiers.push(rule.value.modifier)
    modifierSteps.push(steps.apply('modifier', [parameter, fact], rule.value.modifier))
  }
  return draftLine({
    family: 'visit',
    code,
    units: 1,
    sections: ['/evaluation'],
    steps,
    codeStep,
    unitsStep,
    modifiers,
    modifierSteps,
  })
}
