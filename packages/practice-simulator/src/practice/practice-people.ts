/** Who is who in the practice. Nobody here exists: names, numbers and addresses are made up. */

import type { Day } from '@aliquot/engine/calendar-date'
import type { Address, BillingProvider, RenderingProvider, Subscriber } from '@aliquot/x12/writable-claim'
import { dayText } from './day-text.ts'

/** A national provider identifier of `number`, below those that were ever given out, with its check digit. */
export function fictionalNpi(number: number): string {
  const body = `1${String(number).padStart(8, '0')}`
  // The sum of the prefix 80840 under the Luhn rule.
  let sum = 24
  for (let index = 0; index < body.length; index += 1) {
    const digit = Number(body[index])
    const weighted = index % 2 === 0 ? digit * 2 : digit
    sum += weighted > 9 ? weighted - 9 : weighted
  }
  return `${body}${(10 - (sum % 10)) % 10}`
}

const cities = ['EXAMPLETON', 'SAMPLEVILLE', 'MOCKBURG', 'PLACEHOLDER'] as const

const addressOf = (number: number): Address => ({
  street: `${(number % 900) + 1} EXAMPLE STREET`,
  city: cities[number % cities.length] ?? cities[0],
  state: 'NC',
  zip: '00000',
})

export const billingProvider: BillingProvider = {
  name: 'FICTIONAL ALLERGY PRACTICE',
  npi: fictionalNpi(100),
  address: addressOf(0),
  taxId: '000000000',
  taxonomy: '207K00000X',
}

/** Physicians of the practice. */
export const physicians: readonly RenderingProvider[] = [
  { npi: fictionalNpi(201), name: { last: 'MADEUP', first: 'MORGAN' } },
  { npi: fictionalNpi(202), name: { last: 'PRETENDER', first: 'PAT' } },
  { npi: fictionalNpi(203), name: { last: 'FICTIONAL', first: 'FRAN' } },
  { npi: fictionalNpi(204), name: { last: 'MOCKFORD', first: 'MERLE' } },
]

/** Where each of them sees patients. */
export const siteOfPhysician: readonly string[] = ['north', 'south', 'east', 'east']

const lastNames = ['TESTPERSON', 'SAMPLETON', 'FICTIONAL', 'EXAMPLESON', 'PRETENDER', 'PLACEHOLDER', 'MOCKFORD']
const firstNames = ['ALEX', 'BLAKE', 'CASEY', 'DANA', 'ELLIS', 'FRAN', 'GALE', 'HARPER', 'INDIGO', 'JULES', 'KIT']

/** Id of a patient in the practice. */
export function memberId(number: number): string {
  return `m${String(number).padStart(6, '0')}`
}

/** The member as a payer knows the patient of a number: the same each time. */
export function subscriberOf(number: number, bornOn: Day): Subscriber {
  return {
    name: { last: lastNames[number % lastNames.length] ?? '', first: firstNames[number % firstNames.length] ?? '' },
    memberId: `DEMO${memberId(number).toUpperCase()}`,
    address: addressOf(number),
    birthDate: dayText(bornOn),
    sex: number % 2 === 0 ? 'F' : 'M',
  }
}
