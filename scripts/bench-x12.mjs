// `npm run bench:x12`: how fast claim files are read, validated, scrubbed and written on this machine.
import process from 'node:process'
import { runModule, whenReady } from './ensure-ready.mjs'

await whenReady(() => runModule('tools/bench/x12.bench.mjs', process.argv.slice(2)))
