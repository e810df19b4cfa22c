/** `aliquot demo`: the main job on the sample day, and how to do it with one's own files. */
import { join } from 'node:path'
import type { Coding } from '@aliquot/engine/derive/coding'
import type { Aliquot } from 'aliquot'
import { counted } from 'aliquot/explain/count-in-words'
import { exitCode } from '../exit-code.ts'
import { lineInWords } from '../print/lines.ts'
import type { Page } from '../print/page.ts'
import { readEncounters } from '../read/encounter-input.ts'
import { issuesInWords } from '../read/input-issue.ts'
import type { Surroundings } from '../surroundings.ts'
import { type Coded, outcomeOf } from './code.ts'
import { runScrub, type ScrubOptions } from './scrub.ts'

export interface DemoOptions {
  readonly json: boolean
}

const ownFiles: readonly (readonly string[])[] = [
  ['npx aliquot scrub claims.837', 'what payers would stop in your claims, and what to do'],
  ['npx aliquot code encounter.json --explain', 'lines for a visit, with the arithmetic of every unit'],
  ['npx aliquot units encounter.json', 'what the same vials are with every payer'],
  ['npx aliquot explain 95165', 'a code, an edit, a payer or a rule in plain words'],
]

export async function runDemo(
  aliquot: Aliquot,
  { json }: DemoOptions,
  surroundings: Surroundings,
  page: Page,
): Promise<number> {
  const encounterFile = join(surroundings.samples, 'encounters.ndjson')
  const claimFile = join(surroundings.samples, 'claims.837')
  const { encounters } = await readEncounters(encounterFile, surroundings)
  const outcomes = encounters.map((each) => outcomeOf(aliquot, each, encounterFile))
  const coded = outcomes.flatMap((each) => ('coding' in each ? [each] : []))
  const issues = outcomes.flatMap((each) => ('issues' in each ? each.issues : []))
  surroundings.err(issuesInWords(issues))
  const { catalogue } = aliquot
  const defaults = { payer: undefined, jurisdiction: undefined }
  const policies = { catalogue, own: [], payers: new Map(), defaults }
  const scrub: ScrubOptions = {
    form: json ? 'json' : 'text',
    quiet: false,
    undecided: false,
    failOn: new Set(),
  }
  if (json) {
    const written: string[] = []
    const quiet = { ...surroundings, out: (text: string) => written.push(text) }
    const code = await runScrub(policies, [claimFile], scrub, quiet)
    const lines = coded.map(({ encounter, coding }) => ({ id: encounter.id, lines: coding.lines }))
    page.json({ code: lines, scrub: JSON.parse(written.join('')) })
    return issues.length > 0 ? exitCode.unreadable : code
  }
  page.heading('A sample day of an allergy practice (make-believe): its charts, coded')
  printDay(page, coded, encounterFile)
  page.blank()
  page.heading('Claims of the day with planted errors, scrubbed without their charts')
  const code = await runScrub(policies, [claimFile], scrub, surroundings)
  printOwn(page, surroundings.samples)
  return issues.length > 0 ? exitCode.unreadable : code
}

/** Rows shown of the encounters without questions. */
const mostShown = 12

function printDay(page: Page, coded: readonly Coded[], file: string): void {
  const open = coded.filter(({ coding }) => coding.undecided.length > 0)
  const whole = coded.filter(({ coding }) => coding.undecided.length === 0)
  page.text(`${counted(coded.length, 'encounter')}: ${whole.length} coded, ${open.length} with an open question.`, 0)
  page.table(
    [{ title: 'encounter' }, { title: 'payer' }, { title: 'lines' }],
    whole.slice(0, mostShown).map(({ encounter, coding }) => [encounter.id ?? '', coding.payer, linesOf(coding)]),
  )
  if (whole.length > mostShown) page.line(`  and ${whole.length - mostShown} more: npx aliquot code ${file}`)
  page.blank()
  page.table(
    [{ title: 'encounter' }, { title: 'payer' }, { title: 'lines' }, { title: 'what must be asked' }],
    open.map(({ encounter, coding }) => [
      encounter.id ?? '',
      coding.payer,
      linesOf(coding),
      firstSentence(coding.undecided[0]?.question ?? ''),
    ]),
  )
}

function linesOf({ lines }: Coding): string {
  return lines.length === 0 ? 'none yet' : lines.map(lineInWords).join(', ')
}

const firstSentence = (text: string) => /^.*?[.?](?=\s|$)/.exec(text)?.[0] ?? text

function printOwn(page: Page, samples: string): void {
  page.heading('With your own files')
  page.table([{}, {}], ownFiles)
  const withCharts = `npx aliquot scrub ${join(samples, 'claims.ndjson')}`
  page.text(`A claim as JSON may carry its chart, and then far more can be decided: ${withCharts}`)
  page.text('Nothing leaves this computer. Every command takes --json, and --help says the rest.')
}
