/**
 * The claim as edits read it: columns of integers, filled by a reader and used again for the next claim.
 *
 * Readers (of 837P bytes, of claim JSON, later of FHIR and CSV) fill the same columns, so an edit is written once and
 * costs the same wherever a claim comes from. Text is made only when somebody asks: `source` knows how.
 *
 * Units: money in cents, service units in thousandths, days as day numbers, codes and modifiers packed
 * (`code-number.ts`). `absent` marks what the claim does not state; it is never read as zero.
 */
import type { Day } from '../calendar-date.ts'
import { noCode, noModifier } from '../code-number.ts'
import type { Coding, Family } from '../derive/coding.ts'
import type { Encounter } from '../document/encounter.ts'

/** The claim states nothing here. */
export const absent = -2147483648

export const modifiersPerLine = 4
/** Diagnosis pointers of a line, packed four bits each, first pointer lowest. */
export const pointersPerLine = 4

/** Who rendered a line, where the claim or the chart says so. */
export const role = { unknown: 0, physician: 1, nursePractitioner: 2 } as const

/** Makes text of a claim on demand. */
export interface ClaimSource {
  /** The claim's own number, never patient data. */
  claimId(): string
  /** Line number as the claim writes it, for line index `line`. */
  lineNumber(line: number): number
  /** Where the claim stands: file and segment, or JSON path. */
  place(): string
  diagnoses(): readonly string[]
  /** Category of a diagnosis, counted from 0: its first three characters, packed; -1 where it has none. */
  diagnosisCategory(index: number): number
}

/** The chart behind a claim: the encounter and what follows from it. */
export interface Chart {
  readonly encounter: Encounter
  /** The chart names another patient than the claim. */
  readonly isOfOtherMember: boolean
  /** The chart names another contractor of the payer than the claim. */
  readonly isOfOtherContractor: boolean
  readonly coding: Coding
  /** For each kind of service whose coding rests on values past their check, the day to which they were checked. */
  readonly staleFamilies?: ReadonlyMap<Family, Day>
}

export class ClaimView {
  /** Index of the policy in the catalogue; `absent` if the payer is not known. */
  policy = absent
  /** The payer's id as the claim or the table of payers gives it. */
  payer = ''
  contractor: string | undefined = undefined
  placeOfService = absent
  /** Claim frequency code: 1 original, 7 replacement, 8 void. */
  frequency = absent
  chargeCents = absent
  hasPriorAuthorization = false
  /** The claim names the payer's number of the claim that it replaces or voids. */
  hasOriginalControlNumber = false
  /** Day on which the claim was made or sent. */
  submittedOn = absent
  /** Number of diagnoses on the claim; `absent` where the claim has no list of them. */
  diagnoses = absent
  /** The number of the billing provider is one that cannot exist. */
  isBillingNumberWrong = false
  /** Days of the claim's lines, each once, ascending. */
  readonly days: number[] = []

  lines = 0
  code = new Int32Array(64).fill(noCode)
  unitsThousandths = new Int32Array(64)
  day = new Int32Array(64)
  dayTo = new Int32Array(64)
  lineChargeCents = new Float64Array(64)
  linePlace = new Int32Array(64)
  renderingRole = new Uint8Array(64)
  /** 1 where the number of who rendered the line is one that cannot exist. */
  isRenderingNumberWrong = new Uint8Array(64)
  /** 1 where the line carries a description or note. */
  noted = new Uint8Array(64)
  pointers = new Int32Array(64)
  modifiers = new Int32Array(64 * modifiersPerLine)

  source: ClaimSource = noSource
  chart: Chart | undefined = undefined
  history: HistoryView | undefined = undefined

  /** Empties the view for the next claim. */
  reset(): void {
    this.policy = absent
    this.payer = ''
    this.contractor = undefined
    this.placeOfService = absent
    this.frequency = absent
    this.chargeCents = absent
    this.hasPriorAuthorization = false
    this.hasOriginalControlNumber = false
    this.submittedOn = absent
    this.diagnoses = absent
    this.isBillingNumberWrong = false
    this.#forgetDays()
    this.lines = 0
    this.source = noSource
    this.chart = undefined
    this.history = undefined
  }

  /** Adds an empty line and gives its index. */
  addLine(): number {
    const line = this.lines
    if (line === this.code.length) this.#grow()
    this.lines += 1
    this.code[line] = noCode
    this.unitsThousandths[line] = absent
    this.day[line] = absent
    this.dayTo[line] = absent
    this.lineChargeCents[line] = absent
    this.linePlace[line] = absent
    this.renderingRole[line] = role.unknown
    this.isRenderingNumberWrong[line] = 0
    this.noted[line] = 0
    this.pointers[line] = 0
    const end = (line + 1) * modifiersPerLine
    for (let index = line * modifiersPerLine; index < end; index += 1) this.modifiers[index] = noModifier
    return line
  }

