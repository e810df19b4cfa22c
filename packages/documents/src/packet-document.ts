/** The pages of a packet: cover sheet, gaps, index, evaluations, treatment record, vials, shots, units, documents. */
import type { RecordDocument } from '@aliquot/engine/document/course'
import type { IndexRow, Packet, PacketParty } from '@aliquot/engine/packet/packet'
import type { Block, PrintedDocument } from './printed-document.ts'

const states: Readonly<Record<IndexRow['state'], string>> = { met: 'met', 'not-met': 'NOT MET', unknown: 'unknown' }

export function packetDocument(packet: Packet): PrintedDocument {
  const { request, patient, on, payer } = packet
  const parts = [patient.name, request.number === undefined ? undefined : `request ${request.number}`, payer]
  return {
    title: 'Records in answer to a request',
    footer: parts.filter((part) => part !== undefined).join('   '),
    on,
    blocks: [
      ...coverSheet(packet),
      ...gapPage(packet),
      ...indexPage(packet),
      ...evaluationPage(packet),
      ...treatmentPage(packet),
      ...vialPage(packet),
      ...shotPage(packet),
      ...desensitizationPage(packet),
      ...unitPage(packet),
      ...documentPage(packet),
    ],
  }
}

const heading = (text: string, newPage = false): Block => ({ kind: 'heading', level: 2, text, newPage })
const paragraph = (text: string): Block => ({ kind: 'paragraph', text })

function partyFields(
  role: string,
  { name, number, address, birthDate }: PacketParty,
): readonly (readonly [string, string])[] {
  const born = birthDate === undefined ? [] : [`born ${birthDate}`]
  const parts = [name, number, ...born, address].filter((part) => part !== undefined)
  return [[role, parts.length === 0 ? 'not stated' : parts.join('\n')]]
}

function coverSheet(packet: Packet): readonly Block[] {
  const { request, coverage, index, gaps, visits, vials, shots, documents } = packet
  const count = (state: IndexRow['state']) => index.filter((row) => row.state === state).length
  return [
    { kind: 'heading', level: 1, text: 'Records in answer to a request' },
    {
      kind: 'fields',
      fields: [
        ['Payer', packet.payer],
        ['Request', [request.number, request.from].filter((part) => part !== undefined).join(', ') || 'not stated'],
        ['Received, answer by', `${request.receivedOn ?? 'not stated'}, ${request.answerBy ?? 'not stated'}`],
        ...partyFields('Practice', packet.practice),
        ...partyFields('Patient', packet.patient),
        ['As of', packet.on],
      ],
    },
    heading('What the record comes to'),
    paragraph(`Coverage: ${coverage.words}.`),
    ...(coverage.reasons.length === 0 ? [] : [{ kind: 'list', items: coverage.reasons } as const]),
    ...(coverage.policies.length === 0 ? [] : [{ kind: 'list', items: coverage.policies } as const]),
    paragraph(
      `${index.length} clauses: ${count('met')} met, ${count('not-met')} not met, ${count('unknown')} unknown. ` +
        `${gaps.length} gaps are listed on the next page. Enclosed: ${visits.length} visits, ${vials.length} vials, ` +
        `${shots.length} injections, ${documents.length} documents.`,
    ),
    paragraph('Everything here is taken from the record as it stands. Nothing was added, and what is missing is said.'),
  ]
}

function gapPage({ gaps }: Packet): readonly Block[] {
  const rows = gaps.map(({ at, what }) => [at, what])
  return [
    heading('Gaps', true),
    rows.length === 0
      ? paragraph('No gap was found.')
      : {
          kind: 'table',
          summary: 'What the record lacks',
          columns: [
            { title: 'where', share: 0.32 },
            { title: 'what is missing', share: 0.68 },
          ],
          rows,
        },
  ]
}

function indexPage({ index }: Packet): readonly Block[] {
  return [
    heading('Index: every clause with what shows it', true),
    {
      kind: 'table',
      summary: 'Every clause of the policies in force with its state and its documents',
      columns: [
        { title: 'clause', share: 0.2 },
        { title: 'what it asks', share: 0.38 },
        { title: 'state', share: 0.09 },
        { title: 'shown by, or the gap', share: 0.33 },
      ],
      rows: index.map((row) => [
        `${row.clause}\n[${row.role}, confidence ${row.confidence}]`,
        `${row.statement}\nSource: ${row.source}${row.readSo === undefined ? '' : `\nRead so: ${row.readSo}`}`,
        states[row.state],
        shownOrGap(row),
      ]),
    },
  ]
}

function shownOrGap({ documents, gap }: IndexRow): string {
  const shown = documents.map(documentInWords)
  return [...shown, ...(gap === '' ? [] : [`GAP: ${gap}`])].join('\n') || 'no document is wanted'
}

function documentInWords({ type, on, author, page }: RecordDocument): string {
  const parts = [
    type ?? 'document',
    on,
    author === undefined ? undefined : `by ${author}`,
    page === undefined ? undefined : `page ${page}`,
  ]
  return parts.filter((part) => part !== undefined).join(' ')
}

function evaluationPage({ evaluations }: Packet): readonly Block[] {
  if (evaluations.length === 0) return [heading('Evaluations'), paragraph('None is recorded.')]
  return [
    heading('Evaluations'),
    {
      kind: 'table',
      summary: 'Evaluations with what they found',
      columns: ['date', 'by', 'found', 'shown by'].map((title, index) => ({ title, share: index === 2 ? 0.4 : 0.2 })),
      rows: evaluations.map(({ on, by, found, shownBy }) => [
        on,
        by || 'not recorded',
        found,
        shownBy || 'GAP: no note of that day',
      ]),
    },
  ]
}

