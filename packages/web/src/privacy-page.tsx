/** Why nothing leaves, and how to see it for oneself. */

import { type ReactNode, useState } from 'react'
import type { ScrubStore } from './scrub/scrub-store.ts'
import { useScrub } from './scrub/use-scrub.ts'

export function PrivacyPage({ store }: { readonly store: ScrubStore }): ReactNode {
  const { tried } = useScrub(store)
  const [page, setPage] = useState<string>()
  const attempt = async () => {
    store.trySending(location.href)
    try {
      await fetch(location.href)
      setPage('sent')
    } catch {
      setPage('blocked')
    }
  }
  return (
    <article className="text">
      <h1>Nothing leaves this computer</h1>
      <p>
        Files that you drop are read by this page, in this browser. The page may not connect to anything: its policy
        says <code>connect-src 'none'</code>, and the browser enforces it for the page and for the worker that does the
        scrubbing. The number at the top counts requests of both that were for anything but the page's own files.
      </p>
      <p>
        Nothing about a claim is stored. When you close the page, or press “Forget all”, it is gone. Addresses of this
        page hold no patient data: a shared link of the vial page has volumes and counts in it.
      </p>
      <h2>See for yourself</h2>
      <ul>
        <li>Turn the network off, and scrub a file: it works.</li>
        <li>Open the network panel of the browser's tools, and scrub a file: nothing is added.</li>
        <li>
          Let the page and its worker try a request to the page's own address, with nothing in it:{' '}
          <button type="button" onClick={() => void attempt()}>
            Try to send
          </button>
        </li>
      </ul>
      <p aria-live="polite" data-testid="tried">
        {page !== undefined && `The page: ${page}. `}
        {page !== undefined && `The worker: ${tried ?? 'trying …'}`}
      </p>
    </article>
  )
}
