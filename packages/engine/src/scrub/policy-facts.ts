/** What a policy's code tables say about codes: which service a code is, and packed forms that edits compare with. */
import { type Day, dayOf } from '../calendar-date.ts'
import { codeText, packCode, packModifier } from '../code-number.ts'
import type { Family } from '../derive/coding.ts'
import { inRanges } from '../derive/visit.ts'
import { CodePairs, noPair } from '../policy/code-pairs.ts'
import { type PairTable, pairAnswer } from '../policy/pair-table.ts'
import type {
  Confidence,
  DailyLimit,
  DoseDefinition,
  PairOpening,
  ParameterId,
  ParameterValues,
} from '../policy/parameter.ts'
import type { ClaimView } from './claim-view.ts'
import type { AskParameter } from './plan.ts'

/** A code that is paid where another of the day is denied, and what the other needs to be paid too. */
export interface PaidBeside {
  readonly code: number
  readonly indicator: 0 | 1
  readonly opensFor: PairOpening
  /** Where it is weaker than that of the pairs as a whole. */
  readonly confidence: Confidence | undefined
}

/** A daily limit, with the day to which it was checked where that is its own. */
export interface HeldLimit extends DailyLimit {
  readonly through: Day | undefined
}

/** What a payer calls a dose; `undefined` where that is not known. */
export type AskDose = (payer: string) => DoseDefinition | undefined

/** What a code is to the policy. */
interface CodeKind {
  readonly family: Family | undefined
  readonly isVisit: boolean
  readonly isBesideVisit: boolean
  readonly isTherapy: boolean
  readonly isTest: boolean
  /** Bits of `group` that the code is of, and of those beside which an edit of its own looks at it. */
  readonly groups: number
  readonly besideGroups: number
  /** The code stands in a table by which lines are checked one by one. */
  readonly isLimited: boolean
}

/** Kinds of code by which edits of pairs share the pairs out. */
const group = { besideVisit: 1, shots: 2, therapy: 4, test: 8, venom: 16 } as const

/** Real claims have some hundred codes; a file of made-up ones does not fill the memory. */
const mostCodes = 16384

/** Codes of a policy on a day, each with the service that it stands for. */
export class PolicyFacts {
  readonly #families = new Map<number, Family>()
  readonly #kinds = new Map<number, CodeKind>()
  #limits: ReadonlyMap<number, HeldLimit> | undefined
  /** Numbers of `#beside` by the code that is paid and the one that is denied beside it. */
  #pairs: CodePairs | undefined
  readonly #beside: PaidBeside[] = []
  readonly #tables: readonly PairTable[]
  /** The one that the policy names. */
  readonly #table: PairTable | undefined
  #distinct: readonly number[] | undefined
  #openedBy: readonly number[] | undefined
  readonly #ask: AskParameter
  /** What another payer calls a dose of extract; `undefined` where that is not known. */
  readonly doseOf: AskDose

  /** `tables`: those of pairs that the catalogue holds. `doseOf`: what another payer calls a dose on these days. */
  constructor(ask: AskParameter, tables: readonly PairTable[] = [], doseOf: AskDose = () => undefined) {
    this.#ask = ask
    this.doseOf = doseOf
    this.#tables = tables
    const named = this.value('same-day.national-pairs')?.table
    this.#table = tables.find((table) => table.origin.id === named)
    this.#addShots()
    this.#addExtract()
    this.#addTests()
    this.#addOthers()
  }

  /** The kind of service of a packed code; `undefined` for codes outside the tables. */
  familyOf(code: number): Family | undefined {
    return this.#kindOf(code).family
  }

  // What edits ask of every line of a day is a property, so that it can be handed on as it is.

  readonly isVisit = (code: number): boolean => this.#kindOf(code).isVisit

  /** A service that ordinary contact of the day is part of: shots, extract, tests, challenges, desensitization. */
  readonly isBesideVisit = (code: number): boolean => this.#kindOf(code).isBesideVisit

