/**
 * What an authority says that no parameter holds: criteria of coverage, advice on records, rules that are the same for
 * all payers. Shown to readers, and computed on by nothing here.
 */
import type { IsoDate } from '@aliquot/engine/calendar-date'
import type { Confidence } from '@aliquot/engine/policy/parameter'
import type { Cite, ValueStart } from '@aliquot/engine/policy/policy'

export interface Remark {
  /** Id of the policy of the payer. */
  readonly payer: string
  /** Ids of the documents that say it, where they have some. */
  readonly documents: readonly string[]
  readonly about: string
  /** In our words. */
  readonly says: string
  readonly from: ValueStart
  /** Last day, where one is known. */
  readonly through?: IsoDate | undefined
  readonly cite: readonly Cite[]
  readonly confidence: Confidence
  readonly note?: string | undefined
}
