/** Charges as a practice system exports them: CSV, one billed line a row. */
import { formatCents } from '@aliquot/engine/money'
import { siteOfPhysician } from '../practice/practice-people.ts'
import type { SentClaim } from '../sent-claim.ts'

export const chargeHeader =
  'claim,line,member,payer,date_of_service,sent_on,site,place,code,modifiers,units,charge,diagnoses,rendering\n'

/** Rows of a claim. No value holds a comma or a quote. */
export function chargeLines({ claim, patient }: SentClaim): string {
  const site = siteOfPhysician[patient.physician] ?? ''
  let rows = ''
  const { id = '', member = '', payer = '', submittedOn = '', placeOfService = '', diagnoses = [] } = claim
  for (const line of claim.lines) {
    const { n = 0, code, modifiers = [], units = '', chargeCents = 0, dateOfService = '', rendering = '' } = line
    const who = `${id},${n},${member},${payer},${dateOfService},${submittedOn},${site},${placeOfService}`
    const what = `${code},${modifiers.join(' ')},${units},${formatCents(chargeCents)}`
    rows += `${who},${what},${diagnoses.join(' ')},${rendering}\n`
  }
  return rows
}
