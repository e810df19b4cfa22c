/** How well a scrubber saw what was planted: recall, precision and money, by kind, payer and severity. */
import type { TruthRecord } from '../planting/truth-record.ts'
import type { EditMap } from './aliquot-edits.ts'
import type { FindingDocument, GradedFinding } from './finding-document.ts'

/** Counts of one row. Money is cents. */
export interface Tally {
  readonly name: string
  /** Planted errors whose reader was given what it takes to see them. */
  visible: number
  caught: number
  /** Missed although the right rule was there: it could not decide. */
  undecided: number
  /** Planted errors whose reader was not given what it takes. */
  hidden: number
  hiddenCaught: number
  /** Findings of a defect on claims in which none was planted, by the rules of the row. */
  falseFindings: number
  caughtCents: number
  missedCents: number
}

export interface Grade {
  readonly total: Tally
  readonly byKind: readonly Tally[]
  readonly byPayer: readonly Tally[]
  readonly bySeverity: readonly Tally[]
  readonly claims: number
  /** Findings of payer limits on right claims: neither true nor false. */
  readonly limits: number
  /** Findings on wrong claims by a rule that is not about what was planted there. */
  readonly beside: number
  /** Planted errors of claims of which the findings say nothing. */
  readonly unread: number
  /** Rules with findings on right claims, most first. */
  readonly falseByEdit: readonly { readonly edit: string; readonly count: number; readonly example: string }[]
}

interface Planted {
  readonly record: TruthRecord
  caught: boolean
  undecided: boolean
  read: boolean
}

export class Grader {
  readonly #map: EditMap
  readonly #planted: Planted[] = []
  readonly #byClaim = new Map<string, Planted[]>()
  readonly #false = new Map<string, { count: number; example: string }>()
  readonly #falseByPayer = new Map<string, number>()
  readonly #falseBySeverity = new Map<string, number>()
  #claims = 0
  #limits = 0
  #beside = 0

  constructor(truth: Iterable<TruthRecord>, map: EditMap) {
    this.#map = map
    for (const record of truth) {
      const planted: Planted = { record, caught: false, undecided: false, read: false }
      this.#planted.push(planted)
      for (const id of [record.claim, ...(record.related === undefined ? [] : [record.related])]) {
        this.#byClaim.set(id, [...(this.#byClaim.get(id) ?? []), planted])
      }
    }
  }

  /** Takes what a scrubber says of one claim. */
  take(document: FindingDocument): void {
    this.#claims += 1
    const planted = this.#byClaim.get(document.claim) ?? []
    for (const each of planted) {
      const edits = this.#map[each.record.kind] ?? []
      each.read = true
      each.undecided ||= document.undecided.some(({ edit }) => edits.includes(edit))
    }
    for (const finding of document.findings) this.#judge(finding, document, planted)
  }

  #judge(finding: GradedFinding, { claim, payer = 'not stated' }: FindingDocument, planted: readonly Planted[]): void {
    const hit = planted.filter(({ record }) => this.#map[record.kind]?.includes(finding.edit) === true)
    for (const each of hit) each.caught = true
    if (hit.length > 0) return
    if (planted.length > 0) this.#beside += 1
    else if (finding.nature === 'payer-limit') this.#limits += 1
    else {
      const before = this.#false.get(finding.edit)
      this.#false.set(finding.edit, { count: (before?.count ?? 0) + 1, example: before?.example ?? claim })
      const { severity = 'not stated' } = finding
      this.#falseByPayer.set(payer, (this.#falseByPayer.get(payer) ?? 0) + 1)
      this.#falseBySeverity.set(severity, (this.#falseBySeverity.get(severity) ?? 0) + 1)
    }
  }

  grade(): Grade {
    const total = emptyTally('all')
    const kinds = new Map<string, Tally>()
    const payers = new Map<string, Tally>()
    const severities = new Map<string, Tally>()
    for (const planted of this.#planted) {
      const { kind, payer, severity } = planted.record
      for (const tally of [total, tallyIn(kinds, kind), tallyIn(payers, payer), tallyIn(severities, severity)]) {
        count(tally, planted)
      }
    }
    for (const tally of kinds.values()) {
      for (const edit of this.#map[tally.name] ?? []) tally.falseFindings += this.#false.get(edit)?.count ?? 0
    }
    for (const [payer, number] of this.#falseByPayer) tallyIn(payers, payer).falseFindings = number
    for (const [severity, number] of this.#falseBySeverity) tallyIn(severities, severity).falseFindings = number
    for (const { count: number } of this.#false.values()) total.falseFindings += number
    return {
      total,
      byKind: sorted(kinds),
      byPayer: sorted(payers),
      bySeverity: sorted(severities),
      claims: this.#claims,
      limits: this.#limits,
      beside: this.#beside,
      unread: this.#planted.filter(({ read }) => !read).length,
      falseByEdit: [...this.#false]
        .map(([edit, { count: number, example }]) => ({ edit, count: number, example }))
        .sort((a, b) => b.count - a.count || (a.edit < b.edit ? -1 : 1)),
    }
  }
}

/** Caught among visible, of 1; `undefined` if none was visible. */
export function recallOf({ caught, visible }: Tally): number | undefined {
  return visible === 0 ? undefined : caught / visible
}

/** True findings among those that are true or false, of 1; `undefined` if there is neither. */
export function precisionOf({ caught, hiddenCaught, falseFindings }: Tally): number | undefined {
  const right = caught + hiddenCaught
  return right + falseFindings === 0 ? undefined : right / (right + falseFindings)
}

function emptyTally(name: string): Tally {
  return {
    name,
    visible: 0,
    caught: 0,
    undecided: 0,
    hidden: 0,
    hiddenCaught: 0,
    falseFindings: 0,
    caughtCents: 0,
    missedCents: 0,
  }
}

function tallyIn(tallies: Map<string, Tally>, name: string): Tally {
  const held = tallies.get(name)
  if (held !== undefined) return held
  const tally = emptyTally(name)
  tallies.set(name, tally)
  return tally
}

function count(tally: Tally, { record, caught, undecided }: Planted): void {
  if (!record.visible) {
    tally.hidden += 1
    if (caught) tally.hiddenCaught += 1
    return
  }
  tally.visible += 1
  if (caught) {
    tally.caught += 1
    tally.caughtCents += record.cents
  } else {
    tally.missedCents += record.cents
    if (undecided) tally.undecided += 1
  }
}

function sorted(tallies: ReadonlyMap<string, Tally>): readonly Tally[] {
  return [...tallies.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}
