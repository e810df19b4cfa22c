/** One claim: its findings, what is asked, the claim as boxes or as segments, and what the user decides. */
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Sign } from '../sign.tsx'
import { dollars } from '../words.ts'
import { ChartForm } from './chart-form.tsx'
import { ClaimBoxes } from './claim-boxes.tsx'
import { Decision } from './decision.tsx'
import { FindingCard } from './finding-card.tsx'
import type { OpenedClaim, ShownQuestion } from './messages.ts'
import type { ScrubState, ScrubStore } from './scrub-store.ts'

interface ClaimPanelProps {
  readonly store: ScrubStore
  readonly state: ScrubState
  readonly opened: OpenedClaim
  readonly position: number
  readonly move: (by: number) => void
}

export function ClaimPanel({ store, state, opened, position, move }: ClaimPanelProps): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    // Beside the list it is in sight anyway; under it, on a phone, one has to be led there.
    const top = heading.current?.getBoundingClientRect().top ?? 0
    if (top > innerHeight * 0.6) heading.current?.scrollIntoView({ block: 'start' })
  }, [])
  const { claim, findings, questions, proofs, corrected, asOf, cents } = opened
  return (
    <section className="claim" aria-label={`Claim ${claim.id ?? 'without a number'}`}>
      <div className="headline">
        <h2 ref={heading} aria-live="polite">
          {claim.id ?? 'Claim without a number'} <small>{claim.payer ?? 'payer not known'}</small>
        </h2>
        <div className="buttons">
          <button type="button" onClick={() => move(-1)} aria-label="Previous claim">
            <Sign of="up" /> <kbd>K</kbd>
          </button>
          <span className="quiet">
            {position + 1} of {state.order.length}
          </span>
          <button type="button" onClick={() => move(1)} aria-label="Next claim">
            <Sign of="down" /> <kbd>J</kbd>
          </button>
          <button type="button" onClick={() => store.close()} aria-label="Close the claim">
            <Sign of="close" />
          </button>
        </div>
      </div>
      {cents > 0 && <p>{dollars(cents)} of its charges would be stopped.</p>}
      {findings.map((finding, at) => (
        <FindingCard key={`${finding.edit} ${finding.line} ${finding.text}`} finding={finding} number={at + 1} />
      ))}
      {findings.length === 0 && questions.length > 0 && (
        <p>Nothing is found on the claim alone. It is not called clean, because something could not be told:</p>
      )}
      {findings.length === 0 && questions.length === 0 && <p>Every check that applies found it right.</p>}
      {asOf !== undefined && (
        <p className="quiet">This holds as of {asOf}: values were checked to that day, and the claim is later.</p>
      )}
      <Decision store={store} opened={opened} decided={state.decided.get(opened.index)} corrected={corrected} />
      <Questions questions={questions} />
      <ChartForm store={store} opened={opened} told={state.facts.get(opened.index)} />
      {proofs.map(({ title, steps }) => (
        <details key={title}>
          <summary>{title}</summary>
          <ol>
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </details>
      ))}
      <ClaimForm opened={opened} />
    </section>
  )
}

function Questions({ questions }: { readonly questions: readonly ShownQuestion[] }): ReactNode {
  if (questions.length === 0) return null
  const byMissing = new Map<string, string[]>()
  for (const { missing, line, code } of questions) {
    const where = line === 0 ? '' : `line ${line}${code === '' ? '' : ` (${code})`}`
    byMissing.set(missing, [...(byMissing.get(missing) ?? []), ...(where === '' ? [] : [where])])
  }
  return (
    <details open={questions.length < 4}>
      <summary>Open: {byMissing.size === 1 ? 'one question' : `${byMissing.size} questions`}</summary>
      <ul className="questions">
        {[...byMissing].map(([missing, where]) => (
          <li key={missing}>
            {missing}
            {where.length > 0 && <small> — {[...new Set(where)].join(', ')}</small>}
          </li>
        ))}
      </ul>
    </details>
  )
}

function ClaimForm({ opened }: { readonly opened: OpenedClaim }): ReactNode {
  const [form, setForm] = useState<'boxes' | 'segments'>('boxes')
  const { segments } = opened
  return (
    <>
      {segments.length > 0 && (
        <fieldset className="buttons" aria-label="How the claim is shown">
          <button type="button" aria-pressed={form === 'boxes'} onClick={() => setForm('boxes')}>
            CMS-1500 boxes
          </button>
          <button type="button" aria-pressed={form === 'segments'} onClick={() => setForm('segments')}>
            X12 segments
          </button>
        </fieldset>
      )}
      {form === 'boxes' || segments.length === 0 ? (
        <ClaimBoxes opened={opened} />
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keys
        <pre className="segments" tabIndex={0}>
          {segments.join('\n')}
        </pre>
      )}
    </>
  )
}
