/** Checking a coding: every line follows from facts and what the payer says, and nothing that is recorded is lost. */
import type { Encounter } from '../document/encounter.ts'
import type { CatalogueOptions } from '../policy/catalogue.ts'
import type { Policy } from '../policy/policy.ts'
import type { Exclusion, LineProof, Proof } from '../proof.ts'
import { exclusionRules, lineRules, sharedRules } from '../proof-rules.ts'
import { type Chart, type CheckedLine, says } from './afresh.ts'
import { holds, isParameter, kindOf, sectionOf, servedOn, word } from './chart.ts'
import { linesDue, modifiersDue, standingOf } from './lines.ts'
import { citedBy, nothing, type Step, stepOf, stepsOf, textOf, treeOf, unique } from './steps.ts'

export type Fault = { readonly where: string; readonly what: string }

/** A fact that is asked for, and the line whose units wait for it. */
export type Asked = { readonly fact: string; readonly line?: number }

export type CheckVerdict = { readonly ok: true } | { readonly ok: false; readonly faults: readonly Fault[] }

/** A section that is accounted for: by a rule for lines, or left out, as a whole or in a part to which `by` points. */
type Placed = { readonly at: string; readonly by: string }

/** What is wrong, if anything, and the sections that are accounted for. */
type Found = { readonly whats: readonly (string | false)[]; readonly placed: readonly Placed[] }

/**
 * Checks lines and their proof against the encounter and the policies, with nothing of deriving. `alternatives` are the
 * answers that may be assumed where a payer has published none.
 */
export function check(
  encounter: Encounter,
  lines: readonly CheckedLine[],
  policies: readonly Policy[],
  proof: Proof,
  undecided: readonly Asked[],
  alternatives?: CatalogueOptions['alternatives'],
): CheckVerdict {
  const chart: Chart = { encounter, lines, policies, alternatives, assumed: {}, day: encounter.dateOfService }
  const open = undecided.flatMap(({ fact, line }) => (line === undefined ? [fact] : []))
  const isPaired = proof.lines.length === lines.length && proof.lines.every(({ line }, index) => line === index)
  const unasked = lines.filter(({ units }, index) => units === null && undecided.every(({ line }) => line !== index))
  const found = [
    ...lines.map((line, n) => ({ where: `line ${n} (${line.code})`, ...lineFound(chart, line, proof.lines[n]) })),
    ...proof.excluded.map((each) => ({ where: each.at, ...exclusionFound(chart, each) })),
  ]
  const placed = found.flatMap((each) => each.placed)
  const whats = [!isPaired && 'not each line has one proof', unasked.length > 0 && 'nobody is asked for units']
  const places = sectionsOf(chart).map((where) => ({ where, whats: [placeFault(chart, where, placed, open)] }))
  const all = [{ where: 'lines', whats }, ...found, ...places]
  const faults = all.flatMap(({ where, whats }) => whats.flatMap((what) => (what === false ? [] : [{ where, what }])))
  return faults.length === 0 ? { ok: true } : { ok: false, faults }
}

/** Code, units and modifiers of each line that was joined to one, by the key `same`; none if they are not the same. */
function partsOf(line: CheckedLine, columns: readonly Step[]): readonly (readonly Step[])[] {
  const [code = nothing, units = nothing] = columns
  if (code.key !== 'same') return [columns]
  const sum = units.of.reduce((total, { value }) => total + Number(value ?? Number.NaN), 0)
  const added = Number.isNaN(sum) ? { op: 'not-fixed', value: null } : { op: 'sum', value: sum }
  const values = [line.code, undefined, ...line.modifiers]
  const due = columns.map((each, n) => {
    const same = { op: n === 0 ? 'code-for' : 'modifier', value: values[n], key: 'same' }
    return stepOf(n === 1 ? added : same, each.of)
  })
  if (textOf(due) !== textOf(columns) || columns.some(({ of }) => of.length !== code.of.length)) return []
  const part = (n: number) => columns.map(({ of }) => of[n] ?? nothing)
  return code.of.flatMap((_, n) => partsOf(line, part(n)))
}

