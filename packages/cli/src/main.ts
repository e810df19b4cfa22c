/** The command `aliquot`: runs when imported, with the arguments of the process. */
import process from 'node:process'
import { exitCode } from './exit-code.ts'
import { processSurroundings } from './process-surroundings.ts'
import { run } from './run.ts'

// A reader that has seen enough, such as `head`, closes the pipe: that is no error.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit()
  })
}

try {
  process.exitCode = await run(process.argv.slice(2), processSurroundings())
} catch (error) {
  // Node would exit with 1, which here means that something was found.
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  process.exitCode = exitCode.unreadable
}
