/**
 * What is not an allergy shot: biologics, checkpoint inhibitors, vaccines, drugs. Routed by what was given and how;
 * the drug itself is billed only by the one who bought it.
 */
import type { Drug, Injection } from '../document/encounter.ts'
import type { Known } from '../policy/catalogue.ts'
import type { DrugRoute, DrugRouting, InjectionRouting } from '../policy/parameter.ts'
import { ask, askPayer, type Contribution, type Deriving, exclude, nothing } from './draft.ts'
import { addProduct, drugLine } from './drug-product.ts'
import { countPointer, countStep, factOfCount, injectionCount } from './shots.ts'
import { Steps } from './steps.ts'
import { partOfDesensitization, spansOf } from './timed.ts'

const drugClasses: ReadonlySet<string> = new Set(['drug', 'biologic', 'checkpoint-inhibitor', 'vaccine'])

export function deriveDrugs(deriving: Deriving, desensitizedAgent: string | undefined): Contribution {
  const out = nothing()
  const drugs = deriving.encounter.drugs ?? []
  drugs.forEach((drug, index) => {
    addDrug(deriving, drug, `/drugs/${index}`, out)
  })
  const injections = deriving.encounter.injections ?? []
  injections.forEach((injection, index) => {
    const antigen = injection.antigen
    if (antigen === undefined || !drugClasses.has(antigen)) return
    const at = `/injections/${index}`
    if (antigen === desensitizedAgent) {
      out.excluded.push(partOfDesensitization(deriving, at, antigen))
    } else if (drugs.length === 0 && injection.givenBy === undefined) {
      out.questions.push(
        ask('drugs', `${at}/givenBy`, 'Who gave the injections: the practice, the patient, or others?'),
      )
    } else if (injection.givenBy !== undefined && injection.givenBy !== 'practice') {
      out.excluded.push(exclude(at, 'not-given-by-practice', [[`${at}/givenBy`, injection.givenBy]]))
    } else if (drugs.length > 0) {
      const facts = [
        [`${at}/antigen`, antigen],
        ['/drugs', drugs],
      ] as const
      out.excluded.push(exclude(at, 'coded-with-drug', facts))
    } else addInjectionOnly(deriving, at, injection, antigen, out)
  })
  return out
}

function findDrug(known: readonly DrugRouting[], name: string): DrugRouting | undefined {
  const plain = name.trim().toLowerCase()
  return known.find((each) => each.name === plain)
}

function addDrug(deriving: Deriving, drug: Drug, at: string, out: Contribution): void {
  const known = deriving.ask('drugs.known')
  const routing = deriving.ask('drugs.administration')
  if (!known.known || !routing.known) {
    out.questions.push(askPayer('drugs', 'drugs.known', known.known ? 'administration codes are not held' : known.note))
    return
  }
  if (drug.name === undefined) {
    out.questions.push(ask('drugs', `${at}/name`, 'Which drug was given?'))
    return
  }
  const found = findDrug(known.value, drug.name)
  if (found === undefined) {
    const names = known.value.map((each) => each.name).join(', ')
    const question = `"${drug.name}" is not among the drugs held (${names}): which drug code and administration apply?`
    out.questions.push(ask('drugs', `${at}/name`, question))
    return
  }
  const row = routing.value.find((each) => each.class === found.class)
  const route = row?.routes.find((each) => each.route === drug.route)
  if (row === undefined || route === undefined) {
    const routes = row?.routes.map((each) => each.route).join(' or ') ?? 'none'
    out.questions.push(ask('drugs', `${at}/route`, `By which route was ${found.name} given: ${routes}?`))
  } else if (route.furtherHour === undefined) addGiven(deriving, known, routing, drug, at, found, route, out)
  else addInfusion(deriving, known, routing, drug, at, found, route, out)
  addProduct(deriving, known, drug, at, found, out)
  warnOfSeed(found, at, out)
}

function warnOfSeed(found: DrugRouting, at: string, out: Contribution): void {
  if (found.class !== 'checkpoint-inhibitor') return
  const text =
    'a published article puts checkpoint inhibitors under 96365, 96366 and 96372; that was checked and is ' +
    'contradicted: they belong to the chemotherapy administration family (96413, 96415, 96401)'
  out.warnings.push({ at: `${at}/name`, id: 'checkpoint-inhibitor-statement-contradicted', text })
}

/** What the code for giving a drug rests on: the drug, which names its class, and the route. */
function givenBy(
  deriving: Deriving,
  known: Known<readonly DrugRouting[]>,
  routing: Known<readonly InjectionRouting[]>,
  drug: Drug,
  at: string,
  steps: Steps,
): readonly number[] {
  return [
    steps.parameter('drugs.administration', routing, deriving.day),
    steps.parameter('drugs.known', known, deriving.day),
    steps.fact(`${at}/name`, drug.name),
    steps.fact(`${at}/route`, drug.route),
  ]
}