  /** Immunotherapy in the sense of the pair tables: shots, extract or desensitization. */
  readonly isTherapy = (code: number): boolean => this.#kindOf(code).isTherapy

  readonly isTest = (code: number): boolean => this.#kindOf(code).isTest

  /** Whether the code has a daily limit or stands in a same-day pair. */
  isLimited(code: number): boolean {
    return this.#kindOf(code).isLimited
  }

  /** Packed codes of the tables, visits left out. */
  get codes(): readonly number[] {
    return [...this.#families.keys()]
  }

  /** The most units a day of a packed code; `undefined` where no limit of it is known. */
  dailyLimitOf(code: number): HeldLimit | undefined {
    this.#limits ??= new Map(
      Object.entries(this.value('limits.daily') ?? {}).map(([text, limit]) => [
        packCode(text),
        { ...limit, through: limit.verifiedThrough === undefined ? undefined : dayOf(limit.verifiedThrough) },
      ]),
    )
    return this.#limits.get(code)
  }

  /** How `denied` fares beside `paid` on one day by the policy's pairs; `undefined` where they are none of them. */
  pairOf(denied: number, paid: number): PaidBeside | undefined {
    const pairs = this.#pairs ?? this.#indexPairs()
    const slot = pairs.find(paid, denied)
    return slot === noPair ? undefined : this.#beside[pairs.numberAt(slot)]
  }

