import { codeText, modifierText, packModifier } from '@aliquot/engine/code-number'
import { defineEdit } from '@aliquot/engine/scrub/edit'

/** Modifiers for waste of a drug, for sides of the body, and for a bilateral service. */
const foreign = ['JW', 'JZ', 'KX', 'LT', 'RT', '50'].map(packModifier)

/** A modifier on extract or a shot that only services of another kind carry. */
export const modifierOfOtherServices = defineEdit({
  id: 'MOD009',
  name: 'modifier-of-other-services',
  severity: 'info',
  nature: 'defect',
  direction: 'neither',
  title: 'Extract or a shot carries a modifier that only other services have.',
  why:
    'Waste is stated for drugs from single-dose containers, and sides of the body for services that have one; ' +
    'extract and shots have neither.',
  rules: ['MOD-03'],
  cite: [{ source: 'dossier', at: 'MOD-03' }],
  scope: 'line',
  at: 'modifiers',
  params: { shots: 'shots.codes', extract: 'extract.codes' },
  trigger: (facts, params) => ({
    codes:
      params === undefined
        ? []
        : facts.codes.map(codeText).filter((text) => {
            const { one, several } = params.shots
            const { multiDose, singleDose, wholeBody, venomByCount } = params.extract
            return [one, several, multiDose, singleDose, wholeBody, ...venomByCount].includes(text)
          }),
  }),
  needs: [],
  messages: {
    foreign: {
      text: 'Line {line} bills {code} with {modifier:modifier}, which neither extract nor shots carry.',
      todo: 'Find the line that {modifier:modifier} belongs to, such as a drug from a single-dose container.',
      remedy: 'needs-chart',
    },
  },
  check(view, line, _params, out) {
    if (!view.hasAnyModifier(line, foreign)) return
    for (const modifier of foreign) {
      if (!view.hasModifier(line, modifier)) continue
      out.found('foreign', line, { modifier }, { kind: 'drop-modifier', line, modifier: modifierText(modifier) })
    }
  },
})
