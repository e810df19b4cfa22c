/**
 * Same-day pairs of the national edits, in groups by what opens them. Pairs and indicators are those of the table of
 * CMS; what a record must show for a modifier to be right is our reading of it, and pairs for which there is none are
 * left to the table alone. Visits are not here: they are `visit.same-day`.
 */
import { type Day, dayOf } from '@aliquot/engine/calendar-date'
import { packCode } from '@aliquot/engine/code-number'
import { type PairTable, pairAnswer } from '@aliquot/engine/policy/pair-table'
import type { PairOpening, SameDayPair } from '@aliquot/engine/policy/parameter'
import { allergyPairs } from './cms/national-pairs.ts'

const completeServices: readonly string[] = ['95120', '95125', '95130', '95131', '95132', '95133', '95134']
const venoms: readonly string[] = ['95145', '95146', '95147', '95148', '95149']

/** Shots, extract and rapid desensitization: what a payer that bills by components is sent. */
export const immunotherapyComponents: readonly string[] = [
  '95115',
  '95117',
  '95144',
  ...venoms,
  '95165',
  '95170',
  '95180',
]

const immunotherapy: readonly string[] = [...immunotherapyComponents, ...completeServices]

export const skinAndChallengeTests: readonly string[] = [
  '95004',
  '95017',
  '95018',
  '95024',
  '95027',
  '95028',
  '95044',
  '95052',
  '95056',
  '95060',
  '95065',
  '95070',
  '95076',
  '95079',
]

const injectionsAndInfusions: readonly string[] = ['96360', '96365', '96372', '96374', '96375', '96376', '96377']
/** Blood draws and the flushing of ports. */
const draws: readonly string[] = ['36591', '36592', '96523']

/** A reading of the table: these codes beside those, and what opens them. */
interface Reading {
  readonly column1: readonly string[]
  readonly column2: readonly string[]
  readonly opensFor: PairOpening
}

/** The pairs of the readings that are in force in a table on a day, with its indicators; other readings add none. */
function pairsOf(readings: readonly Reading[], table: PairTable, day: Day): readonly SameDayPair[] {
  const columns = new Map<string, Column>()
  for (const { column1, column2, opensFor: reading } of readings) {
    for (const denied of column2) {
      for (const paid of column1) {
        const answer = table.answerOn(packCode(paid), packCode(denied), day)
        if (answer !== pairAnswer.closed && answer !== pairAnswer.opens) continue
        const opensFor = answer === pairAnswer.closed ? 'never' : reading
        const key = `${denied} ${opensFor}`
        const indicator = answer === pairAnswer.closed ? 0 : 1
        const column: Column = columns.get(key) ?? {
          pair: { indicator, opensFor, anyProvider: false },
          denied,
          paid: [],
        }
        column.paid.push(paid)
        columns.set(key, column)
      }
    }
  }
  return grouped([...columns.values()])
}

/** A denied code with those beside which it is. */
interface Column {
  readonly pair: Omit<SameDayPair, 'column1' | 'column2'>
  readonly denied: string
  readonly paid: string[]
}

/** Denied codes that stand beside the same paid ones in one pair of lists. */
function grouped(columns: readonly Column[]): readonly SameDayPair[] {
  const groups = new Map<string, Omit<Column, 'denied'> & { readonly denied: string[] }>()
  for (const { pair, denied, paid } of columns) {
    paid.sort()
    const key = `${pair.opensFor} ${paid.join(' ')}`
    const group = groups.get(key) ?? { pair, paid, denied: [] }
    group.denied.push(denied)
    groups.set(key, group)
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { pair, paid, denied }]) => ({ ...pair, column1: paid, column2: denied.sort() }))
}

/** Each venom code beside every lower one, as a payer states it that has no table. */
export function venomPairs(indicator: 0 | 1, anyProvider: boolean): readonly SameDayPair[] {
  return venoms.slice(1).map((code, index) => ({
    column1: [code],
    column2: venoms.slice(0, index + 1),
    indicator,
    opensFor: indicator === 0 ? 'never' : 'catch-up',
    anyProvider,
  }))
}

const testReadings: readonly Reading[] = [
  { column1: immunotherapy, column2: skinAndChallengeTests, opensFor: 'other-allergens' },
  { column1: skinAndChallengeTests, column2: skinAndChallengeTests, opensFor: 'other-allergens' },
]

const supplyReadings: readonly Reading[] = [
  { column1: [...immunotherapy, ...skinAndChallengeTests, '95199'], column2: draws, opensFor: 'never' },
  { column1: ['95165'], column2: ['95144'], opensFor: 'other-vials' },
]

const allReadings: readonly Reading[] = [
  ...testReadings,
  ...supplyReadings,
  { column1: immunotherapyComponents, column2: injectionsAndInfusions, opensFor: 'other-drug' },
  { column1: venoms, column2: venoms, opensFor: 'catch-up' },
]

/** The pairs of a table on a day for which there is a reading. */
export function nationalPairsOf(table: PairTable, day: Day): readonly SameDayPair[] {
  return pairsOf(allReadings, table, day)
}

/** Pairs on which the later table agrees, so that they hold for all days since the release. */
const shippedDay = dayOf(allergyPairs.origin.verifiedThrough)

/** Tests beside immunotherapy, and tests beside tests. */
export const testPairs = pairsOf(testReadings, allergyPairs, shippedDay)

/** Blood draws and flushing of ports beside any allergy service; single-dose vials beside multi-dose extract. */
export const supplyPairs = pairsOf(supplyReadings, allergyPairs, shippedDay)

export const nationalPairs = nationalPairsOf(allergyPairs, shippedDay)
