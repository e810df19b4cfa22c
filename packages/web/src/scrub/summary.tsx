/** Counts by severity, and the dollars at risk. Each is a filter of the list below. */
import type { ReactNode } from 'react'
import { Sign } from '../sign.tsx'
import { counted, dollars, grouped } from '../words.ts'
import type { ListView } from './messages.ts'
import type { ScrubState } from './scrub-store.ts'

interface SummaryProps {
  readonly state: ScrubState
  readonly view: ListView
  readonly change: (view: ListView) => void
}

export function Summary({ state, view, change }: SummaryProps): ReactNode {
  const { claims, found, undecided, clean, broken, deny, records, info, form, cents } = state.counts
  const tiles: readonly (readonly [Exclude<ListView['show'], 'all'>, string, string])[] = [
    ['deny', grouped(deny), 'would be denied'],
    ['form', grouped(form), 'faults of form'],
    ['records', grouped(records), 'records will be asked for'],
    ['info', grouped(info), 'to know'],
    ['undecided', counted(undecided, 'claim'), 'with open questions only'],
    ['clean', counted(clean, 'claim'), 'clean'],
  ]
  return (
    <section aria-label="Summary">
      <p className="risk">
        <strong data-testid="at-risk">{dollars(cents)}</strong> at risk on {counted(found, 'claim')} of{' '}
        {grouped(claims)}
        {broken > 0 && `; ${counted(broken, 'claim')} could not be read`}
        {state.decided.size > 0 && `; ${decidedWords(state)}`}
      </p>
      <div className="tiles">
        {tiles.map(([show, count, words]) => (
          <button
            key={show}
            type="button"
            className={`tile ${show}`}
            aria-pressed={view.show === show}
            onClick={() => change({ ...view, show: view.show === show ? 'all' : show })}
          >
            <Sign of={show} />
            <b>{count}</b>
            <span>{words}</span>
          </button>
        ))}
      </div>
    </section>
  )
}

function decidedWords({ decided }: ScrubState): string {
  const fixed = [...decided.values()].filter(({ kind }) => kind === 'fix').length
  const released = decided.size - fixed
  const parts = [fixed > 0 ? `${fixed} corrected` : '', released > 0 ? `${released} let go with a reason` : '']
  return parts.filter((part) => part !== '').join(', ')
}
