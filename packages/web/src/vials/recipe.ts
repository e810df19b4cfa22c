/** A recipe of vials as the page asks for it, as the encounter that it is, and as part of an address. */
import type { Encounter, Vial } from '@aliquot/engine/document/encounter'

export interface RecipeVial {
  readonly count: number
  /** Millilitres in one vial. */
  readonly filledMl: number
  /** Millilitres of one planned injection; 0 if not planned. */
  readonly aliquotMl: number
  /** Injections planned from one vial; 0 if not planned. */
  readonly plannedDoses: number
  readonly purpose: 'maintenance' | 'build-up' | 'step-down'
  /** Relative to the maintenance concentrate, such as `1:10`. */
  readonly dilution: string
  readonly container: 'multi-dose' | 'single-dose'
  readonly contents: 'inhalant' | 'venom' | 'whole-body'
  /** Distinct venoms, for venom only. */
  readonly venoms: readonly string[]
}

export interface Recipe {
  readonly day: string
  readonly contractor: string | undefined
  readonly vials: readonly RecipeVial[]
}

export const venomNames = ['honey-bee', 'wasp', 'yellow-jacket', 'yellow-hornet', 'white-faced-hornet', 'mixed-vespid']
export const dilutions = ['1:1', '1:10', '1:100', '1:1000', '1:10000']
export const purposes = ['maintenance', 'build-up', 'step-down'] as const
export const containers = ['multi-dose', 'single-dose'] as const
export const contents = ['inhalant', 'venom', 'whole-body'] as const
/** More vials than this are no recipe. */
const mostVials = 20

export const usualVial: RecipeVial = {
  count: 1,
  filledMl: 10,
  aliquotMl: 0.5,
  plannedDoses: 20,
  purpose: 'maintenance',
  dilution: '1:1',
  container: 'multi-dose',
  contents: 'inhalant',
  venoms: [],
}

export const usualRecipe = (day: string): Recipe => ({ day, contractor: undefined, vials: [usualVial] })

/** The encounter on whose date the vials were prepared. The payer takes its turn elsewhere. */
export function encounterOf({ day, contractor, vials }: Recipe): Encounter {
  return {
    dateOfService: day,
    payer: 'commercial',
    ...(contractor === undefined ? {} : { jurisdiction: contractor }),
    role: 'prepares-and-injects',
    vials: vials.map(vialOf),
  }
}

function vialOf(vial: RecipeVial, at: number): Vial {
  const { count, filledMl, aliquotMl, plannedDoses, purpose, dilution, container, contents: of, venoms } = vial
  return {
    id: String.fromCharCode(65 + at),
    count,
    filledMl,
    ...(aliquotMl > 0 ? { aliquotMl } : {}),
    ...(plannedDoses > 0 ? { plannedDoses } : {}),
    purpose,
    dilution,
    container,
    contents: of,
    injectedBy: 'own',
    ...(of === 'venom' ? { venoms } : {}),
  }
}

/** Volumes and counts alone: an address never names a patient. */
export function recipeQuery({ day, contractor, vials }: Recipe): URLSearchParams {
  const query = new URLSearchParams({ day })
  if (contractor !== undefined) query.set('contractor', contractor)
  for (const {
    count,
    filledMl,
    aliquotMl,
    plannedDoses,
    purpose,
    dilution,
    container,
    contents: of,
    venoms,
  } of vials) {
    const parts = [count, filledMl, aliquotMl, plannedDoses, purpose, dilution, container, of, venoms.join('+')]
    query.append('vial', parts.join('_'))
  }
  return query
}

/** Whatever an address holds, a recipe comes out: what cannot be read is as usual. */
export function recipeOf(query: URLSearchParams, today: string): Recipe {
  const day = query.get('day') ?? ''
  const vials = query.getAll('vial').slice(0, mostVials).map(vialIn)
  return {
    day: /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day)) ? day : today,
    contractor: query.get('contractor') ?? undefined,
    vials: vials.length === 0 ? [usualVial] : vials,
  }
}

const oneOf = <T extends string>(all: readonly T[], text: string | undefined, usual: T): T =>
  all.find((each) => each === text) ?? usual

function vialIn(text: string): RecipeVial {
  const [count, filled, aliquot, doses, purpose, dilution, container, of, venoms = ''] = text.split('_')
  return {
    count: Math.round(numberIn(count, 1, 1, 99)),
    filledMl: numberIn(filled, usualVial.filledMl, 0.1, 200),
    aliquotMl: numberIn(aliquot, 0, 0, 10),
    plannedDoses: Math.round(numberIn(doses, 0, 0, 999)),
    purpose: oneOf(purposes, purpose, 'maintenance'),
    dilution: oneOf(dilutions, dilution, '1:1'),
    container: oneOf(containers, container, 'multi-dose'),
    contents: oneOf(contents, of, 'inhalant'),
    venoms: venoms.split('+').filter((venom) => venomNames.includes(venom)),
  }
}

/** Millilitres have at most three decimals. */
export function numberIn(text: string | undefined, usual: number, least: number, most: number): number {
  const number = Math.round(Number(text) * 1000) / 1000
  return text === undefined || text === '' || !Number.isFinite(number) || number < least || number > most
    ? usual
    : number
}
