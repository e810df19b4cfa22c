/** Codes, modifiers and counted time, looked up again in the payer's own tables from the facts that a step names. */
import { valueAt } from '../document/json-pointer.ts'
import type { Json } from '../proof.ts'
import { parts, thousandths } from './arithmetic.ts'
import { type Chart, parameterOf, pointerOf, type Step, sectionOf } from './steps.ts'

const table = (step: Step, id: string): Json | undefined => step.of.find((input) => parameterOf(input) === id)?.value
const facts = (step: Step, name: string): readonly Json[] =>
  step.of.flatMap((input) => (pointerOf(input).endsWith(`/${name}`) ? [input.value] : []))
const at = (value: unknown, pointer: string): unknown => valueAt(value, pointer)
const list = (value: unknown): readonly Json[] => (Array.isArray(value) ? value : [])

/** The value of a step that looks something up; `undefined` where its facts and tables give none. */
export function codeFor(chart: Chart, step: Step): unknown {
  const key = 'key' in step.step ? (step.step.key ?? '') : ''
  if (key === 'same') return step.of.every((each) => each.value === step.value) ? step.value : undefined
  if (step.op === 'modifier') return modifier(step)
  if (step.op === 'stated') return facts(step, 'code')[0] ?? (step.of.length === 1 ? 'EM' : undefined)
  if (step.op === 'time-units') return time(step, key)
  if (step.op === 'drug-units') return drugUnits(step)
  if (step.op !== 'code-for' || !isWhole(chart, step, key)) return undefined
  const makers: readonly (readonly [string, (codes: Json) => unknown])[] = [
    ['extract.codes', (codes) => extract(chart, step, codes, key)],
    ['shots.complete-service', (codes) => (at(codes, '/use') === 'required' ? shots(step, codes, key) : undefined)],
    ['shots.codes', (codes) => shots(step, codes, key)],
    ['tests.codes', (codes) => tests(step, codes, key)],
    ['challenge.codes', (codes) => (facts(step, 'minutes').length === 1 ? at(codes, `/${key}`) : undefined)],
    ['desensitization.codes', (codes) => desensitization(step, codes)],
    ['drugs.administration', (codes) => administration(step, codes, key)],
    ['drugs.known', (codes) => named(codes, 'name', facts(step, 'name')[0])],
    ['reaction.codes', (codes) => reaction(step, codes, key)],
    ['unlisted.code', (codes) => (step.of.length > 1 ? at(codes, '/code') : undefined)],
  ]
  const found = makers.find(([id]) => table(step, id) !== undefined)
  const codes = found === undefined ? undefined : table(step, found[0])
  return codes === undefined ? undefined : found?.[1](codes)
}

/** Fields of a section that decide its code: each that is recorded has to be looked at. */
const deciding: Readonly<Record<string, readonly string[]>> = {
  vials: ['contents', 'container'],
  skinTests: ['method', 'antigen'],
  'drugs.administration': ['name', 'route'],
  'drugs.known': ['name', 'source'],
  challenge: ['kind'],
}

function isWhole(chart: Chart, step: Step, key: string): boolean {
  if (key === 'venomByCount' || key === 'further' || table(step, 'unlisted.code') !== undefined) return true
  const pointers = step.of.map(pointerOf)
  const sections = new Set(pointers.filter((each) => each !== '').map(sectionOf))
  return [...sections].every((section) => {
    const [, kind = ''] = section.split('/')
    const isGiven = table(step, 'drugs.administration') !== undefined
    const fields = deciding[kind === 'drugs' ? (isGiven ? 'drugs.administration' : 'drugs.known') : kind] ?? []
    const isInsect = at(chart.encounter.vials?.[Number(section.split('/')[2])], '/contents')
    const more = kind === 'vials' && isInsect === 'whole-body' ? ['antigens'] : []
    const isNamed = more.length === 0 || key !== 'multiDose' || table(step, 'extract.whole-body') !== undefined
    const isRecorded = (field: string) => at(chart.encounter, `${section}/${field}`) !== undefined
    return isNamed && [...fields, ...more].filter(isRecorded).every((field) => pointers.includes(`${section}/${field}`))
  })
}

/** By how many: the one sum or count of venoms among the inputs. */
function shots(step: Step, codes: Json, key: string): unknown {
  if (key === 'venomByCount') return byVenoms(step, codes)
  const sum = step.of.find((input) => input.op === 'sum')?.value
  return key === (sum === 1 ? 'one' : 'several') && typeof sum === 'number' ? at(codes, `/${key}`) : undefined
}

function byVenoms(step: Step, codes: Json): unknown {
  const count = step.of.find((input) => input.op === 'distinct-venoms')?.value
  return at(codes, `/venomByCount/${Number(count) - 1}`)
}

function extract(chart: Chart, step: Step, codes: Json, key: string): unknown {
  if (key === 'venomByCount') return byVenoms(step, codes)
  const here = at(table(step, 'extract.single-dose-injected-here'), '/billedAs')
  const sections = new Set(step.of.flatMap((input) => (pointerOf(input) === '' ? [] : [sectionOf(pointerOf(input))])))
  const isKind = [...sections].every((section) => {
    const fact = (name: string) => step.of.find((input) => pointerOf(input) === `${section}/${name}`)?.value
    if (key === 'wholeBody') return fact('contents') === 'whole-body'
    if (key === 'treatmentBoard') return fact('container') === 'treatment-board'
    if (fact('container') !== 'single-dose') return key === 'multiDose' && fact('container') === 'multi-dose'
    if (fact('injectedBy') !== 'own') return key === 'singleDose' && fact('injectedBy') !== undefined
    return here === (key === 'multiDose' ? 'multi-dose-doses' : 'single-dose-vials')
  })
  // Nothing counted, nothing to look at: only a line without units rests on no vial.
  return isKind && sections.size > 0 && chart.encounter.vials !== undefined ? at(codes, `/${key}`) : undefined
}