function addGiven(
  deriving: Deriving,
  known: Known<readonly DrugRouting[]>,
  routing: Known<readonly InjectionRouting[]>,
  drug: Drug,
  at: string,
  found: DrugRouting,
  route: DrugRoute,
  out: Contribution,
): void {
  const steps = new Steps()
  const codeStep = steps.apply('code-for', givenBy(deriving, known, routing, drug, at, steps), route.first, found.class)
  const count = drug.injections
  if (count === 0) {
    out.excluded.push(exclude(`${at}/injections`, 'nothing-given', [[`${at}/injections`, 0]]))
    return
  }
  const unitsStep =
    count === undefined
      ? steps.apply('not-fixed', [], null)
      : steps.apply('sum', [steps.fact(`${at}/injections`, count)], count)
  const line = drugLine(at, route.first, count ?? null, steps, codeStep, unitsStep)
  out.lines.push(line)
  if (count === undefined) {
    const question = `How many injections of ${found.name} were given?`
    out.questions.push(ask('drugs', `${at}/injections`, question, { about: line }))
  }
}

function addInfusion(
  deriving: Deriving,
  known: Known<readonly DrugRouting[]>,
  routing: Known<readonly InjectionRouting[]>,
  drug: Drug,
  at: string,
  found: DrugRouting,
  route: DrugRoute,
  out: Contribution,
): void {
  const time = deriving.ask('drugs.infusion-time')
  const minutes = drug.infusionMinutes
  if (minutes === undefined || !time.known || route.furtherHour === undefined) {
    const answers = [{ if: 'up to an hour and a half', code: route.first, units: 1 }]
    const question = `How many minutes did the infusion of ${found.name} take?`
    out.questions.push(ask('drugs', `${at}/infusionMinutes`, question, { answers }))
    return
  }
  for (const part of ['first', 'furtherHour'] as const) {
    const beyond = Math.max(0, minutes - time.value.firstMinutes)
    const units = part === 'first' ? 1 : spansOf(beyond, time.value.firstMinutes, time.value.furtherFromMinutes)
    if (units === 0) continue
    const code = part === 'first' ? route.first : route.furtherHour
    const steps = new Steps()
    const by = givenBy(deriving, known, routing, drug, at, steps)
    const codeStep = steps.apply('code-for', by, code, part === 'first' ? found.class : part)
    const of = [
      steps.fact(`${at}/infusionMinutes`, minutes),
      steps.parameter('drugs.infusion-time', time, deriving.day),
    ]
    out.lines.push(drugLine(at, code, units, steps, codeStep, steps.apply('time-units', of, units, part)))
  }
}

/** An injection of a drug of which nothing but its class is recorded. */
function addInjectionOnly(
  deriving: Deriving,
  at: string,
  injection: Injection,
  antigen: string,
  out: Contribution,
): void {
  const count = injectionCount(injection)
  const routing = deriving.ask('drugs.administration')
  const row = routing.known ? routing.value.find((each) => each.class === antigen) : undefined
  const route = row?.routes.find((each) => each.route === 'subcutaneous')
  if (!routing.known || row === undefined || route === undefined || count === undefined) {
    const question = `Which ${antigen} was given, by which route and how many times?`
    out.questions.push(ask('drugs', `${at}/count`, question))
    return
  }
  if (count === 0) {
    out.excluded.push(exclude(at, 'nothing-given', [[countPointer(at, injection), factOfCount(injection)]]))
    return
  }
  const parts =
    row.furtherInjection === undefined ? [[route.first, count, row.class] as const] : vaccineParts(row, route, count)
  for (const [code, units, key] of parts) {
    const steps = new Steps()
    const parameter = steps.parameter('drugs.administration', routing, deriving.day)
    const fact = steps.fact(`${at}/antigen`, antigen)
    const codeStep = steps.apply('code-for', [parameter, fact], code, key)
    const of = [countStep(steps, { at, injection, count })]
    const isPart = key === 'first-injection' || key === 'further-injection'
    const unitsStep = isPart ? steps.apply('time-units', of, units, key) : steps.apply('sum', of, units)
    out.lines.push(drugLine(at, code, units, steps, codeStep, unitsStep))
  }
  const question = `Which ${antigen} was given? Its product is billed apart, by who bought it.`
  out.questions.push(ask('drugs', '/drugs', question))
}

function vaccineParts(row: InjectionRouting, route: DrugRoute, count: number) {
  const first = [route.first, 1, 'first-injection'] as const
  return count > 1 && row.furtherInjection !== undefined
    ? [first, [row.furtherInjection, count - 1, 'further-injection'] as const]
    : [first]
}
