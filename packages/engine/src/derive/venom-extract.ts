/**
 * Venom extract: the code follows the number of distinct venoms in the regimen, the units are doses.
 *
 * Entries with the same venoms are further doses of one set; entries with other venoms belong to the same regimen and
 * every dose needs some of each, so the set that yields fewest doses decides. A catch-up vial is billed on its own, for
 * no more doses than are short.
 */

import type { Known } from '../policy/catalogue.ts'
import type { ExtractCodes } from '../policy/parameter.ts'
import { ask, type CitedFact, type Contribution, type Deriving, draftLine } from './draft.ts'
import { Steps } from './steps.ts'
import { distinctVenoms, singleVenoms } from './venoms.ts'
import { type VialAt, vialName } from './vial-count.ts'

interface VenomSet {
  readonly key: string
  readonly single: readonly string[]
  readonly entries: VialAt[]
}

export function addVenom(
  deriving: Deriving,
  codes: Known<ExtractCodes>,
  vials: readonly VialAt[],
  out: Contribution,
): void {
  const known = vials.filter((entry) => {
    if (entry.vial.venoms !== undefined && entry.vial.venoms.length > 0) return true
    out.questions.push(ask('extract', `${entry.at}/venoms`, `Which venoms does ${vialName(entry)} hold?`))
    return false
  })
  const catchUps = known.filter((entry) => entry.vial.catchUpFor !== undefined)
  const regimen = known.filter((entry) => entry.vial.catchUpFor === undefined)
  if (regimen.length > 0) addRegimen(deriving, codes, regimen, out)
  for (const entry of catchUps) addCatchUp(deriving, codes, entry, out)
}

function venomSets(deriving: Deriving, regimen: readonly VialAt[]): readonly VenomSet[] {
  const mixes = deriving.ask('venom.mixes')
  const sets: VenomSet[] = []
  for (const entry of regimen) {
    const single = singleVenoms([entry.vial.venoms ?? []], mixes.known ? mixes.value : {})
    const key = single.join()
    const set = sets.find((each) => each.key === key)
    if (set === undefined) sets.push({ key, single, entries: [entry] })
    else set.entries.push(entry)
  }
  return sets
}

function overlap(sets: readonly VenomSet[]): boolean {
  const total = sets.reduce((sum, set) => sum + set.single.length, 0)
  return new Set(sets.flatMap((set) => set.single)).size < total
}

function addRegimen(
  deriving: Deriving,
  codes: Known<ExtractCodes>,
  regimen: readonly VialAt[],
  out: Contribution,
): void {
  const sets = venomSets(deriving, regimen)
  if (sets.length > 1 && overlap(sets)) {
    const at = sets[1]?.entries[0]?.at ?? '/vials'
    const question =
      'Some vials share a venom and others do not: which venoms make up one dose of the regimen, and does a vial ' +
      'catch up a component that ran out (catchUpFor)?'
    out.questions.push(ask('extract', `${at}/catchUpFor`, question))
    return
  }
  const steps = new Steps()
  const parameter = steps.parameter('extract.codes', codes, deriving.day)
  const venoms = distinctVenoms(deriving, steps, venomFacts(regimen))
  const code = codes.value.venomByCount[venoms.count - 1]
  if (code === undefined) {
    const most = codes.value.venomByCount.length
    const question = `${venoms.count} venoms are recorded and codes go to ${most}: which are in one dose?`
    out.questions.push(ask('extract', `${regimen[0]?.at ?? '/vials'}/venoms`, question))
    return
  }
  const codeStep = steps.apply('code-for', [parameter, venoms.step], code, 'venomByCount')
  const doses = dosesOfSets(sets, steps)
  const line = draftLine({
    family: 'extract',
    day: deriving.otherDay,
    code,
    units: doses.units,
    sections: regimen.map((entry) => entry.at),
    steps,
    codeStep,
    unitsStep: doses.step,
  })
  out.lines.push(line)
  if (doses.missing !== undefined) {
    const question = `How many doses were planned from ${vialName(doses.missing)} when it was prepared?`
    out.questions.push(ask('extract', `${doses.missing.at}/plannedDoses`, question, { about: line }))
  }
  if (doses.uneven) {
    const text = 'the components were made for different numbers of doses: the smallest is billed, the rest is catch-up'
    out.warnings.push({ at: regimen[0]?.at ?? '/vials', id: 'venom-components-uneven', text })
  }
}

