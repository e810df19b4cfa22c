/** Which extracts are kept apart, and how tenfold dilutions are named. Guidance for people who mix, not an order. */

import type { LateBand } from '@aliquot/engine/compounding/late-injection'
import type { MixingGroup, MixingRule } from '@aliquot/engine/compounding/mixing'
import type { DilutionName } from '@aliquot/engine/compounding/mixing-record'

const proteases = 'enzymes of molds and insects break down other extracts'
const venomAlone = 'venoms are never mixed in an office'

const pair = (
  a: MixingGroup,
  b: MixingGroup,
  compatibility: MixingRule['compatibility'],
  reason: string,
): MixingRule => ({
  groups: [a, b],
  compatibility,
  reason,
})

const mild = ['pollen', 'mite', 'dander'] as const
const strong = ['fungi', 'cockroach'] as const
const groups = [...mild, ...strong, 'venom'] as const

/** The practice parameter of 2011 and makers’ stability studies, as the project’s notes on mixing sum them up. */
export const mixingRules: readonly MixingRule[] = [
  ...mild.flatMap((a, index) => mild.slice(index).map((b) => pair(a, b, 'together', 'stable together'))),
  ...mild.flatMap((a) => strong.map((b) => pair(a, b, 'apart', proteases))),
  pair('fungi', 'fungi', 'with-glycerin', 'molds together want 50 percent glycerin'),
  pair('cockroach', 'cockroach', 'with-glycerin', 'insects together want 50 percent glycerin'),
  pair('fungi', 'cockroach', 'caution', 'older guidance allows it in 50 percent glycerin, newer data show losses'),
  ...groups.map((each) => pair(each, 'venom', 'apart', venomAlone)),
]

/** The tenfold convention: numbers and colours start at the maintenance concentrate. Others count the other way. */
export const tenfoldNames: readonly DilutionName[] = [
  { dilution: '1:1', colour: 'red', number: '1', word: 'maintenance concentrate' },
  { dilution: '1:10', colour: 'yellow', number: '2', word: 'ten times weaker' },
  { dilution: '1:100', colour: 'blue', number: '3', word: 'hundred times weaker' },
  { dilution: '1:1000', colour: 'green', number: '4', word: 'thousand times weaker' },
  { dilution: '1:10000', colour: 'silver', number: '5', word: 'ten thousand times weaker' },
]

/**
 * The table for late injections of the build-up in the practice parameter’s online supplement (2011), an expert’s
 * opinion. It binds nobody: a practice signs it as its protocol or another. Two bands meet on day 21.
 */
export const parameterLateBands: readonly LateBand[] = [
  { from: 0, through: 7, action: 'as-scheduled' },
  { from: 8, through: 13, action: 'repeat' },
  { from: 14, through: 21, action: 'reduce', part: 0.75 },
  { from: 21, through: 28, action: 'reduce', part: 0.5 },
]
