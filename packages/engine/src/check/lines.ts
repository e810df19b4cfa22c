/** Lines as the rules call for them: code, units and modifiers with all that each rests on. */
import { apartRules, lineRules, modifierRules } from '../proof-rules.ts'
import { type Chart, type CheckedLine, says, waysOf } from './afresh.ts'
import { holds, kindOf, namesDiffer, word } from './chart.ts'
import { citedBy, factStep, nothing, type Step, stepBy, stepOf, unique } from './steps.ts'

/** The code of a line by a rule, if the rule gives one: the same for each section. */
function codeBy(chart: Chart, at: readonly string[], head: string, cited: string): Step {
  const [table = '', named = '', text] = head.split(' ')
  if (named === '') return stepBy(chart, at, `${table} ${cited}`)
  const of = citedBy(chart, at, `${table} ${cited}`)
  const [total, venoms] = ['sum', 'distinct-venoms'].map((op) => of.find((each) => each.op === op))
  const ofCount = total?.value === 1 ? 'one' : 'several'
  const key = named === 'one,several' ? ofCount : named.includes('()') ? word(chart, at[0] ?? '', named) : named
  const [found, ...others] = new Set(at.map((each) => word(chart, each, text ?? `${table}:${key}`)))
  const value = Array.isArray(found) ? found[Number(venoms?.value) - 1] : found
  // One entry without a number is one injection or more.
  const isUncounted = key === 'one' && total?.of.some((each) => typeof each.value !== 'number') === true
  const isOpen = isUncounted || others.length > 0 || [value, ...of.map((each) => each.value)].includes(undefined)
  return isOpen ? nothing : stepOf({ op: 'code-for', value, key }, of)
}

const notFixed = stepOf({ op: 'not-fixed', value: null })

/** Units in every way that the payer may mean: they are fixed if all ways give the same. */
function unitsIn(ways: readonly Chart[], unitsBy: (way: Chart) => Step): Step {
  const units = unique(ways.map(unitsBy))
  const [value, ...others] = new Set(units.map((each) => each.value))
  if (value === undefined || others.length > 0) return notFixed
  return units.length > 1 ? stepOf({ op: 'same-either-way', value }, units) : (units[0] ?? nothing)
}

/** The lines that sections have to be on together, each by the first rule that fits them all. */
export function linesDue(chart: Chart, at: readonly string[]) {
  const done = new Set<string>()
  const kinds = new Set(at.map(kindOf))
  return lineRules.flatMap(([name = '', head = '', cited = '', also = '', row = '', value]) => {
    const isKind = kinds.size === 1 && kinds.has(name.split(' ')[0] ?? '')
    const isFit = isKind && at.every((each) => holds(chart, each, `${cited} ${also}`))
    const code = isFit && !done.has(name) ? codeBy(chart, at, head, cited) : nothing
    if (code === nothing) return []
    done.add(name)
    // Whether dilutions count may be left unsaid where no vial of the day is diluted.
    const units = () =>
      [true, false].map((isSaid) => unitsIn(waysOf(chart, isSaid), (way) => stepBy(way, at, row, value, code)))
    return name.endsWith(' further') && units()[0]?.value === 0 ? [] : [{ name, code, units }]
  })
}

/**
 * Whether the record sets a service apart from all lines of the day that its code is else part of, and by which facts;
 * nothing if there is no such line, or if the payer denies the code beside it whatever the modifier.
 */
export function standingOf(chart: Chart, at: readonly string[], code: unknown, day?: string) {
  const pairs = says(chart, 'same-day.distinct-service') === undefined ? [] : (says(chart, 'same-day.pairs') ?? [])
  const others = chart.lines.filter((line) => line.code !== code && line.dateOfService === day)
  const conflicts = pairs.flatMap(({ opensFor, column1, column2, indicator }) =>
    others
      .filter((line) => opensFor !== 'never' && column2.includes(String(code)) && column1.includes(line.code))
      .map(({ sections }) => ({ opensFor, indicator, beside: sections, isTest: kindOf(sections[0]) === 'skinTests' })),
  )
  if (conflicts.length === 0 || conflicts.some(({ indicator }) => indicator === 0)) return undefined
  const [, when = '!.', cited = ''] = apartRules.find(([kind]) => kind === kindOf(at[0])) ?? []
  const apart = at.filter((each) => holds(chart, each, when))
  const told = apart.flatMap((each) => citedBy(chart, [each], cited))
  const isTold = apart.length > 0 ? told.every(({ value }) => value !== false) : undefined
  const verdicts = conflicts.map(({ opensFor, beside, isTest }) => {
    const isByName = isTest && opensFor === 'other-allergens'
    return opensFor === 'other-vials' || (isByName ? namesDiffer(chart, at, beside) : isTold)
  })
  const tests = conflicts.flatMap(({ isTest, beside }) => (isTest ? beside : []))
  const named = tests.length > 0 ? [...new Set([...at, ...tests])].map((each) => factStep(chart, `${each}/names`)) : []
  const isApart = verdicts.includes(false) ? false : verdicts.includes(undefined) ? undefined : true
  const isPartOfTest = conflicts.every(({ isTest }, index) => isTest || verdicts[index] !== false)
  return { isApart, isPartOfTest, told, named }
}

/** The modifiers that a line has to carry, in order; without a value where it may not be billed at all. */
export function modifiersDue(chart: Chart, { code, dateOfService }: CheckedLine, name: string, at: readonly string[]) {
  const earned = modifierRules.flatMap(([line, modifier = '', cited = '', also = '']) => {
    const isSo = line === name && at.every((each) => holds(chart, each, `${modifier} ${cited} ${also}`))
    return isSo
      ? [stepOf({ op: 'modifier', value: word(chart, at[0] ?? '', modifier) }, citedBy(chart, at, cited))]
      : []
  })
  const standing = standingOf(chart, at, code, dateOfService)
  if (standing === undefined) return earned
  const value = standing.isApart === true ? says(chart, 'same-day.distinct-service')?.written : undefined
  const of = citedBy(chart, at, 'same-day.distinct-service same-day.pairs')
  return [...earned, stepOf({ op: 'modifier', value }, [...standing.told, ...standing.named, ...of])]
}
