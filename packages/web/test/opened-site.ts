/** The built site, served to a real browser; and what the tests of the page need again and again. */
import { readFileSync } from 'node:fs'
import process from 'node:process'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { ensureSite, site } from '../../../scripts/build-web.mjs'
import { serveSite } from '../../../scripts/serve-site.mjs'
import { startBrowser } from './browser.ts'

export interface OpenedSite {
  readonly address: string
  readonly browser: Browser
  /** Addresses of the requests that came to the server, whoever sent them. */
  readonly arrived: readonly string[]
  close(): Promise<void>
}

/** `undefined` where there is no browser: that is said aloud, because tests are then skipped. */
export async function openSite(what: string): Promise<OpenedSite | undefined> {
  const { browser, why } = await startBrowser()
  if (browser === undefined) {
    process.stderr.write(`\nSKIPPED: ${what}. No browser could be started: ${why}. Set CHROMIUM_PATH to one.\n\n`)
    return undefined
  }
  ensureSite()
  const arrived: string[] = []
  const { address, close } = await serveSite(site, 0, (url) => arrived.push(url))
  return {
    address,
    browser,
    arrived,
    close: async () => {
      await browser.close()
      await close()
    },
  }
}

/** A page that fails the test if it throws. */
export interface Visit {
  readonly page: Page
  readonly context: BrowserContext
  /** Addresses of all requests so far, those of workers among them. */
  readonly requests: readonly string[]
  readonly faults: readonly string[]
}

export async function visit(
  { address, browser }: OpenedSite,
  hash: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options })
  const requests: string[] = []
  const faults: string[] = []
  context.on('request', (request) => requests.push(request.url()))
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  page.on('pageerror', (error) => faults.push(error.message))
  await page.goto(address + hash)
  return { page, context, requests, faults }
}

export const example = (path: string): string =>
  readFileSync(new URL(`../../../examples/${path}`, import.meta.url), 'latin1')

export interface Dropped {
  readonly name: string
  readonly text: string | Uint8Array
}

/** Chooses files as somebody does who presses the button. */
export async function choose(page: Page, files: readonly Dropped[]): Promise<void> {
  await page.getByLabel('Claim files').setInputFiles(
    files.map(({ name, text }) => ({
      name,
      mimeType: 'application/octet-stream',
      buffer: typeof text === 'string' ? Buffer.from(text, 'latin1') : Buffer.from(text),
    })),
  )
}

export async function finished(page: Page): Promise<string> {
  await page.getByTestId('finished').waitFor()
  return page.getByTestId('finished').innerText()
}

/** What a button saves. */
export async function saved(page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ])
  return readFileSync(await download.path(), 'latin1')
}
