/** `aliquot replay`: a saved report is made again. By the same versions it comes out byte for byte the same. */
import { ClaimView } from '@aliquot/engine/scrub/claim-view'
import type { Aliquot } from 'aliquot'
import { counted } from 'aliquot/explain/count-in-words'
import { type Versions, versionsOf } from 'aliquot/versions'
import { exitCode } from '../exit-code.ts'
import type { Page } from '../print/page.ts'
import { Progress } from '../progress.ts'
import { HashedInputs } from '../replay/hashed-inputs.ts'
import { type ClaimDifference, differenceInWords, differencesOf } from '../replay/report-difference.ts'
import { type RunRecord, sortOf } from '../replay/run-record.ts'
import { readReport, type SavedReport } from '../replay/saved-report.ts'
import { ClaimJudge } from '../scrub/claim-judge.ts'
import { PayerChoice } from '../scrub/payer-choice.ts'
import { jsonReporter } from '../scrub/report/reporter.ts'
import { ScrubRun } from '../scrub/scrub-run.ts'
import { ClaimSorter } from '../scrub/sort-claims.ts'
import type { Surroundings } from '../surroundings.ts'

export interface ReplayOptions {
  readonly json: boolean
  /** Where the claims are now, in the order of the report; where they were, if none are given. */
  readonly files: readonly string[]
}

/** What came of a replay. */
export interface Replayed {
  readonly report: string
  readonly claims: number
  readonly same: boolean
  readonly before: Versions
  readonly now: Versions
  readonly differences: readonly ClaimDifference[]
}

/** `text` is that of the report; the library has the policies that the report names. */
export async function runReplay(
  { catalogue }: Aliquot,
  name: string,
  text: string,
  saved: SavedReport,
  { json, files }: ReplayOptions,
  surroundings: Surroundings,
  page: Page,
): Promise<number> {
  const { run } = saved
  const paths = run.inputs.map(({ path }, index) => files[index] ?? path)
  const inputs = new HashedInputs(placed(surroundings, run, paths))
  const again = await madeAgain({ catalogue }, run, inputs)
  const wrong = run.inputs.flatMap((input, index) => whyNotTheSame(input, paths[index] ?? '', inputs))
  if (wrong.length > 0) {
    surroundings.err(wrong.map((each) => `${each}\n`).join(''))
    return exitCode.unreadable
  }
  const now = versionsOf(catalogue)
  const fresh = readReport(again)
  const { engine, content } = run.judgedBy
  const replayed: Replayed = {
    report: name,
    claims: saved.claims.length,
    same: again === text,
    before: { engine, content },
    now,
    differences: typeof fresh === 'string' ? [] : differencesOf(saved.claims, fresh.claims),
  }
  if (json) page.json(replayed)
  else printReplayed(page, replayed)
  const isExplained = !isSame(replayed) && replayed.differences.length === 0
  return replayed.same || isExplained ? exitCode.nothing : exitCode.found
}

/** Files are read from where they are now, and called what they were called. */
function placed(surroundings: Surroundings, run: RunRecord, paths: readonly string[]): Surroundings {
  const now = new Map(run.inputs.map(({ path }, index) => [path, paths[index] ?? path]))
  return { ...surroundings, pieces: (path) => surroundings.pieces(now.get(path) ?? path) }
}

async function madeAgain({ catalogue }: Pick<Aliquot, 'catalogue'>, run: RunRecord, inputs: HashedInputs) {
  const { payer, jurisdiction, payers, strictDates, sort } = run.settings
  const { on } = run.judgedBy
  const parts: string[] = []
  const setup = {
    catalogue,
    judge: new ClaimJudge(catalogue, { strictDates, on }),
    payers: new PayerChoice(catalogue, new Map(Object.entries(payers)), { payer, jurisdiction }),
    view: new ClaimView(),
    progress: new Progress({}),
    // The claims are sorted, since what is accepted depends on it, and go nowhere.
    sorter: sort === undefined ? undefined : new ClaimSorter(sortOf(sort), () => {}),
  }
  const scrubbing = new ScrubRun(setup, [jsonReporter((part) => parts.push(part))], undefined, undefined)
  for (const { path } of run.inputs) await scrubbing.scrub(path, inputs.surroundings)
  const { engine, content } = versionsOf(catalogue)
  const judgedBy = { engine, content, ...(on === undefined ? {} : { on }) }
  const read = run.inputs.map(({ path }) => ({ path, sha256: inputs.digestOf(path) ?? null }))
  scrubbing.finish({ ...run, judgedBy, inputs: read })
  return parts.join('')
}

function whyNotTheSame(
  { path, sha256 }: RunRecord['inputs'][number],
  now: string,
  inputs: HashedInputs,
): readonly string[] {
  if (path === '-') return ['The claims came from standard input, which is not kept: scrub a file to replay it.']
  if (sha256 === null) return [`${path}: it was not read to its end when the report was made, and cannot be compared.`]
  const digest = inputs.digestOf(path)
  const where = 'say after the report where the claims are now'
  if (digest === undefined) return [`${now}: it cannot be read; ${where}.`]
  if (digest === sha256) return []
  return [`${now}: this is not the file that was scrubbed as ${path}, its SHA-256 is another; ${where}.`]
}

const isSame = ({ before, now }: Replayed) => before.engine === now.engine && before.content === now.content

const shown = ({ engine, content }: Versions) => `engine ${engine}, content ${content.slice(0, 12)}`

function printReplayed(page: Page, replayed: Replayed): void {
  const { report, claims, same, before, now, differences } = replayed
  const judged = counted(claims, 'claim')
  if (same) {
    page.text(`${report}: reproduced byte for byte, ${judged}, by ${shown(now)}.`, 0)
    return
  }
  if (isSame(replayed)) page.text(`${report}: another report comes out, though by the same versions, ${shown(now)}.`, 0)
  else page.text(`${report}: made by ${shown(before)}; this is ${shown(now)}.`, 0)
  if (differences.length === 0) {
    page.text(`Of ${judged}, nothing else is said.`, 0)
    return
  }
  page.text(`Of ${judged}, something else is said of ${differences.length}:`, 0)
  for (const each of differences) page.item(each.claim === '' ? 'claim' : each.claim, differenceInWords(each))
}
