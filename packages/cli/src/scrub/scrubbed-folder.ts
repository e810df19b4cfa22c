/** The folder that scrubbing fills: the sorted claims, and the report in four forms. */
import type { Claim } from '@aliquot/engine/document/claim'
import { counted } from 'aliquot/explain/count-in-words'
import type { Page } from '../print/page.ts'
import { WholeFiles } from '../write/whole-files.ts'
import { csvReporter, jsonReporter, ndjsonReporter, type Reporter, textReporter } from './report/reporter.ts'
import type { AcceptedSummary, ScrubSummary } from './scrub-tally.ts'
import { ClaimSorter, isCorrecting, type Sorted, type SortOptions, sorted } from './sort-claims.ts'

/** Claims of JSON files with the changes that were accepted, one a line. */
const correctedDocuments = 'corrected.ndjson'

const reports = ['report.csv', 'report.ndjson', 'report.txt', 'report.json'] as const

/** What stands in each file of claims, and what to do with it. */
const meanings: Readonly<Record<Sorted, string>> = {
  clean: 'Nothing was found: send it.',
  held: 'Look at these first: report.txt says why.',
  corrected: 'Corrected, and nothing else was found: send it.',
}

export class ScrubbedFolder {
  readonly sorter: ClaimSorter
  readonly reporters: readonly Reporter[]
  readonly #files: WholeFiles
  readonly #claimFiles: readonly Sorted[]

  /** Begins to fill a folder. Throws errors of the platform. */
  constructor(folder: string, options: SortOptions) {
    this.#claimFiles = isCorrecting(options) ? sorted : sorted.filter((file) => file !== 'corrected')
    const documents = options.acceptance === undefined ? [] : [correctedDocuments]
    // The report as JSON is put in its place last: where it stands, all others do.
    const files = new WholeFiles(
      folder,
      [...this.#claimFiles.map(nameOf), ...documents, ...reports],
      [...sorted.map(nameOf), correctedDocuments],
    )
    this.#files = files
    this.sorter = new ClaimSorter(options, (bytes, file) => files.write(nameOf(file), bytes))
    const to = (name: (typeof reports)[number]) => (text: string) => files.write(name, text)
    const plain = { quiet: false, undecided: false, withIssues: true, colour: false, columns: reportColumns }
    this.reporters = [
      textReporter(to('report.txt'), plain),
      jsonReporter(to('report.json')),
      ndjsonReporter(to('report.ndjson')),
      csvReporter(to('report.csv')),
    ]
  }

  /** Takes a claim of a JSON file with the changes that were accepted. */
  readonly takeCorrected = (claim: Claim): void => {
    this.#files.write(correctedDocuments, `${JSON.stringify(claim)}\n`)
  }

  /** Writes to a file of claims. */
  write(file: Sorted, bytes: Uint8Array): void {
    this.#files.write(nameOf(file), bytes)
  }

  /** How much stands in the files of claims. */
  mark(): readonly number[] {
    return this.#claimFiles.map((file) => this.#files.lengthOf(nameOf(file)))
  }

  /** Forgets what was written to the files of claims since then. */
  cut(mark: readonly number[]): void {
    for (const [index, file] of this.#claimFiles.entries()) this.#files.cut(nameOf(file), mark[index] ?? 0)
  }

  /** All is written: the files appear. */
  finish(): void {
    this.#files.finish()
  }

  /** No file appears. */
  discard(): void {
    this.#files.discard()
  }

  /** Says what was written. */
  report(page: Page, { claims, jsonClaims, checkedThrough, accepted }: ScrubSummary): void {
    const { counts, open } = this.sorter
    page.heading(`written to ${this.#files.folder}`)
    const asOf = claims.cleanAsOf === 0 ? '' : `, ${claims.cleanAsOf} clean as of ${checkedThrough} alone`
    const besides: Readonly<Record<Sorted, string>> = {
      clean: `${open > 0 ? `, ${open} of them with open questions` : ''}${asOf}`,
      held: claims.broken > 0 ? `, and ${claims.broken} that could not be read` : '',
      corrected: '',
    }
    for (const file of this.#claimFiles) {
      page.item(
        `${nameOf(file)}:`,
        `${counted(counts[file], 'claim')}${besides[file]}. ${counts[file] > 0 ? meanings[file] : ''}`,
      )
    }
    page.item('reports:', reports.join(', '))
    if (accepted !== undefined) reportAccepted(page, accepted)
    if (jsonClaims > 0) {
      const claimsOfJson = `${counted(jsonClaims, 'claim')} of JSON files`
      page.text(`${claimsOfJson}: in the reports alone; \`aliquot convert\` makes an 837P file of them`)
    }
  }
}

function reportAccepted(page: Page, { by, on, file, changed, refused }: AcceptedSummary): void {
  const not = refused === 0 ? '' : `; ${counted(refused, 'claim')} not changed: report.txt says why`
  page.item('accepted:', `by ${by}, ${on}, from ${file}: ${counted(changed, 'claim')} changed${not}`)
}

const reportColumns = 100

function nameOf(file: Sorted): string {
  return `${file}.837`
}
