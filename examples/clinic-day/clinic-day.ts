/**
 * The example day: encounters coded by Aliquot, billed as claims, with errors planted. The same encounters give the
 * same bytes; there is no clock and no randomness.
 */

import type { Claim, ClaimLine } from '@aliquot/engine/document/claim'
import type { Encounter } from '@aliquot/engine/document/encounter'
import type { WritableClaim } from '@aliquot/x12/writable-claim'
import { writeClaims } from '@aliquot/x12/write-claims'
import { type Aliquot, createAliquot, readEncounter } from 'aliquot'
import { envelope, payerOf, physician, practice, subscriberOf } from './people.ts'
import { type PlantedError, planted } from './planted-errors.ts'
import { chargeOf } from './price-list.ts'

export interface ClinicDay {
  readonly encounters: readonly Encounter[]
  readonly claims: readonly Claim[]
  /** Encounters that are not billed yet, because a fact is missing. */
  readonly waiting: readonly string[]
  readonly planted: readonly PlantedError[]
  /** The files by name. */
  readonly files: Readonly<Record<string, string>>
}

/** Builds the day from its encounters, one JSON object a line. */
export function buildClinicDay(encountersText: string): ClinicDay {
  const aliquot = createAliquot()
  const encounters = encountersText.trimEnd().split('\n').map(encounterOf)
  const waiting: string[] = []
  const claims: Claim[] = []
  for (const encounter of encounters) {
    const claim = claimFor(aliquot, encounter)
    if (claim === undefined) waiting.push(encounter.id ?? '')
    else claims.push(priced(withErrors(claim)))
  }
  const errors = planted.map(({ plant: _plant, ...error }) => error)
  const files = {
    'claims.837': writeClaims(claims.map(writable), envelope),
    'claims.ndjson': claims.map((claim) => `${JSON.stringify(claim)}\n`).join(''),
    'planted-errors.json': `${JSON.stringify(errors, null, 2)}\n`,
  }
  return { encounters, claims, waiting, planted: errors, files }
}

function encounterOf(text: string, index: number): Encounter {
  const result = readEncounter(JSON.parse(text))
  if (result.ok) return result.value
  const [issue] = result.issues
  throw new Error(`encounter in line ${index + 1}: ${issue?.path} ${issue?.message}`)
}

/** The claim for an encounter; none while a fact is missing. Payers that are not held are billed by the code set. */
function claimFor(aliquot: Aliquot, encounter: Encounter): Claim | undefined {
  const isHeld = aliquot.catalogue.policy(encounter.payer) !== undefined
  const coding = aliquot.code(isHeld ? encounter : { ...encounter, payer: 'commercial' })
  if (coding.undecided.length > 0) return undefined
  const diagnoses = encounter.diagnoses ?? []
  const lines = coding.lines.map(
    (line, index): ClaimLine => ({
      n: index + 1,
      code: line.code,
      units: line.units ?? undefined,
      modifiers: line.modifiers,
      dateOfService: line.dateOfService ?? encounter.dateOfService,
      diagnosisPointers: diagnoses.map((_, pointer) => pointer + 1),
      rendering: physician.npi,
      renderingRole: 'physician',
      note: line.family === 'unlisted' ? encounter.unlistedService : undefined,
    }),
  )
  return {
    id: encounter.id?.replace('e', 'c'),
    payer: encounter.payer,
    jurisdiction: encounter.jurisdiction,
    placeOfService: encounter.placeOfService,
    frequency: '1',
    diagnoses,
    lines,
    member: encounter.member,
    practice: encounter.practice,
    billingProvider: practice.npi,
    submittedOn: envelope.date,
    encounter,
    // What the practice billed before for the member, where it bills extract: nothing, unless planted otherwise.
    history: coding.lines.some((line) => line.family === 'extract') ? { lines: [] } : undefined,
  }
}

function withErrors(claim: Claim): Claim {
  return planted.filter((error) => error.claim === claim.id).reduce((sent, { plant }) => plant(sent), claim)
}

function priced(claim: Claim): Claim {
  const lines = claim.lines.map((line) => ({ ...line, chargeCents: chargeOf(line.code, line.units) }))
  return { ...claim, lines }
}

function writable(claim: Claim): WritableClaim {
  return {
    claim,
    billing: practice,
    subscriber: subscriberOf(claim.member ?? ''),
    payer: payerOf(claim.payer ?? '', claim.jurisdiction),
    rendering: [physician],
  }
}
