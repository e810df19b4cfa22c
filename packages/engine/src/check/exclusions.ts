/** Whether the reason for which a section is on no line is true, by the facts and rules that it names. */
import { sameJson, valueAt } from '../document/json-pointer.ts'
import type { Exclusion, ExclusionReason } from '../proof.ts'
import { resolved } from './afresh.ts'
import { counts } from './arithmetic.ts'
import { type Chart, faultOf, parameterOf, pointerOf, type Step, stepsOf } from './steps.ts'

type Holds = (value: (name: string) => unknown, rule: (id: string) => unknown, chart: Chart, at: string) => boolean

const reasons: Readonly<Partial<Record<ExclusionReason, Holds>>> = {
  'dilution-not-counted': (_value, _rule, chart, at) => isDropped(chart, at),
  'prepared-elsewhere': (value) => value('role') === 'injects-only' || (value('source') ?? 'practice') !== 'practice',
  'preparation-unsupervised': (value, rule) => {
    const rules = rule('extract.preparer')
    const has = (list: string, item: unknown) => [valueAt(rules, list)].flat().includes(item)
    return !has('/unsupervised', value('preparedBy')) && !has('/supervision', value('supervision'))
  },
  'not-given-by-practice': (value) => !['practice', undefined].some((who) => who === value('givenBy')),
  'nothing-given': (value) => value('count') === 0 || sameJson(value('shots'), []),
  'part-of-desensitization': (value, rule) =>
    value('antigen') === value('agent') && valueAt(rule('desensitization.agents'), '/includesShots') === true,
  'part-of-complete-service': (_value, rule) => valueAt(rule('shots.complete-service'), '/use') === 'required',
  'part-of-therapy': (value, rule) =>
    value('antigensDifferFromTherapy') === false && rule('same-day.pairs') !== undefined,
  'part-of-other-test': (value, rule) => value('method') === 'photo' || rule('same-day.pairs') !== undefined,
  'agent-not-accepted': (value, rule) => {
    const agents = rule('desensitization.agents')
    const accepted = [valueAt(agents, '/accepted')].flat()
    const isRefused = value('agent') !== undefined && !accepted.includes(value('agent'))
    return isRefused || (value('essential') === false && valueAt(agents, '/essentialOnly') === true)
  },
  'under-minimum-time': (value, rule) => {
    const least =
      valueAt(rule('challenge.codes'), '/firstFromMinutes') ??
      valueAt(rule('desensitization.codes'), '/partFromMinutes')
    return Number(value('minutes')) < Number(least)
  },
  'visit-not-separate': (value, rule) =>
    value('separatelyIdentifiable') === false && rule('visit.same-day') !== undefined,
  'coded-with-drug': (value) => Array.isArray(value('drugs')),
  'coded-with-visit': (_value, _rule, chart) => chart.encounter.evaluation !== undefined,
  'no-code': (value) => value('kind') === 'provocation-neutralization',
  'described-elsewhere': (value) => value('contents') === 'sublingual' && value('unlistedService') !== undefined,
}

/** What is wrong with an exclusion; nothing if its reason holds. */
export function exclusionFault(chart: Chart, { at, reason, steps: list }: Exclusion): string | undefined {
  const steps = stepsOf(list)
  if (steps === undefined || steps.length === 0) return `${reason} rests on nothing`
  const fault = steps.map((each) => faultOf(chart, each)).find((each) => each !== undefined)
  if (fault !== undefined) return fault
  if (reason === 'nothing-to-bill')
    return steps.at(-1)?.op === 'sum' && steps.at(-1)?.value === 0 ? undefined : 'it is not zero'
  const value = (name: string) => steps.find((each) => pointerOf(each).endsWith(`/${name}`))?.value
  const rule = (id: string) => steps.find((each) => parameterOf(each) === id)?.value
  const isAbout = steps.some((each) => isOf(each, at) || pointerOf(each) === '/role')
  return isAbout && reasons[reason]?.(value, rule, chart, at) === true ? undefined : `${reason} is not so`
}

function isOf(step: Step, at: string): boolean {
  const pointer = pointerOf(step)
  return pointer === at || pointer.startsWith(`${at}/`) || (at.endsWith('/mg') && pointer.startsWith(at.slice(0, -2)))
}

/** No way of counting that the payer may mean counts the vial. */
function isDropped(chart: Chart, at: string): boolean {
  const on = String(valueAt(chart.encounter, `${at}/preparedOn`) ?? chart.encounter.dateOfService)
  const rule = resolved(chart.held, chart.encounter.payer, 'extract.dilutions', on)
  const rules = rule.known ? [rule.value.count] : rule.alternatives.map((each) => each.value.count)
  const fact = (name: string) => valueAt(chart.encounter, `${at}/${name}`)
  return rules.length > 0 && rules.every((each) => counts(each, fact) === false)
}
