/** Daily limits, limits over a time and same-day pairs, in words. */
import type { CapWindow, DailyLimit, PairOpening, SameDayPair, WindowCap } from '@aliquot/engine/policy/parameter'
import { codeEntry } from '@aliquot/reference/code-set'
import { codesInWords, counted } from './count-in-words.ts'

const opening: Readonly<Record<PairOpening, string>> = {
  'other-allergens': 'unless other allergens were tested than those treated or tested beside',
  'other-drug': 'unless a drug was given that is no allergy extract',
  'other-vials': 'unless they are different vials',
  'catch-up': 'unless it catches up a venom that ran short',
  never: 'whatever the modifier',
}

/** What happens beyond a limit, by its indicator. */
function beyondInWords({ indicator }: DailyLimit): string {
  if (indicator === 1) return 'a line'
  if (indicator === 2) return 'a date, absolute'
  return indicator === 3 ? 'a date, more on appeal' : 'a date'
}

/** `30 a date`, with what happens beyond it. */
export function dailyLimitInWords(limit: DailyLimit): string {
  return limit.units === 0 ? 'not paid' : `${limit.units} ${beyondInWords(limit)}`
}

/** More limits than this are gathered by what happens beyond them. */
const mostApart = 3

/** Limits of the codes asked about; without a question, of the codes in scope. */
export function dailyLimitsInWords(
  limits: Readonly<Record<string, DailyLimit>>,
  asked: ReadonlySet<string> | undefined,
): string {
  const shown = Object.entries(limits).filter(([code]) =>
    asked === undefined ? codeEntry(code) !== undefined : asked.has(code),
  )
  if (shown.length <= mostApart) return shown.map(([code, limit]) => `${code} ${dailyLimitInWords(limit)}`).join('; ')
  const groups = new Map<string, string[]>()
  for (const [code, limit] of shown) {
    const beyond = limit.units === 0 ? 'not paid' : `units ${beyondInWords(limit)}`
    groups.set(beyond, [...(groups.get(beyond) ?? []), limit.units === 0 ? code : `${code} ${limit.units}`])
  }
  return [...groups].map(([beyond, codes]) => `${beyond}: ${codes.join(', ')}`).join('; ')
}

export function windowInWords(window: CapWindow): string {
  switch (window.kind) {
    case 'rolling-days':
      return `in ${window.days} days`
    case 'rolling-months':
      return `in ${counted(window.months, 'month')}`
    case 'benefit-year':
      return 'in a benefit year'
    case 'therapy-year':
      return 'in a year of therapy'
  }
}

const phases = { any: '', 'first-year': ', first year', 'later-years': ', later years' } as const

export function windowCapInWords({ units, window, phase, beyond, dose }: WindowCap): string {
  const way = beyond === 'appeal' ? 'appeal' : 'prior authorization'
  return `${units}${doseOfCap(dose)} ${windowInWords(window)}${phases[phase]}, beyond by ${way}`
}

function doseOfCap(dose: WindowCap['dose']): string {
  if (dose === undefined) return ''
  if (dose === 'unpublished') return ' units as billed'
  switch (dose.kind) {
    case 'aliquot':
      return ` doses of ${dose.aliquotMicrolitres / 1000} mL`
    case 'planned-injection':
      return ' planned injections'
    case 'treatment-session':
      return ' treatment sessions'
  }
}

export function windowCapsInWords(caps: readonly WindowCap[], asked: ReadonlySet<string> | undefined): string {
  const shown = caps.filter(({ code }) => asked === undefined || asked.has(code))
  if (shown.length === 0) return 'no limit over a year'
  return shown.map((cap) => `${cap.code} ${windowCapInWords(cap)}`).join('; ')
}

export function pairInWords(pair: SameDayPair, asked?: ReadonlySet<string>): string {
  const second = asked === undefined ? pair.column2 : pair.column2.filter((code) => asked.has(code))
  // A code that was asked about is named; the codes on its other side may be many.
  const denied = second.length === 0 ? pair.column2 : second
  const first = asked === undefined ? pair.column1 : pair.column1.filter((code) => asked.has(code))
  const paid = second.length > 0 || first.length === 0 ? pair.column1 : first
  const how = pair.indicator === 0 ? opening.never : `${opening[pair.opensFor]} (with a modifier)`
  const who = pair.anyProvider ? ', across providers' : ''
  return `${codesInWords(denied)} denied beside ${codesInWords(paid)} ${how}${who}`
}

export function pairsInWords(pairs: readonly SameDayPair[], asked: ReadonlySet<string> | undefined): string {
  const about = (pair: SameDayPair) =>
    asked === undefined || [...pair.column1, ...pair.column2].some((code) => asked.has(code))
  const shown = pairs.filter(about)
  return shown.length === 0 ? 'no pairs' : shown.map((pair) => pairInWords(pair, asked)).join('; ')
}
