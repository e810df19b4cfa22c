/** A document to print: blocks in reading order. What it looks like is the writer’s affair. */
import type { IsoDate } from '@aliquot/engine/calendar-date'

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string; readonly newPage?: boolean }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'table'
      /** What the table is, for those who do not see it. */
      readonly summary: string
      /** Titles, with the share of the width that each column takes. */
      readonly columns: readonly { readonly title: string; readonly share: number }[]
      readonly rows: readonly (readonly string[])[]
    }
  /** Fields with their values, two columns without a head. */
  | { readonly kind: 'fields'; readonly fields: readonly (readonly [name: string, value: string])[] }

export interface PrintedDocument {
  readonly title: string
  /** Stands at the foot of every page with its number. */
  readonly footer: string
  readonly on: IsoDate
  readonly blocks: readonly Block[]
}
