// `npm run report-card [-- --patients N] [--days N] [--seed N] [--keep FOLDER]`: the scrubber measured on the
// make-believe practice. First with planted errors (8 of 100): recall and precision by kind, and against remittances.
// Then without any, with whole charts: nothing may be called a defect, and limits are found where payers deny.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { whenReady } from './ensure-ready.mjs'

const { values } = parseArgs({
  options: {
    patients: { type: 'string', default: '3400' },
    days: { type: 'string', default: '640' },
    from: { type: 'string', default: '2025-01-06' },
    seed: { type: 'string', default: '1' },
    keep: { type: 'string' },
  },
})

const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'report-card-'))

await whenReady(async () => {
  try {
    await measure('with planted errors', '8', 'mixed')
    await measure('without planted errors, charts whole', '0', 'everything')
  } finally {
    if (values.keep === undefined) rmSync(folder, { recursive: true })
  }
})

async function measure(/** @type {string} */ title, /** @type {string} */ errors, /** @type {string} */ given) {
  const place = join(folder, given)
  const { patients, days, from, seed } = values
  console.log(`\n${title}\n`)
  const size = ['--patients', patients, '--days', days, '--from', from, '--seed', seed]
  await aliquot(['simulate', place, ...size, '--errors', errors, '--given', given, '--files', 'claims,truth,835'])
  const findings = join(place, 'findings.ndjson')
  await aliquot(['scrub', join(place, 'claims.ndjson'), '--ndjson'], findings)
  const remittances = readdirSync(join(place, '835')).map((name) => join(place, '835', name))
  const files = ['--truth', join(place, 'truth.ndjson'), '--findings', findings]
  await aliquot(['grade', ...files, '--remittance', ...remittances])
}

/** Runs the command in this process; its output goes to a file where one is named. */
async function aliquot(/** @type {readonly string[]} */ args, /** @type {string | undefined} */ into = undefined) {
  const { run } = await import('../packages/cli/dist/run.js')
  const { processSurroundings } = await import('../packages/cli/dist/process-surroundings.js')
  const { openSync, writeSync, closeSync } = await import('node:fs')
  const surroundings = processSurroundings()
  if (into === undefined) {
    const code = await run(args, surroundings)
    if (code === 2) process.exitCode = 2
    return
  }
  const file = openSync(into, 'w')
  const code = await run(args, { ...surroundings, out: (text) => writeSync(file, text) })
  closeSync(file)
  if (code === 2) process.exitCode = 2
}
