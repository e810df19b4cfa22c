/** A 277 transaction as it is being read. */
import type { IsoDate } from '@aliquot/engine/calendar-date'
import type { Cents } from '@aliquot/engine/money'
import type {
  AcknowledgedBatch,
  AcknowledgedClaim,
  AcknowledgedLine,
  AcknowledgedState,
  ClaimAcknowledgement,
  ClaimStatusCode,
} from './acknowledgement.ts'

/** A receiver or a provider that is being read. */
export class OpenBatch {
  readonly level: 'receiver' | 'provider'
  name = ''
  id: string | undefined
  trace: string | undefined
  readonly statuses: ClaimStatusCode[] = []
  acceptedClaims: number | undefined
  rejectedClaims: number | undefined
  acceptedCents: Cents | undefined
  rejectedCents: Cents | undefined

  constructor(level: 'receiver' | 'provider') {
    this.level = level
  }

  done(): AcknowledgedBatch {
    return { ...this }
  }
}

/** A line that is being read. */
export class OpenAcknowledgedLine {
  code = ''
  modifiers: readonly string[] = []
  chargeCents: Cents | undefined
  readonly statuses: ClaimStatusCode[] = []

  done(): AcknowledgedLine {
    return { ...this }
  }
}

/** A claim that is being read. */
export class OpenAcknowledgedClaim {
  id = ''
  readonly statuses: ClaimStatusCode[] = []
  /** The sender says whether it took the claim (`WQ`) or not (`U`). */
  action = ''
  payerControl: string | undefined
  on: IsoDate | undefined
  chargeCents: Cents | undefined
  dateOfService: IsoDate | undefined
  dateTo: IsoDate | undefined
  readonly lines: AcknowledgedLine[] = []
  line: OpenAcknowledgedLine | undefined

  closeLine(): void {
    if (this.line !== undefined) this.lines.push(this.line.done())
    this.line = undefined
  }

  done(): AcknowledgedClaim {
    this.closeLine()
    const { line: _line, action, ...claim } = this
    return { ...claim, state: stateOf(this.statuses, action) }
  }
}

/** A rejection outweighs everything; then what the last status says. */
function stateOf(statuses: readonly ClaimStatusCode[], action: string): AcknowledgedState {
  if (action === 'U' || statuses.some(({ state }) => state === 'rejected')) return 'rejected'
  return statuses.at(-1)?.state ?? 'unknown'
}

/** A transaction that is being read. */
export class OpenAcknowledgement {
  sourceName = ''
  sourceId: string | undefined
  reference: string | undefined
  producedOn: IsoDate | undefined
  receivedOn: IsoDate | undefined
  readonly batches: AcknowledgedBatch[] = []
  readonly claims: AcknowledgedClaim[] = []

  done(): ClaimAcknowledgement {
    const { sourceName, sourceId, reference, producedOn, receivedOn, batches, claims } = this
    return { source: { name: sourceName, id: sourceId }, reference, producedOn, receivedOn, batches, claims }
  }
}
