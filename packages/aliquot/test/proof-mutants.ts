/** Ways to change a coding so that its proof no longer holds, by name. Each gives any number of changed codings. */
import type { CodedLine, Coding } from '@aliquot/engine/derive/coding'
import type { Encounter } from '@aliquot/engine/document/encounter'
import { valueAt } from '@aliquot/engine/document/json-pointer'
import type { Exclusion, ExclusionReason, Json, LineProof, ProofStep } from '@aliquot/engine/proof'
import { policies } from '@aliquot/reference/policies'

export type Checked = Pick<Coding, 'lines' | 'proof' | 'undecided'>
type Mutate = (coding: Coding, encounter: Encounter) => readonly Checked[]
type Facts = Extract<ProofStep, { readonly op: 'fact' }>
type Stated = Extract<ProofStep, { readonly op: 'parameter' }>

const put = <T>(list: readonly T[], at: number, one: T): readonly T[] => list.map((each, n) => (n === at ? one : each))
const without = <T>(list: readonly T[], at: number): readonly T[] => list.filter((_, n) => n !== at)
const sectionOf = (pointer: string): string => /^\/\w+(\/\d+)?/.exec(pointer)?.[0] ?? ''

function withLine(coding: Coding, at: number, line: Partial<CodedLine>, proof: Partial<LineProof>): Checked {
  const lines = coding.lines.map((each, n) => (n === at ? { ...each, ...line } : each))
  const proofs = coding.proof.lines.map((each, n) => (n === at ? { ...each, ...proof } : each))
  return { ...coding, lines, proof: { ...coding.proof, lines: proofs } }
}

function withExcluded(coding: Coding, excluded: readonly Exclusion[]): Checked {
  return { ...coding, proof: { ...coding.proof, excluded } }
}

/** Takes a step out of a list, and moves the numbers of those after it. */
function stepsWithout(steps: readonly ProofStep[], at: number): readonly ProofStep[] {
  const moved = (n: number) => (n > at ? n - 1 : n)
  return without(steps, at).map((step) =>
    'of' in step ? { ...step, of: step.of.filter((n) => n !== at).map(moved) } : step,
  )
}

function proofWithout(proof: LineProof, at: number): LineProof {
  const moved = (n: number) => (n > at ? n - 1 : n)
  const modifiers = proof.modifiers.filter((n) => n !== at).map(moved)
  const steps = stepsWithout(proof.steps, at)
  return { ...proof, steps, code: moved(proof.code), units: moved(proof.units), modifiers }
}

/** Puts a step before all others. */
function proofAfter(proof: LineProof, step: ProofStep): LineProof {
  const steps = proof.steps.map((each) => ('of' in each ? { ...each, of: each.of.map((n) => n + 1) } : each))
  const modifiers = proof.modifiers.map((n) => n + 1)
  return { ...proof, steps: [step, ...steps], code: proof.code + 1, units: proof.units + 1, modifiers }
}

const eachLine =
  (
    mutate: (coding: Coding, line: CodedLine, proof: LineProof, at: number, e: Encounter) => readonly Checked[],
  ): Mutate =>
  (coding, encounter) =>
    coding.lines.flatMap((line, at) => {
      const proof = coding.proof.lines[at]
      return proof === undefined ? [] : mutate(coding, line, proof, at, encounter)
    })

const eachStep = (mutate: (step: ProofStep, encounter: Encounter) => readonly ProofStep[]): Mutate =>
  eachLine((coding, _line, proof, at, encounter) =>
    proof.steps.flatMap((step, n) =>
      mutate(step, encounter).map((one) => withLine(coding, at, {}, { steps: put(proof.steps, n, one) })),
    ),
  )

const eachFact = (mutate: (step: Facts, encounter: Encounter) => readonly ProofStep[]): Mutate =>
  eachStep((step, encounter) => (step.op === 'fact' ? mutate(step, encounter) : []))

