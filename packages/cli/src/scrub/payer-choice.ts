/** Which policy a claim's payer goes by: the user's table, then the known identifiers, then the user's default. */
import type { Claim, ClaimHistory } from '@aliquot/engine/document/claim'
import type { Encounter } from '@aliquot/engine/document/encounter'
import type { Catalogue } from '@aliquot/engine/policy/catalogue'
import { payerOf } from '@aliquot/reference/payer-identifiers'
import type { PayerIdentity, PayerPolicy } from '@aliquot/x12/payer-resolutions'
import type { MappedPayer } from '../read/policy-files.ts'

export interface PayerDefaults {
  /** For claims whose payer nothing is known of. */
  readonly payer: string | undefined
  /** The Medicare contractor, where neither the claim nor the table names one. */
  readonly jurisdiction: string | undefined
}

/** A practice has some dozen payers; a file of made-up ones does not fill the memory. */
const mostPayers = 4096

export class PayerChoice {
  readonly #catalogue: Catalogue
  readonly #map: ReadonlyMap<string, MappedPayer>
  readonly #defaults: PayerDefaults
  /** Policies by the payers that charts and histories name. */
  readonly #policies = new Map<string, string>()

  constructor(catalogue: Catalogue, map: ReadonlyMap<string, MappedPayer>, defaults: PayerDefaults) {
    this.#catalogue = catalogue
    this.#map = map
    this.#defaults = defaults
  }

  /** The policy of a payer of an 837 file. */
  ofFile({ id, filingIndicator }: PayerIdentity): PayerPolicy | undefined {
    const named = this.#map.get(id.trim().toUpperCase()) ?? payerOf({ payerId: id, filingIndicator })
    return this.#indexed(named)
  }

  /** A claim document with policies in the place of payers, in its chart and its history too. */
  ofDocument(claim: Claim): Claim {
    const payer = claim.payer ?? claim.encounter?.payer
    const chosen = this.#ofId(payer)
    const jurisdiction = claim.jurisdiction ?? claim.encounter?.jurisdiction ?? chosen?.contractor
    const found = {
      ...(chosen === undefined ? {} : { payer: chosen.policy }),
      ...(jurisdiction === undefined ? {} : { jurisdiction }),
    }
    return { ...claim, ...found, ...this.#chart(claim.encounter, jurisdiction), ...this.#history(claim.history) }
  }

  #chart(encounter: Encounter | undefined, jurisdiction: string | undefined): { readonly encounter?: Encounter } {
    if (encounter === undefined) return {}
    const payer = this.#ofId(encounter.payer)?.policy ?? encounter.payer
    const own = encounter.jurisdiction ?? jurisdiction
    const coverages = encounter.coverages?.map((coverage) => ({ ...coverage, payer: this.#named(coverage.payer) }))
    return {
      encounter: {
        ...encounter,
        payer,
        ...(own === undefined ? {} : { jurisdiction: own }),
        ...(coverages === undefined ? {} : { coverages }),
      },
    }
  }

  /** Earlier lines name their payers as the claim does: one payer must not look like two. */
  #history(history: ClaimHistory | undefined): { readonly history?: ClaimHistory } {
    if (history?.lines === undefined) return {}
    const lines = history.lines.map((line) => {
      const payer = this.#named(line.payer)
      return payer === line.payer ? line : { ...line, payer }
    })
    return { history: { ...history, lines } }
  }

  /** The policy of a payer, or what it is called where none is known. */
  #named(payer: string | undefined): string | undefined {
    if (payer === undefined) return undefined
    const known = this.#policies.get(payer)
    if (known !== undefined) return known
    const policy = this.#ofId(payer)?.policy ?? payer
    if (this.#policies.size >= mostPayers) this.#policies.clear()
    this.#policies.set(payer, policy)
    return policy
  }

  #ofId(payer: string | undefined): PayerPolicy | undefined {
    const mapped = this.#map.get((payer ?? '').trim().toUpperCase())
    if (mapped !== undefined) return this.#indexed(mapped)
    if (payer !== undefined && this.#catalogue.policy(payer) !== undefined) return this.#indexed({ policy: payer })
    return this.#indexed(payerOf({ payerId: payer }))
  }

  #indexed(named: { readonly policy: string; readonly contractor?: string | undefined } | undefined) {
    const policy = named?.policy ?? this.#defaults.payer
    const index = this.#catalogue.policies.findIndex(({ id }) => id === policy)
    if (policy === undefined || index < 0) return undefined
    return { policy, contractor: named?.contractor ?? this.#defaults.jurisdiction, index }
  }
}
