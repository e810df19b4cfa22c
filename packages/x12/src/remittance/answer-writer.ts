/** What files that answer claims have in common when they are written: the envelope and how values are put. */
import type { IsoDate } from '@aliquot/engine/calendar-date'
import type { Cents } from '@aliquot/engine/money'
import { amountText, quantityText, SegmentWriter, usualDelimiters } from '../segment-writer.ts'
import type { WritableEnvelope } from '../writable-claim.ts'
import { dateText } from '../write-claim.ts'

/** The kind of a file: code of its group, number of its transactions, its guide. */
export interface AnswerKind {
  readonly group: string
  readonly transaction: string
  readonly guide: string
}

/** Writes what stands between ST and SE. */
export type WriteTransaction = (writer: SegmentWriter, control: string) => void

/** The text of a file: one interchange, one group, and each transaction. The same arguments give the same file. */
export function writeAnswers(
  kind: AnswerKind,
  envelope: WritableEnvelope,
  transactions: readonly WriteTransaction[],
): string {
  const writer = new SegmentWriter(envelope.delimiters ?? usualDelimiters, envelope.lineBreak ?? '\n')
  const { sender, receiver, time, groupControl, interchangeControl, firstTransactionControl = 1 } = envelope
  const date = dateText(envelope.date)
  writeInterchange(writer, envelope, date)
  writer.write('GS', kind.group, sender.id, receiver.id, date, time, String(groupControl), 'X', kind.guide)
  for (const [index, write] of transactions.entries()) {
    const control = String(firstTransactionControl + index).padStart(4, '0')
    const first = writer.count
    // An 835 names no guide in its ST segment.
    if (kind.transaction === '835') writer.write('ST', kind.transaction, control)
    else writer.write('ST', kind.transaction, control, kind.guide)
    write(writer, control)
    writer.write('SE', String(writer.count - first + 1), control)
  }
  writer.write('GE', String(transactions.length), String(groupControl))
  writer.write('IEA', '1', fixedNumber(interchangeControl))
  return writer.text()
}

function writeInterchange(writer: SegmentWriter, envelope: WritableEnvelope, date: string): void {
  const { sender, receiver, time, usage = 'T', interchangeControl } = envelope
  const blank = ' '.repeat(10)
  const { component, repetition } = writer.delimiters
  const parties = ['ZZ', padded(sender.id), 'ZZ', padded(receiver.id)]
  const rest = [date.slice(2), time, repetition, '00501', fixedNumber(interchangeControl), '0', usage, component]
  writer.writePlain('ISA', ['00', blank, '00', blank, ...parties, ...rest])
}

function padded(text: string): string {
  if (text.length > 15) throw new RangeError('an id of the envelope is longer than 15 characters')
  return text.padEnd(15)
}

function fixedNumber(value: number): string {
  const text = String(value).padStart(9, '0')
  if (!/^\d{9}$/.test(text)) throw new RangeError('a control number has more than nine digits')
  return text
}

/** Cents as a decimal, with a sign where they are below zero. */
export function signedAmount(cents: Cents): string {
  return cents < 0 ? `-${amountText(-cents)}` : amountText(cents)
}

/** An amount that may be absent. */
export function statedAmount(cents: Cents | undefined): string {
  return cents === undefined ? '' : signedAmount(cents)
}

/** Units that may be absent. Throws a `RangeError` if they have more than three decimals. */
export function statedUnits(units: number | undefined): string {
  if (units === undefined) return ''
  const thousandths = Math.round(Math.abs(units) * 1000)
  if (thousandths / 1000 !== Math.abs(units)) throw new RangeError('units have more than three decimals')
  return `${units < 0 ? '-' : ''}${quantityText(thousandths)}`
}

/** A date that may be absent. */
export function statedDate(date: IsoDate | undefined): string {
  return date === undefined ? '' : dateText(date)
}
