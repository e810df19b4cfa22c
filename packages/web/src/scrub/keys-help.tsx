/** The keys of the work list, and the switch that turns them off. */
import { type ReactNode, useEffect, useRef } from 'react'
import type { Keys } from './use-keys.ts'

const help: readonly (readonly [string, string])[] = [
  ['J', 'next claim'],
  ['K', 'previous claim'],
  ['Enter', 'open the claim'],
  ['F', 'apply the prepared correction'],
  ['U', 'undo'],
  ['E', 'take the files away'],
  ['Esc', 'close the claim'],
  ['Ctrl K', 'search codes'],
  ['?', 'these keys'],
]

interface KeysHelpProps {
  readonly isOpen: boolean
  readonly close: () => void
  readonly keys: Keys
}

export function KeysHelp({ isOpen, close, keys }: KeysHelpProps): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (isOpen) dialog.current?.showModal()
    else dialog.current?.close()
  }, [isOpen])
  return (
    <dialog ref={dialog} aria-labelledby="keys" onClose={close}>
      <h2 id="keys">Keys</h2>
      <dl className="keys">
        {help.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <label>
        <input type="checkbox" checked={keys.isOn} onChange={({ target }) => keys.turn(target.checked)} /> Single keys
        work
      </label>
      <div className="buttons">
        <button type="button" onClick={close}>
          Close
        </button>
      </div>
    </dialog>
  )
}
