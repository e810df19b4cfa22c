/** A service without a code of its own: the unlisted code once, with its description. */
import { askPayer, type Contribution, type Deriving, draftLine, nothing } from './draft.ts'
import { Steps } from './steps.ts'

export function deriveUnlisted(deriving: Deriving): Contribution {
  const out = nothing()
  const service = deriving.encounter.unlistedService
  if (service === undefined) return out
  const unlisted = deriving.ask('unlisted.code')
  if (!unlisted.known) {
    out.questions.push(askPayer('unlisted', 'unlisted.code', unlisted.note))
    return out
  }
  const steps = new Steps()
  const parameter = steps.parameter('unlisted.code', unlisted, deriving.day)
  const fact = steps.fact('/unlistedService', service)
  const codeStep = steps.apply('code-for', [parameter, fact], unlisted.value.code, 'code')
  out.lines.push(
    draftLine({
      family: 'unlisted',
      code: unlisted.value.code,
      units: 1,
      sections: ['/unlistedService'],
      steps,
      codeStep,
      unitsStep: steps.apply('once', [codeStep], 1),
    }),
  )
  const text = 'the unlisted code needs this description in the claim note'
  out.warnings.push({ at: '/unlistedService', id: 'unlisted-needs-description', text })
  return out
}
