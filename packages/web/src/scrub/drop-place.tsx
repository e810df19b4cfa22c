/** Where files are dropped or chosen. */
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { sampleDay } from '../sample-day.ts'
import type { ScrubStore } from './scrub-store.ts'

interface DropPlaceProps {
  readonly store: ScrubStore
  /** Only the buttons, for when files are there already. */
  readonly isSmall?: boolean
}

export function DropPlace({ store, isSmall = false }: DropPlaceProps): ReactNode {
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  const [fault, setFault] = useState('')
  useEffect(() => listenForDrops((files) => store.scrub(files), setOver), [store])
  const openSample = async () => {
    try {
      store.scrub(await sampleDay())
    } catch {
      setFault('The sample day could not be loaded. Without a network it is there only if the page was opened before.')
    }
  }
  const buttons = (
    <>
      <button type="button" className={isSmall ? '' : 'main'} onClick={() => input.current?.click()}>
        {isSmall ? 'Other files …' : 'Choose files …'}
      </button>
      {!isSmall && (
        <button type="button" onClick={() => void openSample()}>
          Try a sample day
        </button>
      )}
      {isSmall && (
        <button type="button" onClick={() => store.clear()}>
          Forget all
        </button>
      )}
      <input
        ref={input}
        type="file"
        multiple={true}
        hidden={true}
        aria-label="Claim files"
        onChange={({ target }) => {
          const files = [...(target.files ?? [])]
          target.value = ''
          if (files.length > 0) store.scrub(files)
        }}
      />
    </>
  )
  if (isSmall) return <div className="buttons">{buttons}</div>
  return (
    <>
      <h1>What would be denied, and why</h1>
      <p className="lead">
        Drop yesterday's 837P file. Each claim is checked against what its payer has published, with the clause and its
        date. The work is done here: nothing leaves this computer, and nothing is kept when you close the page.
      </p>
      <div className={isOver ? 'drop over' : 'drop'}>
        <p>
          <strong>Drop claim files here</strong>
          <br />
          837P, or claims as JSON (one, a list, or one a line). Several at once are fine.
        </p>
        <div className="buttons">{buttons}</div>
        <p role="alert">{fault}</p>
      </div>
      <h2>What you get</h2>
      <ul>
        <li>A list of claims, the gravest first, with the charges that a payer would stop.</li>
        <li>For each finding: what is wrong, why, on whose word and since when, and what to do.</li>
        <li>What cannot be told from the claim alone is asked, and never passed as right.</li>
        <li>
          The file again, in three parts: clean, held and corrected. Untouched claims stay as they are, byte for byte.
        </li>
      </ul>
    </>
  )
}

function listenForDrops(take: (files: readonly File[]) => void, setOver: (isOver: boolean) => void): () => void {
  const over = (event: DragEvent) => {
    event.preventDefault()
    setOver(event.type === 'dragover')
  }
  const drop = (event: DragEvent) => {
    over(event)
    const files = [...(event.dataTransfer?.files ?? [])]
    if (files.length > 0) take(files)
  }
  addEventListener('dragover', over)
  addEventListener('dragleave', over)
  addEventListener('drop', drop)
  return () => {
    removeEventListener('dragover', over)
    removeEventListener('dragleave', over)
    removeEventListener('drop', drop)
  }
}
