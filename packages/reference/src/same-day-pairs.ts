/**
 * Same-day pairs of the national edits, grouped by what opens them. The table of CMS gives pairs and indicators; what a
 * record must show for a modifier to be right is our reading of it. Visits are not here: they are `visit.same-day`.
 */
import type { SameDayPair } from '@aliquot/engine/policy/parameter'

const completeServices: readonly string[] = ['95120', '95125', '95130', '95131', '95132', '95133', '95134']

/** Shots, extract and rapid desensitization: what a payer that bills by components is sent. */
export const immunotherapyComponents: readonly string[] = [
  '95115',
  '95117',
  '95144',
  '95145',
  '95146',
  '95147',
  '95148',
  '95149',
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

/** Each venom code beside every lower one. */
export function venomPairs(indicator: 0 | 1, anyProvider: boolean): readonly SameDayPair[] {
  const codes = ['95145', '95146', '95147', '95148', '95149']
  return codes.slice(1).map((code, index) => ({
    column1: [code],
    column2: codes.slice(0, index + 1),
    indicator,
    opensFor: indicator === 0 ? 'never' : 'catch-up',
    anyProvider,
  }))
}

/** Tests beside immunotherapy, and tests beside tests. */
export const testPairs: readonly SameDayPair[] = [
  {
    column1: immunotherapy,
    column2: skinAndChallengeTests,
    indicator: 1,
    opensFor: 'other-allergens',
    anyProvider: false,
  },
  { column1: ['95027'], column2: ['95024'], indicator: 1, opensFor: 'other-allergens', anyProvider: false },
  {
    column1: ['95017', '95018', '95024'],
    column2: ['95028'],
    indicator: 1,
    opensFor: 'other-allergens',
    anyProvider: false,
  },
]

/** Drug injections and infusions beside immunotherapy. */
export const injectionPairs: readonly SameDayPair[] = [
  {
    column1: immunotherapyComponents,
    column2: injectionsAndInfusions,
    indicator: 1,
    opensFor: 'other-drug',
    anyProvider: false,
  },
]

/** Blood draws and flushing of ports beside any allergy service; single-dose vials beside multi-dose extract. */
export const supplyPairs: readonly SameDayPair[] = [
  {
    column1: [...immunotherapy, ...skinAndChallengeTests],
    column2: ['36591', '36592', '96523'],
    indicator: 0,
    opensFor: 'never',
    anyProvider: false,
  },
  { column1: ['95199'], column2: ['96523'], indicator: 0, opensFor: 'never', anyProvider: false },
  { column1: ['95165'], column2: ['95144'], indicator: 1, opensFor: 'other-vials', anyProvider: false },
]

export const nationalPairs: readonly SameDayPair[] = [
  ...testPairs,
  ...injectionPairs,
  ...supplyPairs,
  ...venomPairs(1, false),
]
