/**
 * Writes the answers of the payers to the example day anew from `claims.ndjson`. Run after `build.ts`:
 * `npx tsx --conditions=x-src examples/clinic-day/build-remittance.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { readClaim } from 'aliquot'
import { feesText } from './agreed-fees.ts'
import { buildRemittances } from './remittance-day.ts'

const here = (name: string) => new URL(name, import.meta.url)
const claims = readFileSync(here('claims.ndjson'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((text, index) => {
    const read = readClaim(JSON.parse(text))
    if (!read.ok) throw new Error(`claim in line ${index + 1} cannot be read`)
    return read.value
  })
writeFileSync(here('remittance.835'), buildRemittances(claims))
writeFileSync(here('fees.csv'), feesText())
