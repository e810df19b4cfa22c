/** Errors with drugs, challenges, desensitization and services without a code. */
import { addLine, changeLine, dropLine, lineWith } from './changed-claim.ts'
import type { ErrorKind } from './error-kind.ts'
import { feature } from './features.ts'

const isDrugCode = (code: string): boolean => code.startsWith('J') && code !== 'J0165'

export const drugErrors: readonly ErrorKind[] = [
  {
    id: 'drug-injection-beside-shot-unmarked',
    title: 'the injection of a drug on a shot day lacks the modifier that sets it apart',
    needs: [],
    severity: 'deny',
    direction: 'neither',
    rule: 'ADM-08',
    features: feature.drugGiven | feature.shots,
    plant: ({ claim }) => {
      const line = lineWith(claim, (code) => code === '96372')
      if (line === undefined || (line.modifiers ?? []).length === 0) return undefined
      return { claim: changeLine(claim, line, { modifiers: [] }), line: line.n ?? 1 }
    },
  },
  {
    id: 'drug-of-pharmacy-billed',
    title: 'a drug that a pharmacy supplied is billed by the practice',
    needs: ['chart'],
    severity: 'deny',
    direction: 'over',
    rule: 'RTE-03',
    features: feature.drugBought,
    plant: ({ claim, encounter }) => {
      const line = lineWith(claim, isDrugCode)
      if (line === undefined) return undefined
      const drugs = (encounter.drugs ?? []).map((drug) => ({ ...drug, source: 'specialty-pharmacy' as const }))
      return { claim, encounter: { ...encounter, drugs }, line: line.n ?? 1 }
    },
  },
  {
    id: 'milligrams-for-drug-units',
    title: 'milligrams are billed where the code counts larger units',
    needs: ['chart'],
    severity: 'records',
    direction: 'over',
    rule: 'RTE-03',
    features: feature.drugBought,
    plant: ({ claim, encounter }) => {
      const line = lineWith(claim, (code) => code === 'J2357')
      if (line === undefined) return undefined
      return { claim: changeLine(claim, line, { units: encounter.drugs?.[0]?.mg ?? 0 }), line: line.n ?? 1 }
    },
  },
  {
    id: 'waste-not-stated',
    title: 'a drug of a single-dose container does not say whether any was thrown away',
    needs: [],
    severity: 'deny',
    direction: 'neither',
    rule: 'RTE-03',
    features: feature.drugBought,
    plant: ({ claim }) => {
      const line = lineWith(claim, isDrugCode)
      if (line === undefined || line.modifiers?.includes('JZ') !== true) return undefined
      const modifiers = line.modifiers.filter((modifier) => modifier !== 'JZ')
      return { claim: changeLine(claim, line, { modifiers }), line: line.n ?? 1 }
    },
  },
  {
    id: 'shot-code-for-drug-injection',
    title: 'the injection of a drug is billed as an allergy shot',
    needs: ['chart'],
    severity: 'deny',
    direction: 'neither',
    rule: 'RTE-01',
    features: feature.drugGiven,
    plant: ({ claim, encounter }) => {
      const line = lineWith(claim, (code) => code === '96372')
      if (line === undefined || encounter.injections !== undefined) return undefined
      const code = (line.units ?? 1) > 1 ? '95117' : '95115'
      return { claim: changeLine(claim, line, { code, units: 1 }), line: line.n ?? 1 }
    },
  },
  {
    id: 'drug-line-left-out',
    title: 'a drug that the practice bought and gave is not billed',
    needs: ['chart'],
    severity: 'info',
    direction: 'under',
    rule: 'RTE-03',
    features: feature.drugBought,
    plant: ({ claim }) => {
      const line = lineWith(claim, isDrugCode)
      return line === undefined ? undefined : { claim: dropLine(claim, line), line: 0 }
    },
  },
  {
    id: 'more-hours-than-on-record',
    title: 'more hours of desensitization are billed than the record shows',
    needs: ['chart'],
    severity: 'records',
    direction: 'over',
    rule: 'RDS-01',
    features: feature.hours,
    plant: ({ claim }) => {
      const line = lineWith(claim, (code) => code === '95180')
      if (line?.units === undefined || line.units > 5) return undefined
      return { claim: changeLine(claim, line, { units: line.units + 1 }), line: line.n ?? 1 }
    },
  },
  {
    id: 'further-hour-alone',
    title: 'a further hour of a challenge is billed without its first part',
    needs: [],
    severity: 'deny',
    direction: 'under',
    rule: 'TST-08',
    features: feature.challenge,
    plant: ({ claim }) => {
      const first = lineWith(claim, (code) => code === '95076')
      if (first === undefined || !claim.lines.some(({ code }) => code === '95079')) return undefined
      return { claim: dropLine(claim, first), line: 1 }
    },
  },
  {
    id: 'challenge-shorter-than-billed',
    title: 'a challenge is billed that ended before it can be',
    needs: ['chart'],
    severity: 'records',
    direction: 'over',
    rule: 'TST-08',
    features: feature.challenge,
    plant: ({ claim, encounter }) => {
      const { challenge } = encounter
      if (challenge === undefined || claim.lines.length > 1) return undefined
      return { claim, encounter: { ...encounter, challenge: { ...challenge, minutes: 45 } }, line: 1 }
    },
  },
  {
    id: 'challenge-hours-added',
    title: 'more hours of a challenge are billed than it took',
    needs: ['chart'],
    severity: 'records',
    direction: 'over',
    rule: 'TST-08',
    features: feature.challenge,
    plant: ({ claim }) =>
      claim.lines.some(({ code }) => code === '95079')
        ? undefined
        : { claim: addLine(claim, '95079', 2), line: claim.lines.length + 1 },
  },
  {
    id: 'unlisted-code-without-words',
    title: 'the code for what has no code is billed without a description',
    needs: [],
    severity: 'deny',
    direction: 'neither',
    rule: 'UNL-01',
    features: feature.unlisted,
    plant: ({ claim }) => {
      const line = lineWith(claim, (code) => code === '95199')
      return line === undefined ? undefined : { claim: changeLine(claim, line, { note: undefined }), line: line.n ?? 1 }
    },
  },
]
