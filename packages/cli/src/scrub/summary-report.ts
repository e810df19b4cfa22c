/** What scrubbing gave, in a few lines. */
import { edits } from '@aliquot/edits/registry.generated'
import { counted } from 'aliquot/explain/count-in-words'
import { dollars } from '../print/money.ts'
import type { Page } from '../print/page.ts'
import type { ScrubSummary } from './scrub-tally.ts'

const titles: ReadonlyMap<string, string> = new Map(edits.map(({ id, title }) => [id, title]))

/** Most edits, kinds of missing facts and payers that are listed. */
const mostListed = 8

export function reportSummary(page: Page, summary: ScrubSummary): void {
  const { files, claims } = summary
  const broken = claims.broken > 0 ? `, ${counted(claims.broken, 'claim')} could not be read` : ''
  page.heading(`${counted(files, 'file')}, ${counted(claims.read, 'claim')} read${broken}`)
  if (claims.read === 0) return
  reportOutcomes(page, summary)
  if (summary.findings > 0) reportFindings(page, summary)
  if (summary.formIssues > 0) {
    page.text(
      `${counted(summary.formIssues, 'fault')} in the form of claims, for which a clearinghouse sends them back`,
      0,
    )
  }
  if (summary.missing.length > 0) reportMissing(page, summary)
  reportPayers(page, summary)
}

function reportOutcomes(page: Page, { claims, checkedThrough, chargeCents }: ScrubSummary): void {
  const stake = chargeCents > 0 ? `${dollars(chargeCents)} on lines that payers would stop` : ''
  page.table(
    [{ align: 'right' }, {}, {}],
    [
      [String(claims.found), 'with findings', stake],
      [String(claims.undecided), 'nothing found, questions open', ''],
      [String(claims.clean - claims.cleanAsOf), 'clean', ''],
      ...(claims.cleanAsOf === 0
        ? []
        : [[String(claims.cleanAsOf), `clean as of ${checkedThrough}`, 'values were checked to that day, not later']]),
    ],
  )
}

function reportFindings(page: Page, { findings, bySeverity, byNature, byEdit }: ScrubSummary): void {
  page.line(counted(findings, 'finding'))
  page.text(
    `${bySeverity.deny} deny (payers stop it), ${bySeverity.records} records (they will ask for records), ` +
      `${bySeverity.info} info; ${counted(byNature.defect, 'defect')} of the claim, ` +
      `${counted(byNature['payer-limit'], 'payer limit')}`,
  )
  const most = Object.entries(byEdit).sort(([, a], [, b]) => b - a)
  page.table(
    [{ align: 'right' }, {}, {}],
    most.slice(0, mostListed).map(([id, count]) => [String(count), id, titles.get(id) ?? '']),
  )
  if (most.length > mostListed) page.text(`and ${counted(most.length - mostListed, 'other edit')}`)
}

function reportMissing(page: Page, { missing }: ScrubSummary): void {
  page.line('what leaves edits undecided')
  page.table(
    [{ align: 'right' }, {}],
    missing.slice(0, mostListed).map((each) => [counted(each.claims, 'claim'), each.missing]),
  )
  if (missing.length > mostListed) page.text(`and ${missing.length - mostListed} other facts; --undecided lists them`)
}

function reportPayers(page: Page, { payers }: ScrubSummary): void {
  const unheld = payers.filter(({ held }) => !held)
  if (unheld.length === 0) return
  const names = unheld.slice(0, mostListed).map(({ payer, claims }) => `${payer === '' ? 'none' : payer} (${claims})`)
  const more = unheld.length > mostListed ? ` and ${unheld.length - mostListed} others` : ''
  page.text(
    `Payers that no policy is held for: ${names.join(', ')}${more}. Say which policy each goes by with ` +
      '--payers FILE, or one for all of them with --payer ID; `aliquot explain` lists the policies.',
    0,
  )
}
