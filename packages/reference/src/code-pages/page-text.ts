/** What a code page says in words. All of it is our own; the official descriptors belong to others and are not here. */

export const specialties = [
  'allergy and immunology',
  'ear, nose and throat',
  'primary care',
  'pediatrics',
  'pulmonology',
  'dermatology',
  'laboratory',
  'infusion center',
  'oncology',
] as const

export type Specialty = (typeof specialties)[number]

export interface PageText {
  readonly code: string
  /** Words by which people ask for it, most usual first. */
  readonly alsoKnownAs: readonly string[]
  /** For a patient. */
  readonly plainLanguage: string
  /** When it is done, for a clinician or a learner. */
  readonly clinicalContext: string
  readonly usedBy: readonly Specialty[]
  /** What a biller needs to know, one fact each. */
  readonly billing: readonly string[]
  /** What the record has to show. */
  readonly documentation: readonly string[]
  readonly related: readonly string[]
}

/** Who wrote the texts and who has read them since. */
export const textAuthor = 'the Aliquot project'
export const textReviewer = 'not yet read by a certified coder'
export const textWritten = '2026-11-25'

export const trademarkNotice =
  'CPT is a registered trademark of the American Medical Association, which owns the code numbers and their official ' +
  'descriptors. No descriptor is shown here: names and explanations are our own and do not replace them.'

export const payerNotice = 'Payers differ and change their rules: confirm with the payer before billing.'
