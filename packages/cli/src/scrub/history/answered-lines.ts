/** The lines that payers answered, as keys: what was paid or denied of what was billed before. */
import { dayOf } from '@aliquot/engine/calendar-date'
import { packCode } from '@aliquot/engine/code-number'
import {
  type Remittance,
  type RemittedClaim,
  type RemittedLine,
  reversalStatus,
} from '@aliquot/engine/remittance/remittance'
import { absent, historyStatus } from '@aliquot/engine/scrub/claim-view'
import { isHistoryLine } from '@aliquot/engine/scrub/member-history'
import type { InputIssue } from '../../read/input-issue.ts'
import type { OpenInput } from '../../read/open-input.ts'
import { allBytes } from '../../read/peeked-input.ts'
import { remittancesIn } from '../../read/remittances.ts'
import { pairOfHex, textKey } from './history-key.ts'
import type { KeySorter } from './key-sorter.ts'

/** Adds the answers of an 835 file. It is held as a whole while it is read. */
export async function addAnswers(input: OpenInput, rank: number, sorter: KeySorter): Promise<readonly InputIssue[]> {
  const { file } = input
  let place = 0
  return remittancesIn(await allBytes(input.chunks), file, (remittance) => {
    for (const claim of remittance.claims) {
      place += 1
      addClaim(remittance, claim, rank, place, sorter)
    }
  })
}

function addClaim(
  { payee, paidOn, producedOn }: Remittance,
  claim: RemittedClaim,
  file: number,
  place: number,
  sorter: KeySorter,
): void {
  const member = pairOfHex(claim.patientKey ?? '')
  if (member === undefined) return
  const on = paidOn ?? producedOn
  const same = {
    file,
    claim: place,
    provider: textKey(payee.npi ?? ''),
    number: textKey(claim.id),
    sentOn: on === undefined ? absent : dayOf(on),
    frequency: 1,
    supplyMonths: 0,
    isHistory: true,
    isAnswer: true,
  }
  for (const [index, line] of claim.lines.entries()) {
    const code = packCode(line.billedAs?.code ?? line.code)
    const date = line.dateOfService ?? claim.dateOfService
    const day = date === undefined ? absent : dayOf(date)
    if (!isHistoryLine(code, day)) continue
    const units = line.unitsPaid ?? line.unitsBilled
    sorter.add(
      member,
      {
        ...same,
        code,
        day,
        units: units === undefined ? absent : Math.round(units * 1000),
        status: statusOf(claim, line),
      },
      index,
    )
  }
}

/** A line of which neither the payer nor the patient bears anything is denied. */
function statusOf(claim: RemittedClaim, { paidCents, adjustments }: RemittedLine): number {
  if (claim.status === reversalStatus) return historyStatus.void
  const ofPatient = adjustments.some(({ group, cents }) => group === 'PR' && cents > 0)
  return paidCents > 0 || ofPatient ? historyStatus.paid : historyStatus.denied
}