function treatmentPage({ visits }: Packet): readonly Block[] {
  if (visits.length === 0) return [heading('Treatment record', true), paragraph('No encounter is in the history.')]
  return [
    heading('Treatment record', true),
    {
      kind: 'table',
      summary: 'Visits in the order of their dates',
      columns: [
        { title: 'date', share: 0.13 },
        { title: 'phase', share: 0.13 },
        { title: 'days since', share: 0.1 },
        { title: 'what was done', share: 0.44 },
        { title: 'reason for a gap', share: 0.2 },
      ],
      rows: visits.map(({ on, phase, daysSinceLast, what, reason }) => [
        on,
        phase,
        daysSinceLast === undefined ? '' : String(daysSinceLast),
        what,
        reason,
      ]),
    },
  ]
}

function vialPage({ vials }: Packet): readonly Block[] {
  return [
    heading('Vials: what was prepared, by whom and under whom', true),
    vials.length === 0
      ? paragraph('No preparation is in the history.')
      : {
          kind: 'table',
          summary: 'Preparation records of the vials',
          columns: [
            { title: 'vial', share: 0.08 },
            { title: 'prepared', share: 0.13 },
            { title: 'v/v', share: 0.1 },
            { title: 'mL', share: 0.07 },
            { title: 'use by', share: 0.13 },
            { title: 'by, supervision', share: 0.15 },
            { title: 'components', share: 0.34 },
          ],
          rows: vials.map((vial) => [
            vial.vial || '?',
            vial.preparedOn,
            vial.dilution || 'GAP',
            vial.filledMl === undefined ? 'GAP' : String(vial.filledMl),
            vial.beyondUseOn || 'GAP',
            `${vial.preparedBy || 'GAP'}${vial.supervision === '' ? '' : `, ${vial.supervision}`}`,
            vial.components.join('\n') || 'GAP',
          ]),
        },
  ]
}

const shotColumns = [
  ['date', 1.1],
  ['vial', 0.6],
  ['mL', 0.6],
  ['site', 1],
  ['given', 0.7],
  ['observed until', 1],
  ['minutes', 0.9],
  ['reaction', 1.1],
  ['supervision', 1.3],
] as const

function shotPage({ shots }: Packet): readonly Block[] {
  return [
    heading('Injections: log with observation, reaction and supervision', true),
    shots.length === 0
      ? paragraph('No injection is recorded one by one.')
      : {
          kind: 'table',
          summary: 'Log of injections',
          columns: shotColumns.map(([title, share]) => ({ title, share })),
          rows: shots.map((shot) => [
            shot.on,
            shot.vial || 'GAP',
            shot.volumeMl === undefined ? 'GAP' : String(shot.volumeMl),
            shot.site || 'GAP',
            shot.givenAt || 'GAP',
            shot.observedUntil || 'GAP',
            shot.observedMinutes === undefined ? '' : String(shot.observedMinutes),
            shot.reaction || 'GAP',
            shot.supervision || 'GAP',
          ]),
        },
  ]
}

function desensitizationPage({ desensitizations }: Packet): readonly Block[] {
  return desensitizations.flatMap(({ on, agent, minutes, startDose, steps, report }): readonly Block[] => [
    heading(`Rapid desensitization of ${on}: monitoring record`, true),
    {
      kind: 'fields',
      fields: [
        ['Agent', agent || 'GAP'],
        ['Minutes', minutes === undefined ? 'GAP' : String(minutes)],
        ['Starting dose', startDose || 'GAP'],
        ['Written report', report || 'GAP'],
      ],
    },
    steps.length === 0 ? paragraph('GAP: no increment is recorded.') : { kind: 'list', items: steps },
  ])
}

function unitPage({ units }: Packet): readonly Block[] {
  if (units.length === 0) {
    return [
      heading('Units: how each billed unit follows from the record', true),
      paragraph('No line follows from the history.'),
    ]
  }
  const sources = [...new Set(units.flatMap((row) => row.sources))]
  return [
    heading('Units: how each billed unit follows from the record', true),
    {
      kind: 'table',
      summary: 'Lines with the arithmetic of their units and the rules that it rests on',
      columns: [
        { title: 'date', share: 0.12 },
        { title: 'line', share: 0.14 },
        { title: 'how the units follow', share: 0.6 },
        { title: 'rules', share: 0.14 },
      ],
      rows: units.map((row) => [
        row.on,
        row.line,
        row.arithmetic.join('\n'),
        row.sources.map((source) => `[${sources.indexOf(source) + 1}]`).join(' '),
      ]),
    },
    { kind: 'heading', level: 3, text: 'Rules' },
    { kind: 'list', items: sources.map((source, index) => `[${index + 1}] ${source}`) },
  ]
}

function documentPage({ documents }: Packet): readonly Block[] {
  return [
    heading('Documents enclosed', true),
    documents.length === 0
      ? paragraph('None.')
      : {
          kind: 'table',
          summary: 'Documents by page',
          columns: ['page', 'document', 'date', 'author', 'shows'].map((title) => ({ title, share: 1 })),
          rows: documents.map(({ page, type, on, author, supports = [] }) => [
            page === undefined ? '' : String(page),
            type ?? '',
            on ?? '',
            author ?? '',
            supports.join(', '),
          ]),
        },
  ]
}
