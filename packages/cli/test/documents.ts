/** Made-up encounters, claims and 837 files for the tests of the command. */

export const vial = {
  id: 'A',
  container: 'multi-dose',
  contents: 'inhalant',
  capacityMl: 10,
  filledMl: 6,
  plannedDoses: 20,
  dilution: '1:1',
}

/** Two shots and a vial of 6 mL for Medicare: 95117 and 6 units of 95165. */
export const encounter = {
  id: 'e1',
  dateOfService: '2026-03-02',
  payer: 'medicare',
  role: 'prepares-and-injects',
  injections: [{ count: 2, antigen: 'inhalant', givenBy: 'practice', source: 'own' }],
  vials: [vial],
}

/** Both shot codes on one date: found whatever else is known. */
export const bothShotCodes = {
  id: 'c1',
  payer: 'medicare',
  placeOfService: '11',
  lines: [
    { n: 1, code: '95115', units: 1, dateOfService: '2026-03-02', chargeCents: 1500 },
    { n: 2, code: '95117', units: 1, dateOfService: '2026-03-02', chargeCents: 2000 },
  ],
}

/** A visit alone with its chart, to a payer of which all that matters is known: nothing can be wrong with it. */
export const visitAlone = {
  id: 'c2',
  payer: 'commercial',
  placeOfService: '11',
  lines: [{ n: 1, code: '99213', units: 1, dateOfService: '2026-03-02', chargeCents: 9000 }],
  encounter: { dateOfService: '2026-03-02', payer: 'commercial', evaluation: { code: '99213' } },
}

export interface LineOf837 {
  readonly code: string
  readonly units?: string
  readonly date?: string
}

export interface ClaimOf837 {
  readonly id: string
  readonly lines: readonly LineOf837[]
  readonly payer?: string
}

const isa = 'ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *260302*1200*^*00501*000000001*0*P*:'

function claimSegments({ id, lines }: ClaimOf837): readonly string[] {
  return [
    `CLM*${id}*100***11:B:1*Y*A*Y*Y`,
    'HI*ABK:J301',
    ...lines.flatMap(({ code, units = '1', date = '20260302' }, index) => [
      `LX*${index + 1}`,
      `SV1*HC:${code}*50*UN*${units}***1`,
      `DTP*472*D8*${date}`,
    ]),
  ]
}

/** A whole 837P file; each claim under a subscriber of its own. */
export function fileOf837(claims: readonly ClaimOf837[]): string {
  const contents = [
    'ST*837*0001*005010X222A1',
    'BHT*0019*00*1*20260302*1200*CH',
    'NM1*41*2*PRACTICE*****46*123456789',
    'PER*IC*OFFICE*TE*5550100',
    'NM1*40*2*CLEARINGHOUSE*****46*987654321',
    'HL*1**20*1',
    'NM1*85*2*PRACTICE*****XX*1234567893',
    'N3*1 STREET',
    'N4*TOWN*SC*290010000',
    'REF*EI*123456789',
    ...claims.flatMap((claim, index) => [
      `HL*${index + 2}*1*22*0`,
      'SBR*P*18*******MB',
      'NM1*IL*1*SECRETNAME*SECRETFIRST****MI*SECRETMEMBER',
      'DMG*D8*19330303*F',
      `NM1*PR*2*PAYER*****PI*${claim.payer ?? 'DEMOMEDICARE'}`,
      ...claimSegments(claim),
    ]),
  ]
  const segments = [
    isa,
    'GS*HC*SENDER*RECEIVER*20260302*1200*1*X*005010X222A1',
    ...contents,
    `SE*${contents.length + 1}*0001`,
    'GE*1*1',
    'IEA*1*000000001',
  ]
  return segments.map((segment) => `${segment}~\n`).join('')
}
