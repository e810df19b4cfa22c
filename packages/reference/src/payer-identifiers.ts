/** From the identifiers that claims carry to the ids of policies. A miss is a miss: no payer is guessed. */
import type { Confidence } from '@aliquot/engine/policy/parameter'

export interface PayerIdentifier {
  /** `payer-id`: identifier of the payer on the claim (NM109 of the payer). `filing-indicator`: SBR09. */
  readonly kind: 'payer-id' | 'filing-indicator'
  readonly value: string
  /** Id of the policy. */
  readonly policy: string
  /** Medicare contractor, where the identifier names one. */
  readonly contractor?: string | undefined
  /** Filing indicators of lines of business that the policy does not speak for. */
  readonly notFor?: readonly string[] | undefined
  /** D: common knowledge of clearinghouses, not researched. Identifiers of the example day are made up, hence A. */
  readonly confidence: Confidence
}

/** Medicare A and B, Medicaid, and health plans paid by Medicare for its members. */
const publicPrograms = ['MA', 'MB', 'MC', '16']

export const payerIdentifiers: readonly PayerIdentifier[] = [
  { kind: 'payer-id', value: '60054', policy: 'aetna', notFor: publicPrograms, confidence: 'D' },
  { kind: 'payer-id', value: '62308', policy: 'cigna', notFor: publicPrograms, confidence: 'D' },
  { kind: 'payer-id', value: '87726', policy: 'uhc-commercial', notFor: publicPrograms, confidence: 'D' },
  { kind: 'payer-id', value: '61101', policy: 'humana', confidence: 'D' },
  { kind: 'payer-id', value: 'DEMOMEDICARE', policy: 'medicare', contractor: 'palmetto', confidence: 'A' },
  { kind: 'payer-id', value: 'DEMOCOMMERCIAL', policy: 'commercial', confidence: 'A' },
  { kind: 'payer-id', value: 'DEMOHIGHMARK', policy: 'highmark', confidence: 'A' },
  { kind: 'payer-id', value: 'DEMOBRIDGESPAN', policy: 'bridgespan', confidence: 'A' },
  { kind: 'payer-id', value: 'DEMOCIGNA', policy: 'cigna', confidence: 'A' },
  { kind: 'payer-id', value: 'DEMOTEXAS', policy: 'texas-medicaid', confidence: 'A' },
  { kind: 'filing-indicator', value: 'MB', policy: 'medicare', confidence: 'B' },
]

const byValue: ReadonlyMap<string, PayerIdentifier> = new Map(
  payerIdentifiers.map((identifier) => [`${identifier.kind} ${identifier.value}`, identifier]),
)

/** What a claim says of its payer; either may be missing. */
export interface ClaimPayer {
  readonly payerId?: string | undefined
  readonly filingIndicator?: string | undefined
}

/**
 * The policy of a claim's payer, if its identifiers name one that is held. The payer's own id goes first; where it
 * names a policy that does not speak for the claim's line of business, none does.
 */
export function payerOf(claim: ClaimPayer): PayerIdentifier | undefined {
  const filing = plain(claim.filingIndicator)
  const named = byValue.get(`payer-id ${plain(claim.payerId)}`)
  if (named === undefined) return byValue.get(`filing-indicator ${filing}`)
  return named.notFor?.includes(filing) === true ? undefined : named
}

function plain(text: string | undefined): string {
  return (text ?? '').trim().toUpperCase()
}
