/** Whether a cap and the payer's units count the same dose: a number of one is not the same number of another. */
import type { DoseDefinition, WindowCap } from '@aliquot/engine/policy/parameter'
import type { PolicyFacts } from '@aliquot/engine/scrub/policy-facts'

/**
 * What stands open where a cap counts another dose than the payer's own definition on the day; `undefined` where both
 * count the same, or where one of them is not published, so that units are compared as they are billed.
 */
export function countedInOtherDose(caps: readonly WindowCap[], facts: PolicyFacts): string | undefined {
  const own = facts.value('extract.dose')
  if (own === undefined) return undefined
  for (const { code, units, dose } of caps) {
    if (dose === undefined || dose === 'unpublished' || isSameDose(dose, own)) continue
    return (
      `how many of the payer's doses of ${code} are the ${units} of its limit: the limit counts ${inWords(dose)}, ` +
      `and the payer's dose is ${inWords(own)}`
    )
  }
  return undefined
}

function isSameDose(one: DoseDefinition, other: DoseDefinition): boolean {
  if (one.kind !== other.kind) return false
  return one.kind !== 'aliquot' || other.kind !== 'aliquot' || one.aliquotMicrolitres === other.aliquotMicrolitres
}

function inWords(dose: DoseDefinition): string {
  switch (dose.kind) {
    case 'aliquot':
      return `portions of ${dose.aliquotMicrolitres / 1000} mL`
    case 'planned-injection':
      return 'planned injections'
    case 'treatment-session':
      return 'treatment sessions'
  }
}
