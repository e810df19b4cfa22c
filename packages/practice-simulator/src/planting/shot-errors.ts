/** Errors around the giving of shots. */
import type { Encounter } from '@aliquot/engine/document/encounter'
import { addLine, changeLine, dropLine, isShot, lineWith } from './changed-claim.ts'
import type { ErrorKind, RightClaim, WrongClaim } from './error-kind.ts'
import { feature } from './features.ts'

const added = ({ claim }: RightClaim, code: string, units: number, modifiers: readonly string[] = []): WrongClaim => ({
  claim: addLine(claim, code, units, modifiers),
  line: claim.lines.length + 1,
})

/** Another code for the shot. */
function recoded({ claim }: RightClaim, code: string, units: number = 1): WrongClaim | undefined {
  const line = lineWith(claim, isShot)
  return line === undefined ? undefined : { claim: changeLine(claim, line, { code, units }), line: line.n ?? 1 }
}

function withInjections(encounter: Encounter, change: NonNullable<Encounter['injections']>[number]): Encounter {
  return { ...encounter, injections: (encounter.injections ?? []).map((injection) => ({ ...injection, ...change })) }
}

export const shotErrors: readonly ErrorKind[] = [
  {
    id: 'both-shot-codes',
    title: 'the code for one shot is billed beside the code for several',
    needs: [],
    severity: 'deny',
    direction: 'over',
    rule: 'ADM-03',
    features: feature.severalShots,
    plant: (right) => added(right, '95115', 1),
  },
  {
    id: 'shot-code-times-shots',
    title: 'the code for several shots is billed once for each shot',
    needs: [],
    severity: 'deny',
    direction: 'over',
    rule: 'ADM-01',
    features: feature.severalShots,
    plant: (right) => recoded(right, '95117', right.random.between(2, 3)),
  },
  {
    id: 'one-shot-billed-as-several',
    title: 'one shot is billed as several',
    needs: ['chart'],
    severity: 'records',
    direction: 'over',
    rule: 'ADM-02',
    features: feature.oneShot,
    plant: (right) => recoded(right, '95117'),
  },
  {
    id: 'several-shots-billed-as-one',
    title: 'several shots are billed as one',
    needs: ['chart'],
    severity: 'info',
    direction: 'under',
    rule: 'ADM-02',
    features: feature.severalShots,
    plant: (right) => recoded(right, '95115'),
  },
  {
    id: 'shot-of-missed-visit',
    title: 'a shot is billed for a visit to which the patient did not come',
    needs: ['chart'],
    severity: 'records',
    direction: 'over',
    rule: 'ADM-02',
    features: feature.shots,
    plant: ({ claim, encounter }) => {
      if (claim.lines.length > 1) return undefined
      const { injections: _injections, ...without } = encounter
      return { claim, encounter: without, line: 1 }
    },
  },
  {
    id: 'shot-given-at-home',
    title: 'a shot that the patient gave at home is billed',
    needs: ['chart'],
    severity: 'deny',
    direction: 'over',
    rule: 'ADM-05',
    features: feature.shots,
    plant: ({ claim, encounter }) =>
      claim.lines.length > 1
        ? undefined
        : { claim, encounter: withInjections(encounter, { givenBy: 'patient' }), line: 1 },
  },
  {
    id: 'complete-service-code-to-component-payer',
    title: 'a code that holds shot and extract is billed to a payer that wants them apart',
    needs: [],
    severity: 'deny',
    direction: 'over',
    rule: 'ADM-07',
    features: feature.shots,
    plant: (right) => {
      if (right.values.value('shots.complete-service')?.use !== 'never') return undefined
      const isOne = right.claim.lines.some(({ code }) => code === '95115')
      return recoded(right, isOne ? '95120' : '95125')
    },
  },
  {
    id: 'drug-code-for-allergy-shot',
    title: 'an allergy shot is billed as the injection of a drug',
    needs: ['chart'],
    severity: 'deny',
    direction: 'neither',
    rule: 'ADM-08',
    features: feature.shots,
    plant: (right) => (right.encounter.drugs === undefined ? recoded(right, '96372') : undefined),
  },
  {
    id: 'hospital-place-for-office-shot',
    title: 'a shot given in the office is billed with the place of a hospital',
    needs: [],
    severity: 'deny',
    direction: 'neither',
    rule: 'ADM-10',
    features: feature.shots,
    plant: ({ claim, random, values }) =>
      values.value('place.not-paid') === undefined
        ? undefined
        : { claim: { ...claim, placeOfService: random.pick(['22', '19']) }, line: 1 },
  },
  {
    id: 'shots-without-anybody-near',
    title: 'shots by staff are billed under a physician who was not there',
    needs: ['chart'],
    severity: 'records',
    direction: 'over',
    rule: 'SUP-02',
    features: feature.shots,
    plant: ({ claim, encounter, values }) =>
      values.value('shots.supervision') === undefined
        ? undefined
        : { claim, encounter: withInjections(encounter, { supervision: 'none' }), line: 1 },
  },
  {
    id: 'repeat-modifier-on-shot',
    title: 'a shot code carries the modifier of a repeated service',
    needs: [],
    severity: 'info',
    direction: 'neither',
    rule: 'MOD-02',
    features: feature.shots,
    plant: ({ claim }) => {
      const line = lineWith(claim, isShot)
      if (line === undefined) return undefined
      return { claim: changeLine(claim, line, { modifiers: ['76'] }), line: line.n ?? 1 }
    },
  },
  {
    id: 'shot-line-left-out',
    title: 'a shot was given and not billed',
    needs: ['chart'],
    severity: 'info',
    direction: 'under',
    rule: 'ADM-02',
    features: feature.shots,
    plant: ({ claim }) => {
      const line = lineWith(claim, isShot)
      return line === undefined || claim.lines.length < 2 ? undefined : { claim: dropLine(claim, line), line: 0 }
    },
  },
  {
    id: 'desensitization-code-for-build-up',
    title: 'several shots of a build-up are billed by the hour as rapid desensitization',
    needs: ['chart'],
    severity: 'records',
    direction: 'over',
    rule: 'RDS-02',
    features: feature.severalShots,
    plant: (right) => (right.encounter.rapidDesensitization === undefined ? recoded(right, '95180', 2) : undefined),
  },
]
