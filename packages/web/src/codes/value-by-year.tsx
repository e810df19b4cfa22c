/** What a code was worth year by year: bars, and the table that says the same. */
import { formatHundredths } from '@aliquot/engine/fee-schedule/price'
import type { CodeHistory } from 'aliquot/library/code-history'
import type { ReactNode } from 'react'
import { dollars } from '../words.ts'

export function ValueByYear({ history: { values } }: { readonly history: CodeHistory }): ReactNode {
  if (values.length === 0) {
    return <p>It stands in no fee schedule that is held: it is priced elsewhere, or was deleted.</p>
  }
  const most = Math.max(1, ...values.map(({ nonFacility }) => nonFacility))
  return (
    <section>
      <h2>RVUs by year</h2>
      <div className="years" aria-hidden="true">
        {values.map(({ year, nonFacility, row: { work } }) => (
          <div key={year} className="year">
            <span>{formatHundredths(nonFacility)}</span>
            <span className="column" style={{ height: `${(100 * nonFacility) / most}px` }}>
              <span className="work-part" style={{ height: `${(100 * work) / most}px` }} />
            </span>
            <span>{year}</span>
          </div>
        ))}
        <p className="quiet">
          <span className="bar-part work-part" /> work, of the <span className="bar-part column" /> total outside a
          facility
        </p>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keys */}
      <section className="scroll" aria-label="RVUs by year" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Year</th>
              <th scope="col">Release</th>
              <th scope="col">Work</th>
              <th scope="col">Total</th>
              <th scope="col">In a facility</th>
              <th scope="col">Medicare, national</th>
              <th scope="col">In a facility</th>
            </tr>
          </thead>
          <tbody>
            {values.map(({ year, release, row, nonFacility, facility, nonFacilityCents, facilityCents }) => (
              <tr key={release}>
                <th scope="row">{year}</th>
                <td>{release}</td>
                <td>{formatHundredths(row.work)}</td>
                <td>{formatHundredths(nonFacility)}</td>
                <td>{formatHundredths(facility)}</td>
                <td>{dollars(nonFacilityCents)}</td>
                <td>{dollars(facilityCents)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}
