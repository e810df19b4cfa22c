/** Codes of acknowledgements in short words of our own, and what they mean for what was sent. */
import type { AcknowledgedState } from './acknowledgement.ts'

interface Meaning {
  readonly state: AcknowledgedState
  readonly says: string
}

const meaning = (state: AcknowledgedState, says: string): Meaning => ({ state, says })

const categories: Readonly<Record<string, Meaning>> = {
  A0: meaning('received', 'handed on to somebody else; no word from there yet'),
  A1: meaning('received', 'it came in; it was not looked at yet'),
  A2: meaning('accepted', 'taken on; the payer will decide it'),
  A3: meaning('rejected', 'sent back: it could not be worked on; correct it and send it anew'),
  A4: meaning('not-found', 'no such claim is there; send it again if it was sent'),
  A5: meaning('accepted', 'taken on, and split into several'),
  A6: meaning('rejected', 'sent back: something is missing; supply it and send it anew'),
  A7: meaning('rejected', 'sent back: something is wrong; correct it and send it anew'),
  A8: meaning('rejected', 'sent back: two statements do not go together; correct them and send it anew'),
  P0: meaning('pending', 'being worked on'),
  P1: meaning('pending', 'being worked on by the payer'),
  P2: meaning('pending', 'being looked at by a person'),
  P3: meaning('asked', 'waits for something that the provider was asked for'),
  P4: meaning('asked', 'waits for something that the patient was asked for'),
  P5: meaning('pending', 'held by the payer for reasons of its own'),
  F0: meaning('decided', 'decided; the remittance says how'),
  F1: meaning('decided', 'decided and paid'),
  F2: meaning('decided', 'decided and denied'),
  F3: meaning('decided', 'decided anew'),
  F4: meaning('decided', 'decided without a payment: nothing more will come'),
  R0: meaning('asked', 'the payer asks for something'),
  R1: meaning('asked', 'the payer asks for something about the people'),
  R3: meaning('asked', 'the payer asks for something about the claim'),
  R4: meaning('asked', 'the payer asks for records'),
  E0: meaning('unknown', 'the answering system could not say'),
  E1: meaning('unknown', 'the answering system was not there'),
  E2: meaning('unknown', 'the payer’s system was not there'),
  E3: meaning('unknown', 'what was asked could not be read'),
  D0: meaning('not-found', 'the search gave nothing'),
}

/** A category of a claim’s status. */
export function categoryMeaning(category: string): Meaning {
  return categories[category] ?? meaning('unknown', `category ${category} is not held`)
}

const answers: Readonly<Record<string, AcknowledgedState>> = {
  A: 'accepted',
  E: 'accepted-with-faults',
  P: 'accepted-with-faults',
  R: 'rejected',
  M: 'rejected',
  W: 'rejected',
  X: 'rejected',
}

/** What the answer code of a 999 or TA1 says. */
export function answerState(code: string): AcknowledgedState {
  return answers[code] ?? 'unknown'
}

const segmentFaults: Readonly<Record<string, string>> = {
  '1': 'the segment is not known there',
  '2': 'the segment was not expected',
  '3': 'a segment that must be there is missing',
  '4': 'the loop comes too often',
  '5': 'the segment comes too often',
  '6': 'the segment is not part of this transaction',
  '7': 'the segments stand in the wrong order',
  '8': 'elements of the segment are wrong',
  I4: 'the segment is not used here',
  I6: 'a segment is missing that other values call for',
  I7: 'the segment comes less often than it must',
  I8: 'the segment is not used in this case',
  I9: 'the segment depends on something that is not there',
}

/** A fault of a segment, in words. */
export function segmentFaultInWords(code: string): string {
  return segmentFaults[code] ?? `fault ${code} is not held`
}

const elementFaults: Readonly<Record<string, string>> = {
  '1': 'an element that must be there is missing',
  '2': 'an element is missing that other values call for',
  '3': 'there are too many elements',
  '4': 'the element is too short',
  '5': 'the element is too long',
  '6': 'a character does not belong in the element',
  '7': 'the code is not one of those allowed',
  '8': 'the date does not exist',
  '9': 'the time does not exist',
  '10': 'the element must not stand beside another one',
  '12': 'the element comes too often',
  '13': 'the element comes more often than it may',
  I10: 'the element is not used here',
  I11: 'the element comes less often than it must',
  I12: 'the element has the wrong pattern',
  I13: 'the element is not used in this case',
}

/** A fault of an element, in words. */
export function elementFaultInWords(code: string): string {
  return elementFaults[code] ?? `fault ${code} is not held`
}

const notes: Readonly<Record<string, string>> = {
  '000': 'nothing is wrong with the envelope',
  '001': 'the control numbers of ISA and IEA differ',
  '002': 'this version is not taken',
  '003': 'this version does not go with the one of the sender',
  '004': 'the terminator cannot be used',
  '005': 'the kind of the sender’s id is wrong',
  '006': 'the sender’s id is not known',
  '007': 'the kind of the receiver’s id is wrong',
  '008': 'the receiver’s id is not known',
  '009': 'the receiver is not known there',
  '010': 'the kind of authorization is wrong',
  '011': 'the authorization is wrong',
  '012': 'the kind of security is wrong',
  '013': 'the security value is wrong',
  '014': 'the date is wrong',
  '015': 'the time is wrong',
  '016': 'ISA11 is wrong',
  '017': 'the version is wrong',
  '018': 'the control number is wrong',
  '019': 'the wish for an acknowledgement is wrong',
  '020': 'test or production is wrong',
  '021': 'the number of groups is wrong',
  '022': 'the control structure is wrong',
  '023': 'the file ends too early',
  '024': 'what stands in the interchange is wrong: a GS segment cannot be read',
  '025': 'the control number was used before',
  '026': 'the element separator cannot be used',
  '027': 'the component separator cannot be used',
  '028': 'the delivery date is wrong',
  '029': 'the delivery time is wrong',
  '030': 'the delivery time code is wrong',
  '031': 'the grade of service is wrong',
}

/** A note of a TA1 segment, in words. */
export function noteInWords(code: string): string {
  return notes[code] ?? `note ${code} is not held`
}
