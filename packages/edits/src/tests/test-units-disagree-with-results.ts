import { codeText, packCode } from '@aliquot/engine/code-number'
import { testRow } from '@aliquot/engine/derive/tests'
import type { SkinTest } from '@aliquot/engine/document/encounter'
import type { TestCode, TestCodes } from '@aliquot/engine/policy/parameter'
import {
  asCharted,
  billedUnits,
  chartedOfFamily,
  chartedUnits,
  encounterOf,
  findLine,
  isOpen,
  openQuestion,
} from '@aliquot/engine/scrub/chart-lines'
import { absent, type ClaimView } from '@aliquot/engine/scrub/claim-view'
import { defineEdit } from '@aliquot/engine/scrub/edit'

/** Units of tests that are not the number of tests read. */
export const testUnitsDisagreeWithResults = defineEdit({
  id: 'TST005',
  name: 'test-units-disagree-with-results',
  severity: 'records',
  nature: 'defect',
  direction: 'over',
  title: 'The units of a test code are not the tests in the chart.',
  why: 'A unit is one test read, whatever was found; the sheet of results is what the units are counted from.',
  rules: ['TST-01'],
  scope: 'date',
  params: { codes: 'tests.codes' },
  trigger: (_facts, params) => ({
    codes: params === undefined ? [] : [params.codes.photoWithPatch, ...params.codes.byMethod.map((row) => row.code)],
  }),
  needs: ['chart'],
  messages: {
    over: {
      text: '{billed:units} units of {code} are billed on {day:day}; the chart has {read:units} such tests.',
      todo: 'Bill the tests that were read, or put the missing results on record.',
      remedy: 'needs-chart',
    },
    under: {
      text: '{billed:units} units of {code} are billed; the chart of {day:day} has {read:units} such tests.',
      todo: 'Bill all tests that were read.',
      remedy: 'needs-chart',
      direction: 'under',
    },
    unbilled: {
      text: 'The chart of {day:day} has {read:units} tests of {unbilled:code} beside those of {code}; none is billed.',
      todo: 'Add {unbilled:code} for the tests that were read, or say why they are not billed.',
      remedy: 'needs-chart',
      direction: 'under',
    },
  },
  check(view, first, { codes }, out, facts) {
    const day = view.dayOf(first)
    const tests = encounterOf(view, first)?.skinTests ?? []
    const { chart } = view
    if (chart === undefined || encounterOf(view, first) === undefined) {
      out.undecided(first, 'chart')
      return
    }
    const read = testsRead(tests, codes)
    if (read === undefined) {
      out.undecided(first, 'answer-in-chart', openQuestion(chart, 'tests'))
      return
    }
    // What is missing from a chart may have been done: nothing is taken off for it.
    const fix = tests.length === 0 ? undefined : asCharted(view, facts, 'tests')
    for (let line = first; line < view.lines; line += 1) {
      const code = view.codeOf(line)
      if (view.dayOf(line) !== day || facts.familyOf(code) !== 'tests' || findLine(view, code, day) < line) continue
      const billed = billedUnits(view, code, day)
      const units = read.get(codeText(code)) ?? 0
      if (billed > units && !skipped(tests, codes, code)) out.found('over', line, { billed, day, read: units }, fix)
    }
    if (isOpen(chart, 'tests')) {
      out.undecided(first, 'answer-in-chart', openQuestion(chart, 'tests'))
      return
    }
    // What is not billed is measured by what the coding gives: tests that are part of a treatment are rightly left out.
    for (const coded of chartedOfFamily(chart, 'tests')) {
      const code = packCode(coded.code)
      const line = findLine(view, code, day)
      const charted = chartedUnits(chart, code, day) ?? 0
      const billed = billedUnits(view, code)
      if (billed >= charted || skipped(tests, codes, code)) continue
      if (lacksUnits(view, code)) out.undecided(line, 'units')
      else if (line >= 0) out.found('under', line, { billed, day, read: charted }, fix)
      else if (billed === 0) out.found('unbilled', first, { day, read: charted, unbilled: code }, fix)
    }
  },
})

function lacksUnits(view: ClaimView, code: number): boolean {
  for (let line = 0; line < view.lines; line += 1) {
    if (view.codeOf(line) === code && view.unitsOf(line) === absent) return true
  }
  return false
}

/** Units of tests read, by code; `undefined` where a test's code or number is not known. */
function testsRead(tests: readonly SkinTest[], codes: TestCodes): ReadonlyMap<string, number> | undefined {
  const read = new Map<string, number>()
  for (const test of tests) {
    const row = testRow(test, codes)
    if (row === undefined || (row.units === 'count' && test.count === undefined)) return undefined
    if (skipped(tests, codes, packCode(row.code))) continue
    read.set(row.code, unitsOf(row, test, read.get(row.code) ?? 0))
  }
  return read
}

function unitsOf(row: TestCode, test: SkinTest, before: number): number {
  if (row.units === 'session') return test.count === 0 ? before : 1000
  return before + (test.count ?? 0) * 1000
}

/** Patch, photo and photo-patch tests of one day may be one code for all: another edit looks at them. */
function skipped(tests: readonly SkinTest[], codes: TestCodes, code: number): boolean {
  if (new Set(tests.map((test) => test.method).filter(isLight)).size < 2) return false
  const row = codes.byMethod.find((each) => packCode(each.code) === code)
  return isLight(row?.method) || code === packCode(codes.photoWithPatch)
}

function isLight(method: SkinTest['method']): boolean {
  return method === 'patch' || method === 'photo' || method === 'photo-patch'
}
