/** The page that a command writes: text of a given width, or one JSON value. */
import type { Surroundings } from '../surroundings.ts'
import { coloured, type Emphasis, plain, type Style } from './style.ts'
import { type Column, table } from './table.ts'
import { hanging } from './wrap.ts'

export class Page {
  readonly width: number
  readonly #out: (text: string) => void
  readonly #style: Style

  constructor(surroundings: Pick<Surroundings, 'out' | 'columns' | 'colour'>) {
    this.#out = surroundings.out
    this.width = surroundings.columns
    this.#style = surroundings.colour ? coloured : plain
  }

  style(emphasis: Emphasis, text: string): string {
    return this.#style(emphasis, text)
  }

  line(text: string): void {
    this.#out(`${text}\n`)
  }

  blank(): void {
    this.line('')
  }

  heading(text: string): void {
    this.line(this.style('bold', text))
  }

  /** A lead, and text that wraps under its first word. */
  item(lead: string, text: string, { indent = 2, emphasis }: ItemOptions = {}): void {
    const [first = '', ...others] = hanging(indent, lead, text, this.width)
    const styled = emphasis === undefined ? first : first.replace(lead, () => this.style(emphasis, lead))
    for (const each of [styled, ...others]) this.line(each)
  }

  /** Text alone, wrapped. */
  text(text: string, indent = 2): void {
    for (const each of hanging(indent, '', text, this.width)) this.line(each)
  }

  table(columns: readonly Column[], rows: readonly (readonly string[])[], options: TableShape = {}): void {
    for (const each of table(columns, rows, { ...options, width: this.width })) this.line(each)
  }

  json(value: unknown): void {
    this.line(JSON.stringify(value, null, 2))
  }
}

export interface ItemOptions {
  readonly indent?: number
  readonly emphasis?: Emphasis
}

export interface TableShape {
  readonly indent?: number
  readonly gap?: number
}
