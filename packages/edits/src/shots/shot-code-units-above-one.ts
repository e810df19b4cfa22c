import { packCode } from '@aliquot/engine/code-number'
import { chartDay, chartedOfFamily, findLine } from '@aliquot/engine/scrub/chart-lines'
import { absent, type ClaimView, historyProvider } from '@aliquot/engine/scrub/claim-view'
import { defineEdit } from '@aliquot/engine/scrub/edit'
import { findEarlier, replacesEarlier } from '@aliquot/engine/scrub/history-lines'

/** A shot code is one unit a date, however many shots were given. */
export const shotCodeUnitsAboveOne = defineEdit({
  id: 'ADM002',
  name: 'shot-code-units-above-one',
  severity: 'deny',
  nature: 'defect',
  direction: 'over',
  title: 'More than one unit of a shot code is billed for a date.',
  why: 'The code for one shot and the code for several are each one unit a date; the number of shots picks the code.',
  rules: ['ADM-01', 'ADM-02'],
  scope: 'date',
  params: { codes: 'shots.codes' },
  trigger: (_facts, params) => ({ codes: params === undefined ? [] : [params.codes.one, params.codes.several] }),
  needs: [],
  messages: {
    units: {
      text: 'Line {line} bills {units:units} units of {code} for {day:day}; it is one unit a date, however many shots.',
      todo: 'Set the units to 1. No record of the shots makes them more.',
      remedy: 'needs-chart',
    },
    repeated: {
      text: 'Line {line} bills {code} for {day:day} once more; it is one unit a date.',
      todo: 'Keep one line, with the code that all shots of the day make.',
      remedy: 'needs-chart',
      denies: true,
    },
    earlier: {
      text: 'Line {line} bills {code} for {day:day}; an earlier claim has it for that day already.',
      todo: 'If it is the same shot, take the line off; if a second visit, the code for several replaces both.',
      remedy: 'needs-chart',
      denies: true,
    },
  },
  check(view, line, { codes }, out) {
    const { history } = view
    const day = view.dayOf(line)
    const one = packCode(codes.one)
    const several = packCode(codes.several)
    for (let each = line; each < view.lines; each += 1) {
      const code = view.codeOf(each)
      if (view.dayOf(each) !== day || (code !== one && code !== several)) continue
      const units = view.unitsOf(each)
      if (units === absent) out.undecided(each, 'units')
      else if (units > 0 && units !== 1000) {
        out.found('units', each, { units, day }, { kind: 'units', line: each, unitsThousandths: 1000 })
      }
      if (findLine(view, code, day) < each) {
        const decided = code === several || isDecided(view, day)
        out.found('repeated', each, { day }, decided ? { kind: 'remove', line: each } : undefined)
        continue
      }
      if (history === undefined || replacesEarlier(view)) continue
      if (findEarlier(history, code, day, historyProvider.same) >= 0) out.found('earlier', each, { day })
    }
  },
})

/** The chart of the day says which one code its shots make; a line that has another is the matter of another edit. */
function isDecided(view: ClaimView, day: number): boolean {
  const { chart } = view
  return chart !== undefined && chartDay(chart) === day && chartedOfFamily(chart, 'shots').length > 0
}
