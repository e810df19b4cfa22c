/** What the practice and the payers remember of earlier lines, and what a reader is told of them. */

import type { Day } from '@aliquot/engine/calendar-date'
import type { ClaimHistory, HistoryLine } from '@aliquot/engine/document/claim'
import { dayText } from '../practice/day-text.ts'
import { type EarlierLine, never, type Patient } from './patient.ts'

/** Extract and tests are counted over a year, visits over three; a shot matters to no later one for long. */
function daysKept(code: string): number {
  if (code.startsWith('992')) return 1100
  return (code >= '95004' && code <= '95079') || (code >= '95144' && code <= '95170') ? 400 : 45
}

/** Lines from which on it is looked whether some can be forgotten. */
const mostUnlooked = 32

/** Adds lines to what is remembered, and now and then forgets what no rule looks back to. */
export function remember(lines: EarlierLine[], added: readonly EarlierLine[], today: Day): EarlierLine[] {
  const isLong = lines.length >= mostUnlooked && lines.length % 8 < added.length
  const kept = isLong ? lines.filter(({ code, day }) => today - day <= daysKept(code)) : lines
  kept.push(...added)
  return kept
}

/** What the practice knows on a day of the lines that it billed before for a patient. */
export function historyOf(patient: Patient, today: Day): ClaimHistory {
  const lines: HistoryLine[] = []
  for (const line of patient.billed) {
    if (today - line.day <= daysKept(line.code)) lines.push(toldOf(line, today))
  }
  const isTreated = patient.startedOn !== never && patient.startedOn <= today
  return isTreated ? { lines, immunotherapyStartedOn: dayText(patient.startedOn) } : { lines }
}

/** A line is put in words once while it waits for its answer, and once when it has it. */
function toldOf(line: EarlierLine, today: Day): HistoryLine {
  const isPending = line.answeredOn > today
  if (line.told !== undefined && isPending === (line.told.status === 'pending')) return line.told
  const told = historyLine(line, isPending)
  line.told = told
  return told
}

function historyLine(line: EarlierLine, isPending: boolean): HistoryLine {
  const { code, units, day, claim, payer, modifiers, chargeCents, paidUnits, paidCents } = line
  const status = isPending ? 'pending' : paidUnits > 0 ? 'paid' : 'denied'
  return {
    code,
    ...(units === undefined ? {} : { units }),
    dateOfService: dayText(day),
    provider: 'same',
    claim,
    payer,
    ...(modifiers.length === 0 ? {} : { modifiers }),
    status,
    ...(chargeCents === undefined ? {} : { chargeCents }),
    ...(status === 'paid' ? { paidCents } : {}),
    ...(status === 'paid' && paidUnits !== units ? { paidUnits } : {}),
  }
}
