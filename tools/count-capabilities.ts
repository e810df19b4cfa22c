/** Counts the coverage capabilities of the document that the project began with, and prints those that are missing. */
import process from 'node:process'
import { missingCapabilities, seedCapabilities } from './docs/seed-capabilities.ts'

const missing = missingCapabilities()
const clauses = new Set(seedCapabilities.flatMap(({ carriers }) => carriers))
const lack = missing.join(', ') || 'none'
process.stdout.write(`${seedCapabilities.length} capabilities, carried by ${clauses.size} clauses; missing: ${lack}\n`)
process.exitCode = missing.length === 0 ? 0 : 1
