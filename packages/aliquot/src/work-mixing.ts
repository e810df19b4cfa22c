/** A preparation worked through: the order’s arithmetic, what may not stand together, the record and the label. */
import { type BeyondUse, beyondUse, expiryDay } from '@aliquot/engine/compounding/beyond-use'
import { type MixedExtract, type MixingWarning, mixingWarnings } from '@aliquot/engine/compounding/mixing'
import { type LabelText, labelText, lateBeyondUse, missingOfRecord } from '@aliquot/engine/compounding/mixing-record'
import { asNumber, plus, rational, rounded, zero } from '@aliquot/engine/compounding/rational'
import { recipeOf } from '@aliquot/engine/compounding/recipe'
import { doseKindOf } from '@aliquot/engine/dose/dose-unit'
import { type DoseJudgement, judgeDose } from '@aliquot/engine/dose/judge-dose'
import { mixingRules, tenfoldNames } from '@aliquot/reference/compounding/mixing-rules'
import { crossReactiveGroups, doseRanges } from '@aliquot/reference/coverage/dose-ranges'
import type { Mixing } from './documents/mixing-schema.ts'

export interface WorkedExtract {
  readonly name: string
  /** To the hundredth of a millilitre. */
  readonly drawMl: number
  /** What was ordered, and what an injection holds after rounding, in the order’s unit. */
  readonly ordered: string
  readonly delivered: number
  readonly dose: DoseJudgement
}

export interface GroupDose {
  readonly name: string
  readonly extracts: readonly string[]
  /** The sum of the ordered doses in their one unit. */
  readonly total: number
  readonly unit: string
  readonly dose: DoseJudgement
}

export type WorkedOrder =
  | {
      readonly fits: true
      /** Nobody mixes from an order that is not signed. */
      readonly signed: string | undefined
      readonly extracts: readonly WorkedExtract[]
      readonly diluentMl: number
      readonly glycerinPercent: number | undefined
      readonly glycerinMlPerInjection: number | undefined
      readonly isGlycerinFelt: boolean | undefined
      readonly warnings: readonly MixingWarning[]
      /** Extracts that cross-react, judged by their sum beside each alone. */
      readonly groups: readonly GroupDose[]
      /** Extracts whose group is not given, so nothing can be said of their neighbours. */
      readonly ungrouped: readonly string[]
    }
  | { readonly fits: false; readonly fault: string }

export interface WorkedMixing {
  readonly order: WorkedOrder | undefined
  readonly beyondUse: BeyondUse | undefined
  /** Fields that the record lacks. */
  readonly missing: readonly string[]
  /** The beyond-use date that the components allow, where the record gives a later one. */
  readonly tooLate: { readonly allowed: string; readonly because: string } | undefined
  readonly label: LabelText | undefined
}

export function workMixing({ order, record, label }: Mixing): WorkedMixing {
  const components = (record?.components ?? []).flatMap(({ name = 'a component', expiresOn }) =>
    expiresOn !== undefined && expiryDay(expiresOn) !== undefined ? [{ name, expiresOn }] : [],
  )
  return {
    order: order === undefined ? undefined : workOrder(order),
    beyondUse:
      record?.mixedOn === undefined ? undefined : beyondUse(record.mixedOn, components, record.parentBeyondUseOn),
    missing: record === undefined ? [] : missingOfRecord(record),
    tooLate: record === undefined ? undefined : lateBeyondUse({ ...record, components }),
    label: label === undefined ? undefined : labelText(label, tenfoldNames),
  }
}

function workOrder(order: NonNullable<Mixing['order']>): WorkedOrder {
  const recipe = recipeOf(order)
  if (!recipe.ok) return { fits: false, fault: faultInWords(recipe) }
  const grouped = order.extracts.flatMap(({ name, group }): readonly MixedExtract[] =>
    group === undefined ? [] : [{ name, group }],
  )
  return {
    fits: true,
    signed:
      order.signedBy === undefined || order.signedOn === undefined ? undefined : `${order.signedBy}, ${order.signedOn}`,
    extracts: recipe.extracts.map(({ name, drawnMl, deliveredDose }, index) => {
      const { amount = 0, unit = '' } = order.extracts[index]?.dose ?? {}
      const injectionMl = order.injectionMl
      const dose = judgeDose({ extract: name, amount, unit, injectionMl }, doseRanges)
      return { name, drawMl: drawnMl, ordered: `${amount} ${unit}`, delivered: deliveredDose, dose }
    }),
    diluentMl: asNumber(rounded(recipe.diluentMl, 100)),
    glycerinPercent: recipe.glycerinPercent,
    glycerinMlPerInjection: recipe.glycerinMlPerInjection,
    isGlycerinFelt: recipe.isGlycerinFelt,
    groups: groupDoses(order),
    warnings: mixingWarnings(grouped, mixingRules, recipe.glycerinPercent),
    ungrouped: order.extracts.filter(({ group }) => group === undefined).map(({ name }) => name),
  }
}

/** Doses of one unit of several members of a group; members in different units are not added. */
function groupDoses({ extracts, injectionMl }: NonNullable<Mixing['order']>): readonly GroupDose[] {
  return crossReactiveGroups.flatMap(({ name, extracts: members }): readonly GroupDose[] => {
    const own = extracts.filter((each) => members.includes(each.name.trim().toLowerCase()))
    const kinds = new Set(own.map(({ dose }) => doseKindOf(dose.unit)))
    const [first] = own
    if (first === undefined || own.length < 2 || kinds.size !== 1 || kinds.has('w/v')) return []
    const total = asNumber(own.reduce((sum, { dose }) => plus(sum, rational(dose.amount)), zero))
    const { unit } = first.dose
    const dose = judgeDose({ extract: first.name, amount: total, unit, injectionMl }, doseRanges)
    return [{ name, extracts: own.map((each) => each.name), total, unit, dose }]
  })
}

type Refused = Extract<ReturnType<typeof recipeOf>, { readonly ok: false }>

function faultInWords(refused: Refused): string {
  if (refused.fault === 'overfill') {
    const [sum, over] = [refused.extractsMl, refused.overMl].map((ml) => asNumber(rounded(ml, 100)))
    return (
      `the extracts come to ${sum} mL, ${over} mL more than the vial holds. It is not scaled down: ` +
      'the prescriber may order stronger stock, a larger injection, or a second vial.'
    )
  }
  const faults = {
    'unit-unknown': 'has a unit that is not known',
    'units-differ': 'is ordered in another unit than its stock has: units are never turned into one another',
    'not-positive': 'has no amount above zero',
  } as const
  return `${refused.extract} ${faults[refused.fault]}`
}
