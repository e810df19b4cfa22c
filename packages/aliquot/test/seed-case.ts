/** A row of a seed as encounters and claims, and the few words in which rows are written. */
import type { Claim, ClaimLine } from '@aliquot/engine/document/claim'
import type { Encounter, Injection, Vial } from '@aliquot/engine/document/encounter'

export interface SeedCase {
  /** Where in the seed: section and number in it. */
  readonly place: string
  /** What it says there, in our words. */
  readonly says: string
  readonly correction?: string
  readonly statements: readonly string[]
  /** Encounters with the lines that follow, as `95165 x10`. */
  readonly codes?: readonly CodeCase[]
  /** Claims with the findings that must come, as `UNT003 line 1`; no other finding may be of severity `deny`. */
  readonly scrubs?: readonly ScrubCase[]
}

export interface CodeCase {
  readonly name: string
  readonly encounter: Encounter
  readonly lines: readonly string[]
}

export interface ScrubCase {
  readonly name: string
  readonly claim: Claim
  readonly findings: readonly string[]
  /** The lines after the fixes that follow from the facts; left out where none follows. */
  readonly corrected?: readonly string[]
}

export const day = '2026-03-02'

export function encounter(payer: string, facts: Partial<Encounter>): Encounter {
  return { dateOfService: day, payer, jurisdiction: 'palmetto', ...facts }
}

export function shots(count: number, more: Partial<Injection> = {}): readonly Injection[] {
  const base = { antigen: 'inhalant', givenBy: 'practice', performedBy: 'staff', supervision: 'direct' } as const
  return [{ count, ...base, ...more }]
}

export const prepared = { preparedBy: 'physician', supervision: 'personal', physicianExaminedPatient: true } as const

export function vial(filledMl: number, more: Partial<Vial> = {}): Vial {
  const size = { capacityMl: filledMl > 10 ? 20 : 10, filledMl, aliquotMl: 0.5, plannedDoses: filledMl * 2 }
  const kind = { container: 'multi-dose', contents: 'inhalant', purpose: 'maintenance', dilution: '1:1' } as const
  return { ...kind, ...prepared, ...size, injectedBy: 'own', ...more }
}

export function claim(payer: string, lines: readonly string[], more: Partial<Claim> = {}): Claim {
  return { id: 'c1', payer, jurisdiction: 'palmetto', placeOfService: '11', lines: lines.map(lineOf), ...more }
}

/** `99213-25 x1` as a line; `on 2026-03-03` behind it names another day. */
function lineOf(text: string, index: number): ClaimLine {
  const [, code = '', modifiers = '', units = '', other = day] =
    /^(\w{5})((?:-\w\w)*) x([\d.]+)(?: on (\S+))?$/.exec(text) ?? []
  const list = modifiers.split('-').filter((each) => each !== '')
  return { n: index + 1, code, units: Number(units), modifiers: list, dateOfService: other }
}
