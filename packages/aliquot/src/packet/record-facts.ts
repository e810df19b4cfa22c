/** Facts of a record as paper says them. */
import { valueAt } from '@aliquot/engine/document/json-pointer'

/** What a letter calls the facts of a course; what is not listed is called by its own name. */
const names: Readonly<Record<string, string>> = {
  indication: 'condition',
  route: 'route',
  technique: 'technique',
  product: 'what is injected',
  phase: 'phase of treatment',
  specificIgE: 'test for specific IgE',
  clinicallyRelevant: 'the allergen matters to the patient',
  symptomsOnExposure: 'symptoms on exposure',
  avoidance: 'avoidance of the allergen',
  pharmacotherapyTrialDays: 'days of treatment with drugs',
  pharmacotherapyOutcome: 'outcome of the drugs',
  adherenceDocumented: 'keeping to treatment is recorded',
  asthmaStable: 'asthma is under steady treatment, or there is none',
  decisionDocumented: 'the decision to treat is recorded',
  startedOn: 'first injection',
  maintenanceReachedOn: 'maintenance reached',
  lastEvaluationOn: 'last evaluation',
  startConcentration: 'concentration at the start',
  targetConcentration: 'concentration aimed at',
  setting: 'place of treatment',
  observationMinutes: 'minutes of observation',
  injectionsPerWeek: 'injections a week',
  maintenanceIntervalDays: 'days between maintenance injections',
  decisionFactors: 'what the decision weighed',
  continuationDocumented: 'the reason for going on',
  homeTrainingDocumented: 'training of who injects at home',
  'readiness/prescriberTrainingDocumented': 'training of the prescriber',
  'readiness/supervisorNamed': 'name of the supervising physician',
  'readiness/siteEquipped': 'readiness of the place for anaphylaxis',
  'benefit/fewerSymptoms': 'fewer symptoms',
  'benefit/moreTolerance': 'more tolerance',
  'benefit/lessMedication': 'less medication',
}

const nameOf = (pointer: string): string => {
  const name = pointer.replace(/^\/(course|encounter)\//, '')
  return names[name] ?? name.replaceAll('/', ' ')
}

/** `training of the prescriber, first injection`: what facts are called on paper. */
export const factNames = (pointers: readonly string[]): string => pointers.map(nameOf).join(', ')

/** `condition: allergic-rhinitis`; `undefined` for what is no plain fact. */
export function factInWords(pointer: string, record: object): string | undefined {
  const gap = /^\/course\/gaps\/(\d+)\//.exec(pointer)
  if (gap !== null) return gapInWords(`/course/gaps/${gap[1]}`, record)
  const value = valueAt(record, pointer)
  const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
  if (!isPlain) return undefined
  const words = value === true ? 'yes' : value === false ? 'no' : String(value)
  return `${nameOf(pointer)}: ${words}`
}

function gapInWords(pointer: string, record: object): string {
  const [from, to, reason] = ['from', 'to', 'reason'].map((name) => valueAt(record, `${pointer}/${name}`))
  return `no injection from ${from ?? '?'} to ${to ?? '?'}: ${reason ?? 'no reason recorded'}`
}
