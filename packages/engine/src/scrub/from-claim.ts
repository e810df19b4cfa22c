/** Filling the view from a claim document that has been read and checked. */
import { dayOf } from '../calendar-date.ts'
import { packCategory, packCode, packModifier } from '../code-number.ts'
import type { Coding } from '../derive/coding.ts'
import { derive } from '../derive/derive.ts'
import type { Claim, ClaimHistory, ClaimLine, HistoryLine } from '../document/claim.ts'
import type { Encounter } from '../document/encounter.ts'
import type { Catalogue } from '../policy/catalogue.ts'
import { isValidNpi } from '../provider-number.ts'
import { staleFamilies } from './chart-dates.ts'
import {
  absent,
  type Chart,
  type ClaimView,
  type HistoryView,
  historyProvider,
  historyStatus,
  modifiersPerLine,
  role,
} from './claim-view.ts'

/** Fills the view from a claim. The claim's encounter and history come along; its chart is coded when first asked. */
export function fillFromClaim(view: ClaimView, claim: Claim, catalogue: Catalogue, place = ''): void {
  view.reset()
  const payer = claim.payer ?? claim.encounter?.payer ?? ''
  view.payer = payer
  view.policy = catalogue.policies.findIndex((policy) => policy.id === payer)
  if (view.policy < 0) view.policy = absent
  view.contractor = claim.jurisdiction ?? claim.encounter?.jurisdiction
  view.placeOfService = wholeNumber(claim.placeOfService)
  view.frequency = wholeNumber(claim.frequency)
  view.hasPriorAuthorization = (claim.priorAuthorization ?? '') !== ''
  view.hasOriginalControlNumber = (claim.originalControlNumber ?? '') !== ''
  view.submittedOn = claim.submittedOn === undefined ? absent : dayOf(claim.submittedOn)
  view.diagnoses = claim.diagnoses?.length ?? absent
  view.isBillingNumberWrong = isWrongNumber(claim.billingProvider)
  view.source = {
    claimId: () => claim.id ?? '',
    lineNumber: (line) => claim.lines[line]?.n ?? line + 1,
    place: () => place,
    diagnoses: () => claim.diagnoses ?? [],
    diagnosisCategory: (index) => packCategory(claim.diagnoses?.[index] ?? ''),
  }
  for (const line of claim.lines) fillLine(view, line)
  if (claim.encounter !== undefined) {
    // The claim's payer is the one being billed, whomever the encounter was first meant for.
    view.chart = chartOf(catalogue, { ...claim.encounter, payer, jurisdiction: view.contractor }, claim)
  }
  if (claim.history !== undefined) view.history = historyView(claim.history, claim)
  view.complete()
}

function fillLine(view: ClaimView, line: ClaimLine): void {
  const index = view.addLine()
  view.code[index] = packCode(line.code)
  view.unitsThousandths[index] = line.units === undefined ? absent : Math.round(line.units * 1000)
  view.day[index] = line.dateOfService === undefined ? absent : dayOf(line.dateOfService)
  view.dayTo[index] = line.dateTo === undefined ? absent : dayOf(line.dateTo)
  view.lineChargeCents[index] = line.chargeCents ?? absent
  view.linePlace[index] = wholeNumber(line.placeOfService)
  view.isRenderingNumberWrong[index] = isWrongNumber(line.rendering) ? 1 : 0
  view.noted[index] = (line.note ?? '') === '' ? 0 : 1
  if (line.renderingRole !== undefined) {
    view.renderingRole[index] = line.renderingRole === 'physician' ? role.physician : role.nursePractitioner
  }
  const modifiers = line.modifiers ?? []
  modifiers.slice(0, modifiersPerLine).forEach((modifier, position) => {
    view.modifiers[index * modifiersPerLine + position] = packModifier(modifier)
  })
  let pointers = 0
  const given = line.diagnosisPointers ?? []
  given.slice(0, 4).forEach((pointer, position) => {
    // No claim has fifteen diagnoses to point to, so a number that does not fit is still one too high.
    pointers |= Math.min(pointer, mostPointed) << (4 * position)
  })
  view.pointers[index] = pointers
}

/** The highest number that a packed pointer holds. */
const mostPointed = 15

function isWrongNumber(number: string | undefined): boolean {
  return number !== undefined && number !== '' && !isValidNpi(number)
}

function wholeNumber(text: string | undefined): number {
  return text !== undefined && /^\d{1,4}$/.test(text) ? Number(text) : absent
}

/** A chart that codes its encounter when somebody first asks. */
export function chartOf(catalogue: Catalogue, encounter: Encounter, claim: Claim): Chart {
  let coding: Coding | undefined
  let stale: ReturnType<typeof staleFamilies> | undefined
  const { member } = encounter
  const charted = claim.encounter?.payer === claim.payer ? claim.encounter?.jurisdiction : undefined
  return {
    encounter,
    isOfOtherMember: member !== undefined && claim.member !== undefined && member !== claim.member,
    isOfOtherContractor: charted !== undefined && claim.jurisdiction !== undefined && charted !== claim.jurisdiction,
    get coding() {
      coding ??= derive(catalogue, encounter)
      return coding
    },
    get staleFamilies() {
      stale ??= staleFamilies(catalogue, this.coding, encounter.jurisdiction)
      return stale
    },
  }
}

const statuses: Readonly<Record<string, number>> = historyStatus

function providerOf(line: HistoryLine, billing: string | undefined): number {
  if (line.provider === undefined) return historyProvider.unknown
  if (line.provider === 'same' || line.provider === billing) return historyProvider.same
  return historyProvider.other
}

/** Earlier lines as columns, oldest first; lines without units count as one unit stated nowhere (`absent`). */
export function historyView(history: ClaimHistory, claim: Claim): HistoryView {
  const lines = [...(history.lines ?? [])].sort((a, b) => (a.dateOfService < b.dateOfService ? -1 : 1))
  const unitsInWindow = new Map<number, number>()
  for (const [code, units] of Object.entries(history.unitsInWindow ?? {})) {
    unitsInWindow.set(packCode(code), Math.round(units * 1000))
  }
  return {
    lines: lines.length,
    hasLines: history.lines !== undefined,
    code: Int32Array.from(lines, (line) => packCode(line.code)),
    unitsThousandths: Int32Array.from(lines, (line) =>
      line.units === undefined ? absent : Math.round(line.units * 1000),
    ),
    day: Int32Array.from(lines, (line) => dayOf(line.dateOfService)),
    ofOtherPayer: Uint8Array.from(lines, (line) =>
      line.payer !== undefined && claim.payer !== undefined && line.payer !== claim.payer ? 1 : 0,
    ),
    paidThousandths: Int32Array.from(lines, (line) =>
      line.paidUnits === undefined ? absent : Math.round(line.paidUnits * 1000),
    ),
    chargeCents: Float64Array.from(lines, (line) => line.chargeCents ?? absent),
    paidCents: Float64Array.from(lines, (line) => line.paidCents ?? absent),
    provider: Uint8Array.from(lines, (line) => providerOf(line, claim.billingProvider)),
    status: Uint8Array.from(lines, (line) => statuses[line.status ?? 'unknown'] ?? 0),
    unitsInWindow,
    immunotherapyStarted: history.immunotherapyStartedOn === undefined ? absent : dayOf(history.immunotherapyStartedOn),
  }
}
