/** What the files do not say: the policy for payers that are not known, and the Medicare contractor. */
import { policies } from '@aliquot/reference/policies'
import type { ReactNode } from 'react'
import type { ScrubState, ScrubStore } from './scrub-store.ts'

const contractors = [...new Set(policies.flatMap((policy) => Object.keys(policy.contractors ?? {})))].sort()

export function PayerDefaultsForm({
  store,
  state,
}: {
  readonly store: ScrubStore
  readonly state: ScrubState
}): ReactNode {
  const { files, defaults, phase } = state
  const again = (change: Partial<typeof defaults>) => store.scrub(files, { ...defaults, ...change })
  return (
    <fieldset className="line" disabled={phase === 'working'}>
      <legend className="unseen">What the files do not say</legend>
      <label>
        Medicare contractor
        <select
          value={defaults.contractor ?? ''}
          onChange={({ target }) => again({ contractor: target.value || undefined })}
        >
          <option value="">not known</option>
          {contractors.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </select>
      </label>
      <label>
        Payers that are not known go by
        <select value={defaults.payer ?? ''} onChange={({ target }) => again({ payer: target.value || undefined })}>
          <option value="">nothing: their claims stay open</option>
          {policies.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
    </fieldset>
  )
}
