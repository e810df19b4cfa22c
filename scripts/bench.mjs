// `npm run bench`: how fast the engine codes and scrubs on this machine.
import process from 'node:process'
import { runModule, whenReady } from './ensure-ready.mjs'

await whenReady(() => runModule('tools/bench/code.bench.mjs', process.argv.slice(2)))