const eachParameter = (mutate: (step: Stated) => readonly ProofStep[]): Mutate =>
  eachStep((step) => (step.op === 'parameter' ? mutate(step) : []))

const eachExclusion = (mutate: (exclusion: Exclusion, encounter: Encounter) => readonly Exclusion[]): Mutate => {
  return (coding, encounter) =>
    coding.proof.excluded.flatMap((each, at) =>
      mutate(each, encounter).map((one) => withExcluded(coding, put(coding.proof.excluded, at, one))),
    )
}

const asJson = (value: unknown): Json => JSON.parse(JSON.stringify(value ?? null))

/** What a policy says of a parameter, on any day, as a step would state it. */
function statedBy(id: string, step: Stated): readonly Stated[] {
  const policy = policies.find((each) => each.id === id)
  const states = step.contractor === undefined ? policy?.states : policy?.contractors?.[step.contractor]
  return (states?.[step.parameter] ?? []).flatMap((entry) => {
    if (!('value' in entry)) return []
    const { from, value, cite, confidence } = entry
    return [{ ...step, policy: id, from, value: asJson(value), cite, confidence }]
  })
}

/** Pointers to the same field of the other sections of a list, where they have it. */
function siblings(pointer: string, encounter: Encounter): readonly string[] {
  const [, list = '', rest = ''] = /^(\/\w+)\/\d+(.*)$/.exec(pointer) ?? []
  const entries = valueAt(encounter, list)
  const all = (Array.isArray(entries) ? entries : []).map((_, n) => `${list}/${n}${rest}`)
  return all.filter((each) => each !== pointer && valueAt(encounter, each) !== undefined)
}

/** Pointers to the other fields of what holds a field. */
function neighbours(pointer: string, encounter: Encounter): readonly string[] {
  const holder = pointer.slice(0, pointer.lastIndexOf('/'))
  const fields = Object.keys(Object(valueAt(encounter, holder)))
  return holder === '' ? [] : fields.map((each) => `${holder}/${each}`).filter((each) => each !== pointer)
}

/** Drops a vial: its own steps go, and what was added up or compared is worked out again without them. */
function vialOmitted(coding: Coding, line: CodedLine, proof: LineProof, at: number): readonly Checked[] {
  if (line.family !== 'extract' || line.sections.length < 2 || line.units === null) return []
  const under = (steps: readonly ProofStep[], n: number): readonly string[] => {
    const step = steps[n]
    if (step?.op === 'fact') return [sectionOf(step.at)]
    return step !== undefined && 'of' in step ? [...new Set(step.of.flatMap((each) => under(steps, each)))] : []
  }
  return line.sections.map((gone) => {
    let left = proof
    for (let n = proof.steps.length - 1; n >= 0; n -= 1) {
      if (n !== left.units && n !== left.code && under(left.steps, n).join() === gone) left = proofWithout(left, n)
    }
    const steps: ProofStep[] = []
    for (const step of left.steps) {
      const inputs = 'of' in step ? step.of.map((n) => Number(steps[n]?.value)) : []
      if (step.op === 'sum') steps.push({ ...step, value: inputs.reduce((a, b) => a + b, 0) })
      else if (step.op === 'smallest') steps.push({ ...step, value: Math.min(...inputs) })
      else steps.push(step)
    }
    const sections = line.sections.filter((each) => each !== gone)
    return withLine(coding, at, { units: Number(steps[left.units]?.value), sections }, { ...left, steps })
  })
}

/** Codes that a line could be given, and the keys under which its tables hold others. */
const otherCodes = ['95165', '95117', '95004', '99213']

function byOtherKey(proof: LineProof): readonly (readonly [code: string, step: ProofStep])[] {
  const step = proof.steps[proof.code]
  if (step?.op !== 'code-for') return []
  const tables = step.of.flatMap((n) => (proof.steps[n]?.op === 'parameter' ? [proof.steps[n].value] : []))
  const entries = tables.flatMap((table) => (Array.isArray(table) ? [] : Object.entries(Object(table))))
  return entries.flatMap(([key, value]) =>
    [value].flat().flatMap((code) => {
      const isOther = typeof code === 'string' && /^[A-Z0-9]{5}$/.test(code) && code !== step.value
      return isOther ? [[code, { ...step, key, value: code }] as const] : []
    }),
  )
}

