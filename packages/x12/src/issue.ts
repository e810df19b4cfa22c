/**
 * What is wrong with a file: data, with the place and what to do about it.
 *
 * A message never quotes an element, for a damaged file can hold a patient's name anywhere. Where it helps, it states
 * numbers (counts) that were said and found.
 */

/** Something in the file that is wrong or could not be read. */
export interface Issue {
  /** Number of the segment in the file, counted from 1. */
  readonly segment: number
  /** Offset of the element, or of the segment, from the first byte of the file. */
  readonly byte: number
  /** The claim's own number; `null` if the issue is not about a claim, or its claim has no readable number. */
  readonly claim: string | null
  /** Control number of the transaction; `null` outside one. */
  readonly transaction: string | null
  /** Such as `SV104`; the tag alone where the whole segment is meant; `''` where no segment could be read. */
  readonly element: string
  readonly code: IssueCode
  /** What is wrong, and what to do. */
  readonly message: string
}

/** By code: what is wrong and what to do. `{said}` and `{found}` stand for whole numbers. */
const messages = {
  'isa-missing':
    'no ISA segment stands before these bytes, so the delimiters are not known: send the file whole, from ISA to IEA',
  'isa-truncated': 'the file ends inside an ISA segment: export or transfer it again',
  'isa-unreadable': 'the ISA segment does not have its sixteen elements of fixed width: export the file again',
  'isa-width': 'an element of the ISA segment is shorter than its fixed width: pad it; the interchange was read',
  'delimiters-collide':
    'two of the four delimiters in the ISA segment are the same character: choose four that differ, and export again',
  'outside-interchange': 'segments follow the IEA segment: put them before it, or into an interchange of their own',
  'outside-transaction': 'segments stand outside a transaction: they belong between an ST and an SE segment',
  'iea-missing': 'the interchange has no IEA segment at its end: check that the file is whole',
  'ge-missing': 'the functional group has no GE segment at its end: check that the file is whole',
  'se-missing': 'the transaction has no SE segment at its end: check that no claims are missing',
  'st-missing': 'a transaction begins here without an ST segment: check that none was lost; its claims were read',
  'gs-missing': 'the transaction stands outside a functional group: a GS segment belongs before it',
  'group-count': 'the IEA segment counts {said} functional groups, and there are {found}: check that the file is whole',
  'transaction-count': 'the GE segment counts {said} transactions, and there are {found}: check that the file is whole',
  'segment-count': 'the SE segment counts {said} segments, and there are {found}: check that no segment is missing',
  'isa-control': 'the control numbers of the ISA and the IEA segment differ: check that the file is whole',
  'gs-control': 'the control numbers of the GS and the GE segment differ: check that the file is whole',
  'st-control': 'the control numbers of the ST and the SE segment differ: check that no transaction is missing its end',
  'not-professional': 'not a professional claim transaction (837P): its contents were passed over',
  'version-unknown':
    'neither ST03 nor GS08 says which guide the transaction follows: state 005010X222A1; its contents were passed over',
  'segment-cut':
    'another segment begins inside this one, so its terminator was lost: export or transfer the file again',
  'segment-unknown': 'no segment of a professional claim has this tag: correct the tag or take the segment out',
  'too-many-elements': 'the segment has more elements than it can have: check for a lost segment terminator',
  'segment-misplaced': 'the segment cannot stand here: check that no segment before it is missing',
  'hierarchy-broken':
    'it cannot be told which provider, subscriber or payer this belongs to: check the HL segments and their parents',
  'claim-outside-transaction': 'the claim stands outside a transaction: check the ST and SE segments',
  'claim-outside-subscriber': 'the claim stands under no subscriber: an HL segment of level 22 belongs before it',
  'claim-cut-off': 'the file or the transaction ends inside the claim: export or transfer the file again',
  'claim-id-missing': 'the claim has no number of its own: state one in CLM01',
  'claim-id-too-long': 'the claim’s own number is longer than 38 characters: shorten it, and check for lost separators',
  'amount-unreadable': 'the amount is not a sum of dollars and whole cents, zero or more: correct it',
  'place-unreadable': 'the place of service is not a code of two digits: correct it',
  'frequency-unreadable': 'the claim frequency is not one digit, such as 1 (original), 7 (replacement) or 8 (void)',
  'diagnosis-unreadable':
    'the diagnosis is not a qualifier (ABK, ABF, BK or BF) and a code of 3 to 7 letters and digits, without a gap',
  'too-many-diagnoses': 'the claim lists more than 12 diagnoses: pointers can reach no more; split the claim',
  'too-many-payers': 'the claim lists more than 10 other payers',
  'no-service-line': 'the claim has no service line: check that no LX and SV1 segments are missing',
  'too-many-lines': 'the claim has more than 50 service lines: split it',
  'line-number-unreadable': 'the line has no number: state a whole number in LX01',
  'line-without-service': 'the line has no SV1 segment: state its service, or take out its LX segment',
  'service-outside-claim': 'a service line stands outside a claim: a CLM segment belongs before it',
  'service-without-line': 'an LX segment belongs before each SV1 segment: number the line',
  'procedure-qualifier': 'only procedures qualified HC (CPT and HCPCS codes) can be read: check SV101',
  'component-separator':
    'the components are not separated by the character that ISA16 names: use the same one in both places',
  'procedure-missing': 'the line states no procedure code: state one in SV101',
  'procedure-unreadable': 'the procedure code is not one of five letters and digits: correct SV101',
  'modifier-unreadable': 'a modifier is not one of two letters and digits: correct it',
  'too-many-modifiers': 'the line has more than 4 modifiers: keep the four that decide payment',
  'too-many-components': 'the procedure has more components than it can have: check SV101 for lost separators',
  'unit-basis': 'the units are counted neither as UN (units) nor as MJ (minutes): state one of them in SV103',
  'units-unreadable': 'the units are not a number of at most three decimals, zero or more: correct SV104',
  'pointer-unreadable': 'a diagnosis pointer is not a whole number from 1 to 12: correct SV107',
  'too-many-pointers': 'the line has more than 4 diagnosis pointers: keep the four that matter most',
  'date-unreadable': 'the service date is not a calendar date (YYYYMMDD), or a range of two: correct DTP03',
  'date-format': 'the service date is qualified neither D8 (a day) nor RD8 (a range): correct DTP02',
  'date-backwards': 'the range of service dates ends before it begins: correct DTP03',
  'date-twice': 'the line states its service date twice: keep one DTP segment with qualifier 472',
} as const

/** Short names of what can be wrong; they never change their meaning. */
export type IssueCode = keyof typeof messages

/** What an issue needs besides its code. Numbers are counts that the file states and that were found. */
export interface IssuePlace {
  readonly segment: number
  readonly byte: number
  readonly claim: string | null
  readonly transaction: string | null
  readonly element: string
  readonly said?: number
  readonly found?: number
}

/** The message of a code, with its numbers. */
function messageOf(code: IssueCode, { said = 0, found = 0 }: IssuePlace): string {
  const stated = said < 0 ? 'an unreadable number of' : String(said)
  return messages[code].replace('{said}', stated).replace('{found}', String(found))
}

/** Issues in the order in which they were come upon; at most `limit` are kept, the others are counted. */
export class IssueList {
  readonly issues: Issue[] = []
  unlisted = 0
  readonly #limit: number

  constructor(limit: number) {
    this.#limit = limit
  }

  add(code: IssueCode, place: IssuePlace): void {
    if (this.issues.length >= this.#limit) {
      this.unlisted += 1
      return
    }
    const { segment, byte, claim, transaction, element } = place
    this.issues.push({ segment, byte, claim, transaction, element, code, message: messageOf(code, place) })
  }
}
