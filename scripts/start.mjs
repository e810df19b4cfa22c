// `npm start`: a sample clinic day through the scrubber; then, on a terminal or with --serve, the page.
import process from 'node:process'
import { runModule, whenReady } from './ensure-ready.mjs'

/** Where the page is served, if nothing else is there. */
const port = 4180

const args = process.argv.slice(2)
const isServing = args.includes('--serve') || (process.stdout.isTTY === true && !args.includes('--json'))

async function servePage() {
  const { ensureSite, site } = await import('./build-web.mjs')
  const { serveSite } = await import('./serve-site.mjs')
  ensureSite()
  const { address } = await serveSite(site, port)
  console.log(`\nThe page: ${address} (a sample day is ready there; it is served to this computer alone)`)
  console.log('Stop it with Ctrl C.')
}

await whenReady(async () => {
  await runModule('packages/cli/dist/main.js', ['demo', ...args.filter((each) => each !== '--serve')])
  if (isServing) await servePage()
})