function venomFacts(entries: readonly VialAt[]) {
  return entries.map((entry) => ({ at: `${entry.at}/venoms`, venoms: entry.vial.venoms ?? [] }))
}

interface SetDoses {
  readonly units: number | null
  readonly step: number
  readonly missing: VialAt | undefined
  readonly uneven: boolean
}

function dosesOfSets(sets: readonly VenomSet[], steps: Steps): SetDoses {
  const missing = sets.flatMap((set) => set.entries).findLast((entry) => entry.vial.plannedDoses === undefined)
  if (missing !== undefined) return { units: null, step: steps.apply('not-fixed', [], null), missing, uneven: false }
  const sums: { value: number; step: number }[] = []
  for (const set of sets) {
    const of: number[] = []
    let value = 0
    for (const entry of set.entries) {
      value += entry.vial.plannedDoses ?? 0
      of.push(steps.fact(`${entry.at}/plannedDoses`, entry.vial.plannedDoses))
    }
    sums.push({ value, step: steps.apply('sum', of, value) })
  }
  const values = sums.map((sum) => sum.value)
  const of = sums.map((sum) => sum.step)
  const units = Math.min(...values)
  return { units, step: steps.apply('smallest', of, units), missing, uneven: Math.max(...values) !== units }
}

function addCatchUp(deriving: Deriving, codes: Known<ExtractCodes>, entry: VialAt, out: Contribution): void {
  const { at, vial } = entry
  const short = vial.catchUpFor?.shortfallDoses
  const planned = vial.plannedDoses
  const steps = new Steps()
  const parameter = steps.parameter('extract.codes', codes, deriving.day)
  const venoms = distinctVenoms(deriving, steps, [{ at: `${at}/venoms`, venoms: vial.venoms ?? [] }])
  const code = codes.value.venomByCount[venoms.count - 1]
  if (code === undefined) {
    const most = codes.value.venomByCount.length
    const question = `${venoms.count} venoms are recorded and codes go to ${most}: which are in one dose?`
    out.questions.push(ask('extract', `${at}/venoms`, question))
    return
  }
  const codeStep = steps.apply('code-for', [parameter, venoms.step], code, 'venomByCount')
  const facts: CitedFact[] = [[`${at}/catchUpFor`, vial.catchUpFor]]
  const of: number[] = []
  if (short !== undefined) of.push(steps.fact(`${at}/catchUpFor/shortfallDoses`, short))
  if (short !== undefined && planned !== undefined) of.push(steps.fact(`${at}/plannedDoses`, planned))
  const units = short === undefined ? null : Math.min(short, planned ?? short)
  const line = draftLine({
    family: 'extract',
    day: deriving.otherDay,
    code,
    units,
    sections: [at],
    steps,
    codeStep,
    unitsStep: steps.apply(units === null ? 'not-fixed' : 'smallest', of, units),
    distinct: 'yes',
    distinctFacts: facts.map(([pointer]) => ({ at: pointer, value: { ...vial.catchUpFor } })),
  })
  out.lines.push(line)
  if (short === undefined) {
    const question = `How many doses of ${vialName(entry)} are short of the regimen?`
    out.questions.push(ask('extract', `${at}/catchUpFor/shortfallDoses`, question, { about: line }))
  } else if (planned !== undefined && planned > short) {
    const text = `${planned} doses were made and ${short} are short: only the shortfall is billed as catch-up`
    out.warnings.push({ at: `${at}/plannedDoses`, id: 'catch-up-beyond-shortfall', text })
  }
}
