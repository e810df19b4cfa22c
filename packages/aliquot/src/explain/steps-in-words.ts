/** The steps of one line's proof in words. */
import type { Encounter } from '@aliquot/engine/document/encounter'
import type { Json, LineProof, Operation, ProofStep } from '@aliquot/engine/proof'
import { listed } from './count-in-words.ts'
import { factInWords, sectionInWords } from './fact-in-words.ts'

type Applied = Extract<ProofStep, { readonly of: readonly number[] }>
type Fact = Extract<ProofStep, { readonly op: 'fact' }>

const isApplied = (step: ProofStep): step is Applied => 'of' in step

export class StepsInWords {
  readonly #steps: readonly ProofStep[]
  readonly #encounter: Encounter

  constructor(steps: readonly ProofStep[], encounter: Encounter) {
    this.#steps = steps
    this.#encounter = encounter
  }

  /** How a number of units follows: a row for each part, and one for how they are joined. */
  arithmetic(index: number): readonly string[] {
    const step = this.#steps[index]
    if (step === undefined) return []
    if (!isApplied(step)) return [this.#withSection(index, this.#phrase(index))]
    switch (step.op) {
      case 'sum':
      case 'largest':
      case 'smallest':
        return [...step.of.flatMap((each) => this.arithmetic(each)), ...this.#joined(step)]
      case 'not-fixed':
        return [...step.of.flatMap((each) => this.#counted(each)), 'the record does not fix the number of units']
      case 'same-either-way': {
        const [first = -1, ...others] = step.of
        const labels = others.flatMap((each) => this.#label(each))
        const ways = labels.length === 0 ? '' : `, and also by ${listed(labels, 'or')}`
        return [...this.arithmetic(first), `${text(step.value)} whichever way the payer counts${ways}`]
      }
      default:
        return [this.#withSection(index, this.#phrase(index))]
    }
  }

  whyCode(index: number): string {
    const step = this.#steps[index]
    if (step === undefined || !isApplied(step)) return ''
    if (step.op === 'stated') return 'the visit code that the record states'
    if (step.key === 'same') return listed([...new Set(step.of.map((each) => this.whyCode(each)))].filter(Boolean))
    return this.#factsOf(step, new Set(['as recorded']))
  }

  whyModifier(index: number): string {
    const step = this.#steps[index]
    if (step === undefined || !isApplied(step)) return ''
    const facts = this.#factsOf(step)
    return facts === '' ? `${text(step.value)}: by the rule` : `${text(step.value)}: ${facts}`
  }

  /** All facts of the steps in one phrase. */
  facts(): string {
    const facts = this.#steps.filter((step): step is Fact => step.op === 'fact')
    return listed([...new Set(facts.map(({ at, value }) => factInWords(at, value)))].filter(isTelling))
  }

  /** Codes that a same-day rule of the line is about, beside its own. */
  usedWith(proof: LineProof): readonly string[] {
    const step = this.#steps[proof.code]
    return typeof step?.value === 'string' ? [step.value] : []
  }

  #joined(step: Applied): readonly string[] {
    if (step.of.length < 2) return []
    const values = step.of.map((each) => text(this.#steps[each]?.value ?? null))
    if (step.op === 'sum') return [`${values.join(' + ')} = ${text(step.value)}`]
    const which = step.op === 'largest' ? 'largest' : 'smallest'
    return [`the ${which} of ${listed(values)} is ${text(step.value)}`]
  }

  /** Rows for a step only where it counts something. */
  #counted(index: number): readonly string[] {
    const step = this.#steps[index]
    return step !== undefined && isApplied(step) ? this.arithmetic(index) : []
  }

  #withSection(index: number, phrase: string): string {
    const at = this.#firstPointer(index)
    return at === undefined ? phrase : `${sectionInWords(this.#encounter, at)}: ${phrase}`
  }

  #firstPointer(index: number): string | undefined {
    const step = this.#steps[index]
    if (step === undefined) return undefined
    if (step.op === 'fact') return step.at
    if (!isApplied(step)) return undefined
    for (const each of step.of) {
      const at = this.#firstPointer(each)
      if (at !== undefined) return at
    }
    return undefined
  }

  #phrase(index: number): string {
    const step = this.#steps[index]
    if (step === undefined) return ''
    if (step.op === 'fact') return factInWords(step.at, step.value)
    if (!isApplied(step)) return ''
    return this.#operation(step, step.op)
  }

  #operation(step: Applied, op: Operation): string {
    const value = text(step.value)
    const [first = -1, second = -1] = step.of
    switch (op) {
      case 'times':
        return this.#times(step)
      case 'whole-doses':
        return this.#wholeDoses(step)
      case 'planned-doses':
        return this.#phrase(first)
      case 'volume-over-dose':
        return `${this.#phrase(first)} ÷ ${this.#phrase(second)} = ${value} injections planned`
      case 'doses-unstated':
        return `nothing recorded, so the ${value} that the payer allows then`
      case 'once':
        return `${unitsInWords(step.value)}, counted once`
      case 'length':
        return this.#phrase(first)
      case 'distinct-venoms':
        return `${this.#factsOf(step)}: ${value === '1' ? '1 venom' : `${value} distinct venoms`}`
      case 'time-units':
        return `${this.#factsOf(step)} make ${unitsInWords(step.value)}`
      case 'drug-units':
        return `${this.#phrase(first)} make ${unitsInWords(step.value)} of the drug code`
      case 'counts-as-vial':
        return `it counts: ${this.#factsOf(step)}`
      default:
        return `${this.#factsOf(step)} = ${value}`
    }
  }

  #wholeDoses(step: Applied): string {
    const [filled = -1, definition = -1] = step.of
    const dose = storedValue(this.#steps[definition])
    const volume = isRecord(dose) && typeof dose.aliquotMicrolitres === 'number' ? dose.aliquotMicrolitres / 1000 : '?'
    const most = isRecord(dose) && dose.perVialMax === step.value ? ', the most for one vial' : ''
    const doses = step.value === 1 ? 'whole dose' : 'whole doses'
    return `${this.#phrase(filled)} ÷ ${volume} mL a dose = ${text(step.value)} ${doses}${most}`
  }

  #times(step: Applied): string {
    const [doses = -1, count = -1, ...counts] = step.of
    const number = this.#steps[count]?.value
    const times = number === 1 || number === undefined ? '' : `; × ${text(number)} vials = ${text(step.value)}`
    const why = counts.map((each) => `; ${this.#phrase(each)}`).join('')
    return `${this.#phrase(doses)}${times}${why}`
  }

  /** The facts that a step rests on, each once. */
  #factsOf(step: Applied, without: ReadonlySet<string> = new Set()): string {
    const phrases = step.of.flatMap((each) => this.#factPhrases(each))
    return listed([...new Set(phrases)].filter((phrase) => isTelling(phrase) && !without.has(phrase)))
  }

  #factPhrases(index: number): readonly string[] {
    const step = this.#steps[index]
    if (step === undefined) return []
    if (step.op === 'fact') return [factInWords(step.at, step.value)]
    if (!isApplied(step)) return []
    if (step.op === 'distinct-venoms' || step.op === 'length') return [this.#phrase(index)]
    return step.of.flatMap((each) => this.#factPhrases(each))
  }

  #label(index: number): readonly string[] {
    const step = this.#steps[index]
    return step?.op === 'assumed' ? [step.label] : []
  }
}

const unitsInWords = (value: Json) => (value === 1 ? '1 unit' : `${text(value)} units`)

const isTelling = (phrase: string) => phrase !== '' && phrase !== 'as recorded'

function text(value: Json): string {
  if (value === null) return 'an unknown number'
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

function storedValue(step: ProofStep | undefined): Json {
  return step?.value ?? null
}

function isRecord(value: Json): value is { readonly [key: string]: Json | undefined } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
