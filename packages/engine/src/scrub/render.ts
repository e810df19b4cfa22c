/** Findings in words: made from the integer records when somebody reads them. */
import { isoOf } from '../calendar-date.ts'
import { codeText, modifierText } from '../code-number.ts'
import { weaker } from '../derive/steps.ts'
import type { Confidence } from '../policy/parameter.ts'
import type { Cite } from '../policy/policy.ts'
import { formatThousandths } from '../quantity.ts'
import type { Direction, Nature, Remedy, Severity, SlotKind } from './edit.ts'
import type { FindingBuffer, RecordView } from './finding-buffer.ts'
import { recordKind } from './finding-buffer.ts'
import type { Fix } from './fix.ts'
import { type Location, locationOn } from './location.ts'
import { severityOn } from './message-form.ts'

export interface Finding {
  readonly edit: string
  readonly name: string
  readonly message: string
  readonly line: number
  readonly code: string
  /** Where on the claim, on the paper form, in an 837P and in FHIR. */
  readonly location: Location
  readonly severity: Severity
  readonly nature: Nature
  readonly direction: Direction
  readonly remedy: Remedy
  readonly text: string
  readonly why: string
  readonly todo: string
  /** The payer pays nothing for the line. */
  readonly denies: boolean
  readonly slots: Readonly<Record<string, number | string>>
  readonly cites: readonly CitedValue[]
  readonly confidence: Confidence
  readonly stale: boolean
  readonly fix: Fix | undefined
}

export interface CitedValue {
  readonly parameter?: string
  readonly policy?: string
  readonly contractor?: string
  readonly from?: string
  readonly cite: readonly Cite[]
}

export interface UndecidedEdit {
  readonly edit: string
  readonly name: string
  readonly line: number
  readonly code: string
  readonly missing: string
}

function slotText(kind: SlotKind, value: number): string {
  switch (kind) {
    case 'units':
    case 'volume':
      return formatThousandths(value)
    case 'code':
      return codeText(value)
    case 'modifier':
      return modifierText(value)
    case 'day':
      return isoOf(value)
    case 'place':
      return String(value).padStart(2, '0')
    case 'count':
    case 'minutes':
      return String(value)
  }
}

/** A slot as data: numbers as numbers, codes, days and places as text. */
function slotValue(kind: SlotKind, value: number): number | string {
  if (kind === 'units' || kind === 'volume') return value / 1000
  return kind === 'count' || kind === 'minutes' ? value : slotText(kind, value)
}

/** How severe the finding of a record is. */
export function severityOfRecord(buffer: FindingBuffer, index: number): Severity {
  const { edit, messages, confidence } = buffer.compiledOf(index)
  const form = messages[buffer.whatOf(index)]
  if (form === undefined) throw new RangeError(`${edit.id} has no message ${buffer.whatOf(index)}`)
  return severityOn(form, confidence, buffer.confidenceOf(index))
}

export function renderFinding(record: RecordView): Finding {
  const { edit, used, stale, messages } = record.compiled
  const form = messages[record.what]
  if (form === undefined) throw new RangeError(`${edit.id} has no message ${record.what}`)
  const words: Record<string, string> = { line: String(record.lineNumber), code: codeText(record.code) }
  const values: Record<string, number | string> = {}
  form.slots.forEach((slot, index) => {
    const value = record.slots[index] ?? 0
    words[slot.name] = slotText(slot.kind, value)
    values[slot.name] = slotValue(slot.kind, value)
  })
  const fill = (text: string) => text.replace(/\{([A-Za-z]+)(?::[a-z]+)?\}/g, (_, name: string) => words[name] ?? '?')
  return {
    edit: edit.id,
    name: edit.name,
    message: form.key,
    line: record.lineNumber,
    code: codeText(record.code),
    location: locationOn(edit.at, record.lineNumber),
    severity: severityOn(form, record.compiled.confidence, record.confidence),
    nature: form.nature,
    direction: form.direction,
    remedy: form.remedy,
    text: fill(form.text),
    why: edit.why,
    todo: fill(form.todo),
    denies: form.denies,
    slots: values,
    cites: [
      ...used.map(({ parameter, known }) => ({
        parameter,
        policy: known.policy,
        ...(known.contractor === undefined ? {} : { contractor: known.contractor }),
        from: known.from,
        cite: known.cite,
      })),
      ...(edit.cite === undefined ? [] : [{ cite: edit.cite }]),
    ],
    confidence: weaker(record.compiled.confidence, record.confidence ?? 'A'),
    stale: stale || record.isStale,
    fix: record.fix,
  }
}

export function renderRecords(buffer: FindingBuffer): {
  readonly findings: readonly Finding[]
  readonly undecided: readonly UndecidedEdit[]
} {
  const findings: Finding[] = []
  const undecided: UndecidedEdit[] = []
  for (let index = 0; index < buffer.length; index += 1) {
    const record = buffer.record(index)
    if (record.kind === recordKind.found) findings.push(renderFinding(record))
    else {
      undecided.push({
        edit: record.compiled.edit.id,
        name: record.compiled.edit.name,
        line: record.lineNumber,
        code: codeText(record.code),
        missing: buffer.text(record.what),
      })
    }
  }
  return { findings, undecided }
}
