/** One answered claim with something to do: sums, reasons in words, the cause, the next step and its time. */

import type { Imbalance } from '@aliquot/engine/remittance/balance'
import { claimStatusInWords } from '@aliquot/reference/denials/claim-statuses'
import { denialSourceOf } from '@aliquot/reference/denials/denial-sources'
import type { JudgedAnswer } from '../remit/judge-claims.ts'
import type { ExplainedAdjustment, JudgedLine } from '../remit/judge-line.ts'
import type { Page } from './page.ts'
import { daysUntil } from './remit-summary.ts'
import { signedDollars as dollars } from './signed-dollars.ts'

const stepLead = 'do:'

/** Prints a claim; `today` tells whether a day has passed. */
export function printRemitClaim(page: Page, judged: JudgedAnswer, today: string): void {
  const { answer, standing, match, lines, imbalances } = judged
  const { claim, remittance } = answer
  const payer = remittance.payer.name === '' ? 'payer without a name' : remittance.payer.name
  page.line(`${page.style('bold', `claim ${claim.id}`)}  ${payer}  ${answer.file}, segment ${answer.segment}`)
  const corrects = standing.corrects === undefined ? '' : '; it corrects an answer that was taken back'
  const number = claim.payerControl === undefined ? '' : `; the payer’s number is ${claim.payerControl}`
  const how = match === undefined || match.by === 'claim-number' ? '' : '; matched by other facts than its number'
  page.text(`${claimStatusInWords(claim.status)}${corrects}${number}${how}`)
  for (const imbalance of imbalances) page.item('does not add up:', imbalanceInWords(imbalance), { emphasis: 'yellow' })
  if (lines.length > 0) printSums(page, lines)
  for (const line of lines.filter(({ denial, underpaid }) => denial !== undefined || underpaid !== undefined)) {
    printLine(page, line, today)
  }
  page.blank()
}

function imbalanceInWords({ kind, line, statedCents, computedCents }: Imbalance): string {
  const difference = dollars(Math.abs(statedCents - computedCents))
  if (kind === 'lines') {
    const sums = `the claim’s charge is ${dollars(statedCents)}, those of its lines ${dollars(computedCents)}`
    return `${sums}: ${difference} apart`
  }
  const who = kind === 'claim' ? 'the claim' : `line ${(line ?? 0) + 1} of the answer`
  const sums = `${who} says ${dollars(statedCents)} paid, and charge less adjustments is ${dollars(computedCents)}`
  return `${sums}: ${difference} apart`
}

function printSums(page: Page, lines: readonly JudgedLine[]): void {
  page.table(
    [
      { title: 'line', align: 'right' },
      { title: 'code' },
      { title: 'units', align: 'right' },
      { title: 'billed', align: 'right' },
      { title: 'allowed', align: 'right' },
      { title: 'paid', align: 'right' },
      { title: 'patient', align: 'right' },
      { title: 'taken off' },
    ],
    lines.map((line) => [
      line.line === 0 ? 'all' : String(line.line),
      [line.code, ...line.modifiers].join('-'),
      String(line.unitsBilled),
      dollars(line.sums.billedCents),
      dollars(line.sums.allowedCents),
      dollars(line.sums.paidCents),
      dollars(line.sums.patientCents),
      line.adjustments.map(({ group, reason, cents }) => `${group}-${reason} ${dollars(cents)}`).join(', '),
    ]),
  )
}

function printLine(page: Page, line: JudgedLine, today: string): void {
  const name = line.line === 0 ? 'the whole claim' : `line ${line.line}, ${line.code}`
  const { denial, underpaid } = line
  if (denial !== undefined) {
    const part = denial.deniedCents === line.sums.billedCents ? '' : ` of ${dollars(line.sums.billedCents)}`
    page.item('denied', `${name}: ${dollars(denial.deniedCents)}${part}`, { emphasis: 'red' })
    for (const adjustment of whyOf(line)) page.item('why:', reasonInWords(adjustment), { indent: 4 })
    for (const { code, says } of line.remarks) {
      page.item('why:', `${code}: ${says ?? 'this remark is not held; look it up'}`, { indent: 4 })
    }
    printStep(page, line, today)
  }
  if (underpaid === undefined) return
  page.item('underpaid', `${name}: ${underpaidInWords(line)}`, { emphasis: 'red' })
  const isKnown = underpaid.expectedCents !== undefined
  const step = isKnown
    ? 'Send the payer the agreed fee and this line, and ask for the difference.'
    : 'Look the fee of this code up in the contract; if it is higher, ask the payer for the difference.'
  page.item(stepLead, step, { indent: 4 })
}

/** What denies it; with nothing that does, whatever was said. */
function whyOf({ adjustments }: JudgedLine): readonly ExplainedAdjustment[] {
  const denying = adjustments.filter(({ kind }) => kind === 'denial' || kind === 'not-held')
  return denying.length === 0 ? adjustments : denying
}

function reasonInWords({ group, reason, says }: ExplainedAdjustment): string {
  return `${group}-${reason}: ${says ?? 'this reason is not held; look it up'}`
}

function printStep(page: Page, { denial }: JudgedLine, today: string): void {
  const entry = denial?.entry
  if (denial === undefined) return
  if (entry === undefined) {
    page.item('cause:', 'none is held for these codes; compare the claim with the chart, and ask the payer', {
      indent: 4,
    })
    return
  }
  page.item('cause:', entry.rootCause, { indent: 4 })
  page.item(stepLead, entry.nextStep, { indent: 4 })
  const note = entry.appealNote === undefined ? '' : ` ${entry.appealNote}`
  if (entry.appealable === 'no') page.item('appeal:', `no.${note}`, { indent: 4 })
  else {
    const words = { yes: 'yes', limited: 'seldom', 'after-correction': 'as far as it is right' }[entry.appealable]
    page.item('appeal:', `${words}, ${untilInWords(denial.appealBy?.on, today)}.${note}`, { indent: 4 })
  }
  if (entry.step === 'correct' || entry.step === 'reroute') {
    page.item('send by:', untilInWords(denial.sendBy?.on, today), { indent: 4 })
  }
  if (entry.edits.length > 0) page.item('found before by:', entry.edits.join(', '), { indent: 4 })
  const sources = entry.cite.map(({ source }) => denialSourceOf(source)?.title ?? source)
  page.item('source:', `${sources.join('; ')} (confidence ${entry.confidence})`, { indent: 4 })
}

function untilInWords(on: string | undefined, today: string): string {
  if (on === undefined) return 'within the payer’s own time, which is not held: look in the contract'
  const days = daysUntil(on, today)
  if (days === undefined) return `by ${on}`
  return days < 0 ? `by ${on}, which has passed` : `by ${on} (${days} days left)`
}

function underpaidInWords({ underpaid, sums, unitsPaid }: JudgedLine): string {
  if (underpaid === undefined) return ''
  const at = underpaid.otherCode === undefined ? '' : ` at the rate of ${underpaid.otherCode}`
  const allowed = `${dollars(sums.allowedCents)} allowed for ${unitsPaid}${at}`
  if (underpaid.expectedCents === undefined) return `${allowed}; what is due is not known: give the fees with --fees`
  const from = underpaid.expectedFrom === 'fee' ? 'by the fee given' : 'as on other lines of this payer'
  return `${allowed}, ${dollars(underpaid.expectedCents)} due ${from}: ${dollars(underpaid.shortCents)} short`
}
