// Makes realistic 837P files of any size: made-up people, allergy codes, the same file for the same seed.
import { closeSync, openSync, writeSync } from 'node:fs'
import { seeded } from '../fuzz/mutations.mjs'

const codes = ['95117', '95115', '95165', '99213:25', '99214:25', '95004', '95024', '94010', '94060', '94640', '95012']
const charges = [30, 22, 480, 145, 210, 320, 160, 62, 98, 45, 40]
const diagnoses = ['J301', 'J302', 'J3081', 'J3089', 'J309', 'J4540', 'J4520', 'H1013', 'L500', 'Z91010']
const lasts = ['OAKES', 'RIVERA', 'NGUYEN', 'SMITH', 'KOWALSKI', 'OKAFOR', 'HERNANDEZ', 'LEE', 'BROWN', 'ABBOTT']
const firsts = ['JANE', 'TOM', 'MARIA', 'ALEX', 'WEI', 'FATIMA', 'NOAH', 'EMMA', 'LIAM', 'OLIVIA']
const payers = [
  ['MEDICARE', '00882', 'MB'],
  ['SOME COMMERCIAL PAYER', '60054', 'CI'],
  ['OTHER PAYER', '87726', 'CI'],
  ['A BLUE PLAN', '00590', 'BL'],
]
const claimsPerTransaction = 100
const blank = ' '.repeat(10)

const two = (/** @type {number} */ value) => String(value).padStart(2, '0')
const money = (/** @type {number} */ cents) => String(cents / 100)

/** A number with the check digit of a national provider identifier. */
export function npi(/** @type {number} */ index) {
  const digits = `1${String(index % 1e8).padStart(8, '0')}`
  let sum = 24
  for (let at = 0; at < digits.length; at += 1) {
    const digit = Number(digits[digits.length - 1 - at])
    const weighted = at % 2 === 0 ? digit * 2 : digit
    sum += weighted > 9 ? weighted - 9 : weighted
  }
  return `${digits}${(10 - (sum % 10)) % 10}`
}

/** @typedef {(limit: number) => number} Below */

/** @type {(below: Below, number: number, level: number) => string[]} */
function claim(below, number, level) {
  const [name = '', payer = '', filing = ''] = payers[below(payers.length)] ?? []
  const born = `${1940 + below(80)}${two(1 + below(12))}${two(1 + below(28))}`
  const day = `2026${two(1 + below(9))}${two(1 + below(28))}`
  const count = 2 + (below(100) < 45 ? 1 : 0) + (below(100) < 5 ? 1 : 0)
  const first = below(diagnoses.length - 1)
  let total = 0
  const lines = Array.from({ length: count }, (_, line) => {
    const at = below(codes.length)
    const units = codes[at] === '95165' ? 1 + below(14) : codes[at] === '95004' ? 20 + below(50) : 1
    const cents = (charges[at] ?? 0) * 100 + below(4) * 25
    total += cents
    const pointers = below(2) === 0 ? '1' : '1:2'
    return [`LX*${line + 1}`, `SV1*HC:${codes[at]}*${money(cents)}*UN*${units}***${pointers}`, `DTP*472*D8*${day}`]
  }).flat()
  return [
    `HL*${level}*1*22*0`,
    `SBR*P*18*******${filing}`,
    `NM1*IL*1*${lasts[below(lasts.length)]}*${firsts[below(firsts.length)]}****MI*W${100000000 + number}`,
    `N3*${100 + below(9000)} SEAWAY ST`,
    `N4*MIAMI*FL*33111`,
    `DMG*D8*${born}*${below(2) === 0 ? 'F' : 'M'}`,
    `NM1*PR*2*${name}*****PI*${payer}`,
    `CLM*A${number}*${money(total)}***11:B:1*Y*A*Y*Y`,
    `HI*ABK:${diagnoses[first]}*ABF:${diagnoses[first + 1]}`,
    `NM1*82*1*${lasts[below(lasts.length)]}*${firsts[below(firsts.length)]}****XX*${npi(below(500))}`,
    ...lines,
  ]
}

/** @type {(below: Below, number: number, firstClaim: number) => string[]} */
function transaction(below, number, firstClaim) {
  const control = String(number).padStart(4, '0')
  const contents = [
    `ST*837*${control}*005010X222A1`,
    `BHT*0019*00*${control}*20261001*1200*CH`,
    'NM1*41*2*MAKE BELIEVE ALLERGY*****46*SENDER',
    'PER*IC*FRONT DESK*TE*3055551234',
    'NM1*40*2*CLEARING HOUSE*****46*RECEIVER',
    'HL*1**20*1',
    `NM1*85*2*MAKE BELIEVE ALLERGY*****XX*${npi(number % 40)}`,
    'N3*234 SEAWAY ST',
    'N4*MIAMI*FL*331110001',
    'REF*EI*587654321',
  ]
  for (let index = 0; index < claimsPerTransaction; index += 1) {
    contents.push(...claim(below, firstClaim + index, index + 2))
  }
  return [...contents, `SE*${contents.length + 1}*${control}`]
}

/** Writes a file of about so many bytes. Gives its claims. */
export function writeClaimFile(/** @type {string} */ path, /** @type {number} */ bytes) {
  const below = seeded(837)
  const file = openSync(path, 'w')
  let written = 0
  const write = (/** @type {string} */ text) => {
    written += writeSync(file, text, null, 'latin1')
  }
  const ids = `ZZ*${'SENDER'.padEnd(15)}*ZZ*${'RECEIVER'.padEnd(15)}`
  write(`ISA*00*${blank}*00*${blank}*${ids}*261001*1200*^*00501*000000001*0*T*:~`)
  write('GS*HC*SENDER*RECEIVER*20261001*1200*1*X*005010X222A1~')
  let transactions = 0
  while (written < bytes) {
    transactions += 1
    write(`${transaction(below, transactions, (transactions - 1) * claimsPerTransaction).join('~')}~`)
  }
  write(`GE*${transactions}*1~IEA*1*000000001~`)
  closeSync(file)
  return transactions * claimsPerTransaction
}
