/**
 * What an edit is: one thing a claim can say wrong, or one limit of a payer, as data and one pure comparison.
 *
 * An edit names the parameters it needs, the lines that can trigger it and the facts without which it cannot decide.
 * The runner resolves parameters for the line's own day, sees to the facts, and calls `check` with plain values; so no
 * edit can forget a date or read unknown as fine. Findings carry integer slots; their text is made when somebody reads.
 */
import type { Confidence, ParameterId, ParameterValues } from '../policy/parameter.ts'
import type { Cite } from '../policy/policy.ts'
import type { ClaimView } from './claim-view.ts'
import type { Fix } from './fix.ts'
import type { PolicyFacts } from './policy-facts.ts'

/** `deny`: payers edit it automatically. `records`: they ask for records. `info`: worth knowing, never denied on. */
export type Severity = 'deny' | 'records' | 'info'
/** `defect`: the claim says something wrong. `payer-limit`: the claim is right and will still be denied or capped. */
export type Nature = 'defect' | 'payer-limit'
export type Direction = 'over' | 'under' | 'neither'
/**
 * Who can put it right: anybody (`clerical`, a closed list: totals and counts), somebody with the chart, or only a
 * clinician.
 */
export type Remedy = 'clerical' | 'needs-chart' | 'needs-clinician'

/** What a slot's integer means, and so how it is written. */
export type SlotKind = 'units' | 'count' | 'code' | 'modifier' | 'day' | 'volume' | 'minutes' | 'place'

/** A fact that a claim alone may lack. */
export type Fact =
  | 'date-of-service'
  | 'units'
  | 'place-of-service'
  | 'chart'
  | 'history'
  | 'history-lines'
  | 'therapy-start'
  | 'benefit-year'
  | 'rendering-role'
  | 'answer-in-chart'

export const factQuestions: Readonly<Record<Fact, string>> = {
  'date-of-service': 'the date of service of the line',
  units: 'the units of the line',
  'place-of-service': 'the place of service',
  chart: 'the chart of the day (encounter)',
  history: 'what was billed before (history)',
  'history-lines': 'the earlier billed lines with their dates',
  'therapy-start': 'the day on which immunotherapy started, or the year of therapy',
  'benefit-year': "the start of the member's benefit year",
  'rendering-role': 'whether a physician or a nurse practitioner renders the line',
  'answer-in-chart': 'a fact that the chart leaves open',
}

/** `{name:kind}` in a message text is a slot; `{line}` and `{code}` are the line's own number and code. */
export type SlotNames<Text extends string> = Text extends `${string}{${infer Inner}}${infer Rest}`
  ? (Inner extends `${infer Name}:${SlotKind}` ? Name : never) | SlotNames<Rest>
  : never

export interface Message {
  /** What is wrong, with slots. */
  readonly text: string
  /** What to do about it. */
  readonly todo: string
  readonly remedy: Remedy
  /** Where it differs from the edit's. */
  readonly nature?: Nature
  readonly severity?: Severity
  readonly direction?: Direction
  /** The payer pays nothing for the line. */
  readonly denies?: boolean
}

export type Messages = Readonly<Record<string, Message>>
export type Parameters = Readonly<Record<string, ParameterId>>
export type ParametersOf<P extends Parameters> = { readonly [K in keyof P]: ParameterValues[P[K]] }

type SlotsOf<M extends Message> = { readonly [K in SlotNames<M['text']>]: number }

/** Where `check` puts what it finds. */
export interface Findings<M extends Messages> {
  /** `confidence`: that of the value the finding rests on, where it is weaker than its parameter's. */
  found<K extends keyof M & string>(
    message: K,
    line: number,
    slots: SlotsOf<M[K]>,
    fix?: Fix,
    confidence?: Confidence,
  ): void
  /** The edit cannot decide for the line; `detail` says which fact, where the general question is not enough. */
  undecided(line: number, fact: Fact, detail?: string): void
}

/** What triggers an edit: codes by text, by range, or every line. */
export type Trigger =
  | { readonly codes: readonly string[] }
  | { readonly ranges: readonly { readonly from: string; readonly to: string }[] }
  | { readonly every: true }

/** A line; or the lines of one date; or the whole claim, by the policy of its first date. */
export type Scope = 'line' | 'date' | 'claim'

export interface Edit<P extends Parameters = Parameters, M extends Messages = Messages> {
  /** Three capitals and three digits, never used again. */
  readonly id: string
  /** The defect, in kebab case. */
  readonly name: string
  readonly severity: Severity
  readonly nature: Nature
  readonly direction: Direction
  readonly title: string
  readonly why: string
  /** Ids of the rules in the dossier of billing rules that it carries out. */
  readonly rules: readonly string[]
  /** Sources beside those of its parameters. */
  readonly cite?: readonly Cite[]
  readonly scope: Scope
  readonly params: P
  /** Whether the edit is about this policy at all; left out of the plan if not. */
  readonly applies?: (params: ParametersOf<P>) => boolean
  /**
   * The lines it is about, from the policy's code tables and its own parameters. Where those are not known, `params` is
   * `undefined`: the lines named then are the ones on which the edit is undecided.
   */
  readonly trigger: (facts: PolicyFacts, params: ParametersOf<P> | undefined) => Trigger
  /**
   * Whether the line gives cause for the edit at all, by what stands beside it. Asked before anything else: where it
   * says no, what is unknown of the payer does not matter.
   */
  concerns?(view: ClaimView, line: number, facts: PolicyFacts): boolean
  readonly needs: readonly Fact[]
  readonly messages: M
  /** `line`: a line index in `line` scope; the first line of the date in `date` scope; 0 in `claim` scope. */
  check(view: ClaimView, line: number, params: ParametersOf<P>, out: Findings<M>, facts: PolicyFacts): void
}

/** An edit whose parameters and messages have been checked against its `check`, for the registry. */
export type AnyEdit = Edit<Parameters, Messages>

/** Defines an edit with its messages and parameters typed from their own text. */
export function defineEdit<const P extends Parameters, const M extends Messages>(edit: Edit<P, M>): AnyEdit {
  // cast: check is called only by the runner, with the values of the edit's own parameters and messages
  return edit as unknown as AnyEdit
}

export interface Slot {
  readonly name: string
  readonly kind: SlotKind
}

const slotPattern = /\{([a-z][A-Za-z]*)(?::([a-z]+))?\}/g
const kinds: ReadonlySet<string> = new Set(['units', 'count', 'code', 'modifier', 'day', 'volume', 'minutes', 'place'])

function isKind(text: string | undefined): text is SlotKind {
  return text !== undefined && kinds.has(text)
}

/** The slots of a message text in order of first appearance, without `{line}` and `{code}`. */
export function slotsOf(text: string): readonly Slot[] {
  const slots = new Map<string, Slot>()
  for (const match of text.matchAll(slotPattern)) {
    const [, name = '', kind] = match
    if (isKind(kind) && !slots.has(name)) slots.set(name, { name, kind })
  }
  return [...slots.values()]
}
