/** From an encounter history to the packet that answers a request for records. */
import { courseSeries, type SeriesVisit } from '@aliquot/engine/cover/course-series'
import { type EvidenceMatrix, type EvidenceRow, evidenceMatrix } from '@aliquot/engine/cover/evidence'
import type { PolicyVerdict } from '@aliquot/engine/cover/verdict'
import type { Encounter, Vial } from '@aliquot/engine/document/encounter'
import type { IndexRow, Packet, ShotRow, UnitRow, VialRow, VisitRow } from '@aliquot/engine/packet/packet'
import type { Aliquot } from '../aliquot.ts'
import { clauseSource, documentsInWords, evidenceWanted, verdictInWords } from '../cover-in-words.ts'
import { sourceInWords } from '../explain/cited-source.ts'
import { proofInWords } from '../explain/proof-in-words.ts'
import type { EncounterHistory } from './history-schema.ts'
import { gapsOf } from './packet-gaps.ts'
import { factNames } from './record-facts.ts'

/** Builds the packet as of the history’s day. Encounters after that day are left out. */
export function makePacket(aliquot: Aliquot, history: EncounterHistory): Packet {
  const { course, on, payer, policy, jurisdiction, encounters: all = [] } = history
  const encounters: readonly Encounter[] = all.filter(({ dateOfService }) => dateOfService <= on)
  const latest = encounters.toSorted((a, b) => (a.dateOfService < b.dateOfService ? -1 : 1)).at(-1)
  const vials = encounters.flatMap((each) => each.vials ?? [])
  // All vials of the course are judged, not those of the last visit alone.
  const encounter = latest === undefined ? undefined : { ...latest, vials: vials.length > 0 ? vials : undefined }
  const verdict = aliquot.cover({ payer, policy, jurisdiction, on, course, encounter })
  const series = courseSeries(course, encounters, on)
  const matrices = verdict.policies.map((each) => evidenceMatrix(each, course, on))
  const packet: Omit<Packet, 'gaps'> = {
    on,
    payer,
    request: history.request ?? {},
    practice: history.practice ?? {},
    patient: history.patient ?? {},
    coverage: {
      answer: verdict.answer,
      words: verdictInWords(verdict),
      reasons: verdict.reasons,
      policies: verdict.policies.map(policyInWords),
    },
    index: indexOf(matrices),
    evaluations: evaluationsOf(history, matrices),
    visits: series.map(visitRow),
    vials: encounters.flatMap(({ dateOfService, vials: made = [] }) =>
      made.map((vial) => vialRow(vial, dateOfService)),
    ),
    shots: encounters.flatMap(shotRows),
    units: encounters.flatMap((each) => unitRows(aliquot, each)),
    desensitizations: encounters.flatMap(desensitizationRow),
    documents: course.documents ?? [],
  }
  const open = encounters.flatMap((each) =>
    aliquot.code(each).undecided.map(({ question }) => ({ at: `units of ${each.dateOfService}`, what: question })),
  )
  return { ...packet, gaps: [...gapsOf(packet, matrices, encounters, course), ...open] }
}

const policyInWords = ({ policy, answer }: PolicyVerdict): string =>
  `${policy.id}, ${policy.title}: ${answer.replace('-', ' ')}`

/** Every clause once, in the order of the policies. */
function indexOf(matrices: readonly EvidenceMatrix[]): readonly IndexRow[] {
  const rows = new Map<string, IndexRow>()
  for (const { rows: own } of matrices) {
    for (const row of own) if (!rows.has(row.verdict.clause.id)) rows.set(row.verdict.clause.id, indexRow(row))
  }
  return [...rows.values()]
}

function indexRow({ verdict: { clause, state, missing }, documents, gap }: EvidenceRow): IndexRow {
  const fact = state === 'unknown' && missing.length > 0 ? `not recorded: ${factNames(missing)}` : ''
  const document = documents.length === 0 ? `no document shows it (wanted: ${evidenceWanted(clause)})` : ''
  return {
    clause: clause.id,
    statement: clause.statement,
    source: clauseSource(clause),
    confidence: clause.confidence,
    role: clause.role,
    state,
    documents,
    gap: gap === 'none' ? '' : [fact, document].filter((part) => part !== '').join('; '),
    readSo: clause.ambiguity?.treatment,
  }
}

const benefits = { fewerSymptoms: 'fewer symptoms', moreTolerance: 'more tolerance', lessMedication: 'less medication' }

