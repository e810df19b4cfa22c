/** Writes the files of the example day anew from `encounters.ndjson`. The README says how to run it. */
import { readFileSync, writeFileSync } from 'node:fs'
import { buildClinicDay } from './clinic-day.ts'

const here = (name: string) => new URL(name, import.meta.url)
const day = buildClinicDay(readFileSync(here('encounters.ndjson'), 'utf8'))
for (const [name, text] of Object.entries(day.files)) writeFileSync(here(name), text)

const { encounters, claims, waiting, planted } = day
console.log(`${encounters.length} encounters: ${claims.length} claims, ${waiting.length} waiting for a fact`)
console.log(`${planted.length} errors and payer limits planted`)