function tests(step: Step, codes: Json, key: string): unknown {
  const methods = step.of.filter((input) => pointerOf(input).endsWith('/method'))
  const found = methods.map((method) => {
    const antigen = step.of.find((input) => pointerOf(input) === `${sectionOf(pointerOf(method))}/antigen`)?.value
    if (key === 'photo-patch' && method.value === 'patch') return at(codes, '/photoWithPatch')
    const rows = list(at(codes, '/byMethod')).filter((row) => at(row, '/method') === method.value)
    const fits = rows.find((row) => antigen !== undefined && list(at(row, '/antigens')).includes(antigen))
    return at(fits ?? rows.find((row) => at(row, '/antigens') === undefined), '/code')
  })
  return found.length > 0 && found.every((code) => code === found[0]) ? found[0] : undefined
}

function desensitization(step: Step, codes: Json): unknown {
  const agents = table(step, 'desensitization.agents')
  const accepted = list(at(agents, '/accepted'))
  const isEssential = at(agents, '/essentialOnly') === false || facts(step, 'essential')[0] === true
  const [agent] = facts(step, 'agent')
  return agent !== undefined && accepted.includes(agent) && isEssential ? at(codes, '/code') : undefined
}

function named(rows: Json | undefined, field: string, name: Json | undefined): unknown {
  const plain = String(name).trim().toLowerCase()
  return at(
    list(rows).find((row) => at(row, `/${field}`) === plain),
    '/code',
  )
}

function administration(step: Step, codes: Json, key: string): unknown {
  const [antigen] = facts(step, 'antigen')
  const known = table(step, 'drugs.known')
  const plain = String(facts(step, 'name')[0]).trim().toLowerCase()
  const drug = list(known).find((row) => at(row, '/name') === plain)
  const row = list(codes).find((each) => at(each, '/class') === (antigen ?? at(drug, '/class')))
  const route = facts(step, 'route')[0] ?? 'subcutaneous'
  const way = list(at(row, '/routes')).find((each) => at(each, '/route') === route)
  if (key === 'further-injection') return at(row, '/furtherInjection')
  return at(way, key === 'furtherHour' ? '/furtherHour' : '/first')
}

function reaction(step: Step, codes: Json, key: string): unknown {
  if (key === 'drug') return named(list(at(codes, '/drugs')), 'drug', facts(step, 'drug')[0])
  const [route] = facts(step, 'route')
  if (route === undefined || key !== (route === 'nebulizer' ? 'nebulizer' : 'injection')) return undefined
  return at(codes, `/${key}`)
}

function time(step: Step, key: string): unknown {
  const minutes = Number(facts(step, 'minutes')[0] ?? facts(step, 'infusionMinutes')[0])
  const challenge = table(step, 'challenge.codes')
  const hours = table(step, 'desensitization.codes')
  const infusion = table(step, 'drugs.infusion-time')
  const number = (value: Json | undefined, pointer: string) => Number(at(value, pointer))
  if (key === 'first-injection') return step.of.length === 1 ? 1 : undefined
  if (key === 'further-injection') return Number(step.of[0]?.value) - 1
  if (hours !== undefined) return parts(minutes, number(hours, '/perMinutes'), number(hours, '/partFromMinutes'))
  const isChallenge = challenge !== undefined
  const [codes, span] = isChallenge ? [challenge, '/firstSpanMinutes'] : [infusion, '/firstMinutes']
  if (codes === undefined || !(minutes > 0)) return undefined
  if (key === 'first') return !isChallenge || minutes >= number(codes, '/firstFromMinutes') ? 1 : undefined
  const beyond = Math.max(0, minutes - number(codes, span))
  const per = number(codes, isChallenge ? '/furtherPerMinutes' : span)
  return parts(beyond, per, number(codes, '/furtherFromMinutes'))
}

function drugUnits(step: Step): unknown {
  const [amount] = [...facts(step, 'mg'), ...facts(step, 'wastedMg')]
  const known = table(step, 'drugs.known') ?? at(table(step, 'reaction.codes'), '/drugs')
  const plain = String(facts(step, 'name')[0] ?? facts(step, 'drug')[0])
    .trim()
    .toLowerCase()
  const row = list(known).find((each) => at(each, '/name') === plain || at(each, '/drug') === plain)
  return amount === undefined ? undefined : parts(thousandths(amount), Number(at(row, '/unitMicrograms')), 1)
}

/** A modifier that a rule names and a fact earns. */
function modifier(step: Step): unknown {
  const visit = table(step, 'visit.same-day')
  if (visit !== undefined) return facts(step, 'separatelyIdentifiable')[0] === true ? at(visit, '/modifier') : undefined
  const waste = table(step, 'drugs.waste-modifiers')
  const [wasted] = facts(step, 'wastedMg')
  if (waste !== undefined) return wasted === undefined ? undefined : at(waste, wasted === 0 ? '/none' : '/wasted')
  const isFalse = facts(step, 'antigensDifferFromTherapy').some((fact) => fact !== true)
  const distinct = table(step, 'same-day.distinct-service')
  return table(step, 'same-day.pairs') === undefined || isFalse ? undefined : at(distinct, '/written')
}
