/** What a verdict depends on beside the claim: the version of the engine, and a fingerprint of all that it reads. */
import { edits } from '@aliquot/edits/registry.generated'
import { canonicalText, sha256 } from '@aliquot/engine/fingerprint'
import type { Catalogue } from '@aliquot/engine/policy/catalogue'
import { engineVersion } from '@aliquot/engine/version'
import { codeSet } from '@aliquot/reference/code-set'

export interface Versions {
  readonly engine: string
  /** SHA-256 over policies, with their tables, over edits as data, and over the codes that are held. */
  readonly content: string
}

const held = new WeakMap<Catalogue, Versions>()

/**
 * Versions of a catalogue. What edits say is data and stands in the fingerprint; how they compare is code, which the
 * version of the engine stands for.
 */
export function versionsOf(catalogue: Catalogue): Versions {
  const known = held.get(catalogue)
  if (known !== undefined) return known
  const codes = codeSet.map(({ code }) => code)
  const content = sha256(canonicalText({ policies: catalogue.policies, edits, codes }))
  const versions = { engine: engineVersion, content }
  held.set(catalogue, versions)
  return versions
}
