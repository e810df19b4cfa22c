/**
 * What edits found, as integers: records that are read when somebody asks for text.
 *
 * A record is `[kind, compiled edit, message or fact, line index, line number, packed code, confidence, fix, stale,
 * slots…]`, in one growing array that serves one claim after the other. Missing facts that need words of their own are
 * interned once.
 */
import type { Confidence } from '../policy/parameter.ts'
import { type Fact, factQuestions } from './edit.ts'
import type { Fix } from './fix.ts'
import type { CompiledEdit } from './plan.ts'

export const recordKind = { found: 1, undecided: 2 } as const

const field = {
  kind: 0,
  compiled: 1,
  what: 2,
  line: 3,
  lineNumber: 4,
  code: 5,
  confidence: 6,
  fix: 7,
  stale: 8,
} as const
const headFields = 9
const none = -1

/** Words for missing facts are made by edits; should one make ever new ones, those beyond this many are not held. */
const mostTexts = 65536

const facts: readonly string[] = Object.keys(factQuestions)
const confidences: readonly Confidence[] = ['A', 'B', 'C', 'D']

export interface RecordView {
  readonly kind: number
  readonly compiled: CompiledEdit
  /** Index of the message in the edit's list, for found; index of the text of the missing fact, for undecided. */
  readonly what: number
  readonly line: number
  readonly lineNumber: number
  readonly code: number
  readonly slots: readonly number[]
  readonly fix: Fix | undefined
  /** Confidence of the value that the finding rests on, where it is its own. */
  readonly confidence: Confidence | undefined
  /** A single value that the finding rests on is past the day to which it was checked. */
  readonly isStale: boolean
}

export class FindingBuffer {
  #data = new Int32Array(1024)
  #size = 0
  #starts = new Int32Array(64)
  #length = 0
  #found = 0
  readonly #fixes: Fix[] = []
  /** By their numbers: those that some record named. */
  readonly #compiled: CompiledEdit[] = []
  readonly #texts: string[] = []
  readonly #textIndex = new Map<string, number>()

  constructor() {
    this.#internQuestions()
  }

  /** Number of records. */
  get length(): number {
    return this.#length
  }

  /** Records of findings. */
  get found(): number {
    return this.#found
  }

  /** Records of edits that could not decide. */
  get undecided(): number {
    return this.#length - this.#found
  }

  /** Corrections that follow from the findings, in their order. */
  get fixes(): readonly Fix[] {
    return this.#fixes
  }

  /** Forgets the records, keeps the interned texts. */
  clear(): void {
    this.#size = 0
    this.#length = 0
    this.#found = 0
    while (this.#fixes.length > 0) this.#fixes.pop()
    if (this.#texts.length > mostTexts) this.#forgetTexts()
  }

  /** Adds a record without slots. `what`: see `RecordView`. */
  add(kind: number, compiled: CompiledEdit, what: number, line: number, lineNumber: number, code: number): void {
    const start = this.#size
    this.#reserve(start + headFields)
    const data = this.#data
    data[start + field.kind] = kind
    data[start + field.compiled] = compiled.number
    data[start + field.what] = what
    data[start + field.line] = line
    data[start + field.lineNumber] = lineNumber
    data[start + field.code] = code
    data[start + field.confidence] = none
    data[start + field.fix] = none
    data[start + field.stale] = 0
    this.#compiled[compiled.number] = compiled
    this.#starts[this.#length] = start
    this.#length += 1
    this.#size = start + headFields
    if (kind === recordKind.found) this.#found += 1
  }

  /** Adds a slot to the record that was added last. */
  addSlot(value: number): void {
    this.#reserve(this.#size + 1)
    this.#data[this.#size] = value
    this.#size += 1
  }

  /** What else the record that was added last says. */
  describe(fix: Fix | undefined, confidence: Confidence | undefined, isStale: boolean): void {
    const start = this.#starts[this.#length - 1] ?? 0
    this.#data[start + field.stale] = isStale ? 1 : 0
    if (fix !== undefined) this.#data[start + field.fix] = this.#fixes.push(fix) - 1
    if (confidence !== undefined) this.#data[start + field.confidence] = confidences.indexOf(confidence)
  }

  isFound(index: number): boolean {
    return this.#at(index, field.kind) === recordKind.found
  }

  compiledOf(index: number): CompiledEdit {
    const compiled = this.#compiled[this.#at(index, field.compiled)]
    if (compiled === undefined) throw new RangeError(`record ${index} names no edit`)
    return compiled
  }

  whatOf(index: number): number {
    return this.#at(index, field.what)
  }

  lineOf(index: number): number {
    return this.#at(index, field.line)
  }

  lineNumberOf(index: number): number {
    return this.#at(index, field.lineNumber)
  }

  codeOf(index: number): number {
    return this.#at(index, field.code)
  }

  slotOf(index: number, slot: number): number {
    return this.#at(index, headFields + slot)
  }

  confidenceOf(index: number): Confidence | undefined {
    return confidences[this.#at(index, field.confidence)]
  }

  fixOf(index: number): Fix | undefined {
    return this.#fixes[this.#at(index, field.fix)]
  }

  record(index: number): RecordView {
    if (!(index >= 0 && index < this.#length)) throw new RangeError(`there is no record ${index}`)
    const start = (this.#starts[index] ?? 0) + headFields
    const end = index + 1 < this.#length ? this.#starts[index + 1] : this.#size
    return {
      kind: this.#at(index, field.kind),
      compiled: this.compiledOf(index),
      what: this.whatOf(index),
      line: this.lineOf(index),
      lineNumber: this.lineNumberOf(index),
      code: this.codeOf(index),
      slots: [...this.#data.subarray(start, end)],
      fix: this.fixOf(index),
      confidence: this.confidenceOf(index),
      isStale: this.#at(index, field.stale) === 1,
    }
  }

  /** The general question for a fact, interned. */
  questionOf(fact: Fact): number {
    // These are the first texts, in this order.
    return facts.indexOf(fact)
  }

  /** Interns the words for a missing fact. */
  internText(text: string): number {
    const held = this.#textIndex.get(text)
    if (held !== undefined) return held
    const index = this.#texts.push(text) - 1
    this.#textIndex.set(text, index)
    return index
  }

  text(index: number): string {
    return this.#texts[index] ?? ''
  }

  #at(index: number, offset: number): number {
    return this.#data[(this.#starts[index] ?? 0) + offset] ?? 0
  }

  #reserve(size: number): void {
    if (size > this.#data.length) this.#data = grown(this.#data, Math.max(size, this.#data.length * 2))
    if (this.#length === this.#starts.length) this.#starts = grown(this.#starts, this.#length * 2)
  }

  #forgetTexts(): void {
    this.#texts.length = 0
    this.#textIndex.clear()
    this.#internQuestions()
  }

  #internQuestions(): void {
    for (const question of Object.values(factQuestions)) this.internText(question)
  }
}

function grown(from: Int32Array, size: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(size)
  larger.set(from)
  return larger
}