/** The modifier of a distinct service, with the rules that speak of it and no fact that earns it. */
function modifierUnearned(coding: Coding, line: CodedLine, proof: LineProof, at: number): readonly Checked[] {
  const known = coding.proof.lines.flatMap((each) => each.steps.filter((step) => step.op === 'parameter'))
  const rules = known.filter((step) => step.parameter.startsWith('same-day.') || step.parameter === 'visit.same-day')
  return rules.flatMap((rule) => {
    const modifier = valueAt(rule.value, '/written') ?? valueAt(rule.value, '/modifier')
    if (typeof modifier !== 'string' || line.modifiers.includes(modifier)) return []
    const n = proof.steps.length
    const steps: readonly ProofStep[] = [...proof.steps, rule, { op: 'modifier', of: [n], value: modifier }]
    const modifiers = [...proof.modifiers, n + 1]
    return [withLine(coding, at, { modifiers: [...line.modifiers, modifier] }, { steps, modifiers })]
  })
}

/** Takes out the steps on which neither code nor units nor modifiers rest. */
function pruned(proof: LineProof): LineProof {
  const kept = new Set<number>()
  const keep = (n: number): void => {
    const step = proof.steps[n]
    kept.add(n)
    if (step !== undefined && 'of' in step) step.of.forEach(keep)
  }
  for (const n of [proof.code, proof.units, ...proof.modifiers]) keep(n)
  let left = proof
  for (let n = proof.steps.length - 1; n >= 0; n -= 1) if (!kept.has(n)) left = proofWithout(left, n)
  return left
}

/** A modifier goes with its step and with all that only it rests on. */
function modifiersRemoved(coding: Coding, line: CodedLine, proof: LineProof, at: number): readonly Checked[] {
  return line.modifiers.length === 0
    ? []
    : [withLine(coding, at, { modifiers: [] }, pruned({ ...proof, modifiers: [] }))]
}

/** Units that the facts fix are said not to be fixed, and somebody is asked for them. */
function unitsAskedFor(coding: Coding, line: CodedLine, proof: LineProof, at: number): readonly Checked[] {
  if (line.units === null) return []
  const steps = put(proof.steps, proof.units, { op: 'not-fixed', of: [], value: null })
  const open = withLine(coding, at, { units: null }, pruned({ ...proof, steps }))
  const question = { fact: '/payer', question: 'How many units?', family: line.family, line: at }
  return [{ ...open, undecided: [...open.undecided, question] }]
}

function lineDropped(coding: Coding, at: number): Checked {
  const proofs = without(coding.proof.lines, at).map((proof, line) => ({ ...proof, line }))
  const undecided = coding.undecided.flatMap(({ line, ...question }) => {
    if (line === undefined) return [question]
    return line === at ? [] : [{ ...question, line: line > at ? line - 1 : line }]
  })
  return { lines: without(coding.lines, at), undecided, proof: { ...coding.proof, lines: proofs } }
}

function lineAdded(coding: Coding, at: number, changed: Partial<CodedLine>): readonly Checked[] {
  const [line, proof] = [coding.lines[at], coding.proof.lines[at]]
  if (line === undefined || proof === undefined) return []
  const proofs = [...coding.proof.lines, { ...proof, line: coding.lines.length }]
  const lines = [...coding.lines, { ...line, ...changed }]
  return [{ ...coding, lines, proof: { ...coding.proof, lines: proofs } }]
}

