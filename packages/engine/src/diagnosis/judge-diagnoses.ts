/**
 * Diagnoses of a service against the value set that a policy gives for its codes, on a day. It compares what the record
 * says; it never proposes another diagnosis.
 */
import type { IsoDate } from '../calendar-date.ts'
import type { Confidence } from '../policy/parameter.ts'
import type { Cite } from '../policy/policy.ts'

/** A diagnosis code that can be billed for a stretch of days; the ends are included. */
export interface DiagnosisLife {
  readonly code: string
  readonly from?: IsoDate | undefined
  readonly through?: IsoDate | undefined
  /** Codes that took its place. */
  readonly replacedBy?: readonly string[] | undefined
}

export interface DiagnosisSet {
  readonly id: string
  /** Policies that it is of; absent: any that has no set of its own. */
  readonly policies?: readonly string[] | undefined
  /** Procedure codes that it supports. */
  readonly procedures: readonly string[]
  /** What is treated: venom codes want venom diagnoses, for one. */
  readonly about: string
  /** Codes, or their beginnings with a `*` at the end. */
  readonly supports: readonly string[]
  /** Codes that are known not to support it. */
  readonly against: readonly string[]
  /** Codes that leave open which allergen it is. */
  readonly unspecified: readonly string[]
  readonly from: IsoDate
  readonly through?: IsoDate | undefined
  readonly cite: readonly Cite[]
  readonly confidence: Confidence
}

export type DiagnosisRemark =
  | { readonly kind: 'supports'; readonly code: string }
  /** Not valid on the day, with what took its place. */
  | { readonly kind: 'not-billable'; readonly code: string; readonly replacedBy: readonly string[] }
  | { readonly kind: 'does-not-support'; readonly code: string; readonly about: string }
  /** In no list: what it says of coverage is not known. */
  | { readonly kind: 'not-listed'; readonly code: string }
  /** A test of the record names the allergen, and the diagnosis does not. */
  | { readonly kind: 'unspecified'; readonly code: string; readonly named: readonly string[] }

export interface DiagnosisJudgement {
  readonly procedure: string
  readonly set: DiagnosisSet | undefined
  readonly state: 'met' | 'not-met' | 'unknown'
  readonly remarks: readonly DiagnosisRemark[]
}

export interface DiagnosisQuestion {
  readonly procedure: string
  readonly policy?: string | undefined
  readonly on: IsoDate
  readonly diagnoses: readonly string[]
  /** Allergens to which a test of the record was positive. */
  readonly namedAllergens?: readonly string[] | undefined
}

export interface DiagnosisTables {
  readonly sets: readonly DiagnosisSet[]
  readonly lives: readonly DiagnosisLife[]
}

/** One supporting diagnosis that is billable on the day is enough; what is in no list leaves the question open. */
export function judgeDiagnoses(question: DiagnosisQuestion, tables: DiagnosisTables): DiagnosisJudgement {
  const { procedure, on, diagnoses, namedAllergens = [] } = question
  const set = setFor(question, tables.sets)
  const remarks = diagnoses.flatMap((written): readonly DiagnosisRemark[] => {
    const code = written.trim().toUpperCase()
    const ended = tables.lives.find((life) => life.code === code && !livesOn(life, on))
    if (ended !== undefined) return [{ kind: 'not-billable', code, replacedBy: ended.replacedBy ?? [] }]
    if (set === undefined) return [{ kind: 'not-listed', code }]
    if (set.against.some((pattern) => isOf(code, pattern)))
      return [{ kind: 'does-not-support', code, about: set.about }]
    if (!set.supports.some((pattern) => isOf(code, pattern))) return [{ kind: 'not-listed', code }]
    const isVague = namedAllergens.length > 0 && set.unspecified.includes(code)
    return isVague
      ? [
          { kind: 'supports', code },
          { kind: 'unspecified', code, named: namedAllergens },
        ]
      : [{ kind: 'supports', code }]
  })
  const has = (kind: DiagnosisRemark['kind']) => remarks.some((remark) => remark.kind === kind)
  const isOpen = has('not-listed') || diagnoses.length === 0 || set === undefined
  return { procedure, set, state: has('supports') ? 'met' : isOpen ? 'unknown' : 'not-met', remarks }
}

function setFor({ procedure, policy, on }: DiagnosisQuestion, sets: readonly DiagnosisSet[]): DiagnosisSet | undefined {
  const fitting = sets.filter((set) => set.procedures.includes(procedure) && livesOn(set, on))
  const own = fitting.find(({ policies }) => policy !== undefined && policies?.includes(policy) === true)
  return own ?? fitting.find(({ policies }) => policies === undefined)
}

const livesOn = ({ from, through }: Pick<DiagnosisLife, 'from' | 'through'>, on: IsoDate): boolean =>
  (from === undefined || from <= on) && (through === undefined || on <= through)

const isOf = (code: string, pattern: string): boolean =>
  pattern.endsWith('*') ? code.startsWith(pattern.slice(0, -1)) : code === pattern
