/** Services of one day beside each other: the modifiers that a line has to carry, and what is part of another. */
import { valueAt } from '../document/json-pointer.ts'
import { apartRules } from '../proof-rules.ts'
import { type Chart, type CheckedLine, holds, kindOf, rests, says, textsIn, word } from './chart.ts'

/** Whether tests share no name; `undefined` if none is seen to be shared, and one has no names. */
export function namesDiffer(chart: Chart, tests: readonly string[], others: readonly string[]): boolean | undefined {
  const [own = [], theirs = []] = [tests, others].map((of) => of.map((at) => textsIn(word(chart, at, 'names') ?? [])))
  if (own.flat().some((name) => theirs.flat().includes(name))) return false
  return [...own, ...theirs].some((names) => names.length === 0) ? undefined : true
}

/**
 * Whether the record sets a service apart from all lines of the day that its code is else part of, and by which facts;
 * nothing if there is no such line, or if the payer denies the code beside it whatever the modifier.
 */
export function standingOf(chart: Chart, at: readonly string[], code: string, day?: string) {
  const pairs = says(chart, 'same-day.distinct-service') === undefined ? [] : (says(chart, 'same-day.pairs') ?? [])
  const conflicts = pairs.flatMap(({ opensFor, column1, column2, indicator }) =>
    chart.lines
      .filter((line) => opensFor !== 'never' && column2.includes(code) && column1.includes(line.code))
      .filter((line) => line.code !== code && line.dateOfService === day)
      .map(({ sections }) => ({ opensFor, indicator, beside: sections, isTest: kindOf(sections[0]) === 'skinTests' })),
  )
  if (conflicts.length === 0 || conflicts.some(({ indicator }) => indicator === 0)) return undefined
  const [, when = '!.', cited = ''] = apartRules.find(([kind]) => kind === kindOf(at[0])) ?? []
  const apart = at.filter((each) => holds(chart, each, when))
  const told = apart.flatMap((each) => rests(chart, each, cited))
  const isTold = apart.length > 0 ? !told.some((each) => valueAt(chart.encounter, each) === false) : undefined
  const verdicts = conflicts.map(({ opensFor, beside, isTest }) => {
    const isByName = isTest && opensFor === 'other-allergens'
    return opensFor === 'other-vials' || (isByName ? namesDiffer(chart, at, beside) : isTold)
  })
  const tests = conflicts.flatMap(({ isTest, beside }) => (isTest ? beside : []))
  const named = tests.length > 0 ? [...new Set([...at, ...tests])].map((each) => `${each}/names`) : []
  const isApart = verdicts.includes(false) ? false : verdicts.includes(undefined) ? undefined : true
  const isPartOfTest = conflicts.find(({ isTest }, index) => !isTest && verdicts[index] === false) === undefined
  return { isApart, isPartOfTest, facts: [...told, ...named] }
}

/** Whether a service of the day includes the ordinary contact. */
export function isBesideService(chart: Chart): boolean {
  const ranges = says(chart, 'visit.same-day')?.beside ?? []
  const isIn = (code: string) => ranges.some(({ from, to }) => from <= code && code <= to)
  const ofDay = chart.lines.filter(({ dateOfService }) => dateOfService === undefined)
  return ofDay.some(({ code, sections: [at] }) => isIn(code) && kindOf(at) !== 'evaluation')
}

/** The modifiers that a part of a line has to carry, with what each rests on; `units` are the facts of its units. */
export function modifiersDue(chart: Chart, line: CheckedLine, at: readonly string[], units: readonly string[]) {
  const [first = ''] = at
  const [visit, waste] = [says(chart, 'visit.same-day'), says(chart, 'drugs.waste-modifiers')]
  const due: { readonly modifier: string | undefined; readonly of: readonly string[] }[] = []
  if (kindOf(first) === 'evaluation' && isBesideService(chart)) {
    const modifier = holds(chart, first, 'separatelyIdentifiable=true') ? visit?.modifier : undefined
    due.push({ modifier, of: rests(chart, first, 'separatelyIdentifiable visit.same-day') })
  }
  if (waste !== undefined && 'none' in waste && kindOf(first) === 'drugs') {
    const of = rests(chart, first, 'wastedMg drugs.waste-modifiers')
    if (units.includes(`${first}/wastedMg`)) due.push({ modifier: waste.wasted, of })
    else if (units.includes(`${first}/mg`) && holds(chart, first, 'wastedMg=0')) due.push({ modifier: waste.none, of })
  }
  const standing = standingOf(chart, at, line.code, line.dateOfService)
  if (standing !== undefined) {
    const modifier = standing.isApart === true ? says(chart, 'same-day.distinct-service')?.written : undefined
    due.push({ modifier, of: [...standing.facts, 'same-day.distinct-service', 'same-day.pairs'] })
  }
  return due
}
