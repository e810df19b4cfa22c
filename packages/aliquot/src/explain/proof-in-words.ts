/** A proof as readable arithmetic: how each line follows from record and rules, and what was left out. */
import type { Coding } from '@aliquot/engine/derive/coding'
import type { Encounter } from '@aliquot/engine/document/encounter'
import type { Confidence, ParameterId, ParameterValues } from '@aliquot/engine/policy/parameter'
import type { LineProof, ProofStep } from '@aliquot/engine/proof'
import { parameters } from '@aliquot/reference/parameters'
import { type CitedSource, citedSources } from './cited-source.ts'
import { exclusionInWords } from './exclusion-in-words.ts'
import { sectionInWords } from './fact-in-words.ts'
import { StepsInWords } from './steps-in-words.ts'
import { valueInWords } from './value-in-words.ts'

/** A dated value that a line rests on. */
export interface RuleInWords {
  readonly parameter: ParameterId
  readonly title: string
  readonly says: string
  readonly policy: string
  readonly contractor?: string
  readonly from: string
  readonly confidence: Confidence
  readonly cite: readonly CitedSource[]
}

export interface LineInWords {
  readonly code: string
  readonly units: number | null
  readonly modifiers: readonly string[]
  /** How the units follow, one sentence a row. */
  readonly arithmetic: readonly string[]
  /** Why it is this code. */
  readonly whyCode: string
  readonly whyModifiers: readonly string[]
  readonly rules: readonly RuleInWords[]
}

export interface LeftOut {
  readonly at: string
  readonly what: string
  readonly why: string
  readonly rules: readonly RuleInWords[]
}

export interface ProofInWords {
  readonly lines: readonly LineInWords[]
  readonly leftOut: readonly LeftOut[]
}

export function proofInWords(coding: Coding, encounter: Encounter): ProofInWords {
  return {
    lines: coding.proof.lines.map((proof) => lineInWords(coding, encounter, proof)),
    leftOut: coding.proof.excluded.map(({ at, reason, steps }) => {
      const facts = new StepsInWords(steps, encounter).facts()
      return {
        at,
        what: sectionInWords(encounter, at),
        why: facts === '' ? exclusionInWords(reason) : `${exclusionInWords(reason)} (${facts})`,
        rules: rulesOf(steps, []),
      }
    }),
  }
}

function lineInWords(coding: Coding, encounter: Encounter, proof: LineProof): LineInWords {
  const words = new StepsInWords(proof.steps, encounter)
  const line = coding.lines[proof.line]
  const code = line?.code ?? ''
  return {
    code,
    units: line?.units ?? null,
    modifiers: line?.modifiers ?? [],
    arithmetic: words.arithmetic(proof.units),
    whyCode: words.whyCode(proof.code),
    whyModifiers: proof.modifiers.map((step) => words.whyModifier(step)),
    rules: rulesOf(proof.steps, [code, ...words.usedWith(proof)]),
  }
}

function rulesOf(steps: readonly ProofStep[], codes: readonly string[]): readonly RuleInWords[] {
  const rules = new Map<string, RuleInWords>()
  const asked = codes.length === 0 ? undefined : new Set(codes)
  for (const step of steps) {
    if (step.op !== 'parameter') continue
    // cast: the step stores the value of this very parameter as plain data
    const value = step.value as ParameterValues[typeof step.parameter]
    rules.set(`${step.parameter} ${step.policy} ${step.from}`, {
      parameter: step.parameter,
      title: parameters[step.parameter].title,
      says: valueInWords(step.parameter, value, asked),
      policy: step.policy,
      ...(step.contractor === undefined ? {} : { contractor: step.contractor }),
      from: step.from,
      confidence: step.confidence,
      cite: citedSources(step.cite),
    })
  }
  return [...rules.values()]
}
