/** Errors with venoms and whole-body extract. */
import type { Claim } from '@aliquot/engine/document/claim'
import { addLine, changeLine, isVenom, lineWith } from './changed-claim.ts'
import type { ErrorKind, WrongClaim } from './error-kind.ts'
import { feature } from './features.ts'

const codes: readonly string[] = ['95145', '95146', '95147', '95148', '95149']

function recoded(claim: Claim, codeFor: (code: string) => string | undefined): WrongClaim | undefined {
  const line = lineWith(claim, isVenom)
  const code = line === undefined ? undefined : codeFor(line.code)
  if (line === undefined || code === undefined) return undefined
  return { claim: changeLine(claim, line, { code }), line: line.n ?? 1 }
}

/** The code for so many venoms more. */
const neighbour = (code: string, by: number): string | undefined => codes[codes.indexOf(code) + by]

export const venomErrors: readonly ErrorKind[] = [
  {
    id: 'venom-code-too-high',
    title: 'a code for more venoms than the regimen has',
    needs: ['chart'],
    severity: 'records',
    direction: 'over',
    rule: 'VEN-01',
    features: feature.venom,
    plant: ({ claim }) => recoded(claim, (code) => neighbour(code, 1)),
  },
  {
    id: 'mixed-vespid-counted-as-one',
    title: 'mixed vespid is counted as one venom',
    needs: ['chart'],
    severity: 'info',
    direction: 'under',
    rule: 'VEN-01',
    features: feature.venom,
    plant: ({ claim, patient }) =>
      patient.venoms.includes('mixed-vespid') ? recoded(claim, (code) => neighbour(code, -2)) : undefined,
  },
  {
    id: 'lower-venom-code-beside-higher',
    title: 'the code for one venom is billed beside that for the regimen',
    needs: [],
    severity: 'deny',
    direction: 'over',
    rule: 'VEN-04',
    features: feature.venom,
    plant: ({ claim, values }) =>
      values.value('same-day.pairs') === undefined || lineWith(claim, isVenom)?.code === '95145'
        ? undefined
        : { claim: addLine(claim, '95145', 10), line: claim.lines.length + 1 },
  },
  {
    id: 'venom-billed-as-inhalant-extract',
    title: 'venom is billed as inhalant extract',
    needs: ['chart'],
    severity: 'records',
    direction: 'under',
    rule: 'VEN-07',
    features: feature.venom,
    plant: ({ claim }) => recoded(claim, () => '95165'),
  },
  {
    id: 'venom-units-are-bottles',
    title: 'bottles of venom are billed and not doses',
    needs: ['chart'],
    severity: 'info',
    direction: 'under',
    rule: 'VEN-02',
    features: feature.venom,
    plant: ({ claim, patient }) => {
      const line = lineWith(claim, isVenom)
      if (line === undefined) return undefined
      const units = Math.max(1, patient.venoms.length)
      return { claim: changeLine(claim, line, { units }), line: line.n ?? 1 }
    },
  },
  {
    id: 'catch-up-beyond-what-is-short',
    title: 'more doses are billed to catch a venom up than are short',
    needs: ['chart'],
    severity: 'records',
    direction: 'over',
    rule: 'VEN-03',
    features: feature.venom,
    plant: ({ claim, encounter }) => {
      const line = lineWith(claim, isVenom)
      if (line === undefined || encounter.vials?.[0]?.catchUpFor === undefined) return undefined
      return { claim: changeLine(claim, line, { units: 10 }), line: line.n ?? 1 }
    },
  },
  {
    id: 'venom-code-for-fire-ant',
    title: 'whole-body extract of fire ants is billed as a venom',
    needs: ['chart'],
    severity: 'records',
    direction: 'over',
    rule: 'VEN-06',
    features: feature.wholeBody,
    plant: ({ claim }) => {
      const line = lineWith(claim, (code) => code === '95170')
      return line === undefined ? undefined : { claim: changeLine(claim, line, { code: '95145' }), line: line.n ?? 1 }
    },
  },
  {
    id: 'whole-body-code-for-venom',
    title: 'venom is billed as whole-body extract',
    needs: ['chart'],
    severity: 'records',
    direction: 'under',
    rule: 'VEN-06',
    features: feature.venom,
    plant: ({ claim }) => recoded(claim, () => '95170'),
  },
]
