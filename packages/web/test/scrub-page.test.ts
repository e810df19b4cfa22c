/** Scrubbing in a real browser, from a dropped file to the files that are taken away. */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ClaimView } from '@aliquot/engine/scrub/claim-view'
import { payerOf } from '@aliquot/reference/payer-identifiers'
import { defaultCatalogue } from '@aliquot/reference/policies'
import { ClaimReader } from '@aliquot/x12/read-claims'
import { ClaimScrubber } from 'aliquot/scrub-claim'
import { afterAll, describe, expect, test } from 'vitest'
import { command } from '../../cli/test/command.ts'
import { choose, example, finished, openSite, saved, visit } from './opened-site.ts'

const opened = await openSite('scrubbing in the page')
afterAll(() => opened?.close())

const sample = example('clinic-day/claims.837')

/** Counted by the library itself, beside the page. */
function countedByLibrary(text: string): { readonly claims: number; readonly cents: number } {
  const catalogue = defaultCatalogue()
  const scrubber = new ClaimScrubber(catalogue)
  const view = new ClaimView()
  const counts = { claims: 0, cents: 0 }
  const resolvePayer = ({ id, filingIndicator }: { readonly id: string; readonly filingIndicator: string }) => {
    const named = payerOf({ payerId: id, filingIndicator })
    const index = catalogue.policies.findIndex((policy) => policy.id === named?.policy)
    return named === undefined ? undefined : { policy: named.policy, contractor: named.contractor, index }
  }
  new ClaimReader({ view, resolvePayer }, () => {
    scrubber.judge(view)
    counts.claims += 1
    counts.cents += scrubber.chargeAtStake(view)
  }).end(new TextEncoder().encode(text))
  return counts
}

const dollars = (cents: number) => `$${(cents / 100).toLocaleString('en-US', { minimumFractionDigits: 2 })}`