  #indexPairs(): CodePairs {
    const pairs = new CodePairs()
    for (const { column1, column2, indicator, opensFor, confidence } of this.value('same-day.pairs') ?? []) {
      for (const text of column1) {
        const code = packCode(text)
        const number = this.#beside.push({ code, indicator, opensFor, confidence }) - 1
        for (const denied of column2) {
          // The first statement of a pair holds.
          if (denied !== text && pairs.find(code, packCode(denied)) === noPair) {
            pairs.add(code, packCode(denied), number)
          }
        }
      }
    }
    this.#pairs = pairs
    return pairs
  }

  /** One of `pairAnswer`: how `denied` fares beside `paid` on a day by the national table that the policy names. */
  nationalPair(denied: number, paid: number, day: number): number {
    return this.#table === undefined ? pairAnswer.none : this.#table.answerOn(paid, denied, day)
  }

  /**
   * Whether a pair of the two is looked at by an edit that knows what opens it in this field: visits, shot codes,
   * tests, injections of drugs, and venoms.
   */
  hasOwnEdit(denied: number, paid: number): boolean {
    return (this.#kindOf(denied).besideGroups & this.#kindOf(paid).groups) !== 0
  }

  /** Whether any other line of the day is, with this one, a pair of some table that no edit of its own looks at. */
  isPairedOnDay(view: ClaimView, line: number): boolean {
    if (view.lines < 2) return false
    const day = view.dayOf(line)
    const denied = view.codeOf(line)
    const { besideGroups } = this.#kindOf(denied)
    for (let other = 0; other < view.lines; other += 1) {
      if (other === line || view.dayOf(other) !== day) continue
      const paid = view.codeOf(other)
      if ((besideGroups & this.#kindOf(paid).groups) === 0 && this.isPairSomewhere(denied, paid)) return true
    }
    return false
  }

  /** Whether the two stand as a pair in any table that is held, whatever the policy and the day. */
  isPairSomewhere(denied: number, paid: number): boolean {
    for (let index = 0; index < this.#tables.length; index += 1) {
      if (this.#tables[index]?.has(paid, denied) === true) return true
    }
    return false
  }

  /** Codes that some table denies beside others: of the policy's own table, or of all where it names none. */
  get nationallyDenied(): readonly string[] {
    const tables = this.#table === undefined ? this.#tables : [this.#table]
    return [...new Set(tables.flatMap((table) => table.deniedCodes))].map(codeText)
  }

  /** Packed modifiers that open a pair of the national table. */
  get pairModifiers(): readonly number[] {
    this.#openedBy ??= (this.value('same-day.national-pairs')?.openedBy ?? []).map(packModifier)
    return this.#openedBy
  }

  /** Packed modifiers that the payer takes for a service distinct from another of the day. */
  get distinctModifiers(): readonly number[] {
    this.#distinct ??= (this.value('same-day.distinct-service')?.accepted ?? []).map(packModifier)
    return this.#distinct
  }

  value<P extends ParameterId>(parameter: P): ParameterValues[P] | undefined {
    const answer = this.#ask(parameter)
    return answer.known ? answer.value : undefined
  }

  #kindOf(code: number): CodeKind {
    return this.#kinds.get(code) ?? this.#findKind(code)
  }

  #findKind(code: number): CodeKind {
    const text = codeText(code)
    const rule = this.value('visit.same-day')
    const isVisit = rule !== undefined && inRanges(text, rule.visits)
    const family = this.#families.get(code) ?? (isVisit ? 'visit' : undefined)
    const isBesideVisit = rule !== undefined && inRanges(text, rule.beside)
    const isTherapy = family === 'shots' || family === 'extract' || family === 'desensitization'
    const isTest = family === 'tests' || family === 'challenge'
    const isVenom = this.value('extract.codes')?.venomByCount.includes(text) === true
    const kind: CodeKind = {
      family,
      isVisit,
      isBesideVisit,
      isTherapy,
      isTest,
      groups:
        (isBesideVisit ? group.besideVisit : 0) |
        (family === 'shots' ? group.shots : 0) |
        (isTherapy ? group.therapy : 0) |
        (isTest ? group.test : 0) |
        (isVenom ? group.venom : 0),
      besideGroups:
        (isVisit ? group.besideVisit : 0) |
        (family === 'shots' ? group.shots : 0) |
        (isTest ? group.therapy | group.test : 0) |
        (family === 'drugs' ? group.therapy : 0) |
        (isVenom ? group.venom : 0),
      isLimited: this.dailyLimitOf(code) !== undefined || this.#isPaired(text),
    }
    if (this.#kinds.size >= mostCodes) this.#kinds.clear()
    this.#kinds.set(code, kind)
    return kind
  }

  #isPaired(code: string): boolean {
    const pairs = this.value('same-day.pairs') ?? []
    return pairs.some(({ column1, column2 }) => column1.includes(code) || column2.includes(code))
  }

  #add(family: Family, codes: readonly (string | undefined)[]): void {
    for (const code of codes) {
      if (code !== undefined) this.#families.set(packCode(code), family)
    }
  }

  #addShots(): void {
    const shots = this.value('shots.codes')
    const complete = this.value('shots.complete-service')
    if (complete !== undefined) this.#add('shots', [complete.one, complete.several, ...complete.venomByCount])
    if (shots !== undefined) this.#add('shots', [shots.one, shots.several])
  }

  #addExtract(): void {
    const extract = this.value('extract.codes')
    if (extract === undefined) return
    const { multiDose, treatmentBoard, singleDose, wholeBody, venomByCount } = extract
    this.#add('extract', [multiDose, treatmentBoard, singleDose, wholeBody, ...venomByCount])
  }

  #addTests(): void {
    const tests = this.value('tests.codes')
    if (tests !== undefined) {
      this.#add(
        'tests',
        tests.byMethod.map((row) => row.code),
      )
      this.#add('tests', [tests.photoWithPatch])
    }
    const challenge = this.value('challenge.codes')
    if (challenge !== undefined) this.#add('challenge', [challenge.first, challenge.further])
  }

  #addOthers(): void {
    this.#add('desensitization', [this.value('desensitization.codes')?.code])
    this.#add('unlisted', [this.value('unlisted.code')?.code])
    for (const row of this.value('drugs.administration') ?? []) {
      this.#add('drugs', [...row.routes.flatMap((route) => [route.first, route.furtherHour]), row.furtherInjection])
    }
    this.#add(
      'drugs',
      (this.value('drugs.known') ?? []).map((drug) => drug.code),
    )
    const reaction = this.value('reaction.codes')
    if (reaction !== undefined) this.#add('drugs', [reaction.nebulizer, ...reaction.drugs.map((drug) => drug.code)])
  }
}
