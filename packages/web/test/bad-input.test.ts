/** Files that are no claims, or half of them: a clear message, the good part worked, nothing frozen. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { choose, example, finished, openSite, visit } from './opened-site.ts'

const opened = await openSite('bad input in the page')
afterAll(() => opened?.close())

const bytes = (...values: readonly number[]) => Uint8Array.from([...values, ...new Array(2000).fill(7)])

/** Each with the claims that can be worked, and what is said. */
const bad: readonly (readonly [string, string | Uint8Array, number, RegExp])[] = [
  ['empty.837', '', 0, /The file is empty/],
  ['blank.837', '  \n ', 0, /The file is empty/],
  ['scan.pdf', bytes(0x25, 0x50, 0x44, 0x46), 0, /This is a PDF/],
  ['day.zip', bytes(0x50, 0x4b, 3, 4), 0, /ZIP archive/],
  ['day.gz', bytes(0x1f, 0x8b), 0, /compressed/],
  ['program.bin', bytes(1, 2, 3), 0, /This is no text/],
  ['wide.txt', bytes(0xff, 0xfe), 0, /UTF-16/],
  ['charges.csv', 'code,units\n95165,10\n', 0, /neither an 837P file .* npx aliquot convert/],
  ['cut-off.837', example('damaged/cut-off.837'), 1, /segment \d+/],
  ['broken-claim.837', example('damaged/broken-claim.837'), 2, /segment \d+/],
  ['broken-line.ndjson', example('damaged/broken-line.ndjson'), 2, /line 2: The JSON of this line is broken/],
  ['wrong-types.json', example('damaged/wrong-types.json'), 0, /no claim as the documents describe one/],
  ['half.json', '[{"lines": [', 0, /The JSON is broken: it ends too early/],
]

describe.skipIf(opened === undefined)('bad input in the page', () => {
  const site = opened ?? (undefined as never)

  test('each file by itself, one after the other, in one page', async () => {
    const { page, faults, context } = await visit(site, '#/')
    for (const [name, text, claims, says] of bad) {
      await choose(page, [{ name, text }])
      await page.getByRole('heading', { name, exact: true }).waitFor()
      expect([name, await finished(page)]).toEqual([name, expect.stringMatching(`^${claims} claim`)])
      const said = await page.locator('.issues').textContent()
      expect([name, said]).toEqual([name, expect.stringMatching(says)])
    }
    // All at once, with a good one among them.
    await choose(page, [
      ...bad.map(([name, text]) => ({ name, text })),
      { name: 'good.837', text: example('clinic-day/claims.837') },
    ])
    const readable = bad.reduce((sum, [, , claims]) => sum + claims, 62)
    await page.getByRole('heading', { name: `${bad.length + 1} files` }).waitFor()
    expect(await finished(page)).toContain(`${readable} claims`)
    expect(faults).toEqual([])
    await context.close()
  })

  test('a claim of 999 lines opens, and the page answers', async () => {
    const { page, context } = await visit(site, '#/')
    const lines = Array.from({ length: 999 }, (_, at) => ({
      n: at + 1,
      code: '95165',
      units: 1,
      modifiers: [],
      dateOfService: '2026-03-02',
      chargeCents: 1000,
    }))
    await choose(page, [{ name: 'long.json', text: JSON.stringify({ id: 'long', payer: 'medicare', lines }) }])
    expect(await finished(page)).toContain('1 claim')
    await page.getByRole('row', { name: /long/ }).click()
    await page.getByRole('region', { name: 'Service lines, box 24' }).waitFor()
    expect(await page.locator('.form1500 tbody tr').count()).toBe(999)
    await page.keyboard.press('Escape')
    await page.getByRole('region', { name: 'Claim long' }).waitFor({ state: 'detached' })
    await context.close()
  })

  test('20 MB are worked with a running count, and can be stopped', async () => {
    const { page, context } = await visit(site, '#/')
    const sample = example('clinic-day/claims.837')
    const times = Math.ceil(20e6 / sample.length)
    const folder = mkdtempSync(join(tmpdir(), 'aliquot-page-'))
    const large = join(folder, 'large.837')
    writeFileSync(large, sample.repeat(times), 'latin1')
    await page.getByLabel('Claim files').setInputFiles(large)
    await page.getByRole('button', { name: 'Stop' }).click()
    expect(await finished(page)).toContain('Stopped early')
    await page.getByLabel('Claim files').setInputFiles(large)
    const grouped = (62 * times).toLocaleString('en-US')
    await page.getByText(new RegExp(`^${grouped} claims in`)).waitFor()
    // Of all these rows, a screenful is in the page; the last one is a key away.
    expect(await page.getByRole('row').count()).toBeLessThan(60)
    await page.getByRole('grid', { name: 'Claims' }).focus()
    await page.keyboard.press('End')
    await page.locator('[aria-selected="true"]').waitFor()
    // Far more rows than are held come by; those in sight are always there.
    for (let press = 0; press < 25; press += 1) await page.keyboard.press('PageUp')
    await page.locator('[aria-selected="true"]').waitFor()
    await page.keyboard.press('End')
    await page.locator('[aria-selected="true"]').waitFor()
    expect(await page.locator('[aria-selected="true"]').getAttribute('aria-rowindex')).toBe(String(62 * times + 1))
    await page.keyboard.press('Enter')
    await page.getByText(`${62 * times} of ${62 * times}`).waitFor()
    await context.close()
    rmSync(folder, { recursive: true })
  }, 120_000)
})
