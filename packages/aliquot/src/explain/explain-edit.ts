/** An edit: what it looks for, why, what it says and wants done, and the values that it goes by for each payer. */
import { dayOf, type IsoDate } from '@aliquot/engine/calendar-date'
import type { Catalogue } from '@aliquot/engine/policy/catalogue'
import type { ParameterId } from '@aliquot/engine/policy/parameter'
import type { AnyEdit, Direction, Message, Nature, Remedy, Severity } from '@aliquot/engine/scrub/edit'
import { factQuestions } from '@aliquot/engine/scrub/edit'
import { type Location, locations } from '@aliquot/engine/scrub/location'
import { codeSet } from '@aliquot/reference/code-set'
import { parameters } from '@aliquot/reference/parameters'
import { rules } from '@aliquot/reference/rules'
import { type CitedSource, citedSources } from './cited-source.ts'
import { type EditUnderPolicy, editUnderPolicies, factsByPayer, isTriggered } from './edit-triggers.ts'
import { type AnswerGroup, groupByAnswer, statedValues } from './stated-value.ts'

export interface MessageExplanation {
  readonly message: string
  /** With slots in brackets. */
  readonly text: string
  readonly todo: string
  readonly remedy: Remedy
  readonly severity: Severity
  readonly nature: Nature
  readonly denies: boolean
}

export interface EditExplanation {
  readonly kind: 'edit'
  readonly id: string
  readonly name: string
  readonly title: string
  readonly why: string
  readonly severity: Severity
  readonly nature: Nature
  readonly direction: Direction
  /** Where on a claim, on the paper form, in an 837P and in FHIR. */
  readonly location: Location
  readonly on: IsoDate
  /** Codes in scope whose lines can trigger it, under any policy; `every` for all lines. */
  readonly codes: readonly string[] | 'every'
  /** Facts without which it cannot decide. */
  readonly needs: readonly string[]
  readonly parameters: readonly {
    readonly parameter: ParameterId
    readonly title: string
    readonly question: string
    readonly answers: readonly AnswerGroup[]
  }[]
  readonly messages: readonly MessageExplanation[]
  /** Payers that it is not about. */
  readonly notFor: readonly string[]
  /** Payers under which it cannot be decided, since a value is not known. */
  readonly undecidedFor: readonly { readonly payer: string; readonly why: readonly string[] }[]
  /** The rules of the dossier that it carries out. */
  readonly rules: readonly { readonly id: string; readonly title: string }[]
  readonly cite: readonly CitedSource[]
}

export function explainEdit(catalogue: Catalogue, edit: AnyEdit, on: IsoDate): EditExplanation {
  const day = dayOf(on)
  const under = editUnderPolicies(catalogue, edit, factsByPayer(catalogue, day), day)
  const codes = codesOf(under)
  const asked = codes === 'every' ? undefined : new Set(codes)
  const used = [...new Set(Object.values(edit.params))]
  return {
    kind: 'edit',
    id: edit.id,
    name: edit.name,
    title: edit.title,
    why: edit.why,
    severity: edit.severity,
    nature: edit.nature,
    direction: edit.direction,
    location: locations[edit.at],
    on,
    codes,
    needs: edit.needs.map((fact) => factQuestions[fact]),
    parameters: used.map((parameter) => ({
      parameter,
      title: parameters[parameter].title,
      question: parameters[parameter].question,
      answers: groupByAnswer(statedValues(catalogue, parameter, day, asked)),
    })),
    messages: Object.entries(edit.messages).map(([key, message]) => explainMessage(edit, key, message)),
    notFor: under.filter(({ applies }) => !applies).map(({ payer }) => payer),
    undecidedFor: under.flatMap(({ payer, unknown }) => (unknown.length === 0 ? [] : [{ payer, why: unknown }])),
    rules: edit.rules.map((id) => ({ id, title: rules.find((rule) => rule.id === id)?.title ?? '' })),
    cite: citedSources(edit.cite ?? []),
  }
}

function codesOf(under: readonly EditUnderPolicy[]): readonly string[] | 'every' {
  const triggers = under.filter(({ applies }) => applies).map(({ trigger }) => trigger)
  if (triggers.some((trigger) => 'every' in trigger)) return 'every'
  return codeSet.map(({ code }) => code).filter((code) => triggers.some((trigger) => isTriggered(trigger, code)))
}

function explainMessage(edit: AnyEdit, key: string, message: Message): MessageExplanation {
  const bare = (text: string) => text.replace(/\{([A-Za-z]+)(?::[a-z]+)?\}/g, '[$1]')
  return {
    message: key,
    text: bare(message.text),
    todo: bare(message.todo),
    remedy: message.remedy,
    severity: message.severity ?? edit.severity,
    nature: message.nature ?? edit.nature,
    denies: message.denies === true,
  }
}