describe.skipIf(opened === undefined)('scrubbing in the page', () => {
  const site = opened ?? (undefined as never)

  test('the sample day: what the library finds, and no request', async () => {
    const { page, requests, faults, context } = await visit(site, '#/')
    await page.evaluate('navigator.serviceWorker.ready.then(() => 0)')
    const sampleLoads = page.waitForResponse(/sample-day\.js$/)
    await page.getByRole('button', { name: 'Try a sample day' }).click()
    await sampleLoads
    expect(await finished(page)).toContain('62 claims')
    const { claims, cents } = countedByLibrary(sample)
    expect(claims).toBe(62)
    expect(await page.getByTestId('at-risk').innerText()).toBe(dollars(cents))
    const before = requests.filter((url) => !url.startsWith('blob:')).length
    const arrived = site.arrived.length
    await page.keyboard.press('Enter')
    await page.getByRole('article', { name: 'Finding 1' }).waitFor()
    await saved(page, 'Held 837')
    await choose(page, [{ name: 'again.837', text: sample }])
    await page.getByRole('heading', { name: 'again.837' }).waitFor()
    await finished(page)
    expect(requests.filter((url) => !url.startsWith('blob:')).slice(before)).toEqual([])
    expect(site.arrived.slice(arrived)).toEqual([])
    expect(await page.getByTestId('requests').innerText()).toBe('0')
    expect(faults).toEqual([])
    await context.close()
  })

  test('neither page nor worker can send', async () => {
    const { page, requests, context } = await visit(site, '#/')
    await choose(page, [{ name: 'day.837', text: sample }])
    await finished(page)
    const before = site.arrived.length
    const [worker] = page.workers()
    const ways = [
      `fetch('${site.address}?out').then(() => 'sent', () => 'blocked')`,
      `new Promise((done) => {
        const asked = new XMLHttpRequest()
        asked.onload = () => done('sent')
        asked.onerror = () => done('blocked')
        asked.open('GET', '${site.address}?out')
        asked.send()
      })`,
      `new Promise((done) => {
        const socket = new WebSocket('${site.address.replace('http', 'ws')}?out')
        socket.onopen = () => done('sent')
        socket.onerror = () => done('blocked')
      })`,
    ]
    for (const way of ways) {
      expect([way, await page.evaluate(way), await worker?.evaluate(way)]).toEqual([way, 'blocked', 'blocked'])
    }
    // One that is started from an address of its own goes by the policy that comes with its file.
    const program = requests.find((url) => /scrub-worker[^/]*\.js$/.test(url))
    const apart = await page.evaluate(`new Promise((done) => {
      const worker = new Worker('${program}', { type: 'module' })
      worker.onmessage = ({ data }) => {
        if (data.kind === 'ready') worker.postMessage({ kind: 'try-sending', address: '${site.address}?out' })
        if (data.kind === 'tried') done(data.outcome)
      }
    })`)
    expect(apart).toMatch(/^blocked/)
    expect(site.arrived.slice(before).filter((url) => url.includes('out'))).toEqual([])
    await context.close()
  })

  test('each claim goes to one file, and an untouched file comes out byte for byte', async () => {
    const { page, context } = await visit(site, '#/')
    await choose(page, [{ name: 'day.837', text: sample }])
    await finished(page)
    const clean = await saved(page, 'Clean 837')
    const held = await saved(page, 'Held 837')
    const numbers = (text: string) => [...text.matchAll(/CLM\*([^*]+)/g)].map(([, id]) => id)
    expect([...numbers(clean), ...numbers(held)].sort()).toEqual(numbers(sample).sort())
    // Held are those that a payer denies or asks records for, and those with a fault of form.
    const rows = JSON.parse(await saved(page, 'Findings, JSON'))
    const holding = rows.filter(({ findings }: { findings: { severity: string }[] }) =>
      findings.some(({ severity }) => severity !== 'info'),
    )
    expect(numbers(held).sort()).toEqual(holding.map(({ claim }: { claim: string }) => claim).sort())
    const table = await saved(page, 'Findings, CSV')
    expect(table.split('\r\n')[0]).toBe('file,claim,payer,line,code,severity,finding,what,to_do,who,decided,reason')
    // A file in which nothing is held is the clean file.
    await choose(page, [{ name: 'clean.837', text: clean }])
    await page.getByRole('heading', { name: 'clean.837' }).waitFor()
    await finished(page)
    expect(await saved(page, 'Clean 837')).toBe(clean)
    await context.close()
  })

  test('the files are those of the command line, byte for byte', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'aliquot-page-'))
    const out = join(folder, 'out')
    // One claim whose charge is not the sum of its lines, and one that cannot be read.
    const wrong = sample.replace(/CLM\*c04\*[\d.]+/, 'CLM*c04*999').replace(/(CLM\*c17\*[\s\S]*?\*UN\*)1/, '$1one')
    await command(['scrub', 'day.837', '--out', out], { files: { 'day.837': wrong } })
    const { page, context } = await visit(site, '#/')
    await choose(page, [{ name: 'day.837', text: wrong }])
    await finished(page)
    for (const [button, name] of [
      ['Clean 837', 'clean.837'],
      ['Held 837', 'held.837'],
    ] as const) {
      expect([name, await saved(page, button)]).toEqual([name, readFileSync(join(out, name), 'latin1')])
    }
    rmSync(folder, { recursive: true })
    await context.close()
  })

  test('a prepared correction by the keys, taken back and made again; one let go with a reason', async () => {
    const { page, context } = await visit(site, '#/')
    const wrong = sample.replace(/(CLM\*c01\*)([\d.]+)/, '$1999')
    expect(wrong).not.toBe(sample)
    await choose(page, [{ name: 'wrong.837', text: wrong }])
    await finished(page)
    await page.getByRole('searchbox', { name: 'Only claims with' }).fill('c01')
    await page.getByText('1 claim shown').waitFor()
    await page.getByRole('grid', { name: 'Claims' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('Prepared correction:').waitFor()
    await page.keyboard.press('f')
    await page.getByText('Goes into the corrected file').waitFor()
    await page.keyboard.press('u')
    await page.getByText('Prepared correction:').waitFor()
    await page.keyboard.press('f')
    const corrected = await saved(page, 'Corrected 837')
    const [right] = /CLM\*c01\*[\d.]+/.exec(sample) ?? []
    expect(corrected.match(/CLM\*[^*]+\*[\d.]+/g)).toEqual([right])
    await page.getByRole('button', { name: 'Take back' }).click()
    await page.getByLabel('Let it go as it is, because').fill('the payer agreed')
    await page.getByRole('button', { name: 'Let go' }).click()
    expect(await saved(page, 'Clean 837')).toContain('CLM*c01*999')
    expect(await saved(page, 'Findings, CSV')).toContain('let go,the payer agreed')
    await context.close()
  })

  test('what was mixed is asked, and the claim is scrubbed with it at once', async () => {
    const { page, context } = await visit(site, '#/?words=c20')
    await choose(page, [{ name: 'day.837', text: sample }])
    await finished(page)
    await page.getByText('1 claim shown').waitFor()
    await page.getByRole('grid', { name: 'Claims' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('Say what was mixed').click()
    await page.getByRole('button', { name: 'Check with this' }).click()
    await page.getByText(/Why 10 × 95165/).waitFor()
    await page.getByLabel('How many').fill('4')
    await page.getByText(/Why 40 × 95165/).waitFor()
    await context.close()
  })

  test('claims as JSON with their charts, and the segments of an 837', async () => {
    const { page, context } = await visit(site, '#/')
    await choose(page, [
      { name: 'charts.ndjson', text: example('clinic-day/claims.ndjson') },
      { name: 'day.837', text: sample },
    ])
    expect(await finished(page)).toContain('124 claims')
    await page.getByRole('grid', { name: 'Claims' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('article', { name: 'Finding 1' }).waitFor()
    await page.getByRole('searchbox', { name: 'Only claims with' }).fill('c20')
    await page.getByText('2 claims shown').waitFor()
    await page.getByRole('row', { name: /c20/ }).last().click()
    await page.getByRole('button', { name: 'X12 segments' }).click()
    const segments = await page.locator('.segments').innerText()
    expect(segments.split('\n')[0]).toMatch(/^CLM\*c20\*/)
    await context.close()
  })
})
