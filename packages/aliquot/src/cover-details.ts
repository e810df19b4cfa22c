/** What stands beside a verdict: the recorded dose against both ranges, and the diagnoses of what would be billed. */
import type { CoverageRequest } from '@aliquot/engine/cover/facts'
import {
  type DiagnosisJudgement,
  type DiagnosisRemark,
  judgeDiagnoses,
} from '@aliquot/engine/diagnosis/judge-diagnoses'
import { type DoseJudgement, judgeDoses, type RangeJudgement } from '@aliquot/engine/dose/judge-dose'
import { diagnosisTables } from '@aliquot/reference/coverage/diagnosis-sets'
import { doseRanges } from '@aliquot/reference/coverage/dose-ranges'
import type { Aliquot } from './aliquot.ts'

/** The maintenance dose of a course in each unit that it is stated in, the one that says most first. */
export function dosesOf({ course }: CoverageRequest): readonly DoseJudgement[] {
  const { extract, amount, unit, injectionMl, alsoAs = [] } = course.maintenanceDose ?? {}
  if (extract === undefined) return []
  const stated = [{ amount, unit }, ...alsoAs].flatMap((each) =>
    each.amount === undefined || each.unit === undefined
      ? []
      : [{ extract, amount: each.amount, unit: each.unit, injectionMl }],
  )
  return judgeDoses(stated, doseRanges)
}

/** The diagnoses of an encounter for each code that its chart gives. Nothing where either is not recorded. */
export function diagnosesOf(aliquot: Aliquot, request: CoverageRequest): readonly DiagnosisJudgement[] {
  const { encounter, payer, on } = request
  const diagnoses = encounter?.diagnoses ?? []
  if (encounter === undefined || diagnoses.length === 0) return []
  const isVenom = (encounter.injections ?? []).some(({ antigen }) => antigen === 'venom' || antigen === 'whole-body')
  const namedAllergens = (encounter.skinTests ?? []).flatMap(({ result, names = [] }) =>
    result === 'positive' ? names : [],
  )
  const procedures = [...new Set(aliquot.code(encounter).lines.map(({ code }) => code))]
  return procedures
    .map((procedure) => {
      const policy = isVenom && (procedure === '95115' || procedure === '95117') ? 'venom' : payer
      return judgeDiagnoses({ procedure, policy, on, diagnoses, namedAllergens }, diagnosisTables)
    })
    .filter(({ set }) => set !== undefined)
}

const rangeInWords = (name: string, judged: RangeJudgement | undefined): string => {
  if (judged === undefined) return `no range of ${name}`
  const { range, place, ofMinimum } = judged
  const part = place === 'below' || place === 'far-below' ? ` (${Math.round(ofMinimum * 100)} % of the lower end)` : ''
  return `${place.replace('-', ' ')} the range of ${name}, ${range.from} to ${range.to}${part}`
}

/** `2000 BAU: within the range of the extract, 1000 to 4000; within the range of the unit, 1000 to 4000`. */
export function doseInWords({ kind, compared, perExtract, generic, open }: DoseJudgement): string {
  if (kind === undefined || compared === undefined) return `not compared: ${(open ?? '').replaceAll('-', ' ')}`
  const unit = kind === 'w/v' ? 'mg of source material' : kind
  const whole = open === 'no-established-dose' ? ['no effective dose is established, so no number fails'] : []
  const ranges = [rangeInWords('the extract', perExtract), rangeInWords('the unit', generic)]
  return `${compared} ${unit}: ${[...whole, ...ranges].join('; ')}`
}

const successors = (codes: readonly string[]): string =>
  codes.length === 0 ? '' : `: it was split into ${codes.join(', ')}`

export function diagnosisInWords(remark: DiagnosisRemark): string {
  switch (remark.kind) {
    case 'supports':
      return `${remark.code} supports it`
    case 'not-billable':
      return `${remark.code} is not billable on the day${successors(remark.replacedBy)}`
    case 'does-not-support':
      return `${remark.code} is no diagnosis of ${remark.about}`
    case 'not-listed':
      return `${remark.code} is on no list that is held`
    case 'unspecified':
      return `${remark.code} leaves the allergen open, and a test names ${remark.named.join(', ')}`
  }
}
