/** Values that the code set fixes and that more than one policy states as its own. */
import type {
  CodeRange,
  CompleteServiceCodes,
  DoseDefinition,
  ExtractCodes,
  ShotCodes,
  TestCodes,
  VisitRule,
} from '@aliquot/engine/policy/parameter'

export const shotCodes: ShotCodes = { one: '95115', several: '95117' }

/** The codes that hold shot and extract in one, with the way a payer uses them. */
export function completeServiceCodes(use: CompleteServiceCodes['use']): CompleteServiceCodes {
  return { use, one: '95120', several: '95125', venomByCount: ['95130', '95131', '95132', '95133', '95134'] }
}

export const extractCodes: ExtractCodes = {
  multiDose: '95165',
  treatmentBoard: '95165',
  singleDose: '95144',
  wholeBody: '95170',
  venomByCount: ['95145', '95146', '95147', '95148', '95149'],
}

/** One dose is one 1-mL portion that the vial yields. */
export const oneMillilitreDose = { kind: 'aliquot', aliquotMicrolitres: 1000 } as const satisfies DoseDefinition

/** One dose is one injection planned when the vial was prepared. */
export const plannedInjectionDose = { kind: 'planned-injection' } as const satisfies DoseDefinition

/** The only premixed venom: it counts as its three parts. */
export const venomMixes = { 'mixed-vespid': ['yellow-jacket', 'yellow-hornet', 'white-faced-hornet'] } as const

export const testCodes: TestCodes = {
  byMethod: [
    { method: 'percutaneous', code: '95004', units: 'count' },
    { method: 'percutaneous', antigens: ['venom'], code: '95017', units: 'count' },
    { method: 'percutaneous', antigens: ['drug'], code: '95018', units: 'count' },
    { method: 'intradermal', code: '95024', units: 'count' },
    { method: 'intradermal', antigens: ['venom'], code: '95017', units: 'count' },
    { method: 'intradermal', antigens: ['drug'], code: '95018', units: 'count' },
    { method: 'intradermal-sequential', antigens: ['airborne'], code: '95027', units: 'count' },
    { method: 'intradermal-sequential', antigens: ['venom'], code: '95017', units: 'count' },
    { method: 'intradermal-sequential', antigens: ['drug'], code: '95018', units: 'count' },
    { method: 'intradermal-delayed', code: '95028', units: 'count' },
    { method: 'percutaneous-intradermal-venom', code: '95017', units: 'count' },
    { method: 'percutaneous-intradermal-drug', code: '95018', units: 'count' },
    { method: 'patch', code: '95044', units: 'count' },
    { method: 'photo-patch', code: '95052', units: 'count' },
    { method: 'photo', code: '95056', units: 'session' },
    { method: 'ophthalmic', code: '95060', units: 'session' },
    { method: 'nasal', code: '95065', units: 'session' },
    { method: 'bronchial', code: '95070', units: 'session' },
  ],
  photoWithPatch: '95052',
}

/** Tests, challenges and immunotherapy; 95012, a breath test, is not among them. */
const allergyServices: readonly CodeRange[] = [
  { from: '95004', to: '95010' },
  { from: '95015', to: '95199' },
]

/** The modifiers that open a national pair of indicator 1: of places of the body, of global surgery, and others. */
export const pairModifiers: readonly string[] = [
  ...['E1', 'E2', 'E3', 'E4', 'FA', 'F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7', 'F8', 'F9'],
  ...['TA', 'T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8', 'T9', 'LT', 'RT', 'LC', 'LD', 'RC', 'LM', 'RI'],
  ...['24', '25', '57', '58', '78', '79'],
  ...['27', '59', '91', 'XE', 'XS', 'XP', 'XU'],
]

/** Office visits of new and established patients, and consultations. */
export const visitRule: VisitRule = {
  modifier: '25',
  visits: [
    { from: '99202', to: '99205' },
    { from: '99211', to: '99215' },
    { from: '99241', to: '99245' },
  ],
  beside: allergyServices,
  nurseVisit: '99211',
}
