/** Errors that the example day is sent with on purpose, each with the edit that must find it. */
import type { Claim, ClaimHistory, ClaimLine } from '@aliquot/engine/document/claim'

export interface PlantedError {
  readonly claim: string
  /** The line that the finding stands on. */
  readonly line: number
  /** What is wrong, in words. */
  readonly kind: string
  /** The edit that must find it. */
  readonly edit: string
  /** A payer limit is no error: the claim is right, and the payer will still not pay all of it. */
  readonly nature: 'defect' | 'payer-limit'
  /** What shows it: the claim by itself, or only the claim with its chart or with what was billed before. */
  readonly shownBy: 'claim' | 'chart' | 'history'
}

interface Planted extends PlantedError {
  readonly plant: (claim: Claim) => Claim
}

type Change = Partial<Pick<ClaimLine, 'code' | 'units' | 'modifiers' | 'dateOfService' | 'note'>>

/** Changes one line. A change to `undefined` takes the value away. */
function changing(number: number, change: Change): (claim: Claim) => Claim {
  return (claim) => ({
    ...claim,
    lines: claim.lines.map((line) => (line.n === number ? { ...line, ...change } : line)),
  })
}

/** Adds a line like the claim's first one. */
function adding(code: string, units: number, modifiers: readonly string[] = []): (claim: Claim) => Claim {
  return (claim) => {
    const [first] = claim.lines
    if (first === undefined) return claim
    return { ...claim, lines: [...claim.lines, { ...first, n: claim.lines.length + 1, code, units, modifiers }] }
  }
}

const asItIs = (claim: Claim): Claim => claim

/** What the member had in the 365 days before: 146 doses. */
const history: ClaimHistory = {
  lines: [
    { code: '95165', units: 70, dateOfService: '2025-06-03', provider: 'same', status: 'paid' },
    { code: '95165', units: 76, dateOfService: '2025-10-07', provider: 'same', status: 'paid' },
  ],
}

export const planted: readonly Planted[] = [
  {
    claim: 'c01',
    line: 1,
    kind: 'a shot given in the office is billed with the place of a hospital',
    edit: 'SUP001',
    nature: 'defect',
    shownBy: 'claim',
    plant: (claim) => ({ ...claim, placeOfService: '22' }),
  },
  {
    claim: 'c03',
    line: 2,
    kind: 'the code for one shot is billed beside the code for several',
    edit: 'ADM001',
    nature: 'defect',
    shownBy: 'claim',
    plant: adding('95115', 1),
  },
  {
    claim: 'c05',
    line: 1,
    kind: 'the code for several shots is billed once for each shot',
    edit: 'ADM002',
    nature: 'defect',
    shownBy: 'claim',
    plant: changing(1, { units: 3 }),
  },
  {
    claim: 'c09',
    line: 2,
    kind: 'a code for shot and extract in one is billed to Medicare',
    edit: 'ADM005',
    nature: 'defect',
    shownBy: 'claim',
    plant: changing(2, { code: '95125' }),
  },
  {
    claim: 'c10',
    line: 1,
    kind: 'planned injections are billed where the payer counts millilitres: 10 for a vial of 5 mL',
    edit: 'UNT003',
    nature: 'defect',
    shownBy: 'chart',
    plant: changing(1, { units: 10 }),
  },
  {
    claim: 'c13',
    line: 1,
    kind: 'a step-down vial, made by diluting a billed one, is billed too',
    edit: 'UNT005',
    nature: 'defect',
    shownBy: 'chart',
    plant: changing(1, { units: 15 }),
  },
  {
    claim: 'c16',
    line: 1,
    kind: 'a line without units',
    edit: 'UNT001',
    nature: 'defect',
    shownBy: 'claim',
    plant: changing(1, { units: undefined }),
  },
  {
    claim: 'c20',
    line: 1,
    kind: 'four full vials make 40 units on a day, and the payer takes 30',
    edit: 'UNT002',
    nature: 'payer-limit',
    shownBy: 'claim',
    plant: asItIs,
  },
  {
    claim: 'c23',
    line: 1,
    kind: 'single-dose vials are billed as such by the practice that injects them itself',
    edit: 'UNT011',
    nature: 'defect',
    shownBy: 'claim',
    plant: changing(1, { code: '95144' }),
  },
  {
    claim: 'c25',
    line: 1,
    kind: 'a vial prepared a week before is billed on the day of the shot',
    edit: 'UNT007',
    nature: 'defect',
    shownBy: 'chart',
    plant: changing(1, { dateOfService: '2026-03-02' }),
  },
  {
    claim: 'c28',
    line: 3,
    kind: 'the code for one venom is billed beside the code for the three of mixed vespid',
    edit: 'VEN001',
    nature: 'defect',
    shownBy: 'claim',
    plant: adding('95145', 10),
  },
  {
    claim: 'c36',
    line: 1,
    kind: 'a deleted code',
    edit: 'COD001',
    nature: 'defect',
    shownBy: 'claim',
    plant: changing(1, { code: '95010' }),
  },
  {
    claim: 'c44',
    line: 2,
    kind: 'tests of other allergens on a shot day, without the modifier that says so',
    edit: 'TST001',
    nature: 'defect',
    shownBy: 'claim',
    plant: changing(2, { modifiers: [] }),
  },
  {
    claim: 'c48',
    line: 2,
    kind: 'a separate visit on a shot day, without modifier 25',
    edit: 'MOD001',
    nature: 'defect',
    shownBy: 'claim',
    plant: changing(2, { modifiers: [] }),
  },
  {
    claim: 'c49',
    line: 2,
    kind: 'the look before the shot is billed as a visit',
    edit: 'MOD002',
    nature: 'defect',
    shownBy: 'chart',
    plant: adding('99212', 1, ['25']),
  },
  {
    claim: 'c54',
    line: 2,
    kind: 'the injection of a biologic beside a shot, without the modifier that sets it apart',
    edit: 'RTE001',
    nature: 'defect',
    shownBy: 'claim',
    plant: changing(2, { modifiers: [] }),
  },
  {
    claim: 'c55',
    line: 1,
    kind: 'a checkpoint inhibitor, sent to the allergy desk, is infused under the code for ordinary drugs',
    edit: 'RTE002',
    nature: 'defect',
    shownBy: 'claim',
    plant: changing(1, { code: '96365' }),
  },
  {
    claim: 'c58',
    line: 1,
    kind: 'the unlisted code without a word of what was done',
    edit: 'DOC001',
    nature: 'defect',
    shownBy: 'claim',
    plant: changing(1, { note: undefined }),
  },
  {
    claim: 'c59',
    line: 2,
    kind: 'a shot that the patient gave at home',
    edit: 'ADM004',
    nature: 'defect',
    shownBy: 'chart',
    plant: adding('95115', 1),
  },
  {
    claim: 'c60',
    line: 2,
    kind: 'extract that another practice had made',
    edit: 'UNT012',
    nature: 'defect',
    shownBy: 'chart',
    plant: adding('95165', 10),
  },
  {
    claim: 'c71',
    line: 1,
    kind: '10 units after 146 in the same 365 days, of which the payer takes 150',
    edit: 'UNT006',
    nature: 'payer-limit',
    shownBy: 'history',
    plant: (claim) => ({ ...claim, history }),
  },
]
