import { packCode } from '@aliquot/engine/code-number'
import type { SkinTest } from '@aliquot/engine/document/encounter'
import type { TestCodes } from '@aliquot/engine/policy/parameter'
import { asCharted, billedUnits, encounterOf, testsOfCode } from '@aliquot/engine/scrub/chart-lines'
import { defineEdit } from '@aliquot/engine/scrub/edit'

const billed = '{billed:units} units of {code} are billed on {day:day}'

const injected: ReadonlySet<string | undefined> = new Set(['intradermal', 'intradermal-sequential'])

/** The code for sequential tests of some allergens only, billed for tests of others. */
export const sequentialCodeForOtherAllergens = defineEdit({
  id: 'TST003',
  name: 'sequential-code-for-other-allergens',
  severity: 'deny',
  nature: 'defect',
  direction: 'over',
  title: 'A code for sequential tests is billed for allergens that it is not for.',
  why:
    'The code for sequential intradermal tests is for airborne allergens; venoms and drugs have codes of their ' +
    'own, foods have none of the kind.',
  rules: ['TST-01'],
  scope: 'date',
  at: 'code',
  params: { codes: 'tests.codes' },
  trigger: (_facts, params) => ({ codes: params === undefined ? [] : sequentialCodes(params.codes) }),
  needs: ['chart'],
  messages: {
    others: {
      text: `${billed}; the chart has {fitting:units} tests of allergens that {code} is for, and others.`,
      todo:
        'Bill the tests of other allergens by the code for their method and allergen, or not at all where there ' +
        'is none.',
      remedy: 'needs-chart',
    },
  },
  check(view, line, { codes }, out, facts) {
    const encounter = encounterOf(view, line)
    if (encounter === undefined) {
      out.undecided(line, 'chart')
      return
    }
    const code = view.codeOf(line)
    const day = view.dayOf(line)
    const allergens = codes.byMethod.filter((row) => packCode(row.code) === code).flatMap((row) => row.antigens ?? [])
    const tests = (encounter.skinTests ?? []).filter((test) => injected.has(test.method))
    const fitting = unitsOf(testsOfCode(encounter, codes, code))
    const open = tests.some((test) => test.antigen === undefined || test.antigen === 'mixed') || fitting === undefined
    const others = tests.some((test) => test.antigen !== undefined && !allergens.includes(test.antigen))
    const billed = billedUnits(view, code, day)
    if (billed <= (fitting ?? 0)) return
    if (open) out.undecided(line, 'answer-in-chart', 'the allergens and the number of the intradermal tests')
    else if (others) out.found('others', line, { billed, day, fitting }, asCharted(view, facts, 'tests'))
  },
})

/** Codes of sequential tests that are for named allergens only and for no other method. */
function sequentialCodes(codes: TestCodes): readonly string[] {
  const sequential = codes.byMethod.filter((row) => row.method === 'intradermal-sequential')
  return sequential
    .filter(({ code }) =>
      codes.byMethod.every((row) => row.code !== code || (row.method === 'intradermal-sequential' && row.antigens)),
    )
    .map((row) => row.code)
}

function unitsOf(tests: readonly SkinTest[]): number | undefined {
  let units = 0
  for (const test of tests) {
    if (test.count === undefined) return undefined
    units += test.count * 1000
  }
  return units
}