function lineFound(chart: Chart, line: CheckedLine, proof?: Omit<LineProof, 'line'>): Found {
  const steps = stepsOf(proof?.steps)
  const roots = proof === undefined ? [] : [proof.code, proof.units, ...proof.modifiers]
  const columns = roots.map((each) => steps[each] ?? nothing)
  const [code = nothing, units = nothing, ...modifiers] = columns
  const parts = partsOf(line, columns).map((each) => partFound(chart, line, each))
  const used = new Set(columns.flatMap(treeOf))
  const day = line.dateOfService ?? chart.day
  const whats = [
    code.value !== line.code && `its code is ${line.code}, and its steps give ${code.text}`,
    units.value !== line.units && `its units are ${line.units}, and its steps give ${units.value}`,
    modifiers.map(({ value }) => value).join() !== line.modifiers.join() && 'a modifier has no step',
    parts.length === 0 && 'what is joined is not the same',
    steps.some((each) => !used.has(each)) && 'nothing rests on a step',
    [...code.at].sort().join() !== [...line.sections].sort().join() && `it rests on ${code.at.join(', ')}`,
    code.at.some((at) => servedOn(chart, at).day !== day) && `it was not served on ${day}`,
  ]
  return { whats: [...whats, ...parts.flatMap((each) => each.whats)], placed: parts.flatMap((each) => each.placed) }
}

/** A line, or one that was joined to it, beside the line that the rules call for. */
function partFound(chart: Chart, line: CheckedLine, columns: readonly Step[]): Found {
  const [code = nothing, units = nothing, ...modifiers] = columns
  const due = linesDue({ ...chart, day: line.dateOfService ?? chart.day }, code.at)
  const lines = due.filter((each) => each.code.text === code.text).map((each) => ({ ...each, units: each.units() }))
  const one = lines.find((each) => each.units.some(({ text }) => text === units.text))
  if (one === undefined || code.value !== line.code) {
    const rightful = lines[0] === undefined ? due.map((each) => each.code) : lines.flatMap((each) => each.units)
    const given = lines[0] === undefined ? code : units
    return { whats: [`${given.text} does not follow from the rules, which give ${textOf(rightful)}`], placed: [] }
  }
  const earned = textOf(modifiersDue(chart, line, one.name, code.at))
  const isEarned = earned === textOf(modifiers)
  const whats = [!isEarned && `its modifiers have to be ${earned}, not ${textOf(modifiers)}`]
  return { whats, placed: code.at.map((at) => ({ at, by: one.name })) }
}

function exclusionFound(chart: Chart, { at: where, reason, steps: list }: Exclusion): Found {
  const at = sectionOf(where)
  const steps = stepsOf(list)
  if (reason !== 'nothing-to-bill') {
    const known = reasonsFor(chart, at).filter((each) => each.at === where && each.reason === reason)
    const isSo = known.some(({ of }) => textOf(of()) === textOf(steps))
    const what = !isSo && `${reason} is not so, or does not rest on ${textOf(steps)}`
    return { whats: [what], placed: [{ at, by: where }] }
  }
  // What was counted to zero is a line of no units: its code and units hold like those of any other.
  const code = steps.findLastIndex(({ op }) => op === 'code-for')
  const [units = nothing, ...more] = steps.at(-1)?.of ?? []
  const { at: sections = [], value } = steps[code] ?? nothing
  const line = { code: String(value), units: 0, modifiers: [], sections, dateOfService: servedOn(chart, at).day }
  const proof = { steps: list.slice(0, -1), code, units: steps.indexOf(units), modifiers: [] }
  const { whats, placed } = lineFound({ ...chart, lines: [] }, line, proof)
  const isZero = more.length === 0 && steps.at(-1)?.text === stepOf({ op: 'sum', value: 0 }, [units]).text
  return { whats: [...whats, !isZero && 'it is not zero'], placed: placed.filter((each) => each.at === at) }
}

/** Pointers of all that was recorded. */
function sectionsOf({ encounter }: Chart): readonly string[] {
  const lists = ['injections', 'vials', 'skinTests', 'drugs'] as const
  const single = ['challenge', 'rapidDesensitization', 'evaluation', 'unlistedService', 'reactionTreatment'] as const
  const entries = lists.flatMap((kind) => (encounter[kind] ?? []).map((_, index) => `/${kind}/${index}`))
  return [...entries, ...single.flatMap((kind) => (encounter[kind] === undefined ? [] : [`/${kind}`]))]
}