  /** To be called by the reader when all lines are in. */
  complete(): void {
    this.#forgetDays()
    for (let line = 0; line < this.lines; line += 1) this.#addDay(this.day[line] ?? absent)
  }

  codeOf(line: number): number {
    return this.code[line] ?? noCode
  }

  unitsOf(line: number): number {
    return this.unitsThousandths[line] ?? absent
  }

  dayOf(line: number): number {
    return this.day[line] ?? absent
  }

  /** Place of service of a line: its own, else the claim's. */
  placeOf(line: number): number {
    const own = this.linePlace[line] ?? absent
    return own === absent ? this.placeOfService : own
  }

  /** Whether another line of the same date has a code of some kind. */
  anyOnDay(line: number, isKind: (code: number) => boolean): boolean {
    const day = this.dayOf(line)
    for (let other = 0; other < this.lines; other += 1) {
      if (other !== line && this.dayOf(other) === day && isKind(this.codeOf(other))) return true
    }
    return false
  }

  hasModifier(line: number, modifier: number): boolean {
    const start = line * modifiersPerLine
    for (let index = start; index < start + modifiersPerLine; index += 1) {
      if (this.modifiers[index] === modifier) return true
    }
    return false
  }

  hasAnyModifier(line: number, modifiers: readonly number[]): boolean {
    for (const modifier of modifiers) if (this.hasModifier(line, modifier)) return true
    return false
  }

  /** Keeps the days in order as they come: most claims have one. */
  #addDay(day: number): void {
    const { days } = this
    let at = days.length
    while (at > 0 && (days[at - 1] ?? 0) > day) at -= 1
    if (at > 0 && days[at - 1] === day) return
    days.splice(at, 0, day)
  }

  /** Taking off one by one is cheaper here than setting the length, which leaves the compiled code. */
  #forgetDays(): void {
    while (this.days.length > 0) this.days.pop()
  }

  #grow(): void {
    const size = this.code.length * 2
    this.code = grown(this.code, new Int32Array(size))
    this.unitsThousandths = grown(this.unitsThousandths, new Int32Array(size))
    this.day = grown(this.day, new Int32Array(size))
    this.dayTo = grown(this.dayTo, new Int32Array(size))
    this.lineChargeCents = grown(this.lineChargeCents, new Float64Array(size))
    this.linePlace = grown(this.linePlace, new Int32Array(size))
    this.renderingRole = grown(this.renderingRole, new Uint8Array(size))
    this.isRenderingNumberWrong = grown(this.isRenderingNumberWrong, new Uint8Array(size))
    this.noted = grown(this.noted, new Uint8Array(size))
    this.pointers = grown(this.pointers, new Int32Array(size))
    this.modifiers = grown(this.modifiers, new Int32Array(size * modifiersPerLine))
  }
}

function grown<T extends { set(from: T): void }>(from: T, to: T): T {
  to.set(from)
  return to
}

const noSource: ClaimSource = {
  claimId: () => '',
  lineNumber: (line) => line + 1,
  place: () => '',
  diagnoses: () => [],
  diagnosisCategory: () => -1,
}

/** Earlier billed lines of the same member, as columns, oldest first. */
export interface HistoryView {
  readonly lines: number
  readonly code: Int32Array
  readonly unitsThousandths: Int32Array
  readonly day: Int32Array
  /** 1 where the line names another payer than the claim. */
  readonly ofOtherPayer: Uint8Array
  /** Units that the payer paid (thousandths); `absent` where that is not stated. */
  readonly paidThousandths: Int32Array
  /** What was charged for the line; `absent` where that is not stated. */
  readonly chargeCents: Float64Array
  /** What was paid for the line; `absent` where that is not stated. */
  readonly paidCents: Float64Array
  /** 1 the claim's own provider, 0 another, 2 not stated. */
  readonly provider: Uint8Array
  /** 1 paid, 2 denied, 3 pending, 4 void, 0 not stated. */
  readonly status: Uint8Array
  /** Units already used in the payer's own window, by packed code, where only the sum is known (thousandths). */
  readonly unitsInWindow: ReadonlyMap<number, number>
  /** Day on which immunotherapy started; `absent` if not known. */
  readonly immunotherapyStarted: number
  /** The history is a whole record, or only a sum for some codes. */
  readonly hasLines: boolean
}

export const historyProvider = { other: 0, same: 1, unknown: 2 } as const
export const historyStatus = { unknown: 0, paid: 1, denied: 2, pending: 3, void: 4 } as const
