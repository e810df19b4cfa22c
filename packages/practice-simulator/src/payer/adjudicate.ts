/**
 * A payer that judges claims by its policy data. It sees what a payer sees: the claim, and what it paid before for the
 * member; never a chart. Amounts are made up.
 */
import type { Cents } from '@aliquot/engine/money'
import type { Adjustment } from '@aliquot/engine/remittance/remittance'
import { agreedFee } from '../practice/price-list.ts'
import { rejectionsOf } from './front-door.ts'
import type { LineAnswer, PayerAnswer, Refusal } from './payer-answer.ts'
import type { ReceivedClaim, ReceivedLine } from './received-claim.ts'
import { refusalOf } from './refusals.ts'
import { judgeUnits } from './unit-limits.ts'

export function adjudicate(received: ReceivedClaim): PayerAnswer {
  const rejections = rejectionsOf(received)
  if (rejections.length > 0) return { state: 'rejected', rejections }
  return { state: 'judged', lines: received.lines.map((line) => answerTo(line, received)) }
}

function answerTo(line: ReceivedLine, received: ReceivedClaim): LineAnswer {
  const refused = refusalOf(line, received)
  if (refused !== undefined) return paidFor(line, received, 0, line.code, refused)
  const { unitsPaid, refusal } = judgeUnits(line, received)
  return paidFor(line, received, unitsPaid, paidAs(line, received), refusal)
}

/** Single-dose vials that the preparer injects are paid like doses of a multi-dose vial, where the payer says so. */
function paidAs(line: ReceivedLine, received: ReceivedClaim): string {
  const values = received.valuesOn(line.day)
  const codes = values.value('extract.codes')
  if (codes === undefined || line.code !== codes.singleDose) return line.code
  const isInjected = received.lines.some(({ code, day }) => day === line.day && /^9511[57]$/.test(code))
  const rule = values.value('extract.single-dose-injected-here')
  return isInjected && rule?.billedAs === 'multi-dose-doses' ? codes.multiDose : line.code
}

const visitShare: Cents = 2500

function paidFor(
  line: ReceivedLine,
  { isMedicare }: ReceivedClaim,
  unitsPaid: number,
  paidAsCode: string,
  refusal: Refusal | undefined,
): LineAnswer {
  const { units, chargeCents } = line
  const allowedCents = agreedFee(paidAsCode, unitsPaid)
  const refusedCents =
    unitsPaid === units ? 0 : chargeCents - Math.floor((chargeCents * unitsPaid) / Math.max(1, units))
  const isVisit = line.code.startsWith('99') && allowedCents >= visitShare
  const share = isMedicare ? Math.floor(allowedCents / 5) : isVisit ? visitShare : 0
  // What Medicare holds back by law, 2 % of its part.
  const cut = isMedicare ? Math.floor((allowedCents - share) / 50) : 0
  const adjustments: Adjustment[] = []
  const take = (group: string, reason: string, cents: Cents) => {
    if (cents !== 0) adjustments.push({ group, reason, cents })
  }
  take(refusal?.group ?? 'CO', refusal?.reason ?? '45', refusedCents)
  take('CO', '45', chargeCents - refusedCents - allowedCents)
  take('CO', '253', cut)
  take('PR', isMedicare ? '2' : '3', share)
  return {
    unitsPaid,
    paidAs: paidAsCode,
    allowedCents,
    paidCents: allowedCents - share - cut,
    adjustments,
    refusal,
  }
}
