import { useSyncExternalStore } from 'react'
import type { ScrubState, ScrubStore } from './scrub-store.ts'

/** The state of the scrubbing, drawn again when it changes. */
export const useScrub = (store: ScrubStore): ScrubState => useSyncExternalStore(store.subscribe, store.shown)
