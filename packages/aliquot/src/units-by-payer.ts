/** The vials of an encounter under every policy: units, caps, what would be denied, and the clause. */
import { dayOf } from '@aliquot/engine/calendar-date'
import type { CodedLine, Question } from '@aliquot/engine/derive/coding'
import { derive } from '@aliquot/engine/derive/derive'
import type { Encounter } from '@aliquot/engine/document/encounter'
import type { Catalogue, Resolution } from '@aliquot/engine/policy/catalogue'
import type { Confidence, DailyLimit, DoseDefinition, WindowCap } from '@aliquot/engine/policy/parameter'
import type { Cite, Policy } from '@aliquot/engine/policy/policy'

export interface UnitsLine {
  readonly code: string
  readonly units: number | null
  /** The payer's limit for the code on one date, where it has one. */
  readonly dailyLimit?: DailyLimit
  /** Units over the daily limit, which would be denied. */
  readonly overDaily?: number
  readonly windowCaps: readonly WindowCap[]
  readonly stale: boolean
}

export interface UnitsRow {
  readonly payer: string
  readonly title: string
  /** What the payer calls a dose, in words; `unknown` where nobody has published it. */
  readonly dose: string
  readonly confidence?: Confidence
  readonly cite: readonly Cite[]
  readonly from?: string
  readonly lines: readonly UnitsLine[]
  /** Questions that stand open under this policy, with the answers that are possible. */
  readonly undecided: readonly Question[]
}

/** One row a policy, in the order of the catalogue. */
export function unitsByPayer(catalogue: Catalogue, encounter: Encounter): readonly UnitsRow[] {
  return catalogue.policies.map((policy) => row(catalogue, policy, encounter))
}

function row(catalogue: Catalogue, policy: Policy, encounter: Encounter): UnitsRow {
  const day = dayOf(encounter.dateOfService)
  const coding = derive(catalogue, { ...encounter, payer: policy.id })
  const dose = catalogue.resolve(policy.id, encounter.jurisdiction, 'extract.dose', day)
  const lines = coding.lines.filter((line) => line.family === 'extract')
  const about = (question: Question) => question.family === 'extract'
  return {
    payer: policy.id,
    title: policy.title,
    dose: doseInWords(dose),
    ...(dose.known ? { confidence: dose.confidence, from: dose.from } : {}),
    cite: dose.known ? dose.cite : [],
    lines: lines.map((line) => withCaps(catalogue, policy, encounter, line, day)),
    undecided: coding.undecided.filter(about),
  }
}

function withCaps(catalogue: Catalogue, policy: Policy, encounter: Encounter, line: CodedLine, day: number): UnitsLine {
  const daily = catalogue.resolve(policy.id, encounter.jurisdiction, 'limits.daily', day)
  const windows = catalogue.resolve(policy.id, encounter.jurisdiction, 'limits.window', day)
  const limit = daily.known ? daily.value[line.code] : undefined
  const over = limit === undefined || line.units === null ? 0 : Math.max(0, line.units - limit.units)
  return {
    code: line.code,
    units: line.units,
    ...(limit === undefined ? {} : { dailyLimit: limit }),
    ...(over > 0 ? { overDaily: over } : {}),
    windowCaps: windows.known ? windows.value.filter((cap) => cap.code === line.code) : [],
    stale: line.stale,
  }
}

/** A definition of a dose in a few plain words. */
export function doseInWords(dose: Resolution<DoseDefinition>): string {
  if (!dose.known) return 'unknown'
  switch (dose.value.kind) {
    case 'aliquot': {
      const most = dose.value.perVialMax === undefined ? '' : `, at most ${dose.value.perVialMax} a vial`
      return `${dose.value.aliquotMicrolitres / 1000} mL in the vial${most}`
    }
    case 'planned-injection':
      return 'injection planned'
    case 'treatment-session':
      return 'treatment session'
  }
}
