/** The claim as it would be after fixes, in a view of its own, so that the edits can be run over it. */
import { parseDay } from '../calendar-date.ts'
import { noModifier, packCode, packModifier } from '../code-number.ts'
import { absent, type ClaimView, modifiersPerLine } from './claim-view.ts'
import { type ChangedLine, changedLines, type FactsOf } from './correct.ts'
import type { Fix } from './fix.ts'

/** Fills `into` with the claim that stands in `from` after `fixes`; chart and history are those of the claim. */
export function fillChanged(into: ClaimView, from: ClaimView, fixes: readonly Fix[], factsOf: FactsOf): void {
  const lines = changedLines(from, fixes, factsOf)
  into.reset()
  into.policy = from.policy
  into.payer = from.payer
  into.contractor = from.contractor
  into.placeOfService = from.placeOfService
  into.frequency = from.frequency
  into.chargeCents = from.chargeCents
  into.hasPriorAuthorization = from.hasPriorAuthorization
  into.hasOriginalControlNumber = from.hasOriginalControlNumber
  into.submittedOn = from.submittedOn
  into.diagnoses = from.diagnoses
  into.isBillingNumberWrong = from.isBillingNumberWrong
  into.chart = from.chart
  into.history = from.history
  const numbers = lines.map((line) => from.source.lineNumber(line.like))
  into.source = {
    claimId: () => from.source.claimId(),
    lineNumber: (line) => numbers[line] ?? line + 1,
    place: () => from.source.place(),
    diagnoses: () => from.source.diagnoses(),
    diagnosisCategory: (index) => from.source.diagnosisCategory(index),
  }
  for (const line of lines) addChanged(into, from, line)
  into.complete()
}

function addChanged(into: ClaimView, from: ClaimView, line: ChangedLine): void {
  const { like } = line
  const to = into.addLine()
  into.code[to] = packCode(line.code)
  into.unitsThousandths[to] = line.units === null ? absent : Math.round(line.units * 1000)
  into.day[to] = line.dateOfService === undefined ? absent : (parseDay(line.dateOfService) ?? absent)
  into.dayTo[to] = line.of === undefined ? absent : (from.dayTo[like] ?? absent)
  into.lineChargeCents[to] = from.lineChargeCents[like] ?? absent
  into.linePlace[to] = from.linePlace[like] ?? absent
  into.renderingRole[to] = from.renderingRole[like] ?? 0
  into.isRenderingNumberWrong[to] = from.isRenderingNumberWrong[like] ?? 0
  into.noted[to] = from.noted[like] ?? 0
  into.pointers[to] = from.pointers[like] ?? 0
  for (let position = 0; position < modifiersPerLine; position += 1) {
    const modifier = line.modifiers[position]
    into.modifiers[to * modifiersPerLine + position] = modifier === undefined ? noModifier : packModifier(modifier)
  }
}
