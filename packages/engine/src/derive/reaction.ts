/** Treating a reaction: the rescue drug and its giving apart from the shot; the physician's care is a visit. */
import type { ReactionTreatment } from '../document/encounter.ts'
import type { Known } from '../policy/catalogue.ts'
import type { ReactionCodes } from '../policy/parameter.ts'
import { exactThousandths } from '../quantity.ts'
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
import { drugUnits } from './drug-product.ts'
import { Steps } from './steps.ts'

const at = '/reactionTreatment'

export function deriveReaction(deriving: Deriving): Contribution {
  const out = nothing()
  const treatment = deriving.encounter.reactionTreatment
  if (treatment === undefined) return out
  if (treatment.physicianCare === true && deriving.encounter.evaluation === undefined) {
    const question = 'A physician managed the reaction: which visit was documented for it?'
    out.questions.push(ask('reaction', '/evaluation', question))
  }
  if (treatment.drug === undefined) {
    if (deriving.encounter.evaluation !== undefined) {
      const facts = [[`${at}/physicianCare`, treatment.physicianCare]] as const
      out.excluded.push(
        exclude(at, 'coded-with-visit', treatment.physicianCare === undefined ? [[at, treatment]] : facts),
      )
    } else if (treatment.physicianCare !== true) {
      out.questions.push(ask('reaction', `${at}/drug`, 'With which drug was the reaction treated?'))
    }
    return out
  }
  const codes = deriving.ask('reaction.codes')
  if (!codes.known) {
    out.questions.push(askPayer('reaction', 'reaction.codes', codes.note))
    return out
  }
  addGiving(deriving, codes, treatment, out)
  addDrug(deriving, codes, treatment, out)
  return out
}

function addGiving(
  deriving: Deriving,
  codes: Known<ReactionCodes>,
  treatment: ReactionTreatment,
  out: Contribution,
): void {
  if (treatment.route === undefined) {
    out.questions.push(ask('reaction', `${at}/route`, 'How was the rescue drug given: injected or by nebulizer?'))
    return
  }
  const key = treatment.route === 'nebulizer' ? 'nebulizer' : 'injection'
  const steps = new Steps()
  const parameter = steps.parameter('reaction.codes', codes, deriving.day)
  const fact = steps.fact(`${at}/route`, treatment.route)
  const codeStep = steps.apply('code-for', [parameter, fact], codes.value[key], key)
  out.lines.push(line(codes.value[key], 1, steps, codeStep, steps.apply('once', [codeStep], 1)))
}

function addDrug(
  deriving: Deriving,
  codes: Known<ReactionCodes>,
  treatment: ReactionTreatment,
  out: Contribution,
): void {
  const named = treatment.drug?.trim().toLowerCase()
  const drug = codes.value.drugs.find((each) => each.drug === named)
  if (drug === undefined) {
    const held = codes.value.drugs.map((each) => each.drug).join(', ')
    const question = `No drug code is held for "${treatment.drug}" on this date (held: ${held}): which one applies?`
    out.questions.push(ask('reaction', `${at}/drug`, question))
    return
  }
  if (treatment.route !== undefined && !drug.routes.includes(treatment.route)) {
    const question = `${drug.code} is for ${drug.drug} given by ${drug.routes.join(' or ')}: how was it given?`
    out.questions.push(ask('reaction', `${at}/route`, question))
    return
  }
  const micrograms = treatment.mg === undefined ? undefined : exactThousandths(treatment.mg)
  const steps = new Steps()
  const parameter = steps.parameter('reaction.codes', codes, deriving.day)
  const fact = steps.fact(`${at}/drug`, treatment.drug)
  const codeStep = steps.apply('code-for', [parameter, fact], drug.code, 'drug')
  const units = micrograms === undefined ? null : drugUnits(micrograms, drug.unitMicrograms)
  const unitsStep =
    units === null
      ? steps.apply('not-fixed', [], null)
      : steps.apply('drug-units', [steps.fact(`${at}/mg`, treatment.mg), fact, parameter], units)
  const drafted = line(drug.code, units, steps, codeStep, unitsStep)
  out.lines.push(drafted)
  if (units === null) {
    out.questions.push(ask('reaction', `${at}/mg`, `How many mg of ${drug.drug} were given?`, { about: drafted }))
  }
}

function line(code: string, units: number | null, steps: Steps, codeStep: number, unitsStep: number): DraftLine {
  return draftLine({
    family: 'reaction',
    code,
    units,
    sections: [at],
    steps,
    codeStep,
    unitsStep,
    distinct: 'yes',
    distinctFacts: [],
  })
}
