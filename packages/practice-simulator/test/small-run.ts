/** Small runs of the practice for tests. */
import { defaultCatalogue } from '@aliquot/reference/policies'
import type { SentClaim } from '../src/sent-claim.ts'
import { type SimulatedDay, simulate } from '../src/simulate.ts'
import { type SimulationSettings, usualSettings } from '../src/simulation-settings.ts'
import { type FileKind, fileKinds, PracticeFiles } from '../src/writing/practice-files.ts'

export const catalogue = defaultCatalogue()

export function settings(change: Partial<SimulationSettings> = {}): SimulationSettings {
  return { ...usualSettings, seed: 20, patients: 120, from: '2025-09-01', days: 120, ...change }
}

export function daysOf(change: Partial<SimulationSettings> = {}): readonly SimulatedDay[] {
  return [...simulate(settings(change), catalogue)]
}

export function sentIn(days: readonly SimulatedDay[]): readonly SentClaim[] {
  return days.flatMap(({ sent }) => sent)
}

/** Every file of a run by its path. */
export function filesOf(
  days: Iterable<SimulatedDay>,
  kinds: readonly FileKind[] = fileKinds,
): ReadonlyMap<string, string> {
  const writer = new PracticeFiles(new Set(kinds))
  const files = new Map<string, string>()
  const add = ({ path, text }: { readonly path: string; readonly text: string }) =>
    files.set(path, (files.get(path) ?? '') + text)
  for (const piece of writer.opening()) add(piece)
  for (const day of days) for (const piece of writer.day(day)) add(piece)
  return files
}
