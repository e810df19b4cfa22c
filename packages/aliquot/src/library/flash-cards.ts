/** Lessons and flash cards for somebody who learns the codes, made from the pages. */

import { formatHundredths } from '@aliquot/engine/fee-schedule/price'
import { codePages, codesOfSpecialty, pageText } from '@aliquot/reference/code-pages/code-pages'
import type { Specialty } from '@aliquot/reference/code-pages/page-text'
import { codeEntry } from '@aliquot/reference/code-set'
import { codeHistory } from './code-history.ts'
import type { PageContext } from './code-page.ts'

export interface FlashCard {
  readonly code: string
  readonly front: string
  readonly back: string
}

export interface Lesson {
  readonly title: string
  readonly lines: readonly string[]
  readonly cards: readonly FlashCard[]
}

/** Three cards a code: what it is, what it counts, what it is worth. Of one specialty, or of all pages. */
export function flashCards(context: PageContext, specialty?: Specialty): readonly FlashCard[] {
  const codes = specialty === undefined ? codePages.map(({ code }) => code) : codesOfSpecialty(specialty)
  return codes.flatMap((code) => cardsOf(context, code))
}

function cardsOf(context: PageContext, code: string): readonly FlashCard[] {
  const text = pageText(code)
  const entry = codeEntry(code)
  if (text === undefined || entry === undefined) return []
  const value = codeHistory(context.library, code).values.at(-1)
  return [
    { code, front: text.plainLanguage, back: `${code}: ${entry.name}` },
    { code, front: `One unit of ${code} (${entry.name}) is …`, back: entry.counts },
    ...(value === undefined
      ? []
      : [
          {
            code,
            front: `Work and total RVUs of ${code} in ${value.year}`,
            back: `${formatHundredths(value.row.work)} and ${formatHundredths(value.nonFacility)} outside a facility`,
          },
        ]),
  ]
}

const families = [
  ['Shots', ['95115', '95117']],
  ['Extract', ['95165', '95144', '95170']],
  ['Venom', ['95145', '95146', '95147', '95148', '95149']],
  ['Skin tests', ['95004', '95024', '95027', '95028', '95044']],
  ['Venom and drug tests', ['95017', '95018']],
  ['Challenges and desensitization', ['95076', '95079', '95180']],
  ['Visits beside them', ['99213', '99214', '99204']],
  ['Drugs given in the office', ['96372', '96401', 'J2357']],
] as const

/** Short lessons in the order in which a learner needs them. */
export function lessons(context: PageContext): readonly Lesson[] {
  return families.map(([title, codes]) => ({
    title,
    lines: codes.flatMap((code) => {
      const text = pageText(code)
      if (text === undefined) return []
      return [
        `${code}, ${codeEntry(code)?.name ?? ''}: ${text.clinicalContext}`,
        ...text.billing.map((fact) => `- ${fact}`),
      ]
    }),
    cards: codes.flatMap((code) => cardsOf(context, code)),
  }))
}
