/** Which extracts may stand in one vial. */
export type MixingGroup = 'pollen' | 'mite' | 'dander' | 'fungi' | 'cockroach' | 'venom'

export type Compatibility = 'together' | 'with-glycerin' | 'caution' | 'apart'

export interface MixingRule {
  readonly groups: readonly [MixingGroup, MixingGroup]
  readonly compatibility: Compatibility
  readonly reason: string
}

export interface MixingWarning {
  readonly extracts: readonly [string, string]
  readonly compatibility: Exclude<Compatibility, 'together'>
  readonly reason: string
}

export interface MixedExtract {
  readonly name: string
  readonly group: MixingGroup
}

/** Percent of glycerin that keeps extracts of fungi and insects from spoiling each other. */
const protectingGlycerinPercent = 50

/** What the rules have against a vial. A pair that no rule names is said to be unknown by `caution`. */
export function mixingWarnings(
  extracts: readonly MixedExtract[],
  rules: readonly MixingRule[],
  glycerinPercent: number | undefined,
): readonly MixingWarning[] {
  return extracts.flatMap((a, index) =>
    extracts.slice(index + 1).flatMap((b): readonly MixingWarning[] => {
      const rule = ruleOf(a.group, b.group, rules)
      const compatibility = rule?.compatibility ?? 'caution'
      const reason = rule?.reason ?? 'nothing is known of the two together'
      if (compatibility === 'together') return []
      const isProtected = glycerinPercent !== undefined && glycerinPercent >= protectingGlycerinPercent
      if (compatibility === 'with-glycerin' && isProtected) return []
      return [{ extracts: [a.name, b.name], compatibility, reason }]
    }),
  )
}

function ruleOf(a: MixingGroup, b: MixingGroup, rules: readonly MixingRule[]): MixingRule | undefined {
  return rules.find(({ groups: [x, y] }) => (x === a && y === b) || (x === b && y === a))
}
