/**
 * The practice's own billing: what a good biller writes for a chart that leaves nothing open.
 *
 * It reads the payers' policies and shares no code with the engine's deriving, so that each can find the other wrong.
 * It knows what the make-believe practice does and no more. Where nobody knows how a payer counts a dose, it bills
 * planned injections, as the code set has it; where nobody knows whether dilutions count, it leaves them out.
 */
import type { Drug, Encounter, Vial } from '@aliquot/engine/document/encounter'
import type { CodeRange, DoseDefinition, SameDayPair } from '@aliquot/engine/policy/parameter'
import type { ValuesOfDay } from '../practice/policy-values.ts'

export interface Billed {
  readonly code: string
  readonly units: number
  readonly modifiers: readonly string[]
  readonly note?: string
}

/** A line before the others of the day are looked at. */
interface Draft {
  readonly code: string
  readonly units: number
  readonly modifiers: string[]
  /** What the payer holds to be a part of another service unless it is marked. */
  readonly isSeparate: boolean
  readonly note?: string
}

export function billEncounter(encounter: Encounter, values: ValuesOfDay): readonly Billed[] {
  const drafts: Draft[] = []
  if (encounter.vials !== undefined) drafts.push(...extractLines(encounter, values))
  if (encounter.rapidDesensitization !== undefined) drafts.push(...hourLines(encounter, values))
  if (encounter.injections !== undefined) drafts.push(...shotLines(encounter, values))
  if (encounter.skinTests !== undefined) drafts.push(...testLines(encounter))
  if (encounter.challenge !== undefined) drafts.push(...challengeLines(encounter))
  for (const drug of encounter.drugs ?? []) drafts.push(...drugLines(drug, values))
  if (encounter.reactionTreatment !== undefined) drafts.push(...reactionLines(encounter, values))
  if (encounter.unlistedService !== undefined) drafts.push(...unlistedLines(encounter))
  const pairs = values.value('same-day.pairs') ?? []
  const modifier = values.value('same-day.distinct-service')?.written ?? '59'
  for (const draft of drafts) {
    if (draft.isSeparate && needsMark(draft.code, drafts, pairs)) draft.modifiers.push(modifier)
  }
  const { evaluation } = encounter
  if (evaluation?.code !== undefined) {
    const beside = values.value('visit.same-day')?.beside ?? []
    const isBeside = drafts.some(({ code }) => isIn(code, beside))
    drafts.push(line(evaluation.code, 1, isBeside ? ['25'] : []))
  }
  return merged(drafts)
}

function line(code: string, units: number, modifiers: string[] = [], isSeparate = false, note?: string): Draft {
  return { code, units, modifiers, isSeparate, ...(note === undefined ? {} : { note }) }
}

export function isIn(code: string, ranges: readonly CodeRange[]): boolean {
  return ranges.some(({ from, to }) => code >= from && code <= to)
}

function needsMark(code: string, all: readonly Draft[], pairs: readonly SameDayPair[]): boolean {
  return pairs.some(
    ({ column1, column2, indicator, opensFor }) =>
      indicator === 1 &&
      opensFor !== 'never' &&
      column2.includes(code) &&
      all.some((each) => column1.includes(each.code)),
  )
}

/** One code with the same modifiers is one line. */
function merged(drafts: readonly Draft[]): readonly Billed[] {
  const lines: Billed[] = []
  for (const { code, units, modifiers, note } of drafts) {
    if (units === 0) continue
    const at = lines.findIndex((each) => each.code === code && each.modifiers.join() === modifiers.join())
    const same = lines[at]
    if (same === undefined) lines.push({ code, units, modifiers, ...(note === undefined ? {} : { note }) })
    else lines[at] = { ...same, units: same.units + units }
  }
  return lines
}

function extractLines({ vials = [], unlistedService }: Encounter, values: ValuesOfDay): readonly Draft[] {
  let doses = 0
  let singles = 0
  const lines: Draft[] = []
  for (const vial of vials) {
    if (vial.contents === 'venom') lines.push(venomLine(vial))
    else if (vial.contents === 'whole-body') lines.push(line('95170', vial.plannedDoses ?? 0))
    else if (vial.contents === 'sublingual') {
      if (unlistedService === undefined) lines.push(line('95199', 1))
    } else if (vial.container === 'single-dose') singles += vial.count ?? 1
    else doses += dosesIn(vial, values)
  }
  if (doses > 0) lines.push(line('95165', doses))
  if (singles > 0) lines.push(line('95144', singles))
  return lines
}

/** Doses of a multi-dose vial as the payer counts them. */
export function dosesIn(vial: Vial, values: ValuesOfDay): number {
  const dose: DoseDefinition | undefined = values.value('extract.dose')
  if (dose === undefined || dose.kind !== 'aliquot') return (vial.plannedDoses ?? 0) * (vial.count ?? 1)
  const isDilution = vial.dilution !== '1:1'
  const counted = values.value('extract.dilutions')?.count ?? 'none'
  if (isDilution && counted !== 'all' && !(counted === 'build-up' && vial.purpose === 'build-up')) return 0
  const whole = Math.floor(Math.round((vial.filledMl ?? 0) * 1000) / dose.aliquotMicrolitres)
  return Math.min(whole, dose.perVialMax ?? whole) * (vial.count ?? 1)
}

