/** The same vials with every payer: units, limits, what would be denied, and the clause. */
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { addressOf, type Route, replaceAddress } from '../route.ts'
import { today } from '../words.ts'
import type { PayerUnits } from './count-units.ts'
import { type Recipe, recipeOf, recipeQuery } from './recipe.ts'
import { RecipeForm } from './recipe-form.tsx'
import { UnitsTable } from './units-table.tsx'

type Counting = typeof import('./count-units.ts')

export function VialPage({ route }: { readonly route: Route }): ReactNode {
  const recipe = useMemo(() => recipeOf(route.query, today()), [route.query])
  const [counting, setCounting] = useState<Counting>()
  const [said, say] = useState('')
  useEffect(() => {
    let isGone = false
    const load = async () => {
      const loaded = await import('./count-units.ts')
      if (!isGone) setCounting(loaded)
    }
    void load()
    return () => {
      isGone = true
    }
  }, [])
  const rows = useMemo((): readonly PayerUnits[] | undefined => counting?.countUnits(recipe), [counting, recipe])
  const change = (next: Recipe) => replaceAddress(addressOf(['vials'], recipeQuery(next)))
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(location.href)
      say('The link is copied. It holds volumes and counts, and nothing of a patient.')
    } catch {
      say('The browser does not allow copying: take the link from the address bar.')
    }
  }
  return (
    <>
      <div className="headline">
        <h1>The same vials, payer by payer</h1>
        <div className="buttons">
          <button type="button" onClick={() => void copy()}>
            Copy the link
          </button>
          <button type="button" onClick={() => print()}>
            Print
          </button>
        </div>
      </div>
      <p className="quiet" aria-live="polite">
        {said}
      </p>
      <RecipeForm recipe={recipe} change={change} />
      {counting !== undefined && (
        <label className="day">
          Medicare contractor
          <select
            value={recipe.contractor ?? ''}
            onChange={({ target }) => change({ ...recipe, contractor: target.value || undefined })}
          >
            <option value="">not known</option>
            {counting.contractors.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </select>
        </label>
      )}
      {rows === undefined ? (
        <p className="quiet">Reading the payers' rules …</p>
      ) : (
        <UnitsTable rows={rows} recipe={recipe} />
      )}
    </>
  )
}
