/**
 * The separate checker accepts the proof of every published, labelled and example encounter, and rejects each of them
 * when it was changed in a named way.
 */
import { readFileSync } from 'node:fs'
import { check } from '@aliquot/engine/check/check-coding'
import type { CodedLine, Coding } from '@aliquot/engine/derive/coding'
import { derive } from '@aliquot/engine/derive/derive'
import type { Encounter } from '@aliquot/engine/document/encounter'
import type { LineProof, ProofStep } from '@aliquot/engine/proof'
import { catalogueOptions, defaultCatalogue, policies } from '@aliquot/reference/policies'
import { readEncounter } from 'aliquot'
import { describe, expect, test } from 'vitest'

const catalogue = defaultCatalogue()
const top = new URL('../../../', import.meta.url)

function encounters(): readonly Encounter[] {
  const files = ['fixtures/golden/dev.jsonl', 'fixtures/golden/labels.jsonl', 'examples/clinic-day/encounters.ndjson']
  return files.flatMap((file) =>
    readFileSync(new URL(file, top), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .flatMap((line) => {
        const json = JSON.parse(line)
        const read = readEncounter(json.encounter ?? json.claim?.encounter ?? json)
        return read.ok ? [read.value] : []
      }),
  )
}

const all = encounters().map((encounter) => ({ encounter, coding: derive(catalogue, encounter) }))
type Checked = Pick<Coding, 'lines' | 'proof' | 'undecided'>
const isAccepted = (encounter: Encounter, { lines, proof, undecided }: Checked) =>
  check(encounter, lines, policies, proof, undecided, catalogueOptions.alternatives).ok

function withLine(coding: Coding, index: number, line: Partial<CodedLine>, proof: Partial<LineProof>): Checked {
  return {
    ...coding,
    lines: coding.lines.map((each, at) => (at === index ? { ...each, ...line } : each)),
    proof: {
      ...coding.proof,
      lines: coding.proof.lines.map((each, at) => (at === index ? { ...each, ...proof } : each)),
    },
  }
}

function withStep(coding: Coding, index: number, at: number, step: ProofStep): Checked {
  const steps = coding.proof.lines[index]?.steps ?? []
  return withLine(coding, index, {}, { steps: steps.map((each, position) => (position === at ? step : each)) })
}

/** A step taken out, and every number of a step after it moved up. */
function withoutStep(coding: Coding, index: number, at: number): Checked {
  const proof = coding.proof.lines[index]
  const moved = (step: number) => (step > at ? step - 1 : step)
  const steps = (proof?.steps ?? [])
    .filter((_, position) => position !== at)
    .map((step) => ('of' in step ? { ...step, of: step.of.filter((each) => each !== at).map(moved) } : step))
  const { code = 0, units = 0, modifiers = [] } = proof ?? {}
  const kept = { steps, code: moved(code), units: moved(units), modifiers: modifiers.map(moved) }
  return withLine(coding, index, {}, kept)
}

type Mutants = (coding: Coding, encounter: Encounter) => readonly Checked[]

const eachLine =
  (mutate: (coding: Coding, line: CodedLine, proof: LineProof, index: number) => readonly Checked[]): Mutants =>
  (coding) =>
    coding.lines.flatMap((line, index) => {
      const proof = coding.proof.lines[index]
      return proof === undefined ? [] : mutate(coding, line, proof, index)
    })

const eachStep = (mutate: (step: ProofStep, index: number) => readonly ProofStep[]): Mutants =>
  eachLine((coding, _line, proof, index) =>
    proof.steps.flatMap((step, at) => mutate(step, at).map((changed) => withStep(coding, index, at, changed))),
  )

const classes: Readonly<Record<string, Mutants>> = {
  'unit changed': eachLine((coding, line, _proof, index) =>
    line.units === null ? [] : [1, -1].map((by) => withLine(coding, index, { units: (line.units ?? 0) + by }, {})),
  ),
  'unit changed with its last step': eachLine((coding, line, proof, index) => {
    const step = proof.steps[proof.units]
    if (line.units === null || step === undefined) return []
    const units = line.units + 1
    const steps = proof.steps.map((each, at) => (at === proof.units ? { ...step, value: units } : each))
    return [withLine(coding, index, { units }, { steps })]
  }),
  'vial omitted': eachLine((coding, line, _proof, index) =>
    line.sections.length < 2 || line.family !== 'extract'
      ? []
      : [withLine(coding, index, { sections: line.sections.slice(1) }, {})],
  ),
  'vial omitted with its doses': eachLine((coding, line, proof, index) => {
    const sum = proof.steps[proof.units]
    if (line.family !== 'extract' || sum === undefined || !('of' in sum) || sum.of.length < 2) return []
    const left = sum.of.slice(1)
    const value = left.reduce((total, at) => total + Number(proof.steps[at]?.value), 0)
    const steps = proof.steps.map((each, at) => (at === proof.units ? { ...sum, of: left, value } : each))
    return [withLine(coding, index, { units: value, sections: line.sections.slice(1) }, { steps })]
  }),
  'parameter of another date': eachStep((step) =>
    step.op === 'parameter' ? ['1990-01-01', '2010-06-01', '2031-01-01'].map((on) => ({ ...step, on })) : [],
  ),
  'parameter of another first day': eachStep((step) =>
    step.op === 'parameter' ? [{ ...step, from: step.from === 'undated' ? '2020-01-01' : 'undated' }] : [],
  ),
  'parameter of another rank': eachStep((step) =>
    step.op === 'parameter' ? [{ ...step, policy: step.policy === 'commercial' ? 'medicare' : 'commercial' }] : [],
  ),
  'wrong pointer': eachStep((step) =>
    step.op === 'fact' ? [{ ...step, at: step.at.replace(/\d+/, (n) => String(Number(n) + 1)).concat('x') }] : [],
  ),
  'pointer of a sibling': eachStep((step) =>
    step.op === 'fact' && /\/\d+\//.test(step.at)
      ? [{ ...step, at: step.at.replace(/\/(\d+)\//, (_, n: string) => `/${Number(n) + 1}/`) }]
      : [],
  ),
  'fact changed': eachStep((step) => (step.op === 'fact' ? [{ ...step, value: 'something else' }] : [])),
  'step removed': eachLine((coding, _line, proof, index) => proof.steps.map((_, at) => withoutStep(coding, index, at))),
  'code changed': eachLine((coding, _line, _proof, index) => [withLine(coding, index, { code: '99499' }, {})]),
  'modifier added': eachLine((coding, line, _proof, index) => [
    withLine(coding, index, { modifiers: [...line.modifiers, '59'] }, {}),
  ]),
  'modifier removed': eachLine((coding, line, _proof, index) =>
    line.modifiers.length === 0 ? [] : [withLine(coding, index, { modifiers: [] }, {})],
  ),
  'line dropped': (coding, encounter) =>
    coding.lines.flatMap((line, index): readonly Checked[] => {
      const isOnOther = coding.lines.some(
        (other, at) => at !== index && line.sections.every((s) => other.sections.includes(s)),
      )
      if (isOnOther || encounter.drugs !== undefined) return []
      const without = <T>(list: readonly T[]) => list.filter((_, at) => at !== index)
      const proofs = without(coding.proof.lines).map((proof, at) => ({ ...proof, line: at }))
      const undecided = coding.undecided.filter((question) => question.line === undefined)
      const isAsked = undecided.some((question) => question.fact.startsWith('/vials') || question.fact === '/payer')
      return isAsked ? [] : [{ lines: without(coding.lines), undecided, proof: { ...coding.proof, lines: proofs } }]
    }),
  'exclusion dropped': (coding) =>
    coding.undecided.length > 0 || coding.proof.excluded.some((each) => each.at.endsWith('/mg'))
      ? []
      : coding.proof.excluded.map((_, index) => ({
          ...coding,
          proof: { ...coding.proof, excluded: coding.proof.excluded.filter((_each, at) => at !== index) },
        })),
  'exclusion for another reason': (coding) =>
    coding.proof.excluded.map((_, index) => ({
      ...coding,
      proof: {
        ...coding.proof,
        excluded: coding.proof.excluded.map((each, at) =>
          at === index ? { ...each, reason: each.reason === 'no-code' ? 'coded-with-drug' : 'no-code' } : each,
        ),
      },
    })),
}

test('every proof is accepted', () => {
  expect(all.length).toBeGreaterThan(200)
  for (const { encounter, coding } of all) {
    const verdict = check(
      encounter,
      coding.lines,
      policies,
      coding.proof,
      coding.undecided,
      catalogueOptions.alternatives,
    )
    expect(verdict, JSON.stringify(encounter)).toEqual({ ok: true })
  }
})

describe('a changed proof is rejected', () => {
  test.each(Object.entries(classes))('%s', (name, mutants) => {
    let made = 0
    const passed: string[] = []
    for (const { encounter, coding } of all) {
      for (const mutant of mutants(coding, encounter)) {
        made += 1
        if (isAccepted(encounter, mutant))
          passed.push(`${JSON.stringify(encounter)} ${JSON.stringify(mutant.proof.lines)}`)
      }
    }
    expect(made, `mutants of the class "${name}"`).toBeGreaterThan(0)
    expect(passed.slice(0, 3), `${passed.length} of ${made} passed`).toEqual([])
  })
})
