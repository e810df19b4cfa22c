import { encounterOf, testsOfCode } from '@aliquot/engine/scrub/chart-lines'
import { absent } from '@aliquot/engine/scrub/claim-view'
import { defineEdit } from '@aliquot/engine/scrub/edit'

const billed = '{claimed:units} units of {code} are {strengths:count} strengths of each antigen'

/** More strengths of an antigen than the payer is said to count. */
export const moreStrengthsThanCounted = defineEdit({
  id: 'TST008',
  name: 'more-strengths-than-counted',
  severity: 'info',
  nature: 'payer-limit',
  direction: 'neither',
  title: 'More strengths of each antigen were tested than the payer may count.',
  why: 'Each strength is a test; how many of them the payer counts for one antigen is limited.',
  rules: ['TST-02'],
  scope: 'line',
  at: 'units',
  params: { strengths: 'tests.strengths-per-antigen', codes: 'tests.codes' },
  trigger: (_facts, params) => ({ codes: params === undefined ? [] : [params.strengths.code] }),
  needs: ['chart'],
  messages: {
    more: {
      text: `${billed}; the payer may count {limit:count}, which makes {allowed:units}.`,
      todo: 'Bill what was tested, and have the results of every strength ready for an appeal.',
      remedy: 'needs-chart',
    },
  },
  check(view, line, { strengths: { max }, codes }, out) {
    const encounter = encounterOf(view, line)
    const claimed = view.unitsOf(line)
    if (encounter === undefined) out.undecided(line, 'chart')
    else if (claimed === absent) out.undecided(line, 'units')
    else {
      const tests = testsOfCode(encounter, codes, view.codeOf(line))
      let strengths = 0
      let allowed = 0
      let known = tests.length > 0
      for (const { count, dilutionsPerAntigen: each } of tests) {
        if (count === undefined || each === undefined || each === 0) known = false
        else {
          strengths = Math.max(strengths, each)
          allowed += (Math.min(each, max) * count * 1000) / each
        }
      }
      if (!known) out.undecided(line, 'answer-in-chart', 'how many strengths of each antigen were tested')
      else if (strengths > max) {
        const least = Math.min(claimed, Math.floor(allowed / 1000) * 1000)
        out.found('more', line, { claimed, strengths, limit: max, allowed: least })
      }
    }
  },
})
