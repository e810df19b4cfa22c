/** Payers: the list, and what each states, takes over and leaves open. */
import { defaultCatalogue, policies } from '@aliquot/reference/policies'
import { explainPayer, type PayerExplanation, type Statement } from 'aliquot/explain/explain-payer'
import { type ReactNode, useMemo } from 'react'
import { Sources } from '../answers.tsx'
import { addressOf, type Route } from '../route.ts'
import { today } from '../words.ts'

const catalogue = defaultCatalogue()

export function PayerPages({ route }: { readonly route: Route }): ReactNode {
  const [, id] = route.path
  const policy = policies.find((each) => each.id === id)
  if (id === undefined) return <PayerList />
  if (policy === undefined) {
    return (
      <>
        <h1>{id}</h1>
        <p>
          No policy of this name is held. <a href="#/payers">All payers</a>
        </p>
      </>
    )
  }
  return <PayerPage id={id} />
}

function PayerList(): ReactNode {
  return (
    <>
      <h1>Payers</h1>
      <p className="lead">
        What each has published, with its date, its source and how sure it is. What is silent stays open.
      </p>
      <ul className="codes">
        {policies.map(({ id, title, verifiedThrough }) => (
          <li key={id}>
            <a href={addressOf(['payers', id])}>
              <b>{title}</b>
            </a>{' '}
            <small className="quiet">checked to {verifiedThrough}</small>
          </li>
        ))}
      </ul>
    </>
  )
}

function PayerPage({ id }: { readonly id: string }): ReactNode {
  const page = useMemo((): PayerExplanation | undefined => {
    const policy = policies.find((each) => each.id === id)
    return policy === undefined ? undefined : explainPayer(catalogue, policy, today())
  }, [id])
  if (page === undefined) return null
  return (
    <article className="text wide">
      <h1>{page.title}</h1>
      <p className="quiet">
        {page.line ?? page.rank}, checked to {page.verifiedThrough}. {page.note}
      </p>
      <h2>It states</h2>
      <Statements states={page.states} />
      {page.contractors.map(({ contractor, states }) => (
        <details key={contractor}>
          <summary>Contractor {contractor}</summary>
          <Statements states={states} />
        </details>
      ))}
      {page.inherited.length > 0 && (
        <>
          <h2>It takes over</h2>
          <ul>
            {page.inherits.map(({ from, reason }) => (
              <li key={from} className="quiet">
                from {from}: {reason}
              </li>
            ))}
          </ul>
          <dl className="answered">
            {page.inherited.map(({ parameter, title, says, statedBy }) => (
              <div key={parameter}>
                <dt>{title}</dt>
                <dd>
                  {says} <small>— {statedBy}</small>
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
      <Unknown page={page} />
      <Remarks page={page} />
    </article>
  )
}

function Statements({ states }: { readonly states: readonly Statement[] }): ReactNode {
  return (
    <dl className="answered">
      {states.map(({ parameter, title, entries }) => (
        <div key={parameter}>
          <dt>{title}</dt>
          {entries.map(({ from, through, says, confidence, cite, note, state }) => (
            <dd key={`${from} ${says}`}>
              {state === 'unknown' ? 'not known: ' : state === 'ended' ? 'ended: ' : ''}
              {says}
              <small>
                {' — '}
                {from === 'undated' ? 'undated' : `since ${from}`}
                {through !== undefined && ` to ${through}`}
                {confidence !== undefined && `, ${confidence}`}; <Sources cite={cite} /> {note}
              </small>
            </dd>
          ))}
        </div>
      ))}
    </dl>
  )
}

function Unknown({ page: { unknown } }: { readonly page: PayerExplanation }): ReactNode {
  if (unknown.length === 0) return null
  return (
    <>
      <h2>Not known, so undecided</h2>
      <ul>
        {unknown.map(({ parameter, title, says }) => (
          <li key={parameter}>
            {title} <small>— {says}</small>
          </li>
        ))}
      </ul>
    </>
  )
}

function Remarks({ page: { remarks } }: { readonly page: PayerExplanation }): ReactNode {
  if (remarks.length === 0) return null
  return (
    <>
      <h2>Remarks</h2>
      <ul>
        {remarks.map(({ about, says, from, cite }) => (
          <li key={`${about} ${says}`}>
            {says}{' '}
            <small>
              — {from}; <Sources cite={cite} />
            </small>
          </li>
        ))}
      </ul>
    </>
  )
}
