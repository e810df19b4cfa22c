/** Words that rows must hold, how many do, and the way to the keys. */
import { type ReactNode, useEffect, useState } from 'react'
import { counted } from '../words.ts'
import type { ListView } from './messages.ts'

interface WorkFilterProps {
  readonly view: ListView
  readonly change: (view: ListView) => void
  readonly shown: number
  readonly showHelp: (isOpen: boolean) => void
}

/** Waits until somebody stops typing, in milliseconds. */
const pause = 150

export function WorkFilter({ view, change, shown, showHelp }: WorkFilterProps): ReactNode {
  const [words, setWords] = useState(view.words)
  useEffect(() => setWords(view.words), [view.words])
  useEffect(() => {
    if (words === view.words) return
    const timer = setTimeout(() => change({ ...view, words }), pause)
    return () => clearTimeout(timer)
  }, [words, view, change])
  return (
    <div className="line filter">
      <label>
        Only claims with
        <input
          type="search"
          value={words}
          placeholder="number, payer, finding …"
          onChange={({ target }) => setWords(target.value)}
        />
      </label>
      <span data-testid="shown">{counted(shown, 'claim')} shown</span>
      <button type="button" onClick={() => showHelp(true)}>
        Keys <kbd>?</kbd>
      </button>
    </div>
  )
}
