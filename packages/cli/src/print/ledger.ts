/** The ledger for people: the account of each vial, and what breaks it. */
import { isoOf } from '@aliquot/engine/calendar-date'
import { firstBreak } from '@aliquot/engine/ledger/ledger'
import type { UnitAccount } from '@aliquot/engine/ledger/unit-account'
import type { VialAccount, VialBreak } from '@aliquot/engine/ledger/vial-account'
import { formatThousandths } from '@aliquot/engine/quantity'
import { counted } from 'aliquot/explain/count-in-words'
import type { KeptLedger } from 'aliquot/ledger/ledger-sources'
import type { Page } from './page.ts'

/** Most entries of a list that are named. */
const mostNamed = 12

export function printLedger(page: Page, { ledger, unplaced, unmatchedAnswers }: KeptLedger): void {
  const { vials, units, unmatched, lost, unbilled } = ledger
  const behind = new Map<string, UnitAccount[]>()
  for (const account of units) {
    for (const id of account.vials) behind.set(id, [...(behind.get(id) ?? []), account])
  }
  for (const account of vials) {
    printVial(page, account)
    for (const each of behind.get(account.vial.id) ?? []) printUnits(page, each)
  }
  if (vials.length > 0) page.blank()
  for (const each of lost) page.item('open', breakInWords(each))
  for (const { message, place } of unplaced) page.item('open', `${place}: ${message}`)
  listed(
    page,
    'claim lines of extract without a recorded vial',
    unmatched.map(({ claim, line }) => `${claim.id} line ${line.line} (${line.code}, ${isoOf(line.day)})`),
  )
  listed(page, 'vials that no claim bills', unbilled)
  listed(page, 'answers that fit no claim', unmatchedAnswers)
  const broken = vials.filter(({ breaks }) => breaks.length > 0).length
  const over = units.filter((account) => firstBreak(account) !== undefined)
  const open = vials.filter(({ questions }) => questions.length > 0).length
  const undecided = units.filter(({ allowed, question }) => allowed === undefined || question !== undefined).length
  page.heading(
    `${counted(vials.length, 'vial')}: ${broken} broken in volume, ${open} not known in full; ` +
      `${counted(units.length, 'account')} of units: ${over.length} broken, ${undecided} undecided`,
  )
}

function listed(page: Page, what: string, entries: readonly string[]): void {
  if (entries.length === 0) return
  const more = entries.length > mostNamed ? ` and ${entries.length - mostNamed} more; --json lists them` : ''
  page.text(`${what}: ${entries.slice(0, mostNamed).join(', ')}${more}`, 0)
}

const millilitres = (volume: number | undefined): string =>
  volume === undefined ? 'an unknown rest' : `${formatThousandths(volume)} mL`

function printVial(
  page: Page,
  { vial, prepared, drawn, intoDilutions, discarded, left, ...account }: VialAccount,
): void {
  const from = vial.parent === undefined ? '' : `, diluted from ${vial.parent}`
  page.heading(`vial ${vial.id}  prepared ${isoOf(vial.preparedOn)}${from}`)
  const parts = [
    `${millilitres(drawn)} drawn`,
    ...(intoDilutions > 0 ? [`${millilitres(intoDilutions)} into ${account.dilutions.join(', ')}`] : []),
    `${millilitres(discarded)} discarded`,
    `${millilitres(left)} left`,
  ]
  page.item('volume', `${prepared === undefined ? 'unknown' : millilitres(prepared)} = ${parts.join(' + ')}`)
  for (const question of account.questions) page.item('open', `not known: ${question}`)
  for (const each of account.breaks) page.item('broken', breakInWords(each), { emphasis: 'red' })
}

export function breakInWords({ kind, vial, day, volume, place }: VialBreak): string {
  const on = day === undefined ? '' : ` on ${isoOf(day)}`
  switch (kind) {
    case 'overdrawn':
      return `${millilitres(volume)} more were taken${on} than vial ${vial} held (${place})`
    case 'count-differs': {
      const word = volume > 0 ? 'less' : 'more'
      const measured = `${millilitres(Math.abs(volume))} ${word} were measured${on}`
      return `${measured} than should be left in vial ${vial} (${place})`
    }
    case 'before-preparation':
      return `${millilitres(volume)} were taken${on}, before vial ${vial} was prepared (${place})`
    case 'recorded-twice':
      return `vial ${vial} is recorded twice, and the records differ (${place}): the first is counted`
    case 'no-such-vial':
      return `${millilitres(volume)} were taken${on} from vial ${vial}, which is not recorded (${place})`
  }
}

function printUnits(page: Page, account: UnitAccount): void {
  const { code, payer, vials, allowed, billed, lines, question } = account
  const units = formatThousandths(billed)
  const claims = lines.map(({ claim, line }) => `${claim.id} ${formatThousandths(line.units ?? 0)}`).join(', ')
  const together = vials.length > 1 ? ` for ${vials.join(' + ')} together` : ''
  if (allowed === undefined || question !== undefined) {
    const most = allowed === undefined ? 'an unknown number' : formatThousandths(allowed)
    page.item('units', `${payer} ${code}: ${units} billed (${claims}) of ${most}${together}`)
    page.item('open', `not known: ${question ?? 'the units allowed'}`)
    return
  }
  page.item(
    'units',
    `${payer} ${code}: ${units} billed (${claims}) of ${formatThousandths(allowed)} allowed${together}`,
  )
  const first = firstBreak(account)
  if (first === undefined) return
  const of = account.isDilution ? 'a dilution that is not billed again' : 'the units that the vial allows'
  const excess = lines.reduce((sum, each) => sum + (each.excess ?? 0), 0)
  const own = `${formatThousandths(first.excess ?? 0)} of its ${formatThousandths(first.line.units ?? 0)} units`
  page.item(
    'broken',
    `claim ${first.claim.id}, line ${first.line.line}, is the first beyond ${of}: ${own}; ` +
      `${formatThousandths(excess)} too many in all`,
    { emphasis: 'red' },
  )
}
