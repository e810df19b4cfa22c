/** A code page as text. */
import { formatHundredths } from '@aliquot/engine/fee-schedule/price'
import { codesInWords, listed } from 'aliquot/explain/count-in-words'
import { eventsInWords } from 'aliquot/library/code-history'
import type { CodePage } from 'aliquot/library/code-page'
import type { Standing } from 'aliquot/library/compare-code'
import { shareOfChange } from 'aliquot/library/page-questions'
import { printAnswers } from './explained-values.ts'
import { dollars } from './money.ts'
import type { Page } from './page.ts'

export function printCodePage(page: Page, code: CodePage): void {
  page.heading(`${code.code}  ${code.name}`)
  page.item('category:', code.category.replaceAll('-', ' '))
  if (code.ownDescriptor !== undefined) page.item('your descriptor:', code.ownDescriptor)
  printText(page, code)
  printValues(page, code)
  printComparison(page, code)
  printPayers(page, code)
  printPairs(page, code)
  section(page, 'Questions and answers')
  for (const { question, answer } of code.questions) page.item(question, answer)
  printProvenance(page, code)
}

function section(page: Page, title: string): void {
  page.blank()
  page.heading(title)
}

function printText(page: Page, { text, unit }: CodePage): void {
  if (text === undefined) {
    page.text('No text of ours: the code is outside an allergy practice. What follows is data of the fee schedule.')
    return
  }
  page.item('also known as:', text.alsoKnownAs.join(', '))
  page.item('in plain language:', text.plainLanguage)
  page.item('clinical context:', text.clinicalContext)
  page.item('used by:', listed(text.usedBy))
  if (unit !== undefined) page.item('one unit:', unit)
  section(page, 'Billing and documentation')
  for (const fact of text.billing) page.item('-', fact)
  page.line('  the record shows')
  for (const fact of text.documentation) page.item('-', fact, { indent: 4 })
  page.item('related:', text.related.join(', '))
}

function printValues(page: Page, { history, schedule }: CodePage): void {
  section(page, 'RVUs by year')
  if (history.values.length === 0) {
    page.text('It stands in no fee schedule that is held: it is priced elsewhere, or was deleted.')
    return
  }
  page.table(
    [
      { title: 'year' },
      { title: 'release' },
      { title: 'work', align: 'right' },
      { title: 'total', align: 'right' },
      { title: 'facility', align: 'right' },
      { title: 'national', align: 'right' },
      { title: 'facility', align: 'right' },
      { title: 'change of total' },
    ],
    history.values.map((value, at) => {
      const before = history.values[at - 1]
      const change =
        before === undefined || before.nonFacility === 0 ? '' : shareOfChange(before.nonFacility, value.nonFacility)
      return [
        String(value.year),
        value.release,
        formatHundredths(value.row.work),
        formatHundredths(value.nonFacility),
        formatHundredths(value.facility),
        dollars(value.nonFacilityCents),
        dollars(value.facilityCents),
        change,
      ]
    }),
  )
  for (const line of [...eventsInWords(history.events), ...schedule]) page.item('-', line)
}

const tenths = (share: number) => `${Math.floor(share / 10)}.${share % 10}%`

function printComparison(page: Page, { comparison }: CodePage): void {
  if (comparison === undefined) return
  section(page, `How it compares (${comparison.category.replaceAll('-', ' ')}, ${comparison.release}, whole schedule)`)
  const line = (name: string, { of, withoutWork, withoutWorkTenths, work, total }: Standing) => {
    page.item(
      `${name}:`,
      `work RVU above ${work.below} of ${of} codes (${tenths(work.percentileTenths)}), ` +
        `total RVU above ${total.below} (${tenths(total.percentileTenths)}); ` +
        `${withoutWork} have no work RVU (${tenths(withoutWorkTenths)})`,
    )
  }
  if (comparison.priced !== undefined) line('among codes paid by units', comparison.priced)
  line('among all codes listed', comparison.listed)
}

function printPayers(page: Page, { payers, denials, dailyLimit }: CodePage): void {
  if (dailyLimit !== undefined) {
    section(page, 'Daily limit of CMS, as imported')
    const { units, indicator, release } = dailyLimit
    page.text(`${units} a day, adjudication indicator ${indicator} (${release})`)
  }
  if (payers !== undefined && payers.values.length > 0) {
    section(page, `Units and limits by payer, as of ${payers.on}`)
    for (const { title, answers } of payers.values) {
      page.line(`  ${page.style('bold', title)}`)
      printAnswers(page, answers, { most: 3, isBrief: true })
    }
  }
  if (denials.length === 0) return
  section(page, 'Denials seen with it')
  for (const { title, pairs, nextStep } of denials) {
    const codes = pairs.map(
      ({ group, reason, remark }) =>
        [group, reason].filter(Boolean).join('-') + (remark === undefined ? '' : ` ${remark}`),
    )
    page.item('-', `${title} (${codes.join('; ').trim()}): ${nextStep}`)
  }
}

function printPairs(page: Page, { code, pairs, pairsOf, addedTo }: CodePage): void {
  if (addedTo.length > 0) {
    section(page, 'An addition to (NCCI, June 2024)')
    page.text(addedTo.join(', '))
  }
  if (pairs.length === 0) return
  section(page, `Pairs it fails with (${pairsOf})`)
  const others = (column: 'column1' | 'column2', indicator: string) =>
    pairs.flatMap((pair) =>
      pair[column] === code && pair.indicator === indicator ? [column === 'column1' ? pair.column2 : pair.column1] : [],
    )
  const line = (lead: string, codes: readonly string[]) => {
    if (codes.length > 0) page.item(lead, codesInWords(codes, 30))
  }
  line('never beside it:', [...others('column1', '0'), ...others('column2', '0')])
  line('denied beside it, unless a modifier is earned:', others('column1', '1'))
  line('it is denied beside these, unless a modifier is earned:', others('column2', '1'))
}

function printProvenance(page: Page, { provenance, address }: CodePage): void {
  section(page, 'About this page')
  page.item('address:', address)
  page.item('text:', `${provenance.author}, ${provenance.written}; ${provenance.reviewer}`)
  page.item('data:', provenance.releases.length === 0 ? 'none' : provenance.releases.join(', '))
  page.text(provenance.trademark)
  page.text(provenance.confirm)
  page.blank()
}
