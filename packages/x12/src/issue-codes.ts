/**
 * Codes of what can be wrong with a file: for each, what an acknowledgement would say, and what it means in words.
 *
 * The reply is the element of a 999 or TA1 that takes the code, and the code: `IK403/7` is a bad code value in an
 * element, `TA105/023` a premature end of the file. `{said}` and `{found}` stand for whole numbers.
 */
/** By code: the reply, and what is wrong and what to do. */
export const issueCodes = {
  'isa-missing': [
    'TA105/024',
    'no ISA segment stands before these bytes, so the delimiters are not known: send the file whole, from ISA to IEA',
  ],
  'isa-truncated': ['TA105/023', 'the file ends inside an ISA segment: export or transfer it again'],
  'isa-unreadable': [
    'TA105/022',
    'the ISA segment does not have its sixteen elements of fixed width: export the file again',
  ],
  'isa-width': [
    'TA105/022',
    'an element of the ISA segment is shorter than its fixed width: pad it; the interchange was read',
  ],
  'delimiters-collide': [
    'TA105/022',
    'two of the four delimiters in the ISA segment are the same character: choose four that differ, and export again',
  ],
  'outside-interchange': [
    'TA105/024',
    'segments follow the IEA segment: put them before it, or into an interchange of their own',
  ],
  'outside-transaction': [
    'TA105/024',
    'segments stand outside a transaction: they belong between an ST and an SE segment',
  ],
  'iea-missing': ['TA105/023', 'the interchange has no IEA segment at its end: check that the file is whole'],
  'ge-missing': ['AK905/3', 'the functional group has no GE segment at its end: check that the file is whole'],
  'se-missing': ['IK502/2', 'the transaction has no SE segment at its end: check that no claims are missing'],
  'st-missing': [
    'IK502/6',
    'a transaction begins here without an ST segment: check that none was lost; its claims were read',
  ],
  'gs-missing': ['TA105/024', 'the transaction stands outside a functional group: a GS segment belongs before it'],
  'group-count': [
    'TA105/021',
    'the IEA segment counts {said} functional groups, and there are {found}: check that the file is whole',
  ],
  'transaction-count': [
    'AK905/5',
    'the GE segment counts {said} transactions, and there are {found}: check that the file is whole',
  ],
  'segment-count': [
    'IK502/4',
    'the SE segment counts {said} segments, and there are {found}: check that no segment is missing',
  ],
  'isa-control': [
    'TA105/001',
    'the control numbers of the ISA and the IEA segment differ: check that the file is whole',
  ],
  'gs-control': ['AK905/4', 'the control numbers of the GS and the GE segment differ: check that the file is whole'],
  'st-control': [
    'IK502/3',
    'the control numbers of the ST and the SE segment differ: check that no transaction is missing its end',
  ],
  'not-professional': [
    'IK502/1',
    'not a professional or institutional claim transaction (837P, 837I): its contents were passed over',
  ],
  'version-unknown': [
    'AK905/2',
    'neither ST03 nor GS08 says which guide the transaction follows: state 005010X222A1 or 005010X223A2; its ' +
      'contents were passed over',
  ],
  'segment-cut': [
    'IK304/8',
    'another segment begins inside this one, so its terminator was lost: export or transfer the file again',
  ],
  'segment-unknown': [
    'IK304/1',
    'no segment of a claim transaction has this tag: correct the tag or take the segment out',
  ],
  'too-many-elements': [
    'IK403/3',
    'the segment has more elements than it can have: check for a lost segment terminator',
  ],
  'segment-misplaced': ['IK304/2', 'the segment cannot stand here: check that no segment before it is missing'],
  'hierarchy-broken': [
    'IK304/2',
    'it cannot be told which provider, subscriber or payer this belongs to: check the HL segments and their parents',
  ],
  'claim-outside-transaction': ['TA105/024', 'the claim stands outside a transaction: check the ST and SE segments'],
  'claim-outside-subscriber': [
    'IK304/2',
    'the claim stands under no subscriber: an HL segment of level 22 belongs before it',
  ],
  'claim-cut-off': ['IK502/2', 'the file or the transaction ends inside the claim: export or transfer the file again'],
  'claim-id-missing': ['IK403/1', 'the claim has no number of its own: state one in CLM01'],
  'claim-id-too-long': [
    'IK403/5',
    'the claim’s own number is longer than 38 characters: shorten it, and check for lost separators',
  ],
  'amount-unreadable': ['IK403/6', 'the amount is not a sum of dollars and whole cents, zero or more: correct it'],
  'place-unreadable': ['IK403/7', 'the place of service is not a code of two digits: correct it'],
  'frequency-unreadable': [
    'IK403/7',
    'the claim frequency is not one digit, such as 1 (original), 7 (replacement) or 8 (void)',
  ],
  'diagnosis-unreadable': [
    'IK403/7',
    'the diagnosis is not a qualifier (ABK, ABF, BK or BF) and a code of 3 to 7 letters and digits, without a gap',
  ],
  'too-many-diagnoses': [
    'IK304/5',
    'the claim lists more than 12 diagnoses: pointers can reach no more; split the claim',
  ],
  'too-many-payers': ['IK304/4', 'the claim lists more than 10 other payers'],
  'no-service-line': ['IK304/3', 'the claim has no service line: check that no LX and SV1 segments are missing'],
  'too-many-lines': ['IK304/4', 'the claim has more service lines than it can: split it'],
  'line-number-unreadable': ['IK403/6', 'the line has no number: state a whole number in LX01'],
  'line-without-service': ['IK304/3', 'the line has no SV1 segment: state its service, or take out its LX segment'],
  'service-outside-claim': ['IK304/2', 'a service line stands outside a claim: a CLM segment belongs before it'],
  'service-without-line': ['IK304/2', 'an LX segment belongs before each SV1 segment: number the line'],
  'procedure-qualifier': ['IK403/7', 'only procedures qualified HC (CPT and HCPCS codes) can be read: check SV101'],
  'component-separator': [
    'IK403/6',
    'the components are not separated by the character that ISA16 names: use the same one in both places',
  ],
  'procedure-missing': ['IK403/1', 'the line states no procedure code: state one in SV101'],
  'procedure-unreadable': ['IK403/7', 'the procedure code is not one of five letters and digits: correct SV101'],
  'modifier-unreadable': ['IK403/7', 'a modifier is not one of two letters and digits: correct it'],
  'too-many-modifiers': ['IK403/13', 'the line has more than 4 modifiers: keep the four that decide payment'],
  'too-many-components': [
    'IK403/13',
    'the procedure has more components than it can have: check SV101 for lost separators',
  ],
  'unit-basis': [
    'IK403/7',
    'the units are counted neither as UN (units) nor as MJ (minutes): state one of them in SV103',
  ],
  'units-unreadable': ['IK403/6', 'the units are not a number of at most three decimals, zero or more: correct SV104'],
  'pointer-unreadable': ['IK403/7', 'a diagnosis pointer is not a whole number from 1 to 12: correct SV107'],
  'too-many-pointers': ['IK403/13', 'the line has more than 4 diagnosis pointers: keep the four that matter most'],
  'date-unreadable': [
    'IK403/8',
    'the service date is not a calendar date (YYYYMMDD), or a range of two: correct DTP03',
  ],
  'date-format': ['IK403/7', 'the service date is qualified neither D8 (a day) nor RD8 (a range): correct DTP02'],
  'date-backwards': ['IK403/8', 'the range of service dates ends before it begins: correct DTP03'],
  'date-twice': ['IK304/5', 'the line states its service date twice: keep one DTP segment with qualifier 472'],
  'segment-too-long': [
    'IK304/8',
    'the segment is longer than any can be, so its terminator was lost: export or transfer the file again',
  ],
  'subscriber-too-long': [
    'IK304/4',
    'the claims of one subscriber take more memory than a reader can give them: send them in several ' +
      'transactions; those from here on were not read',
  ],
  'revenue-code-unreadable': ['IK403/7', 'the revenue code is not one of four digits: correct SV201'],
  'bill-type-unreadable': [
    'IK403/7',
    'the type of bill is not two characters of facility and one of frequency: correct CLM05',
  ],
  'segment-missing': ['IK304/3', 'a segment that this loop needs is missing: add it'],
  'loop-missing': ['IK304/I7', 'a loop that must stand here is missing: add its segments'],
  'loop-repeated': ['IK304/4', 'the loop occurs more often than it can: keep one, or split the claim'],
  'segment-repeated': ['IK304/5', 'the segment occurs more often than it can in this loop: keep one'],
  'segment-order': ['IK304/7', 'the segment stands behind segments that it must precede: put it in its place'],
  'segment-not-used': ['IK304/2', 'the segment cannot stand in this loop: move it, or take it out'],
  'element-missing': ['IK403/1', 'the element must be stated and is empty: fill it'],
  'element-too-short': ['IK403/4', 'the element is shorter than it can be: complete it'],
  'element-too-long': ['IK403/5', 'the element is longer than it can be: shorten it, and check for lost separators'],
  'element-characters': ['IK403/6', 'the element holds a character that its kind cannot have: correct it'],
  'element-code': ['IK403/7', 'the element holds a code that is not allowed here: correct it'],
  'date-invalid': ['IK403/8', 'the date is not a calendar date (YYYYMMDD), or a range of two: correct it'],
  'time-invalid': ['IK403/9', 'the time is not one of the day (HHMM): correct it'],
  'npi-check-digit': [
    'IK403/I12',
    'the number is not a national provider identifier: ten digits, of which the last checks the others; correct it',
  ],
  'diagnosis-shape': [
    'IK403/7',
    'the code does not have the shape of an ICD-10-CM code (a letter, a digit, and one to five more): correct it',
  ],
  'procedure-shape': [
    'IK403/7',
    'the code does not have the shape of a procedure code (five digits, or four and a letter before or behind ' +
      'them): correct it',
  ],
  'pointer-to-nothing': [
    'IK403/I12',
    'the line points to a diagnosis that the claim does not list: list it in the HI segment, or correct the pointer',
  ],
  'pointer-missing': ['IK403/1', 'the line points to no diagnosis: state at least one pointer in SV107'],
  'charges-unbalanced': [
    'IK403/I12',
    'the claim’s charge is {said} cents, and its lines come to {found}: make CLM02 the sum of the line charges',
  ],
  'date-missing': [
    'IK304/3',
    'the line states no service date: a DTP segment with qualifier 472 belongs behind its service',
  ],
  'control-repeated': ['IK502/23', 'the control number was used before in this group: number each transaction anew'],
  'rewrite-held-too-much': [
    'IK304/4',
    'the dependents of one subscriber are too many to hold: the flag in its HL segment was left as it is',
  ],
} as const satisfies Readonly<Record<string, readonly [reply: string, text: string]>>

/** Short names of what can be wrong; they never change their meaning. */
export type IssueCode = keyof typeof issueCodes
