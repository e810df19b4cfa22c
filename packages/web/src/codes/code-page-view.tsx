/** A code page: words, value by year, comparison, payers, denials, questions. */

import { codeEntry } from '@aliquot/reference/code-set'
import type { FeeLibrary } from '@aliquot/reference/fee-schedule/shipped-fees'
import { defaultCatalogue } from '@aliquot/reference/policies'
import { eventsInWords } from 'aliquot/library/code-history'
import { type CodePage, codePage } from 'aliquot/library/code-page'
import { type ReactNode, useMemo } from 'react'
import { Answers } from '../answers.tsx'
import { addressOf } from '../route.ts'
import { today } from '../words.ts'
import { CodeComparison } from './code-comparison.tsx'
import { useFees } from './use-fees.ts'
import { ValueByYear } from './value-by-year.tsx'

const catalogue = defaultCatalogue()

/** Stands in until the fee schedules are loaded. */
const noFees: FeeLibrary = { schedules: [], localities: [] }

export function CodePageView({ code }: { readonly code: string }): ReactNode {
  const isOurs = codeEntry(code.trim().toUpperCase()) !== undefined
  const { library, whenSeen } = useFees(!isOurs)
  const page = useMemo(() => codePage({ catalogue, library: library ?? noFees, on: today() }, code), [code, library])
  if (page === undefined) {
    return (
      <>
        <h1>{code}</h1>
        {library === undefined ? (
          <p className="quiet">Reading the fee schedules …</p>
        ) : (
          <p>
            No page and no fee schedule that is held has this code. Check the number, or search above by what it is for.
          </p>
        )}
      </>
    )
  }
  return (
    <article className="text wide">
      <h1>
        {page.code} <small>{page.name}</small>
      </h1>
      <Words page={page} />
      {library === undefined ? (
        <p ref={whenSeen} className="quiet years-to-come">
          Reading the fee schedules …
        </p>
      ) : (
        <Values page={page} />
      )}
      <Payers page={page} />
      <Pairs page={page} />
      <Denials page={page} />
      <h2>Questions and answers</h2>
      <dl className="answered">
        {page.questions.map(({ question, answer }) => (
          <div key={question}>
            <dt>{question}</dt>
            <dd>{answer}</dd>
          </div>
        ))}
      </dl>
      <h2>About this page</h2>
      <p className="quiet">
        Text: {page.provenance.author}, {page.provenance.written}; {page.provenance.reviewer}. Data:{' '}
        {page.provenance.releases.join(', ') || 'none'}. {page.provenance.trademark} {page.provenance.confirm}
      </p>
    </article>
  )
}

function Values({ page: { history, schedule, comparison } }: { readonly page: CodePage }): ReactNode {
  return (
    <>
      <ValueByYear history={history} />
      <ul className="quiet">
        {[...eventsInWords(history.events), ...schedule].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <CodeComparison comparison={comparison} />
    </>
  )
}

function Words({ page: { text, unit, category } }: { readonly page: CodePage }): ReactNode {
  if (text === undefined) {
    return <p>No text of ours: the code is outside an allergy practice. What follows is data of the fee schedule.</p>
  }
  return (
    <>
      <p className="lead">{text.plainLanguage}</p>
      {unit !== undefined && (
        <p>
          <b>One unit:</b> {unit}
        </p>
      )}
      <p>{text.clinicalContext}</p>
      <p className="quiet">
        Also known as {text.alsoKnownAs.join(', ')}. {category.replaceAll('-', ' ')}; used by {text.usedBy.join(', ')}.
      </p>
      <div className="columns">
        <section>
          <h2>Billing</h2>
          <List items={text.billing} />
        </section>
        <section>
          <h2>The record shows</h2>
          <List items={text.documentation} />
        </section>
      </div>
      <p>
        Related:{' '}
        {text.related.map((other) => (
          <a key={other} className="chip" href={addressOf(['codes', other])}>
            {other}
          </a>
        ))}
      </p>
    </>
  )
}

function List({ items }: { readonly items: readonly string[] }): ReactNode {
  return (
    <ul>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  )
}

function Payers({ page: { payers } }: { readonly page: CodePage }): ReactNode {
  if (payers === undefined || payers.values.length === 0) return null
  return (
    <section>
      <h2>Units and limits by payer, as of {payers.on}</h2>
      {payers.values.map(({ parameter, title, answers }) => (
        <details key={parameter}>
          <summary>{title}</summary>
          <Answers answers={answers} />
        </details>
      ))}
    </section>
  )
}

function Pairs({ page: { payers, pairsOf, addedTo } }: { readonly page: CodePage }): ReactNode {
  const pairs = payers?.pairs ?? []
  if (pairs.length === 0 && addedTo.length === 0) return null
  return (
    <section>
      <h2>Beside other codes</h2>
      {addedTo.length > 0 && <p>An addition to {addedTo.join(', ')}.</p>}
      <ul>
        {pairs.map(({ says, payers: who }) => (
          <li key={says}>
            {says} <small>— {who.join(', ')}</small>
          </li>
        ))}
      </ul>
      {pairs.length > 0 && <p className="quiet">The table of CMS behind it: {pairsOf}.</p>}
    </section>
  )
}

function Denials({ page: { denials } }: { readonly page: CodePage }): ReactNode {
  if (denials.length === 0) return null
  return (
    <section>
      <h2>Denials seen with it</h2>
      <dl className="answered">
        {denials.map(({ id, title, pairs, nextStep }) => (
          <div key={id}>
            <dt>
              {title}{' '}
              <small>
                {pairs.map(({ group, reason, remark }) => [group, reason, remark].filter(Boolean).join(' ')).join('; ')}
              </small>
            </dt>
            <dd>{nextStep}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
