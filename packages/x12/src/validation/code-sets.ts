/** Codes that an element may hold, without their wording. A set is asked by packed code: no string is made. */
import { packed } from '../byte-values.ts'

const places = '01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 31 32 33 34 41 42 49'
const morePlaces = '50 51 52 53 54 55 56 57 58 60 61 62 65 66 71 72 81 99'
const filing = '09 10 11 12 13 14 15 16 17 AM BL CH CI DS FI HM LI LM MA MB MC MH OF SA TV VA WC ZZ'
const relations = '01 04 05 07 10 15 17 18 19 20 21 22 23 24 29 32 33 36 39 40 41 43 53 G8'
const reports =
  '03 04 05 06 07 08 09 10 11 13 15 21 77 A3 A4 AM AS B2 B3 B4 BR BS BT CB CK CT D2 DA DB DG DJ DS EB HC HR I5 IR LA ' +
  'M1 MT NN OB OC OD OE OX OZ P4 P5 PE PN PO PQ PY PZ RB RR RT RX SG V5 XP'

const sets = {
  structure: '0019',
  purpose: '00 18',
  use: '31 CH RP',
  level: '20 22 23',
  flag: '0 1',
  order: 'P S T A B C D E F G H U',
  filing,
  relation: relations,
  entity: '1 2',
  identifier: '24 34 46 EI FI II MI PI SV SY XV XX ZZ',
  day: 'D8',
  sex: 'F M U',
  yes: 'Y',
  'yes-no': 'Y N',
  'yes-no-not': 'Y N W',
  assignment: 'A B C P',
  release: 'A I M N O Y',
  signature: 'B C M P S',
  'date-format': 'D8 RD8 DT TM',
  report: reports,
  sending: 'AA AB AD AF AG BM EL EM FT FX NS OL',
  unit: 'UN MJ F2',
  'institutional-unit': 'UN DA F2',
  place: `${places} ${morePlaces}`,
  adjustment: 'CO CR OA PI PR',
  drug: 'N4 EN EO HI ON UK UP',
  provider: 'AT BI BS OP OR OT PE PT RF RP SU',
  'professional-facility': 'B',
  'institutional-facility': 'A',
} as const
/** The name of a set of codes. */
export type CodeSet = keyof typeof sets

const names = Object.keys(sets)
const twoCharacters = 1 << 16
/** By packed code of up to two characters: a bit for each set that it is in. */
const members = new Uint32Array(twoCharacters)
/** Codes of three characters and more, with the sets that they are in. */
const longer = new Map<number, number>()
for (const [number, codes] of Object.values(sets).entries()) {
  for (const code of codes.split(' ')) {
    const at = packed(code)
    if (code.length <= 2) members[at] = (members[at] ?? 0) | (1 << number)
    else longer.set(at, (longer.get(at) ?? 0) | (1 << number))
  }
}

/** The number by which a set is asked for. */
export function codeSetNumber(name: string): number {
  const number = names.indexOf(name)
  if (number < 0) throw new RangeError(`no set of codes has the name ${name}`)
  return number
}

/** Whether a packed code of at most four characters is in a set. */
export function isInCodeSet(code: number, set: number): boolean {
  const bits = code < twoCharacters ? (members[code] ?? 0) : (longer.get(code) ?? 0)
  return (bits & (1 << set)) !== 0
}
