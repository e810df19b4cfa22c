/** Everything that a day of the practice leaves behind, as pieces of text for named files. */

import { documentOf } from '../sent-claim.ts'
import type { SimulatedDay } from '../simulate.ts'
import { acknowledgementFiles } from './acknowledgement-files.ts'
import { chargeHeader, chargeLines } from './charge-lines.ts'
import { claimFiles } from './claim-files.ts'
import { remittanceFiles } from './remittance-files.ts'

/** What can be written. */
export const fileKinds = ['claims', 'encounters', 'courses', 'vials', 'charges', 'truth', '837', '277', '835'] as const

export type FileKind = (typeof fileKinds)[number]

/** A piece of text for the end of a file. */
export interface Piece {
  /** Path within the folder of the run. */
  readonly path: string
  readonly text: string
}

/** Writes days one after the other. The same days give the same pieces. */
export class PracticeFiles {
  readonly #kinds: ReadonlySet<FileKind>
  #control = 1

  constructor(kinds: ReadonlySet<FileKind>) {
    this.#kinds = kinds
  }

  /** What stands at the head of files, and the files that may stay empty. */
  opening(): readonly Piece[] {
    const named = ['claims', 'encounters', 'courses', 'vials', 'truth'] as const
    return [
      ...named.filter((kind) => this.#kinds.has(kind)).map((kind) => ({ path: `${kind}.ndjson`, text: '' })),
      ...(this.#kinds.has('charges') ? [{ path: 'charges.csv', text: chargeHeader }] : []),
    ]
  }

  day(simulated: SimulatedDay): readonly Piece[] {
    const { day, happenings, sent, answered, truth } = simulated
    const pieces: Piece[] = []
    const lines = <T>(kind: FileKind, items: readonly T[], documentOfItem: (item: T) => unknown) => {
      if (!this.#kinds.has(kind) || items.length === 0) return
      let text = ''
      for (const item of items) text += `${JSON.stringify(documentOfItem(item))}\n`
      pieces.push({ path: `${kind}.ndjson`, text })
    }
    lines('encounters', happenings, ({ encounter }) => encounter)
    lines(
      'courses',
      happenings.flatMap(({ course }) => (course === undefined ? [] : [course])),
      (course) => course,
    )
    if (this.#kinds.has('vials')) {
      lines(
        'vials',
        happenings.flatMap(({ vialEvents }) => vialEvents),
        (event) => event,
      )
    }
    lines('claims', sent, documentOf)
    lines('truth', truth, (record) => record)
    if (this.#kinds.has('charges')) pieces.push({ path: 'charges.csv', text: sent.map(chargeLines).join('') })
    if (this.#kinds.has('837')) pieces.push(...this.#numbered('837', claimFiles(sent, day, this.#control)))
    if (this.#kinds.has('277')) pieces.push(...this.#numbered('277', acknowledgementFiles(sent, day, this.#control)))
    if (this.#kinds.has('835')) pieces.push(...this.#numbered('835', remittanceFiles(answered, day, this.#control)))
    return pieces
  }

  #numbered(folder: string, files: readonly { readonly name: string; readonly text: string }[]): readonly Piece[] {
    this.#control += files.length
    return files.map(({ name, text }) => ({ path: `${folder}/${name}`, text }))
  }
}
