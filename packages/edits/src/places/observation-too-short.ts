import { codeText } from '@aliquot/engine/code-number'
import type { Encounter, Shot } from '@aliquot/engine/document/encounter'
import { encounterOf } from '@aliquot/engine/scrub/chart-lines'
import { defineEdit } from '@aliquot/engine/scrub/edit'

/** A patient watched for less time than the payer asks for. */
export const observationTooShort = defineEdit({
  id: 'SUP006',
  name: 'observation-too-short',
  severity: 'records',
  nature: 'defect',
  direction: 'over',
  title: 'The patient was watched for less time than the payer asks for.',
  why: 'The payer makes watching the patient for some minutes a condition of the service.',
  rules: ['ADM-09'],
  scope: 'line',
  at: 'code',
  params: { rule: 'observation.minutes' },
  applies: ({ rule }) => rule.length > 0,
  trigger: (facts, params) => ({
    codes: facts.codes
      .filter((code) => params?.rule.some((each) => each.family === facts.familyOf(code)))
      .map(codeText),
  }),
  needs: ['chart'],
  messages: {
    short: {
      text: 'After {code} on {day:day} the patient was watched for {watched:minutes} of {needed:minutes} minutes.',
      todo: 'Put right the time if the record is wrong, or give the reason for which the patient left early.',
      remedy: 'needs-clinician',
    },
  },
  check(view, line, { rule }, out, facts) {
    const family = facts.familyOf(view.codeOf(line))
    const needed = rule.find((each) => each.family === family)?.minutes
    const encounter = encounterOf(view, line)
    if (needed === undefined) return
    if (encounter === undefined) {
      out.undecided(line, 'chart')
      return
    }
    const watched = minutesWatched(encounter, family === 'shots')
    if (watched === undefined) out.undecided(line, 'answer-in-chart', 'how long the patient was watched')
    else if (watched < needed) out.found('short', line, { day: view.dayOf(line), watched, needed })
  },
})

/** The shortest time that a shot was followed by watching, or what the course says of it. */
function minutesWatched(encounter: Encounter, afterShots: boolean): number | undefined {
  const shots = afterShots ? (encounter.injections ?? []).flatMap((injection) => injection.shots ?? []) : []
  const times = shots.map(minutesAfter)
  if (times.length === 0 || times.includes(undefined)) return encounter.course?.observationMinutes
  return Math.min(...times.map((time) => time ?? 0))
}

function minutesAfter({ givenAt, observedUntil }: Shot): number | undefined {
  const from = clock(givenAt)
  const until = clock(observedUntil)
  return from === undefined || until === undefined || until < from ? undefined : until - from
}

function clock(text: string | undefined): number | undefined {
  const match = /^(\d{1,2}):(\d{2})$/.exec(text ?? '')
  return match === null ? undefined : Number(match[1]) * 60 + Number(match[2])
}
