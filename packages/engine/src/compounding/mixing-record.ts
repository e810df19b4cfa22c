/** The record of a preparation and the label of a vial: what they hold, and what they still want. */
import type { IsoDate } from '../calendar-date.ts'
import { beyondUse } from './beyond-use.ts'

export interface MixedComponent {
  readonly name?: string | undefined
  readonly strength?: string | undefined
  readonly vendor?: string | undefined
  readonly lot?: string | undefined
  readonly expiresOn?: string | undefined
  readonly volumeMl?: number | undefined
}

export interface MixingRecord {
  /** The practice’s own number of the set. */
  readonly setId?: string | undefined
  readonly components?: readonly MixedComponent[] | undefined
  readonly mixedOn?: IsoDate | undefined
  readonly mixedAt?: string | undefined
  readonly mixedBy?: string | undefined
  readonly verifiedBy?: string | undefined
  readonly supervisedBy?: string | undefined
  readonly totalMl?: number | undefined
  readonly beyondUseOn?: IsoDate | undefined
  readonly parentBeyondUseOn?: IsoDate | undefined
  readonly storage?: string | undefined
  readonly qualityChecks?: string | undefined
}

export interface VialLabel {
  readonly patientName?: string | undefined
  /** A second identifier, such as the date of birth or the record’s number. */
  readonly secondIdentifier?: string | undefined
  readonly contents?: readonly string[] | undefined
  /** By volume, relative to the maintenance concentrate, such as `1:10`. */
  readonly dilution?: string | undefined
  readonly colour?: string | undefined
  readonly vialNumber?: string | undefined
  readonly beyondUseOn?: IsoDate | undefined
  readonly storage?: string | undefined
}

const recordFields = [
  'setId',
  'mixedOn',
  'mixedAt',
  'mixedBy',
  'verifiedBy',
  'supervisedBy',
  'totalMl',
  'beyondUseOn',
  'storage',
  'qualityChecks',
] as const

const componentFields = ['name', 'strength', 'vendor', 'lot', 'expiresOn', 'volumeMl'] as const

/** What the record lacks, as paths; none where it is whole. */
export function missingOfRecord(record: MixingRecord): readonly string[] {
  const components = record.components ?? []
  return [
    ...recordFields.filter((field) => isEmpty(record[field])),
    ...(components.length === 0 ? ['components'] : []),
    ...components.flatMap((component, index) =>
      componentFields.filter((field) => isEmpty(component[field])).map((field) => `components/${index}/${field}`),
    ),
  ]
}

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === ''

/** A beyond-use date later than what the components allow, with the date that they allow. */
export function lateBeyondUse(
  record: MixingRecord,
): { readonly allowed: IsoDate; readonly because: string } | undefined {
  const { mixedOn, beyondUseOn, parentBeyondUseOn, components = [] } = record
  if (mixedOn === undefined || beyondUseOn === undefined) return undefined
  const dated = components.flatMap(({ name = 'a component', expiresOn }) => (expiresOn ? [{ name, expiresOn }] : []))
  const { on, because } = beyondUse(mixedOn, dated, parentBeyondUseOn)
  return beyondUseOn > on ? { allowed: on, because } : undefined
}

/** The word that stands beside a colour, so that nobody has to tell colours apart: by the tenfold convention. */
export interface DilutionName {
  readonly dilution: string
  readonly colour: string
  readonly number: string
  readonly word: string
}

export interface LabelText {
  readonly lines: readonly string[]
  /** Fields that are missing: a label without them is not printed as finished. */
  readonly missing: readonly string[]
  /** Where colour or number say something else than the dilution does. */
  readonly contradictions: readonly string[]
}

/** The text of a label. Strength is never read from a colour or a number; these are only compared with it. */
export function labelText(label: VialLabel, names: readonly DilutionName[]): LabelText {
  const { patientName, secondIdentifier, contents = [], dilution, colour, vialNumber, beyondUseOn, storage } = label
  const name = names.find((each) => each.dilution === dilution)
  const isOther = (given: string | undefined, usual: string | undefined) =>
    given !== undefined && usual !== undefined && given.toLowerCase() !== usual
  const fields = { patientName, secondIdentifier, dilution, colour, vialNumber, beyondUseOn, storage }
  const missing = Object.entries(fields).flatMap(([field, value]) => (isEmpty(value) ? [field] : []))
  const strength = `${dilution ?? '____'} v/v of maintenance`
  const word = name === undefined ? '' : ` (${name.word})`
  return {
    lines: [
      `${patientName ?? '____'}   ${secondIdentifier ?? '____'}`,
      `Vial ${vialNumber ?? '____'}   ${strength}   ${(colour ?? '____').toUpperCase()}${word}`,
      contents.length === 0 ? 'Contents: ____' : `Contents: ${contents.join(', ')}`,
      `Do not use after ${beyondUseOn ?? '____'}   ${storage ?? '____'}`,
    ],
    missing: contents.length === 0 ? [...missing, 'contents'] : missing,
    contradictions: [
      ...(isOther(colour, name?.colour)
        ? [`${dilution} is usually ${name?.colour}, and the label says ${colour}`]
        : []),
      ...(isOther(vialNumber, name?.number)
        ? [`${dilution} is usually vial ${name?.number}, and the label says ${vialNumber}`]
        : []),
    ],
  }
}
