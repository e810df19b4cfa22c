/** What was mixed for a claim, typed in by who knows it: the claim is scrubbed with it at once. */

import type { Encounter } from '@aliquot/engine/document/encounter'
import { type ReactNode, useState } from 'react'
import { encounterOf, type Recipe, usualRecipe } from '../vials/recipe.ts'
import { RecipeForm } from '../vials/recipe-form.tsx'
import type { OpenedClaim } from './messages.ts'
import type { ScrubStore } from './scrub-store.ts'

interface ChartFormProps {
  readonly store: ScrubStore
  readonly opened: OpenedClaim
  readonly told: Encounter | undefined
}

export function ChartForm({ store, opened, told }: ChartFormProps): ReactNode {
  const { claim, index } = opened
  const extract = claim.lines.find(({ code }) => /^951(4[4-9]|6[57]|70)$/.test(code))
  const day = extract?.dateOfService ?? claim.lines[0]?.dateOfService
  const [recipe, setRecipe] = useState<Recipe>(() => ({
    ...usualRecipe(day ?? '2026-01-01'),
    contractor: claim.jurisdiction,
  }))
  if (extract === undefined || day === undefined || (claim.encounter !== undefined && told === undefined)) return null
  const tell = (next: Recipe) => {
    setRecipe(next)
    store.tell(index, encounterOf(next))
  }
  return (
    <details className="chart" open={told !== undefined}>
      <summary>Say what was mixed, and let the units be checked</summary>
      <RecipeForm recipe={recipe} change={tell} isPart={true} />
      <div className="buttons">
        {told === undefined ? (
          <button type="button" onClick={() => tell(recipe)}>
            Check with this
          </button>
        ) : (
          <button type="button" onClick={() => store.tell(index, undefined)}>
            Forget what was mixed
          </button>
        )}
      </div>
    </details>
  )
}
