/** A payment as it is being read: values that are filled in segment by segment. */
import type { IsoDate } from '@aliquot/engine/calendar-date'
import type { Cents } from '@aliquot/engine/money'
import type {
  Adjustment,
  BilledAs,
  ProviderAdjustment,
  Remittance,
  RemittedClaim,
  RemittedLine,
} from '@aliquot/engine/remittance/remittance'

/** A line that is being read. */
export class OpenLine {
  code = ''
  modifiers: readonly string[] = []
  codeKind = ''
  revenueCode: string | undefined
  chargeCents: Cents = 0
  paidCents: Cents = 0
  unitsPaid: number | undefined
  billedAs: BilledAs | undefined
  unitsBilled: number | undefined
  dateOfService: IsoDate | undefined
  dateTo: IsoDate | undefined
  control: string | undefined
  allowedCents: Cents | undefined
  readonly adjustments: Adjustment[] = []
  readonly remarks: string[] = []

  done(): RemittedLine {
    return { ...this }
  }
}

/** A claim that is being read. */
export class OpenRemittedClaim {
  readonly segment: number
  id = ''
  status = ''
  chargeCents: Cents = 0
  paidCents: Cents = 0
  patientCents: Cents | undefined
  filing: string | undefined
  payerControl: string | undefined
  patientKey: string | undefined
  placeOfService: string | undefined
  frequency: string | undefined
  dateOfService: IsoDate | undefined
  dateTo: IsoDate | undefined
  receivedOn: IsoDate | undefined
  readonly adjustments: Adjustment[] = []
  readonly remarks: string[] = []
  readonly lines: RemittedLine[] = []
  line: OpenLine | undefined

  constructor(segment: number) {
    this.segment = segment
  }

  /** Closes the line at hand, if there is one. */
  closeLine(): void {
    if (this.line !== undefined) this.lines.push(this.line.done())
    this.line = undefined
  }

  done(): RemittedClaim {
    this.closeLine()
    const { segment: _segment, line: _line, ...claim } = this
    return claim
  }
}

/** A payment that is being read. */
export class OpenRemittance {
  readonly segment: number
  hasPayment = false
  handling = ''
  paymentCents: Cents = 0
  method = ''
  paidOn: IsoDate | undefined
  trace: string | undefined
  producedOn: IsoDate | undefined
  payerName = ''
  payerId: string | undefined
  payerTaxId: string | undefined
  payeeName = ''
  payeeNpi: string | undefined
  payeeTaxId: string | undefined
  unreadClaims = 0
  readonly claims: RemittedClaim[] = []
  readonly claimSegments: number[] = []
  readonly providerAdjustments: ProviderAdjustment[] = []

  constructor(segment: number) {
    this.segment = segment
  }

  done(): Remittance {
    const { handling, paymentCents, method, paidOn, trace, producedOn } = this
    const { claims, unreadClaims, providerAdjustments } = this
    return {
      payer: { name: this.payerName, id: this.payerId, taxId: this.payerTaxId },
      payee: { name: this.payeeName, npi: this.payeeNpi, taxId: this.payeeTaxId },
      handling,
      paymentCents,
      method,
      paidOn,
      trace,
      producedOn,
      claims,
      unreadClaims,
      providerAdjustments,
    }
  }
}
