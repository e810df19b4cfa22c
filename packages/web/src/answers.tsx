/** What payers say: one answer with the payers that give it, its date, and on whose word. */
import { type CitedSource, sourceInWords } from 'aliquot/explain/cited-source'
import type { AnswerGroup, StatedValue } from 'aliquot/explain/stated-value'
import type { ReactNode } from 'react'

export function Sources({ cite }: { readonly cite: readonly CitedSource[] }): ReactNode {
  return cite.map((source) => (
    <span key={`${source.source} ${source.at ?? ''}`} className="source">
      {source.url === undefined ? (
        sourceInWords(source)
      ) : (
        <a href={source.url} target="_blank" rel="noreferrer noopener">
          {sourceInWords(source)}
        </a>
      )}
    </span>
  ))
}

export function Answers({ answers }: { readonly answers: readonly AnswerGroup[] }): ReactNode {
  return (
    <ul className="answers">
      {answers.map(({ says, known, values }) => (
        <li key={known ? says : 'not known'}>
          {known ? <b>{says}</b> : <b>Not known, so undecided</b>}
          {known ? <Statements values={values} /> : <p className="quiet">{payersOf(values)}</p>}
        </li>
      ))}
    </ul>
  )
}

function Statements({ values }: { readonly values: readonly StatedValue[] }): ReactNode {
  const own = values.filter(({ statedBy }) => statedBy === undefined)
  const taken = values.filter(({ statedBy }) => statedBy !== undefined)
  return (
    <ul>
      {own.map(({ payer, contractor, from, confidence, note, cite }) => (
        <li key={`${payer} ${contractor ?? ''}`}>
          {contractor === undefined ? payer : `${payer} (${contractor})`}
          <small>
            {' '}
            {from === undefined || from === 'undated' ? 'undated' : `since ${from}`}, {confidence};{' '}
            <Sources cite={cite.slice(0, 1)} />
            {note !== undefined && ` ${note}`}
          </small>
        </li>
      ))}
      {taken.length > 0 && <li className="quiet">taken over: {payersOf(taken)}</li>}
    </ul>
  )
}

const payersOf = (values: readonly StatedValue[]) => [...new Set(values.map(({ payer }) => payer))].join(', ')
