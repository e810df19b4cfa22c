/**
 * Units of allergen strength. Each is a kind of its own: one is never turned into another, because two extracts of the
 * same number in one unit can differ in any other.
 */
export type DoseKind =
  /** Allergy units of a standardized extract, such as mite. */
  | 'AU'
  /** Bioequivalent allergy units, such as grass or cat. */
  | 'BAU'
  /** Protein nitrogen units. */
  | 'PNU'
  /** FDA units of the major allergen of short ragweed. */
  | 'Amb a 1 U'
  /** Micrograms of the major allergen, or of venom protein. */
  | 'micrograms'
  /** Weight by volume: 1 g of source material in so many millilitres. */
  | 'w/v'

const spellings: Readonly<Record<DoseKind, readonly string[]>> = {
  AU: ['au', 'allergy units'],
  BAU: ['bau', 'bioequivalent allergy units'],
  PNU: ['pnu', 'protein nitrogen units'],
  'Amb a 1 U': ['amb a 1 u', 'amb a 1 units', 'u amb a 1'],
  micrograms: ['micrograms', 'mcg', 'ug', 'µg', 'mcg major allergen', 'mcg venom', 'mcg amb a 1'],
  'w/v': ['w/v', 'wt/vol', 'weight by volume'],
}

const kinds: ReadonlyMap<string, DoseKind> = new Map([
  ...spellingsOf('AU'),
  ...spellingsOf('BAU'),
  ...spellingsOf('PNU'),
  ...spellingsOf('Amb a 1 U'),
  ...spellingsOf('micrograms'),
  ...spellingsOf('w/v'),
])

function spellingsOf(kind: DoseKind): readonly (readonly [string, DoseKind])[] {
  return spellings[kind].map((spelling) => [spelling, kind])
}

/** The kind of a unit as a record writes it, with or without "/mL"; `undefined` for one that is not known. */
export function doseKindOf(unit: string): DoseKind | undefined {
  return kinds.get(
    unit
      .trim()
      .toLowerCase()
      .replace(/\s*\/\s*ml$/, ''),
  )
}
