// `npm test [-- FILTER]`: builds, checks format, lint and types, runs every test, and ends with one line of counts.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { ensureBuilt, ensureInstalled, NotReady, root, whenReady } from './ensure-ready.mjs'

const report = join(root, '.cache', 'test-report.json')

/**
 * @param {string} script
 * @param {readonly string[]} args
 */
function runTool(script, args) {
  const tool = join(root, 'node_modules', script)
  return spawnSync(process.execPath, [tool, ...args], { cwd: root, stdio: 'inherit' }).status === 0
}

/**
 * What the report says, in one place: a file that failed to load counts as one failure, and so does each failed stage.
 * @param {boolean} finished whether vitest itself ended well
 */
function countTests(finished) {
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 }
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(
    readFileSync(report, 'utf8'),
  )
  const broken = testResults.filter(
    (/** @type {{ status: string, assertionResults: { status: string }[] }} */ file) =>
      file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  ).length
  const counted = numFailedTests + broken
  const failed = counted === 0 && !finished ? 1 : counted
  return { passed: numPassedTests, failed, skipped: numPendingTests + numTodoTests }
}

/** Tests read the sources, so they can run beside a failed build; only tests that start the command need it. */
function builds() {
  try {
    ensureBuilt()
    return true
  } catch (error) {
    if (!(error instanceof NotReady)) throw error
    return false
  }
}

await whenReady(() => {
  rmSync(report, { force: true })
  const stages = {
    build: builds(),
    'format and lint': runTool('@biomejs/biome/bin/biome', ['check', '--error-on-warnings']),
    types: runTool('typescript/bin/tsc', ['-p', 'tsconfig.test.json']),
  }
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const finished = runTool('vitest/vitest.mjs', ['run', ...reporters, ...process.argv.slice(2)])

  const stagesFailed = Object.entries(stages).flatMap(([name, ok]) => (ok ? [] : [name]))
  for (const name of stagesFailed) console.log(`failed: ${name} (above)`)
  const { passed, failed, skipped } = countTests(finished)
  const failures = failed + stagesFailed.length
  const ran = passed + failed > 0
  if (!ran) console.log('failed: no test ran')
  console.log(`${passed} passed, ${failures} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
  process.exitCode = failures === 0 && ran ? 0 : 1
}, ensureInstalled)

if (process.exitCode === 2) console.log('0 passed, 1 failed')
