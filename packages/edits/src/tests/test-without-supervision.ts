import { codeText } from '@aliquot/engine/code-number'
import type { SkinTest } from '@aliquot/engine/document/encounter'
import { encounterOf, testsOfCode } from '@aliquot/engine/scrub/chart-lines'
import { defineEdit } from '@aliquot/engine/scrub/edit'

/** Tests done by staff without the supervision that their code asks for. */
export const testWithoutSupervision = defineEdit({
  id: 'TST010',
  name: 'test-without-supervision',
  severity: 'records',
  nature: 'defect',
  direction: 'over',
  title: 'Tests were done by staff without the supervision that the code asks for.',
  why:
    'Staff test under a physician: on the spot for most tests, in the room for some; else the tests are not the ' +
    'physician’s to bill.',
  rules: ['TST-06'],
  scope: 'line',
  at: 'rendering-provider',
  params: { levels: 'tests.supervision', codes: 'tests.codes' },
  trigger: (_facts, params) => ({ codes: Object.keys(params?.levels ?? {}) }),
  needs: ['chart'],
  messages: {
    absent: {
      text: 'Line {line} bills {code}, which needs a physician on the spot; the chart of {day:day} has none.',
      todo:
        'Put right who was there if the record is wrong. If nobody was, these tests are not billable under the ' +
        'physician.',
      remedy: 'needs-clinician',
    },
    notInRoom: {
      text: 'Line {line} bills {code}, which needs the physician in the room; the chart of {day:day} has less.',
      todo:
        'Put right who was there if the record is wrong. If the physician was not in the room, {code} is not ' +
        'billable.',
      remedy: 'needs-clinician',
    },
  },
  check(view, line, { levels, codes }, out) {
    const encounter = encounterOf(view, line)
    if (encounter === undefined) {
      out.undecided(line, 'chart')
      return
    }
    const day = view.dayOf(line)
    const level = levels[codeText(view.codeOf(line))]
    const tests = testsOfCode(encounter, codes, view.codeOf(line))
    const judged = tests.map((test) => judge(test, level))
    if (judged.includes('less')) out.found(level === 'personal' ? 'notInRoom' : 'absent', line, { day })
    else if (judged.includes('video')) {
      out.undecided(line, 'answer-in-chart', 'whether the payer takes supervision by video for these tests')
    } else if (tests.length === 0 || judged.includes('unknown')) {
      out.undecided(line, 'answer-in-chart', 'who did the tests, and who supervised')
    }
  },
})

/** Supervision that is recorded as none was needed by somebody: by staff, where the chart names nobody. */
function judge(test: SkinTest, level: 'direct' | 'personal' | undefined): 'fine' | 'less' | 'video' | 'unknown' {
  const { performedBy, supervision } = test
  if (performedBy === 'physician' || performedBy === 'nurse-practitioner') return 'fine'
  if (supervision === 'none' || supervision === 'general') return 'less'
  if (supervision === undefined) return 'unknown'
  if (supervision === 'personal') return 'fine'
  if (level === 'personal') return 'less'
  return supervision === 'virtual' ? 'video' : 'fine'
}
