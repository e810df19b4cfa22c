/** Questions that a page answers, made from its data. */
import { formatHundredths } from '@aliquot/engine/fee-schedule/price'
import { formatCents } from '@aliquot/engine/money'
import { statusWords } from '@aliquot/reference/fee-schedule/schedule-words'
import { listed } from '../explain/count-in-words.ts'
import type { CodePage } from './code-page.ts'

export interface PageQuestion {
  readonly question: string
  readonly answer: string
}

type PageData = Omit<CodePage, 'questions'>

const tenths = (share: number) => `${Math.floor(share / 10)}.${share % 10}%`

export function questionsOn(page: PageData): readonly PageQuestion[] {
  return [
    what(page),
    who(page),
    when(page),
    unit(page),
    pay(page),
    work(page),
    change(page),
    daily(page),
    never(page),
    proof(page),
  ].filter((each) => each !== undefined)
}

function what({ code, name, text, category }: PageData): PageQuestion {
  const plain = text === undefined ? `It belongs to the category ${category.replaceAll('-', ' ')}.` : text.plainLanguage
  return { question: `What is ${code}?`, answer: `${name}. ${plain}` }
}

function who({ code, text }: PageData): PageQuestion | undefined {
  if (text === undefined) return undefined
  return { question: `Who uses ${code}?`, answer: `Mostly ${listed(text.usedBy)}.` }
}

function when({ code, text }: PageData): PageQuestion | undefined {
  return text === undefined ? undefined : { question: `When is ${code} used?`, answer: text.clinicalContext }
}

function unit({ code, unit: counts }: PageData): PageQuestion | undefined {
  return counts === undefined ? undefined : { question: `What is one unit of ${code}?`, answer: `${counts}.` }
}

function pay({ code, history }: PageData): PageQuestion | undefined {
  const newest = history.values.at(-1)
  if (newest === undefined) return undefined
  const question = `What does Medicare pay for ${code} in ${newest.year}?`
  const { row, nonFacility, nonFacilityCents, facilityCents, release } = newest
  const { words, isPricedByUnits } = statusWords(row.status)
  if (!isPricedByUnits) return { question, answer: `Nothing by relative value units: it is ${words} (${release}).` }
  const amount = `$${formatCents(nonFacilityCents)} a unit before geography, for ${formatHundredths(nonFacility)} RVUs`
  const inside =
    row.partIndicator === '5' || facilityCents === nonFacilityCents
      ? ''
      : `; in a facility $${formatCents(facilityCents)}`
  return { question, answer: `${amount}${inside} (${release}). The locality changes it.` }
}

function work({ code, history, comparison }: PageData): PageQuestion | undefined {
  const newest = history.values.at(-1)
  if (newest === undefined || comparison?.priced === undefined) return undefined
  const { priced, category } = comparison
  const name = category.replaceAll('-', ' ')
  if (newest.row.work > 0) {
    const { below, of } = priced.work
    return {
      question: `Is ${formatHundredths(newest.row.work)} a high work RVU?`,
      answer:
        `It is above ${below} of the ${of} codes in ${name} that are ` +
        `paid by units (${tenths(priced.work.percentileTenths)}).`,
    }
  }
  return {
    question: `Is ${code} unpaid, since its work RVU is 0.00?`,
    answer:
      'No. Work is one part of three; its practice expense and malpractice come to ' +
      `${formatHundredths(newest.nonFacility)} RVUs. In ${name}, ${priced.withoutWork} of ${priced.of} ` +
      `codes that are paid by units have no work RVU (${tenths(priced.withoutWorkTenths)}).`,
  }
}

function change({ code, history }: PageData): PageQuestion | undefined {
  const event = history.events.at(-1)
  if (event?.from === undefined || event.to === undefined || event.from === 0) return undefined
  const question = `Did ${code} change in ${event.year}?`
  if (event.from === event.to && event.workFrom === event.workTo)
    return { question, answer: 'No: its units are those of the year before.' }
  const percent = shareOfChange(event.from, event.to)
  const values = `${formatHundredths(event.from)} to ${formatHundredths(event.to)} total RVUs`
  return {
    question,
    answer:
      `Yes: from ${values} outside a facility (${percent}), work ` +
      `${formatHundredths(event.workFrom ?? 0)} to ${formatHundredths(event.workTo ?? 0)}.`,
  }
}

/** The change in percent with one decimal, towards zero. */
export function shareOfChange(from: number, to: number): string {
  const change = Math.trunc(((to - from) * 1000) / from)
  const magnitude = Math.abs(change)
  return `${to < from ? '−' : '+'}${Math.floor(magnitude / 10)}.${magnitude % 10}%`
}

function daily({ code, payers }: PageData): PageQuestion | undefined {
  const limits = payers?.values.find(({ parameter }) => parameter === 'limits.daily')
  const group = limits?.answers.find(({ values }) => values.some(({ payer }) => payer === 'medicare'))
  if (group === undefined || !group.known) return undefined
  return { question: `How many units of ${code} a day?`, answer: `Medicare: ${group.says}.` }
}

function never({ code, pairs }: PageData): PageQuestion | undefined {
  const closed = pairs.filter(({ indicator }) => indicator === '0')
  if (closed.length === 0) return undefined
  const others = closed.map(({ column1, column2 }) => (column1 === code ? column2 : column1))
  return {
    question: `What is never paid beside ${code}?`,
    answer: `${listed(others)}: the pair cannot be opened by a modifier.`,
  }
}

function proof({ code, text }: PageData): PageQuestion | undefined {
  if (text === undefined) return undefined
  return { question: `What does the record have to show for ${code}?`, answer: `${text.documentation.join('; ')}.` }
}
