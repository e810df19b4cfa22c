import { packCode } from '@aliquot/engine/code-number'
import type { CompleteServiceCodes } from '@aliquot/engine/policy/parameter'
import { asCharted, chartDay, chartedOfFamily } from '@aliquot/engine/scrub/chart-lines'
import { defineEdit } from '@aliquot/engine/scrub/edit'

/** A code that holds shot and extract in one, to a payer that takes only the separate codes. */
export const completeServiceCodeNotValid = defineEdit({
  id: 'ADM005',
  name: 'complete-service-code-not-valid',
  severity: 'deny',
  nature: 'defect',
  direction: 'neither',
  title: 'A complete-service code is billed to a payer for which it is not valid.',
  why: 'This payer takes the shot and the extract as two codes, never as one that holds both.',
  rules: ['ADM-07'],
  scope: 'line',
  at: 'code',
  params: { complete: 'shots.complete-service' },
  applies: ({ complete }) => complete.use === 'never',
  trigger: (facts, params) => {
    const separate = facts.value('shots.codes')
    if (params === undefined || separate === undefined) return { codes: [] }
    const { one, several, venomByCount } = params.complete
    return { codes: [one, several, ...venomByCount, separate.one, separate.several] }
  },
  needs: [],
  messages: {
    notValid: {
      text: 'Line {line} bills {code}, which holds shot and extract; this payer does not take it.',
      todo: 'Bill the shot by its own code, and the extract, if it was prepared that day, by its own.',
      remedy: 'needs-chart',
      denies: true,
    },
  },
  check(view, line, { complete }, out, facts) {
    const { chart } = view
    if (!isComplete(view.codeOf(line), complete)) return
    const day = view.dayOf(line)
    const shots = chart !== undefined && chartDay(chart) === day && chartedOfFamily(chart, 'shots').length > 0
    out.found('notValid', line, {}, shots ? asCharted(view, facts, 'shots') : undefined)
  },
})

function isComplete(code: number, { one, several, venomByCount }: CompleteServiceCodes): boolean {
  if (code === packCode(one) || code === packCode(several)) return true
  for (const text of venomByCount) if (code === packCode(text)) return true
  return false
}
