/** The keys of the work list. They are heard anywhere but in a field, and can be turned off. */

import { useEffect, useRef, useState } from 'react'
import type { ScrubStore } from './scrub-store.ts'
import { useScrub } from './use-scrub.ts'

export interface Keys {
  readonly isOn: boolean
  turn(on: boolean): void
  openAt(position: number): void
  move(by: number): void
}

interface KeysSetup {
  readonly store: ScrubStore
  readonly selected: number
  select(position: number): void
  showHelp(isOpen: boolean): void
}

const isField = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('input, select, textarea, dialog, [role="combobox"]') !== null

const isControl = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('a, button, summary') !== null

export function useKeys({ store, selected, select, showHelp }: KeysSetup): Keys {
  const [isOn, turn] = useState(true)
  const state = useScrub(store)
  const openAt = (position: number) => {
    const index = state.order[position]
    if (index === undefined) return
    select(position)
    store.open(index)
  }
  const move = (by: number) => {
    const next = Math.min(Math.max(0, selected + by), Math.max(0, state.order.length - 1))
    select(next)
    if (state.opened !== undefined) openAt(next)
  }
  const hear = (event: KeyboardEvent) => {
    if (!isOn || state.phase === 'empty' || event.ctrlKey || event.metaKey || event.altKey || isField(event.target))
      return
    const act: Readonly<Record<string, () => void>> = {
      j: () => move(1),
      k: () => move(-1),
      f: () => applyFix(store),
      u: () => store.undo(),
      e: () => document.getElementById('export')?.focus(),
      '?': () => showHelp(true),
      Escape: () => store.close(),
      ...(isControl(event.target) ? {} : { Enter: () => openAt(selected) }),
    }
    const chosen = act[event.key.length === 1 ? event.key.toLowerCase() : event.key]
    if (chosen === undefined) return
    event.preventDefault()
    chosen()
  }
  const latest = useRef(hear)
  latest.current = hear
  useEffect(() => {
    const listen = (event: KeyboardEvent) => latest.current(event)
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [])
  return { isOn, turn, openAt, move }
}

/** Takes the prepared correction of the claim that is open. */
export function applyFix(store: ScrubStore): void {
  const { opened } = store.now
  if (opened === undefined) store.say('Open a claim first: Enter.')
  else if (opened.corrected === undefined) store.say('No correction follows from what is known of this claim.')
  else
    store.decide(opened.index, { kind: 'fix', lines: opened.corrected }, 'The correction is applied. U takes it back.')
}
