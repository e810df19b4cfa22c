/** Errors around the mixing of extract for injection. */
import { isoOf } from '@aliquot/engine/calendar-date'
import type { Encounter, Vial } from '@aliquot/engine/document/encounter'
import { dosesIn } from '../billing/bill-encounter.ts'
import { addLine, changeLine, dropLine, lineWith } from './changed-claim.ts'
import type { ErrorKind, RightClaim, WrongClaim } from './error-kind.ts'
import { feature } from './features.ts'

const isExtract = (code: string): boolean => code === '95165'

const extractLine = ({ claim }: RightClaim) => lineWith(claim, isExtract)

/** Other units of extract. */
function withUnits(right: RightClaim, units: number): WrongClaim | undefined {
  const line = extractLine(right)
  if (line === undefined || line.units === units || units < 1) return undefined
  return { claim: changeLine(right.claim, line, { units }), line: line.n ?? 1 }
}

/** The claim as it is, and other facts about the vials. */
function withVials(right: RightClaim, change: Partial<Vial>): WrongClaim | undefined {
  const line = extractLine(right)
  const { vials } = right.encounter
  if (line === undefined || vials === undefined) return undefined
  const encounter: Encounter = { ...right.encounter, vials: vials.map((vial) => ({ ...vial, ...change })) }
  return { claim: right.claim, encounter, line: line.n ?? 1 }
}

const plannedIn = ({ vials = [] }: Encounter): number =>
  vials.reduce((sum, { plannedDoses = 0 }) => sum + plannedDoses, 0)

const countsMillilitres = ({ values }: RightClaim): boolean => values.value('extract.dose')?.kind === 'aliquot'

