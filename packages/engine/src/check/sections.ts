/** Where each recorded section stands: on its lines, once; or left out, for a reason that is true; or waiting. */
import type { Exclusion } from '../proof.ts'
import { dueRules, exclusionRules, tableRules } from '../proof-rules.ts'
import { type Chart, holds, kindOf, rests, said, sectionOf, servedOn, word } from './chart.ts'
import { isNamedWholeBody, testRow, unitsBeyond } from './codes.ts'
import { type Part, partFault, partsOf } from './parts.ts'
import { isBesideService, namesDiffer, standingOf } from './same-day.ts'
import { citedBy, counts, faultOf, keyOf, listed, stepsOf, treeOf, unique } from './steps.ts'

/** What is wrong with an exclusion: its steps, its reason, or what the reason rests on. */
export function exclusionFault(chart: Chart, { at, reason, steps: list }: Exclusion): string | undefined {
  const section = sectionOf(at)
  const on = servedOn(chart, section)
  const steps = stepsOf(list)
  const fault = steps.flatMap((each) => faultOf(on, each) ?? [])[0]
  if (fault !== undefined || reason === 'nothing-to-bill') return fault ?? zeroFault(on, section, list)
  const cited = listed(steps.map(({ text }) => text))
  const known = reasonsFor(on, section, at.slice(section.length)).filter(([name]) => name === reason)
  const wanted = [...known.map(([, , when = '']) => rests(on, section, when)), ...partOf(chart, section, reason)]
  const isSo = wanted.some((each) => listed(unique(each)) === cited)
  return isSo ? undefined : `${reason} is not so, or does not rest on ${cited}`
}

/** The rules whose reasons are true of a section or a part of it. */
function reasonsFor(chart: Chart, at: string, part: string): readonly (readonly string[])[] {
  const also: Readonly<Record<string, () => boolean>> = {
    'dilution-not-counted': () => isDropped(chart, at),
    'visit-not-separate': () => isBesideService(chart),
  }
  return exclusionRules.filter(([reason = '', kind, when = '', uncited = '']) => {
    const isTrue = kind === `${kindOf(at)}${part}` && holds(chart, at, when) && holds(chart, at, uncited)
    return isTrue && (also[reason]?.() ?? true)
  })
}

/** Whether no way of counting that the payer may mean counts a vial. */
function isDropped(chart: Chart, at: string): boolean {
  const [dose, rule] = [said(chart, 'extract.dose'), said(chart, 'extract.dilutions')]
  const doses = dose.known ? [dose] : dose.alternatives
  const rules = rule.known ? [rule] : rule.alternatives
  const isOut = rules.every(({ value }) => counts(value.count, (name) => word(chart, at, name)) === false)
  const isOwnCode = holds(chart, at, 'contents=whole-body') && isNamedWholeBody(chart, at)
  return isOut && !isOwnCode && doses.every(({ value }) => value.kind === 'aliquot')
}

/** What was counted to zero is a line of no units: its code and units hold like those of any other. */
function zeroFault(chart: Chart, at: string, list: Exclusion['steps']): string | undefined {
  const steps = stepsOf(list)
  const last = steps.at(-1)
  const [units, ...more] = last?.of ?? []
  const code = steps.findLast(({ step }) => step.op === 'code-for')
  if (last?.step.op !== 'sum' || units?.value !== 0 || code?.at.includes(at) !== true) return 'it is not zero'
  const used = [...treeOf(code), ...treeOf(last)]
  if (more.length > 0 || steps.some((each) => !used.includes(each))) return 'nothing rests on a step'
  return partsOf(code, units).flatMap((each) => partFault(chart, each) ?? [])[0]
}

const flag = 'antigensDifferFromTherapy'

