/**
 * Extract from multi-dose vials: units by the payer's own definition of a dose.
 *
 * Where the definition, or the rule on dilutions, is not known, every possible answer is worked out. If all agree the
 * number stands whatever the payer says; if not, the line is undecided and carries the answers.
 */
import type { Day } from '../calendar-date.ts'
import type { Alternative, Known, Resolution } from '../policy/catalogue.ts'
import type { DoseDefinition, ExtractCodes } from '../policy/parameter.ts'
import type { Answer } from './coding.ts'
import { askPayer, type Contribution, type Deriving, draftLine, exclude } from './draft.ts'
import { Steps } from './steps.ts'
import { type Count, countVials, type DilutionRule, isDilution, type VialAt } from './vial-count.ts'

/** One way of counting: a definition of a dose with a rule on dilutions, each known or supposed. */
interface Way {
  readonly label: string
  readonly definition: DoseDefinition
  readonly dose: Known<DoseDefinition> | Alternative<DoseDefinition>
  readonly rule: DilutionRule
  readonly dilutions:
    | Known<{ readonly count: DilutionRule }>
    | Alternative<{ readonly count: DilutionRule }>
    | undefined
}

interface Counted {
  readonly way: Way
  readonly steps: Steps
  readonly count: Count
}

export function addMultiDose(
  deriving: Deriving,
  codes: Known<ExtractCodes>,
  vials: readonly VialAt[],
  out: Contribution,
): void {
  const dose = deriving.ask('extract.dose')
  const dilutions = deriving.ask('extract.dilutions')
  const counted = ways(dose, dilutions, vials).map((way) => count(way, codes, vials, deriving.day))
  const first = counted[0]
  if (first === undefined) {
    out.questions.push(askPayer('extract', 'extract.dose', dose.known ? '' : dose.note))
    return
  }
  const agreed = counted.every(
    (each) => each.count.units !== null && each.count.units === first.count.units && sameVials(each.count, first.count),
  )
  if (counted.length === 1 || agreed) addCounted(deriving, codes, counted, first, out)
  else addUndecided(deriving, codes, counted, dose, dilutions, out)
}

function sameVials(a: Count, b: Count): boolean {
  return a.used.length === b.used.length && a.used.every((entry, index) => entry === b.used[index])
}

function ways(
  dose: Resolution<DoseDefinition>,
  dilutions: Resolution<{ readonly count: DilutionRule }>,
  vials: readonly VialAt[],
): readonly Way[] {
  const anyDilution = vials.some((entry) => isDilution(entry.vial) !== false)
  const definitions = dose.known ? [dose] : dose.alternatives
  const all: Way[] = []
  for (const definition of definitions) {
    const label = 'label' in definition ? definition.label : `the payer's dose`
    const base = { label, definition: definition.value, dose: definition }
    if (definition.value.kind !== 'aliquot') all.push({ ...base, rule: 'all', dilutions: undefined })
    else if (dilutions.known) all.push({ ...base, rule: dilutions.value.count, dilutions })
    else if (!anyDilution) all.push({ ...base, rule: 'none', dilutions: undefined })
    else {
      for (const alternative of dilutions.alternatives) {
        const both = dose.known ? alternative.label : `${label}, ${alternative.label}`
        all.push({ ...base, label: both, rule: alternative.value.count, dilutions: alternative })
      }
    }
  }
  return all
}

function count(way: Way, codes: Known<ExtractCodes>, vials: readonly VialAt[], day: Day): Counted {
  const steps = new Steps()
  steps.parameter('extract.codes', codes, day)
  const definitionStep =
    'known' in way.dose ? steps.parameter('extract.dose', way.dose, day) : steps.assumed('extract.dose', way.dose)
  const dilutionStep = way.dilutions === undefined ? undefined : dilutionStepOf(way.dilutions, steps, day)
  return { way, steps, count: countVials(vials, way.definition, way.rule, steps, definitionStep, dilutionStep) }
}

function dilutionStepOf(
  dilutions: Known<{ readonly count: DilutionRule }> | Alternative<{ readonly count: DilutionRule }>,
  steps: Steps,
  day: Day,
): number {
  return 'known' in dilutions
    ? steps.parameter('extract.dilutions', dilutions, day)
    : steps.assumed('extract.dilutions', dilutions)
}

function lineOf(deriving: Deriving, counted: Counted, code: string, units: number | null, unitsStep: number) {
  const { steps, count: result } = counted
  const containers = result.used.map((entry) => steps.fact(`${entry.at}/container`, entry.vial.container))
  const line = draftLine({
    family: 'extract',
    code,
    units,
    sections: result.used.map((entry) => entry.at),
    steps,
    // Step 0 is the table of codes.
    codeStep: steps.apply('code-for', [0, ...containers], code, 'multiDose'),
    unitsStep,
    day: deriving.otherDay,
  })
  return line
}

function addCounted(
  deriving: Deriving,
  codes: Known<ExtractCodes>,
  counted: readonly Counted[],
  first: Counted,
  out: Contribution,
): void {
  const { count: result, steps } = first
  for (const { vial, facts } of result.excluded) {
    const dilutions = deriving.ask('extract.dilutions')
    out.excluded.push(
      exclude(vial.at, 'dilution-not-counted', facts, (own) => {
        if (dilutions.known) own.parameter('extract.dilutions', dilutions, deriving.day)
      }),
    )
  }
  out.warnings.push(...result.warnings)
  if (result.used.length === 0) return
  const others = counted
    .slice(1)
    .map((each) => steps.assumed('extract.dose', { label: each.way.label, value: each.way.definition }))
  const unitsStep =
    others.length === 0 ? result.unitsStep : steps.apply('same-either-way', [result.unitsStep, ...others], result.units)
  const line = lineOf(deriving, first, codes.value.multiDose, result.units, unitsStep)
  out.lines.push(line)
  out.questions.push(...result.questions.map((question) => ({ ...question, about: line })))
}

function addUndecided(
  deriving: Deriving,
  codes: Known<ExtractCodes>,
  counted: readonly Counted[],
  dose: Resolution<DoseDefinition>,
  dilutions: Resolution<{ readonly count: DilutionRule }>,
  out: Contribution,
): void {
  const all = new Steps()
  all.parameter('extract.codes', codes, deriving.day)
  const vials = [...new Set(counted.flatMap((each) => [...each.count.used, ...each.count.excluded.map((x) => x.vial)]))]
  const facts = vials.map((entry) => all.fact(entry.at, entry.vial))
  const unitsStep = all.apply('not-fixed', facts, null)
  const first = counted[0]
  if (first === undefined) return
  const used = { ...first, steps: all, count: { ...first.count, used: vials } }
  const line = lineOf(deriving, used, codes.value.multiDose, null, unitsStep)
  out.lines.push(line)
  const answers: Answer[] = counted.map((each) => ({
    if: each.way.label,
    code: codes.value.multiDose,
    units: each.count.units,
  }))
  if (!dose.known) out.questions.push({ ...askPayer('extract', 'extract.dose', dose.note, answers), about: line })
  else if (!dilutions.known) {
    const fact = dilutions.reason === 'contractor-needed' ? '/jurisdiction' : '/payer'
    const question = `Does the payer count diluted vials? ${dilutions.note}.`
    out.questions.push({ family: 'extract', fact, question, answers, about: line })
  }
  const seen = new Set<string>()
  for (const question of counted.flatMap((each) => each.count.questions)) {
    if (seen.has(question.fact)) continue
    seen.add(question.fact)
    out.questions.push({ ...question, about: line })
  }
}
