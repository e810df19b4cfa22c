/** One claim as segments: CLM, its references and diagnoses, who rendered it, and its lines. */
import { type IsoDate, parseDay } from '@aliquot/engine/calendar-date'
import type { Claim, ClaimLine } from '@aliquot/engine/document/claim'
import { exactThousandths } from '@aliquot/engine/quantity'
import { plainDiagnosis } from './diagnosis-text.ts'
import { mostDiagnoses, mostLines } from './open-claim.ts'
import { amountText, quantityText, type SegmentWriter } from './segment-writer.ts'
import type { RenderingProvider, WritableClaim } from './writable-claim.ts'

const mostModifiers = 4
const mostPointers = 4

/** A date as transactions write it, `YYYYMMDD`. Throws a `RangeError` if it is no calendar date. */
export function dateText(date: IsoDate): string {
  if (parseDay(date) === undefined) throw new RangeError('a date is not a calendar date (YYYY-MM-DD)')
  return date.slice(0, 4) + date.slice(5, 7) + date.slice(8)
}

/**
 * Writes a claim. What it does not state is left out, so that only a whole claim makes a valid one. Throws a
 * `RangeError` for what the format cannot hold.
 */
export function writeClaim(writer: SegmentWriter, { claim, billing, rendering = [] }: WritableClaim): void {
  const { id, diagnoses = [], lines } = claim
  if (id === undefined || id === '') throw new RangeError('a claim has no id')
  if (diagnoses.length > mostDiagnoses) throw new RangeError(`a claim has more than ${mostDiagnoses} diagnoses`)
  if (lines.length > mostLines) throw new RangeError(`a claim has more than ${mostLines} lines`)
  const total = lines.reduce((sum, { chargeCents = 0 }) => sum + chargeCents, 0)
  const place = [claim.placeOfService, 'B', claim.frequency ?? '1']
  writer.write('CLM', id, amountText(total), '', '', place, 'Y', 'A', 'Y', 'Y')
  if (claim.priorAuthorization !== undefined) writer.write('REF', 'G1', claim.priorAuthorization)
  if (claim.originalControlNumber !== undefined) writer.write('REF', 'F8', claim.originalControlNumber)
  const codes = diagnoses.map((code, index) => [index === 0 ? 'ABK' : 'ABF', plainDiagnosis(code)])
  if (codes.length > 0) writer.write('HI', ...codes)
  const whole = renderingOfAll(claim, billing.npi)
  if (whole !== undefined) writeRendering(writer, whole, rendering)
  for (const [index, line] of lines.entries()) {
    writeLine(writer, line, index)
    const own = line.rendering
    if (own !== undefined && own !== whole && own !== billing.npi) writeRendering(writer, own, rendering)
  }
}

/** Who rendered every line; `undefined` if they differ, or if it is the billing provider, who is not named again. */
function renderingOfAll({ lines }: Claim, billingProvider: string): string | undefined {
  const first = lines[0]?.rendering
  return first !== billingProvider && lines.every(({ rendering }) => rendering === first) ? first : undefined
}

function writeRendering(writer: SegmentWriter, npi: string, known: readonly RenderingProvider[]): void {
  const name = known.find((provider) => provider.npi === npi)?.name
  if (name === undefined) throw new RangeError('a rendering provider has no name')
  writer.write('NM1', '82', '1', name.last, name.first, name.middle, '', name.suffix, 'XX', npi)
}

function writeLine(writer: SegmentWriter, line: ClaimLine, index: number): void {
  const { code, units, modifiers = [], diagnosisPointers = [], dateOfService, dateTo, note, ndc } = line
  if (modifiers.length > mostModifiers) throw new RangeError(`a line has more than ${mostModifiers} modifiers`)
  if (diagnosisPointers.length > mostPointers) throw new RangeError(`a line has more than ${mostPointers} pointers`)
  const quantity = units === undefined ? undefined : unitsText(units)
  const charge = line.chargeCents === undefined ? '' : amountText(line.chargeCents)
  const unit = quantity === undefined ? '' : 'UN'
  const pointers = diagnosisPointers.map(String)
  writer.write('LX', String(line.n ?? index + 1))
  writer.write('SV1', ['HC', code, ...modifiers], charge, unit, quantity, line.placeOfService, '', pointers)
  if (dateOfService !== undefined) {
    const from = dateText(dateOfService)
    if (dateTo === undefined) writer.write('DTP', '472', 'D8', from)
    else writer.write('DTP', '472', 'RD8', `${from}-${dateText(dateTo)}`)
  }
  if (note !== undefined && note !== '') writer.write('NTE', 'ADD', note)
  if (ndc === undefined || ndc === '') return
  // The quantity of the drug is not known apart from the units; the segment that states it must follow.
  writer.write('LIN', '', 'N4', ndc)
  writer.write('CTP', '', '', '', quantity ?? '1', 'UN')
}

function unitsText(units: number): string {
  const thousandths = exactThousandths(units)
  if (thousandths === undefined || thousandths < 0) {
    throw new RangeError('units are not a number of at most three decimals, zero or more')
  }
  return quantityText(thousandths)
}
