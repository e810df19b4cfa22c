// `npm run bench:x12 [-- MEGABYTES…] [--runs N]`: how fast claim files are read, validated, scrubbed and written, in
// one run on one machine. Each figure is of a process of its own, so that its memory is its own. What counts are the
// ratios to the floor: a loop that does nothing but find where each element begins.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { writeClaimFile } from './claim-file.mjs'
import { jobs } from './x12-jobs.mjs'

/** Peers are slow: they are measured on files up to this size, in megabytes. */
const mostForPeers = 20

/** @typedef {{ seconds: number, claims: number, rss: number }} Measured */

const args = process.argv.slice(2)
if (args[0] === '--job') {
  const job = jobs[args[1] ?? '']
  if (job === undefined) throw new RangeError(`there is no job ${args[1]}`)
  console.log(JSON.stringify(await job(args[2] ?? '', args[3] ?? '')))
} else measureAll()

/** @type {(name: string, path: string, folder: string) => Measured} */
function measure(name, path, folder) {
  const self = fileURLToPath(import.meta.url)
  return JSON.parse(execFileSync(process.execPath, [self, '--job', name, path, folder], { encoding: 'utf8' }))
}

function measureAll() {
  const at = args.indexOf('--runs')
  const runs = at < 0 ? 3 : Number(args[at + 1])
  const given = args.slice(0, at < 0 ? undefined : at).map(Number)
  const sizes = given.length > 0 ? given : [1, 20, 200]
  const folder = mkdtempSync(join(tmpdir(), 'x12-bench-'))
  try {
    for (const megabytes of sizes) measureSize(megabytes, runs, folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function measureSize(/** @type {number} */ megabytes, /** @type {number} */ runs, /** @type {string} */ folder) {
  const path = join(folder, `${megabytes}.837`)
  const claims = writeClaimFile(path, megabytes * 1e6)
  const bytes = statSync(path).size
  console.log(`\n${(bytes / 1e6).toFixed(1)} MB, ${claims} claims, best of ${runs}`)
  console.log(`${'job'.padEnd(44)}    MB/s   claims/s   to floor   RSS MB`)
  let floor = 0
  for (const name of Object.keys(jobs)) {
    if (name.startsWith('peer') && megabytes > mostForPeers) continue
    const all = Array.from({ length: runs }, () => measure(name, path, folder)).sort((a, b) => a.seconds - b.seconds)
    const [best] = all
    if (best === undefined) continue
    if (floor === 0) floor = best.seconds
    const speed = (bytes / 1e6 / best.seconds).toFixed(1).padStart(8)
    const rate = best.claims === 0 ? '' : Math.round(best.claims / best.seconds).toLocaleString('en')
    const memory = (Math.max(...all.map(({ rss }) => rss)) / 1e6).toFixed(0)
    const share = (floor / best.seconds).toFixed(3)
    console.log(`${name.padEnd(44)}${speed}${rate.padStart(11)}${share.padStart(11)}${memory.padStart(9)}`)
  }
  rmSync(path)
}