const reasons: readonly ExclusionReason[] = [
  'dilution-not-counted',
  'prepared-elsewhere',
  'preparation-unsupervised',
  'not-given-by-practice',
  'nothing-given',
  'nothing-to-bill',
  'part-of-desensitization',
  'part-of-complete-service',
  'part-of-therapy',
  'part-of-other-test',
  'agent-not-accepted',
  'under-minimum-time',
  'visit-not-separate',
  'coded-with-drug',
  'coded-with-visit',
  'no-code',
  'described-elsewhere',
]

const payerFact = (encounter: Encounter): ProofStep => ({ op: 'fact', at: '/payer', value: encounter.payer })

export const mutants: Readonly<Record<string, Mutate>> = {
  'unit-changed': eachLine((coding, { units }, _proof, at) =>
    units === null ? [] : [1, -1].map((by) => withLine(coding, at, { units: units + by }, {})),
  ),
  'unit-changed, with every step of that value': eachLine((coding, { units }, proof, at) => {
    if (units === null) return []
    return [1, -1].map((by) => {
      const steps = proof.steps.map((step) =>
        'of' in step && step.value === units ? { ...step, value: units + by } : step,
      )
      return withLine(coding, at, { units: units + by }, { steps })
    })
  }),
  'unit-changed, with its last step': eachLine((coding, { units }, proof, at) => {
    const step = proof.steps[proof.units]
    if (units === null || step === undefined) return []
    return [1, -1].map((by) => {
      const steps = put(proof.steps, proof.units, { ...step, value: units + by })
      return withLine(coding, at, { units: units + by }, { steps })
    })
  }),
  'units-not-fixed': eachLine((coding, { units }, proof, at) => {
    const steps = put(proof.steps, proof.units, { op: 'not-fixed', of: [], value: null })
    return units === null ? [] : [withLine(coding, at, { units: null }, { steps })]
  }),
  'units-not-fixed, and asked for': eachLine(unitsAskedFor),
  'key-changed': eachStep((step) => ('key' in step ? [{ ...step, key: 'another' }] : [])),
  'vial-omitted': eachLine(vialOmitted),
  'vial-omitted from the sections alone': eachLine((coding, line, _proof, at) =>
    line.family !== 'extract' || line.sections.length < 2
      ? []
      : [withLine(coding, at, { sections: line.sections.slice(1) }, {})],
  ),
  'parameter-of-another-date': eachParameter((step) => [
    ...statedBy(step.policy, step),
    ...statedBy(step.policy, step).map((each) => (each.from === 'undated' ? each : { ...each, on: each.from })),
    ...['1990-01-01', '2010-06-01', '2031-01-01'].map((on) => ({ ...step, on })),
  ]),
  'parameter-of-another-first-day': eachParameter((step) => [
    { ...step, from: step.from === 'undated' ? '2020-01-01' : 'undated' },
  ]),
  'parameter-of-another-rank': eachParameter((step) =>
    policies.flatMap(({ id }) => (id === step.policy ? [] : statedBy(id, step))),
  ),
  'parameter-cited-otherwise': eachParameter((step) => [
    { ...step, cite: [] },
    { ...step, confidence: step.confidence === 'A' ? 'D' : 'A' },
  ]),
  'parameter-assumed': eachParameter(({ parameter, value }) => [{ op: 'assumed', parameter, label: 'known', value }]),
  'wrong-pointer': eachFact((step, encounter) => neighbours(step.at, encounter).map((at) => ({ ...step, at }))),
  'wrong-pointer, with its value': eachFact((step, encounter) =>
    [...neighbours(step.at, encounter), ...siblings(step.at, encounter)].map((at) => {
      return { ...step, at, value: asJson(valueAt(encounter, at)) }
    }),
  ),
  'fact-value-changed': eachFact((step) => {
    return [{ ...step, value: typeof step.value === 'number' ? step.value + 1 : 'something else' }]
  }),
  'step-removed': eachLine((coding, line, proof, at) =>
    proof.steps.map((_, n) => {
      const gone = proof.modifiers.indexOf(n)
      const modifiers = line.modifiers.filter((__, index) => index !== gone)
      return withLine(coding, at, { modifiers }, proofWithout(proof, n))
    }),
  ),
  'step-added': eachLine((coding, _line, proof, at, e) => [withLine(coding, at, {}, proofAfter(proof, payerFact(e)))]),
  'step-added, and rested on': eachLine((coding, _line, proof, at, encounter) => {
    const { steps, ...rest } = proofAfter(proof, payerFact(encounter))
    return steps.flatMap((step, n) => {
      return 'of' in step
        ? [withLine(coding, at, {}, { ...rest, steps: put(steps, n, { ...step, of: [...step.of, 0] }) })]
        : []
    })
  }),
  'step-rested-on-twice': eachStep((step) => {
    return 'of' in step ? step.of.map((each) => ({ ...step, of: [...step.of, each] })) : []
  }),
  'code-changed': eachLine((coding, _line, _proof, at) => otherCodes.map((code) => withLine(coding, at, { code }, {}))),
  'code-changed, with its step': eachLine((coding, _line, proof, at) => {
    const step = proof.steps[proof.code]
    if (step === undefined) return []
    return otherCodes.map((code) => {
      return withLine(coding, at, { code }, { steps: put(proof.steps, proof.code, { ...step, value: code }) })
    })
  }),
  'code-changed, by another key': eachLine((coding, _line, proof, at) =>
    byOtherKey(proof).map(([code, step]) =>
      withLine(coding, at, { code }, { steps: put(proof.steps, proof.code, step) }),
    ),
  ),
  'modifier-added': eachLine((coding, { modifiers }, _proof, at) =>
    ['59', '25', 'XU'].map((each) => withLine(coding, at, { modifiers: [...modifiers, each] }, {})),
  ),
  'modifier-added, with a step': eachLine(modifierUnearned),
  'modifier-removed': eachLine((coding, { modifiers }, _proof, at) =>
    modifiers.map((_, n) => withLine(coding, at, { modifiers: without(modifiers, n) }, {})),
  ),
  'modifier-removed, with its steps': eachLine(modifiersRemoved),
  'date-changed': eachLine((coding, _line, _proof, at) => [withLine(coding, at, { dateOfService: '2025-01-07' }, {})]),
  'exclusion-reason-changed': eachExclusion((each) => reasons.map((reason) => ({ ...each, reason }))),
  'exclusion-dropped': (coding) =>
    coding.proof.excluded.map((_, at) => withExcluded(coding, without(coding.proof.excluded, at))),
  'exclusion-of-a-sibling': eachExclusion((each, encounter) =>
    siblings(each.at, encounter).map((at) => ({ ...each, at })),
  ),
  'exclusion-step-removed': eachExclusion((each) => {
    return each.steps.map((_, n) => ({ ...each, steps: stepsWithout(each.steps, n) }))
  }),
  'exclusion-step-added': eachExclusion((each, e) => [{ ...each, steps: [...each.steps, payerFact(e)] }]),
  'section-double-counted': eachLine((coding, line, _proof, at) =>
    coding.lines.flatMap((other, n) => {
      const [more] = n === at ? [] : other.sections.filter((each) => !line.sections.includes(each))
      return more === undefined ? [] : [withLine(coding, at, { sections: [...line.sections, more] }, {})]
    }),
  ),
  'section-used-and-left-out': eachLine((coding, line) =>
    coding.proof.excluded.flatMap((each) =>
      line.sections.map((at) => withExcluded(coding, [...coding.proof.excluded, { ...each, at }])),
    ),
  ),
  'line-added': eachLine((coding, _line, _proof, at) => lineAdded(coding, at, {})),
  'line-added, on another day': eachLine((coding, _line, _proof, at) =>
    lineAdded(coding, at, { dateOfService: '2025-01-07' }),
  ),
  'line-dropped': eachLine((coding, _line, _proof, at) => [lineDropped(coding, at)]),
}
