// `npm run golden -- FILE [--json]`: runs published cases and says which the engine answers as published.
import process from 'node:process'
import { runModule, whenReady } from './ensure-ready.mjs'

// npm changes to the repository's top; FILE is meant from where the user stands.
process.chdir(process.env.INIT_CWD ?? process.cwd())
await whenReady(() => runModule('packages/cli/dist/golden.js', process.argv.slice(2)))
