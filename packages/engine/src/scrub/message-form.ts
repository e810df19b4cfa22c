/** The messages of an edit, made ready once: their slots, and what each says where the edit does not say it for all. */
import { weaker } from '../derive/steps.ts'
import type { Confidence } from '../policy/parameter.ts'
import { type AnyEdit, type Direction, type Nature, type Remedy, type Severity, type Slot, slotsOf } from './edit.ts'

export interface MessageForm {
  readonly key: string
  readonly text: string
  readonly todo: string
  /** Slots of the text, in the order in which a record holds them. */
  readonly slots: readonly Slot[]
  /** What it is where all values that it rests on are confirmed: see `severityFor`. */
  readonly severity: Severity
  readonly nature: Nature
  readonly direction: Direction
  readonly remedy: Remedy
  readonly denies: boolean
}

/** Messages of an edit in the order of its definition. */
export function formsOf(edit: AnyEdit): readonly MessageForm[] {
  return Object.entries(edit.messages).map(([key, message]) => ({
    key,
    text: message.text,
    todo: message.todo,
    slots: slotsOf(message.text),
    severity: message.severity ?? edit.severity,
    nature: message.nature ?? edit.nature,
    direction: message.direction ?? edit.direction,
    remedy: message.remedy,
    denies: message.denies === true,
  }))
}

/** Only what is confirmed may deny: a value of confidence C or D informs, whatever the edit's own severity. */
export function severityFor(severity: Severity, confidence: Confidence): Severity {
  return confidence === 'A' || confidence === 'B' ? severity : 'info'
}

/** What a finding is on the values that it rests on: those of its edit, and one of its own where it names one. */
export function severityOn(form: MessageForm, ofEdit: Confidence, own: Confidence | undefined): Severity {
  return severityFor(form.severity, own === undefined ? ofEdit : weaker(ofEdit, own))
}
