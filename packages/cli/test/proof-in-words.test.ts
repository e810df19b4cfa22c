/** Every proof can be read: the published cases and the sample day, line by line. */
import { readFileSync } from 'node:fs'
import { createAliquot, readEncounter } from 'aliquot'
import { proofInWords } from 'aliquot/explain/proof-in-words'
import { describe, expect, test } from 'vitest'

const linesOf = (path: string): readonly unknown[] =>
  readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line))

const golden = linesOf('fixtures/golden/dev.jsonl').map((each) => Object(each).encounter)
const day = linesOf('examples/clinic-day/encounters.ndjson')
const encounters = [...golden, ...day].flatMap((json) => {
  const read = readEncounter(json)
  return read.ok ? [read.value] : []
})

describe('proofs in words', () => {
  const aliquot = createAliquot()

  test('each line has its arithmetic and its rules, each section that was left out its reason', () => {
    expect(encounters.length).toBeGreaterThan(100)
    for (const encounter of encounters) {
      const coding = aliquot.code(encounter)
      const { lines, leftOut } = proofInWords(coding, encounter)
      expect(lines).toHaveLength(coding.lines.length)
      const words = JSON.stringify({ lines: lines.map(({ rules, ...line }) => line), leftOut })
      expect(words).not.toMatch(/undefined|NaN|object Object|\{\\"|as recorded| = \D|""/)
      for (const line of lines) {
        expect(line.arithmetic.length, words).toBeGreaterThan(0)
        if (line.code !== 'EM' && !/^992/.test(line.code)) expect(line.rules.length, words).toBeGreaterThan(0)
        for (const rule of line.rules) expect(rule.cite.length, words).toBeGreaterThan(0)
      }
      expect(leftOut).toHaveLength(coding.proof.excluded.length)
    }
  })

  test('a catch-up vial, hours and a drug read as arithmetic', () => {
    const read = readEncounter({
      dateOfService: '2026-03-02',
      payer: 'medicare',
      vials: [
        { id: 'V', contents: 'venom', venoms: ['mixed-vespid', 'wasp'], plannedDoses: 10 },
        {
          id: 'W',
          contents: 'venom',
          venoms: ['wasp'],
          plannedDoses: 8,
          catchUpFor: { venom: 'wasp', shortfallDoses: 5 },
        },
      ],
      rapidDesensitization: { agent: 'drug', essential: true, minutes: 170 },
      drugs: [{ name: 'omalizumab', route: 'subcutaneous', mg: 300, wastedMg: 0, injections: 2, source: 'practice' }],
    })
    if (!read.ok) throw new Error('the encounter is right')
    const { lines } = proofInWords(aliquot.code(read.value), read.value)
    expect(
      lines.map(({ code, units, whyCode, arithmetic }) => [code, units, whyCode, arithmetic]),
    ).toMatchInlineSnapshot(`
      [
        [
          "95148",
          10,
          "mixed-vespid and wasp: 4 distinct venoms",
          [
            "vial V: 10 doses planned",
          ],
        ],
        [
          "95145",
          5,
          "wasp: 1 venom",
          [
            "vial W: 5 doses short",
            "vial W: 8 doses planned",
            "the smallest of 5 and 8 is 5",
          ],
        ],
        [
          "95180",
          3,
          "drug and the patient must have it",
          [
            "the rapid desensitization: 170 minutes make 3 units",
          ],
        ],
        [
          "96372",
          2,
          "omalizumab and subcutaneous",
          [
            "omalizumab: 2 injections",
          ],
        ],
        [
          "J2357",
          60,
          "omalizumab and from this practice",
          [
            "omalizumab: 300 mg given make 60 units of the drug code",
          ],
        ],
      ]
    `)
  })
})
