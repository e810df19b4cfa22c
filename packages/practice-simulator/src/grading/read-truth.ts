/** Reading the ground truth back: one line of `truth.ndjson`. */
import type { ErrorSeverity, Fact } from '../planting/error-kind.ts'
import type { TruthRecord } from '../planting/truth-record.ts'
import { isFields } from './finding-document.ts'

const severities: readonly string[] = ['deny', 'records', 'info']
const directions: readonly string[] = ['over', 'under', 'neither']

/** Reads a record; a sentence if it is none. */
export function readTruth(value: unknown): TruthRecord | string {
  if (!isFields(value)) return 'an object is wanted for each planted error'
  for (const name of ['claim', 'kind', 'payer', 'dateOfService'] as const) {
    if (typeof value[name] !== 'string') return `"${name}" must be a text`
  }
  if (typeof value.line !== 'number' || typeof value.cents !== 'number') return '"line" and "cents" must be numbers'
  if (typeof value.visible !== 'boolean') return '"visible" must be true or false'
  if (!isOneOf(value.severity, severities)) return `"severity" must be one of ${severities.join(', ')}`
  if (!isOneOf(value.direction, directions)) return `"direction" must be one of ${directions.join(', ')}`
  return {
    claim: String(value.claim),
    line: value.line,
    kind: String(value.kind),
    needs: factsIn(value.needs),
    given: factsIn(value.given),
    visible: value.visible,
    payer: String(value.payer),
    severity: severityOf(value.severity),
    direction: value.direction === 'over' || value.direction === 'under' ? value.direction : 'neither',
    cents: value.cents,
    dateOfService: String(value.dateOfService),
    ...(typeof value.related === 'string' ? { related: value.related } : {}),
  }
}

function isOneOf(value: unknown, allowed: readonly string[]): boolean {
  return typeof value === 'string' && allowed.includes(value)
}

function severityOf(value: unknown): ErrorSeverity {
  return value === 'deny' || value === 'records' ? value : 'info'
}

function factsIn(value: unknown): readonly Fact[] {
  if (!Array.isArray(value)) return []
  return value.filter((each): each is Fact => each === 'chart' || each === 'history')
}
