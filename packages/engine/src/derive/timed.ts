/** Services that count time: ingestion challenges and rapid desensitization. */

import type { Known } from '../policy/catalogue.ts'
import type { DesensitizationAgents } from '../policy/parameter.ts'
import type { Exclusion } from '../proof.ts'
import { divFloor } from '../quantity.ts'
import {
  ask,
  askPayer,
  type CitedFact,
  type Contribution,
  type Deriving,
  type Distinct,
  draftLine,
  exclude,
  nothing,
} from './draft.ts'
import { Steps } from './steps.ts'

/** Whole spans of `perMinutes` in `minutes`, and one more once `fromMinutes` of the next have passed. */
export function spansOf(minutes: number, perMinutes: number, fromMinutes: number): number {
  const whole = divFloor(minutes, perMinutes)
  return minutes - whole * perMinutes >= fromMinutes ? whole + 1 : whole
}

/** A challenge by mouth for a food or a drug is of another allergen than the shots of the day. */
function distinctOf(suspected: string | undefined) {
  if (suspected !== 'food-allergy' && suspected !== 'drug-allergy') return {}
  const distinct: Distinct = 'yes'
  return { distinct, distinctFacts: [{ at: '/challenge/suspected', value: suspected }] }
}

export function deriveChallenge(deriving: Deriving): Contribution {
  const out = nothing()
  const challenge = deriving.encounter.challenge
  if (challenge === undefined) return out
  if (challenge.kind === 'provocation-neutralization') {
    out.excluded.push(exclude('/challenge', 'no-code', [['/challenge/kind', challenge.kind]]))
    return out
  }
  const codes = deriving.ask('challenge.codes')
  if (!codes.known) {
    out.questions.push(askPayer('challenge', 'challenge.codes', codes.note))
    return out
  }
  if (challenge.kind === undefined) {
    out.questions.push(ask('challenge', '/challenge/kind', 'What kind of challenge was it: ingestion?'))
    return out
  }
  if (challenge.minutes === undefined) {
    const question = 'How many minutes did the challenge take (testing time, from start and stop)?'
    const answers = [
      { if: `under ${codes.value.firstFromMinutes} minutes`, code: null, units: null },
      { if: `${codes.value.firstFromMinutes} to 150 minutes`, code: codes.value.first, units: 1 },
    ]
    out.questions.push(ask('challenge', '/challenge/minutes', question, { answers }))
    return out
  }
  const { first, further, firstFromMinutes, firstSpanMinutes, furtherPerMinutes, furtherFromMinutes } = codes.value
  if (challenge.minutes < firstFromMinutes) {
    out.excluded.push(
      exclude('/challenge', 'under-minimum-time', [['/challenge/minutes', challenge.minutes]], (steps) => {
        steps.parameter('challenge.codes', codes, deriving.day)
      }),
    )
    return out
  }
  const steps = new Steps()
  const parameter = steps.parameter('challenge.codes', codes, deriving.day)
  const kind = steps.fact('/challenge/kind', challenge.kind)
  const minutes = steps.fact('/challenge/minutes', challenge.minutes)
  const codeStep = steps.apply('code-for', [parameter, kind, minutes], first, 'first')
  const unitsStep = steps.apply('time-units', [minutes, parameter], 1, 'first')
  const sections = ['/challenge']
  const separate = distinctOf(challenge.suspected)
  out.lines.push(
    draftLine({ family: 'challenge', code: first, units: 1, sections, steps, codeStep, unitsStep, ...separate }),
  )
  const beyond = spansOf(Math.max(0, challenge.minutes - firstSpanMinutes), furtherPerMinutes, furtherFromMinutes)
  if (beyond === 0) return out
  const more = new Steps()
  const table = more.parameter('challenge.codes', codes, deriving.day)
  const time = more.fact('/challenge/minutes', challenge.minutes)
  const furtherStep = more.apply('code-for', [table, time], further, 'further')
  const furtherUnits = more.apply('time-units', [time, table], beyond, 'further')
  out.lines.push(
    draftLine({
      family: 'challenge',
      code: further,
      units: beyond,
      sections,
      steps: more,
      codeStep: furtherStep,
      unitsStep: furtherUnits,
      ...separate,
    }),
  )
  return out
}

