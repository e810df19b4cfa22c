/** A letter of appeal as data. It quotes facts of the record and clauses with their sources, and nothing else. */
import type { IsoDate } from '../calendar-date.ts'
import type { PacketParty } from './packet.ts'

export interface AppealLetter {
  readonly on: IsoDate
  readonly payer: string
  readonly practice: PacketParty
  readonly patient: PacketParty
  readonly claim: string
  readonly service: string
  /** What the payer answered, in its codes. */
  readonly denial: string
  /** Said before the letter, to the practice alone: whether an appeal can succeed, and what to do instead. */
  readonly advice: {
    readonly expected: 'can-succeed' | 'expected-to-fail' | 'by-the-plans-rules'
    readonly words: string
    readonly instead: string | undefined
  }
  readonly ground: string
  /** Facts of the record, each with the document that shows it. */
  readonly facts: readonly { readonly fact: string; readonly shownBy: string }[]
  readonly clauses: readonly { readonly id: string; readonly statement: string; readonly source: string }[]
  /** What the appeal needs and the record does not hold: send nothing before it is there. */
  readonly lacking: readonly string[]
}
