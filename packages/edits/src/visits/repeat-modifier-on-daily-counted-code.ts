import { modifierText, packCode, packModifier } from '@aliquot/engine/code-number'
import { defineEdit } from '@aliquot/engine/scrub/edit'

/** Modifiers of the code set for a service repeated on one day: by the same one, by another, a laboratory test. */
const repeats = ['76', '77', '91'].map(packModifier)

/** A modifier for a repeated service on a code whose units the payer adds up over the day. */
export const repeatModifierOnDailyCountedCode = defineEdit({
  id: 'MOD007',
  name: 'repeat-modifier-on-daily-counted-code',
  severity: 'info',
  nature: 'defect',
  direction: 'neither',
  title: 'A modifier for a repeated service stands on a code that is counted by the day.',
  why:
    'A shot code is one unit a date, and where a payer limits units of shots or extract, it adds up all lines of the ' +
    'date: a repeat modifier changes nothing.',
  rules: ['MOD-02'],
  scope: 'line',
  params: { shots: 'shots.codes' },
  trigger: (facts, params) => {
    const limits = facts.value('limits.daily') ?? {}
    const codes = Object.keys(limits).filter((code) => {
      const family = facts.familyOf(packCode(code))
      return family === 'shots' || family === 'extract'
    })
    const shots = params === undefined ? [] : [params.shots.one, params.shots.several]
    // With a limit on each line, the modifier has a use.
    return { codes: [...new Set([...codes, ...shots])].filter((code) => limits[code]?.indicator !== 1) }
  },
  needs: [],
  messages: {
    repeated: {
      text: 'Line {line} bills {code} with {modifier:modifier}; units are added up over the day, with it or without.',
      todo: 'Take {modifier:modifier} off, and bill all units of the day on one line.',
      remedy: 'needs-chart',
    },
    once: {
      text: 'Line {line} bills {code} with {modifier:modifier}; the code is billed once a date, however many shots.',
      todo: 'Take {modifier:modifier} off. Two or more shots of a date are one unit of the code for several.',
      remedy: 'needs-chart',
    },
  },
  check(view, line, _params, out, facts) {
    const message = facts.dailyLimitOf(view.codeOf(line)) === undefined ? 'once' : 'repeated'
    for (const modifier of repeats) {
      if (!view.hasModifier(line, modifier)) continue
      out.found(message, line, { modifier }, { kind: 'drop-modifier', line, modifier: modifierText(modifier) })
    }
  },
})