/** On what it rests that a test is part of therapy or of another test, where it is. */
function partOf(chart: Chart, at: string, reason: string): readonly (readonly string[])[] {
  const tests = kindOf(at) === 'skinTests' ? sectionsOf(chart).filter((each) => kindOf(each) === 'skinTests') : []
  const isPatch = (each: string) => holds(chart, each, 'method=patch') && namesDiffer(chart, [at], [each]) === false
  const patches = holds(chart, at, 'method=photo') ? tests.filter(isPatch) : []
  const photo = patches.map((each) => [`${at}/method`, `${each}/method`])
  if (photo.length > 0) return reason === 'part-of-other-test' ? photo : []
  const code = (each: string) => testRow(chart, each)?.code
  const mates = tests.filter((each) => code(each) === code(at) && word(chart, each, flag) === word(chart, at, flag))
  const standing = standingOf(chart, mates, code(at) ?? '')
  const why = standing?.isPartOfTest === true ? 'part-of-other-test' : 'part-of-therapy'
  const isCited = (each: string) => (each.endsWith(flag) ? each.startsWith(`${at}/`) : standing?.isPartOfTest === true)
  const there = standing?.facts.filter((each) => isCited(each) && word(chart, '', each) !== undefined) ?? []
  return standing?.isApart === false && reason === why ? [[...there, 'same-day.pairs']] : []
}

/** Pointers of all that was recorded. */
export function sectionsOf({ encounter }: Chart): readonly string[] {
  const lists = ['injections', 'vials', 'skinTests', 'drugs'] as const
  const single = ['challenge', 'rapidDesensitization', 'evaluation', 'unlistedService', 'reactionTreatment'] as const
  const entries = lists.flatMap((kind) => (encounter[kind] ?? []).map((_, index) => `/${kind}/${index}`))
  return [...entries, ...single.flatMap((kind) => (encounter[kind] === undefined ? [] : [`/${kind}`]))]
}

/** What is wrong with the place of a section; `open` are the facts that are asked for of no line. */
export function placeFaults(
  chart: Chart,
  at: string,
  parts: readonly Part[],
  excluded: readonly Exclusion[],
  open: readonly string[],
): readonly (readonly [boolean, string])[] {
  const on = servedOn(chart, at)
  const own = parts.filter(({ code }) => code.at.includes(at))
  const out = excluded.flatMap((each) => (sectionOf(each.at) === at ? [each.at] : []))
  const asked = open.filter((fact) => fact === at || fact.startsWith(`${at}/`) || isForAnother(chart, at, fact))
  const tables = tableRules.filter(([kind, when = '']) => kind === kindOf(at) && holds(on, at, when))
  const isUnsaid = tables.some(([, , said = '']) => !holds(on, at, said))
  const isWaiting = asked.length > 0 || (isUnsaid && open.some((fact) => fact === '/payer' || fact === '/jurisdiction'))
  const counted = own.map(({ code, units }) => `${code.value} ${citedBy(units).includes('/wastedMg')}`)
  const isFurther = own.some(({ code }) => keyOf(code).startsWith('further'))
  const isFirst = own.some(({ units }) => keyOf(units).startsWith('first'))
  const isByParts = kindOf(at) === 'drugs' || kindOf(at) === 'reactionTreatment'
  const isOut = out.length > 0 || reasonsFor(on, at, '').length > 0
  const isMissing = dueRules.some(([kind, when = '', head = '', facts = '', rest = '']) => {
    const isThere = own.some(({ code, units }) =>
      new RegExp(head).test(`${citedBy(code)} #${keyOf(code)} ${citedBy(units)}`),
    )
    const isAsked = asked.some((fact) => facts.split(',').includes(fact.slice(at.length + 1)))
    const isLeft = rest.split(',').some((part) => out.includes(`${at}${part}`))
    return kind === kindOf(at) && holds(on, at, when) && !isThere && !isAsked && !isLeft
  })
  return [
    [own.length + out.length === 0 && !isWaiting, 'it is on no line, not left out, and nobody is asked'],
    [own.length > 0 && !isByParts && isOut, 'it is used, and left out or to be left out'],
    [new Set(out).size < out.length || new Set(counted).size < counted.length, 'it is counted or left out twice'],
    [isFurther !== (isFirst && unitsBeyond(on, at) > 0), 'what is beyond the first unit is missing, or too much'],
    [isMissing && !isUnsaid, 'a line of it is missing'],
  ]
}

/** Some facts are asked for at another section: venoms of one regimen, names of tests, the visit for a reaction. */
function isForAnother(chart: Chart, at: string, fact: string): boolean {
  const both = [at, sectionOf(fact)]
  const are = (when: string) => kindOf(at) === kindOf(fact) && both.every((each) => holds(chart, each, when))
  if (are('contents=venom')) return /\/(catchUpFor|venoms)$/.test(fact)
  if (are('method=photo,patch')) return fact.endsWith('/names')
  return fact === '/evaluation' && at === '/reactionTreatment' && holds(chart, at, '!drug physicianCare=true')
}
