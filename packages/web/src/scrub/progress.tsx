/** How far the work is, and the way to stop it. */
import type { ReactNode } from 'react'
import { counted, grouped } from '../words.ts'
import type { ScrubState, ScrubStore } from './scrub-store.ts'

export function Progress({ store, state }: { readonly store: ScrubStore; readonly state: ScrubState }): ReactNode {
  const { phase, bytes, of, counts, milliseconds, failure } = state
  return (
    <div className="progress">
      {failure !== undefined && (
        <p role="alert" className="fault">
          {failure}
        </p>
      )}
      {phase === 'working' ? (
        <>
          <progress aria-label="Bytes worked" max={Math.max(of, 1)} value={bytes} />
          <span data-testid="running">{counted(counts.claims, 'claim')} so far</span>
          <button type="button" onClick={() => store.cancel()}>
            Stop
          </button>
        </>
      ) : (
        <p className="quiet" data-testid="finished">
          {phase === 'stopped' && 'Stopped early: '}
          {counted(counts.claims, 'claim')} in {grouped(Math.max(1, Math.round(milliseconds)))} ms, on this computer
        </p>
      )}
    </div>
  )
}
