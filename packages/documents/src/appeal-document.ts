/** A letter of appeal to print. The advice to the practice stands in a document of its own, never in the letter. */
import type { AppealLetter } from '@aliquot/engine/packet/appeal'
import type { Block, PrintedDocument } from './printed-document.ts'

export function appealDocument(letter: AppealLetter): PrintedDocument {
  const { practice, patient, payer, on, service, claim, denial, ground, facts, clauses } = letter
  const about = [service, claim === '' ? undefined : `claim ${claim}`].filter((part) => part !== undefined).join(', ')
  const born = patient.birthDate === undefined ? '' : `, born ${patient.birthDate}`
  const blocks: readonly Block[] = [
    { kind: 'heading', level: 1, text: 'Appeal' },
    {
      kind: 'fields',
      fields: [
        [
          'From',
          [practice.name, practice.number, practice.address].filter((part) => part !== undefined).join('\n') ||
            'not stated',
        ],
        ['To', payer],
        ['Date', on],
        [
          'Patient',
          `${patient.name ?? 'not stated'}${born}${patient.number === undefined ? '' : `, ${patient.number}`}`,
        ],
        ['Service', about],
        ['Denied with', denial],
      ],
    },
    { kind: 'paragraph', text: `We ask that the denial be looked at again. ${ground}` },
    { kind: 'heading', level: 2, text: 'Facts of the record' },
    facts.length === 0
      ? { kind: 'paragraph', text: 'No fact of the record bears on it.' }
      : {
          kind: 'table',
          summary: 'Facts with the documents that show them',
          columns: [
            { title: 'fact', share: 0.45 },
            { title: 'shown by', share: 0.55 },
          ],
          rows: facts.map(({ fact, shownBy }) => [fact, shownBy || 'no document']),
        },
    { kind: 'heading', level: 2, text: 'What the policy asks' },
    { kind: 'list', items: clauses.map(({ id, statement, source }) => `${statement} (${id}; ${source})`) },
    { kind: 'paragraph', text: `Signed: ____________________   ${practice.name ?? ''}` },
  ]
  return { title: `Appeal: ${about}`, footer: `${patient.name ?? ''}   ${about}`.trim(), on, blocks }
}
