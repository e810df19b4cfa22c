/** The page for everyone: axe on each page, keys alone, small windows, no network, little to load. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import { choose, example, finished, openSite, visit } from './opened-site.ts'

const opened = await openSite('the page for everyone')
afterAll(() => opened?.close())

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const nothing = async () => {}

async function withClaim(page: Page): Promise<void> {
  await choose(page, [{ name: 'day.837', text: example('clinic-day/claims.837') }])
  await finished(page)
  await page.getByRole('row', { name: /c20/ }).click()
  await page.getByRole('article', { name: 'Finding 1' }).waitFor()
  await page.getByText('Say what was mixed').click()
  await page.getByText('Why, and on whose word').first().click()
}

const seen = (page: Page, selector: string) => page.locator(selector).first().waitFor()

/** Every page, with what has to be there before it is looked at. */
const pages: readonly (readonly [string, string, (page: Page) => Promise<void>])[] = [
  ['start', '#/', (page) => seen(page, '.drop')],
  ['a claim', '#/', withClaim],
  ['vials', '#/vials?vial=1_10_0.5_20_maintenance_1:1_multi-dose_venom_wasp', (page) => seen(page, 'table')],
  ['codes', '#/codes', (page) => seen(page, '.codes')],
  ['a code', '#/codes/95165', (page) => seen(page, '.answered')],
  ['a code of others', '#/codes/20610', (page) => seen(page, '.years')],
  ['no code', '#/codes/00000', (page) => page.getByText('has this code').waitFor()],
  ['payers', '#/payers', (page) => seen(page, '.codes')],
  ['a payer', '#/payers/medicare', (page) => seen(page, '.answered')],
  ['myths', '#/myths', (page) => seen(page, '.chip')],
  ['nothing leaves', '#/nothing-leaves', (page) => seen(page, '.text')],
  ['nowhere', '#/nowhere', nothing],
]

interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[]
}

describe.skipIf(opened === undefined)('the page for everyone', () => {
  const site = opened ?? (undefined as never)

  test.each(pages)('%s: axe finds nothing, and 320 pixels are wide enough, as at 400% zoom', async (_, hash, until) => {
    const { page, faults, context } = await visit(site, hash)
    await until(page)
    await page.evaluate(axe)
    const run = async (tags: readonly string[]) => {
      const found: AxeResult = await page.evaluate(`axe.run({ runOnly: ${JSON.stringify(tags)} })`)
      return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
    }
    expect(await run(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await run(['color-contrast'])).toEqual([])
    await page.setViewportSize({ width: 320, height: 640 })
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320)
    expect(faults).toEqual([])
    await context.close()
  })

  test('by the keys alone, from the sample day to the files', async () => {
    const { page, context } = await visit(site, '#/')
    const tabTo = async (name: RegExp) => {
      for (let presses = 0; presses < 60; presses += 1) {
        await page.keyboard.press('Tab')
        const text = await page.evaluate('document.activeElement.ariaLabel ?? document.activeElement.textContent')
        if (name.test(String(text))) return
      }
      throw new Error(`${name} is not reached by the keys`)
    }
    await page.getByRole('button', { name: 'Try a sample day' }).waitFor()
    await tabTo(/^Try a sample day$/)
    await page.keyboard.press('Enter')
    expect(await finished(page)).toContain('62 claims')
    await tabTo(/^Claims$/)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByText('2 of 62').waitFor()
    await page.keyboard.press('j')
    await page.getByText('3 of 62').waitFor()
    await page.keyboard.press('k')
    await page.getByText('2 of 62').waitFor()
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Keys' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog', { name: 'Keys' }).waitFor({ state: 'hidden' })
    await page.keyboard.press('e')
    await tabTo(/^Findings, CSV$/)
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
    expect(download.suggestedFilename()).toBe('findings.csv')
    await page.keyboard.press('Control+k')
    await page.keyboard.type('mixing alergy serum')
    await page.getByRole('option', { name: /^95165/ }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: /^95165/ }).waitFor()
    expect(page.url()).toContain('#/codes/95165')
    await context.close()
  })

  test('sorting and filters stand in the address, and come back from it', async () => {
    const { page, context } = await visit(site, '#/?show=deny&sort=id')
    await choose(page, [{ name: 'day.837', text: example('clinic-day/claims.837') }])
    await finished(page)
    await page.getByText('11 claims shown').waitFor()
    await page.getByRole('columnheader', { name: 'At risk' }).getByRole('button').click()
    await page.waitForURL(/sort=-cents%2Cid/)
    await page.locator('[aria-rowindex="2"]').filter({ hasText: '$1,400.00' }).waitFor()
    await context.close()
  })

  test('vials: units, limits and questions, and the link brings the recipe back', async () => {
    const { page, context } = await visit(site, '#/vials')
    const row = (name: RegExp) => page.getByRole('row', { name }).innerText()
    await page.getByRole('row', { name: /^Medicare, fee for service/ }).waitFor()
    expect(await row(/^Medicare, fee for service/)).toMatch(/10 × 95165/)
    await page.getByLabel('How many').fill('4')
    await page.getByText('30 within, 10 over').first().waitFor()
    expect(await row(/^Medicare, fee for service/)).toMatch(/40 × 95165/)
    const again = await visit(site, new URL(page.url()).hash)
    await again.page.getByText('30 within, 10 over').first().waitFor()
    expect(await again.page.getByLabel('How many').inputValue()).toBe('4')
    await page.getByLabel('Filled, mL').fill('-3')
    await page.getByText('0.1 to 200').waitFor()
    await again.context.close()
    await context.close()
  })

  test('without a network the page opens anew and scrubs', async () => {
    const { page, context } = await visit(site, '#/')
    await page.evaluate('navigator.serviceWorker.ready.then(() => 0)')
    await page.waitForFunction('navigator.serviceWorker.controller !== null')
    await context.setOffline(true)
    await page.reload()
    await page.getByRole('button', { name: 'Try a sample day' }).click()
    expect(await finished(page)).toContain('62 claims')
    await page.getByRole('link', { name: 'Vials by payer' }).click()
    await seen(page, 'table')
    await context.close()
  })

  test('look-up and calculators load less than 200 kB of compressed script, fee schedules apart', async () => {
    for (const [name, hash, until] of pages.filter(([, hash]) => /^#\/(codes|vials|payers)/.test(hash))) {
      // A code of others has nothing but its values, and loads their tables at once.
      if (name === 'a code of others' || name === 'no code') continue
      const context = await site.browser.newContext({ serviceWorkers: 'block', viewport: { width: 1280, height: 800 } })
      const page = await context.newPage()
      const sizes: Promise<number>[] = []
      page.on('response', (response) => {
        const isCounted = response.url().endsWith('.js') && !response.url().includes('packed-fees')
        if (isCounted) sizes.push(response.body().then((body) => gzipSync(body).length))
      })
      await page.goto(site.address + hash)
      await until(page)
      const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
      expect([name, total > 60_000, total < 200_000]).toEqual([name, true, true])
      await context.close()
    }
  })
})
