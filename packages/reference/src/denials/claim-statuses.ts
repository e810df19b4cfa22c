/** What a payer says of a claim as a whole, in our words. */
const statuses: Readonly<Record<string, string>> = {
  '1': 'decided, by the first payer',
  '2': 'decided, by the second payer',
  '3': 'decided, by the third payer',
  '4': 'denied',
  '19': 'decided by the first payer and sent on to the next one',
  '20': 'decided by the second payer and sent on to the next one',
  '21': 'decided by the third payer and sent on to the next one',
  '22': 'an earlier answer is taken back',
  '23': 'not this payer’s claim; sent on',
  '25': 'a forecast; nothing is paid yet',
}

/** The status in words; one that is not held is said to be so. */
export function claimStatusInWords(status: string): string {
  return statuses[status] ?? `status ${status}, which is not held`
}
