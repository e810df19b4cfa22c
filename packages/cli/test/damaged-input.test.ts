/** Whatever the bytes, a command ends with an exit code and says what is wrong. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { command, ndjson } from './command.ts'
import { bothShotCodes, encounter, fileOf837, visitAlone } from './documents.ts'

const texts = [
  JSON.stringify(encounter, null, 2),
  JSON.stringify([encounter, { ...encounter, id: 'e2' }]),
  ndjson(bothShotCodes, visitAlone, { ...bothShotCodes, encounter }),
  fileOf837([{ id: 'X1', lines: [{ code: '95115' }, { code: '95117' }] }]),
]

/** A good text, cut, with something taken out and something put in. */
const damaged = fc
  .tuple(
    fc.constantFrom(...texts),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.nat(12),
    fc.string({
      unit: fc.constantFrom('{', '}', '[', ']', '"', ',', ':', '~', '*', '\n', '\\', '-', '9', 'é', '\u0000', ' '),
      maxLength: 6,
    }),
    fc.boolean(),
  )
  .map(([text, place, out, put, cut]) => {
    const at = Math.floor(place * text.length)
    return cut ? text.slice(0, at) + put : text.slice(0, at) + put + text.slice(at + out)
  })

const commands = ['code', 'units', 'scrub'] as const

describe('damaged input', () => {
  test.each(commands)('%s neither throws nor stays silent', async (name) => {
    await fc.assert(
      fc.asyncProperty(damaged, async (content) => {
        const { code, out, err } = await command([name, 'f'], { files: { f: content } })
        expect([0, 1, 2]).toContain(code)
        expect(code === 2).toBe(err !== '')
        expect(err).not.toContain('this program broke')
        expect(out + err).not.toContain('SECRET')
      }),
      { numRuns: 60, seed: 1 },
    )
  })

  test.each(commands)('%s writes JSON whatever comes', async (name) => {
    await fc.assert(
      fc.asyncProperty(damaged, async (content) => {
        const { out } = await command([name, 'f', '--json'], { files: { f: content } })
        JSON.parse(out)
      }),
      { numRuns: 30, seed: 2 },
    )
  })

  test('values of any type in any field are told, never thrown', async () => {
    const odd = fc.oneof(
      fc.constant(null),
      fc.boolean(),
      fc.double(),
      fc.string(),
      fc.constant([]),
      fc.constant({}),
      fc.constant([null]),
    )
    const fields = [
      'id',
      'payer',
      'dateOfService',
      'jurisdiction',
      'vials',
      'injections',
      'skinTests',
      'evaluation',
      'drugs',
      'lines',
      'encounter',
      'history',
    ]
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...fields), odd, fc.constantFrom(...commands), async (field, value, name) => {
        const base = name === 'scrub' ? bothShotCodes : encounter
        const content = JSON.stringify({ ...base, [field]: value })
        const { code, err } = await command([name, 'f'], { files: { f: content } })
        expect([0, 1, 2]).toContain(code)
        expect(err).not.toContain('this program broke')
      }),
      { numRuns: 150, seed: 3 },
    )
  })
})
