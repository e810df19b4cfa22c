// `npm start`: a sample clinic day through the scrubber.
import process from 'node:process'
import { runModule, whenReady } from './ensure-ready.mjs'

await whenReady(() => runModule('packages/cli/dist/main.js', ['demo', ...process.argv.slice(2)]))
