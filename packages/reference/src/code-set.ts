/**
 * The codes in scope, in plain words of our own. The official descriptors belong to the American Medical Association
 * and are not here; these words explain, and do not replace them.
 */
export type CodeFamily =
  | 'shots'
  | 'complete-service'
  | 'extract'
  | 'desensitization'
  | 'unlisted'
  | 'tests'
  | 'challenge'
  | 'blood-tests'
  | 'lung-tests'
  | 'visits'
  | 'drug-administration'
  | 'vaccine-administration'
  | 'drugs'
  | 'deleted'

export interface CodeEntry {
  readonly code: string
  readonly name: string
  readonly family: CodeFamily
  /** What one unit is. */
  readonly counts: string
}

const onceADate = 'one a date'
const eachTest = 'one test read'
const eachSession = 'one session, however many tests'
const eachDose = 'one dose planned'
const eachVisit = 'one visit'

const shots: readonly CodeEntry[] = [
  { code: '95115', name: 'Allergy shot: one', family: 'shots', counts: 'one a date, for one shot' },
  { code: '95117', name: 'Allergy shots: two or more', family: 'shots', counts: 'one a date, however many shots' },
]

const completeServices: readonly CodeEntry[] = [
  { code: '95120', name: 'Shot and its extract in one: one shot', family: 'complete-service', counts: onceADate },
  {
    code: '95125',
    name: 'Shots and their extract in one: several shots',
    family: 'complete-service',
    counts: onceADate,
  },
  { code: '95130', name: 'Shot and extract in one: one venom', family: 'complete-service', counts: onceADate },
  { code: '95131', name: 'Shot and extract in one: two venoms', family: 'complete-service', counts: onceADate },
  { code: '95132', name: 'Shot and extract in one: three venoms', family: 'complete-service', counts: onceADate },
  { code: '95133', name: 'Shot and extract in one: four venoms', family: 'complete-service', counts: onceADate },
  { code: '95134', name: 'Shot and extract in one: five venoms', family: 'complete-service', counts: onceADate },
]

const extract: readonly CodeEntry[] = [
  { code: '95144', name: 'Making single-dose vials for others to inject', family: 'extract', counts: 'one vial' },
  { code: '95145', name: 'Making venom extract: one venom in the regimen', family: 'extract', counts: eachDose },
  { code: '95146', name: 'Making venom extract: two venoms', family: 'extract', counts: eachDose },
  { code: '95147', name: 'Making venom extract: three venoms', family: 'extract', counts: eachDose },
  { code: '95148', name: 'Making venom extract: four venoms', family: 'extract', counts: eachDose },
  { code: '95149', name: 'Making venom extract: five venoms', family: 'extract', counts: eachDose },
  {
    code: '95165',
    name: 'Making extract in multi-dose vials or off a board',
    family: 'extract',
    counts: 'one dose, as the payer defines it',
  },
  { code: '95170', name: 'Making extract from whole insects, such as fire ant', family: 'extract', counts: eachDose },
]

const tests: readonly CodeEntry[] = [
  { code: '95004', name: 'Prick tests', family: 'tests', counts: eachTest },
  { code: '95012', name: 'Breath test of nitric oxide', family: 'lung-tests', counts: 'one measurement' },
  { code: '95017', name: 'Venom tests, prick and under the skin together', family: 'tests', counts: eachTest },
  { code: '95018', name: 'Drug tests, prick and under the skin together', family: 'tests', counts: eachTest },
  { code: '95024', name: 'Tests in the skin, one strength, read at once', family: 'tests', counts: eachTest },
  {
    code: '95027',
    name: 'Tests in the skin with rising strengths, airborne allergens',
    family: 'tests',
    counts: 'one strength of one allergen',
  },
  { code: '95028', name: 'Tests in the skin read days later', family: 'tests', counts: eachTest },
  { code: '95044', name: 'Patch tests', family: 'tests', counts: 'one patch' },
  { code: '95052', name: 'Patch tests with light', family: 'tests', counts: 'one patch' },
  { code: '95056', name: 'Tests with light alone', family: 'tests', counts: eachSession },
  { code: '95060', name: 'Tests on the eye', family: 'tests', counts: eachSession },
  { code: '95065', name: 'Tests in the nose', family: 'tests', counts: eachSession },
  { code: '95070', name: 'Tests by breathing in', family: 'tests', counts: eachSession },
  {
    code: '95076',
    name: 'Supervised eating or taking of a suspect: first two hours',
    family: 'challenge',
    counts: onceADate,
  },
  {
    code: '95079',
    name: 'Supervised eating or taking of a suspect: more time',
    family: 'challenge',
    counts: 'one further hour',
  },
  { code: '86003', name: 'Blood test for IgE against one allergen', family: 'blood-tests', counts: 'one allergen' },
  { code: '86005', name: 'Blood screen for IgE against many allergens', family: 'blood-tests', counts: 'one screen' },
  { code: '86008', name: 'Blood test for IgE against one component', family: 'blood-tests', counts: 'one component' },
  { code: '94010', name: 'Breathing test', family: 'lung-tests', counts: 'one test' },
  {
    code: '94060',
    name: 'Breathing test before and after opening the airways',
    family: 'lung-tests',
    counts: 'one test',
  },
]

const desensitization: readonly CodeEntry[] = [
  { code: '95180', name: 'Rapid desensitization', family: 'desensitization', counts: 'one hour' },
  {
    code: '95199',
    name: 'Allergy service without a code of its own',
    family: 'unlisted',
    counts: 'one, with a description',
  },
]

