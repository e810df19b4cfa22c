/** What the made-up payers answer to the lines of the day, where they do not simply pay them. */

/** A line that is not paid, or not in full. */
export interface PayerAnswer {
  readonly claim: string
  readonly line: number
  readonly reason: string
  readonly remarks: readonly string[]
  /** Units that are paid all the same; none if not given. */
  readonly unitsPaid?: number
  /** Name of the entry of the denial catalogue that must be found. */
  readonly entry: string
}

/** Answers to errors that the claims show, and to the two payer limits. */
export const denied: readonly PayerAnswer[] = [
  { claim: 'c01', line: 1, reason: '5', remarks: ['M77'], entry: 'shot-in-facility' },
  { claim: 'c03', line: 2, reason: '236', remarks: [], entry: 'both-shot-codes' },
  { claim: 'c05', line: 1, reason: '151', remarks: ['N362'], entry: 'shot-code-units' },
  { claim: 'c09', line: 2, reason: '96', remarks: ['N56'], entry: 'complete-service-codes' },
  { claim: 'c16', line: 1, reason: '16', remarks: ['M53', 'MA130'], entry: 'extract-dose-count' },
  { claim: 'c20', line: 1, reason: '151', remarks: ['N362', 'MA01'], entry: 'extract-over-daily-limit' },
  { claim: 'c23', line: 1, reason: '97', remarks: [], entry: 'single-dose-code-with-shot' },
  { claim: 'c28', line: 3, reason: '236', remarks: [], entry: 'venom-codes-together' },
  { claim: 'c36', line: 1, reason: '181', remarks: [], entry: 'code-not-valid' },
  { claim: 'c44', line: 2, reason: '236', remarks: ['N20'], entry: 'tests-beside-shot' },
  { claim: 'c48', line: 2, reason: '97', remarks: ['N20'], entry: 'visit-without-25' },
  { claim: 'c54', line: 2, reason: '236', remarks: [], entry: 'drug-injection-beside-shot' },
  { claim: 'c55', line: 1, reason: '16', remarks: ['N657'], entry: 'ordinary-infusion-code' },
  { claim: 'c58', line: 1, reason: '252', remarks: ['N706'], entry: 'unlisted-without-description' },
  { claim: 'c71', line: 1, reason: '119', remarks: ['N640'], unitsPaid: 4, entry: 'extract-over-span-limit' },
]

/** A line of several shots that is paid like one shot. */
export const underpaid = { claim: 'c60', line: 1, asCode: '95115' } as const

/** Paid for half its units at first; taken back and paid anew two weeks later. */
export const corrected = { claim: 'c11', line: 1, unitsPaidAtFirst: 10 } as const

/** A claim to a payer that has not answered yet. */
export const unansweredPayer = 'demo-mutual'
