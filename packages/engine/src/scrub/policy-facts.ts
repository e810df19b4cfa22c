/** What a policy's code tables say about codes: which service a code is, and packed forms that edits compare with. */
import { codeText, packCode, packModifier } from '../code-number.ts'
import type { Family } from '../derive/coding.ts'
import { inRanges } from '../derive/visit.ts'
import type { Resolution } from '../policy/catalogue.ts'
import type { Confidence, DailyLimit, PairOpening, ParameterId, ParameterValues } from '../policy/parameter.ts'

type Ask = <P extends ParameterId>(parameter: P) => Resolution<ParameterValues[P]>

/** A code that is paid beside another of the day, and what the other needs to be paid too. */
export interface PaidBeside {
  readonly code: number
  readonly indicator: 0 | 1
  readonly opensFor: PairOpening
  /** Where it is weaker than that of the pairs as a whole. */
  readonly confidence: Confidence | undefined
}

/** Codes of a policy on a day, each with the service that it stands for. */
export class PolicyFacts {
  readonly #families = new Map<number, Family>()
  #limits: ReadonlyMap<number, DailyLimit> | undefined
  readonly #paidBeside = new Map<number, readonly PaidBeside[]>()
  #distinct: readonly number[] | undefined
  readonly #ask: Ask

  constructor(ask: Ask) {
    this.#ask = ask
    this.#addShots()
    this.#addExtract()
    this.#addTests()
    this.#addOthers()
  }

  /** The kind of service of a packed code; `undefined` for codes outside the tables. */
  familyOf(code: number): Family | undefined {
    const family = this.#families.get(code)
    return family ?? (this.isVisit(code) ? 'visit' : undefined)
  }

  isVisit(code: number): boolean {
    const rule = this.#ask('visit.same-day')
    return rule.known && inRanges(codeText(code), rule.value.visits)
  }

  /** A service that ordinary contact of the day is part of: shots, extract, tests, challenges, desensitization. */
  isBesideVisit(code: number): boolean {
    const rule = this.#ask('visit.same-day')
    return rule.known && inRanges(codeText(code), rule.value.beside)
  }

  /** Immunotherapy in the sense of the pair tables: shots, extract or desensitization. */
  isTherapy(code: number): boolean {
    const family = this.familyOf(code)
    return family === 'shots' || family === 'extract' || family === 'desensitization'
  }

  isTest(code: number): boolean {
    const family = this.familyOf(code)
    return family === 'tests' || family === 'challenge'
  }

  /** Packed codes of the tables, visits left out. */
  get codes(): readonly number[] {
    return [...this.#families.keys()]
  }

  /** The most units a day of a packed code; `undefined` where no limit of it is known. */
  dailyLimitOf(code: number): DailyLimit | undefined {
    this.#limits ??= new Map(
      Object.entries(this.value('limits.daily') ?? {}).map(([text, limit]) => [packCode(text), limit]),
    )
    return this.#limits.get(code)
  }

  /** The codes beside which a code is denied on one day, by the policy's pairs; none where no pairs are known. */
  paidBeside(code: number): readonly PaidBeside[] {
    const held = this.#paidBeside.get(code)
    if (held !== undefined) return held
    const text = codeText(code)
    const found = (this.value('same-day.pairs') ?? []).flatMap(({ column1, column2, ...pair }) => {
      if (!column2.includes(text)) return []
      return column1
        .filter((each) => each !== text)
        .map((each) => ({
          code: packCode(each),
          indicator: pair.indicator,
          opensFor: pair.opensFor,
          confidence: pair.confidence,
        }))
    })
    this.#paidBeside.set(code, found)
    return found
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
