/** Why a recorded section stands on no line, in words. */
import type { ExclusionReason } from '@aliquot/engine/proof'

const words: { readonly [R in ExclusionReason]?: string } = {
  'dilution-not-counted': 'a diluted vial that this payer does not count',
  'prepared-elsewhere': 'prepared or bought by somebody else, who bills it',
  'preparation-unsupervised': 'prepared by somebody whom this payer does not take without supervision',
  'not-given-by-practice': 'not given by this practice',
  'nothing-given': 'nothing was given or read',
  'nothing-to-bill': 'nothing of it is billed',
  'part-of-desensitization': 'part of the hourly desensitization code',
  'part-of-complete-service': 'part of the code that holds shot and extract in one',
  'part-of-therapy': 'part of the treatment of the same day',
  'part-of-other-test': 'part of another test of the day',
  'agent-not-accepted': 'this payer does not take the hourly code for it',
  'under-minimum-time': 'shorter than the least time that is billed',
  'visit-not-separate': 'the visit was not separate from the allergy service, which includes it',
  'coded-with-drug': 'coded with the drug that was given',
  'coded-with-visit': 'coded with the visit',
  'no-code': 'there is no code for it',
  'described-elsewhere': 'coded once, by the service described in words',
}

export function exclusionInWords(reason: ExclusionReason): string {
  return words[reason] ?? reason.replaceAll('-', ' ')
}
