/**
 * Aliquot: from the chart of an allergy practice to claim lines with proof, and from a claim to what a payer would
 * deny.
 *
 * Everything here is pure: no clock, no network, no files. Documents are those of the contract; read untrusted JSON
 * with `readEncounter`, `readClaim` and `readPolicy` first.
 */

import type { IsoDate } from '@aliquot/engine/calendar-date'
import { cover } from '@aliquot/engine/cover/cover'
import type { CoverageRequest } from '@aliquot/engine/cover/facts'
import type { CoverageVerdict } from '@aliquot/engine/cover/verdict'
import type { Coding } from '@aliquot/engine/derive/coding'
import { derive } from '@aliquot/engine/derive/derive'
import type { Claim } from '@aliquot/engine/document/claim'
import type { Encounter } from '@aliquot/engine/document/encounter'
import type { Catalogue } from '@aliquot/engine/policy/catalogue'
import type { Policy } from '@aliquot/engine/policy/policy'
import { ClaimView } from '@aliquot/engine/scrub/claim-view'
import { fillFromClaim } from '@aliquot/engine/scrub/from-claim'
import { coverageCatalogue } from '@aliquot/reference/coverage/coverage-catalogue'
import { defaultCatalogue } from '@aliquot/reference/policies'
import { type ClaimResult, ClaimScrubber } from './scrub-claim.ts'
import { type UnitsRow, unitsByPayer } from './units-by-payer.ts'

export {
  readClaim,
  readCoverageRequest,
  readEncounter,
  readHistory,
  readMixing,
  readPolicy,
} from './documents/read-document.ts'

export interface AliquotOptions {
  /** Policies beside those that ship: contracts and payers of the user's own. */
  readonly policies?: readonly Policy[]
  /** An edit that rests on a value past the day to which it was checked is undecided. */
  readonly strictDates?: boolean
  /** The day on which claims are judged, to be written into results. It decides nothing. */
  readonly on?: IsoDate
}

export interface Aliquot {
  readonly catalogue: Catalogue
  /** Lines for an encounter, each with its proof; what the facts leave open stands in `undecided`. */
  code(encounter: Encounter): Coding
  /** What a payer would find in a claim, and what could not be decided. */
  scrub(claim: Claim): ClaimResult
  /** Whether a course is covered on a day: every clause with its state, and what they come to. */
  cover(request: CoverageRequest): CoverageVerdict
  /** Units and caps of the vials of an encounter under every policy, side by side. */
  units(encounter: Encounter): readonly UnitsRow[]
}

/** Builds the functions over the shipped policies and the given ones. Throws if the policies contradict. */
export function createAliquot(options: AliquotOptions = {}): Aliquot {
  const catalogue = defaultCatalogue(options.policies ?? [])
  const view = new ClaimView()
  let scrubber: ClaimScrubber | undefined
  return {
    catalogue,
    code: (encounter) => derive(catalogue, encounter),
    scrub(claim) {
      scrubber ??= new ClaimScrubber(catalogue, { strictDates: options.strictDates, on: options.on })
      fillFromClaim(view, claim, catalogue)
      return scrubber.scrub(view)
    },
    cover: (request) => cover(coverageCatalogue, request),
    units: (encounter) => unitsByPayer(catalogue, encounter),
  }
}
