/** What the files do not say: the policy for payers that are not known, and the Medicare contractor. */
import { policies } from '@aliquot/reference/policies'
import { memo, type ReactNode } from 'react'
import type { PayerDefaults } from './messages.ts'
import type { ScrubStore } from './scrub-store.ts'

const contractors = [...new Set(policies.flatMap((policy) => Object.keys(policy.contractors ?? {})))].sort()

interface PayerDefaultsFormProps {
  readonly store: ScrubStore
  readonly files: readonly File[]
  readonly defaults: PayerDefaults
  readonly isOff: boolean
}

/** Drawn only when something of it changes: it has an option for every payer. */
export const PayerDefaultsForm = memo(Form)

function Form({ store, files, defaults, isOff }: PayerDefaultsFormProps): ReactNode {
  const again = (change: Partial<PayerDefaults>) => store.scrub(files, { ...defaults, ...change })
  return (
    <fieldset className="line" disabled={isOff}>
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
