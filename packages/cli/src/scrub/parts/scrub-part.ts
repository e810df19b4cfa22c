/** Scrubs one part of a claim file, and gives all that is wanted of it as plain data. */
import { Buffer } from 'node:buffer'
import { ClaimView } from '@aliquot/engine/scrub/claim-view'
import { type KeptPart, keptOf } from '@aliquot/x12/parts/file-frame'
import type { FilePart } from '@aliquot/x12/parts/file-splitter'
import type { Aliquot } from 'aliquot'
import type { MappedPayer } from '../../read/policy-files.ts'
import { ClaimFile, type ClaimFileReport } from '../claim-file.ts'
import { ClaimJudge } from '../claim-judge.ts'
import { PayerChoice, type PayerDefaults } from '../payer-choice.ts'
import { type ClaimForm, type ClaimText, claimTextOf } from '../report/claim-text.ts'
import { ScrubTally, type TallyState } from '../scrub-tally.ts'
import { ClaimSorter, type Sorted, type SortOptions, sorted } from '../sort-claims.ts'

/** What a worker must know before it can scrub. */
export interface PartSetup {
  readonly payers: ReadonlyMap<string, MappedPayer>
  readonly defaults: PayerDefaults
  readonly strictDates?: boolean | undefined
  /** The day on which claims are judged. */
  readonly on: string
  /** The reports that are written. */
  readonly forms: readonly ClaimForm[]
  /** How claims are sorted into files, if they are. */
  readonly sort: SortOptions | undefined
}

export interface ScrubbedPart {
  readonly report: ClaimFileReport
  /** The claims in the text of each report. */
  readonly texts: readonly string[]
  readonly tally: TallyState
  /** What of it goes to each file of claims. */
  readonly kept: readonly KeptPart[]
  readonly counts: Readonly<Record<Sorted, number>>
  readonly open: number
  /** Number of the CLM segment of its last claim in the file; 0 if none was read. */
  readonly lastSegment: number
}

/** Scrubs one part after the other. */
export class PartScrubber {
  readonly #judge: ClaimJudge
  readonly #payers: PayerChoice
  readonly #view = new ClaimView()
  readonly #texts: readonly ClaimText[]
  readonly #sort: SortOptions | undefined

  constructor({ catalogue }: Aliquot, { payers, defaults, strictDates, on, forms, sort }: PartSetup) {
    this.#judge = new ClaimJudge(catalogue, { strictDates, on })
    this.#payers = new PayerChoice(catalogue, payers, defaults)
    this.#texts = forms.map(claimTextOf)
    this.#sort = sort
  }

  scrub(file: string, part: FilePart): ScrubbedPart {
    const tally = new ScrubTally()
    const written: Uint8Array[][] = sorted.map(() => [])
    const sort = this.#sort
    const sorter =
      sort === undefined
        ? undefined
        : new ClaimSorter(sort, (bytes, to) => written[sorted.indexOf(to)]?.push(bytes.slice()))
    const texts = this.#texts.map((): string[] => [])
    const setup = { judge: this.#judge, payers: this.#payers, view: this.#view, sorter }
    let lastSegment = 0
    const claims = new ClaimFile(
      file,
      setup,
      (claim) => {
        tally.addClaim(claim)
        lastSegment = claim.place.segment ?? 0
        for (const [index, textOf] of this.#texts.entries()) texts[index]?.push(textOf(file, claim))
      },
      part,
    )
    claims.push(part.bytes)
    return {
      report: claims.end(),
      texts: texts.map((all) => all.join('')),
      tally: tally.state,
      kept: written.map((all) => keptOf(part, Buffer.concat(all))),
      counts: sorter?.counts ?? { clean: 0, held: 0, corrected: 0 },
      open: sorter?.open ?? 0,
      lastSegment,
    }
  }
}
