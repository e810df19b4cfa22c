/** Scrubbing: drop files, see what would be denied and why, decide, take the files away. */

import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react'
import { addressOf, type Route, replaceAddress } from '../route.ts'
import { ClaimPanel } from './claim-panel.tsx'
import { DropPlace } from './drop-place.tsx'
import { ExportBar } from './export-bar.tsx'
import { FileIssues } from './file-issues.tsx'
import { KeysHelp } from './keys-help.tsx'
import { queryOf, viewOf } from './list-view.ts'
import type { ListView } from './messages.ts'
import { PayerDefaultsForm } from './payer-defaults-form.tsx'
import { Progress } from './progress.tsx'
import type { ScrubStore } from './scrub-store.ts'
import { Summary } from './summary.tsx'
import { useKeys } from './use-keys.ts'
import { useScrub } from './use-scrub.ts'
import { WorkFilter } from './work-filter.tsx'
import { WorkList } from './work-list.tsx'

export function ScrubPage({ store, route }: { readonly store: ScrubStore; readonly route: Route }): ReactNode {
  const state = useScrub(store)
  const view = useMemo(() => viewOf(route.query), [route.query])
  const [selected, select] = useState(0)
  const [isHelpOpen, showHelp] = useState(false)
  useEffect(() => store.look(view), [store, view])
  const want = useCallback((indices: readonly number[]) => store.want(indices), [store])
  const change = (next: ListView) => {
    select(0)
    replaceAddress(addressOf([], queryOf(next)))
  }
  const keys = useKeys({ store, selected, select, showHelp })
  if (state.phase === 'empty') return <DropPlace store={store} />
  const last = Math.max(0, state.order.length - 1)
  const at = Math.min(selected, last)
  return (
    <>
      <div className="headline">
        <h1>{state.files.length === 1 ? state.files[0]?.name : `${state.files.length} files`}</h1>
        <DropPlace store={store} isSmall={true} />
      </div>
      <Progress store={store} state={state} />
      <Summary state={state} view={view} change={change} />
      <FileIssues state={state} />
      <PayerDefaultsForm
        store={store}
        files={state.files}
        defaults={state.defaults}
        isOff={state.phase === 'working'}
      />
      <WorkFilter view={view} change={change} shown={state.order.length} showHelp={showHelp} />
      <div className={state.opened === undefined ? 'work' : 'work opened'}>
        <WorkList
          state={state}
          want={want}
          view={view}
          change={change}
          selected={at}
          select={select}
          open={keys.openAt}
        />
        {state.opened !== undefined && (
          <ClaimPanel
            key={state.opened.index}
            store={store}
            state={state}
            opened={state.opened}
            position={at}
            move={keys.move}
          />
        )}
      </div>
      <ExportBar store={store} state={state} />
      <KeysHelp isOpen={isHelpOpen} close={() => showHelp(false)} keys={keys} />
      <p className="unseen" aria-live="polite">
        {state.said}
      </p>
    </>
  )
}
