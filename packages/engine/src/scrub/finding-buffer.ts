/**
 * What edits found, as integers: growing columns that are read when somebody asks for text.
 *
 * A record is `[kind, compiled edit, message or fact, line index, line number, packed code, confidence, number of
 * slots, slots…]`. Missing facts that need words of their own are interned once.
 */

import type { Confidence } from '../policy/parameter.ts'
import type { Fix } from './fix.ts'
import type { CompiledEdit } from './plan.ts'

export const recordKind = { found: 1, undecided: 2 } as const

const headFields = 8

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
}

export class FindingBuffer {
  #data = new Int32Array(1024)
  #size = 0
  #starts: number[] = []
  readonly #fixes = new Map<number, Fix>()
  readonly #compiled: CompiledEdit[] = []
  readonly #compiledIndex = new Map<CompiledEdit, number>()
  readonly #texts: string[] = []
  readonly #textIndex = new Map<string, number>()

  /** Number of records. */
  get length(): number {
    return this.#starts.length
  }

  /** Forgets the records, keeps the interned texts. */
  clear(): void {
    this.#size = 0
    this.#starts.length = 0
    this.#fixes.clear()
  }

  add(
    kind: number,
    compiled: CompiledEdit,
    what: number,
    line: number,
    lineNumber: number,
    code: number,
    slots: readonly number[],
    fix?: Fix,
    confidence?: Confidence,
  ): void {
    const start = this.#size
    const end = start + headFields + slots.length
    if (end > this.#data.length) {
      const larger = new Int32Array(Math.max(end, this.#data.length * 2))
      larger.set(this.#data)
      this.#data = larger
    }
    const own = confidence === undefined ? -1 : confidences.indexOf(confidence)
    this.#data.set([kind, this.#internEdit(compiled), what, line, lineNumber, code, own, slots.length, ...slots], start)
    this.#size = end
    if (fix !== undefined) this.#fixes.set(this.#starts.length, fix)
    this.#starts.push(start)
  }

  record(index: number): RecordView {
    const start = this.#starts[index]
    if (start === undefined) throw new RangeError(`there is no record ${index}`)
    const at = (field: number) => this.#data[start + field] ?? 0
    const compiled = this.#compiled[at(1)]
    if (compiled === undefined) throw new RangeError(`record ${index} names no edit`)
    const slots = [...this.#data.subarray(start + headFields, start + headFields + at(7))]
    return {
      kind: at(0),
      compiled,
      what: at(2),
      line: at(3),
      lineNumber: at(4),
      code: at(5),
      slots,
      fix: this.#fixes.get(index),
      confidence: confidences[at(6)],
    }
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

  #internEdit(compiled: CompiledEdit): number {
    const held = this.#compiledIndex.get(compiled)
    if (held !== undefined) return held
    const index = this.#compiled.push(compiled) - 1
    this.#compiledIndex.set(compiled, index)
    return index
  }
}
