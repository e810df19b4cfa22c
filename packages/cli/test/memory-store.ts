/** A data folder in memory. */
import type { DataStore } from '../src/store/data-store.ts'

export function memoryStore(): DataStore & { readonly files: Map<string, string> } {
  const files = new Map<string, string>()
  return {
    place: 'memory',
    files,
    list: async () => [...files.keys()].sort(),
    read: async (name) => new TextEncoder().encode(files.get(name) ?? ''),
    write: async (name, text) => {
      files.set(name, text)
    },
  }
}
