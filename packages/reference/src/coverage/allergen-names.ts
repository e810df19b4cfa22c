/** Names of allergens that policies list, in lower case, as records write them. */

export const miteNames = ['dust mite', 'mite', 'mites', 'house dust mite', 'd. farinae', 'd. pteronyssinus', 'mite mix']

const pollenNames = [
  'tree pollen',
  'trees',
  'grass pollen',
  'grass',
  'grasses',
  'weed pollen',
  'weeds',
  'pollen',
  'ragweed',
  'short ragweed',
  'giant ragweed',
  'timothy',
  'bermuda',
  'orchard',
  'kentucky blue',
  'perennial rye',
  'johnson',
  'bahia',
  'birch',
  'oak',
  'maple',
  'elm',
  'ash',
  'cedar',
  'mountain cedar',
  'olive',
  'pecan',
  'mugwort',
  'sagebrush',
  'plantain',
  'pigweed',
  'russian thistle',
  "lamb's quarters",
]

const animalNames = ['cat', 'cat hair', 'cat pelt', 'dog', 'cat dander', 'dog dander']

const moldNames = ['mold', 'molds', 'fungi', 'alternaria', 'cladosporium', 'aspergillus', 'penicillium']

const cockroachNames = ['cockroach', 'german cockroach', 'american cockroach']

/** The groups that the summary of L40052 lists. Which trees, grasses, weeds and molds it names is not known. */
export const coveredByL40052 = [...pollenNames, ...animalNames, ...miteNames, ...moldNames, ...cockroachNames]

/** Allergens of other kinds, which the summary does not list. */
export const notAmongL40052 = [
  'horse',
  'feather',
  'feathers',
  'guinea pig',
  'hamster',
  'rabbit',
  'mouse',
  'mosquito',
  'flea',
  'latex',
  'peanut',
  'egg',
  'milk',
  'candida',
]
