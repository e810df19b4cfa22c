/** The files that the user takes away. */
import type { ReactNode } from 'react'
import type { ExportKind } from './messages.ts'
import type { ScrubState, ScrubStore } from './scrub-store.ts'

const kinds: readonly (readonly [ExportKind, string])[] = [
  ['clean', 'Clean 837'],
  ['corrected', 'Corrected 837'],
  ['held', 'Held 837'],
  ['csv', 'Findings, CSV'],
  ['json', 'Findings, JSON'],
]

export function ExportBar({ store, state }: { readonly store: ScrubStore; readonly state: ScrubState }): ReactNode {
  const isOff = state.phase === 'working' || state.isExporting
  return (
    <section className="export" aria-labelledby="export">
      <h2 id="export" tabIndex={-1}>
        Take the files away
      </h2>
      <p>
        Each claim goes to one file: held if a payer would deny it or ask for records, corrected if you applied a
        correction, clean if neither. Claims of JSON files stand in the findings alone.
      </p>
      <div className="buttons">
        {kinds.map(([kind, title]) => (
          <button key={kind} type="button" disabled={isOff} onClick={() => store.export(kind)}>
            {title}
          </button>
        ))}
        <button type="button" onClick={() => print()}>
          Print
        </button>
      </div>
      <p className="quiet" aria-hidden="true">
        {state.said}
      </p>
    </section>
  )
}
