/**
 * Extract from multi-dose vials: units by the payer's own definition of a dose.
 *
 * Where the definition, or the rule on dilutions, is not known, every possible answer is worked out. If all agree the
 * number stands whatever the payer says; if not, the line is undecided and carries the answers.
 */
import type { Alternative, Known, Resolution } from '../policy/catalogue.ts'
import type { DoseDefinition, ExtractCodes } from '../policy/parameter.ts'
import type { Answer } from './coding.ts'
import { askPayer, type Contribution, type Deriving, draftLine, exclude } from './draft.ts'
import { kindFacts } from './kind-facts.ts'
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
  const counted = ways(dose, dilutions, vials).map((way) => count(deriving, way, vials))
  const first = counted[0]
  if (first === undefined) {
    out.questions.push(askPayer('extract', 'extract.dose', dose.known ? '' : dose.note))
    return
  }
  const agreed = counted.every(
    (each) => each.count.units !== null && each.count.units === first.count.units && sameVials(each.count, first.count),
  )
  leaveOut(deriving, counted, out)
  if (agreed) addCounted(deriving, codes, counted, first, out)
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

function count(deriving: Deriving, way: Way, vials: readonly VialAt[]): Counted {
  const steps = new Steps()
  const { dose, dilutions } = way
  const definitionStep =
    'known' in dose ? steps.parameter('extract.dose', dose, deriving.day) : steps.assumed('extract.dose', dose)
  const dilutionStep = dilutions === undefined ? undefined : dilutionStepOf(deriving, dilutions, steps)
  return { way, steps, count: countVials(vials, way.definition, way.rule, steps, definitionStep, dilutionStep) }
}

function dilutionStepOf(
  deriving: Deriving,
  dilutions: Known<{ readonly count: DilutionRule }> | Alternative<{ readonly count: DilutionRule }>,
  steps: Steps,
): number {
  return 'known' in dilutions
    ? steps.parameter('extract.dilutions', dilutions, deriving.day)
    : steps.assumed('extract.dilutions', dilutions)
}

/** Dilutions that no way of counting counts are left out, whatever becomes of the rest. */
function leaveOut(deriving: Deriving, counted: readonly Counted[], out: Contribution): void {
  const dilutions = deriving.ask('extract.dilutions')
  for (const { vial, facts } of counted[0]?.count.excluded ?? []) {
    if (counted.some((each) => each.count.used.includes(vial))) continue
    out.excluded.push(
      exclude(vial.at, 'dilution-not-counted', facts, (own) => {
        if (dilutions.known) own.parameter('extract.dilutions', dilutions, deriving.day)
      }),
    )
  }
}

function lineOf(
  deriving: Deriving,
  codes: Known<ExtractCodes>,
  used: readonly VialAt[],
  steps: Steps,
  units: number | null,
  unitsStep: number,
) {
  const code = codes.value.multiDose
  const table = steps.parameter('extract.codes', codes, deriving.day)
  const kinds = used.flatMap((entry) => kindFacts(deriving, entry, steps))
  return draftLine({
    family: 'extract',
    code,
    units,
    sections: used.map((entry) => entry.at),
    steps,
    codeStep: steps.apply('code-for', [table, ...kinds], code, 'multiDose'),
    unitsStep,
    day: deriving.otherDay,
  })
}

function addCounted(
  deriving: Deriving,
  codes: Known<ExtractCodes>,
  counted: readonly Counted[],
  first: Counted,
  out: Contribution,
): void {
  const { count: result, steps } = first
  out.warnings.push(...result.warnings)
  if (result.used.length === 0) return
  const others = counted.slice(1).map((each) => each.count.unitsStep + steps.append(each.steps))
  const unitsStep =
    others.length === 0 ? result.unitsStep : steps.apply('same-either-way', [result.unitsStep, ...others], result.units)
  const line = lineOf(deriving, codes, result.used, steps, result.units, unitsStep)
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
  const steps = new Steps()
  const vials = [...new Set(counted.flatMap((each) => each.count.used))]
  const line = lineOf(deriving, codes, vials, steps, null, steps.apply('not-fixed', [], null))
  out.lines.push(line)
  const answers: Answer[] = counted.map((each) => ({
    if: each.way.label,
    code: codes.value.multiDose,
    units: each.count.units,
  }))
  if (counted.length === 1) out.warnings.push(...counted.flatMap((each) => each.count.warnings))
  else if (!dose.known) out.questions.push({ ...askPayer('extract', 'extract.dose', dose.note, answers), about: line })
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
