import { addMonths } from '@aliquot/engine/calendar-date'
import { packCode } from '@aliquot/engine/code-number'
import type { Vial } from '@aliquot/engine/document/encounter'
import { chartedLines, findLine, vialsBehind } from '@aliquot/engine/scrub/chart-lines'
import { type ClaimView, type HistoryView, historyProvider } from '@aliquot/engine/scrub/claim-view'
import { defineEdit } from '@aliquot/engine/scrub/edit'
import { isBefore, replacesEarlier } from '@aliquot/engine/scrub/history-lines'
import { vialsOfDay } from '../chart-of-day.ts'

/** Extract billed while what was billed before still lasts, so that more months are in hand than the payer pays. */
export const secondYearBilledInAdvance = defineEdit({
  id: 'HIS003',
  name: 'second-year-billed-in-advance',
  severity: 'records',
  nature: 'defect',
  direction: 'over',
  title: 'Extract is billed in advance: with what was billed before, it lasts longer than the payer allows.',
  why:
    'The payer pays for a supply of some months from its preparation. Two claims that together hold more than that ' +
    'bill the next year before it is due.',
  rules: ['DOSE-13'],
  scope: 'date',
  at: 'units',
  params: { codes: 'extract.codes', supply: 'extract.supply-months' },
  trigger: (_facts, params) => {
    if (params === undefined) return { codes: [] }
    const { multiDose, singleDose, wholeBody, venomByCount } = params.codes
    return { codes: [multiDose, singleDose, wholeBody, ...venomByCount] }
  },
  needs: ['chart', 'history'],
  messages: {
    advance: {
      text:
        'The extract of {day:day} ({code}) is to last {months:count} months, and the supply billed before lasts to ' +
        '{end:day}: {inHand:count} months in hand, of which the payer pays {most:count}.',
      todo: 'Prepare and bill the next supply when it is due. If vials were lost, record which ones these replace.',
      remedy: 'needs-clinician',
    },
  },
  check(view, first, { codes, supply }, out) {
    const { chart, history } = view
    const day = view.dayOf(first)
    if (chart === undefined || history === undefined || replacesEarlier(view)) return
    if (vialsOfDay(view, first, out) === undefined) return
    const { multiDose, singleDose, wholeBody, venomByCount } = codes
    for (const text of new Set([multiDose, singleDose, wholeBody, ...venomByCount])) {
      const code = packCode(text)
      const line = findLine(view, code, day)
      const vials = chartedLines(chart, code, day).flatMap((each) => vialsBehind(chart, each))
      if (line < 0 || vials.length === 0 || vials.every((vial) => vial.replaces !== undefined)) continue
      const earlier = earlierSupply(history, code, day, supply.months)
      const question = questionOf(view, vials, earlier, day)
      const months = Math.max(...vials.map((vial) => Math.floor(vial.supplyMonths ?? 0)))
      const inHand = earlier.end <= day ? 0 : wholeMonths(day, addMonths(earlier.end, months))
      if (inHand > supply.months && !vials.some((vial) => vial.splitReason !== undefined)) {
        out.found('advance', line, { day, months, end: earlier.end, inHand, most: supply.months })
      } else if (question !== undefined) out.undecided(line, question.fact, question.detail)
    }
  },
})

interface EarlierSupply {
  /** The day on which what was billed before runs out, as far as that is known. */
  readonly end: number
  /** An earlier claim does not say how long its extract lasts. */
  readonly isOpen: boolean
}

/** What earlier claims of the practice hold of the code: each supply begins when the one before runs out. */
function earlierSupply(history: HistoryView, code: number, day: number, most: number): EarlierSupply {
  let end = Number.NEGATIVE_INFINITY
  let isOpen = false
  for (let index = 0; index < history.lines; index += 1) {
    if (history.code[index] !== code || history.provider[index] !== historyProvider.same) continue
    if (!isBefore(history, index, day)) continue
    const on = history.day[index] ?? day
    const months = history.supplyMonths[index] ?? 0
    if (months > 0) end = addMonths(Math.max(end, on), months)
    else if (addMonths(on, most) > day) isOpen = true
  }
  return { end, isOpen }
}

function questionOf(view: ClaimView, vials: readonly Vial[], { end, isOpen }: EarlierSupply, day: number) {
  const isSplit = vials.some((vial) => vial.splitReason !== undefined)
  if (end > day && isSplit) {
    const detail = 'whether the supply billed before is of the same allergens: these were split off for a reason'
    return { fact: 'history-lines', detail } as const
  }
  if (isOpen) return { fact: 'history-lines', detail: 'how many months the extract billed before is to last' } as const
  if (end > Number.NEGATIVE_INFINITY && vials.some((vial) => vial.supplyMonths === undefined)) {
    return { fact: 'answer-in-chart', detail: 'how many months the vials are to last (supplyMonths)' } as const
  }
  return view.history?.hasLines === true ? undefined : ({ fact: 'history-lines', detail: undefined } as const)
}

/** Whole months from one day to a later one. */
function wholeMonths(from: number, to: number): number {
  let months = 0
  while (addMonths(from, months + 1) <= to) months += 1
  return months
}