export const extractErrors: readonly ErrorKind[] = [
  {
    id: 'planned-doses-to-millilitre-payer',
    title: 'planned injections are billed to a payer that counts millilitres',
    needs: ['chart'],
    severity: 'records',
    direction: 'over',
    rule: 'DOSE-01',
    features: feature.extract,
    plant: (right) => {
      const planned = plannedIn(right.encounter)
      const units = extractLine(right)?.units ?? 0
      return countsMillilitres(right) && planned > units ? withUnits(right, planned) : undefined
    },
  },
  {
    id: 'millilitres-to-planned-dose-payer',
    title: 'millilitres are billed to a payer that counts planned injections',
    needs: ['chart'],
    severity: 'info',
    direction: 'under',
    rule: 'DOSE-17',
    features: feature.extract,
    plant: (right) => {
      if (right.values.value('extract.dose')?.kind !== 'planned-injection') return undefined
      const concentrates = (right.encounter.vials ?? []).filter(({ dilution }) => dilution === '1:1')
      return withUnits(
        right,
        concentrates.reduce((sum, { filledMl = 0 }) => sum + Math.floor(filledMl), 0),
      )
    },
  },
  {
    id: 'dilutions-billed',
    title: 'vials made by diluting others are billed to a payer that does not count them',
    needs: ['chart'],
    severity: 'records',
    direction: 'over',
    rule: 'DOSE-05',
    features: feature.extract,
    plant: (right) => {
      const { vials = [] } = right.encounter
      const weaker = vials.filter((vial) => vial.dilution !== '1:1' && dosesIn(vial, right.values) === 0)
      if (right.values.value('extract.dilutions')?.count !== 'none' || weaker.length === 0) return undefined
      const more = weaker.reduce((sum, { filledMl = 0 }) => sum + Math.floor(filledMl), 0)
      return withUnits(right, (extractLine(right)?.units ?? 0) + more)
    },
  },
  {
    id: 'build-up-vials-left-out-by-old-rule',
    title: 'vials of the build-up are left out by a rule that has changed',
    needs: ['chart'],
    severity: 'info',
    direction: 'under',
    rule: 'DOSE-05',
    features: feature.extract,
    plant: (right) => {
      if (right.values.value('extract.dilutions')?.count !== 'build-up') return undefined
      const concentrates = (right.encounter.vials ?? []).filter(({ dilution }) => dilution === '1:1')
      const units = concentrates.reduce((sum, vial) => sum + dosesIn(vial, right.values), 0)
      return units < (extractLine(right)?.units ?? 0) ? withUnits(right, units) : undefined
    },
  },
  {
    id: 'vial-billed-again-with-shot',
    title: 'a vial is billed again on a day on which it was only injected from',
    needs: ['chart'],
    severity: 'records',
    direction: 'over',
    rule: 'DOSE-09',
    features: feature.shots,
    plant: ({ claim, encounter, patient }) =>
      patient.kind !== 'inhalant' || encounter.vials !== undefined
        ? undefined
        : { claim: addLine(claim, '95165', 10), line: claim.lines.length + 1 },
  },
  {
    id: 'preparation-claimed-twice',
    title: 'a preparation is claimed a second time under another number',
    needs: ['history'],
    severity: 'deny',
    direction: 'over',
    rule: 'DOSE-09',
    features: feature.extract,
    plant: (right) => {
      const line = extractLine(right)
      if (line === undefined) return undefined
      const claim = { ...right.claim, id: `${right.claim.id}B`, lines: [{ ...line, n: 1 }] }
      const afterDays = right.random.between(20, 40)
      return { claim: right.claim, line: 1, second: { claim, afterDays, isWrongOne: true } }
    },
  },
  {
    id: 'preparation-split-over-days',
    title: 'the units of one preparation are spread over two days',
    needs: ['chart'],
    severity: 'deny',
    direction: 'neither',
    rule: 'DOSE-08',
    features: feature.extract,
    plant: (right) => {
      const line = extractLine(right)
      if (line?.units === undefined || line.units < 6 || right.claim.lines.length > 1) return undefined
      const half = Math.floor(line.units / 2)
      const first = changeLine(right.claim, line, { units: line.units - half })
      const next = changeLine(right.claim, line, { units: half, dateOfService: isoOf(right.day + 1) })
      const second = { claim: { ...next, id: `${right.claim.id}B` }, afterDays: 1, isWrongOne: false }
      return { claim: first, line: line.n ?? 1, second }
    },
  },
  {
    id: 'extract-on-day-of-first-shot',
    title: 'extract is billed on the day of the first shot and not on the day it was mixed',
    needs: ['chart'],
    severity: 'records',
    direction: 'neither',
    rule: 'DOSE-09',
    features: feature.extract,
    plant: (right) => {
      const line = extractLine(right)
      if (line === undefined || right.encounter.injections !== undefined) return undefined
      const later = right.random.between(3, 9)
      const claim = changeLine(right.claim, line, { dateOfService: isoOf(right.day + later) })
      return { claim, line: line.n ?? 1, heldDays: later }
    },
  },
  {
    id: 'extract-of-other-practice-billed',
    title: 'extract that another practice mixed is billed by the one that injects it',
    needs: ['chart'],
    severity: 'records',
    direction: 'over',
    rule: 'ADM-11',
    features: feature.shots,
    plant: ({ claim, patient }) =>
      patient.kind !== 'outside-extract'
        ? undefined
        : { claim: addLine(claim, '95165', 10), line: claim.lines.length + 1 },
  },
  {
    id: 'single-dose-code-for-multi-dose-vial',
    title: 'a multi-dose vial is billed as single-dose vials',
    needs: ['chart'],
    severity: 'records',
    direction: 'over',
    rule: 'ADM-06',
    features: feature.extract,
    plant: (right) => {
      const line = extractLine(right)
      if (line === undefined) return undefined
      return { claim: changeLine(right.claim, line, { code: '95144' }), line: line.n ?? 1 }
    },
  },
  {
    id: 'single-dose-code-beside-shot',
    title: 'single-dose vials are billed by the practice that injects them the same day',
    needs: [],
    severity: 'deny',
    direction: 'over',
    rule: 'ADM-06',
    features: feature.shots,
    plant: ({ claim, values, encounter }) =>
      values.value('extract.single-dose-injected-here')?.billedAs !== 'multi-dose-doses' ||
      encounter.vials !== undefined
        ? undefined
        : { claim: addLine(claim, '95144', 2), line: claim.lines.length + 1 },
  },
  {
    id: 'extract-without-units',
    title: 'a line of extract states no units',
    needs: [],
    severity: 'deny',
    direction: 'neither',
    rule: 'DOSE-08',
    features: feature.extract,
    plant: (right) => {
      const line = extractLine(right)
      if (line === undefined) return undefined
      const claim = changeLine(right.claim, line, { units: undefined })
      return { claim, line: line.n ?? 1 }
    },
  },
  {
    id: 'units-typed-tenfold',
    title: 'a digit too many makes tenfold units of extract',
    needs: ['chart'],
    severity: 'records',
    direction: 'over',
    rule: 'DOSE-08',
    features: feature.extract,
    plant: (right) => withUnits(right, (extractLine(right)?.units ?? 0) * 10),
  },
  {
    id: 'digits-of-units-swapped',
    title: 'two digits of the units of extract are swapped',
    needs: ['chart'],
    severity: 'records',
    direction: 'over',
    features: feature.extract,
    plant: (right) => {
      const units = extractLine(right)?.units ?? 0
      const swapped = (units % 10) * 10 + Math.floor(units / 10)
      return units > 9 && units < 100 && swapped > units ? withUnits(right, swapped) : undefined
    },
  },
  {
    id: 'drops-billed-as-extract',
    title: 'drops to be taken under the tongue are billed as extract for injection',
    needs: ['chart'],
    severity: 'deny',
    direction: 'over',
    rule: 'DOSE-18',
    features: feature.unlisted,
    plant: ({ claim, encounter }) => {
      const line = lineWith(claim, (code) => code === '95199')
      if (line === undefined) return undefined
      const units = (encounter.vials?.length ?? 1) * 10
      return { claim: changeLine(claim, line, { code: '95165', units, note: undefined }), line: line.n ?? 1 }
    },
  },
  {
    id: 'mixed-with-nobody-over-it',
    title: 'extract that staff mixed with no physician in the suite is billed',
    needs: ['chart'],
    severity: 'records',
    direction: 'over',
    rule: 'SUP-01',
    features: feature.extract,
    plant: (right) =>
      right.values.value('extract.preparer') === undefined
        ? undefined
        : withVials(right, { preparedBy: right.random.pick(['staff', 'nurse-practitioner']), supervision: 'none' }),
  },
  {
    id: 'plan-by-physician-who-never-saw-patient',
    title: 'extract is billed under a physician who never examined the patient',
    needs: ['chart'],
    severity: 'records',
    direction: 'over',
    rule: 'SUP-01',
    features: feature.extract,
    plant: (right) =>
      right.values.value('extract.preparer')?.examinationRequired === true
        ? withVials(right, { physicianExaminedPatient: false })
        : undefined,
  },
  {
    id: 'more-than-a-year-of-extract',
    title: 'extract for more than a year is mixed and billed at once',
    needs: ['chart'],
    severity: 'records',
    direction: 'over',
    rule: 'DOSE-13',
    features: feature.extract,
    plant: (right) =>
      right.values.value('extract.supply-months') === undefined ? undefined : withVials(right, { supplyMonths: 18 }),
  },
  {
    id: 'extract-billed-before-it-is-mixed',
    title: 'extract is billed that is planned and not mixed',
    needs: ['chart'],
    severity: 'records',
    direction: 'over',
    rule: 'DOSE-11',
    features: feature.extract,
    plant: (right) => {
      const line = extractLine(right)
      if (line === undefined || right.claim.lines.length > 1) return undefined
      const { vials: _vials, ...without } = right.encounter
      return { claim: right.claim, encounter: without, line: line.n ?? 1 }
    },
  },
  {
    id: 'extract-line-left-out',
    title: 'extract was mixed and not billed',
    needs: ['chart'],
    severity: 'info',
    direction: 'under',
    rule: 'DOSE-14',
    features: feature.extract | feature.shots,
    plant: (right) => {
      const line = extractLine(right)
      return line === undefined ? undefined : { claim: dropLine(right.claim, line), line: 0 }
    },
  },
]
