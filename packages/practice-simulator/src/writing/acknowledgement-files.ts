/** The 277CA files of a day: which claims each payer takes in, and which it sends back. */
import { type Day, isoOf } from '@aliquot/engine/calendar-date'
import type {
  AcknowledgedClaim,
  ClaimAcknowledgement,
  ClaimStatusCode,
} from '@aliquot/x12/acknowledgement-reading/acknowledgement'
import { writeClaimAcknowledgements } from '@aliquot/x12/acknowledgement-reading/write-claim-acknowledgements'
import { chargeOfClaim } from '../planting/changed-claim.ts'
import { billingProvider } from '../practice/practice-people.ts'
import type { SimulatedPayer } from '../practice/simulated-payer.ts'
import type { SentClaim } from '../sent-claim.ts'
import { byPayer, practiceParty, type TextFile } from './claim-files.ts'

/** The files on what was sent on a day. `firstControl` numbers the interchanges. */
export function acknowledgementFiles(sent: readonly SentClaim[], day: Day, firstControl: number): readonly TextFile[] {
  return [...byPayer(sent)].map(([payer, claims], index) => ({
    name: `${isoOf(day)}-${payer.id}.277`,
    text: acknowledgementText(payer, claims, day, firstControl + index),
  }))
}

function acknowledgementText(payer: SimulatedPayer, sent: readonly SentClaim[], day: Day, control: number): string {
  const byId = new Map(sent.map((each) => [each.claim.id ?? '', each]))
  return writeClaimAcknowledgements(
    [
      {
        acknowledgement: acknowledgement(payer, sent, day),
        patientOf: ({ id }) => {
          const each = byId.get(id)
          if (each === undefined) throw new RangeError('an acknowledged claim was not sent')
          return each.member.subscriber
        },
      },
    ],
    {
      sender: { id: payer.id, name: payer.name, contact: 'NOBODY', phone: '5555550199' },
      receiver: { id: practiceParty.id, name: practiceParty.name },
      date: isoOf(day),
      time: '2100',
      interchangeControl: control,
      groupControl: control,
    },
  )
}

const taken: ClaimStatusCode = { category: 'A2', code: '20', state: 'accepted', says: 'taken in' }

function acknowledgement(payer: SimulatedPayer, sent: readonly SentClaim[], day: Day): ClaimAcknowledgement {
  const claims = sent.map((each) => acknowledged(each, day))
  const accepted = claims.filter(({ state }) => state === 'accepted')
  const cents = (of: readonly AcknowledgedClaim[]) => of.reduce((sum, { chargeCents = 0 }) => sum + chargeCents, 0)
  const counts = {
    acceptedClaims: accepted.length,
    rejectedClaims: claims.length - accepted.length,
    acceptedCents: cents(accepted),
    rejectedCents: cents(claims) - cents(accepted),
  }
  const common = { statuses: [taken], trace: isoOf(day).replaceAll('-', '') }
  return {
    source: { name: payer.name, id: payer.id },
    producedOn: isoOf(day),
    receivedOn: isoOf(day),
    batches: [
      { level: 'receiver', name: practiceParty.name, id: practiceParty.id, ...common, ...counts },
      { level: 'provider', name: billingProvider.name, id: billingProvider.npi, ...common, ...counts },
    ],
    claims,
  }
}

function acknowledged({ claim, payer, answer }: SentClaim, day: Day): AcknowledgedClaim {
  const isRejected = answer.state === 'rejected'
  return {
    id: claim.id ?? '',
    state: isRejected ? 'rejected' : 'accepted',
    statuses: isRejected
      ? answer.rejections.map(({ code, entity }) => ({
          category: 'A7',
          code,
          ...(entity === undefined ? {} : { entity }),
          state: 'rejected' as const,
          says: 'sent back',
        }))
      : [taken],
    ...(isRejected ? {} : { payerControl: `${payer.id.slice(4, 8)}${claim.id?.slice(1)}` }),
    on: isoOf(day),
    chargeCents: chargeOfClaim(claim),
    dateOfService: claim.lines[0]?.dateOfService,
    lines: [],
  }
}
