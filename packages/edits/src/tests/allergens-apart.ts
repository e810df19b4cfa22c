/** Whether tests were of other allergens than another service of the day, as far as the chart says. */
import { packCode } from '@aliquot/engine/code-number'
import { isUnnamed } from '@aliquot/engine/derive/tests'
import type { SkinTest } from '@aliquot/engine/document/encounter'
import type { DistinctServiceModifiers, TestCodes } from '@aliquot/engine/policy/parameter'
import { chartedLines, encounterOf, testsOfCode } from '@aliquot/engine/scrub/chart-lines'
import type { ClaimView } from '@aliquot/engine/scrub/claim-view'

export type Apart = 'yes' | 'no' | 'unknown'

/** Tests of a line beside the therapy of the day. */
export function apartFromTherapy(
  view: ClaimView,
  line: number,
  codes: TestCodes,
  distinct: DistinctServiceModifiers,
): Apart {
  const encounter = encounterOf(view, line)
  if (view.chart === undefined || encounter === undefined) return 'unknown'
  const code = view.codeOf(line)
  const tests = testsOfCode(encounter, codes, code)
  if (tests.length > 0) {
    if (tests.every((test) => test.antigensDifferFromTherapy === true)) return 'yes'
    return tests.every((test) => test.antigensDifferFromTherapy === false) ? 'no' : 'unknown'
  }
  // Challenges say nothing of the therapy; the coding has judged them by what they were to diagnose.
  const coded = chartedLines(view.chart, code, view.dayOf(line))
  const earned = coded.some((each) => each.modifiers.some((modifier) => distinct.accepted.includes(modifier)))
  return earned ? 'yes' : 'unknown'
}

/** The names of all that was tested, in lower case; `undefined` where nothing was tested or a test has no names. */
export function namesTested(tests: readonly SkinTest[]): ReadonlySet<string> | undefined {
  if (tests.length === 0 || tests.some((test) => isUnnamed(test.names))) return undefined
  return new Set(tests.flatMap((test) => (test.names ?? []).map((name) => name.trim().toLowerCase())))
}

/** Two kinds of test beside each other, by the names of what was tested. */
export function apartByName(own: ReadonlySet<string> | undefined, other: ReadonlySet<string> | undefined): Apart {
  if (own === undefined || other === undefined) return 'unknown'
  return [...own].some((name) => other.has(name)) ? 'no' : 'yes'
}

/** Codes of a payer's pairs that are denied beside others, of those that `keep` keeps. */
export function deniedCodes(
  pairs: readonly { readonly column1: readonly string[]; readonly column2: readonly string[] }[],
  keep: (paid: number, denied: number) => boolean,
): readonly string[] {
  const found = new Set<string>()
  for (const { column1, column2 } of pairs) {
    for (const denied of column2) {
      if (column1.some((paid) => paid !== denied && keep(packCode(paid), packCode(denied)))) found.add(denied)
    }
  }
  return [...found]
}
