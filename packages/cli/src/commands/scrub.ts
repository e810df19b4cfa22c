/** `aliquot scrub`: claims of 837P files and of JSON through the edits. */
import type { Catalogue } from '@aliquot/engine/policy/catalogue'
import { exitCodeOf, type FailReason } from '../exit-code.ts'
import { buffered } from '../print/buffered.ts'
import { Page } from '../print/page.ts'
import { type InputIssue, issuesInWords } from '../read/input-issue.ts'
import { readBytes } from '../read/read-bytes.ts'
import { reportClaim } from '../scrub/claim-report.ts'
import type { PayerChoice } from '../scrub/payer-choice.ts'
import { type ScrubbedClaim, type ScrubbedFile, scrubBytes, scrubSetup } from '../scrub/scrub-file.ts'
import { ScrubTally } from '../scrub/scrub-tally.ts'
import { reportSummary } from '../scrub/summary-report.ts'
import type { Surroundings } from '../surroundings.ts'

export interface ScrubOptions {
  readonly form: 'text' | 'json' | 'ndjson'
  /** Only the summary. */
  readonly quiet: boolean
  /** Lists undecided edits. */
  readonly undecided: boolean
  readonly failOn: ReadonlySet<FailReason>
}

/** What takes the claims of the files, and says in the end what it made of them. */
interface Reporter {
  begin(file: string): void
  claim(file: string, claim: ScrubbedClaim): void
  end(issues: readonly InputIssue[]): void
  finish(tally: ScrubTally): void
}

export async function runScrub(
  catalogue: Catalogue,
  payers: PayerChoice,
  paths: readonly string[],
  options: ScrubOptions,
  surroundings: Surroundings,
): Promise<number> {
  const reporter = reporterOf(options, surroundings)
  const tally = new ScrubTally()
  const setup = scrubSetup(catalogue, payers)
  for (const path of paths) {
    const read = await readBytes(path, surroundings)
    const { file } = read
    reporter.begin(file)
    const scrubbed: ScrubbedFile = read.ok
      ? scrubBytes(read.bytes, file, setup, (claim) => {
          tally.addClaim(claim)
          reporter.claim(file, claim)
        })
      : { broken: 0, issues: [read.issue], unlisted: 0 }
    tally.addFile(scrubbed.broken, scrubbed.issues.length + scrubbed.unlisted)
    reporter.end(scrubbed.issues)
    surroundings.err(issuesInWords(scrubbed.issues, scrubbed.unlisted))
  }
  reporter.finish(tally)
  const { hasFindings, hasUndecided, isStale } = tally
  const unreadable = tally.summary().issues > 0
  return exitCodeOf({ unreadable, found: hasFindings, undecided: hasUndecided, stale: isStale }, options.failOn)
}

function reporterOf(options: ScrubOptions, surroundings: Surroundings): Reporter {
  if (options.form === 'json') return jsonReporter(surroundings)
  return options.form === 'ndjson' ? ndjsonReporter(surroundings) : textReporter(options, surroundings)
}

/** The summary comes first, so the claims are kept as the text that they will be. */
function textReporter({ quiet, undecided }: ScrubOptions, surroundings: Surroundings): Reporter {
  const kept: string[] = []
  const later = new Page({ ...surroundings, out: (text) => kept.push(text) })
  return {
    begin() {},
    claim(file, claim) {
      const isShown = claim.result.outcome === 'found' || (undecided && claim.result.outcome === 'undecided')
      if (isShown && !quiet) reportClaim(later, file, claim, { undecided })
    },
    end() {},
    finish(tally) {
      const page = new Page(surroundings)
      reportSummary(page, tally.summary())
      if (kept.length > 0) page.blank()
      const { write, flush } = buffered(surroundings.out)
      for (const text of kept) write(text)
      flush()
    },
  }
}

function documentOf({ result, place, checkedThrough, chargeCents }: ScrubbedClaim) {
  return {
    ...result,
    place,
    ...(checkedThrough === undefined ? {} : { checkedThrough }),
    chargeCents,
  }
}

/** One object, written as the claims come: `{ "files": […], "summary": … }`, a claim a line. */
function jsonReporter({ out }: Surroundings): Reporter {
  const { write, flush } = buffered(out)
  let files = 0
  let claims = 0
  return {
    begin(file) {
      write(`${files === 0 ? '{"files":[' : ','}\n{"file":${JSON.stringify(file)},"claims":[`)
      files += 1
      claims = 0
    },
    claim(_file, claim) {
      write(`${claims === 0 ? '' : ','}\n${JSON.stringify(documentOf(claim))}`)
      claims += 1
    },
    end(issues) {
      write(`],\n"issues":${JSON.stringify(issues)}}`)
    },
    finish(tally) {
      write(`],\n"summary":${JSON.stringify(tally.summary())}}\n`)
      flush()
    },
  }
}

/** One claim a line. What could not be read stands on standard error. */
function ndjsonReporter({ out }: Surroundings): Reporter {
  const { write, flush } = buffered(out)
  return {
    begin() {},
    claim(file, claim) {
      write(`${JSON.stringify({ file, ...documentOf(claim) })}\n`)
    },
    end() {},
    finish: flush,
  }
}
