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
    'All lines of a shot or extract code on a date are added up and held against the limit; a repeat modifier ' +
    'changes nothing.',
  rules: ['MOD-02'],
  scope: 'line',
  params: { limits: 'limits.daily' },
  trigger: (facts, params) => ({
    codes: Object.entries(params?.limits ?? {}).flatMap(([code, limit]) => {
      const family = facts.familyOf(packCode(code))
      return limit.indicator !== 1 && (family === 'shots' || family === 'extract') ? [code] : []
    }),
  }),
  needs: [],
  messages: {
    repeated: {
      text: 'Line {line} bills {code} with {modifier:modifier}; units are added up over the day, with it or without.',
      todo: 'Take {modifier:modifier} off, and bill all units of the day on one line.',
      remedy: 'needs-chart',
    },
  },
  check(view, line, _params, out) {
    for (const modifier of repeats) {
      if (!view.hasModifier(line, modifier)) continue
      out.found('repeated', line, { modifier }, { kind: 'drop-modifier', line, modifier: modifierText(modifier) })
    }
  },
})
