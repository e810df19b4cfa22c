/** Which policy a claim's payer goes by: the user's table, then the known identifiers, then the user's default. */
import type { Claim } from '@aliquot/engine/document/claim'
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

export class PayerChoice {
  readonly #catalogue: Catalogue
  readonly #map: ReadonlyMap<string, MappedPayer>
  readonly #defaults: PayerDefaults

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

  /** The policy of a payer by its id alone; `undefined` where nothing is known of it. */
  ofKnownId(id: string): string | undefined {
    const named = this.#map.get(id.trim().toUpperCase()) ?? payerOf({ payerId: id })
    if (named !== undefined) return named.policy
    return this.#catalogue.policy(id)?.id
  }

  /** A claim document with the policy of its payer in the payer's place, in its chart too. */
  ofDocument(claim: Claim): Claim {
    const payer = claim.payer ?? claim.encounter?.payer
    const chosen = this.#ofId(payer)
    const jurisdiction = claim.jurisdiction ?? claim.encounter?.jurisdiction ?? chosen?.contractor
    const found = {
      ...(chosen === undefined ? {} : { payer: chosen.policy }),
      ...(jurisdiction === undefined ? {} : { jurisdiction }),
    }
    return { ...claim, ...found, ...this.#chart(claim.encounter, jurisdiction) }
  }

  #chart(encounter: Encounter | undefined, jurisdiction: string | undefined): { readonly encounter?: Encounter } {
    if (encounter === undefined) return {}
    const payer = this.#ofId(encounter.payer)?.policy ?? encounter.payer
    const own = encounter.jurisdiction ?? jurisdiction
    return { encounter: { ...encounter, payer, ...(own === undefined ? {} : { jurisdiction: own }) } }
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
