/** All sample files of the repository, as their index lists them. */
import { readFileSync } from 'node:fs'

export interface Sample {
  readonly path: string
  readonly bytes: Uint8Array
  /** What it holds: `837P`, `835`, `271` … */
  readonly kind: string
  /** CLM segments in it. */
  readonly claims: number
}

const folder = new URL('../../../fixtures/x12/samples/', import.meta.url)

export function samples(): readonly Sample[] {
  const rows = readFileSync(new URL('INDEX.csv', folder), 'utf8').trim().split('\n').slice(1)
  return rows.map((row) => {
    const [project = '', path = '', , kind = '', , , , , claims = '0'] = row.split(',')
    const bytes = new Uint8Array(readFileSync(new URL(`${project}/${path}`, folder)))
    return { path: `${project}/${path}`, bytes, kind, claims: Number(claims) }
  })
}
