/** What is compressed is read too: no descriptor hides in it. */
import { readdirSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { schedule2025 } from '../../packages/reference/src/fee-schedule/schedule-2025.generated.ts'
import { schedule2026 } from '../../packages/reference/src/fee-schedule/schedule-2026.generated.ts'
import { checkDescriptorColumns } from '../tidy/descriptor-columns.ts'

const data = new URL('../../data/', import.meta.url)
const paths = readdirSync(data, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.gz'))

test('compressed tables are there', () => {
  expect(paths.length).toBeGreaterThan(3)
})

test.each(paths)('%s', (path) => {
  const text = gunzipSync(readFileSync(new URL(path, data))).toString('latin1')
  expect(checkDescriptorColumns([{ path, text }])).toEqual([])
})

test('shipped schedules hold codes and numbers alone', () => {
  for (const { rows, profiles } of [schedule2025, schedule2026]) {
    const odd = rows.split('\n').filter((line) => !/^[0-9A-Z]{5},(26|TC|53)?,[0-9a-z]+(,\d+)*$/.test(line))
    expect(odd).toEqual([])
    expect(profiles.filter((profile) => !/^[A-Z]( \S{0,3}){7}$/.test(profile))).toEqual([])
  }
})
