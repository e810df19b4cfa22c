import type { Injection } from '@aliquot/engine/document/encounter'
import type { ParameterValues } from '@aliquot/engine/policy/parameter'
import { extractInjections, isCharted } from '@aliquot/engine/scrub/chart-lines'
import { role } from '@aliquot/engine/scrub/claim-view'
import { defineEdit } from '@aliquot/engine/scrub/edit'

/** Shots given by others with nobody over them, under a physician's number. */
export const shotsWithoutSupervision = defineEdit({
  id: 'SUP003',
  name: 'shots-without-supervision',
  severity: 'records',
  nature: 'defect',
  direction: 'over',
  title: 'A shot is billed under a physician who was not there.',
  why:
    'Shots by staff are billed under a physician only where one supervises; a nurse practitioner alone bills ' +
    'under the own number.',
  rules: ['SUP-02'],
  scope: 'line',
  at: 'rendering-provider',
  params: { codes: 'shots.codes', rule: 'shots.supervision' },
  trigger: (_facts, params) => ({ codes: params === undefined ? [] : [params.codes.one, params.codes.several] }),
  needs: ['chart'],
  messages: {
    unsupervised: {
      text: 'Line {line} bills {code} of {day:day} under a physician; by the chart nobody supervised the shot.',
      todo: 'Bill under the practitioner who was there, or put right who was if the record is wrong.',
      remedy: 'needs-clinician',
    },
  },
  check(view, line, { rule }, out) {
    const { chart } = view
    if (chart === undefined || !isCharted(view, line)) {
      out.undecided(line, 'chart')
      return
    }
    const rendering = view.renderingRole[line]
    if (rendering === role.nursePractitioner) return
    const given = extractInjections(chart).filter((each) => each.givenBy === undefined || each.givenBy === 'practice')
    const judged = given.map((injection) => judge(injection, rule))
    if (judged.includes('less')) {
      if (rendering === role.physician) out.found('unsupervised', line, { day: view.dayOf(line) })
      else out.undecided(line, 'rendering-role')
    } else if (judged.includes('video')) {
      out.undecided(line, 'answer-in-chart', 'whether the payer took supervision by video on that day')
    } else if (given.length === 0 || judged.includes('unknown')) {
      out.undecided(line, 'answer-in-chart', 'who gave the shots, and who supervised')
    }
  },
})

/** Supervision that is recorded as none was needed by somebody: by staff, where the chart names nobody. */
function judge(injection: Injection, rule: ParameterValues['shots.supervision']) {
  const { performedBy, supervision } = injection
  if (performedBy === 'physician') return 'fine'
  if (supervision === undefined) return 'unknown'
  if (rule.supervision.includes(supervision)) return 'fine'
  return supervision === 'virtual' ? 'video' : 'less'
}
