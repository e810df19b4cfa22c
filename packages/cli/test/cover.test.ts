import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { command, commandJson } from './command.ts'

const example = readFileSync(new URL('../../../examples/coverage/rhinitis-course.json', import.meta.url), 'utf8')
const parsed = JSON.parse(example)
const file = (document: unknown) => ({ files: { 'c.json': JSON.stringify(document) } })
const changed = (facts: object) => file({ ...parsed, course: { ...parsed.course, ...facts } })

describe('cover', () => {
  test('says what a course comes to, and what lapses next', async () => {
    const { code, out, err } = await command(['cover', 'c.json'], file(parsed))
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('verdict: covered (confidence B)')
    expect(out).toContain('2017-01-12 the evaluation is overdue after this day')
  })

  test('names a clause that is not met, its source, the missing document and the way on', async () => {
    const { code, out } = await command(['cover', 'c.json'], changed({ indication: 'atopic-dermatitis' }))
    expect(code).toBe(1)
    expect(out).toMatch(/NOT MET L36240\.indication: .*/)
    expect(out.replace(/\s+/g, ' ')).toContain('looked at on appeal alone')
  })

  test('names the fact that an undecided course waits for', async () => {
    const { code, out } = await command(['cover', 'c.json'], changed({ avoidance: null }))
    expect(code).toBe(0)
    expect(out).toMatch(/missing: avoidance/)
    expect((await command(['cover', 'c.json', '--fail-on', 'undecided'], changed({ avoidance: null }))).code).toBe(1)
  })

  test('lists every clause with the documents that show it', async () => {
    const { out } = await command(['cover', 'c.json', '--all'], file(parsed))
    expect(out).toMatch(/shown by: skin-test 2014-12-02 by Dr\. Example page 3/)
    expect(out).toMatch(/no document: wanted is/)
    for (const line of out.split('\n')) expect(line.length, line).toBeLessThanOrEqual(100)
  })

  test('takes a course alone, an encounter, and the day of another', async () => {
    const alone = await command(['cover', 'c.json', '--payer', 'ibx', '--as-of', '2026-03-02'], file(parsed.course))
    expect(alone.out).toContain('2026-03-02  ibx')
    const encounter = { dateOfService: '2026-03-02', payer: 'ibx', injections: [{ count: 1 }], course: parsed.course }
    expect((await command(['cover', 'c.json'], file(encounter))).out).toContain('ibx.evaluated')
    const { json } = await commandJson(['cover', 'c.json', '--as-of', '2017-06-01'], file(parsed))
    expect(json).toMatchObject({ on: '2017-06-01', answer: 'not-covered', confidence: 'B', denies: true })
  })

  test('what is known at second hand reads so, and holds nothing back', async () => {
    const { json } = await commandJson(
      ['cover', 'c.json', '--policy', 'L40051', '--as-of', '2026-03-02'],
      changed({ indication: 'atopic-dermatitis-mite' }),
    )
    expect(json).toMatchObject({ answer: 'not-covered', confidence: 'C', denies: false, asFarAsKnown: true })
  })

  test('shows which determinations it compared where the contractor is not known', async () => {
    const { policy: _policy, jurisdiction: _jurisdiction, ...open } = parsed
    const { out } = await command(['cover', 'c.json', '--as-of', '2026-03-02'], file(open))
    expect(out).toContain('Which contractor’s determination applies is not known')
    expect(out).toContain('L40052:')
  })

  test('shows the dose against both ranges, and remarks on diagnoses without proposing any', async () => {
    const course = { ...parsed.course, maintenanceDose: { extract: 'bermuda', amount: 400, unit: 'BAU' } }
    const encounter = {
      ...{ dateOfService: '2026-03-02', payer: 'medicare', diagnoses: ['Z91.011', 'J30.9'] },
      injections: [{ count: 1, antigen: 'inhalant', source: 'own', givenBy: 'practice' }],
      skinTests: [{ method: 'percutaneous', result: 'positive', names: ['cat'] }],
      course,
    }
    const { out } = await command(['cover', 'c.json'], file(encounter))
    const text = out.replace(/\s+/g, ' ')
    expect(text).toContain(
      '400 BAU: within the range of the extract, 300 to 1500; far below the range of the unit, 1000 to 4000',
    )
    expect(text).toContain('Z91.011 is not billable on the day: it was split into Z91.0110')
    expect(text).toContain('J30.9 leaves the allergen open, and a test names cat')
  })

  test('says what is wrong with a document and where', async () => {
    const wrong = await command(['cover', 'c.json'], changed({ startedOn: '2015-02-30' }))
    expect(wrong.code).toBe(2)
    expect(wrong.err).toContain('/course/startedOn')
    const nobody = await command(['cover', 'c.json'], file(parsed.course))
    expect(nobody.err).toContain('--payer')
    const { err, code } = await command(['cover', 'c.json', '--policy', 'L99999'], file(parsed))
    expect([code, err]).toEqual([0, ''])
  })
})
