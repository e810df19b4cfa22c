/** Shots: one code for one injection, another for two or more, one unit of one of them per date. */
import type { Injection } from '../document/encounter.ts'
import type { CompleteServiceCodes } from '../policy/parameter.ts'
import {
  ask,
  askPayer,
  type Contribution,
  type Deriving,
  type DraftLine,
  draftLine,
  exclude,
  nothing,
} from './draft.ts'
import { Steps } from './steps.ts'
import { partOfDesensitization } from './timed.ts'
import { distinctVenoms } from './venoms.ts'

const extracts: ReadonlySet<string> = new Set(['inhalant', 'venom', 'whole-body'])

export interface Counted {
  readonly at: string
  readonly injection: Injection
  /** `undefined`: recorded, number unknown. */
  readonly count: number | undefined
}

/** Number of separate injections of an entry, from its count or its syringes. */
export function injectionCount(injection: Injection): number | undefined {
  return injection.count ?? injection.shots?.length
}

export function deriveShots(deriving: Deriving, desensitizedAgent: string | undefined): Contribution {
  const out = nothing()
  const counted: Counted[] = []
  const injections = deriving.encounter.injections ?? []
  injections.forEach((injection, index) => {
    const entry = countable(deriving, injection, `/injections/${index}`, desensitizedAgent, out)
    if (entry !== undefined) counted.push(entry)
  })
  if (counted.length > 0) addShotLine(deriving, counted, out)
  return out
}

function countable(
  deriving: Deriving,
  injection: Injection,
  at: string,
  desensitizedAgent: string | undefined,
  out: Contribution,
): Counted | undefined {
  if (injection.antigen === undefined) {
    out.questions.push(ask('shots', `${at}/antigen`, 'What was injected: allergen extract, venom, or a drug?'))
    return undefined
  }
  if (!extracts.has(injection.antigen)) return undefined
  if (injection.antigen === desensitizedAgent) {
    out.excluded.push(partOfDesensitization(deriving, at, injection.antigen))
    return undefined
  }
  if (injection.givenBy === undefined) {
    out.questions.push(ask('shots', `${at}/givenBy`, 'Who gave the injections: the practice, the patient, or others?'))
    return undefined
  }
  if (injection.givenBy !== 'practice') {
    out.excluded.push(exclude(at, 'not-given-by-practice', [[`${at}/givenBy`, injection.givenBy]]))
    return undefined
  }
  const count = injectionCount(injection)
  if (count === 0) {
    out.excluded.push(exclude(at, 'nothing-given', [[countPointer(at, injection), factOfCount(injection)]]))
    return undefined
  }
  return { at, injection, count }
}

export function countPointer(at: string, injection: Injection): string {
  return injection.count === undefined ? `${at}/shots` : `${at}/count`
}

export function factOfCount(injection: Injection): unknown {
  return injection.count ?? injection.shots
}

function addShotLine(deriving: Deriving, counted: readonly Counted[], out: Contribution): void {
  const codes = deriving.ask('shots.codes')
  const complete = deriving.ask('shots.complete-service')
  if (!codes.known) {
    out.questions.push(askPayer('shots', 'shots.codes', codes.note))
    return
  }
  // An entry without a number still stands for at least one injection.
  const least = counted.reduce((sum, entry) => sum + (entry.count ?? 1), 0)
  const unknown = counted.find((entry) => entry.count === undefined)
  if (unknown !== undefined && least < 2) {
    const answers = [
      { if: 'one injection', code: codes.value.one, units: 1 },
      { if: 'two or more injections', code: codes.value.several, units: 1 },
    ]
    out.questions.push(ask('shots', `${unknown.at}/count`, 'How many separate injections were given?', { answers }))
    return
  }
  const steps = new Steps()
  const facts = counted.map((entry) => countStep(steps, entry))
  const sum = steps.apply('sum', facts, least)
  if (
    complete.known &&
    complete.value.use === 'required' &&
    counted.every((entry) => entry.injection.source === 'own')
  ) {
    const own = counted.map((entry) => steps.fact(`${entry.at}/source`, 'own'))
    const of = [steps.parameter('shots.complete-service', complete, deriving.day), sum, ...own]
    out.lines.push(completeLine(deriving, counted, steps, of, complete.value, least))
    return
  }
  const parameter = steps.parameter('shots.codes', codes, deriving.day)
  const code = least === 1 ? codes.value.one : codes.value.several
  const codeStep = steps.apply('code-for', [parameter, sum], code, least === 1 ? 'one' : 'several')
  out.lines.push(shotLine(counted, steps, code, codeStep))
}

export function countStep(steps: Steps, entry: Counted): number {
  if (entry.count === undefined) return steps.fact(entry.at, entry.injection)
  const fact = steps.fact(countPointer(entry.at, entry.injection), factOfCount(entry.injection))
  return entry.injection.count === undefined ? steps.apply('length', [fact], entry.count) : fact
}

function shotLine(counted: readonly Counted[], steps: Steps, code: string, codeStep: number): DraftLine {
  return draftLine({
    family: 'shots',
    code,
    units: 1,
    sections: counted.map((entry) => entry.at),
    steps,
    codeStep,
    unitsStep: steps.apply('once', [codeStep], 1),
  })
}

function completeLine(
  deriving: Deriving,
  counted: readonly Counted[],
  steps: Steps,
  of: readonly number[],
  codes: CompleteServiceCodes,
  count: number,
): DraftLine {
  const facts = counted.map((entry) => ({ at: `${entry.at}/venoms`, venoms: entry.injection.venoms ?? [] }))
  const allVenom = counted.every((entry) => entry.injection.antigen === 'venom')
  if (allVenom && facts.every((fact) => fact.venoms.length > 0)) {
    const venoms = distinctVenoms(deriving, steps, facts)
    const code = codes.venomByCount[venoms.count - 1]
    if (code !== undefined) {
      const codeStep = steps.apply('code-for', [...of, venoms.step], code, 'venomByCount')
      return shotLine(counted, steps, code, codeStep)
    }
  }
  const code = count === 1 ? codes.one : codes.several
  const codeStep = steps.apply('code-for', of, code, count === 1 ? 'one' : 'several')
  return shotLine(counted, steps, code, codeStep)
}
