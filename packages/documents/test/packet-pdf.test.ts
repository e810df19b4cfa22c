/** The packet as PDF: its text is whole, its structure is tagged, and the same packet gives the same bytes. */
import type { Packet } from '@aliquot/engine/packet/packet'
import { extractText, getDocumentProxy } from 'unpdf'
import { describe, expect, test } from 'vitest'
import { appealDocument } from '../src/appeal-document.ts'
import { packetDocument } from '../src/packet-document.ts'
import { writePdf } from '../src/write-pdf.ts'

const index: Packet['index'] = Array.from({ length: 60 }, (_, number) => ({
  clause: `P1.clause-${number}`,
  statement: `What clause ${number} asks of the record, in words that fill more than one line of the table.`,
  source: 'A document (chapter 1)',
  confidence: 'B',
  role: 'required',
  state: number % 3 === 0 ? 'unknown' : 'met',
  documents: number % 3 === 0 ? [] : [{ type: 'skin-test', on: '2026-01-02', author: 'Dr. Example', page: number }],
  gap: number % 3 === 0 ? 'no document shows it' : '',
  readSo: undefined,
}))

const packet: Packet = {
  on: '2026-03-02',
  payer: 'a-payer',
  request: { number: 'R-1', answerBy: '2026-04-01' },
  practice: { name: 'Example Allergy Practice', number: 'NPI 1234567893' },
  patient: { name: 'Łucja Żółć', birthDate: '1980-01-01' },
  coverage: { answer: 'undecided', words: 'undecided', reasons: ['A reason.'], policies: ['P1: undecided'] },
  index,
  gaps: [{ at: 'vial A', what: 'not recorded: dilution' }],
  evaluations: [{ on: '2026-01-15', by: 'physician', found: 'fewer symptoms', shownBy: '' }],
  visits: [{ on: '2026-01-05', phase: 'build-up', daysSinceLast: 7, reason: '', what: '0.4 mL of vial A' }],
  vials: [
    {
      vial: 'A',
      preparedOn: '2026-01-02',
      dilution: '',
      filledMl: 5,
      beyondUseOn: '2026-12-31',
      preparedBy: 'staff',
      supervision: 'direct',
      components: ['timothy, 100000 BAU/mL, 0.2 mL, lot T-1, expires 2027-01-31'],
    },
  ],
  shots: [
    {
      on: '2026-01-05',
      vial: 'A',
      volumeMl: 0.4,
      site: 'left arm',
      givenAt: '09:00',
      observedUntil: '',
      observedMinutes: undefined,
      reaction: 'none',
      supervision: 'direct',
    },
  ],
  units: [{ on: '2026-01-02', line: '95165 × 5', arithmetic: ['vial A: 5 mL ÷ 1 mL'], sources: ['one dose is 1 mL'] }],
  desensitizations: [{ on: '2026-02-02', agent: 'drug', minutes: 180, startDose: '', steps: [], report: '' }],
  documents: [{ type: 'skin-test', on: '2026-01-02', page: 1 }],
}

async function textOf(bytes: Uint8Array): Promise<readonly string[]> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: false })
  return text
}

/** Lines break words in a narrow column; what was written is compared without white space. */
const dense = (text: string): string => text.replace(/\s+/g, '')

describe('a packet as PDF', () => {
  test('holds every clause once, each gap, and names in any Latin alphabet', async () => {
    const pages = await textOf(await writePdf(packetDocument(packet)))
    const text = dense(pages.join(' '))
    for (const { clause } of index) expect(text.split(`${clause}[`).length - 1, clause).toBe(1)
    expect(text.split('GAP:nodocumentshowsit').length - 1).toBe(20)
    expect(text).toContain('ŁucjaŻółć')
    expect(text).toContain(dense('not recorded: dilution'))
    expect(text).toContain(dense('GAP: no increment is recorded'))
    expect(text).toContain(dense('95165 × 5'))
    for (const [number, page] of pages.entries()) {
      expect(dense(page), `page ${number + 1}`).toContain(`page${number + 1}of${pages.length}`)
    }
  })

  test('is tagged, has a title and a language', async () => {
    const bytes = await writePdf(packetDocument(packet))
    const raw = new TextDecoder('latin1').decode(bytes)
    expect(raw.startsWith('%PDF-1.7')).toBe(true)
    for (const part of ['/StructTreeRoot', '/MarkInfo', '/Lang (en-US)', '/DisplayDocTitle true']) {
      expect(raw, part).toContain(part)
    }
    for (const role of ['/H1', '/H2', '/P', '/Table', '/TR', '/TH', '/TD', '/L', '/LI', '/LBody']) {
      expect(raw, role).toMatch(new RegExp(`/S ${role}\\b`))
    }
  })

  test('gives the same bytes twice', async () => {
    const [first, second] = [await writePdf(packetDocument(packet)), await writePdf(packetDocument(packet))]
    expect(first).toEqual(second)
  })

  test('a packet without anything says so', async () => {
    const empty: Packet = {
      ...packet,
      index: [],
      gaps: [],
      evaluations: [],
      visits: [],
      vials: [],
      shots: [],
      units: [],
      desensitizations: [],
      documents: [],
    }
    const text = dense((await textOf(await writePdf(packetDocument(empty)))).join(' '))
    expect(text).toContain(dense('No gap was found.'))
    expect(text).toContain(dense('No preparation is in the history.'))
  })
})

test('a letter of appeal quotes its facts, and never the advice to the practice', async () => {
  const letter = appealDocument({
    on: '2026-03-02',
    payer: 'a-payer',
    practice: { name: 'Example Allergy Practice' },
    patient: { name: 'Pat Sample' },
    claim: 'c-1',
    service: '95115 × 1 of 2026-02-02',
    denial: 'CO-151, N357',
    advice: { expected: 'expected-to-fail', words: 'An appeal is expected to fail', instead: 'Correct it' },
    ground: 'The injections came late for the reasons below.',
    facts: [{ fact: 'no injection from 2026-01-02 to 2026-02-02: illness', shownBy: 'gap-note 2026-02-02' }],
    clauses: [{ id: 'P1.gaps', statement: 'Late injections have a reason.', source: 'A document' }],
    lacking: ['something'],
  })
  const text = dense((await textOf(await writePdf(letter))).join(' '))
  expect(text).toContain(dense('no injection from 2026-01-02 to 2026-02-02: illness'))
  expect(text).toContain(dense('Late injections have a reason. (P1.gaps; A document)'))
  expect(text).not.toContain(dense('expected to fail'))
})
