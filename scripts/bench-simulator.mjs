// `npm run bench:simulator`: how many claims a second a make-believe practice writes on this machine.
import process from 'node:process'
import { runModule, whenReady } from './ensure-ready.mjs'

await whenReady(() => runModule('tools/bench/simulator.bench.mjs', process.argv.slice(2)))
