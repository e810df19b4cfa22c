/** What the user decides on a claim: the prepared correction, or to let it go with a reason. */
import type { BillableLine } from '@aliquot/engine/document/claim'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { Decided, OpenedClaim } from './messages.ts'
import type { ScrubStore } from './scrub-store.ts'
import { applyFix } from './use-keys.ts'

interface DecisionProps {
  readonly store: ScrubStore
  readonly opened: OpenedClaim
  readonly decided: Decided | undefined
  readonly corrected: readonly BillableLine[] | undefined
}

export function Decision({ store, opened, decided, corrected }: DecisionProps): ReactNode {
  const [reason, setReason] = useState('')
  const { index, findings, isClerical } = opened
  const release = (event: FormEvent) => {
    event.preventDefault()
    if (reason.trim() === '') return
    store.decide(index, { kind: 'release', reason: reason.trim() }, 'Let go with its reason. U takes it back.')
  }
  if (decided !== undefined) {
    return (
      <p className="decided">
        {decided.kind === 'fix' ? 'Goes into the corrected file.' : `Let go as it is: ${decided.reason}`}{' '}
        <button type="button" onClick={() => store.decide(index, undefined, 'Taken back.')}>
          Take back
        </button>
      </p>
    )
  }
  if (findings.length === 0) return null
  return (
    <div className="decide">
      {corrected !== undefined && (
        <div className="fix">
          <p>
            <b>Prepared correction:</b>{' '}
            {isClerical
              ? 'the total charge becomes the sum of the lines, and nothing else changes.'
              : linesInWords(corrected)}
          </p>
          <button type="button" className="main" onClick={() => applyFix(store)}>
            Apply it <kbd>F</kbd>
          </button>
        </div>
      )}
      <form className="line" onSubmit={release}>
        <label>
          Let it go as it is, because
          <input value={reason} required={true} onChange={({ target }) => setReason(target.value)} />
        </label>
        <button type="submit">Let go</button>
      </form>
    </div>
  )
}

function linesInWords(lines: readonly BillableLine[]): string {
  return lines
    .map(({ code, units, modifiers, dateOfService }) => {
      const day = dateOfService === undefined ? '' : ` on ${dateOfService}`
      return `${[code, ...modifiers].join('-')} × ${units ?? 'open'}${day}`
    })
    .join('; ')
}
