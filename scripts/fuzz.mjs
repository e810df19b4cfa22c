// `npm run fuzz`: the readers and writers of claim files against mutations of the sample files.
import process from 'node:process'
import { runModule, whenReady } from './ensure-ready.mjs'

await whenReady(() => runModule('tools/fuzz/x12-fuzz.mjs', process.argv.slice(2)))
