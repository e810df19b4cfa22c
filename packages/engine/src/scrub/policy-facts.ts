/** What a policy's code tables say about codes: which service a code is, and packed forms that edits compare with. */
import { codeText, packCode } from '../code-number.ts'
import type { Family } from '../derive/coding.ts'
import { inRanges } from '../derive/visit.ts'
import type { Resolution } from '../policy/catalogue.ts'
import type { ParameterId, ParameterValues } from '../policy/parameter.ts'

type Ask = <P extends ParameterId>(parameter: P) => Resolution<ParameterValues[P]>

/** Codes of a policy on a day, each with the service that it stands for. */
export class PolicyFacts {
  readonly #families = new Map<number, Family>()
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
