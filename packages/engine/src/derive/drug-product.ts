/** The drug itself: billed only by who bought it, in the units of its code, with waste stated where a payer asks. */
import type { Drug } from '../document/encounter.ts'
import type { Known } from '../policy/catalogue.ts'
import type { DrugRouting } from '../policy/parameter.ts'
import { exactThousandths } from '../quantity.ts'
import { ask, type Contribution, type Deriving, type DraftLine, draftLine, exclude } from './draft.ts'
import { Steps } from './steps.ts'

export function drugLine(
  at: string,
  code: string,
  units: number | null,
  steps: Steps,
  codeStep: number,
  unitsStep: number,
): DraftLine {
  return draftLine({
    family: 'drugs',
    code,
    units,
    sections: [at],
    steps,
    codeStep,
    unitsStep,
    // A drug that is no allergen extract is a service of its own; the record names it.
    distinct: 'yes',
    distinctFacts: [],
  })
}

/** Whole units of a drug code in `micrograms`; a begun unit counts, since the code's unit is the smallest billable. */
export function drugUnits(micrograms: number, unitMicrograms: number): number {
  return Math.ceil(micrograms / unitMicrograms)
}

export function addProduct(
  deriving: Deriving,
  known: Known<readonly DrugRouting[]>,
  drug: Drug,
  at: string,
  found: DrugRouting,
  out: Contribution,
): void {
  if (drug.source === undefined) {
    const question = `Who bought ${found.name}: the practice, a specialty pharmacy or the patient?`
    out.questions.push(ask('drugs', `${at}/source`, question))
    return
  }
  if (drug.source !== 'practice') {
    out.excluded.push(exclude(`${at}/mg`, 'prepared-elsewhere', [[`${at}/source`, drug.source]]))
    return
  }
  if (found.code === undefined || found.unitMicrograms === undefined) {
    out.questions.push(ask('drugs', `${at}/name`, `No drug code is held for ${found.name}: which one applies?`))
    return
  }
  const micrograms = drug.mg === undefined ? undefined : exactThousandths(drug.mg)
  if (micrograms === undefined) {
    out.questions.push(ask('drugs', `${at}/mg`, `How many mg of ${found.name} were given?`))
    return
  }
  addParts(deriving, known, drug, at, found.code, found.unitMicrograms, micrograms, out)
}

function addParts(
  deriving: Deriving,
  known: Known<readonly DrugRouting[]>,
  drug: Drug,
  at: string,
  code: string,
  unitMicrograms: number,
  micrograms: number,
  out: Contribution,
): void {
  const waste = deriving.ask('drugs.waste-modifiers')
  const wasted = drug.wastedMg === undefined ? undefined : exactThousandths(drug.wastedMg)
  const parts: [amount: number, fact: string, modifier: string | undefined][] = [[micrograms, `${at}/mg`, undefined]]
  if (waste.known && 'none' in waste.value) {
    if (wasted === undefined) {
      const question = 'How many mg were left over and thrown away (0 if none)? The payer wants it stated.'
      out.questions.push(ask('drugs', `${at}/wastedMg`, question))
    } else if (wasted === 0) parts[0] = [micrograms, `${at}/mg`, waste.value.none]
    else parts.push([wasted, `${at}/wastedMg`, waste.value.wasted])
  }
  for (const [amount, fact, modifier] of parts) {
    const steps = new Steps()
    const parameter = steps.parameter('drugs.known', known, deriving.day)
    const name = steps.fact(`${at}/name`, drug.name)
    const source = steps.fact(`${at}/source`, drug.source)
    const codeStep = steps.apply('code-for', [parameter, name, source], code, 'product')
    const value = drugUnits(amount, unitMicrograms)
    const mg = steps.fact(fact, amount / 1000)
    const line = drugLine(at, code, value, steps, codeStep, steps.apply('drug-units', [mg, name, parameter], value))
    if (modifier !== undefined && waste.known) {
      const rule = steps.parameter('drugs.waste-modifiers', waste, deriving.day)
      line.modifiers.push(modifier)
      line.modifierSteps.push(steps.apply('modifier', [rule, steps.fact(`${at}/wastedMg`, drug.wastedMg)], modifier))
    }
    out.lines.push(line)
  }
}
