import { codeText, packCode, packModifier } from '@aliquot/engine/code-number'
import { chartedLines, findLine, vialsBehind } from '@aliquot/engine/scrub/chart-lines'
import { type ClaimView, historyProvider } from '@aliquot/engine/scrub/claim-view'
import { defineEdit } from '@aliquot/engine/scrub/edit'
import { findEarlier, replacesEarlier } from '@aliquot/engine/scrub/history-lines'

/** A venom code beside one of more venoms on the same date. */
export const lowerVenomCodeBesideHigher = defineEdit({
  id: 'VEN001',
  name: 'lower-venom-code-beside-higher',
  severity: 'deny',
  nature: 'defect',
  direction: 'over',
  title: 'A code for fewer venoms is billed beside a code for more.',
  why:
    'A regimen is billed at the code for all its venoms. A lower code beside it is right only to catch up one ' +
    'that ran out.',
  rules: ['VEN-03', 'VEN-04', 'MOD-01'],
  scope: 'date',
  at: 'code',
  params: { codes: 'extract.codes', pairs: 'same-day.pairs', modifiers: 'same-day.distinct-service' },
  trigger: (_facts, params) => ({ codes: params?.codes.venomByCount.slice(0, -1) ?? [] }),
  needs: [],
  messages: {
    closed: {
      text: 'Line {line} bills {code} on {day:day} beside {higher:code}: {code} is denied, and no modifier lifts it.',
      todo: 'Bill the code for all venoms of the regimen. Doses to catch up belong on a day of their own.',
      remedy: 'needs-chart',
      denies: true,
    },
    open: {
      text: 'Line {line} bills {code} on {day:day} beside {higher:code}: {code} is denied.',
      todo: 'Only doses to catch up a venom that ran out are paid apart, with a modifier and a note that says so.',
      remedy: 'needs-chart',
      denies: true,
    },
    earned: {
      text: 'Line {line}: {code} on {day:day} beside {higher:code} is doses to catch up, without {modifier:modifier}.',
      todo: 'Add {modifier:modifier} to {code}: the record supports it.',
      remedy: 'needs-chart',
      direction: 'under',
      denies: true,
    },
    earlier: {
      text: 'Line {line} bills {code} on {day:day}; an earlier claim has {higher:code}, and {code} is denied.',
      todo: 'Compare the claims: a regimen is billed once, at the code for all its venoms.',
      remedy: 'needs-chart',
      denies: true,
    },
  },
  check(view, first, { codes, pairs, modifiers }, out) {
    const day = view.dayOf(first)
    const accepted = modifiers.accepted.map(packModifier)
    for (let each = first; each < view.lines; each += 1) {
      const lower = view.codeOf(each)
      const text = codeText(lower)
      const index = codes.venomByCount.indexOf(text)
      if (index < 0 || view.dayOf(each) !== day) continue
      for (const higherText of codes.venomByCount.slice(index + 1)) {
        const pair = pairs.find((known) => known.column1.includes(higherText) && known.column2.includes(text))
        const higher = packCode(higherText)
        if (pair === undefined) continue
        const beside = findLine(view, higher, day) >= 0
        if (!beside && !billedBefore(view, higher, day, pair.anyProvider)) continue
        if (!beside) out.found('earlier', each, { day, higher })
        else if (pair.indicator === 0) out.found('closed', each, { day, higher })
        else if (!view.hasAnyModifier(each, accepted)) {
          const modifier = packModifier(modifiers.written)
          const fix = { kind: 'modifier', line: each, modifier: modifiers.written } as const
          if (isCatchUp(view, lower, day)) out.found('earned', each, { day, higher, modifier }, fix)
          else out.found('open', each, { day, higher })
        }
        break
      }
    }
  },
})

function billedBefore(view: ClaimView, code: number, day: number, anyProvider: boolean): boolean {
  const { history } = view
  if (history === undefined || replacesEarlier(view)) return false
  return findEarlier(history, code, day, anyProvider ? undefined : historyProvider.same) >= 0
}

/** The chart has doses of the lower code, to catch up a venom. */
function isCatchUp(view: ClaimView, code: number, day: number): boolean {
  const { chart } = view
  if (chart === undefined) return false
  const lines = chartedLines(chart, code, day)
  return lines.some((line) => vialsBehind(chart, line).some((vial) => vial.catchUpFor !== undefined))
}
