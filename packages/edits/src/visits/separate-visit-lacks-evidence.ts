import { packModifier } from '@aliquot/engine/code-number'
import { encounterOf } from '@aliquot/engine/scrub/chart-lines'
import { defineEdit } from '@aliquot/engine/scrub/edit'

/** A visit marked as separate whose record lacks one of the three things that show it. */
export const separateVisitLacksEvidence = defineEdit({
  id: 'MOD012',
  name: 'separate-visit-lacks-evidence',
  severity: 'records',
  nature: 'defect',
  direction: 'over',
  title: 'A visit is marked as separate, and the record lacks a part of what shows that.',
  why:
    'Three things show that a visit was more than the service of the day: a problem of its own, an examination for ' +
    'it, and a decision. Each is looked for by itself.',
  rules: ['EM-01', 'EM-02', 'EM-06'],
  scope: 'line',
  at: 'modifiers',
  params: { rule: 'visit.same-day' },
  trigger: (_facts, params) => ({ ranges: params?.rule.visits ?? [] }),
  concerns: (view, line, facts) =>
    encounterOf(view, line)?.evaluation?.evidence !== undefined && view.anyOnDay(line, facts.isBesideVisit),
  chartOnly: true,
  needs: [],
  messages: {
    problem: {
      text: 'Visit {code} carries {modifier:modifier}; by the record it had no problem of its own.',
      todo: 'Take {code} off, unless the note shows a problem beyond the service of the day.',
      remedy: 'needs-clinician',
    },
    examination: {
      text: 'Visit {code} carries {modifier:modifier}; by the record nothing was examined for it.',
      todo: 'Take {code} off, unless the note shows an examination or a history taken for the separate problem.',
      remedy: 'needs-clinician',
    },
    decision: {
      text: 'Visit {code} carries {modifier:modifier}; by the record nothing was decided in it.',
      todo: 'Take {code} off, unless the note shows what was decided on the separate problem.',
      remedy: 'needs-clinician',
    },
  },
  check(view, line, { rule }, out) {
    const modifier = packModifier(rule.modifier)
    const evidence = encounterOf(view, line)?.evaluation?.evidence
    if (evidence === undefined || !view.hasModifier(line, modifier)) return
    for (const kind of ['problem', 'examination', 'decision'] as const) {
      if (evidence[kind] === false) out.found(kind, line, { modifier })
      else if (evidence[kind] === undefined) {
        out.undecided(line, 'answer-in-chart', `whether the separate visit had a ${kind} of its own (evidence)`)
      }
    }
  },
})
