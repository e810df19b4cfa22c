/** Search on every page: by code, by name, by the words people use, with typing errors forgiven. Ctrl-K leads here. */
import type { Search, SearchHit } from 'aliquot/library/search'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react'
import { addressOf } from './route.ts'

const mostShown = 8

export function SearchBox(): ReactNode {
  const input = useRef<HTMLInputElement>(null)
  const list = useId()
  const [search, setSearch] = useState<Search>()
  const [words, setWords] = useState('')
  // Of the words as they are now: what was typed before the index came must not answer later than what follows.
  const hits = useMemo(() => (words.trim() === '' ? [] : (search?.(words, mostShown) ?? [])), [search, words])
  const [at, setAt] = useState(0)
  const isOpen = words.trim() !== '' && hits.length > 0
  useEffect(() => {
    const toSearch = (event: globalThis.KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      input.current?.focus()
      input.current?.select()
    }
    addEventListener('keydown', toSearch)
    return () => removeEventListener('keydown', toSearch)
  }, [])
  const ask = async (text: string) => {
    setWords(text)
    setAt(0)
    if (search !== undefined) return
    const { codeSearch } = await import('./codes/code-search.ts')
    setSearch((known: Search | undefined) => known ?? codeSearch())
  }
  const go = (code: string) => {
    setWords('')
    location.hash = addressOf(['codes', code])
  }
  const byKey = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && isOpen) {
      event.preventDefault()
      setAt((at + step + hits.length) % hits.length)
    }
    const hit = hits[at]
    if (event.key === 'Enter' && hit !== undefined) go(hit.code)
    if (event.key === 'Escape') setWords('')
  }
  return (
    <search className="search">
      <input
        ref={input}
        type="search"
        role="combobox"
        aria-label="Search codes (Ctrl K)"
        placeholder="Search codes …  Ctrl K"
        aria-expanded={isOpen}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={isOpen ? `${list}-${at}` : undefined}
        value={words}
        onChange={(event) => void ask(event.target.value)}
        onKeyDown={byKey}
      />
      <Hits list={list} hits={isOpen ? hits : []} at={at} go={go} />
      <p className="unseen" aria-live="polite">
        {words.trim() === '' ? '' : `${hits.length} found`}
      </p>
    </search>
  )
}

interface HitsProps {
  readonly list: string
  readonly hits: readonly SearchHit[]
  readonly at: number
  readonly go: (code: string) => void
}

function Hits({ list, hits, at, go }: HitsProps): ReactNode {
  return (
    <div id={list} role="listbox" aria-label="Codes found" hidden={hits.length === 0} className="hits">
      {hits.map(({ code, name, by }, index) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the box keeps the focus and names the option that is active
        // biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard by the box
        <div key={code} id={`${list}-${index}`} role="option" aria-selected={index === at} onClick={() => go(code)}>
          <b>{code}</b> {name}
          {by !== name && by !== code && <small> as “{by}”</small>}
        </div>
      ))}
    </div>
  )
}
