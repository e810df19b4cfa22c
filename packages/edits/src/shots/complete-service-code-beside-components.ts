import { addMonths } from '@aliquot/engine/calendar-date'
import { codeText, packCode } from '@aliquot/engine/code-number'
import type { ShotCodes } from '@aliquot/engine/policy/parameter'
import { asCharted, findFamily, findLine } from '@aliquot/engine/scrub/chart-lines'
import { type ClaimView, historyProvider } from '@aliquot/engine/scrub/claim-view'
import { defineEdit } from '@aliquot/engine/scrub/edit'
import type { Fix } from '@aliquot/engine/scrub/fix'
import { findEarlier, isBefore, replacesEarlier } from '@aliquot/engine/scrub/history-lines'
import type { PolicyFacts } from '@aliquot/engine/scrub/policy-facts'

/** For how long extract that was billed may be what is injected now: the most that may be made at one time. */
const supplyMonths = 12

/** A code that holds shot and extract in one, when one of the two is billed apart, now or before. */
export const completeServiceCodeBesideComponents = defineEdit({
  id: 'ADM006',
  name: 'complete-service-code-beside-components',
  severity: 'deny',
  nature: 'defect',
  direction: 'over',
  title: 'A complete-service code is billed beside a shot or an extract that it holds.',
  why: 'The code holds the shot and the extract of the day; either of them beside it is billed twice.',
  rules: ['ADM-07', 'DOSE-13'],
  cite: [{ source: 'benefit-manual-antigens', at: 'supply' }],
  scope: 'date',
  at: 'code',
  params: { complete: 'shots.complete-service', shots: 'shots.codes' },
  applies: ({ complete }) => complete.use !== 'never',
  trigger: (_facts, params) => {
    if (params === undefined) return { codes: [] }
    const { complete, shots } = params
    return { codes: [complete.one, complete.several, ...complete.venomByCount, shots.one, shots.several] }
  },
  needs: [],
  messages: {
    shot: {
      text: 'Line {line} bills {code} for {day:day} beside {shot:code}: the shot is billed twice.',
      todo: 'Bill either {code} alone, or {shot:code} with the extract by its own code.',
      remedy: 'needs-chart',
    },
    extract: {
      text: 'Line {line} bills {code} for {day:day} beside {extract:code}: the extract is billed twice.',
      todo: 'Bill either {code} alone, or the shot and {extract:code} by their own codes.',
      remedy: 'needs-chart',
    },
    extractBefore: {
      text: 'Line {line} bills {code} for {day:day}; its extract was billed as {extract:code} on {before:day}.',
      todo: 'If the shot came out of that extract, bill the shot alone.',
      remedy: 'needs-chart',
    },
    shotBefore: {
      text: 'Line {line} bills {code} for {day:day}; an earlier claim has the shot of that day within {complete:code}.',
      todo: 'Compare the two claims; if it is the same shot, take {code} off.',
      remedy: 'needs-chart',
      denies: true,
    },
  },
  check(view, line, { complete, shots }, out, facts) {
    const day = view.dayOf(line)
    const shot = Math.max(findLine(view, packCode(shots.one), day), findLine(view, packCode(shots.several), day))
    const extract = findFamily(view, facts, 'extract', day)
    const required = complete.use === 'required'
    let alone = true
    for (let each = line; each < view.lines; each += 1) {
      if (view.dayOf(each) !== day || !isComplete(view.codeOf(each), shots, facts)) continue
      alone = false
      const before = required || extract >= 0 ? -1 : extractBefore(view, facts, each)
      const fix = correction(view, facts, each, shot >= 0, extract >= 0 || before >= 0)
      if (shot >= 0) out.found('shot', each, { day, shot: view.codeOf(shot) }, fix)
      if (extract >= 0) out.found('extract', each, { day, extract: view.codeOf(extract) }, fix)
      if (before < 0 || view.history === undefined) continue
      const { code, day: days } = view.history
      out.found('extractBefore', each, { day, extract: code[before] ?? 0, before: days[before] ?? 0 }, fix)
    }
    if (!alone || shot < 0 || view.history === undefined || replacesEarlier(view)) return
    for (const text of [complete.one, complete.several, ...complete.venomByCount]) {
      const code = packCode(text)
      if (findEarlier(view.history, code, day, historyProvider.same) < 0) continue
      out.found('shotBefore', shot, { day, complete: code })
      return
    }
  },
})

function isComplete(code: number, shots: ShotCodes, facts: PolicyFacts): boolean {
  return facts.familyOf(code) === 'shots' && code !== packCode(shots.one) && code !== packCode(shots.several)
}

/** With shot and extract billed apart nothing is left for the code; with the extract alone, the shot of the chart. */
function correction(
  view: ClaimView,
  facts: PolicyFacts,
  line: number,
  shot: boolean,
  extract: boolean,
): Fix | undefined {
  if (!extract) return undefined
  return shot ? { kind: 'remove', line } : asCharted(view, facts, 'shots')
}

/** The latest earlier line of extract, of the same practice and kind, that may still be in use; -1 if there is none. */
function extractBefore(view: ClaimView, facts: PolicyFacts, line: number): number {
  const { history } = view
  if (history === undefined) return -1
  const day = view.dayOf(line)
  const venom = (facts.value('shots.complete-service')?.venomByCount ?? []).includes(codeText(view.codeOf(line)))
  const venoms = facts.value('extract.codes')?.venomByCount ?? []
  for (let index = history.lines - 1; index >= 0; index -= 1) {
    const code = history.code[index] ?? -1
    const before = history.day[index] ?? 0
    if (!isBefore(history, index, day) || addMonths(before, supplyMonths) < day || facts.familyOf(code) !== 'extract')
      continue
    if (venoms.includes(codeText(code)) !== venom) continue
    if (history.provider[index] === historyProvider.same) return index
  }
  return -1
}
