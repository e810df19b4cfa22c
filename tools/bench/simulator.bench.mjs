// `npm run bench:simulator [-- CLAIMS] [--runs N]`: how many claims a second a make-believe practice writes on one
// core, and how much memory it holds. Each figure is of a process of its own. On a machine that is busy the seconds
// of the processor say more than those of the clock.
import { execFileSync } from 'node:child_process'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { simulate } from '@aliquot/practice-simulator/simulate'
import { usualSettings } from '@aliquot/practice-simulator/simulation-settings'
import { PracticeFiles } from '@aliquot/practice-simulator/writing/practice-files'
import { defaultCatalogue } from '@aliquot/reference/policies'

/** @typedef {import('@aliquot/practice-simulator/writing/practice-files').FileKind} FileKind */
/** @typedef {{ claims: number, seconds: number, processor: number, megabytes: number, rss: number }} Measured */

/** @type {Readonly<Record<string, { kinds: readonly FileKind[], given: 'nothing' | 'mixed' }>>} */
const jobs = {
  '837P files and truth': { kinds: ['837', 'truth'], given: 'nothing' },
  '837P, 277CA and 835 files, truth': { kinds: ['837', '277', '835', 'truth'], given: 'nothing' },
  'claims as NDJSON with charts and history': { kinds: ['claims', 'truth'], given: 'mixed' },
  everything: {
    kinds: ['claims', 'encounters', 'courses', 'vials', 'charges', 'truth', '837', '277', '835'],
    given: 'mixed',
  },
}

/** About as many claims as a practice with so many patients sends in a year. */
const claimsPerPatient = 17

const args = process.argv.slice(2)
if (args[0] === '--job') console.log(JSON.stringify(run(args[1] ?? '', Number(args[2]))))
else measureAll()

/** @type {(name: string, wanted: number) => Measured} */
function run(name, wanted) {
  const job = jobs[name]
  if (job === undefined) throw new RangeError(`there is no job ${name}`)
  const patients = Math.max(1, Math.round(wanted / claimsPerPatient))
  const settings = { ...usualSettings, patients, from: '2025-07-01', days: 365, given: job.given }
  const catalogue = defaultCatalogue()
  const files = new PracticeFiles(new Set(job.kinds))
  const before = process.cpuUsage()
  const start = process.hrtime.bigint()
  let claims = 0
  let characters = 0
  for (const day of simulate(settings, catalogue)) {
    claims += day.sent.length
    for (const { text } of files.day(day)) characters += text.length
  }
  const seconds = Number(process.hrtime.bigint() - start) / 1e9
  const { user, system } = process.cpuUsage(before)
  const rss = process.memoryUsage.rss() / 1e6
  return { claims, seconds, processor: (user + system) / 1e6, megabytes: characters / 1e6, rss }
}

/** @type {(name: string, wanted: number) => Measured} */
function measured(name, wanted) {
  const self = fileURLToPath(import.meta.url)
  const flags = ['--single-threaded-gc', '--max-semi-space-size=32']
  return JSON.parse(
    execFileSync(process.execPath, [...flags, self, '--job', name, String(wanted)], { encoding: 'utf8' }),
  )
}

function measureAll() {
  const at = args.indexOf('--runs')
  const runs = at < 0 ? 3 : Number(args[at + 1])
  const wanted = Number(args[0] ?? 100_000) || 100_000
  console.log(`about ${wanted} claims, best of ${runs}`)
  console.log(`${'what is written'.padEnd(44)}  claims/s  claims/processor s    MB/s   RSS MB`)
  for (const name of Object.keys(jobs)) {
    const all = Array.from({ length: runs }, () => measured(name, wanted)).sort((a, b) => a.processor - b.processor)
    const [best] = all
    if (best === undefined) continue
    const { claims, seconds, processor, megabytes, rss } = best
    const figures = [
      String(Math.round(claims / seconds)).padStart(8),
      String(Math.round(claims / processor)).padStart(18),
      (megabytes / seconds).toFixed(1).padStart(6),
      rss.toFixed(0).padStart(7),
    ]
    console.log(`${name.padEnd(44)}  ${figures.join('  ')}`)
  }
}
