/** The table of pairs that ships. */
import type { PairTable } from '@aliquot/engine/policy/pair-table'
import { unpackedPairs } from './packed-pairs.ts'
import { ptp2024q3 } from './ptp-2024q3.generated.ts'

/** Every pair of the release in which an allergy code stands. */
export const allergyPairs: PairTable = unpackedPairs(ptp2024q3)