function evaluationsOf({ course }: EncounterHistory, [matrix]: readonly EvidenceMatrix[]): Packet['evaluations'] {
  const events = matrix?.events.filter(({ event }) => event === 'evaluation') ?? []
  return events.map(({ on, documents }) => {
    const recorded = (course.evaluations ?? []).find((each) => each.on === on)
    const found = Object.entries(benefits).flatMap(([name, words]) => {
      const value = recorded?.benefit?.[name]
      return value === undefined ? [] : [value === true ? words : `not ${words}`]
    })
    return {
      on,
      by: recorded?.by ?? '',
      found: found.join(', ') || 'no benefit measure recorded',
      shownBy: documentsInWords({ documents }),
    }
  })
}

function visitRow(visit: SeriesVisit): VisitRow {
  const { on, phase, daysSinceLast, gapReason, shots, uncharted, vials, evaluation, reactionTreated } = visit
  const given = shots.map(({ vial, volumeMl }) => `${volumeMl ?? '?'} mL of vial ${vial ?? '?'}`)
  const parts = [
    ...given,
    ...(uncharted > 0 ? [`${uncharted} injection${uncharted === 1 ? '' : 's'} without a record of volume`] : []),
    ...vials.map(({ id, dilution }) => `vial ${id ?? '?'} prepared${dilution === undefined ? '' : ` (${dilution})`}`),
    ...(evaluation === undefined ? [] : ['evaluated']),
    ...(reactionTreated ? ['a reaction was treated'] : []),
  ]
  return { on, phase: phase ?? '', daysSinceLast, reason: gapReason ?? '', what: parts.join('; ') }
}

function vialRow(vial: Vial, dateOfService: string): VialRow {
  return {
    vial: vial.id ?? '',
    preparedOn: vial.preparedOn ?? dateOfService,
    dilution: vial.dilution ?? '',
    filledMl: vial.filledMl,
    beyondUseOn: vial.beyondUseOn ?? '',
    preparedBy: vial.preparedBy ?? '',
    supervision: vial.supervision ?? '',
    components: (vial.ingredients ?? []).map(({ extract, strength, unit, volumeMl, lot, expiresOn }) =>
      [
        extract ?? '?',
        `${strength ?? '?'} ${unit ?? ''}`.trim(),
        `${volumeMl ?? '?'} mL`,
        `lot ${lot ?? '?'}`,
        `expires ${expiresOn ?? '?'}`,
      ].join(', '),
    ),
  }
}

function minutesOf(time: string | undefined): number | undefined {
  const match = /^(\d{1,2}):(\d{2})$/.exec(time ?? '')
  return match === null ? undefined : Number(match[1]) * 60 + Number(match[2])
}

function shotRows({ dateOfService, injections = [] }: Encounter): readonly ShotRow[] {
  return injections.flatMap(({ shots = [], supervision }) =>
    shots.map((shot) => {
      const [start, end] = [minutesOf(shot.givenAt), minutesOf(shot.observedUntil)]
      return {
        on: dateOfService,
        vial: shot.vial ?? '',
        volumeMl: shot.volumeMl,
        site: shot.site ?? '',
        givenAt: shot.givenAt ?? '',
        observedUntil: shot.observedUntil ?? '',
        observedMinutes: start === undefined || end === undefined || end < start ? undefined : end - start,
        reaction: shot.reaction ?? '',
        supervision: supervision ?? '',
      }
    }),
  )
}

function unitRows(aliquot: Aliquot, encounter: Encounter): readonly UnitRow[] {
  const { lines } = proofInWords(aliquot.code(encounter), encounter)
  return lines.map(({ code, units, modifiers, arithmetic, rules }) => ({
    on: encounter.dateOfService,
    line: [code, ...modifiers].join('-') + (units === null ? ', units open' : ` × ${units}`),
    arithmetic,
    sources: [
      ...new Set(rules.flatMap(({ title, says, cite }) => `${title}: ${says} (${cite.map(sourceInWords).join('; ')})`)),
    ],
  }))
}

function desensitizationRow({ dateOfService: on, rapidDesensitization }: Encounter): Packet['desensitizations'] {
  if (rapidDesensitization === undefined) return []
  const { agent = '', minutes, startDose = '', steps = [], reportWritten } = rapidDesensitization
  const report = reportWritten === true ? 'written' : reportWritten === false ? 'not written' : ''
  const written = steps.map(
    ({ at, dose, finding }) => `${at ?? '?'}: ${dose ?? '?'}${finding === undefined ? '' : `, ${finding}`}`,
  )
  return [{ on, agent, minutes, startDose, steps: written, report }]
}