const visits: readonly CodeEntry[] = [
  { code: '99202', name: 'Office visit, new patient, level 2', family: 'visits', counts: eachVisit },
  { code: '99203', name: 'Office visit, new patient, level 3', family: 'visits', counts: eachVisit },
  { code: '99204', name: 'Office visit, new patient, level 4', family: 'visits', counts: eachVisit },
  { code: '99205', name: 'Office visit, new patient, level 5', family: 'visits', counts: eachVisit },
  { code: '99211', name: 'Office visit, known patient, may be by a nurse', family: 'visits', counts: eachVisit },
  { code: '99212', name: 'Office visit, known patient, level 2', family: 'visits', counts: eachVisit },
  { code: '99213', name: 'Office visit, known patient, level 3', family: 'visits', counts: eachVisit },
  { code: '99214', name: 'Office visit, known patient, level 4', family: 'visits', counts: eachVisit },
  { code: '99215', name: 'Office visit, known patient, level 5', family: 'visits', counts: eachVisit },
  { code: '99241', name: 'Office consultation, lowest level', family: 'visits', counts: eachVisit },
  { code: '99242', name: 'Office consultation, level 2', family: 'visits', counts: eachVisit },
  { code: '99243', name: 'Office consultation, level 3', family: 'visits', counts: eachVisit },
  { code: '99244', name: 'Office consultation, level 4', family: 'visits', counts: eachVisit },
  { code: '99245', name: 'Office consultation, level 5', family: 'visits', counts: eachVisit },
  { code: 'G2211', name: 'Addition to a visit for long-term care of a patient', family: 'visits', counts: eachVisit },
]

const administration: readonly CodeEntry[] = [
  { code: '94640', name: 'Nebulizer treatment', family: 'drug-administration', counts: 'one treatment' },
  { code: '96360', name: 'Infusion of fluid: first hour', family: 'drug-administration', counts: onceADate },
  { code: '96361', name: 'Infusion of fluid: more time', family: 'drug-administration', counts: 'one further hour' },
  { code: '96365', name: 'Infusion of a drug: first hour', family: 'drug-administration', counts: onceADate },
  {
    code: '96366',
    name: 'Infusion of a drug: more time, same drug',
    family: 'drug-administration',
    counts: 'one further hour',
  },
  {
    code: '96372',
    name: 'Injection of a drug under the skin or into muscle',
    family: 'drug-administration',
    counts: 'one injection',
  },
  { code: '96374', name: 'Injection of a drug into a vein, first', family: 'drug-administration', counts: onceADate },
  { code: '96375', name: 'Injection of a further drug into a vein', family: 'drug-administration', counts: 'one drug' },
  {
    code: '96376',
    name: 'Injection of the same drug into a vein again',
    family: 'drug-administration',
    counts: 'one injection',
  },
  { code: '96377', name: 'Fixing an injector to the body', family: 'drug-administration', counts: 'one injector' },
  {
    code: '96401',
    name: 'Injection of a cancer or complex drug under the skin or into muscle',
    family: 'drug-administration',
    counts: 'one injection',
  },
  {
    code: '96413',
    name: 'Infusion of a cancer or complex drug: first hour',
    family: 'drug-administration',
    counts: onceADate,
  },
  {
    code: '96415',
    name: 'Infusion of a cancer or complex drug: more time',
    family: 'drug-administration',
    counts: 'one further hour',
  },
  {
    code: '96417',
    name: 'Infusion of a second cancer or complex drug',
    family: 'drug-administration',
    counts: 'one drug',
  },
  { code: '90471', name: 'Vaccine by needle: first of the visit', family: 'vaccine-administration', counts: onceADate },
  {
    code: '90472',
    name: 'Vaccine by needle: each further one',
    family: 'vaccine-administration',
    counts: 'one vaccine',
  },
  {
    code: '90473',
    name: 'Vaccine by nose or mouth: first of the visit',
    family: 'vaccine-administration',
    counts: onceADate,
  },
  {
    code: '90474',
    name: 'Vaccine by nose or mouth: each further one',
    family: 'vaccine-administration',
    counts: 'one vaccine',
  },
]

const drugs: readonly CodeEntry[] = [
  { code: 'J0165', name: 'Epinephrine', family: 'drugs', counts: '0.1 mg' },
  { code: 'J0517', name: 'Benralizumab', family: 'drugs', counts: '1 mg' },
  { code: 'J2182', name: 'Mepolizumab', family: 'drugs', counts: '1 mg' },
  { code: 'J2356', name: 'Tezepelumab', family: 'drugs', counts: '1 mg' },
  { code: 'J2357', name: 'Omalizumab', family: 'drugs', counts: '5 mg' },
  { code: 'J2786', name: 'Reslizumab', family: 'drugs', counts: '1 mg' },
  { code: 'J7613', name: 'Albuterol for the nebulizer, unit dose', family: 'drugs', counts: '1 mg' },
  { code: 'J9271', name: 'Pembrolizumab', family: 'drugs', counts: '1 mg' },
  { code: 'J9299', name: 'Nivolumab', family: 'drugs', counts: '1 mg' },
]

const deleted: readonly CodeEntry[] = [
  { code: '95010', name: 'Prick tests of drugs or venom, deleted in 2013', family: 'deleted', counts: eachTest },
  { code: '95015', name: 'Tests of drugs or venom in the skin, deleted in 2013', family: 'deleted', counts: eachTest },
]

/** Every code in scope, each once. */
export const codeSet: readonly CodeEntry[] = [
  ...shots,
  ...completeServices,
  ...extract,
  ...desensitization,
  ...tests,
  ...visits,
  ...administration,
  ...drugs,
  ...deleted,
]

const byCode: ReadonlyMap<string, CodeEntry> = new Map(codeSet.map((entry) => [entry.code, entry]))

/** The code in our words, if it is in scope. */
export function codeEntry(code: string): CodeEntry | undefined {
  return byCode.get(code)
}
