import { cases } from '@aliquot/engine/scrub/edit-cases'

const extract = { n: 1, code: '95165', units: 10, modifiers: [], dateOfService: '2026-03-02' }
const shot = { ...extract, code: '95115', units: 1 }
const claim = { id: 'c1', payer: 'uhc-commercial', lines: [extract] }
const encounter = { dateOfService: '2026-03-02', payer: 'uhc-commercial' }
const vial = { id: 'A', container: 'multi-dose', contents: 'inhalant' } as const
const charted = [{ message: 'charted', line: 1, slots: { day: '2026-03-02' } }]

export const editCases = cases('SUP005', [
  {
    name: 'extract for treatment at home',
    doc: true,
    claim: { ...claim, encounter: { ...encounter, course: { setting: 'home' } } },
    state: 'found',
    findings: charted,
    fixed: [{ code: '95165', units: 10, modifiers: [] }],
  },
  {
    name: 'a vial that the patient will inject',
    claim: { ...claim, encounter: { ...encounter, vials: [{ ...vial, injectedBy: 'patient' }] } },
    state: 'found',
    findings: charted,
  },
  {
    name: 'injections that a relative gives',
    claim: {
      ...claim,
      encounter: { ...encounter, injections: [{ count: 1, antigen: 'inhalant', givenBy: 'caregiver' }] },
    },
    state: 'found',
    findings: charted,
  },
  {
    name: 'the home as place of service',
    claim: { ...claim, placeOfService: '12', lines: [shot] },
    state: 'found',
    findings: [{ message: 'place', line: 1, slots: { place: '12' } }],
  },
  {
    name: 'treatment in the office',
    doc: true,
    claim: { ...claim, encounter: { ...encounter, course: { setting: 'office' } } },
    state: 'clean',
  },
  {
    name: 'a vial that the practice will inject',
    claim: { ...claim, encounter: { ...encounter, vials: [{ ...vial, injectedBy: 'own' }] } },
    state: 'clean',
  },
  { name: 'a shot in the office', claim: { ...claim, placeOfService: '11', lines: [shot] }, state: 'clean' },
  { name: 'extract, and no chart', claim: { ...claim, placeOfService: '11' }, state: 'undecided' },
  {
    name: 'a chart that does not say who will inject',
    claim: { ...claim, encounter: { ...encounter, vials: [vial] } },
    state: 'undecided',
  },
  {
    name: 'a payer that covers it',
    claim: { ...claim, payer: 'medicare', placeOfService: '12' },
    state: 'not-applicable',
  },
  {
    name: 'before the payer refused it',
    claim: { ...claim, placeOfService: '12', lines: [{ ...extract, dateOfService: '2022-12-31' }] },
    state: 'not-applicable',
  },
])
