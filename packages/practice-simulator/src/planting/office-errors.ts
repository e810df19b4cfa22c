/** Slips of the office that happen with any service. */
import { isoOf } from '@aliquot/engine/calendar-date'
import { memberId } from '../practice/practice-people.ts'
import { changeLine } from './changed-claim.ts'
import type { ErrorKind } from './error-kind.ts'

/** Diagnoses with which no part of immunotherapy is covered by any text that was read. */
const strayDiagnoses = ['Z00.00', 'M54.50', 'I10'] as const

export const officeErrors: readonly ErrorKind[] = [
  {
    id: 'wrong-date',
    title: 'the claim names another day than the chart',
    needs: ['chart'],
    severity: 'records',
    direction: 'neither',
    features: 0,
    plant: ({ claim, day, random }) => {
      const dateOfService = isoOf(day - random.pick([1, 2, 7, 9, 10, 30]))
      return { claim: { ...claim, lines: claim.lines.map((line) => ({ ...line, dateOfService })) }, line: 0 }
    },
  },
  {
    id: 'swapped-patient',
    title: 'the claim goes out under the name of another patient',
    needs: ['chart'],
    severity: 'records',
    direction: 'over',
    features: 0,
    plant: ({ claim, patient: { number } }) =>
      number === 0 ? undefined : { claim: { ...claim, member: memberId(number - 1) }, line: 0 },
  },
  {
    id: 'claim-to-former-payer',
    title: 'the claim goes to the payer that the patient had before',
    needs: ['chart'],
    severity: 'deny',
    direction: 'neither',
    features: 0,
    plant: ({ claim, patient, day }) => {
      const { earlierPayer, coveredFrom } = patient
      if (earlierPayer === undefined || day < coveredFrom) return undefined
      const { jurisdiction: _jurisdiction, ...rest } = claim
      const contractor = earlierPayer.contractor === undefined ? {} : { jurisdiction: earlierPayer.contractor }
      return { claim: { ...rest, payer: earlierPayer.policy, ...contractor }, line: 0 }
    },
  },
  {
    id: 'claim-sent-twice',
    title: 'a claim is sent a second time as if it were a new one',
    needs: ['history'],
    severity: 'deny',
    direction: 'over',
    features: 0,
    plant: ({ claim, random }) => {
      const again = { ...claim, id: `${claim.id}B` }
      return { claim, line: 0, second: { claim: again, afterDays: random.between(10, 28), isWrongOne: true } }
    },
  },
  {
    id: 'line-twice-on-claim',
    title: 'a line stands on the claim twice',
    needs: [],
    severity: 'deny',
    direction: 'over',
    features: 0,
    plant: ({ claim }) => {
      const line = claim.lines.find(({ code }) => !code.startsWith('99'))
      if (line === undefined) return undefined
      const n = claim.lines.length + 1
      return { claim: { ...claim, lines: [...claim.lines, { ...line, n }] }, line: n }
    },
  },
  {
    id: 'replacement-of-nothing',
    title: 'a replacement names no claim that it replaces',
    needs: [],
    severity: 'deny',
    direction: 'neither',
    features: 0,
    plant: ({ claim }) => ({ claim: { ...claim, frequency: '7' }, line: 0 }),
  },
  {
    id: 'sent-too-late',
    title: 'the claim is sent more than a year after the service',
    needs: [],
    severity: 'deny',
    direction: 'neither',
    features: 0,
    plant: ({ claim, random }) => ({ claim, line: 0, heldDays: random.between(370, 420) }),
  },
  {
    id: 'day-not-yet-come',
    title: 'the claim names a day after the one on which it is sent',
    needs: [],
    severity: 'deny',
    direction: 'neither',
    features: 0,
    plant: ({ claim, day, random }) => {
      const dateOfService = isoOf(day + random.pick([30, 31, 365]))
      return { claim: { ...claim, lines: claim.lines.map((line) => ({ ...line, dateOfService })) }, line: 0 }
    },
  },
  {
    id: 'provider-number-mistyped',
    title: 'a digit of the provider’s number is mistyped',
    needs: [],
    severity: 'deny',
    direction: 'neither',
    features: 0,
    plant: ({ claim, random }) => {
      const [line] = claim.lines
      if (line?.rendering === undefined) return undefined
      const digit = (Number(line.rendering[9]) + random.between(1, 9)) % 10
      const rendering = `${line.rendering.slice(0, 9)}${digit}`
      return { claim: { ...claim, lines: claim.lines.map((each) => ({ ...each, rendering })) }, line: 0 }
    },
  },
  {
    id: 'pointer-to-no-diagnosis',
    title: 'a line points to a diagnosis that is not on the claim',
    needs: [],
    severity: 'deny',
    direction: 'neither',
    features: 0,
    plant: ({ claim }) => {
      const [line] = claim.lines
      if (line === undefined) return undefined
      const diagnosisPointers = [(claim.diagnoses?.length ?? 0) + 1]
      return { claim: changeLine(claim, line, { diagnosisPointers }), line: line.n ?? 1 }
    },
  },
  {
    id: 'diagnosis-of-something-else',
    title: 'the diagnosis has nothing to do with allergy',
    needs: [],
    severity: 'deny',
    direction: 'neither',
    rule: 'COV-05',
    features: 0,
    plant: ({ claim, random }) => {
      const diagnoses = [random.pick(strayDiagnoses)]
      const lines = claim.lines.map((line) => ({ ...line, diagnosisPointers: [1] }))
      return { claim: { ...claim, diagnoses, lines }, line: 0 }
    },
  },
  {
    id: 'charge-off-by-a-digit',
    title: 'a charge is ten times that of the price list',
    needs: ['history'],
    severity: 'info',
    direction: 'over',
    features: 0,
    plant: ({ claim, patient }) => {
      const [line] = claim.lines
      if (line?.chargeCents === undefined || !patient.billed.some(({ code }) => code === line.code)) return undefined
      const wrong = { ...line, chargeCents: line.chargeCents * 10 }
      return { claim: { ...claim, lines: [wrong, ...claim.lines.slice(1)] }, line: line.n ?? 1 }
    },
  },
]
