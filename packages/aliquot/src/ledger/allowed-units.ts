/** What payers let be billed for vials: the ledger's question, answered by deriving. */
import { isoOf } from '@aliquot/engine/calendar-date'
import { derive } from '@aliquot/engine/derive/derive'
import type { AllowedLine, AllowedUnits, AllowUnits } from '@aliquot/engine/ledger/ledger-entries'
import type { Catalogue } from '@aliquot/engine/policy/catalogue'
import type { ExtractCodes } from '@aliquot/engine/policy/parameter'

/** Answers by the policies of a catalogue. */
export function allowUnitsBy(catalogue: Catalogue): AllowUnits {
  return ({ payer, jurisdiction, day, vials }): AllowedUnits => {
    const known = catalogue.resolve(payer, jurisdiction, 'extract.codes', day)
    if (!known.known) {
      return { codes: anyCodes(catalogue, day), lines: [], question: `a policy for the payer "${payer}"` }
    }
    const codes = codesOf(known.value)
    if (vials.length === 0) return { codes, lines: [], question: undefined }
    const role = vials.find((vial) => vial.role !== undefined)?.role
    const coding = derive(catalogue, {
      dateOfService: isoOf(day),
      payer,
      jurisdiction,
      role,
      vials: vials.map(({ id, record }) => ({ ...record, id, preparedOn: isoOf(day) })),
    })
    const question = coding.undecided.find(({ family }) => family === 'extract')
    const lines = coding.lines.flatMap(({ family, code, units, sections }): readonly AllowedLine[] => {
      if (family !== 'extract') return []
      const behind = vials.flatMap(({ id }, index) => (sections.includes(`/vials/${index}`) ? [id] : []))
      return [{ code, units: units === null ? undefined : units * 1000, vials: behind }]
    })
    return { codes, lines, question: question?.question }
  }
}

function codesOf({ multiDose, treatmentBoard, singleDose, wholeBody, venomByCount }: ExtractCodes): readonly string[] {
  return [...new Set([multiDose, treatmentBoard, singleDose, wholeBody, ...venomByCount])]
}

/** Codes of extract under any policy: a claim to a payer of which nothing is held must not pass for another service. */
function anyCodes(catalogue: Catalogue, day: number): readonly string[] {
  const codes = catalogue.policies.flatMap(({ id }) => {
    const known = catalogue.resolve(id, undefined, 'extract.codes', day)
    return known.known ? codesOf(known.value) : []
  })
  return [...new Set(codes)]
}
