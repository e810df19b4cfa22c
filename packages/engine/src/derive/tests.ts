/** Skin and provocation tests: the code follows method and antigen, the units are tests read, or one a session. */
import type { SkinTest } from '../document/encounter.ts'
import type { Known } from '../policy/catalogue.ts'
import type { TestCode, TestCodes } from '../policy/parameter.ts'
import { ask, askPayer, type Contribution, type Deriving, type Distinct, draftLine, exclude, nothing } from './draft.ts'
import { Steps } from './steps.ts'

interface TestAt {
  readonly at: string
  readonly test: SkinTest
  readonly row: TestCode
}

export function deriveTests(deriving: Deriving): Contribution {
  const out = nothing()
  const tests = deriving.encounter.skinTests ?? []
  if (tests.length === 0) return out
  const codes = deriving.ask('tests.codes')
  if (!codes.known) {
    out.questions.push(askPayer('tests', 'tests.codes', codes.note))
    return out
  }
  const combined = withPhotoPatch(tests, codes.value)
  const groups = new Map<string, TestAt[]>()
  tests.forEach((test, index) => {
    const at = `/skinTests/${index}`
    if (combined.photo.has(index)) {
      const patch = tests.findIndex((each) => each.method === 'patch')
      out.excluded.push(
        exclude(at, 'part-of-other-test', [
          [`${at}/method`, test.method],
          [`/skinTests/${patch}/method`, 'patch'],
        ]),
      )
      return
    }
    const row = combined.patch.has(index) ? combined.row : rowFor(test, at, codes.value, out)
    if (row === undefined) return
    if (test.count === 0) {
      out.excluded.push(exclude(at, 'nothing-given', [[`${at}/count`, 0]]))
      return
    }
    const key = `${row.code} ${distinctOf(test)}`
    groups.set(key, [...(groups.get(key) ?? []), { at, test, row }])
  })
  for (const group of groups.values()) addTestLine(deriving, codes, group, out)
  return out
}

/** Photo tests that include patch tests of the same antigens are one code, one unit for each patch. */
function withPhotoPatch(tests: readonly SkinTest[], codes: TestCodes) {
  const photo = new Set<number>()
  const patch = new Set<number>()
  const photos = tests.flatMap((test, index) => (test.method === 'photo' ? [index] : []))
  const patches = tests.flatMap((test, index) => (test.method === 'patch' ? [index] : []))
  for (const index of photos) {
    const names = tests[index]?.names
    const shared = patches.filter((each) => !disjoint(names, tests[each]?.names))
    if (shared.length === 0) continue
    photo.add(index)
    for (const each of shared) patch.add(each)
  }
  const row: TestCode = { method: 'photo-patch', code: codes.photoWithPatch, units: 'count' }
  return { photo, patch, row }
}

function disjoint(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  if (a === undefined || b === undefined) return false
  const other = new Set(b.map((name) => name.toLowerCase()))
  return !a.some((name) => other.has(name.toLowerCase()))
}

function rowFor(test: SkinTest, at: string, codes: TestCodes, out: Contribution): TestCode | undefined {
  if (test.method === undefined) {
    out.questions.push(ask('tests', `${at}/method`, 'By which method were these tests done?'))
    return undefined
  }
  const rows = codes.byMethod.filter((row) => row.method === test.method)
  const named = rows.find((row) => row.antigens?.includes(test.antigen ?? '') === true)
  const general = rows.find((row) => row.antigens === undefined)
  const row = named ?? general
  if (row !== undefined) return row
  if (test.antigen === undefined) {
    const answers = rows.map((each) => ({
      if: `of ${(each.antigens ?? []).join(' or ')} allergens`,
      code: each.code,
      units: test.count ?? null,
    }))
    const question = `Of what were the ${test.method} tests: ${rows.flatMap((each) => each.antigens ?? []).join(', ')}?`
    out.questions.push(ask('tests', `${at}/antigen`, question, { answers }))
    return undefined
  }
  const question = `No code was found for ${test.method} tests of ${test.antigen} allergens: how were they done?`
  out.questions.push(ask('tests', `${at}/method`, question))
  return undefined
}

function distinctOf(test: SkinTest): Distinct {
  if (test.antigensDifferFromTherapy === undefined) return 'unknown'
  return test.antigensDifferFromTherapy ? 'yes' : 'no'
}

function addTestLine(deriving: Deriving, codes: Known<TestCodes>, group: readonly TestAt[], out: Contribution): void {
  const first = group[0]
  if (first === undefined) return
  const steps = new Steps()
  const parameter = steps.parameter('tests.codes', codes, deriving.day)
  const of = group.flatMap((entry) => [
    steps.fact(`${entry.at}/method`, entry.test.method),
    ...(entry.test.antigen === undefined ? [] : [steps.fact(`${entry.at}/antigen`, entry.test.antigen)]),
  ])
  const codeStep = steps.apply('code-for', [parameter, ...of], first.row.code, first.row.method)
  const units = unitsOf(group, steps, codeStep)
  const line = draftLine({
    family: 'tests',
    code: first.row.code,
    units: units.value,
    sections: group.map((entry) => entry.at),
    steps,
    codeStep,
    unitsStep: units.step,
    names: namesOf(group),
    distinct: distinctOf(first.test),
    distinctFacts: group.flatMap((entry) =>
      entry.test.antigensDifferFromTherapy === undefined
        ? []
        : [{ at: `${entry.at}/antigensDifferFromTherapy`, value: entry.test.antigensDifferFromTherapy }],
    ),
  })
  out.lines.push(line)
  if (units.missing !== undefined) {
    const question = `How many tests were read (each antigen, or each dilution of it in sequential testing)?`
    out.questions.push(ask('tests', `${units.missing.at}/count`, question, { about: line }))
  }
}

/** The names of all that a line tested; nothing if any entry names none. */
function namesOf(group: readonly TestAt[]): readonly string[] | undefined {
  if (group.some((entry) => entry.test.names === undefined)) return undefined
  return group.flatMap((entry) => entry.test.names ?? [])
}

function unitsOf(group: readonly TestAt[], steps: Steps, codeStep: number) {
  if (group[0]?.row.units === 'session') {
    return { value: 1, step: steps.apply('once', [codeStep], 1), missing: undefined }
  }
  const missing = group.find((entry) => entry.test.count === undefined)
  const of = group.flatMap((entry) =>
    entry.test.count === undefined ? [] : [steps.fact(`${entry.at}/count`, entry.test.count)],
  )
  if (missing !== undefined) return { value: null, step: steps.apply('not-fixed', of, null), missing }
  const value = group.reduce((sum, entry) => sum + (entry.test.count ?? 0), 0)
  return { value, step: steps.apply('sum', of, value), missing }
}