/** The reasons that are true for leaving out a section or a part of it, and on what each rests. */
function reasonsFor(chart: Chart, at: string) {
  const on = servedOn(chart, at)
  const byRule = exclusionRules.flatMap(([kind = '', reason = '', when = '', also = '']) => {
    const isSo = kind.split('/')[0] === kindOf(at) && holds(on, at, `${when} ${also}`)
    return isSo ? [{ at: kind.replace(/^\w+/, at), reason, of: () => citedBy(on, [at], when) }] : []
  })
  if (kindOf(at) !== 'skinTests' || byRule.length > 0) return byRule
  const isLike = (each: string, name: string) => word(chart, each, name) === word(chart, at, name)
  const tests = sectionsOf(chart).filter((each) => kindOf(each) === 'skinTests' && isLike(each, 'row():code'))
  const mates = tests.filter((each) => isLike(each, 'antigensDifferFromTherapy'))
  const standing = standingOf(chart, mates, word(chart, at, 'row():code'))
  if (standing?.isApart !== false) return []
  const named = standing.isPartOfTest ? standing.named.filter(({ value }) => value !== undefined) : []
  const of = () => unique([...citedBy(chart, [at], 'antigensDifferFromTherapy? same-day.pairs'), ...named])
  return [{ at, reason: standing.isPartOfTest ? 'part-of-other-test' : 'part-of-therapy', of }]
}

/** Facts of a section that are asked for, `.` for all of it: also where one question stands for several sections. */
function askedOf(chart: Chart, at: string, open: readonly string[]): readonly string[] {
  return open.flatMap((fact) => {
    const both = [at, sectionOf(fact)].filter((each) => kindOf(each) === kindOf(at))
    const isShared = sharedRules.some(([kind, when = '', facts = '']) => {
      return kind === kindOf(at) && new RegExp(facts).test(fact) && both.every((each) => holds(chart, each, when))
    })
    if (isShared || fact === at) return ['.']
    if (!fact.startsWith(`${at}/`)) return []
    return [/\/(names|antigensDifferFromTherapy)$/.test(fact) ? '.' : fact.slice(at.length + 1)]
  })
}

/** What is wrong with the place of a section; `open` are the facts that are asked for of no line. */
function placeFault(chart: Chart, at: string, placed: readonly Placed[], open: readonly string[]): string | false {
  const on = servedOn(chart, at)
  const by = placed.flatMap((each) => (each.at === at ? [each.by] : []))
  const asked = askedOf(on, at, open)
  const isPayerAsked = open.some((fact) => fact === '/payer' || fact === '/jurisdiction')
  /** Whether a line, or any if none is due, may be missing: facts that its rules name are asked for, or the payer's. */
  const isWaiting = (name?: string): boolean => {
    const isOf = ([each = '']: readonly string[]) => each === name || (!name && each.split(/[ /]/)[0] === kindOf(at))
    const rules = [...lineRules, ...exclusionRules].filter(isOf)
    const words = rules.join(' ').split(/[^\w./-]+/)
    const isUnsaid = isPayerAsked && words.some((each) => isParameter(each) && says(on, each) === undefined)
    const isOpen = (fact: string) => words.includes(fact) && (!name || word(on, at, fact) === undefined)
    return isUnsaid || asked.some((fact) => fact === '.' || isOpen(fact))
  }
  const reasons = reasonsFor(chart, at).map((each) => each.at)
  const isOut = by.includes(at) || reasons.includes(at)
  const due = isOut ? [] : [...linesDue(on, [at]).map(({ name }) => name), ...reasons]
  const missing = due.filter((name) => !by.includes(name) && !isWaiting(name))
  const isLost = by.length === 0 && (missing.length > 0 || (due.length === 0 && !isWaiting()))
  if (isLost) return 'it is on no line, not left out, and nobody is asked'
  if (isOut && by.some((each) => each !== at)) return 'it is used, and left out or to be left out'
  if (new Set(by).size < by.length) return 'it is counted or left out twice'
  return missing.length > 0 && `it is missing from a line: ${missing.join(', ')}`
}
