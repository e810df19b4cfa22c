/** The command line: what can be asked, and how. */
import { Command, CommanderError } from 'commander'
import { addGrade } from './commands/grade.ts'
import { addSimulate } from './commands/simulate.ts'
import { exitCode } from './exit-code.ts'
import { Page } from './print/page.ts'
import { addCode } from './program/code-command.ts'
import { addConvert } from './program/convert-command.ts'
import { addCover, addMix, addPacket } from './program/cover-commands.ts'
import { addDemo } from './program/demo-command.ts'
import { addDiff } from './program/diff-command.ts'
import { addExplain } from './program/explain-command.ts'
import { addLibraryCommands } from './program/library-commands.ts'
import { addMyths } from './program/myths-command.ts'
import { addRemit } from './program/remit-command.ts'
import { addReplay } from './program/replay-command.ts'
import { type Running, UsageError } from './program/running.ts'
import { addScrub } from './program/scrub-command.ts'
import { addUnits } from './program/units-command.ts'
import { addValidate } from './program/validate-command.ts'
import type { Surroundings } from './surroundings.ts'

const examples = `
Examples:
  aliquot scrub claims.837                     what payers would stop, why, and what to do
  aliquot scrub claims.ndjson --json           the same for claims as JSON, for a program
  aliquot code encounter.json --explain        lines for a visit, with the proof of every unit
  aliquot convert claims.837 --to csv          claims as a table; also from tables and JSON, and back
  aliquot units encounter.json                 the same vials under every payer's rules
  aliquot explain 95165                        a code, an edit, a payer or a rule in plain words
  aliquot diff --from 2025-10-01 --to 2026-01-02   what rules changed; with claims, which verdicts flip
  cat encounters.ndjson | aliquot code -       from standard input

Exit codes:
  0  nothing found     1  something found (see --fail-on)     2  input that cannot be read, or wrong usage
`

/** Runs the command with these arguments and gives its exit code. */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const running: Running = { surroundings, page: new Page(surroundings), code: exitCode.nothing }
  try {
    await programOf(running).parseAsync(args, { from: 'user' })
    return running.code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.nothing : exitCode.unreadable
    if (error instanceof UsageError) {
      surroundings.err(`${error.message}\n`)
      return exitCode.unreadable
    }
    throw error
  }
}

function programOf(running: Running): Command {
  const { surroundings } = running
  const program = new Command('aliquot')
    .description('Claims of allergy practices that are right the first time, with a proof for every unit.')
    .version(surroundings.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .addHelpText('after', examples)
    .exitOverride()
    .configureOutput({
      writeOut: surroundings.out,
      writeErr: surroundings.err,
      getOutHelpWidth: () => surroundings.columns,
      getErrHelpWidth: () => surroundings.columns,
    })
  addCode(program, running)
  addUnits(program, running)
  addCover(program, running)
  addPacket(program, running)
  addMix(program, running)
  addScrub(program, running)
  addRemit(program, running)
  addValidate(program, running)
  addConvert(program, running)
  addExplain(program, running)
  addLibraryCommands(program, running)
  addDiff(program, running)
  addReplay(program, running)
  addMyths(program, running)
  addDemo(program, running)
  addSimulate(program, running)
  addGrade(program, running)
  return program
}
