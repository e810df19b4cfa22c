/** What surrounds every page: navigation, search, the count of requests; and the page that the address names. */

import { lazy, type ReactNode, Suspense, useEffect, useMemo, useRef, useState } from 'react'
import { outsideRequests } from './network-count.ts'
import { type Route, routeOf, useHash } from './route.ts'
import { ScrubStore } from './scrub/scrub-store.ts'
import { useScrub } from './scrub/use-scrub.ts'
import { SearchBox } from './search-box.tsx'
import { Sign } from './sign.tsx'
import { Unexpected } from './unexpected.tsx'

const ScrubPage = lazy(async () => ({ default: (await import('./scrub/scrub-page.tsx')).ScrubPage }))
const VialPage = lazy(async () => ({ default: (await import('./vials/vial-page.tsx')).VialPage }))
const CodePages = lazy(async () => ({ default: (await import('./codes/code-pages.tsx')).CodePages }))
const PayerPages = lazy(async () => ({ default: (await import('./payers/payer-pages.tsx')).PayerPages }))
const MythsPage = lazy(async () => ({ default: (await import('./myths-page.tsx')).MythsPage }))
const PrivacyPage = lazy(async () => ({ default: (await import('./privacy-page.tsx')).PrivacyPage }))

const parts = [
  { path: '', title: 'Scrub claims' },
  { path: 'vials', title: 'Vials by payer' },
  { path: 'codes', title: 'Codes' },
  { path: 'payers', title: 'Payers' },
  { path: 'myths', title: 'Myths' },
] as const

export function Shell(): ReactNode {
  const hash = useHash()
  const route = useMemo(() => routeOf(hash), [hash])
  const [store] = useState(() => new ScrubStore())
  const [part = ''] = route.path
  const main = useRef<HTMLElement>(null)
  const title = parts.find(({ path }) => path === part)?.title ?? 'Nothing leaves'
  const address = route.path.join('/')
  const lastAddress = useRef(address)
  useEffect(() => {
    document.title = `${[...route.path.slice(1), title].join(' · ')} · Aliquot`
    // A reader who follows a link hears the new page, and does not stay at the old place.
    if (lastAddress.current !== address) main.current?.focus({ preventScroll: true })
    if (lastAddress.current !== address) scrollTo(0, 0)
    lastAddress.current = address
  }, [route, title, address])
  return (
    <>
      <button type="button" className="skip" onClick={() => main.current?.focus()}>
        Skip to the content
      </button>
      <header className="bar">
        <a className="brand" href="#/">
          <svg viewBox="0 0 16 16" aria-hidden="true" className="mark">
            <path d="M5 1h6v2h-1v10a2 2 0 0 1-4 0V3H5z" />
          </svg>
          Aliquot
        </a>
        <nav aria-label="Parts of the page">
          {parts.map(({ path, title: name }) => (
            <a key={path} href={`#/${path}`} aria-current={part === path ? 'page' : undefined}>
              {name}
            </a>
          ))}
        </nav>
        <SearchBox />
        <NetworkCount store={store} />
      </header>
      <main id="main" ref={main} tabIndex={-1}>
        <Unexpected key={part}>
          <Suspense fallback={<p className="quiet">Opening …</p>}>{pageOf(part, route, store)}</Suspense>
        </Unexpected>
      </main>
      <footer>
        <p>
          Aliquot is free software. Payers differ and change their rules: confirm with the payer before billing. CPT is
          a registered trademark of the American Medical Association; no descriptor of it is shown here.
        </p>
      </footer>
    </>
  )
}

function pageOf(part: string, route: Route, store: ScrubStore): ReactNode {
  switch (part) {
    case '':
      return <ScrubPage store={store} route={route} />
    case 'vials':
      return <VialPage route={route} />
    case 'codes':
      return <CodePages route={route} />
    case 'payers':
      return <PayerPages route={route} />
    case 'myths':
      return <MythsPage />
    case 'nothing-leaves':
      return <PrivacyPage store={store} />
    default:
      return (
        <>
          <h1>Nothing is here</h1>
          <p>
            The address names no page. <a href="#/">Scrub claims</a> or <a href="#/codes">look a code up</a>.
          </p>
        </>
      )
  }
}

/** Requests of the page and of its worker that were not for files of the page itself. */
function NetworkCount({ store }: { readonly store: ScrubStore }): ReactNode {
  const [own, setOwn] = useState(0)
  const { outside } = useScrub(store)
  useEffect(() => {
    const count = () => setOwn(outsideRequests(location.origin))
    count()
    const observer = new PerformanceObserver(count)
    observer.observe({ type: 'resource' })
    return () => observer.disconnect()
  }, [])
  const requests = own + outside
  return (
    <a className={requests === 0 ? 'network' : 'network bad'} href="#/nothing-leaves">
      <Sign of={requests === 0 ? 'clean' : 'records'} />
      Nothing sent: <output data-testid="requests">{requests}</output> requests
    </a>
  )
}
