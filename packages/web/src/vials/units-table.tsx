/** Payers in groups by what they call a dose, with a bar of what they allow and what they would deny. */
import { sourceInWords } from 'aliquot/explain/cited-source'
import type { ReactNode } from 'react'
import { addressOf } from '../route.ts'
import type { CodeUnits, PayerUnits } from './count-units.ts'
import type { Recipe } from './recipe.ts'

export function UnitsTable({
  rows,
  recipe,
}: {
  readonly rows: readonly PayerUnits[]
  readonly recipe: Recipe
}): ReactNode {
  const most = Math.max(1, ...rows.flatMap(({ codes }) => codes.map((each) => each.most)))
  const groups = new Map<string, PayerUnits[]>()
  for (const row of rows) groups.set(row.dose, [...(groups.get(row.dose) ?? []), row])
  const sorted = [...groups].sort(([a], [b]) => Number(a === 'unknown') - Number(b === 'unknown'))
  const drawn = recipe.vials.reduce((sum, { count, filledMl }) => sum + count * filledMl, 0)
  return (
    <>
      <p className="legend">
        {Math.round(drawn * 1000) / 1000} mL are drawn. <span className="bar-part allowed" /> within the limits{' '}
        <span className="bar-part unlimited" /> no limit is held <span className="bar-part over" /> over a limit: right
        to bill, and likely to be denied
      </p>
      {sorted.map(([dose, group]) => (
        <section key={dose}>
          <h2>
            {dose === 'unknown'
              ? 'No published dose: each answer that is possible'
              : `A dose is ${/^\d/.test(dose) ? dose : `one ${dose}`}`}
          </h2>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keys */}
          <section className="scroll" aria-label={`Payers: ${dose}`} tabIndex={0}>
            <table className="units">
              <thead>
                <tr>
                  <th scope="col">Payer</th>
                  <th scope="col">Units</th>
                  <th scope="col">Within limits</th>
                  <th scope="col">A day</th>
                  <th scope="col">Over a longer time</th>
                  <th scope="col">Clause</th>
                </tr>
              </thead>
              <tbody>
                {group.map((row) => (
                  <PayerRow key={row.payer} row={row} most={most} />
                ))}
              </tbody>
            </table>
          </section>
        </section>
      ))}
      <Questions rows={rows} />
      <p className="quiet">
        How sure a clause is: A a CMS file, B the payer's own text, C a second source, D unconfirmed.
      </p>
    </>
  )
}

function PayerRow({ row, most }: { readonly row: PayerUnits; readonly most: number }): ReactNode {
  const { payer, title, codes, clause, since, confidence, isOpen, isStale } = row
  return (
    <tr>
      <th scope="row">
        <a href={addressOf(['payers', payer])}>{title}</a>
      </th>
      <td className="number">
        {codes.length === 0 && (isOpen ? 'open' : 'none')}
        {codes.map(({ code, units }) => (
          <div key={code}>
            <b>{units}</b> × <a href={addressOf(['codes', code])}>{code}</a>
          </div>
        ))}
        {isOpen && codes.length > 0 && <small className="openly">? open</small>}
      </td>
      <td>
        {codes.map((each) => (
          <Bar key={each.code} units={each} most={most} />
        ))}
      </td>
      <td>
        {codes
          .map(({ limit }) => limit)
          .filter(Boolean)
          .join(', ')}
      </td>
      <td>
        {codes
          .flatMap(({ longer }) => longer)
          .map((text) => (
            <div key={text}>{text}</div>
          ))}
      </td>
      <td className="clause">
        {clause !== undefined &&
          (clause.url === undefined ? (
            sourceInWords(clause)
          ) : (
            <a href={clause.url} target="_blank" rel="noreferrer noopener">
              {sourceInWords(clause)}
            </a>
          ))}{' '}
        <small>
          {[
            confidence,
            since === '' || since === 'undated' ? '' : `since ${since}`,
            isStale ? 'past the day to which it was checked' : '',
          ]
            .filter(Boolean)
            .join(', ')}
        </small>
      </td>
    </tr>
  )
}

function Bar({
  units: { most: wanted, over, units, hasLimit },
  most,
}: {
  readonly units: CodeUnits
  readonly most: number
}): ReactNode {
  const allowed = Math.max(0, wanted - over)
  const share = (part: number) => `${(100 * part) / most}%`
  const within = hasLimit ? `${allowed} within the limits` : 'no limit is held'
  const words = over > 0 ? `${allowed} within, ${over} over` : units === 'open' ? 'open' : within
  return (
    <div className="bar-of-units">
      <span className="bar-track" aria-hidden="true">
        <span className={hasLimit ? 'bar-part allowed' : 'bar-part unlimited'} style={{ width: share(allowed) }} />
        <span className="bar-part over" style={{ width: share(over) }} />
      </span>
      <small>{words}</small>
    </div>
  )
}

function Questions({ rows }: { readonly rows: readonly PayerUnits[] }): ReactNode {
  const payersOf = new Map<string, string[]>()
  for (const { questions, title, payer } of rows) {
    for (const question of questions) {
      // The same silence is the same question with each payer, only with its name in it.
      const asked = question.replaceAll(`"${payer}"`, 'the payer')
      payersOf.set(asked, [...(payersOf.get(asked) ?? []), title])
    }
  }
  if (payersOf.size === 0) return null
  return (
    <details>
      <summary>Open: what nobody has said, and what the recipe does not say</summary>
      <ul>
        {[...payersOf].map(([question, payers]) => (
          <li key={question}>
            {question} <small>— {payers.join(', ')}</small>
          </li>
        ))}
      </ul>
    </details>
  )
}
