/** The codes: their list, and a page for each. */
import { type ReactNode, useEffect, useState } from 'react'
import type { Route } from '../route.ts'

type Loaded = typeof import('./code-page-view.tsx')
type Listed = typeof import('./code-list.tsx')

export function CodePages({ route }: { readonly route: Route }): ReactNode {
  const [, code] = route.path
  const [page, setPage] = useState<Loaded>()
  const [list, setList] = useState<Listed>()
  const isPage = code !== undefined
  useEffect(() => {
    let isGone = false
    const load = async () => {
      if (isPage) {
        const loaded = await import('./code-page-view.tsx')
        if (!isGone) setPage(loaded)
      } else {
        const loaded = await import('./code-list.tsx')
        if (!isGone) setList(loaded)
      }
    }
    void load()
    return () => {
      isGone = true
    }
  }, [isPage])
  if (code !== undefined && page !== undefined) return <page.CodePageView code={code} />
  if (code === undefined && list !== undefined) return <list.CodeList />
  return (
    <>
      <h1>{code ?? 'Codes'}</h1>
      <p className="quiet">Opening the tables …</p>
    </>
  )
}
