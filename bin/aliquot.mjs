#!/usr/bin/env node
// The command `aliquot` in a checkout: installs and builds when needed, then runs the command in this same process.
import process from 'node:process'
import { runModule, whenReady } from '../scripts/ensure-ready.mjs'

await whenReady(() => runModule('packages/cli/dist/main.js', process.argv.slice(2)))
