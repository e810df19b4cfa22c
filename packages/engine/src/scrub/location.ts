/**
 * Where on a claim a thing stands, in the three vocabularies in which people look for it: the box of the paper form
 * (CMS-1500), the loop and element of an 837P, and the path in a FHIR R4 Claim.
 *
 * Boxes, elements and paths are facts of the three forms, in no words of theirs. Where an 837P has a thing for the line
 * or for the whole claim, the line's is named first.
 */

/** What of a claim an edit is about. */
export type ClaimField =
  | 'code'
  | 'modifiers'
  | 'units'
  | 'date-of-service'
  | 'place-of-service'
  | 'diagnosis-pointers'
  | 'charge'
  | 'rendering-provider'
  | 'line-note'
  | 'diagnoses'
  | 'prior-authorization'
  | 'payer'
  | 'patient'
  | 'billing-provider'
  | 'original-claim'

export interface Location {
  /** Number of the box. */
  readonly cms1500: string
  /** Loop, and segment with element and component. */
  readonly x12: string
  /** FHIRPath. In a finding it names the line. */
  readonly fhir: string
}

export const locations: Readonly<Record<ClaimField, Location>> = {
  code: { cms1500: '24D', x12: '2400 SV101-2', fhir: 'Claim.item.productOrService' },
  modifiers: { cms1500: '24D', x12: '2400 SV101-3 to SV101-6', fhir: 'Claim.item.modifier' },
  units: { cms1500: '24G', x12: '2400 SV104', fhir: 'Claim.item.quantity' },
  'date-of-service': { cms1500: '24A', x12: '2400 DTP03 (472)', fhir: 'Claim.item.serviced' },
  'place-of-service': { cms1500: '24B', x12: '2400 SV105, 2300 CLM05-1', fhir: 'Claim.item.location' },
  'diagnosis-pointers': { cms1500: '24E', x12: '2400 SV107', fhir: 'Claim.item.diagnosisSequence' },
  charge: { cms1500: '24F', x12: '2400 SV102', fhir: 'Claim.item.net' },
  'rendering-provider': { cms1500: '24J', x12: '2420A NM109 (82), 2310B NM109 (82)', fhir: 'Claim.careTeam.provider' },
  'line-note': { cms1500: '19', x12: '2400 SV101-7, 2400 NTE02', fhir: 'Claim.supportingInfo.value' },
  diagnoses: { cms1500: '21', x12: '2300 HI', fhir: 'Claim.diagnosis.diagnosis' },
  'prior-authorization': { cms1500: '23', x12: '2300 REF02 (G1)', fhir: 'Claim.insurance.preAuthRef' },
  payer: { cms1500: '11C', x12: '2010BB NM109', fhir: 'Claim.insurer' },
  patient: { cms1500: '1A', x12: '2010BA NM109', fhir: 'Claim.patient' },
  'billing-provider': { cms1500: '33A', x12: '2010AA NM109', fhir: 'Claim.provider' },
  'original-claim': { cms1500: '22', x12: '2300 REF02 (F8)', fhir: 'Claim.related.reference' },
}

/** Where a thing stands for one line of a claim, which FHIR tells apart by its number. */
export function locationOn(field: ClaimField, line: number): Location {
  const location = locations[field]
  return { ...location, fhir: location.fhir.replace('Claim.item.', `Claim.item.where(sequence = ${line}).`) }
}
