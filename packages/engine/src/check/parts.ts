/** Parts of a line: what is counted apart but stands on one line. Code and units of each, held against the rules. */
import { valueAt } from '../document/json-pointer.ts'
import { codeRules } from '../proof-rules.ts'
import { type Chart, holds, rests, said, says, word } from './chart.ts'
import { codeOf, testRow, unitsBeyond, unitsOfDrug } from './codes.ts'
import { citedBy, keyOf, listed, type Step, singleVenoms, treeOf, unique } from './steps.ts'

export type Part = { readonly code: Step; readonly units: Step }

export function partsOf(code: Step, units: Step): readonly Part[] {
  if (keyOf(code) !== 'same') return [{ code, units }]
  return code.of.flatMap((each, index) => partsOf(each, units.of[index] ?? units))
}

/** The rule by which a section is billed under the table and key of a code. */
function ruleFor(chart: Chart, code: Step, at: string) {
  const found = codeRules.find(([head = '', when = '']) => {
    const [table = '', keys = '*'] = head.split(' ')
    const isTable = code.step.op === table || code.of.some(({ text }) => text === table)
    return isTable && (keys === '*' || keys.split(',').includes(keyOf(code))) && holds(chart, at, when)
  })
  const [head = '', when = '', made = ''] = found ?? []
  return { table: head.split(' ')[0] ?? '', cited: rests(chart, at, when), made: made.split(' '), at }
}
type Rule = ReturnType<typeof ruleFor>

export function partFault(chart: Chart, { code, units }: Part): string | undefined {
  const rules = code.at.map((at) => ruleFor(chart, code, at))
  const [{ table, made, at } = { table: '', made: [], at: '' }] = rules
  const sections = code.at.join(', ')
  if (table === '' || rules.some((each) => each.table !== table)) return `no rule gives the code for ${sections}`
  const wanted = listed(unique([...(table === 'stated' ? [] : [table]), ...rules.flatMap(({ cited }) => cited)]))
  const counted = keyOf(code) === 'venomByCount' ? 'distinct-venoms()' : 'sum()'
  const count = Number(code.of.find(({ text }) => text === counted)?.value)
  const codes = unique(code.at.map((each) => String(codeOf(chart, each, table, keyOf(code), count))))
  if (citedBy(code) !== wanted) return `the code has to rest on ${wanted}, not on ${citedBy(code)}`
  if (codes.join() !== code.value) return `the code is ${codes.join(' or ')}`
  const given = listed(code.at.flatMap((each) => leavesFor(chart, each, 'given()')))
  const sum = code.of.find((each) => each.text === 'sum()' && citedBy(each) !== given)
  if (sum !== undefined) return `the number given has to rest on ${given}, not on ${citedBy(sum)}`
  const [kind = '', ...words] = made
  const isSession = kind === 'tests' && testRow(chart, at)?.units === 'session' && keyOf(code) !== 'photo-patch'
  if (units.step.op === 'not-fixed') return unlike(units, [], null)
  if (kind === 'once' || isSession)
    return units.of[0] === code ? unlike(units, [code.text], 1) : 'the units are of another'
  const leaves = words.flatMap((each) => leavesFor(chart, at, each))
  const isFirst = table !== 'desensitization.codes' && !keyOf(code).startsWith('further')
  if (kind === 'time') return unlike(units, leaves, isFirst ? 1 : unitsBeyond(chart, at))
  if (kind !== 'amount') return foldFault(chart, units, rules)
  const { text = '', value } = units.of.find((each) => /\/(mg|wastedMg)$/.test(each.text)) ?? {}
  return unlike(units, [text, ...leaves], unitsOfDrug(chart, at, value))
}

/** What is wrong with units that have to rest on these, and to be so many. */
function unlike(units: Step, of: readonly string[], value: number | null): string | undefined {
  const wanted = listed(unique(of))
  if (citedBy(units) !== wanted) return `the units have to rest on ${wanted}, not on ${citedBy(units)}`
  return units.value === value ? undefined : `the units are ${value}, not ${units.value}`
}

