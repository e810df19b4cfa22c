/** Errors with visits and tests. */
import type { Claim } from '@aliquot/engine/document/claim'
import { addLine, changeLine, dropLine, isOfficeVisit, isSkinTest, lineWith } from './changed-claim.ts'
import type { ErrorKind, RightClaim, WrongClaim } from './error-kind.ts'
import { feature } from './features.ts'

const higher: Readonly<Record<string, string>> = {
  '99212': '99213',
  '99213': '99215',
  '99214': '99215',
  '99203': '99205',
}
const lower: Readonly<Record<string, string>> = { '99213': '99212', '99214': '99212', '99204': '99203' }

function recodedVisit(claim: Claim, table: Readonly<Record<string, string>>): WrongClaim | undefined {
  const line = lineWith(claim, isOfficeVisit)
  const code = line === undefined ? undefined : table[line.code]
  if (line === undefined || code === undefined) return undefined
  return { claim: changeLine(claim, line, { code }), line: line.n ?? 1 }
}

const added = (claim: Claim, code: string, units: number, modifiers: readonly string[]): WrongClaim => ({
  claim: addLine(claim, code, units, modifiers),
  line: claim.lines.length + 1,
})

/** Tests, and in the chart as many as there were. */
function withTestUnits({ claim }: RightClaim, unitsFor: (units: number) => number): WrongClaim | undefined {
  const line = lineWith(claim, isSkinTest)
  if (line?.units === undefined) return undefined
  const units = unitsFor(line.units)
  return units === line.units || units < 1
    ? undefined
    : { claim: changeLine(claim, line, { units }), line: line.n ?? 1 }
}

const isBeforeModifier = ({ lines }: Claim): boolean =>
  lines.some(({ code, modifiers = [] }) => isOfficeVisit(code) && modifiers.includes('25'))

