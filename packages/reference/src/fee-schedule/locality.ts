/** Payment localities: areas with geographic indices of their own, and the counties that they are made of. */
import type { GeographicIndices } from '@aliquot/engine/fee-schedule/fee-row'

export interface Locality extends GeographicIndices {
  /** Number of the contractor, five digits. */
  readonly contractor: string
  /** Two letters of the post. */
  readonly state: string
  /** Two digits; unique within a contractor only. */
  readonly number: string
  readonly name: string
  /** Counties as the file words them, in capitals; empty where no list is held. */
  readonly counties: string
}

export interface LocalityTable {
  readonly year: number
  readonly source: string
  readonly localities: readonly Locality[]
}

export type FoundLocality =
  | { readonly found: true; readonly locality: Locality; readonly by: 'number' | 'name' | 'county' | 'state' }
  | { readonly found: false; readonly reason: string; readonly candidates: readonly Locality[] }

export const stateNames: Readonly<Record<string, string>> = {
  AL: 'ALABAMA',
  AK: 'ALASKA',
  AZ: 'ARIZONA',
  AR: 'ARKANSAS',
  CA: 'CALIFORNIA',
  CO: 'COLORADO',
  CT: 'CONNECTICUT',
  DE: 'DELAWARE',
  DC: 'DISTRICT OF COLUMBIA',
  FL: 'FLORIDA',
  GA: 'GEORGIA',
  HI: 'HAWAII',
  ID: 'IDAHO',
  IL: 'ILLINOIS',
  IN: 'INDIANA',
  IA: 'IOWA',
  KS: 'KANSAS',
  KY: 'KENTUCKY',
  LA: 'LOUISIANA',
  ME: 'MAINE',
  MD: 'MARYLAND',
  MA: 'MASSACHUSETTS',
  MI: 'MICHIGAN',
  MN: 'MINNESOTA',
  MS: 'MISSISSIPPI',
  MO: 'MISSOURI',
  MT: 'MONTANA',
  NE: 'NEBRASKA',
  NV: 'NEVADA',
  NH: 'NEW HAMPSHIRE',
  NJ: 'NEW JERSEY',
  NM: 'NEW MEXICO',
  NY: 'NEW YORK',
  NC: 'NORTH CAROLINA',
  ND: 'NORTH DAKOTA',
  OH: 'OHIO',
  OK: 'OKLAHOMA',
  OR: 'OREGON',
  PA: 'PENNSYLVANIA',
  PR: 'PUERTO RICO',
  RI: 'RHODE ISLAND',
  SC: 'SOUTH CAROLINA',
  SD: 'SOUTH DAKOTA',
  TN: 'TENNESSEE',
  TX: 'TEXAS',
  UT: 'UTAH',
  VT: 'VERMONT',
  VA: 'VIRGINIA',
  VI: 'VIRGIN ISLANDS',
  WA: 'WASHINGTON',
  WV: 'WEST VIRGINIA',
  WI: 'WISCONSIN',
  WY: 'WYOMING',
}

const plain = (text: string) =>
  text
    .toUpperCase()
    .replace(/[^A-Z0-9/]+/g, ' ')
    .trim()

/** `13202-01`, `1320201`, `13202 01`: contractor and locality. */
const fullNumber = /^(\d{5})[\s-]*(\d{2})$/

/** Finds a locality by number, name, county or state; says which ones fit where several do. */
export function findLocality(
  table: LocalityTable,
  wanted: string,
  zips: ReadonlyMap<string, string> = new Map(),
): FoundLocality {
  const given = wanted.trim()
  // A ZIP code stands for the number of its locality; four further digits change it in few places.
  const text = zips.get(given.replace(/-\d{4}$/, '')) ?? given
  const { localities } = table
  const full = fullNumber.exec(text.length === 6 ? `0${text}` : text)
  if (full !== null) {
    const fitting = localities.filter((each) => each.contractor === full[1] && each.number === full[2])
    return settle(fitting, 'number', `no locality of ${table.year} has the number ${full[1]}-${full[2]}`)
  }
  if (/^\d{5}$/.test(text)) {
    const reason =
      zips.size > 0
        ? `the ZIP code ${text} is not in the imported file`
        : 'ZIP codes need the ZIP5 file of CMS, which is imported; else give the county, the name or the number'
    return { found: false, reason, candidates: [] }
  }
  const { words, state } = withoutState(text)
  const inState = state === undefined ? localities : localities.filter((each) => each.state === state)
  if (words === '' && state !== undefined) return settle(inState, 'state', '')
  if (/^\d{1,2}$/.test(words)) {
    const fitting = inState.filter((each) => each.number === words.padStart(2, '0'))
    return settle(fitting, 'number', `no locality of ${table.year} has the number ${words}`)
  }
  return byWords(words, text, inState, localities, table.year)
}

function byWords(
  words: string,
  text: string,
  inState: readonly Locality[],
  all: readonly Locality[],
  year: number,
): FoundLocality {
  // "New York" is a state, a county, and part of the name of others: the name of one wins, then the county.
  const exact = all.filter((each) => plain(each.name) === plain(text))
  if (exact.length === 1) return settle(exact, 'name', '')
  const isRest = words === 'REST OF STATE'
  const named = inState.filter((each) =>
    isRest ? plain(each.name).startsWith('REST OF ') : plain(each.name) === words,
  )
  if (named.length > 0) return settle(named, 'name', '')
  const county = words.replace(/ (COUNTY|CNTY|PARISH)$/, '')
  const counties = inState.filter((each) => countiesOf(each).includes(county))
  if (counties.length > 0) return settle(counties, 'county', '')
  const parts = inState.filter((each) => ` ${plain(each.name).replaceAll('/', ' ')} `.includes(` ${words} `))
  if (parts.length > 0) return settle(parts, 'name', '')
  const begun = inState.filter((each) => plain(each.name).includes(words))
  return settle(begun, 'name', `no locality of ${year} is named "${text}", and no county of the list held`)
}

/** The single words of a county list: separators differ from row to row. */
function countiesOf({ counties }: Locality): readonly string[] {
  return counties
    .toUpperCase()
    .split(/,|\/|;|\bAND\b/)
    .map((each) => plain(each.replace(/\bC(OU)?NTY\b/g, '').replace(/\bIN [A-Z]+$/, '')))
    .filter((each) => each !== '')
}

/** Splits `Rest of state, NJ`, `NY 01` or `Queens New York` into what is asked and its state. */
function withoutState(text: string): { readonly words: string; readonly state: string | undefined } {
  const words = plain(text)
  for (const [state, name] of Object.entries(stateNames)) {
    if (words === state || words === name) return { words: '', state }
    for (const mark of [state, name]) {
      if (words.endsWith(` ${mark}`)) return { words: words.slice(0, -mark.length - 1), state }
      if (words.startsWith(`${mark} `)) return { words: words.slice(mark.length + 1), state }
    }
  }
  return { words, state: undefined }
}

function settle(
  fitting: readonly Locality[],
  by: 'number' | 'name' | 'county' | 'state',
  whenNone: string,
): FoundLocality {
  const [first] = fitting
  if (first !== undefined && fitting.length === 1) return { found: true, locality: first, by }
  if (first === undefined) return { found: false, reason: whenNone, candidates: [] }
  return { found: false, reason: `several localities fit; name one by its number`, candidates: fitting }
}

/** How a locality is written: `13202-01 MANHATTAN (NY)`. */
export function localityInWords({ contractor, number, name, state }: Locality): string {
  return `${contractor}-${number} ${name} (${state})`
}
