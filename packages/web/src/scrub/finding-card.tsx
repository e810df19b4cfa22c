/** A finding: what, what to do, why, and on whose word. */
import { sourceInWords } from 'aliquot/explain/cited-source'
import type { ReactNode } from 'react'
import { Sign } from '../sign.tsx'
import type { ShownFinding } from './messages.ts'

const words: Readonly<Record<ShownFinding['severity'], string>> = {
  form: 'Form',
  deny: 'Would be denied',
  records: 'Records will be asked for',
  info: 'To know',
}

export function FindingCard({
  finding,
  number,
}: {
  readonly finding: ShownFinding
  readonly number: number
}): ReactNode {
  const { severity, edit, line, code, text, todo, who, why, clauses, isLimit, stale } = finding
  const word = words[severity]
  const where = line === 0 ? '' : `line ${line}${code === '' ? '' : `, ${code}`}`
  return (
    <article className={`finding ${severity}`} aria-label={`Finding ${number}`}>
      <p className="kind">
        <span className="pin">{number}</span> <Sign of={severity} /> {word}
        {where !== '' && ` · ${where}`} <small>{edit}</small>
      </p>
      <p>
        <strong>{text}</strong>
        {isLimit && ' The claim is right; this is a limit of the payer.'}
      </p>
      <p>
        <b>What to do:</b> {todo} <small>({who})</small>
      </p>
      <details>
        <summary>Why, and on whose word</summary>
        <p>{why}</p>
        <ul>
          {clauses.map(({ source, stated }) => (
            <li key={`${source.source} ${source.at ?? ''}`}>
              {source.url === undefined ? (
                sourceInWords(source)
              ) : (
                <a href={source.url} target="_blank" rel="noreferrer noopener">
                  {sourceInWords(source)}
                </a>
              )}
              {stated !== '' && <small> — {stated}</small>}
            </li>
          ))}
        </ul>
        {stale && <p>A value behind this was not checked up to the date of the line.</p>}
      </details>
    </article>
  )
}
