/**
 * Ranges of maintenance doses, for one injection. They show whether a recorded dose lies where policies look for it;
 * they never say what dose to give.
 */
import type { DoseRange, DoseRanges } from '@aliquot/engine/dose/dose-range'

const mites = ['mite', 'd. farinae', 'd. pteronyssinus', 'dust mite', 'mite mix']
const cats = ['cat', 'cat hair', 'cat pelt']
const grasses = [
  'timothy',
  'orchard',
  'kentucky blue',
  'meadow fescue',
  'perennial rye',
  'redtop',
  'sweet vernal',
  'grass',
  '4-grass mix',
]
const venoms = ['honey bee', 'yellow jacket', 'yellow hornet', 'white-faced hornet', 'wasp', 'venom']
const fireAnts = ['fire ant']

/** The third update of the practice parameter (2011), whose tables were not read at the source. */
const parameter = [{ source: 'practice-parameter-2011', at: 'probable effective doses' }]

const perExtract: readonly DoseRange[] = [
  { id: 'mite', kind: 'AU', from: 500, to: 2000, extracts: mites, cite: parameter },
  { id: 'cat', kind: 'BAU', from: 1000, to: 4000, extracts: cats, cite: parameter },
  { id: 'grass', kind: 'BAU', from: 1000, to: 4000, extracts: grasses, cite: parameter },
  { id: 'bermuda', kind: 'BAU', from: 300, to: 1500, extracts: ['bermuda'], cite: parameter },
  { id: 'ragweed', kind: 'micrograms', from: 6, to: 12, extracts: ['ragweed', 'short ragweed'], cite: parameter },
  { id: 'ragweed-units', kind: 'Amb a 1 U', from: 6, to: 12, extracts: ['ragweed', 'short ragweed'], cite: parameter },
  { id: 'dog', kind: 'micrograms', from: 15, to: 15, extracts: ['dog', 'ap dog'], cite: parameter },
  { id: 'venom', kind: 'micrograms', from: 50, to: 200, extracts: venoms, cite: parameter },
  { id: 'fire-ant', kind: 'w/v', from: 5, to: 50, extracts: fireAnts, cite: parameter },
]

/** The ranges of the seed's policy, by unit. Weight by volume is held as milligrams of source material an injection. */
const policyCite = [{ source: 'seed-coding-guide', at: 'maintenance dose concentrations' }]

const generic: readonly DoseRange[] = [
  { id: 'units-AU', kind: 'AU', from: 500, to: 2000, cite: policyCite },
  { id: 'units-BAU', kind: 'BAU', from: 1000, to: 4000, cite: policyCite },
  { id: 'units-PNU', kind: 'PNU', from: 3000, to: 5000, cite: policyCite },
  { id: 'units-w/v', kind: 'w/v', from: 2.5, to: 5, except: fireAnts, cite: policyCite },
  { id: 'units-micrograms', kind: 'micrograms', from: 5, to: 20, except: venoms, cite: policyCite },
  { id: 'venom-micrograms', kind: 'micrograms', from: 100, to: 100, extracts: venoms, cite: policyCite },
]

export const doseRanges: DoseRanges = {
  perExtract,
  generic,
  withoutRange: ['alternaria', 'cladosporium', 'fungi', 'mold', 'cockroach', 'american cockroach', 'german cockroach'],
}

/** Extracts that cross-react, so that several of them act as one: their doses are judged together. */
export const crossReactiveGroups: readonly { readonly name: string; readonly extracts: readonly string[] }[] = [
  { name: 'northern pasture grasses', extracts: grasses },
  { name: 'dust mites', extracts: mites },
  { name: 'ragweeds', extracts: ['short ragweed', 'giant ragweed', 'western ragweed', 'ragweed'] },
]
