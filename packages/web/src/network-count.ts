/** Counting what the page and its worker asked of the network, by the browser's own list of requests. */

/** Ways by which a script sends or fetches data; files of the page come by other ways. */
const byScript: ReadonlySet<string> = new Set(['fetch', 'xmlhttprequest', 'beacon', 'eventsource', 'websocket'])

/** Requests that went anywhere else than for this page's own files. `origin` is the page's. */
export function outsideRequests(origin: string): number {
  return performance
    .getEntriesByType('resource')
    .filter((entry) => entry instanceof PerformanceResourceTiming && isOutside(entry, origin)).length
}

function isOutside({ name, initiatorType }: PerformanceResourceTiming, origin: string): boolean {
  if (name.startsWith('blob:') || name.startsWith('data:')) return false
  return byScript.has(initiatorType) || new URL(name).origin !== origin
}
