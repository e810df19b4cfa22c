/** The log in the user's data folder: entries without patients, and goals. */
import type { LogEntry } from '@aliquot/engine/log/log-entry'
import type { Goal } from '@aliquot/engine/log/project-goal'
import type { Surroundings } from '../surroundings.ts'

export interface LogFile {
  readonly entries: readonly LogEntry[]
  readonly goals: readonly Goal[]
}

const name = 'log.json'
const form = 1

export type ReadLog = { readonly ok: true; readonly log: LogFile } | { readonly ok: false; readonly message: string }

/** The log, empty where there is none yet. One that cannot be read is never overwritten. */
export async function readLog({ store }: Surroundings): Promise<ReadLog> {
  if (store === undefined) return { ok: false, message: 'there is no data folder to keep a log in; set ALIQUOT_DATA' }
  if (!(await store.list()).includes(name)) return { ok: true, log: { entries: [], goals: [] } }
  const message = `${name} in ${store.place} cannot be read; move it away to start a new log`
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(await store.read(name)))
    if (typeof value !== 'object' || value === null || !('form' in value) || value.form !== form)
      return { ok: false, message }
    // cast: a file of this form was written by writeLog
    const { entries, goals } = value as unknown as LogFile
    return Array.isArray(entries) && Array.isArray(goals)
      ? { ok: true, log: { entries, goals } }
      : { ok: false, message }
  } catch {
    return { ok: false, message }
  }
}

export async function writeLog({ store }: Surroundings, { entries, goals }: LogFile): Promise<void> {
  const sorted = [...entries].sort((a, b) => (a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date < b.date ? -1 : 1))
  await store?.write(name, `${JSON.stringify({ form, entries: sorted, goals })}\n`)
}

/** Entries that are new; those whose id is there already were logged before. */
export function newEntries(log: LogFile, entries: readonly LogEntry[]): readonly LogEntry[] {
  const known = new Set(log.entries.map(({ id }) => id))
  return entries.filter(({ id }) => known.size < known.add(id).size)
}