export const visitErrors: readonly ErrorKind[] = [
  {
    id: 'visit-without-25',
    title: 'a separate visit beside an allergy service lacks modifier 25',
    needs: [],
    severity: 'deny',
    direction: 'neither',
    rule: 'EM-01',
    features: feature.visit,
    plant: ({ claim }) => {
      const line = lineWith(claim, isOfficeVisit)
      if (line === undefined || !isBeforeModifier(claim)) return undefined
      return { claim: changeLine(claim, line, { modifiers: [] }), line: line.n ?? 1 }
    },
  },
  {
    id: 'visit-on-claim-of-its-own',
    title: 'a visit beside an allergy service is sent on a claim of its own, without modifier 25',
    needs: ['history'],
    severity: 'deny',
    direction: 'neither',
    rule: 'EM-01',
    features: feature.visit,
    plant: ({ claim }) => {
      const line = lineWith(claim, isOfficeVisit)
      if (line === undefined || !isBeforeModifier(claim)) return undefined
      const apart = { ...claim, id: `${claim.id}B`, lines: [{ ...line, n: 1, modifiers: [] }] }
      return { claim: dropLine(claim, line), line: 1, second: { claim: apart, afterDays: 1, isWrongOne: true } }
    },
  },
  {
    id: '25-on-the-shot',
    title: 'modifier 25 stands on the shot and not on the visit',
    needs: [],
    severity: 'deny',
    direction: 'neither',
    rule: 'MOD-01',
    features: feature.visit | feature.shots,
    plant: ({ claim }) => {
      const visit = lineWith(claim, isOfficeVisit)
      if (visit === undefined || !isBeforeModifier(claim)) return undefined
      const bare = changeLine(claim, visit, { modifiers: [] })
      const shot = lineWith(bare, (code) => code === '95115' || code === '95117')
      return shot === undefined
        ? undefined
        : { claim: changeLine(bare, shot, { modifiers: ['25'] }), line: visit.n ?? 1 }
    },
  },
  {
    id: 'look-before-the-shot-billed-as-visit',
    title: 'the questions before a shot are billed as a visit with modifier 25',
    needs: ['chart'],
    severity: 'records',
    direction: 'over',
    rule: 'EM-01',
    features: feature.shots,
    plant: ({ claim, encounter, random }) =>
      encounter.evaluation === undefined ? added(claim, random.pick(['99212', '99213']), 1, ['25']) : undefined,
  },
  {
    id: 'nurse-visit-for-the-shot',
    title: 'a nurse visit is billed for the shot itself',
    needs: [],
    severity: 'deny',
    direction: 'over',
    rule: 'EM-04',
    features: feature.shots,
    plant: ({ claim, encounter, random }) =>
      encounter.evaluation === undefined ? added(claim, '99211', 1, random.pick([[], ['25']])) : undefined,
  },
  {
    id: 'complexity-add-on-beside-25',
    title: 'the add-on for a complex visit is billed beside a visit with modifier 25',
    needs: [],
    severity: 'deny',
    direction: 'over',
    rule: 'EM-07',
    features: feature.visit,
    plant: ({ claim, values }) =>
      isBeforeModifier(claim) && values.value('visit.complexity-add-on') !== undefined
        ? added(claim, 'G2211', 1, [])
        : undefined,
  },
  {
    id: 'visit-level-too-high',
    title: 'a visit is billed at a higher level than the one on record',
    needs: ['chart'],
    severity: 'records',
    direction: 'over',
    rule: 'EM-05',
    features: feature.visit,
    plant: ({ claim }) => recodedVisit(claim, higher),
  },
  {
    id: 'visit-level-too-low',
    title: 'a visit is billed at a lower level than the one on record',
    needs: ['chart'],
    severity: 'info',
    direction: 'under',
    rule: 'EM-05',
    features: feature.visit,
    plant: ({ claim }) => recodedVisit(claim, lower),
  },
  {
    id: 'new-patient-code-for-known-patient',
    title: 'a patient who was seen here before is billed as new',
    needs: ['history'],
    severity: 'deny',
    direction: 'over',
    rule: 'EM-05',
    features: feature.visit,
    plant: ({ claim, patient, day }) => {
      const wasSeen = patient.billed.some(({ code, day: on }) => isOfficeVisit(code) && on < day)
      return wasSeen ? recodedVisit(claim, { '99212': '99202', '99213': '99203', '99214': '99204' }) : undefined
    },
  },
  {
    id: 'more-tests-than-read',
    title: 'more tests are billed than results are on the sheet',
    needs: ['chart'],
    severity: 'records',
    direction: 'over',
    rule: 'TST-01',
    features: feature.tests,
    plant: (right) => withTestUnits(right, (units) => units + right.random.between(2, 10)),
  },
  {
    id: 'tests-billed-once-a-panel',
    title: 'a panel of tests is billed as one',
    needs: ['chart'],
    severity: 'info',
    direction: 'under',
    rule: 'TST-01',
    features: feature.tests,
    plant: (right) => withTestUnits(right, () => 1),
  },
  {
    id: 'pricks-billed-as-intradermal',
    title: 'tests by prick are billed as tests in the skin',
    needs: ['chart'],
    severity: 'records',
    direction: 'over',
    rule: 'TST-01',
    features: feature.tests,
    plant: ({ claim }) => {
      const line = lineWith(claim, (code) => code === '95004')
      if (line === undefined || claim.lines.some(({ code }) => code === '95024')) return undefined
      return { claim: changeLine(claim, line, { code: '95024' }), line: line.n ?? 1 }
    },
  },
  {
    id: 'deleted-test-code',
    title: 'tests are billed by a code that was deleted years ago',
    needs: [],
    severity: 'deny',
    direction: 'neither',
    rule: 'TST-01',
    features: feature.tests,
    plant: ({ claim }) => {
      const line = lineWith(claim, (code) => code === '95017' || code === '95018')
      if (line === undefined) return undefined
      return { claim: changeLine(claim, line, { code: line.code === '95017' ? '95010' : '95015' }), line: line.n ?? 1 }
    },
  },
  {
    id: 'tests-beside-shot-unmarked',
    title: 'tests of other allergens on a shot day lack the modifier that says so',
    needs: [],
    severity: 'deny',
    direction: 'neither',
    rule: 'TST-04',
    features: feature.tests | feature.shots,
    plant: ({ claim, values }) => {
      const line = lineWith(claim, isSkinTest)
      if (line === undefined || values.value('same-day.pairs') === undefined) return undefined
      return { claim: changeLine(claim, line, { modifiers: [] }), line: line.n ?? 1 }
    },
  },
  {
    id: 'mark-on-tests-of-treated-allergens',
    title: 'tests of the allergens in the shots are marked as tests of others',
    needs: ['chart'],
    severity: 'records',
    direction: 'over',
    rule: 'MOD-03',
    features: feature.tests | feature.shots,
    plant: ({ claim, encounter, values }) => {
      const line = lineWith(claim, isSkinTest)
      if (line === undefined || values.value('same-day.pairs') === undefined) return undefined
      const skinTests = (encounter.skinTests ?? []).map((test) => ({ ...test, antigensDifferFromTherapy: false }))
      return { claim, encounter: { ...encounter, skinTests }, line: line.n ?? 1 }
    },
  },
  {
    id: 'tests-with-nobody-near',
    title: 'tests by staff are billed with no physician in the suite',
    needs: ['chart'],
    severity: 'records',
    direction: 'over',
    rule: 'TST-06',
    features: feature.tests,
    plant: ({ claim, encounter, values }) => {
      const line = lineWith(claim, isSkinTest)
      if (line === undefined || values.value('tests.supervision')?.[line.code] === undefined) return undefined
      const skinTests = (encounter.skinTests ?? []).map((test) => ({ ...test, supervision: 'none' as const }))
      return { claim, encounter: { ...encounter, skinTests }, line: line.n ?? 1 }
    },
  },
]
