/** Which policy the payer of a claim goes by: its own identifiers, then what the user chose for those not known. */
import type { Claim } from '@aliquot/engine/document/claim'
import type { Catalogue } from '@aliquot/engine/policy/catalogue'
import { payerOf } from '@aliquot/reference/payer-identifiers'
import type { PayerIdentity, PayerPolicy } from '@aliquot/x12/payer-resolutions'
import type { PayerDefaults } from './messages.ts'

export class PayerChoice {
  readonly #catalogue: Catalogue
  readonly #defaults: PayerDefaults

  constructor(catalogue: Catalogue, defaults: PayerDefaults) {
    this.#catalogue = catalogue
    this.#defaults = defaults
  }

  /** The policy of a payer of an 837 file. */
  ofFile = ({ id, filingIndicator }: PayerIdentity): PayerPolicy | undefined =>
    this.#indexed(payerOf({ payerId: id, filingIndicator }))

  /** A claim document with the policy of its payer in the payer's place. */
  ofDocument(claim: Claim): Claim {
    const payer = claim.payer ?? claim.encounter?.payer
    const isHeld = payer !== undefined && this.#catalogue.policy(payer) !== undefined
    const chosen = this.#indexed(isHeld ? { policy: payer } : payerOf({ payerId: payer }))
    const jurisdiction = claim.jurisdiction ?? claim.encounter?.jurisdiction ?? chosen?.contractor
    return {
      ...claim,
      ...(chosen === undefined ? {} : { payer: chosen.policy }),
      ...(jurisdiction === undefined ? {} : { jurisdiction }),
    }
  }

  #indexed(
    named: { readonly policy: string; readonly contractor?: string | undefined } | undefined,
  ): PayerPolicy | undefined {
    const policy = named?.policy ?? this.#defaults.payer
    const index = this.#catalogue.policies.findIndex(({ id }) => id === policy)
    if (policy === undefined || index < 0) return undefined
    return { policy, contractor: named?.contractor ?? this.#defaults.contractor, index }
  }
}
