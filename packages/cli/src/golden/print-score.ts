/** A golden score as text. */
import type { Score, Tally } from './score.ts'

function ratio(tally: Tally): string {
  return `${tally.passed} of ${tally.total}`
}

export function printScore({ summary, byTopic, byOrigin }: Score): string {
  const out: string[] = []
  for (const failure of summary.failures) {
    if (failure.kind === 'cover') continue
    out.push(`${failure.gated ? 'FAIL' : 'fail'} ${failure.id} (${failure.kind}, ${failure.topic})`)
    out.push(`  expected ${JSON.stringify(failure.expected)}`)
    out.push(`  actual   ${JSON.stringify(failure.actual)}`)
  }
  const covers = summary.failures.filter((failure) => failure.kind === 'cover').length
  if (covers > 0) out.push(`${covers} cover cases are not answered: coverage is not built yet`)
  out.push('', 'by topic')
  for (const [topic, tally] of [...byTopic].sort()) out.push(`  ${topic.padEnd(34)} ${ratio(tally)}`)
  out.push('', 'by origin')
  for (const [origin, tally] of [...byOrigin].sort()) out.push(`  ${origin.padEnd(34)} ${ratio(tally)}`)
  out.push('', '         gated      reported')
  for (const kind of ['code', 'scrub', 'cover'] as const) {
    out.push(`${kind.padEnd(6)}   ${ratio(summary.gated[kind]).padEnd(9)}  ${ratio(summary.reported[kind])}`)
  }
  const { alwaysFound, alwaysNotCovered } = summary.baseline
  out.push('', `answering "found" to every scrub case would be right in state for ${ratio(alwaysFound)}`)
  out.push(`answering "not covered" to every cover case would be right for ${ratio(alwaysNotCovered)}`)
  return `${out.join('\n')}\n`
}
