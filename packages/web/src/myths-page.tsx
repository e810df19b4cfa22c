/** Common advice that is wrong or out of date: what is said, what holds, and since when. */
import { myths } from '@aliquot/reference/myths'
import { defaultCatalogue } from '@aliquot/reference/policies'
import { explainMyth, proofInWords } from 'aliquot/explain/explain-myth'
import type { ReactNode } from 'react'
import { Sources } from './answers.tsx'
import { addressOf } from './route.ts'

const catalogue = defaultCatalogue()
const explained = myths.map((myth) => explainMyth(catalogue, myth))

export function MythsPage(): ReactNode {
  return (
    <article className="text wide">
      <h1>Advice that is wrong, or not right any more</h1>
      <p className="lead">
        {explained.length} statements that people repeat, each with what holds instead, since when, and what shows it.
      </p>
      {explained.map(({ id, said, saidBy, verdict, holds, since, codes, proofs, cite }) => (
        <section key={id} id={id}>
          <h2>“{said}”</h2>
          <p className="quiet">
            {verdict}; said by {saidBy}
          </p>
          <p>
            <b>What holds{since === 'undated' ? '' : `, since ${since}`}:</b> {holds}
          </p>
          <ul>
            {proofs.map((proof) => (
              <li key={proofInWords(proof)}>{proofInWords(proof)}</li>
            ))}
          </ul>
          <p>
            <small>
              <Sources cite={cite} />
            </small>
          </p>
          <p>
            {codes.map((code) => (
              <a key={code} className="chip" href={addressOf(['codes', code])}>
                {code}
              </a>
            ))}
          </p>
        </section>
      ))}
    </article>
  )
}
