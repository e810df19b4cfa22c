/** Where the page is: the part of the address behind `#`, so that any static host can serve it. */
import { useSyncExternalStore } from 'react'

export interface Route {
  /** Such as `['codes', '95165']`. */
  readonly path: readonly string[]
  readonly query: URLSearchParams
}

export function routeOf(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?')
  return { path: path.split('/').filter(Boolean).map(decodePart), query: new URLSearchParams(query) }
}

/** A broken escape in an address is shown as it was typed. */
function decodePart(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

export function addressOf(path: readonly string[], query?: URLSearchParams): string {
  const words = query?.toString() ?? ''
  return `#/${path.map(encodeURIComponent).join('/')}${words === '' ? '' : `?${words}`}`
}

const hearHash = (hear: () => void) => {
  addEventListener('hashchange', hear)
  return () => removeEventListener('hashchange', hear)
}

/** The address as text: a string stays the same while nothing changes. */
export const useHash = (): string => useSyncExternalStore(hearHash, () => location.hash)

/** Changes the address without adding to the history: for what one types. */
export function replaceAddress(address: string): void {
  if (address === location.hash) return
  history.replaceState(null, '', address)
  dispatchEvent(new HashChangeEvent('hashchange'))
}
