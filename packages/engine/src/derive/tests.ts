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
  const combined = withPhotoPatch(tests, codes.value, out)
  const groups = new Map<string, TestAt[]>()
  tests.forEach((test, index) => {
    const at = `/skinTests/${index}`
    const patch = combined.photo.get(index)
    if (patch !== undefined) {
      out.excluded.push(
        exclude(at, 'part-of-other-test', [
          [`${at}/method`, test.method],
          [`/skinTests/${patch}/method`, 'patch'],
        ]),
      )
      return
    }
    if (combined.waiting.has(index)) return
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
function withPhotoPatch(tests: readonly SkinTest[], codes: TestCodes, out: Contribution) {
  /** The first patch tests that each photo test is part of. */
  const photo = new Map<number, number>()
  const patch = new Set<number>()
  const waiting = new Set<number>()
  const photos = tests.flatMap((test, index) => (test.method === 'photo' ? [index] : []))
  const patches = tests.flatMap((test, index) => (test.method === 'patch' ? [index] : []))
  for (const index of photos) {
    for (const other of patches) {
      const shared = sharedNames(tests[index]?.names, tests[other]?.names)
      if (shared === undefined) {
        waiting.add(index).add(other)
        out.questions.push(askNames(tests, index, other, codes))
      } else if (shared) {
        if (!photo.has(index)) photo.set(index, other)
        patch.add(other)
      }
    }
  }
  const row: TestCode = { method: 'photo-patch', code: codes.photoWithPatch, units: 'count' }
  return { photo, patch, waiting, row }
}

function askNames(tests: readonly SkinTest[], photo: number, patch: number, codes: TestCodes) {
  const missing = isUnnamed(tests[photo]?.names) ? photo : patch
  const answers = [
    { if: 'the same ones', code: codes.photoWithPatch, units: tests[patch]?.count ?? null },
    { if: 'others: both are billed apart', code: null, units: null },
  ]
  const question = 'Were the photo tests of the same antigens as the patch tests (names)?'
  return ask('tests', `/skinTests/${missing}/names`, question, { answers })
}

/** An empty list names nothing: what was tested is unknown. */
export function isUnnamed(names: readonly string[] | undefined): names is undefined | readonly [] {
  return names === undefined || names.length === 0
}

/** Whether two lists of what was tested have a name in common; `undefined` where one names nothing. */
export function sharedNames(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean | undefined {
  if (isUnnamed(a) || isUnnamed(b)) return undefined
  const other = new Set(b.map((name) => name.toLowerCase()))
  return a.some((name) => other.has(name.toLowerCase()))
}

/** The row of the code table for a test, by method and antigen; `undefined` where none fits what is recorded. */
export function testRow(test: SkinTest, codes: TestCodes): TestCode | undefined {
  const rows = codes.byMethod.filter((row) => row.method === test.method)
  return (
    rows.find((row) => row.antigens?.includes(test.antigen ?? '') === true) ??
    rows.find((row) => row.antigens === undefined)
  )
}

function rowFor(test: SkinTest, at: string, codes: TestCodes, out: Contribution): TestCode | undefined {
  if (test.method === undefined) {
    out.questions.push(ask('tests', `${at}/method`, 'By which method were these tests done?'))
    return undefined
  }
  const row = testRow(test, codes)
  if (row !== undefined) return row
  const rows = codes.byMethod.filter((each) => each.method === test.method)
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
  if (group.some((entry) => isUnnamed(entry.test.names))) return undefined
  return group.flatMap((entry) => entry.test.names ?? [])
}

function unitsOf(group: readonly TestAt[], steps: Steps, codeStep: number) {
  if (group[0]?.row.units === 'session') {
    return { value: 1, step: steps.apply('once', [codeStep], 1), missing: undefined }
  }
  const missing = group.find((entry) => entry.test.count === undefined)
  if (missing !== undefined) return { value: null, step: steps.apply('not-fixed', [], null), missing }
  const of = group.map((entry) => steps.fact(`${entry.at}/count`, entry.test.count))
  const value = group.reduce((sum, entry) => sum + (entry.test.count ?? 0), 0)
  return { value, step: steps.apply('sum', of, value), missing }
}
