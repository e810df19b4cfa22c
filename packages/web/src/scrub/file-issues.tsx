/** What could not be read, or is wrong with a file as a whole. The good part is worked all the same. */
import type { ReactNode } from 'react'
import { counted } from '../words.ts'
import type { ScrubState } from './scrub-store.ts'

const mostShown = 50

export function FileIssues({ state: { issues, unlisted } }: { readonly state: ScrubState }): ReactNode {
  if (issues.length === 0) return null
  const more = Math.max(0, issues.length - mostShown) + unlisted
  return (
    <details className="issues" open={issues.length <= 3}>
      <summary>
        {counted(issues.length + unlisted, 'thing')} to know about the{' '}
        {new Set(issues.map(({ file }) => file)).size > 1 ? 'files' : 'file'}
      </summary>
      <ul>
        {issues.slice(0, mostShown).map(({ file, place, message }) => (
          <li key={`${file} ${place} ${message}`}>
            <b>{[file, place].filter((part) => part !== '').join(', ')}:</b> {message}
          </li>
        ))}
        {more > 0 && <li>and {more} more like these</li>}
      </ul>
    </details>
  )
}
