/** `aliquot replay`. */
import type { Command } from 'commander'
import { runReplay } from '../commands/replay.ts'
import { readBytes } from '../read/read-bytes.ts'
import { readReport } from '../replay/saved-report.ts'
import { type Running, UsageError } from './running.ts'
import { aliquotWith, type Flag, failOnIssues, jsonOption } from './shared-options.ts'

export function addReplay(program: Command, running: Running): void {
  program
    .command('replay')
    .description('make a saved report again: byte for byte by the same versions, else with what differs')
    .argument('<report>', 'report.json of `scrub --out`, or what `scrub --json` wrote')
    .argument('[files...]', 'where the claim files are now, if not where they were')
    .addOption(jsonOption())
    .action(async (report: string, files: readonly string[], options: { readonly json?: Flag }) => {
      const { surroundings, page } = running
      const read = await readBytes(report, surroundings)
      if (!read.ok) failOnIssues([read.issue])
      const text = read.ok ? new TextDecoder().decode(read.bytes) : ''
      const saved = readReport(text)
      if (typeof saved === 'string') throw new UsageError(`${report}: ${saved}`)
      const aliquot = await aliquotWith(saved.run.settings.policyFiles, surroundings)
      const asked = { json: options.json === true, files }
      running.code = await runReplay(aliquot, report, text, saved, asked, surroundings, page)
    })
}