export interface Desensitized {
  readonly contribution: Contribution
  /** The agent whose shots are part of the hourly code. */
  readonly includesShotsOf: string | undefined
}

export function deriveDesensitization(deriving: Deriving): Desensitized {
  const out = nothing()
  const recorded = deriving.encounter.rapidDesensitization
  const nothingIncluded = { contribution: out, includesShotsOf: undefined }
  if (recorded === undefined) return nothingIncluded
  const codes = deriving.ask('desensitization.codes')
  const agents = deriving.ask('desensitization.agents')
  if (!codes.known || !agents.known) {
    const unknown = codes.known ? agents : codes
    out.questions.push(askPayer('desensitization', 'desensitization.agents', unknown.known ? '' : unknown.note))
    return nothingIncluded
  }
  if (recorded.agent === undefined) {
    const question = 'To what was the patient desensitized: a drug, venom, an inhalant or a food?'
    out.questions.push(ask('desensitization', '/rapidDesensitization/agent', question))
    return nothingIncluded
  }
  if (!agents.value.accepted.includes(recorded.agent)) {
    refuse(deriving, agents, [['/rapidDesensitization/agent', recorded.agent]], out)
    return nothingIncluded
  }
  if (agents.value.essentialOnly && recorded.essential !== true) {
    if (recorded.essential === false) {
      const facts: CitedFact[] = [['/rapidDesensitization/essential', false]]
      refuse(deriving, agents, facts, out)
      return nothingIncluded
    }
    const question = 'Is the drug one that the patient must have and cannot replace?'
    out.questions.push(ask('desensitization', '/rapidDesensitization/essential', question))
    return nothingIncluded
  }
  const steps = new Steps()
  const parameter = steps.parameter('desensitization.codes', codes, deriving.day)
  const agent = steps.fact('/rapidDesensitization/agent', recorded.agent)
  const who = steps.parameter('desensitization.agents', agents, deriving.day)
  const of = [parameter, agent, who]
  if (agents.value.essentialOnly) of.push(steps.fact('/rapidDesensitization/essential', true))
  const { code, perMinutes, partFromMinutes } = codes.value
  const codeStep = steps.apply('code-for', of, code, 'code')
  const minutes = recorded.minutes
  const units = minutes === undefined ? null : spansOf(minutes, perMinutes, partFromMinutes)
  if (minutes !== undefined && units === 0) {
    out.excluded.push(
      exclude('/rapidDesensitization', 'under-minimum-time', [['/rapidDesensitization/minutes', minutes]], (own) => {
        own.parameter('desensitization.codes', codes, deriving.day)
      }),
    )
    return nothingIncluded
  }
  const time = minutes === undefined ? [] : [steps.fact('/rapidDesensitization/minutes', minutes), parameter]
  const unitsStep = steps.apply(units === null ? 'not-fixed' : 'time-units', time, units)
  const sections = ['/rapidDesensitization']
  const line = draftLine({ family: 'desensitization', code, units, sections, steps, codeStep, unitsStep })
  out.lines.push(line)
  if (minutes === undefined) {
    const question = 'How many minutes did the desensitization take, from start to stop?'
    out.questions.push(ask('desensitization', '/rapidDesensitization/minutes', question, { about: line }))
  }
  return { contribution: out, includesShotsOf: agents.value.includesShots ? recorded.agent : undefined }
}

/** An injection that the hourly code stands in place of, by what the payer says. */
export function partOfDesensitization(deriving: Deriving, at: string, antigen: string): Exclusion {
  const agents = deriving.ask('desensitization.agents')
  const facts: CitedFact[] = [
    [`${at}/antigen`, antigen],
    ['/rapidDesensitization/agent', deriving.encounter.rapidDesensitization?.agent],
  ]
  return exclude(at, 'part-of-desensitization', facts, (steps) => {
    if (agents.known) steps.parameter('desensitization.agents', agents, deriving.day)
  })
}

function refuse(
  deriving: Deriving,
  agents: Known<DesensitizationAgents>,
  facts: readonly CitedFact[],
  out: Contribution,
): void {
  out.excluded.push(
    exclude('/rapidDesensitization', 'agent-not-accepted', facts, (steps) => {
      steps.parameter('desensitization.agents', agents, deriving.day)
    }),
  )
}
