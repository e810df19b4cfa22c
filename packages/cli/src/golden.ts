/** `npm run golden -- FILE [--json]`: runs published cases of any file in the golden form. */
import { readFileSync } from 'node:fs'
import { createAliquot } from 'aliquot'
import { readGoldenCase } from './golden/golden-case.ts'
import { printScore } from './golden/print-score.ts'
import { scoreGolden } from './golden/score.ts'

/** Returns the exit code: 0 all gated code and scrub cases pass, 1 some do not, 2 the file cannot be read. */
export function run(args: readonly string[]): number {
  const json = args.includes('--json')
  const files = args.filter((each) => !each.startsWith('--'))
  const [file] = files
  if (file === undefined || files.length > 1 || args.some((each) => each.startsWith('--') && each !== '--json')) {
    process.stderr.write('usage: npm run golden -- FILE [--json]   (FILE: golden cases, one JSON object a line)\n')
    return 2
  }
  const cases = []
  try {
    for (const [index, line] of readFileSync(file, 'utf8').split('\n').entries()) {
      if (line.trim() === '') continue
      try {
        cases.push(readGoldenCase(JSON.parse(line)))
      } catch (error) {
        throw new Error(`${file}, line ${index + 1}: ${error instanceof Error ? error.message : String(error)}`)
      }
    }
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    return 2
  }
  const score = scoreGolden(createAliquot(), cases)
  process.stdout.write(json ? `${JSON.stringify(score.summary, null, 2)}\n` : printScore(score))
  return score.summary.failures.some((failure) => failure.gated && failure.kind !== 'cover') ? 1 : 0
}
