/** Who is who in the example day. Nobody here exists: names, numbers and addresses are made up. */
import { isoOf } from '@aliquot/engine/calendar-date'
import type {
  Address,
  BillingProvider,
  Payer,
  RenderingProvider,
  Subscriber,
  WritableEnvelope,
} from '@aliquot/x12/writable-claim'

const address: Address = { street: '1 EXAMPLE STREET', city: 'EXAMPLETON', state: 'NC', zip: '00000' }

/** The identifiers have right check digits and lie below those that were ever given out. */
export const practice: BillingProvider = {
  name: 'FICTIONAL ALLERGY PRACTICE',
  npi: '1000000004',
  address,
  taxId: '000000000',
  taxonomy: '207K00000X',
}

export const physician: RenderingProvider = { npi: '1000000012', name: { last: 'MADEUP', first: 'MORGAN' } }

/** What the 837 calls each payer. Medicare without a contractor carries an id that names none. */
const payers: Readonly<Record<string, Payer>> = {
  'medicare palmetto': { name: 'DEMO MEDICARE', id: 'DEMOMEDICARE', filingIndicator: 'MB' },
  medicare: { name: 'DEMO MEDICARE ELSEWHERE', id: 'DEMOELSEWHERE', filingIndicator: 'MB' },
  commercial: { name: 'DEMO COMMERCIAL', id: 'DEMOCOMMERCIAL', filingIndicator: 'CI' },
  highmark: { name: 'DEMO HIGHMARK', id: 'DEMOHIGHMARK', filingIndicator: 'BL' },
  bridgespan: { name: 'DEMO BRIDGESPAN', id: 'DEMOBRIDGESPAN', filingIndicator: 'BL' },
  cigna: { name: 'DEMO CIGNA', id: 'DEMOCIGNA', filingIndicator: 'CI' },
  'texas-medicaid': { name: 'DEMO TEXAS MEDICAID', id: 'DEMOTEXAS', filingIndicator: 'MC' },
  'demo-mutual': { name: 'DEMO MUTUAL', id: 'DEMOMUTUAL', filingIndicator: 'CI' },
}

export function payerOf(policy: string, contractor: string | undefined): Payer {
  const payer = payers[contractor === undefined ? policy : `${policy} ${contractor}`]
  if (payer === undefined) throw new RangeError(`the example day has no payer for "${policy}"`)
  return payer
}

const lastNames = ['TESTPERSON', 'SAMPLETON', 'FICTIONAL', 'EXAMPLESON', 'PRETENDER', 'PLACEHOLDER', 'MOCKFORD']
const firstNames = ['ALEX', 'BLAKE', 'CASEY', 'DANA', 'ELLIS', 'FRAN', 'GALE', 'HARPER', 'INDIGO', 'JULES', 'KIT']

/** A subscriber for a member id such as `m07`: the same each time. */
export function subscriberOf(member: string): Subscriber {
  const number = Number(member.slice(1))
  const last = lastNames[number % lastNames.length] ?? ''
  const first = firstNames[number % firstNames.length] ?? ''
  return {
    name: { last, first },
    memberId: `DEMO${member.toUpperCase()}`,
    address,
    birthDate: isoOf(number * 300),
    sex: 'U',
  }
}

export const envelope: WritableEnvelope = {
  sender: { id: 'FICTIONALCLINIC', name: 'FICTIONAL ALLERGY PRACTICE', contact: 'NOBODY', phone: '5555550100' },
  receiver: { id: 'DEMOCLEARING', name: 'DEMO CLEARINGHOUSE' },
  date: '2026-03-10',
  time: '0800',
  interchangeControl: 1,
  groupControl: 1,
}