const venomCodes = ['95145', '95146', '95147', '95148', '95149'] as const

/** Mixed vespid is three venoms. */
export function venomCode(venoms: readonly string[]): string {
  const count = venoms.reduce((sum, venom) => sum + (venom === 'mixed-vespid' ? 3 : 1), 0)
  return venomCodes[count - 1] ?? '95149'
}

function venomLine(vial: Vial): Draft {
  const { plannedDoses = 0, catchUpFor, venoms = [] } = vial
  const units = catchUpFor === undefined ? plannedDoses : Math.min(plannedDoses, catchUpFor.shortfallDoses ?? 0)
  return line(venomCode(venoms), units, [], catchUpFor !== undefined)
}

/** Whole hours, and a begun one from its thirty-first minute. */
function hoursOf(minutes: number): number {
  return Math.floor(minutes / 60) + (minutes % 60 > 30 ? 1 : 0)
}

function hourLines({ rapidDesensitization }: Encounter, values: ValuesOfDay): readonly Draft[] {
  if (!isTakenByHour(rapidDesensitization, values)) return []
  return [line('95180', hoursOf(rapidDesensitization?.minutes ?? 0))]
}

function isTakenByHour(recorded: Encounter['rapidDesensitization'], values: ValuesOfDay): boolean {
  const agents = values.value('desensitization.agents')
  if (recorded?.agent === undefined || agents === undefined || !agents.accepted.includes(recorded.agent)) return false
  return !agents.essentialOnly || recorded.essential === true
}

function shotLines(encounter: Encounter, values: ValuesOfDay): readonly Draft[] {
  const { injections = [], rapidDesensitization } = encounter
  let count = 0
  for (const injection of injections) {
    if (injection.givenBy !== 'practice') continue
    if (injection.antigen === rapidDesensitization?.agent && isTakenByHour(rapidDesensitization, values)) continue
    count += injection.count ?? 0
  }
  return count === 0 ? [] : [line(count === 1 ? '95115' : '95117', 1)]
}

function testLines({ skinTests = [] }: Encounter): readonly Draft[] {
  return skinTests.map(({ method, count = 0, antigensDifferFromTherapy }) => {
    const isSeparate = antigensDifferFromTherapy === true
    switch (method) {
      case 'intradermal':
        return line('95024', count, [], isSeparate)
      case 'percutaneous-intradermal-venom':
        return line('95017', count, [], isSeparate)
      case 'percutaneous-intradermal-drug':
        return line('95018', count, [], isSeparate)
      default:
        return line('95004', count, [], isSeparate)
    }
  })
}

function challengeLines({ challenge }: Encounter): readonly Draft[] {
  const minutes = challenge?.minutes ?? 0
  if (minutes <= 60) return []
  const first = line('95076', 1)
  const further = hoursOf(Math.max(0, minutes - 120))
  return further === 0 ? [first] : [first, line('95079', further)]
}

interface Product {
  readonly code: string
  readonly unitMg: number
}

const products: Readonly<Record<string, Product>> = {
  omalizumab: { code: 'J2357', unitMg: 5 },
  mepolizumab: { code: 'J2182', unitMg: 1 },
  benralizumab: { code: 'J0517', unitMg: 1 },
  tezepelumab: { code: 'J2356', unitMg: 1 },
}

function drugLines(drug: Drug, values: ValuesOfDay): readonly Draft[] {
  const given = line('96372', drug.injections ?? 0, [], true)
  const product = products[drug.name ?? '']
  if (product === undefined || drug.source !== 'practice') return [given]
  const { mg = 0, wastedMg = 0 } = drug
  const waste = values.value('drugs.waste-modifiers')
  const units = Math.ceil(mg / product.unitMg)
  if (waste === undefined || 'unused' in waste) return [given, line(product.code, units, [], true)]
  if (wastedMg === 0) return [given, line(product.code, units, [waste.none], true)]
  const thrownAway = line(product.code, Math.ceil(wastedMg / product.unitMg), [waste.wasted], true)
  return [given, line(product.code, units, [], true), thrownAway]
}

function reactionLines({ reactionTreatment }: Encounter, values: ValuesOfDay): readonly Draft[] {
  const codes = values.value('reaction.codes')
  if (reactionTreatment?.drug === undefined || codes === undefined) return []
  const drug = codes.drugs.find((each) => each.drug === reactionTreatment.drug)
  const given = line(codes.injection, 1, [], true)
  if (drug === undefined) return [given]
  const micrograms = Math.round((reactionTreatment.mg ?? 0) * 1000)
  return [given, line(drug.code, Math.ceil(micrograms / drug.unitMicrograms), [], true)]
}

function unlistedLines({ unlistedService }: Encounter): readonly Draft[] {
  return unlistedService === undefined ? [] : [line('95199', 1, [], false, unlistedService)]
}
