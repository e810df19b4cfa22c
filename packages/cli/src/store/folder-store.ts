/**
 * A data folder on disk. A file is written beside its place and then moved, so that a half-written one is never read.
 */
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import type { DataStore } from './data-store.ts'

/** `ALIQUOT_DATA`, else the platform's folder for data of applications. */
export function dataFolder(
  env: NodeJS.ProcessEnv,
  platform: string = process.platform,
  home: string = homedir(),
): string {
  const { ALIQUOT_DATA: own = '', XDG_DATA_HOME: shared = '', APPDATA: roaming = '' } = env
  if (own !== '') return own
  if (shared !== '') return join(shared, 'aliquot')
  if (platform === 'win32') return join(roaming === '' ? home : roaming, 'aliquot')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'aliquot')
  return join(home, '.local', 'share', 'aliquot')
}

export function folderStore(folder: string): DataStore {
  return {
    place: folder,
    async list() {
      try {
        return (await readdir(folder)).filter((name) => name.endsWith('.json')).sort()
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
        throw error
      }
    },
    read: (name) => readFile(join(folder, name)),
    async write(name, text) {
      await mkdir(folder, { recursive: true })
      const unfinished = join(folder, `.${name}.${process.pid}.unfinished`)
      try {
        await writeFile(unfinished, text)
        await rename(unfinished, join(folder, name))
      } catch (error) {
        await rm(unfinished, { force: true })
        throw error
      }
    },
  }
}
