/**
 * The payers of the practice, mixed as in a practice of the eastern and southern states: shares are made up, policies
 * are those that the reference holds. One payer is held nowhere, as happens in life.
 */
import type { Randomness } from '../random/randomness.ts'

export interface SimulatedPayer {
  /** Id of the policy that the payer goes by. */
  readonly policy: string
  /** Medicare contractor. */
  readonly contractor?: string | undefined
  /** Identifier on claims. */
  readonly id: string
  readonly name: string
  /** Claim filing indicator (SBR09). */
  readonly filingIndicator: string
  readonly lineOfBusiness: 'medicare-ffs' | 'medicaid' | 'commercial'
  /** Out of 100 patients. */
  readonly share: number
  /** Days from sending a claim to its payment. */
  readonly daysToPay: number
}

type Row = readonly [
  policy: string,
  contractor: string | undefined,
  id: string,
  filingIndicator: string,
  lineOfBusiness: SimulatedPayer['lineOfBusiness'],
  share: number,
  daysToPay: number,
]

const rows: readonly Row[] = [
  ['medicare', 'palmetto', 'DEMOMEDICARE', 'MB', 'medicare-ffs', 9, 14],
  ['medicare', 'novitas', 'DEMONOVITAS', 'MB', 'medicare-ffs', 5, 14],
  ['medicare', 'ngs', 'DEMONGS', 'MB', 'medicare-ffs', 4, 14],
  ['commercial', undefined, 'DEMOCOMMERCIAL', 'CI', 'commercial', 14, 21],
  ['uhc-commercial', undefined, 'DEMOUHC', 'CI', 'commercial', 11, 15],
  ['highmark', undefined, 'DEMOHIGHMARK', 'BL', 'commercial', 9, 18],
  ['bridgespan', undefined, 'DEMOBRIDGESPAN', 'BL', 'commercial', 7, 18],
  ['cigna', undefined, 'DEMOCIGNA', 'CI', 'commercial', 8, 16],
  ['aetna', undefined, 'DEMOAETNA', 'CI', 'commercial', 7, 17],
  ['anthem', undefined, 'DEMOANTHEM', 'BL', 'commercial', 5, 19],
  ['horizon-bcbsnj', undefined, 'DEMOHORIZON', 'BL', 'commercial', 4, 20],
  ['mp-081', undefined, 'DEMOMP081', 'BL', 'commercial', 3, 20],
  ['commercial-1cc', undefined, 'DEMOONECC', 'CI', 'commercial', 3, 21],
  ['texas-medicaid', undefined, 'DEMOTEXAS', 'MC', 'medicaid', 6, 25],
  ['horizon-nj-health', undefined, 'DEMONJHEALTH', 'MC', 'medicaid', 4, 25],
  ['demo-mutual', undefined, 'DEMOMUTUAL', 'CI', 'commercial', 1, 30],
]

export const simulatedPayers: readonly SimulatedPayer[] = rows.map(
  ([policy, contractor, id, filingIndicator, lineOfBusiness, share, daysToPay]) => ({
    policy,
    contractor,
    id,
    name: `DEMO ${(contractor ?? policy).toUpperCase()}`,
    filingIndicator,
    lineOfBusiness,
    share,
    daysToPay,
  }),
)

const totalShare = simulatedPayers.reduce((sum, { share }) => sum + share, 0)

/** A payer, by the shares. */
export function payerByChance(random: Randomness): SimulatedPayer {
  let left = random.below(totalShare)
  for (const payer of simulatedPayers) {
    left -= payer.share
    if (left < 0) return payer
  }
  throw new RangeError('the shares of the payers do not add up')
}

/** Which policy each payer id on a claim goes by, as `aliquot scrub --payers` reads it; those that are held. */
export function payerTable(): Readonly<Record<string, { readonly policy: string; readonly contractor?: string }>> {
  return Object.fromEntries(
    simulatedPayers
      .filter(({ policy }) => policy !== 'demo-mutual')
      .map(({ id, policy, contractor }) => [id, { policy, ...(contractor === undefined ? {} : { contractor }) }]),
  )
}