/** What of a section makes units, by the word for it in the rules. */
function leavesFor(chart: Chart, at: string, made: string): readonly string[] {
  const isCounted = holds(chart, at, 'count')
  if (made === 'vials()') return [isCounted ? `${at}/count` : `once()${at}`]
  if (made === 'given()') return [isCounted ? `${at}/count` : holds(chart, at, 'shots') ? `length()${at}` : at]
  if (made === 'tests') return [`${at}/count`]
  return made.endsWith(')') ? [`${made}${at}`] : rests(chart, at, made)
}

/** What the product for a vial rests on: its doses, the number of vials, and whether it counts by the definition. */
function timesFor(chart: Chart, at: string, dose: unknown): string {
  const isAliquot = valueAt(dose, '/kind') === 'aliquot'
  const isByVolume = holds(chart, at, 'filledMl aliquotMl aliquotMl!=0 purpose!=build-up')
  const planned = holds(chart, at, 'plannedDoses') ? 'planned-doses()' : isByVolume ? 'volume-over-dose()' : ''
  const doses = isAliquot ? (holds(chart, at, 'filledMl') ? 'whole-doses()' : '') : planned
  const byDose = doses === '' ? 'doses-unstated()' : `${doses}${at}`
  const counted = isAliquot ? [`counts-as-vial()${at}`] : []
  return listed([dose === undefined ? `${at}/plannedDoses` : byDose, ...leavesFor(chart, at, 'vials()'), ...counted])
}

const folds = ['sum', 'largest', 'smallest', 'same-either-way']
const leavesOf = (step: Step): readonly Step[] => (folds.includes(step.step.op) ? step.of.flatMap(leavesOf) : [step])

/** What is wrong with units that add up or compare what is made of each section, once or in every way it may be. */
function foldFault(chart: Chart, units: Step, rules: readonly Rule[]): string | undefined {
  const ways = units.step.op === 'same-either-way' ? units.of : [units]
  const wanted = listed(rules.flatMap(({ at, made }) => made.flatMap((each) => leavesFor(chart, at, each))))
  for (const way of ways) {
    const dose = treeOf(way).find(({ text }) => text === 'extract.dose')?.value
    const isSession = valueAt(dose, '/kind') === 'treatment-session'
    const fold = isSession
      ? 'largest'
      : rules[0]?.made.some((each) => each.startsWith('plannedDoses'))
        ? 'smallest'
        : 'sum'
    const leaves = leavesOf(way)
    if (listed(leaves.map(({ text }) => text)) !== wanted) return `the units have to rest on ${wanted}`
    if (way.step.op !== fold) return `the units are the ${fold}, not the ${way.step.op}`
    const products = leaves.filter(({ step }) => step.op === 'times')
    const odd = products.find((each) => citedBy(each) !== timesFor(chart, each.at.join(), dose))
    if (odd !== undefined) return `${odd.text} has to rest on ${timesFor(chart, odd.at.join(), dose)}`
  }
  return setFault(chart, units) ?? wayFault(chart, ways)
}

/** Vials with the same venoms are one set, whose doses add up; each dose needs some of every set. */
function setFault(chart: Chart, units: Step): string | undefined {
  if (units.step.op !== 'smallest' || units.of.every(({ step }) => step.op === 'fact')) return undefined
  const venoms = (at: string) => singleVenoms([word(chart, at, 'venoms')], says(chart, 'venom.mixes')).join()
  const sets = units.of.map((set) => unique(set.at.map(venoms)))
  const isApart = new Set(sets.flat()).size === sets.length && sets.every((each) => each.length === 1)
  return isApart ? undefined : 'vials with the same venoms are one set, and others are not'
}

/** What may be assumed has to be assumed in every way that it may be, each once. */
function wayFault(chart: Chart, ways: readonly Step[]): string | undefined {
  const assumed = ways.map((way) => treeOf(way).flatMap(({ step }) => (step.op === 'assumed' ? [step] : [])))
  const labels = assumed.map((each) => unique(each.map(({ label }) => label)))
  const isMissing = assumed.flat().some(({ parameter }) => {
    const found = said(chart, parameter)
    return !found.known && found.alternatives.some(({ label }) => !labels.flat().includes(label))
  })
  const isTwice = new Set(labels.map((each) => each.join())).size < ways.length
  return isMissing || isTwice ? 'what is assumed has to be assumed in every way that it may be, once' : undefined
}
