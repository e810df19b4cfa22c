/** The 837P files of a day: one for each payer. */
import { type Day, isoOf } from '@aliquot/engine/calendar-date'
import type { WritableClaim, WritableEnvelope } from '@aliquot/x12/writable-claim'
import { writeClaims } from '@aliquot/x12/write-claims'
import { billingProvider, physicians } from '../practice/practice-people.ts'
import type { SimulatedPayer } from '../practice/simulated-payer.ts'
import type { SentClaim } from '../sent-claim.ts'

export const practiceParty = {
  id: 'FICTIONALCLINIC',
  name: 'FICTIONAL ALLERGY PRACTICE',
  contact: 'NOBODY',
  phone: '5555550100',
} as const

export interface TextFile {
  /** Name in its folder, such as `2026-01-05-DEMOMEDICARE.837`. */
  readonly name: string
  readonly text: string
}

/** Claims by payer, in the order in which the payers first come. */
export function byPayer<T extends { readonly payer: SimulatedPayer }>(
  claims: readonly T[],
): ReadonlyMap<SimulatedPayer, readonly T[]> {
  const groups = new Map<SimulatedPayer, T[]>()
  for (const claim of claims) {
    const group = groups.get(claim.payer)
    if (group === undefined) groups.set(claim.payer, [claim])
    else group.push(claim)
  }
  return groups
}

/** The files of the claims that were sent on a day. `firstControl` numbers the interchanges. */
export function claimFiles(claims: readonly SentClaim[], day: Day, firstControl: number): readonly TextFile[] {
  return [...byPayer(claims)].map(([payer, ofPayer], index) => ({
    name: `${isoOf(day)}-${payer.id}.837`,
    text: writeClaims(ofPayer.map(writable), envelopeTo(payer, day, firstControl + index)),
  }))
}

function envelopeTo(payer: SimulatedPayer, day: Day, control: number): WritableEnvelope {
  return {
    sender: practiceParty,
    receiver: { id: payer.id, name: payer.name },
    date: isoOf(day),
    time: '1900',
    interchangeControl: control,
    groupControl: control,
  }
}

function writable(sent: SentClaim): WritableClaim {
  const { claim, payer, member } = sent
  return {
    claim,
    billing: billingProvider,
    subscriber: member.subscriber,
    payer,
    rendering: renderingIn(sent),
  }
}

/** Who rendered the lines; a number that was mistyped keeps the name. */
function renderingIn({ claim, patient }: SentClaim): WritableClaim['rendering'] {
  const physician = physicians[patient.physician]
  const npi = claim.lines[0]?.rendering
  if (physician === undefined || npi === undefined) return []
  return [npi === physician.npi ? physician : { npi, name: physician.name }]
}
